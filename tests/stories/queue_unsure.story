# A loan that is unsure counts for nothing: whoever has one, perhaps, may wait for that type.
# When a worker has seen that they do have it, they wait no more.
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
    9.0 door 2 shut               -> screen tap-device
   10.0 press finish              -> record loan unsure loan 6 device 2; record door ended bay 2 act 5 end unsure; screen done
   11.0 press finish              -> screen home
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 101 kind tablet; screen queued
   25.0 press finish              -> screen home
   30.0 card staff 7              -> screen pin
   31.0 type 1234                 -> ask pin 7
   32.0 pin right                 -> record signed in worker 7; screen staff-home
   33.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   34.0 door 2 open               -> record door opened bay 2 act 12; screen staff-door
   35.0 door 2 shut               -> record door ended bay 2 act 12 end done; screen staff-settle
   36.0 press found-2             -> record bay settled bay 2 found empty worker 7; record taken loan 6 device 2; record queue left person 101 kind tablet; screen staff-home; note done-next
   37.0 press sign-out            -> screen home
   40.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
