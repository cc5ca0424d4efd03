# Without its locker or its reader the kiosk says so, after a moment's grace, and comes back by itself.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 port locker down          -> 
    2.0 port locker up            -> 
    3.0 port reader down          -> 
    8.1 tick                      -> screen out-of-order
    9.0 port reader up            -> screen home
   10.0 card borrower 101         -> screen pin
   11.0 type 1234                 -> ask pin 101
   12.0 pin right                 -> screen menu
   13.0 press borrow              -> screen choose
   14.0 press kind-1              -> 
   15.0 press next                -> screen agree
   16.0 port locker down          -> 
   17.0 press agree               -> record turned away kind tablet because out of order; screen sorry out of order
   18.0 press finish              -> screen home
