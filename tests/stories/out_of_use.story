# Three failures in a row take a bay out of use; staff bring it back.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   25.0 tick                      -> record door ended bay 2 act 5 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; record door ended bay 2 act 7 end not opened; screen stuck not opened
   26.0 press try-again           -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   34.0 tick                      -> record door ended bay 2 act 9 end not opened; record bay out of use bay 2; record called because not opened bay 2; call on; screen stuck not opened
   35.0 press other-bay           -> record turned away kind tablet because none ready; screen nothing-left
   36.0 press ask-person          -> screen help
   37.0 press back                -> screen nothing-left
   38.0 press finish              -> screen home
   40.0 card staff 7              -> screen pin
   41.0 type 1234                 -> ask pin 7
   42.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   43.0 press todo-7              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   44.0 door 2 open               -> record door opened bay 2 act 16; screen staff-door
   45.0 door 2 shut               -> record door ended bay 2 act 16 end done; screen staff-settle
   46.0 press found-1             -> record bay settled bay 2 found as before worker 7; screen staff-home; note done-next
   47.0 press sign-out            -> screen home
