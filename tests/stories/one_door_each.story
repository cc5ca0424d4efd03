# One loan at a time, also while a door has not moved yet: a helper was removed while theirs was opening,
# and the borrower comes at once.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 deed name helper helper 203 person 101 -> record helper named helper 203 person 101 user 1; answer done
    1.0 card helper 203 of 101    -> screen pin
    1.1 type 4321                 -> ask pin 203
    1.2 pin right                 -> screen menu; note for-somebody
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    2.0 press agree               -> record door begun bay 2 why lend device 2 person 101 helper 203; unlock 2; screen opening
    2.5 deed remove helper helper 203 person 101 -> record helper removed helper 203 person 101 user 1; answer done; screen home
    3.0 card borrower 101         -> screen pin
    3.1 type 1234                 -> ask pin 101
    3.2 pin right                 -> screen menu
    3.3 press borrow              -> record turned away because has one; screen sorry has one
    3.4 press kind-1              -> 
    3.5 press next                -> 
    3.6 press agree               -> 
    4.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 8 parts charger,case helper 203
