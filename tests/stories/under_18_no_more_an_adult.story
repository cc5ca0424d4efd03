# The number is the adult's, and they are none: they help somebody, or are under 18 themselves.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.3 deed name helper helper 101 person 105 -> record helper named helper 101 person 105 user 1; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
    1.1 type 1234                 -> ask pin 103
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              -> 
    2.2 press next                -> screen adult
    3.0 card helper 101 of 105    -> screen pin
    3.1 type 1111                 -> ask pin 101
    3.2 pin right                 -> record turned away kind tablet because no adult; screen sorry no adult
    3.3 press back                -> screen menu
    4.0 press borrow              -> screen choose
    4.1 press kind-1              -> 
    4.2 press next                -> screen adult
    5.0 card borrower 101 minor adult 104 -> screen pin
    5.1 type 1111                 -> ask pin 101
    5.2 pin right                 -> screen sorry no adult
