# Lower down picks doors within reach: 2, 3, 6 and 7 of these; for what is brought, too. Who stands
# there may still ask for any door.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    0.3 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 2, tablet parts 5
    6.0 press set-lower-1         -> 
    7.0 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, reach 1, lower 1, tablets ready 1, tablet parts 5
    8.0 press kind-1              -> 
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   11.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   13.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   14.0 press finish              -> screen home
   20.0 press set-lower-1         -> 
   21.0 sticker 2                 -> screen return-safe
   22.0 press safe                -> record door begun bay 2 why return device 2 loan 8; unlock 2; screen opening
   23.0 door 2 open               -> record door opened bay 2 act 11; screen return-open
   24.0 press next                -> screen return-check
   25.0 press part-in-0           -> 
   26.0 press part-in-2           -> 
   27.0 door 2 shut               -> record handed in loan 8 device 2 bay 2 act 11; record door ended bay 2 act 11 end put in; record parts said device 2 parts charger,case; screen thanks
   28.0 press finish              -> screen home
# The same with everything within reach taken.
   30.0 card borrower 102         -> screen pin
   31.0 press set-lower-1         -> 
   32.0 type 1234                 -> ask pin 102
   33.0 pin right                 -> screen menu
   34.0 press borrow              -> record turned away because none ready; screen nothing-left
   35.0 press kind-1              -> record turned away kind tablet because none ready
   36.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, reach 1, lower 1
   37.0 press reach               -> screen choose
   38.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, lower 1, tablets ready 1, tablet parts 5
   39.0 press kind-1              -> 
   40.0 press next                -> screen agree
   41.0 press agree               -> record door begun bay 1 why lend device 1 person 102; unlock 1; screen opening
   42.0 door 1 open               -> record lent device 1 person 102 due day 20787 bay 1 act 18 parts charger,case; screen take
