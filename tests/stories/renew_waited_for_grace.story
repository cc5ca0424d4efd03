# No renewal while somebody waits for that type: three open days of grace, once for a due day.
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
2246403.0 press my-loans            -> screen my-loans
# Due on Monday; now to the end of Thursday.
2246404.0 press renew               -> record turned away kind tablet because waited for; record grace given loan 6 device 2 due day 20790; note grace
2246405.0 press renew               -> 
2246406.0 press finish              -> screen home
2764800.0 card borrower 101         -> screen pin
2764801.0 type 1234                 -> ask pin 101
2764802.0 pin right                 -> screen menu
2764803.0 press my-loans            -> screen my-loans
# The days of grace have gone by.
2764804.0 press renew               -> record turned away kind tablet because waited for; screen sorry waited for
2764805.0 press finish              -> screen home
# As soon as one is held for who waits, or nobody does, it may be renewed; then grace could be given anew.
2764806.0 deed leave queue person 102 kind 1 -> record queue left person 102 kind tablet user 1; answer done
2764810.0 card borrower 101         -> screen pin
2764811.0 type 1234                 -> ask pin 101
2764812.0 pin right                 -> screen menu
2764813.0 press my-loans            -> screen my-loans
2764814.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20818 count 1; note renewed
2764815.0 press finish              -> screen home
2764820.0 card borrower 102         -> screen pin
2764821.0 type 1234                 -> ask pin 102
2764822.0 pin right                 -> screen menu
2764823.0 press borrow              -> record turned away because none ready; screen nothing-left
2764824.0 press queue-1             -> record queued person 102 kind tablet; screen queued
2764825.0 press finish              -> screen home
4838400.0 card borrower 101         -> screen pin
4838401.0 type 1234                 -> ask pin 101
4838402.0 pin right                 -> screen menu
4838403.0 press my-loans            -> screen my-loans
4838404.0 press renew               -> record turned away kind tablet because waited for; record grace given loan 6 device 2 due day 20822; note grace
