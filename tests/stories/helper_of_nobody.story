# A card that says it is a helper's, and nobody named it: the same as an unknown one, PIN and all.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    1.0 card helper 201 of 102    -> screen pin
    1.1 type 4321                 -> ask pin 0
    1.2 pin right                 -> note pin-wrong
    2.0 press back                -> screen home
    3.0 card helper 202 of 101    -> screen pin
    3.1 type 4321                 -> ask pin 0
    3.2 pin wrong                 -> note pin-wrong
    4.0 press back                -> screen home
    5.0 card helper 201           -> screen pin
    5.1 type 4321                 -> ask pin 0
    5.2 pin right                 -> note pin-wrong
    6.0 press back                -> screen home
# Nor does any other card act for somebody else.
    7.0 card borrower 103 of 101  -> screen pin
    7.1 type 4321                 -> ask pin 0
    7.2 pin right                 -> note pin-wrong
    8.0 press back                -> screen home
