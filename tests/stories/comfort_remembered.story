# What a borrower asks to be remembered is kept from then on, and counts when they have proved that
# they are meant, but for what they have chosen otherwise in this visit.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press set-language-pl     ->
    5.0 press set-volume-2        ->
    6.0 press set-remember-1      -> remember 101 language pl remember 1
    7.0 press set-text-2          -> remember 101 language pl text 2 remember 1
    8.0 press set-text-2          ->
   10.0 press back                -> screen home
   11.0 view                      -> desk open 1, today 20759, tries 3
   20.0 card borrower 101 language pl text 2 -> screen pin
   21.0 view                      -> desk open 1, can back 1, today 20759, tries 3
   22.0 type 9999                 -> ask pin 101
   23.0 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
   24.0 view                      -> desk open 1, can back 1, today 20759, tries 2
   25.0 type 1234                 -> ask pin 101
   26.0 pin right                 -> record pin right person 101; screen menu
   27.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, language pl text 2 remember 1
   28.0 press back                -> screen home
   30.0 press set-text-1          ->
   31.0 press set-colours-1       ->
   32.0 card borrower 101 language pl text 2 lower 1 -> screen pin
   33.0 type 1234                 -> ask pin 101
   34.0 pin right                 -> screen menu
   35.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, reach 1, language pl text 1 colours 1 lower 1 remember 1
   36.0 press set-colours-2       -> remember 101 language pl text 1 colours 2 lower 1 remember 1
# No longer: forgotten at once, and here it stays until they go.
   40.0 press set-remember-0      -> remember 101
   41.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, reach 1, language pl text 1 colours 2 lower 1
   42.0 press set-text-0          ->
   43.0 press back                -> screen home
   44.0 view                      -> desk open 1, today 20759, tries 3
