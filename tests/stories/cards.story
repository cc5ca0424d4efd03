# Two cards, an unreadable card, somebody else's card in the middle, a card that is lifted.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card bad two cards        -> note two-cards
    2.0 card bad random card      -> note card-unreadable
    3.0 card borrower 101         -> screen pin
    3.5 card gone                 ->
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 card borrower 102         ->
    8.0 card borrower 101         ->
# Staff cards work at any time.
    9.0 card staff 7              -> screen pin
   10.0 type 1357                 -> ask pin 7
   11.0 pin right                 -> record signed in worker 7; screen staff-home
# Another card signs a worker out.
   12.0 card borrower 102         -> screen pin
