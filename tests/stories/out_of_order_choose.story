# Signed in, and the lockers went away meanwhile: it is said before anything is chosen.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 port locker down          -> 
   20.0 press borrow              -> record turned away because out of order; screen sorry out of order
   21.0 port locker up            -> 
   22.0 press borrow              -> screen choose
