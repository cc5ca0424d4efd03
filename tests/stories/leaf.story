# A page that does not fit has leaves; each screen begins with its first, and the one that is come
# back to stays where it was.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press leaf-1              ->
    5.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, leaf 1, tablets ready 1, tablet parts 5
    6.0 press comfort             -> screen comfort
    7.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, can remember 1, tablets ready 1, tablet parts 5
    8.0 press leaf-2              ->
    9.0 press set-text-2          ->
   10.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, leaf 2, text 2, can remember 1, tablets ready 1, tablet parts 5
   11.0 press back                -> screen menu
   12.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, leaf 1, text 2, tablets ready 1, tablet parts 5
   13.0 press leaf-300            ->
   14.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, leaf 1, text 2, tablets ready 1, tablet parts 5
  104.0 tick                      -> screen more-time
  105.0 press leaf-1              ->
  106.0 view                      -> role borrower, desk open 1, can back 1, today 20759, seconds 59, tries 3, leaf 1, text 2, tablets ready 1, tablet parts 5
  164.9 tick                      ->
  165.0 press more-time           -> screen menu
  166.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, leaf 1, text 2, tablets ready 1, tablet parts 5
  167.0 press borrow              -> screen choose
  168.0 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, text 2, tablets ready 1, tablet parts 5
