# A clock restored from the last fact counts on, but does not know the day: due days are to confirm.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 clock restored            -> 
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case confirm 1; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
# Weeks later, the clock set again: a day that was never confirmed makes nobody overdue.
4000000.0 clock network             -> 
4000001.0 card borrower 101         -> screen pin
4000002.0 type 1234                 -> ask pin 101
4000003.0 pin right                 -> screen menu
4000004.0 press borrow              -> record turned away because has one; screen sorry has one
