# Something happened to it: broken, or it cannot be brought back safely. The borrower says which, nobody
# blames them, reminders stop; the loan goes on, and what was said can be said anew.
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
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   22.0 pin right                 -> screen menu
   24.0 press my-loans            -> screen my-loans
   25.0 press happened            -> screen happened
   26.0 press back                -> screen my-loans
   27.0 press happened            -> screen happened
   28.0 press grounds-13          -> record happened said loan 6 device 2 person 101 grounds broken; screen happened-done
   29.0 press grounds-99          -> 
   30.0 press grounds-14          -> 
   31.0 press back                -> screen menu
   32.0 press my-loans            -> screen my-loans
   33.0 press happened            -> screen happened
   34.0 press grounds-14          -> record happened said loan 6 device 2 person 101 grounds cannot bring it safely; screen happened-done
   35.0 press borrow              -> record turned away because has one; screen sorry has one
   36.0 press finish              -> screen home
