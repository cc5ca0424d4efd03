# In the middle of something "Start again" asks first. "No" is back where it was, and a press on the
# screen below the question does nothing there.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
    8.0 press next                -> screen agree
    9.0 press start-again         -> screen start-again
   10.0 press no                  -> screen agree
   11.0 press start-again         -> screen start-again
   12.0 press agree               -> screen agree
   13.0 press start-again         -> screen start-again
   14.0 press yes                 -> screen home
# From the page of help it does not ask: who read that far means it.
   15.0 card borrower 101         -> screen pin
   16.0 type 1234                 -> ask pin 101
   17.0 pin right                 -> screen menu
   18.0 press borrow              -> screen choose
   19.0 press help                -> screen help
   20.0 press start-again         -> screen home
