# A tap answers "Do you need more time?": whoever taps is there, and is not sent away.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 door 2 shut               -> screen tap-device
  103.0 tick                      -> screen more-time
  110.0 sticker 3                 -> screen tap-device; note not-that-one
  165.0 tick                      ->
  170.0 sticker 2                 -> record taken loan 8 device 2; record door ended bay 2 act 7 end taken; screen done
