# Handed in where no switch feels it, and gone when a worker looks: the loan is not over, and who has it
# nobody saw. It blames nobody: they borrow as anybody, and staff have a line for it.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   11.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   13.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   14.0 press finish              -> screen home
   15.0 sticker 2                 -> screen return-safe
   16.0 press safe                -> record door begun bay 1 why return device 2 loan 8; unlock 1; screen opening
   17.0 door 1 open               -> record door opened bay 1 act 11; screen return-open
   18.0 door 1 shut               -> record handed in loan 8 device 2 bay 1 act 11; record door ended bay 1 act 11 end put in; screen return-check
   19.0 press start-again         ->
   20.0 card staff 7              -> screen pin
   21.0 type 1234                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 press todo-3              -> record door begun bay 1 why take in device 2 worker 7; unlock 1; screen opening
   24.0 door 1 open               -> record door opened bay 1 act 16; screen staff-door
   25.0 door 1 shut               -> record door ended bay 1 act 16 end done; screen staff-settle
   26.0 press found-2             -> record bay settled bay 1 found empty worker 7; screen staff-home; note done-next
   27.0 view                      -> role staff, tablet, state lent, why take in, desk open 1, today 20759, tries 3, bay 1, unit 1, more 1, name of 7, tablets ready 1, tablet parts 5, row 0: , unsure-loan, many 1, lit, door 3 ready, with 2
   28.0 press sign-out            -> screen home
   29.0 card borrower 101         -> screen pin
   30.0 type 1234                 -> ask pin 101
   31.0 pin right                 -> screen menu
   32.0 press borrow              -> screen choose
