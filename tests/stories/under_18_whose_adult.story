# Nobody under 18 answers for a child, nor does a card that acts for somebody else, whoever was named.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.3 deed name helper helper 201 person 102 -> record helper named helper 201 person 102 user 1; answer done
    1.0 card borrower 103 minor adult 104 -> screen pin
    1.1 type 1234                 -> ask pin 103
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              -> 
    2.2 press next                -> screen adult
    3.0 card borrower 104 minor adult 101 -> screen pin
    3.1 type 5678                 -> ask pin 104
    3.2 pin right                 -> record turned away kind tablet because no adult; screen sorry no adult
    4.0 press finish              -> screen home
    5.0 card borrower 105 minor adult 201 -> screen pin
    5.1 type 1234                 -> ask pin 105
    5.2 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    6.1 press kind-1              -> 
    6.2 press next                -> screen adult
    7.0 card helper 201 of 102    -> screen pin
    7.1 type 5678                 -> ask pin 201
    7.2 pin right                 -> record turned away kind tablet because no adult; screen sorry no adult
