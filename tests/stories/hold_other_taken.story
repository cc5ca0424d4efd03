# Who took another of that type has what they waited for: what is held is for anybody again.
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
   40.0 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 2 parts charger,case; record restocked device 1 bay 1; answer done; record held person 102 kind tablet device 1
   41.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 3 parts charger,case; record restocked device 3 bay 3; answer done; record held person 103 kind tablet device 3
   42.0 add tablet 6 bay 6        -> record device added device 6 kind tablet unit 4 parts charger,case; record restocked device 6 bay 6; answer done
# Door 1 is too high for them; door 6 is not.
   50.0 card borrower 102         -> screen pin
   51.0 type 1234                 -> ask pin 102
   52.0 pin right                 -> record told person 102 kind tablet device 1 due day 20762; screen menu; note held-for-you
   53.0 press borrow              -> screen choose
   54.0 press reach               -> 
   55.0 press kind-1              -> 
   56.0 press next                -> screen agree
   57.0 press agree               -> record door begun bay 6 why lend device 6 person 102; unlock 6; screen opening
   58.0 door 6 open               -> record lent device 6 person 102 due day 20787 bay 6 act 22 parts charger,case; screen take
   59.0 sticker 6                 -> record taken loan 23 device 6; record hold ended person 102 kind tablet device 1 hold end collected; note tapped
   60.0 door 6 shut               -> record door ended bay 6 act 22 end taken; screen done
   61.0 press finish              -> screen home
   62.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, next tablet due 20787, tablet parts 5, waiting for a tablet 1
