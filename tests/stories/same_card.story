# The same card again only says that somebody is there: what was typed stays, and the patience of the
# screen begins anew. An unknown card gets the same.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 press digit-1             ->
    5.0 press digit-2             ->
    6.0 card borrower 101         ->
    7.0 view                      -> desk open 1, can back 1, today 20759, digits 2, tries 3, tablets ready 1, tablet parts 5
    8.0 press digit-3             ->
    9.0 press digit-4             ->
   10.0 press ok                  -> ask pin 101
   11.0 pin right                 -> screen menu
   12.0 press borrow              -> screen choose
   90.0 card borrower 101         ->
# Ninety seconds after the last press, ten after the card: nothing is asked yet.
  100.0 tick                      ->
  181.0 tick                      -> screen more-time
# Whoever taps their card is there: that answers the question.
  200.0 card borrower 101         -> screen choose
  201.0 press start-again         -> screen start-again
  202.0 press yes                 -> screen home
# Unknown cards are told apart by what they are, not by who holds them.
  300.0 card unknown 5            -> screen pin
  301.0 press digit-1             ->
  302.0 press digit-2             ->
  303.0 card unknown 5            ->
  304.0 view                      -> desk open 1, can back 1, today 20759, digits 2, tries 3, tablets ready 1, tablet parts 5
  305.0 card unknown 6            ->
  306.0 view                      -> desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
