# Opened to take in what was brought back, and shut again without a tap: whether it is in there still,
# somebody must say.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   14.0 sticker 2                 -> screen return-safe
   15.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   16.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
   17.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in; screen return-check
   18.0 press start-again         ->
   19.0 card staff 7              -> screen pin
   20.0 type 1234                 -> ask pin 7
   21.0 pin right                 -> record signed in worker 7; screen staff-home
   22.0 press todo-3              -> record door begun bay 1 why take in device 2 worker 7; unlock 1; screen opening
   23.0 door 1 open               -> record door opened bay 1 act 14; screen staff-door
   24.0 door 1 shut               -> record door ended bay 1 act 14 end done; screen staff-settle
   25.0 view                      -> role staff, tablet, state handed in, why take in, desk open 1, can back 1, today 20759, tries 3, bay 1, unit 1, name of 7, door 1 unsure, with 1
   26.0 press found-1             -> record bay settled bay 1 found as before worker 7; screen staff-home; note done-next
   27.0 view                      -> role staff, tablet, state handed in, why take in, desk open 1, today 20759, tries 3, bay 1, unit 1, more 1, name of 7, row 0: , take-in, in 1, many 1, lit, door 1 handed in, with 1
