# A held kit whose door opened, and that was not taken, is still held.
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
   30.0 card borrower 103         -> screen pin
   31.0 type 1234                 -> ask pin 103
   32.0 pin right                 -> screen menu
   33.0 press borrow              -> record turned away because none ready; screen nothing-left
   34.0 press queue-1             -> record queued person 103 kind tablet; screen queued
   35.0 press finish              -> screen home
   40.0 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 2 parts charger,case; record restocked device 4 bay 4; answer done; record held person 102 kind tablet device 4
   41.0 door 4 shut there first   -> 
   50.0 card borrower 102         -> screen pin
   51.0 type 1234                 -> ask pin 102
   52.0 pin right                 -> record told person 102 kind tablet device 4 due day 20762; screen menu; note held-for-you
   53.0 press borrow              -> screen choose
   54.0 press kind-1              -> 
   55.0 press next                -> screen agree
   56.0 press agree               -> record door begun bay 4 why lend device 4 person 102; unlock 4; screen opening
   57.0 door 4 open there         -> record lent device 4 person 102 due day 20787 bay 4 act 17 parts charger,case; screen take
   58.0 door 4 shut there         -> record not taken loan 18 device 4 bay 4; record door ended bay 4 act 17 end not taken; screen sorry still there
   59.0 press try-again           -> record door begun bay 4 why lend device 4 person 102; unlock 4; screen opening
   60.0 door 4 open there         -> record lent device 4 person 102 due day 20787 bay 4 act 21 parts charger,case; screen take
   61.0 door 4 shut empty         -> record taken loan 22 device 4; record door ended bay 4 act 21 end taken; record hold ended person 102 kind tablet device 4 hold end collected; screen done
