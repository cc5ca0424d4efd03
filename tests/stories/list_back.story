# The list of parts may be left for the door while it is open; when it is shut there is no way back, but
# out of a page that lies over it.
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
   17.0 press next                -> screen return-check
   18.0 view                      -> tablet, state lent, why return, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, step 3, of 3, unit 1, parts 5, next tablet due 20787, door 1 open
   19.0 press back                -> screen return-open
   20.0 press next                -> screen return-check
   21.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in
   22.0 view                      -> tablet, state handed in, why return, desk open 1, today 20759, tries 3, bay 1, step 3, of 3, unit 1, parts 5
   23.0 press back                ->
   24.0 press help                -> screen help
   25.0 view                      -> tablet, state handed in, why return, desk open 1, can back 1, today 20759, tries 3, bay 1, step 3, of 3, unit 1, parts 5
   26.0 press back                -> screen return-check
