# A child's helper borrows as the child does: the responsible adult's card comes first, and the device is a
# filtered one.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 2 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.4 deed name helper helper 201 person 103 -> record helper named helper 201 person 103 user 1; answer done
    1.0 card helper 201 of 103 minor adult 101 -> screen pin
    1.1 type 4321                 -> ask pin 201
    1.2 pin right                 -> screen menu; note for-somebody
    2.0 press borrow              -> screen choose
    2.1 press kind-1              ->
    2.2 press next                -> screen adult
    3.0 card helper 201 of 103 minor adult 101 ->
    3.1 card borrower 101         -> screen pin
    3.2 type 2580                 -> ask pin 101
    3.3 pin right                 -> screen agree
    4.0 press agree               -> record door begun bay 3 why lend device 3 person 103 helper 201; unlock 3; screen opening
    4.5 door 3 open               -> record lent device 3 person 103 due day 20787 bay 3 act 8 parts charger,case helper 201 adult 101; screen take
