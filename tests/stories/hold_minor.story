# For somebody under 18 only a filtered device is held; one that is not goes to the next who waits.
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
   20.0 card borrower 103 minor adult 101 -> screen pin
   21.0 type 1234                 -> ask pin 103
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 103 kind tablet under 18 1; screen queued
   25.0 press finish              -> screen home
   30.0 card borrower 102         -> screen pin
   31.0 type 1234                 -> ask pin 102
   32.0 pin right                 -> screen menu
   33.0 press borrow              -> record turned away because none ready; screen nothing-left
   34.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   35.0 press finish              -> screen home
   40.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
   41.0 add tablet 4 bay 4 filtered -> record device added device 4 kind tablet unit 3 parts charger,case filtered 1; record restocked device 4 bay 4; answer done; record held person 103 kind tablet device 4
# One that is not filtered is ready, and nobody may lend it to them: they may wait.
   42.0 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 4 parts charger,case; record restocked device 5 bay 5; answer done
   50.0 card borrower 104 minor adult 101 -> screen pin
   51.0 type 1234                 -> ask pin 104
   52.0 pin right                 -> screen menu
   53.0 press borrow              -> record turned away because not filtered; screen sorry not filtered
   54.0 view                      -> role borrower, wanted borrow, refusal not filtered, desk open 1, can back 1, today 20759, tries 3, minor 1, can wait 2, next tablet due 20787, waiting for a tablet 2
   55.0 press queue-1             -> record queued person 104 kind tablet under 18 1; screen queued
