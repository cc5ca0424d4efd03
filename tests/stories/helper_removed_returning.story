# A helper who is removed while they tick the parts: what they said stays said, the door's act goes on.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    1.0 card helper 201 of 101    -> screen pin
    1.1 type 4321                 -> ask pin 201
    1.2 pin right                 -> screen menu; note for-somebody
    1.3 press borrow              -> screen choose
    1.4 press kind-1              ->
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101 helper 201; unlock 2; screen opening
    1.7 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 6 parts charger,case helper 201; screen take
    1.8 sticker 2                 -> record taken loan 7 device 2; note tapped
    1.9 door 2 shut               -> record door ended bay 2 act 6 end taken; screen done
    2.0 press finish              -> screen home
    3.0 card helper 201 of 101    -> screen pin
    3.1 type 4321                 -> ask pin 201
    3.2 pin right                 -> screen menu; note for-somebody
    4.0 press return              -> screen return-tap
    4.1 sticker 2                 -> screen return-safe
    4.2 press safe                -> record door begun bay 1 why return device 2 person 101 helper 201 loan 7; unlock 1; screen opening
    4.3 door 1 open               -> record door opened bay 1 act 10; screen return-open
    4.4 press next                -> screen return-check
    4.5 press part-in-0           ->
    5.0 deed remove helper helper 201 person 101 -> record helper removed helper 201 person 101 user 1; record parts said device 2 parts charger; answer done; screen home; note bay-left-open
    6.0 door 1 shut               -> record handed in loan 7 device 2 bay 1 act 10; record door ended bay 1 act 10 end put in
