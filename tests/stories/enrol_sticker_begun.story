# The power goes while a sticker is written. Whether it was written or not: there is no device. The
# sticker is known when it is laid down again, what it is for is said, and it is finished.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card staff 7              -> screen pin
    2.0 type 1234                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press new-device          -> screen staff-device
    5.0 press kind-1              ->
    6.0 press next                -> screen staff-sticker
    7.0 card unknown foreign      -> record sticker begun device 500030 worker 7; write sticker device 500030 ticket 2; note sticker-busy
    7.5 power cut                 -> screen out-of-order
    8.0 start                     -> record started software 1; screen home
    8.1 ports up                  ->
# A resident who finds it is sent to staff with it: it is no other kiosk's.
    9.0 press return              -> screen return-tap
    9.5 sticker 500030            -> record sticker unknown; screen sorry unknown sticker
   10.0 card staff 7              -> screen pin
   11.0 type 1234                 -> ask pin 7
   12.0 pin right                 -> record signed in worker 7; screen staff-home
   13.0 sticker 500030            -> screen staff-device; note sticker-begun
   14.0 press kind-2              ->
   15.0 press next                -> write sticker device 500030 ticket 2; screen staff-sticker; note sticker-busy
   16.0 sticker written written device 500030 ticket 2 -> record device added device 500030 kind laptop unit 1; record sticker written device 500030 worker 7; answer done; screen staff-enrolled
   17.0 view                      -> role staff, laptop, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, name of 7
   18.0 sticker 500030            -> screen staff-wipe
   19.0 view                      -> role staff, laptop, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, name of 7
# On the list: nothing is to be finished any more.
   20.0 press new-device          ->
   21.0 press back                -> screen staff-home
   22.0 press new-device          -> screen staff-device
   23.0 press kind-1              ->
   24.0 press next                -> screen staff-sticker; note sticker-ours
   25.0 sticker 500030            ->
