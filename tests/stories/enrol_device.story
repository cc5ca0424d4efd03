# A new tablet is enrolled at the kiosk: what it is, what comes with it, a new sticker on the reader.
# Its number is in the ledger before anything is written; it is on the list once the sticker was read
# back and locked. From there it goes on to its wipe.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card staff 7              -> screen pin
    2.0 type 1234                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press new-device          -> screen staff-device
# What it is must be said.
    4.5 press next                ->
    5.0 press kind-1              ->
    5.1 press part-in-0           ->
    5.2 press part-in-2           ->
    5.3 press part-in-3           ->
    5.4 press part-in-3           ->
    5.5 press check-0             ->
    6.0 view                      -> role staff, tablet, desk open 1, can back 1, today 20759, tries 3, parts 5, checks 1, lit 1, name of 7
    6.5 press next                -> screen staff-sticker
    7.0 card unknown foreign      -> record sticker begun device 500030 worker 7; write sticker device 500030 ticket 2; note sticker-busy
# Who leaves meanwhile has no device; what lies there is known, and is finished by going on.
    7.1 press back                -> screen staff-device
    7.2 sticker written written device 500030 ticket 2 ->
    7.3 press next                -> write sticker device 500030 ticket 3; screen staff-sticker; note sticker-busy
    7.4 view                      -> role staff, tablet, desk open 1, can back 1, today 20759, tries 3, parts 5, checks 1, name of 7
    8.0 sticker written written device 500030 ticket 3 -> record device added device 500030 kind tablet unit 1 parts charger,case filtered 1; record sticker written device 500030 worker 7; answer done; screen staff-enrolled
    8.1 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, checks 1, name of 7
# The next one like it only has to be laid down.
   10.0 card gone                 ->
   11.0 card unknown foreign      -> record sticker begun device 500060 worker 7; write sticker device 500060 ticket 4; screen staff-sticker; note sticker-busy
   12.0 sticker written written device 500060 ticket 4 -> record device added device 500060 kind tablet unit 2 parts charger,case filtered 1; record sticker written device 500060 worker 7; answer done; screen staff-enrolled
   13.0 press confirm             -> screen staff-wipe
   14.0 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, name of 7
