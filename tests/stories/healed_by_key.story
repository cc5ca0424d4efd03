# Out of use after three failures; a worker opens it with the key, looks and says so. Its count begins
# anew: one more failure is one.
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
   50.0 tick                      -> record door ended bay 2 act 9 end not opened; record bay out of use bay 2; record called because not opened bay 2; call on; screen stuck not opened
   51.0 press finish              -> screen home
   60.0 door 2 open               -> record forced bay 2; note bay-left-open
   61.0 card staff 7              -> screen pin
   62.0 type 1234                 -> ask pin 7
   63.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   64.0 press bay-2               -> screen staff-bay
   65.0 press reason-5            -> screen staff-door
   66.0 door 2 shut               -> screen staff-settle
   67.0 press found-1             -> record bay settled bay 2 found as before worker 7; screen staff-home; note done-next
   68.0 press sign-out            -> screen home
   69.0 card borrower 101         -> screen pin
   70.0 type 1234                 -> ask pin 101
   71.0 pin right                 -> screen menu
   72.0 press borrow              -> screen choose
   73.0 press kind-1              ->
   74.0 press next                -> screen agree
   75.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   90.0 tick                      -> record door ended bay 2 act 17 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; note trying-again
