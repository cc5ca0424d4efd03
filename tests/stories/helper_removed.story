# A borrower takes a helper back, at once and unannounced: the helper's card is an unknown one from then
# on, also in the middle of a visit or of a PIN.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    0.4 deed name helper helper 202 person 101 -> record helper named helper 202 person 101 user 1; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    2.0 press my-loans            -> screen my-loans
    2.1 press my-helpers          -> screen my-helpers
    2.2 view                      -> role borrower, wanted my-loans, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5, row 0: , id 201, row 1: , id 202
    2.3 press remove-5            ->
    2.4 press remove-0            -> record helper removed helper 201 person 101; note removed
    2.5 view                      -> role borrower, wanted my-loans, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5, row 0: , id 202
    3.0 press finish              -> screen home
    4.0 card helper 201 of 101    -> screen pin
    4.1 type 4321                 -> ask pin 0
    4.2 pin right                 -> note pin-wrong
    4.3 press back                -> screen home
# In the middle of a visit: it is home.
    5.0 card helper 202 of 101    -> screen pin
    5.1 type 4321                 -> ask pin 202
    5.2 pin right                 -> screen menu; note for-somebody
    5.3 press borrow              -> screen choose
    5.4 deed remove helper helper 202 person 101 -> record helper removed helper 202 person 101 user 1; answer done; screen home
    5.5 press next                ->
# While their PIN is looked at: it was right, and is wrong.
    6.0 deed name helper helper 203 person 101 -> record helper named helper 203 person 101 user 1; answer done
    6.1 card helper 203 of 101    -> screen pin
    6.2 type 4321                 -> ask pin 203
    6.3 deed remove helper helper 203 person 101 -> record helper removed helper 203 person 101 user 1; answer done
    6.4 pin right                 -> note pin-wrong
    6.5 press back                -> screen home
# The latch has moved: the door's act goes on, and the screen shows nothing of theirs.
    7.0 deed name helper helper 203 person 101 -> record helper named helper 203 person 101 user 1; answer done
    7.1 card helper 203 of 101    -> screen pin
    7.2 type 4321                 -> ask pin 203
    7.3 pin right                 -> screen menu; note for-somebody
    7.4 press borrow              -> screen choose
    7.5 press kind-1              ->
    7.6 press next                -> screen agree
    7.7 press agree               -> record door begun bay 2 why lend device 2 person 101 helper 203; unlock 2; screen opening
    7.8 deed remove helper helper 203 person 101 -> record helper removed helper 203 person 101 user 1; answer done; screen home
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 12 parts charger,case helper 203; note bay-left-open
    8.5 sticker 2                 -> record taken loan 14 device 2
    9.0 door 2 shut               -> record door ended bay 2 act 12 end taken
