# The adult's card is paused, or becomes so: that is said, and the child is still signed in.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1111                 -> ask pin 101
    1.2 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    1.3 type 1111                 -> ask pin 101
    1.4 pin wrong                 -> record pin wrong person 101 count 2; note pin-wrong
    1.5 type 1111                 -> ask pin 101
    1.6 pin wrong                 -> record pin wrong person 101 count 3; screen pin-help
    1.7 card borrower 101         -> screen pin
    1.8 type 1111                 -> ask pin 101
    1.9 pin wrong                 -> record pin wrong person 101 count 4; note pin-wrong
    2.0 card borrower 103 minor adult 101 ->
    2.1 type 1234                 -> ask pin 103
    2.2 pin right                 -> screen menu
    2.3 press borrow              -> screen choose
    2.4 press kind-1              ->
    2.5 press next                -> screen adult
    3.0 card borrower 101         -> screen pin
    3.1 type 1111                 -> ask pin 101
    3.2 pin wrong                 -> record pin wrong person 101 count 5 until 1793614503; screen sorry paused
    3.3 press back                -> screen menu
    3.4 press borrow              -> screen choose
    3.5 press kind-1              ->
    3.6 press next                -> screen adult
    4.0 card borrower 101         -> screen sorry paused
    4.1 view                      -> role borrower, wanted borrow, refusal paused, tablet, desk open 1, can back 1, today 20759, tries 2, minutes 15, minor 1, tablets ready 1, tablet parts 5
    4.2 press back                -> screen menu
