# The locker dies while a door is open, and stays away: whether it was left open, nobody saw.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 port locker down          ->
  188.0 tick                      -> record called because left open bay 2; call on; screen out-of-order; note bay-left-open
  608.0 tick                      -> record loan unsure loan 6 device 2; record door ended bay 2 act 5 end unsure; record bay unsure bay 2
  700.0 port locker up            -> call on; screen home
  701.0 door 2 shut first         ->
