# What a champion's loan is for may be a visit at home; of nobody else's it can be said.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 questions are asked       ->
    1.0 card champion 30          -> screen pin
    2.0 type 1234                 -> ask pin 30
    3.0 pin right                 -> screen champion; helped 0
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen purpose
    7.0 press purpose-8           ->
    8.0 press next                -> screen sureness
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 30; unlock 2; screen opening
   11.0 door 2 open               -> record lent device 2 person 30 due day 20787 bay 2 act 5 parts charger,case; record purpose said loan 6 purpose visit at home; screen take
   12.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   13.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
