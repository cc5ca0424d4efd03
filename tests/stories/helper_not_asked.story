# A helper collects for a borrower, and is asked nothing in their place; what happened to it, and that
# somebody calls back, they can say: of the borrower, with the helper named.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 questions are asked       ->
    0.4 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    1.0 card helper 201 of 101    -> screen pin
    2.0 type 1234                 -> ask pin 201
    3.0 pin right                 -> screen menu; note for-somebody
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101 helper 201; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 6 parts charger,case helper 201; screen take
    9.0 sticker 2                 -> record taken loan 7 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 6 end taken; screen done
   11.0 card champion 30          -> record helped loan 7 champion 30 due day 20759; note helped
   12.0 press finish              -> screen home
   20.0 card helper 201 of 101    -> screen pin
   21.0 type 1234                 -> ask pin 201
   22.0 pin right                 -> screen menu; note for-somebody
   23.0 press help                -> screen help
   24.0 press call-back           -> record call back asked person 101 helper 201; screen call-back
   25.0 press back                -> screen menu
   26.0 press my-loans            -> screen my-loans
   27.0 press happened            -> screen happened
   28.0 press grounds-13          -> record happened said loan 7 device 2 person 101 helper 201 grounds broken; screen happened-done
   29.0 press back                -> screen menu
   30.0 press return              -> screen return-tap
   31.0 sticker 2                 -> screen return-safe
   32.0 press safe                -> record door begun bay 1 why return device 2 person 101 helper 201 loan 7; unlock 1; screen opening
   33.0 door 1 open               -> record door opened bay 1 act 13; screen return-open
   34.0 press next                -> screen return-check
   35.0 press part-in-0           ->
   36.0 press part-in-2           ->
   37.0 door 1 shut               -> record handed in loan 7 device 2 bay 1 act 13; record door ended bay 1 act 13 end put in; record parts said device 2 parts charger,case; screen thanks
