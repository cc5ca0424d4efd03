# Under 18: a responsible adult's card and PIN come before the agreement, and only filtered devices are
# counted and lent. The adult's visit is not begun: nothing of theirs is shown.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 2 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.4 enrol borrower 101        -> record enrolled person 101 role borrower; answer done
    0.5 enrol borrower 103 minor adult 101 -> record enrolled person 103 role borrower under 18 1 adult 101; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
# Before the PIN nobody is told that it is a child's card.
    1.1 view                      -> desk open 1, can back 1, today 20759, tries 3, tablets ready 2, tablet parts 5
    1.2 type 1234                 -> ask pin 103
    1.3 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, minor 1, tablets ready 1, tablet parts 5
    2.2 press kind-1              ->
    3.0 press next                -> screen adult
# Their own card still lies there.
    3.1 card borrower 103 minor adult 101 ->
    4.0 card borrower 101         -> screen pin
    4.1 type 2580                 -> ask pin 101
    4.2 pin right                 -> screen agree
    4.3 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 2, of 3, day2 20787, minor 1, tablets ready 1, tablet parts 5
    5.0 press agree               -> record door begun bay 3 why lend device 3 person 103; unlock 3; screen opening
    5.5 door 3 open               -> record lent device 3 person 103 due day 20787 bay 3 act 9 parts charger,case adult 101; screen take
    6.0 sticker 3                 -> record taken loan 10 device 3; note tapped
    7.0 door 3 shut               -> record door ended bay 3 act 9 end taken; screen done
