# Language and Comfort open over any screen, what is chosen there counts at once, and Back and the
# lit button lead to the same place, with its answers.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 press language            -> screen language
    2.0 press set-language-pl     ->
    2.5 view                      -> desk open 1, can back 1, today 20759, tries 3, language pl, tablets ready 1, tablet parts 5
    3.0 press back                -> screen home
    4.0 press borrow              -> screen tap-card
    5.0 card borrower 101         -> screen pin
    6.0 press digit-1             ->
    7.0 press digit-2             ->
    8.0 press comfort             -> screen comfort
    9.0 press set-text-2          ->
   10.0 press set-colours-1       ->
   11.0 press finish              -> screen pin
   12.0 view                      -> wanted borrow, desk open 1, can back 1, today 20759, digits 2, tries 3, language pl text 2 colours 1, tablets ready 1, tablet parts 5
   13.0 press digit-3             ->
   14.0 press digit-4             ->
   15.0 press ok                  -> ask pin 101
   16.0 pin right                 -> screen choose
   17.0 press kind-1              ->
   18.0 press language            -> screen language
   19.0 press set-language-en     ->
   20.0 press comfort             -> screen comfort
   21.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, text 2 colours 1, can remember 1, tablets ready 1, tablet parts 5
   22.0 press set-still-1         ->
   23.0 press back                -> screen language
   24.0 press back                -> screen choose
   25.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, text 2 colours 1 still 1, tablets ready 1, tablet parts 5
# On a worker's screens, too.
   30.0 press finish              ->
   31.0 press start-again         -> screen start-again
   32.0 press yes                 -> screen home
   33.0 card staff 900            -> screen pin
   34.0 type 1234                 -> ask pin 900
   35.0 pin right                 -> record signed in worker 900; screen staff-home
   36.0 press comfort             -> screen comfort
   37.0 press set-text-1          ->
   38.0 press finish              -> screen staff-home
   39.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 900, text 1, tablets ready 1, tablet parts 5, door 2 ready, with 1
   40.0 press open-door           -> screen staff-bays
   41.0 press language            -> screen language
   42.0 press set-language-ur     ->
   43.0 press back                -> screen staff-bays
   44.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 900, language ur text 1, tablets ready 1, tablet parts 5, door 2 ready, with 1
