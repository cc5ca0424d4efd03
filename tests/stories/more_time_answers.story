# Whoever touches anything is there. A press that was on its way when the question came is done as
# well; "I need no more time" ends the visit, and "more time" goes on where it was.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
  100.0 tick                      -> screen more-time
  101.0 press kind-1              -> screen choose
  102.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
  200.0 tick                      -> screen more-time
  201.0 press more-time           -> screen choose
  202.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
  203.0 press next                -> screen agree
  300.0 tick                      -> screen more-time
  301.0 press no-more             -> screen home
  302.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, tablet parts 5
