# A worker opened a door for a fault and did not say what is in it: nobody knows until somebody looks.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 press bay-2               -> screen staff-bay
    7.0 press reason-5            -> record door begun bay 2 why fault worker 7; unlock 2; screen opening
    8.0 door 2 open               -> record door opened bay 2 act 6; screen staff-door
    9.0 door 2 shut               -> record door ended bay 2 act 6 end done; screen staff-settle
   10.0 press sign-out            -> screen home
   11.0 card borrower 101         -> screen pin
   12.0 type 1234                 -> ask pin 101
   13.0 pin right                 -> screen menu
   14.0 press borrow              -> record turned away because none ready; screen nothing-left
