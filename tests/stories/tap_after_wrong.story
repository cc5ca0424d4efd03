# Who taps it after all takes it after all, whatever they said of it before.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 press something-wrong     ->
   12.0 view                      -> role borrower, wanted borrow, refusal set aside, tablet, state lent, why lend, desk open 1, can back 1, today 20759, tries 3, bay 2, door open 1, step 3, of 3, unit 1, day2 20787, parts 5, next tablet due 20787, door 2 open
   13.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   14.0 view                      -> role borrower, wanted borrow, tablet, state lent, why lend, desk open 1, can back 1, today 20759, tries 3, bay 2, tapped 1, door open 1, step 3, of 3, unit 1, day2 20787, parts 5, next tablet due 20787, door 2 open
   15.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
