# Sixty percent are enough, fifty-nine are not. (door's "charge" is 1 + percent.)
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 door 2 shut charge 60 first -> 
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> record turned away because none ready; screen nothing-left
    8.0 door 2 shut charge 61     -> 
    9.0 press kind-1              -> screen choose
   10.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
