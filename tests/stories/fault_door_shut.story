# The door is shut while they still look for what is wrong: the list comes back, with all that was said,
# and does not end by itself. Back from the list of faults always leads to it; nothing else starts again.
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
   24.0 press part-in-0           -> 
   25.0 press part-missing-2      -> 
   26.0 press something-wrong     -> screen return-fault
   27.0 press start-again         -> note door-still-open
   28.0 view                      -> tablet, state lent, why return, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, step 3, of 3, unit 1, parts 5, in 1, missing 4, next tablet due 20787, door 1 open
   29.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in; screen return-check
   30.0 view                      -> tablet, state handed in, why return, desk open 1, today 20759, tries 3, bay 1, step 3, of 3, unit 1, parts 5, in 1, missing 4
   31.0 press something-wrong     -> screen return-fault
   32.0 view                      -> tablet, state handed in, why return, desk open 1, today 20759, tries 3, bay 1, step 3, of 3, unit 1, parts 5, in 1, missing 4
   33.0 press start-again         -> 
   34.0 press back                -> screen return-check
   35.0 press something-wrong     -> screen return-fault
   36.0 press fault-1             -> screen return-check
   37.0 press next                -> record parts said device 2 parts charger missing case; record fault said device 2 fault screen; screen thanks
   38.0 press finish              -> screen home
