# A kept place is given back as they had it, also the language and the size; a choice of this visit
# comes first. Nobody else gets it.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press set-language-pl     ->
    5.0 press set-text-2          ->
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
   97.0 tick                      -> screen more-time
  157.0 tick                      -> screen home
  158.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, tablet parts 5
  160.0 card borrower 102         -> screen pin
  161.0 type 1234                 -> ask pin 102
  162.0 pin right                 -> screen menu
  163.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
  164.0 press back                -> screen home
  170.0 press set-text-1          ->
  171.0 card borrower 101         -> screen pin
  172.0 view                      -> desk open 1, can back 1, today 20759, tries 3, text 1, tablets ready 1, tablet parts 5
  173.0 type 1234                 -> ask pin 101
  174.0 pin right                 -> screen choose
  175.0 view                      -> role borrower, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, language pl text 1, tablets ready 1, tablet parts 5
