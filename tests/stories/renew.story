# From seven days before the due day a loan can be renewed, five times; never onto a Sunday.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   12.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   15.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   16.0 press finish              -> screen home
# Six days too early.
1296000.0 card borrower 101         -> screen pin
1296001.0 type 1234                 -> ask pin 101
1296002.0 pin right                 -> screen menu
1296003.0 press my-loans            -> screen my-loans
1296004.0 press renew               -> record turned away kind tablet because not yet; note not-yet
1296005.0 press finish              -> screen home
# A week before.
1814400.0 press my-loans            -> screen tap-card
1814401.0 card borrower 101         -> screen pin
1814402.0 type 1234                 -> ask pin 101
1814403.0 pin right                 -> screen my-loans
1814404.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20815 count 1; note renewed
1814405.0 press renew               -> record turned away kind tablet because not yet; note not-yet
1814406.0 press finish              -> screen home
# Overdue by three days: borrowing is refused with a way to renew.
5097600.0 press borrow              -> screen tap-card
5097601.0 card borrower 101         -> screen pin
5097602.0 type 1234                 -> ask pin 101
5097603.0 pin right                 -> record turned away because overdue; screen sorry overdue
5097604.0 press my-loans            -> screen my-loans
5097605.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20843 count 2; note renewed
