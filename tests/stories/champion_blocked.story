# A champion whose card is on hold marks nothing: their tap begins a visit of their own, with the PIN.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 9 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 10 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 9 end taken; screen done
   11.0 deed block person 30 grounds misuse -> record blocked person 30 grounds misuse user 1; answer done
   12.0 card champion 30          -> screen pin
