# Who brings it back may say what is wrong with it, from a list: changed or taken back as often as they
# like, written down once when the list is done. Back leaves it as it was. Staff see it until it is lent
# again.
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
   25.0 press something-wrong     -> screen return-fault
   26.0 view                      -> tablet, state lent, why return, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, step 3, of 3, unit 1, parts 5, in 1, next tablet due 20787, door 1 open
   27.0 press fault-2             -> screen return-check
   28.0 view                      -> tablet, state lent, why return, fault does not switch on, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, step 3, of 3, unit 1, parts 5, in 1, next tablet due 20787, door 1 open
   29.0 press something-wrong     -> screen return-fault
   30.0 press back                -> screen return-check
   31.0 press something-wrong     -> screen return-fault
   32.0 press fault-9             -> 
   33.0 press fault-0             -> screen return-check
   34.0 view                      -> tablet, state lent, why return, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, step 3, of 3, unit 1, parts 5, in 1, next tablet due 20787, door 1 open
   35.0 press something-wrong     -> screen return-fault
   36.0 press fault-7             -> screen return-check
   37.0 press part-in-2           -> 
   38.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in; record parts said device 2 parts charger,case; record fault said device 2 fault locked by a PIN or account; screen thanks
   39.0 press finish              -> screen home
   40.0 card staff 7              -> screen pin
   41.0 type 1234                 -> ask pin 7
   42.0 pin right                 -> record signed in worker 7; screen staff-home
   43.0 sticker 2                 -> record taken in loan 6 device 2 worker 7; screen staff-take-in
   44.0 view                      -> role staff, tablet, state returned, fault locked by a PIN or account, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, said in 5, name of 7
   45.0 press part-in-0           -> 
   46.0 press part-in-2           -> 
   47.0 press confirm             -> record parts found device 2 worker 7 parts charger,case; screen staff-wipe; note done-next
   48.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, name of 7, row 0: , out of 1, back 1793613638
   49.0 press tool-1              -> 
   50.0 press check-0             -> 
   51.0 press check-1             -> 
   52.0 press check-2             -> 
   53.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   54.0 view                      -> role staff, tablet, state wiped, fault locked by a PIN or account, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, name of 7, row 0: , in 1, back 1793613638
   55.0 press check-0             -> 
   56.0 press check-1             -> 
   57.0 press check-2             -> 
   58.0 press part-in-0           -> 
   59.0 press part-in-2           -> 
   60.0 press condition-1         -> 
   61.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   62.0 press confirm             -> record door begun bay 1 why restock device 2 worker 7; unlock 1; screen opening
   63.0 door 1 open               -> record door opened bay 1 act 20; screen staff-door
   64.0 sticker 2                 -> note tapped
   65.0 door 1 shut               -> record restocked device 2 bay 1 worker 7; record door ended bay 1 act 20 end put in; screen staff-home; note done-next
   66.0 press sign-out            -> screen home
   70.0 card borrower 102         -> screen pin
   71.0 type 1234                 -> ask pin 102
   72.0 pin right                 -> screen menu
   73.0 press borrow              -> screen choose
   74.0 press kind-1              -> 
   75.0 press next                -> screen agree
   76.0 press agree               -> record door begun bay 1 why lend device 2 person 102; unlock 1; screen opening
   77.0 door 1 open               -> record lent device 2 person 102 due day 20787 bay 1 act 24 parts charger,case; screen take
   78.0 sticker 2                 -> record taken loan 25 device 2; note tapped
   79.0 door 1 shut               -> record door ended bay 1 act 24 end taken; screen done
   80.0 press finish              -> screen home
   90.0 card staff 7              -> screen pin
   91.0 type 1234                 -> ask pin 7
   92.0 pin right                 -> record signed in worker 7; screen staff-home
   93.0 sticker 2                 -> record taken in loan 25 device 2 worker 7; screen staff-take-in
   94.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, name of 7
