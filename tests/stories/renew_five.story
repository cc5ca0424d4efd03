# Up to five renewals; the sixth is refused.
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
2332800.0 card borrower 101         -> screen pin
2332801.0 type 1234                 -> ask pin 101
2332802.0 pin right                 -> screen menu
2332803.0 press my-loans            -> screen my-loans
2332804.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20815 count 1; note renewed
2332805.0 press finish              -> screen home
4752000.0 card borrower 101         -> screen pin
4752001.0 type 1234                 -> ask pin 101
4752002.0 pin right                 -> screen menu
4752003.0 press my-loans            -> screen my-loans
4752004.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20843 count 2; note renewed
4752005.0 press finish              -> screen home
7171200.0 card borrower 101         -> screen pin
7171201.0 type 1234                 -> ask pin 101
7171202.0 pin right                 -> screen menu
7171203.0 press my-loans            -> screen my-loans
7171204.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20871 count 3; note renewed
7171205.0 press finish              -> screen home
9590400.0 card borrower 101         -> screen pin
9590401.0 type 1234                 -> ask pin 101
9590402.0 pin right                 -> screen menu
9590403.0 press my-loans            -> screen my-loans
9590404.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20899 count 4; note renewed
9590405.0 press finish              -> screen home
12009600.0 card borrower 101         -> screen pin
12009601.0 type 1234                 -> ask pin 101
12009602.0 pin right                 -> screen menu
12009603.0 press my-loans            -> screen my-loans
12009604.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20927 count 5; note renewed
12009605.0 press finish              -> screen home
14428800.0 card borrower 101         -> screen pin
14428801.0 type 1234                 -> ask pin 101
14428802.0 pin right                 -> screen menu
14428803.0 press my-loans            -> screen my-loans
14428804.0 press renew               -> record turned away kind tablet because renewed out; screen sorry renewed out
14428805.0 press finish              -> screen home
