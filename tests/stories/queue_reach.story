# A kit at another height is no reason to wait: a door within reach is wished for, and none has one.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press reach               -> 
    6.0 press kind-1              -> record turned away kind tablet because none ready; screen nothing-left
    7.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, reach 1
    8.0 press queue-1             -> record turned away because none ready
    9.0 press reach               -> screen choose
