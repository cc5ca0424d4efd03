# Where nothing is typed there is nothing to rub out, and what is typed next is the first digit.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 press type-number         -> screen number
    1.1 press rub-out             -> 
    1.2 press digit-2             -> 
    1.3 view                      -> desk open 1, can back 1, today 20759, digits 1, tries 3
    1.4 press rub-out             -> 
    1.5 press rub-out             -> 
    1.6 press ok                  -> 
    1.7 press digit-4             -> 
    1.8 view                      -> desk open 1, can back 1, today 20759, digits 1, tries 3
