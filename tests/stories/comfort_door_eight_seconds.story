# A door that does not open is tried again after eight seconds, however much time somebody needs.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press set-twice-1         ->
    5.0 press borrow              -> screen choose
    6.0 press kind-1              ->
    7.0 press next                -> screen agree
    8.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   15.9 tick                      ->
   16.0 tick                      -> record door ended bay 2 act 5 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; note trying-again
   24.0 tick                      -> record door ended bay 2 act 7 end not opened; screen stuck not opened
