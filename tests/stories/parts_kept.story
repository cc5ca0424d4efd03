# What was said of the parts is kept, also when the person goes in the middle of the list.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
   20.0 sticker 2                 -> screen return-safe
   21.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   22.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
   23.0 press next                -> screen return-check
   24.0 press part-missing-2      ->
   25.0 press back                -> screen return-open
# A worker's card takes the screen.
   26.0 card staff 7              -> record parts said device 2 missing case; screen pin
   27.0 type 1357                 -> ask pin 7
   28.0 pin right                 -> record signed in worker 7; screen staff-home
   29.0 press sign-out            -> screen home; note bay-left-open
# What the door tells is written down all the same.
   30.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in
# Nobody answers.
   40.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
   41.0 card borrower 102         -> screen pin
   42.0 type 1234                 -> ask pin 102
   43.0 pin right                 -> screen menu
   44.0 press borrow              -> screen choose
   45.0 press kind-1              ->
   46.0 press next                -> screen agree
   47.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   48.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 17 parts charger,case; screen take
   49.0 sticker 3                 -> record taken loan 18 device 3; note tapped
   50.0 door 3 shut               -> record door ended bay 3 act 17 end taken; screen done
   51.0 press finish              -> screen home
   60.0 sticker 3                 -> screen return-safe
   61.0 press safe                -> record door begun bay 2 why return device 3 loan 18; unlock 2; screen opening
   62.0 door 2 open               -> record door opened bay 2 act 21; screen return-open
   63.0 door 2 shut               -> record handed in loan 18 device 3 bay 2 act 21; record door ended bay 2 act 21 end put in; screen return-check
   64.0 press part-in-0           ->
  155.0 tick                      -> screen more-time
  216.0 tick                      -> record parts said device 3 parts charger; screen home
