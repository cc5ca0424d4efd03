# Three failures in a row put a door out of use; one that opened in between begins the count anew.
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
   15.0 card borrower 102         -> screen pin
   16.0 type 1234                 -> ask pin 102
   17.0 pin right                 -> screen menu
   18.0 press borrow              -> screen choose
   19.0 press kind-1              ->
   20.0 press next                -> screen agree
   21.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   22.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 11 parts charger,case; screen take
   23.0 sticker 3                 -> record taken loan 12 device 3; note tapped
   24.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
   25.0 press finish              -> screen home
   40.0 sticker 2                 -> screen return-safe
   41.0 press safe                -> record door begun bay 1 why return device 2 loan 8; unlock 1; screen opening
   60.0 press try-again           -> record door ended bay 1 act 15 end not opened; record door begun bay 1 why return device 2 loan 8; unlock 1; record door ended bay 1 act 17 end not opened; record door begun bay 1 why return device 2 loan 8; unlock 1
   61.0 door 1 open               -> record door opened bay 1 act 19; screen return-open
   62.0 door 1 shut               -> record handed in loan 8 device 2 bay 1 act 19; record door ended bay 1 act 19 end put in; screen return-check
   63.0 press start-again         ->
   64.0 card staff 7              -> screen pin
   65.0 type 1234                 -> ask pin 7
   66.0 pin right                 -> record signed in worker 7; screen staff-home
   67.0 sticker 2                 -> record taken in loan 8 device 2 worker 7; screen staff-take-in
   68.0 press sign-out            -> screen home
   80.0 sticker 3                 -> screen return-safe
   81.0 press safe                -> record door begun bay 1 why return device 3 loan 12; unlock 1; screen opening
   90.0 tick                      -> record door ended bay 1 act 25 end not opened; record door begun bay 1 why return device 3 loan 12; unlock 1; note trying-again
