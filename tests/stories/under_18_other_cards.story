# Where the adult's card is asked for, a worker's begins the worker's own visit, as everywhere; a referral
# code names no adult.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.3 deed make referral referral 77 partner 5 day 20770 -> record referral made referral 77 partner 5 due day 20770 user 1; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
    1.1 type 1234                 -> ask pin 103
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              ->
    2.2 press next                -> screen adult
    3.0 number code 77            -> screen pin
    3.1 type 1234                 -> ask pin 0
    3.2 pin right                 -> note pin-wrong
    3.3 press back                -> screen adult
# While the adult's PIN is typed, another borrower's card is passed over.
    4.0 card borrower 101         -> screen pin
    4.1 card borrower 102         ->
    4.2 press back                -> screen adult
    5.0 card staff 7              -> screen pin
    5.1 type 1357                 -> ask pin 7
    5.2 pin right                 -> record signed in worker 7; screen staff-home
# At a worker's screen for a person a code is nobody's.
    6.0 press person              -> screen staff-person
    6.1 number code 77            -> note number-unknown
    6.2 press sign-out            -> screen home
