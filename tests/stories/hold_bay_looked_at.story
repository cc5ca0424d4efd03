# A worker opens the bay of what is held: until somebody says what is in it, it is held for nobody;
# found as before, it is held anew, and told anew.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   25.0 press finish              -> screen home
   30.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
   31.0 deed tell of hold person 102 kind 1 -> record told person 102 kind tablet device 3 due day 20762 user 1; answer done
   40.0 card staff 7              -> screen pin
   41.0 type 1234                 -> ask pin 7
   42.0 pin right                 -> record signed in worker 7; screen staff-home
   43.0 press open-door           -> screen staff-bays
   44.0 press bay-3               -> screen staff-bay
   45.0 press reason-6            -> record door begun bay 3 why look worker 7; unlock 3; screen opening
   46.0 door 3 open               -> record door opened bay 3 act 16; screen staff-door
   47.0 door 3 shut               -> record door ended bay 3 act 16 end done; record hold ended person 102 kind tablet device 3 hold end gone; screen staff-settle
   48.0 press found-1             -> record bay settled bay 3 found as before worker 7; record held person 102 kind tablet device 3; screen staff-home; note done-next
   49.0 press sign-out            -> screen home
