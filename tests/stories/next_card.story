# Somebody went away from what is only looked at: the next one's card begins their own visit, and shows them
# nothing of the first. One's own card, still lying there, changes nothing. In the middle of borrowing
# another's card does nothing.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 card borrower 101         -> 
    1.4 press my-loans            -> screen my-loans
    1.5 card borrower 101         -> 
    2.0 card borrower 102         -> screen pin
    2.1 view                      -> desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
    2.2 type 1234                 -> ask pin 102
    2.3 pin right                 -> screen menu
    2.4 press borrow              -> screen choose
    3.0 card borrower 101         -> 
    3.1 press kind-1              -> 
