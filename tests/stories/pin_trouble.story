# lendbay-pin dies or is slow: nobody is refused for it, nothing is counted.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.1 tick                      -> note checking
    7.1 tick                      -> note pin-trouble
    7.2 pin right                 ->
    8.0 type 1234                 -> ask pin 101
    8.1 port pin down             -> note pin-trouble
    8.2 type 1234                 ->
    8.3 port pin up               ->
    8.4 press digit-1             ->
    8.5 press rub-out             ->
    8.6 type 12                   ->
    8.7 press forgot-pin          -> screen pin-help
    8.8 press ask-person          -> record called; call on; screen help
    9.0 card staff 7              -> screen pin
