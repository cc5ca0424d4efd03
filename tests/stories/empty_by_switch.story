# A bay that feels empty lends nothing, whatever was said to be in it: it would be a loan of nothing.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 1 parts charger,case; record restocked device 4 bay 4; answer done
    0.3 door 4 shut empty first   -> 
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> record turned away because none ready; screen nothing-left
    5.0 press finish              -> screen home
# Put in: now it can be lent.
    6.0 door 4 shut there         -> 
   11.0 card borrower 101         -> screen pin
   12.0 type 1234                 -> ask pin 101
   13.0 pin right                 -> screen menu
   14.0 press borrow              -> screen choose
