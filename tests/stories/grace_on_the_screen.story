# A worker renews for somebody who stands there, and somebody else waits: there are days of grace, and
# it is said that it could not be renewed.
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
2246400.0 card staff 7              -> screen pin
2246401.0 type 1234                 -> ask pin 7
2246402.0 pin right                 -> record signed in worker 7; screen staff-home
2246403.0 press person              -> screen staff-person
2246404.0 card borrower 101         -> screen staff-deeds
2246405.0 press deed-9              -> screen staff-grounds
2246406.0 press grounds-6           -> record grace given loan 6 device 2 due day 20790; screen staff-sorry waited for
2246407.0 press back                -> screen staff-home
2246408.0 press person              -> screen staff-person
2246409.0 card borrower 101         -> screen staff-deeds
2246410.0 view                      -> role staff, desk open 1, can back 1, today 20785, tries 3, name of 7, next tablet due 20790, waiting for a tablet 1, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , extend, row 4: , say what happened, row 5: , end loan, row 6: , block, row 7: , replace card, row 8: , look at contact
