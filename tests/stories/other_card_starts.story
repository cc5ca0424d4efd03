# Where nobody is in the middle of anything, another card begins a visit of its own; what was typed
# for the first is forgotten.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card borrower 101         -> screen pin
    3.0 press digit-1             ->
    4.0 press digit-2             ->
    5.0 card borrower 102         ->
    6.0 view                      -> desk open 1, can back 1, today 20759, tries 3
    7.0 type 1234                 -> ask pin 102
    8.0 pin right                 -> screen menu
