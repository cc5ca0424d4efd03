# A helper named by a borrower collects, renews and brings back for them, with a card and PIN of their
# own; the facts say who it was.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    1.0 card helper 201 of 101    -> screen pin
    1.1 type 4321                 -> ask pin 201
    1.2 pin right                 -> screen menu; note for-somebody
    1.3 view                      -> role helper, desk open 1, can back 1, today 20759, tries 3, for somebody 1, tablets ready 1, tablet parts 5
    2.0 press borrow              -> screen choose
    2.1 press kind-1              ->
    2.2 press next                -> screen agree
    3.0 press agree               -> record door begun bay 2 why lend device 2 person 101 helper 201; unlock 2; screen opening
    3.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 6 parts charger,case helper 201; screen take
    4.0 sticker 2                 -> record taken loan 7 device 2; note tapped
    5.0 door 2 shut               -> record door ended bay 2 act 6 end taken; screen done
    6.0 press finish              -> screen home
# Nothing else of the borrower's: no list of helpers.
1900000.0 card helper 201 of 101    -> screen pin
1900001.0 type 4321                 -> ask pin 201
1900002.0 pin right                 -> screen menu; note for-somebody
1900003.0 press my-helpers          ->
1900004.0 press my-loans            -> screen my-loans
1900005.0 press my-helpers          ->
1900006.0 press renew               -> record renewed loan 7 device 2 person 101 due day 20815 count 1 helper 201; note renewed
1900007.0 press return              -> screen return-tap
1900008.0 sticker 2                 -> screen return-safe
1900009.0 press safe                -> record door begun bay 1 why return device 2 person 101 helper 201 loan 7; unlock 1; screen opening
1900010.0 door 1 open               -> record door opened bay 1 act 11; screen return-open
1900011.0 door 1 shut               -> record handed in loan 7 device 2 bay 1 act 11; record door ended bay 1 act 11 end put in; screen return-check
