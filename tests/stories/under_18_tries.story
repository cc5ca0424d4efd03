# Each card has three tries of its own: the child's wrong PINs are not the adult's.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
    1.1 type 1111                 -> ask pin 103
    1.2 pin wrong                 -> record pin wrong person 103 count 1; note pin-wrong
    1.3 type 1111                 -> ask pin 103
    1.4 pin wrong                 -> record pin wrong person 103 count 2; note pin-wrong
    1.5 type 1234                 -> ask pin 103
    1.6 pin right                 -> record pin right person 103; screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              ->
    2.2 press next                -> screen adult
    3.0 card borrower 101         -> screen pin
    3.1 type 1111                 -> ask pin 101
    3.2 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    3.3 type 1111                 -> ask pin 101
    3.4 pin wrong                 -> record pin wrong person 101 count 2; note pin-wrong
    3.5 type 1111                 -> ask pin 101
    3.6 pin wrong                 -> record pin wrong person 101 count 3; screen pin-help
