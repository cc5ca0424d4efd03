# On its due day a loan is not overdue, on the next day it is.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              -> 
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
# A few minutes before midnight of day 20787, and just after it.
2469200.0 view                      -> today 20787, tries 3, next tablet due 20787
2469201.0 card borrower 101         -> screen pin
2469202.0 type 1234                 -> ask pin 101
2469203.0 pin right                 -> screen menu
2469204.0 press borrow              -> record turned away because has one; screen sorry has one
2469205.0 press finish              -> screen home
2469600.0 card borrower 101         -> screen pin
2469601.0 type 1234                 -> ask pin 101
2469602.0 pin right                 -> screen menu
2469603.0 press borrow              -> record turned away because overdue; screen sorry overdue
