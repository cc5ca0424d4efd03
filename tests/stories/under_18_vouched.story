# A worker vouches for a child's PIN, and not for the adult.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press person              -> screen staff-person
    3.0 card borrower 103 minor adult 101 -> screen staff-deeds
    4.0 press deed-7              -> screen staff-grounds
    5.0 press grounds-4           -> record vouched person 103 worker 7 grounds card does not work; screen menu; note vouched
    6.0 press borrow              -> screen choose
    6.1 press kind-1              ->
    6.2 press next                -> screen adult
# The worker's own card is no adult's: it begins their visit.
    7.0 card borrower 101         -> screen pin
    7.1 type 2580                 -> ask pin 101
    7.2 pin right                 -> screen agree
    8.0 press agree               -> record door begun bay 3 why lend device 3 person 103 worker 7; unlock 3; screen opening
    8.5 door 3 open               -> record lent device 3 person 103 due day 20787 bay 3 act 7 parts charger,case adult 101 worker 7; screen take
