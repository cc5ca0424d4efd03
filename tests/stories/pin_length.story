# A PIN has four to eight digits: fewer are not asked, more are not taken; what is rubbed out is gone.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card borrower 101         -> screen pin
    3.0 press rub-out             ->
    4.0 press digit-1             ->
    5.0 press digit-2             ->
    6.0 press digit-3             ->
    7.0 press ok                  ->
    8.0 press digit-10            ->
    9.0 view                      -> desk open 1, can back 1, today 20759, digits 3, tries 3
   10.0 press digit-4             ->
   11.0 press digit-5             ->
   12.0 press digit-6             ->
   13.0 press digit-7             ->
   14.0 press digit-8             ->
   15.0 view                      -> desk open 1, can back 1, today 20759, digits 8, tries 3
   16.0 press digit-9             ->
   17.0 view                      -> desk open 1, can back 1, today 20759, digits 8, tries 3
   18.0 press rub-out             ->
   19.0 view                      -> desk open 1, can back 1, today 20759, digits 7, tries 3
   20.0 press ok                  -> ask pin 101
# While it is looked at nothing is typed.
   21.0 press digit-1             -> note checking
   22.0 press ok                  ->
   23.0 press forgot-pin          ->
   24.0 view                      -> desk open 1, can back 1, today 20759, tries 3
   25.0 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
   26.0 view                      -> desk open 1, can back 1, today 20759, tries 2
   27.0 press forgot-pin          -> screen pin-help
