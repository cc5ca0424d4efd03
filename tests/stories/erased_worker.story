# A worker who has left is erased as anybody; signed in, they are signed out. At an open door that waits.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1234                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    1.4 press bay-2               -> screen staff-bay
    1.6 press reason-5            -> record door begun bay 2 why fault worker 7; unlock 2; screen opening
    1.7 door 2 open               -> record door opened bay 2 act 6; screen staff-door
    1.8 deed erase person 7 grounds asked for -> answer busy
    1.9 door 2 shut               -> record door ended bay 2 act 6 end done; screen staff-settle
    2.0 deed erase person 7 grounds asked for -> record erased person 7 grounds asked for user 1; answer done; screen home
# A worker who is at somebody's deeds goes on without them.
    3.0 card staff 8              -> screen pin
    3.1 type 1234                 -> ask pin 8
    3.2 pin right                 -> record signed in worker 8; screen staff-home
    3.3 press person              -> screen staff-person
    3.4 card borrower 101         -> screen staff-deeds
    3.5 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done; screen staff-home
    3.6 press person              -> screen staff-person
    3.7 card borrower 102         -> screen staff-deeds
    3.8 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done
    3.9 press deed-29             -> screen new-pin
    4.0 type 2468                 -> note pin-again
    4.1 type 2468                 -> make pin 102
    4.2 deed erase person 102 grounds asked for -> record erased person 102 grounds asked for user 1; answer done; screen staff-home
    4.3 pin made right            -> 
    5.0 press sign-out            -> screen home
