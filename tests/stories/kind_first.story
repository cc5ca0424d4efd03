# A kind must be chosen before it goes on; what is no kind changes nothing.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press next                ->
    8.0 press kind-0              ->
    9.0 press kind-3              ->
   10.0 press next                ->
   11.0 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
   12.0 press kind-1              ->
   13.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
   14.0 press kind-0              ->
   15.0 press kind-3              ->
   16.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
   17.0 press next                -> screen agree
