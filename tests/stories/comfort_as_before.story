# "Put it back as it was": all but the language, and remembered so, if that was asked for.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 press set-text-2          ->
    1.1 press set-language-pl     ->
    1.2 press set-lower-1         ->
    1.3 press set-steady-1        ->
    1.4 press comfort             -> screen comfort
    1.5 press set-as-before       ->
    1.6 view                      -> desk open 1, can back 1, today 20759, tries 3, language pl
    1.7 press finish              -> screen home
    2.0 card borrower 101 text 1 twice 1 -> screen pin
    3.0 type 1234                 -> ask pin 101
    4.0 pin right                 -> screen menu
    4.1 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, language pl remember 1
    5.0 press set-as-before       -> remember 101 language pl remember 1
    6.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, language pl remember 1
    7.0 press set-colours-1       -> remember 101 language pl colours 1 remember 1
    8.0 press set-remember-1      ->
    9.0 press set-as-before       -> remember 101 language pl remember 1
   10.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, language pl remember 1
