# Slow: the screen has gone home, the door still stands open, and then the tablet is tapped.
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
  188.0 tick                      -> record called because left open bay 2; call on; screen home; note bay-left-open
  200.0 sticker 2                 -> record taken loan 6 device 2
  210.0 door 2 shut               -> record door ended bay 2 act 5 end taken
# The next tap brings it back.
  220.0 sticker 2                 -> screen return-safe
