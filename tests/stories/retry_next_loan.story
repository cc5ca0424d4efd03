# Each loan's door gets its quiet second try, also after an earlier one of the same visit had its own.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card champion 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen champion; helped 0
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   18.0 door 2 open               -> record door ended bay 2 act 5 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   19.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   20.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   21.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
   22.0 press borrow              -> screen choose
   23.0 press kind-1              ->
   24.0 press next                -> screen agree
   25.0 press agree               -> record door begun bay 3 why lend device 3 person 101; unlock 3; screen opening
   34.0 tick                      -> record door ended bay 3 act 13 end not opened; record door begun bay 3 why lend device 3 person 101; unlock 3; note trying-again
