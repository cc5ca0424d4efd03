# Who came with a code borrows, and nothing else: no place in the queue, no helpers, no call back.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.4 deed make referral referral 77 partner 5 day 20770 -> record referral made referral 77 partner 5 due day 20770 user 1; answer done
    1.0 number code 77            -> screen menu
    2.0 press my-helpers          -> 
    3.0 press help                -> screen help
    3.1 press call-back           -> 
    3.2 press finish              -> screen menu
    4.0 press my-loans            -> screen my-loans
    4.1 press queue-2             -> 
    4.2 press back                -> screen menu
    5.0 press borrow              -> screen choose
    5.1 press kind-2              -> record turned away kind laptop because none ready; screen nothing-left
    5.2 press queue-2             -> 
