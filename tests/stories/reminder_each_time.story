# Each time a door opens there is a minute before the reminder, and three before its things leave the
# screen: when it sprang open again, and when the same door is opened for the next.
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
   12.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   72.0 tick                      -> note reminder
   80.0 door 2 shut               -> screen tap-device
   85.0 door 2 open               -> screen take
  144.0 tick                      ->
  145.0 tick                      -> note reminder
  264.0 tick                      ->
  265.0 tick                      -> record called because left open bay 2; call on; screen home; note bay-left-open
  280.0 sticker 2                 -> record taken loan 6 device 2
  290.0 door 2 shut               -> record door ended bay 2 act 5 end taken
  400.0 add tablet 3 bay 2        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 2; answer done
  401.0 card borrower 103         -> screen pin
  402.0 type 1234                 -> ask pin 103
  403.0 pin right                 -> screen menu
  404.0 press borrow              -> screen choose
  405.0 press kind-1              ->
  406.0 press next                -> screen agree
  407.0 press agree               -> record door begun bay 2 why lend device 3 person 103; unlock 2; screen opening
  408.0 door 2 open               -> record lent device 3 person 103 due day 20787 bay 2 act 12 parts charger,case; screen take
  469.0 view                      -> role borrower, wanted borrow, tablet, state lent, why lend, desk open 1, can back 1, today 20759, tries 3, bay 2, door open 1, step 3, of 3, unit 2, day2 20787, parts 5, next tablet due 20787, door 2 open; note reminder
  589.0 view                      -> desk open 1, today 20759, tries 3, bay 2, next tablet due 20787, door 2 open; screen home; note bay-left-open
