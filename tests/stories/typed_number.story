# Most library cards carry only a number: it is typed, at home or where a card is asked for, and then
# acts as the card does. The screen shows how many digits there are and not one of them.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 press borrow              -> screen tap-card
    2.0 press type-number         -> screen number
    2.1 press digit-2             ->
    2.2 press digit-9             ->
    2.3 press rub-out             ->
    2.4 press digit-0             ->
    2.5 view                      -> wanted borrow, desk open 1, can back 1, today 20759, digits 2, tries 3, tablets ready 1, tablet parts 5
    3.0 press ok                  -> find number
# The loop looks it up; what was typed is forgotten already.
    3.1 view                      -> wanted borrow, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
    3.2 number borrower 101       -> screen pin
    4.0 type 1234                 -> ask pin 101
    4.5 pin right                 -> screen choose
    5.0 press start-again         -> screen start-again
    5.5 press yes                 -> screen home
# Back leads to where the card was asked for, and nothing typed is kept.
   10.0 press my-loans            -> screen tap-card
   10.1 press type-number         -> screen number
   10.2 press digit-7             ->
   10.3 press back                -> screen tap-card
   10.4 press type-number         -> screen number
   10.5 view                      -> wanted my-loans, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
   10.6 press start-again         -> screen home
# Nothing typed is no number; more digits than a number has are not taken.
   11.0 press type-number         -> screen number
   11.1 press ok                  ->
   12.0 type 123456789012345678901234 -> find number
   12.1 number unknown            -> screen pin
   12.2 press start-again         -> screen home
# Nobody answers: that is said, as with a PIN, and the number is typed again.
   20.0 press type-number         -> screen number
   20.1 type 2045                 -> find number
   21.5 tick                      -> note checking
   26.0 tick                      -> note pin-trouble
   27.0 type 2045                 -> find number
   27.1 number borrower 101       -> screen pin
