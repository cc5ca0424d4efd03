# Put on hold while they stand at an open door: they take what is theirs, and borrow no more.
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
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 deed block person 101 grounds misuse -> record blocked person 101 grounds misuse user 1; answer done
   12.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   13.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
   14.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   15.0 press borrow              -> screen tap-card
