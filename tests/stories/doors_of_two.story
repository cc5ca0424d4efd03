# A door left open by one is shut while another stands at theirs: each act is its own.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   12.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   13.0 sticker 2                 -> record taken loan 8 device 2; note tapped
  200.0 card borrower 102         -> record called because left open bay 2; call on; screen pin
  201.0 type 1234                 -> ask pin 102
  202.0 pin right                 -> screen menu
  203.0 press borrow              -> screen choose
  204.0 press kind-1              ->
  205.0 press next                -> screen agree
  206.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
  207.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 11 parts charger,case; screen take
  208.0 door 2 shut               -> record door ended bay 2 act 7 end taken
  209.0 view                      -> role borrower, wanted borrow, tablet, state lent, why lend, desk open 1, can back 1, today 20759, tries 3, bay 3, door open 1, step 3, of 3, unit 2, day2 20787, parts 5, next tablet due 20787, door 3 open
  210.0 sticker 3                 -> record taken loan 12 device 3; note tapped
  211.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
