# Another kiosk's device in a worker's hands: written down, set aside, and the screen says whose it is.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card staff 7              -> screen pin
    3.0 type 1234                 -> ask pin 7
    4.0 pin right                 -> record signed in worker 7; screen staff-home
    5.0 sticker 77                -> record sister in device 77; screen staff-deeds
    6.0 view                      -> role staff, refusal sister kiosk, state quarantined, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , impound, row 1: , withdraw, row 2: , mark missing
    7.0 press back                -> screen staff-home
    8.0 sticker 77                -> screen staff-deeds
    9.0 view                      -> role staff, refusal sister kiosk, state quarantined, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , impound, row 1: , withdraw, row 2: , mark missing
