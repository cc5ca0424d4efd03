# A scanned number acts as a card at any time: at home it asks for the PIN, in the middle of somebody's
# visit it is passed over, and a worker's is taken at once.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 number borrower 101       -> screen pin
    2.0 type 1234                 -> ask pin 101
# While a PIN is being looked at, nothing else is.
    2.1 number borrower 102       ->
    2.5 pin right                 -> screen menu
    3.0 press borrow              -> screen choose
    4.0 number borrower 102       ->
    5.0 number unknown 8          ->
    6.0 number staff 7            -> screen pin
    7.0 type 1357                 -> ask pin 7
    8.0 pin right                 -> record signed in worker 7; screen staff-home
# On the screen for typing one it need not be typed.
    9.0 press sign-out            -> screen home
   10.0 press type-number         -> screen number
   10.1 press digit-3             ->
   11.0 number borrower 102       -> screen pin
   12.0 view                      -> desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
