# A locker that was away once, and is back, sees again: a door that does not open then is not unsure.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 port locker down          ->
    4.0 port locker up            ->
    5.0 card borrower 101         -> screen pin
    6.0 type 1234                 -> ask pin 101
    7.0 pin right                 -> screen menu
    8.0 press borrow              -> screen choose
    9.0 press kind-1              ->
   10.0 press next                -> screen agree
   11.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   30.0 tick                      -> record door ended bay 2 act 5 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; record door ended bay 2 act 7 end not opened; screen stuck not opened
