# Where the adult's card is asked for, somebody may be asked to come.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
    1.1 type 1234                 -> ask pin 103
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              ->
    2.2 press next                -> screen adult
    3.0 press ask-person          -> record called because no adult; call on; screen help
    4.0 press finish              -> screen adult
