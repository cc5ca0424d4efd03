# A sister kiosk's device, which no fact of ours has named: it is taken into a large
# bay, set aside, and receipted; nobody is asked for its parts, which we do not know.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 sticker 77                -> screen return-safe
    2.0 press safe                -> record door begun bay 5 why return device 77; unlock 5; screen opening
    2.5 door 5 open               -> record door opened bay 5 act 3; screen return-open
    4.0 door 5 shut               -> record sister in device 77 bay 5 act 3; record door ended bay 5 act 3 end put in; screen thanks
    5.0 press finish              -> screen home
# It is never lent, and a worker who has it in hand is told whose it is.
    6.0 card staff 201            -> screen pin
    6.1 type 123456               -> ask pin 201
    6.2 pin right                 -> record signed in worker 201; screen staff-home
    7.0 press todo-7              -> record door begun bay 5 why look worker 201; unlock 5; screen opening
    7.5 door 5 open               -> record door opened bay 5 act 8; screen staff-door
    8.0 sticker 77                -> note not-that-one
    9.0 door 5 shut               -> record door ended bay 5 act 8 end done; screen staff-settle
   10.0 press found-2             -> record bay settled bay 5 found empty worker 201; screen staff-home; note done-next
   11.0 sticker 77                -> screen staff-deeds
   12.0 press back                -> screen staff-home
   13.0 press sign-out            -> screen home
# The door did not open: another large one, and the same receipt.
   20.0 sticker 78                -> screen return-safe
   21.0 press safe                -> record door begun bay 5 why return device 78; unlock 5; screen opening
   30.0 tick                      -> record door ended bay 5 act 12 end not opened; record door begun bay 5 why return device 78; unlock 5; note trying-again
   39.0 press other-bay           -> record door ended bay 5 act 14 end not opened; record door begun bay 6 why return device 78; unlock 6
   39.5 door 6 open               -> record door opened bay 6 act 16; screen return-open
   41.0 door 6 shut               -> record sister in device 78 bay 6 act 16; record door ended bay 6 act 16 end put in; screen thanks
   42.0 press finish              -> screen home
