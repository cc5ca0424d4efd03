# A clock that is not set, or that jumped, begins no hold and ends none.
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
   31.0 clock none                -> 
   40.0 card borrower 102         -> screen pin
   41.0 type 1234                 -> ask pin 102
   42.0 pin right                 -> screen menu; note held-for-you
   43.0 press finish              -> screen home
   44.0 deed tell of hold person 102 kind 1 -> answer not yet
# Set again: now the days begin.
   50.0 clock network             -> 
   60.0 card borrower 102         -> screen pin
   61.0 type 1234                 -> ask pin 102
   62.0 pin right                 -> record told person 102 kind tablet device 3 due day 20762; screen menu; note held-for-you
   63.0 press finish              -> screen home
# Ten days go by by a clock that only counts on from the last fact: the kit stays.
   64.0 clock restored            -> 
864000.0 tick                      -> 
864010.0 clock step -864000        -> 
864011.0 clock network             -> 
864012.0 tick                      -> record clock stepped from 1794477612 to 1793613612
# The clock is right again, and jumps a year: the kit stays.
864070.0 clock step 31536000       -> 
864071.0 tick                      -> record clock stepped from 1793613671 to 1825149671
# A worker has looked, and did not set it right: now it counts.
864080.0 card staff 7              -> screen pin
864081.0 type 1234                 -> ask pin 7
864082.0 pin right                 -> record signed in worker 7; record hold ended person 102 kind tablet device 3 hold end expired; screen staff-home
