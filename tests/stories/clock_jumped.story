# A clock that jumps a year makes nobody overdue until a worker has looked.
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
   20.0 clock step 31536000       -> 
   21.0 card borrower 101         -> record clock stepped from 1793613621 to 1825149621; screen pin
   22.0 type 1234                 -> ask pin 101
   23.0 pin right                 -> screen menu
   24.0 press borrow              -> record turned away because has one; screen sorry has one
   25.0 press finish              -> screen home
   30.0 card staff 7              -> screen pin
   31.0 type 1357                 -> ask pin 7
   32.0 pin right                 -> record signed in worker 7; screen staff-home
   33.0 press sign-out            -> screen home
# Looked at, and not set right: now it counts.
   41.0 card borrower 101         -> screen pin
   42.0 type 1234                 -> ask pin 101
   43.0 pin right                 -> screen menu
   44.0 press borrow              -> record turned away because overdue; screen sorry overdue
