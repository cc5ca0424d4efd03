# The power fails before the list is done: what was not written down is gone, and blames nobody.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
   20.0 sticker 2                 -> screen return-safe
   21.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   22.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
   23.0 press next                -> screen return-check
   24.0 press something-wrong     -> screen return-fault
   25.0 press fault-5             -> screen return-check
   26.0 power cut                 -> screen out-of-order
   30.0 start                     -> record started software 1; record loan unsure loan 6 device 2; record door ended bay 1 act 9 end unsure; screen home
   30.1 ports up                  -> 
   30.2 door 1 shut first         -> 
   31.0 card staff 7              -> screen pin
   32.0 type 1234                 -> ask pin 7
   33.0 pin right                 -> record signed in worker 7; screen staff-home
   34.0 sticker 2                 -> record taken in loan 6 device 2 worker 7; screen staff-take-in
   35.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, name of 7, door 1 unsure
