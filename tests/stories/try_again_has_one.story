# Much may have happened before somebody tries a door once more: a worker has said that they have the
# one that was unsure, so there is no second.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              -> 
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   11.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 door 2 shut               -> screen tap-device
   13.0 press finish              -> record loan unsure loan 8 device 2; record door ended bay 2 act 7 end unsure; screen done
   14.0 press borrow              -> screen choose
   15.0 press kind-1              -> 
   16.0 press next                -> screen agree
   17.0 press agree               -> record door begun bay 3 why lend device 3 person 101; unlock 3; screen opening
   40.0 tick                      -> record door ended bay 3 act 11 end not opened; record door begun bay 3 why lend device 3 person 101; unlock 3; record door ended bay 3 act 13 end not opened; screen stuck not opened
   41.0 deed still has it fact 8  -> record taken loan 8 device 2 user 1; answer done
   42.0 press try-again           -> record turned away kind tablet because has one; screen sorry has one
