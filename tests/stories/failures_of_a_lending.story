# Three failures in a row put a door out of use; one lending in between begins the count anew.
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
   30.0 press try-again           -> record door ended bay 2 act 5 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; record door ended bay 2 act 7 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2
   31.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 9 parts charger,case; screen take
   32.0 door 2 shut there         -> record not taken loan 10 device 2 bay 2; record door ended bay 2 act 9 end not taken; screen sorry still there
   33.0 press try-again           -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   41.0 tick                      -> record door ended bay 2 act 13 end not opened; screen stuck not opened
   42.0 door 2 open               -> record forced bay 2; record called because forced bay 2; call on
