# More than seven days overdue nobody renews; with seven they do. A clock that jumped refuses nothing.
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
3110400.0 card borrower 101         -> screen pin
3110401.0 type 1234                 -> ask pin 101
3110402.0 pin right                 -> screen menu
3110403.0 press my-loans            -> screen my-loans
3110404.0 press renew               -> record turned away kind tablet because overdue; screen sorry overdue
3110405.0 press finish              -> screen home
3110410.0 clock step -86400         -> 
3110420.0 card borrower 101         -> record clock stepped from 1796724020 to 1796637620; screen pin
3110421.0 type 1234                 -> ask pin 101
3110422.0 pin right                 -> screen menu
3110423.0 press my-loans            -> screen my-loans
3110424.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20815 count 1; note renewed
3110425.0 press finish              -> screen home
3110430.0 clock step 31536000       -> 
3110440.0 card borrower 101         -> record clock stepped from 1796637640 to 1828173640; screen pin
3110441.0 type 1234                 -> ask pin 101
3110442.0 pin right                 -> screen menu
3110443.0 press my-loans            -> screen my-loans
3110444.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20843 count 2; note renewed
