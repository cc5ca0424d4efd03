# Days of grace are counted from the due day where the clock does not know today.
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
2246400.0 card borrower 101         -> screen pin
2246401.0 type 1234                 -> ask pin 101
2246402.0 pin right                 -> screen menu
2246403.0 clock step 31536000       -> 
2246404.0 press my-loans            -> record clock stepped from 1795860004 to 1827396004; screen my-loans
2246405.0 press renew               -> record turned away kind tablet because waited for; record grace given loan 6 device 2 due day 20790; note grace
2246406.0 view                      -> role borrower, wanted my-loans, can back 1, today 21150, tries 3, day2 20790, next tablet due 20790, waiting for a tablet 1, row 0: tablet, id 6, state 3, number 1, day 20790
