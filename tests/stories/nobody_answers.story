# The door is shut, no tap, nobody answers: the act ends with the visit, not at some later turn.
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
   12.0 door 2 shut               -> screen tap-device
  102.0 tick                      -> screen more-time
  161.5 tick                      ->
  162.0 tick                      -> record loan unsure loan 6 device 2; record door ended bay 2 act 5 end unsure; screen home
