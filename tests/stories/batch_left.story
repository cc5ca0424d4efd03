# A batch that is left half done: a door that is left open, three minutes later the worker's things are
# off the screen; what was tapped is taken in, what was not is to take in still, and nothing else is lost.
    0.0 start                     -> record started software 1
    0.5 ports up                  ->
    1.1 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    1.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    1.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 3 parts charger,case; record restocked device 3 bay 3; answer done
    3.0 card borrower 101         -> screen pin
    3.1 type 1234                 -> ask pin 101
    3.2 pin right                 -> screen menu
    3.3 press borrow              -> screen choose
    3.4 press kind-1              ->
    3.5 press next                -> screen agree
    3.6 press agree               -> record door begun bay 1 why lend device 1 person 101; unlock 1; screen opening
    3.7 door 1 open               -> record lent device 1 person 101 due day 20787 bay 1 act 9 parts charger,case; screen take
    3.8 sticker 1                 -> record taken loan 10 device 1; note tapped
    3.9 door 1 shut               -> record door ended bay 1 act 9 end taken; screen done
    4.0 press finish              -> screen home
    5.0 card borrower 102         -> screen pin
    5.1 type 1234                 -> ask pin 102
    5.2 pin right                 -> screen menu
    5.3 press borrow              -> screen choose
    5.4 press kind-1              ->
    5.5 press next                -> screen agree
    5.6 press agree               -> record door begun bay 2 why lend device 2 person 102; unlock 2; screen opening
    5.7 door 2 open               -> record lent device 2 person 102 due day 20787 bay 2 act 13 parts charger,case; screen take
    5.8 sticker 2                 -> record taken loan 14 device 2; note tapped
    5.9 door 2 shut               -> record door ended bay 2 act 13 end taken; screen done
    6.0 press finish              -> screen home
    7.0 card borrower 103         -> screen pin
    7.1 type 1234                 -> ask pin 103
    7.2 pin right                 -> screen menu
    7.3 press borrow              -> screen choose
    7.4 press kind-1              ->
    7.5 press next                -> screen agree
    7.6 press agree               -> record door begun bay 3 why lend device 3 person 103; unlock 3; screen opening
    7.7 door 3 open               -> record lent device 3 person 103 due day 20787 bay 3 act 17 parts charger,case; screen take
    7.8 sticker 3                 -> record taken loan 18 device 3; note tapped
    7.9 door 3 shut               -> record door ended bay 3 act 17 end taken; screen done
    8.0 press finish              -> screen home
   60.0 sticker 1                 -> screen return-safe
   60.1 press safe                -> record door begun bay 1 why return device 1 loan 10; unlock 1; screen opening
   60.2 door 1 open               -> record door opened bay 1 act 21; screen return-open
   60.3 door 1 shut               -> record handed in loan 10 device 1 bay 1 act 21; record door ended bay 1 act 21 end put in; screen return-check
   60.4 press part-in-0           ->
   60.5 press part-in-2           ->
   60.6 press next                -> record parts said device 1 parts charger,case; screen thanks
   60.7 press finish              -> screen home
   62.0 sticker 2                 -> screen return-safe
   62.1 press safe                -> record door begun bay 2 why return device 2 loan 14; unlock 2; screen opening
   62.2 door 2 open               -> record door opened bay 2 act 26; screen return-open
   62.3 door 2 shut               -> record handed in loan 14 device 2 bay 2 act 26; record door ended bay 2 act 26 end put in; screen return-check
   62.4 press part-in-0           ->
   62.5 press part-in-2           ->
   62.6 press next                -> record parts said device 2 parts charger,case; screen thanks
   62.7 press finish              -> screen home
   64.0 sticker 3                 -> screen return-safe
   64.1 press safe                -> record door begun bay 3 why return device 3 loan 18; unlock 3; screen opening
   64.2 door 3 open               -> record door opened bay 3 act 31; screen return-open
   64.3 door 3 shut               -> record handed in loan 18 device 3 bay 3 act 31; record door ended bay 3 act 31 end put in; screen return-check
   64.4 press part-in-0           ->
   64.5 press part-in-2           ->
   64.6 press next                -> record parts said device 3 parts charger,case; screen thanks
   64.7 press finish              -> screen home
  100.0 card staff 7              -> screen pin
  100.1 type 1357                 -> ask pin 7
  100.2 pin right                 -> record signed in worker 7; screen staff-home
  101.0 press todo-3              -> record door begun bay 1 why take in device 1 worker 7; unlock 1; screen staff-batch
  102.0 door 1 open               -> record door opened bay 1 act 37; record door begun bay 2 why take in device 2 worker 7; unlock 2
  103.0 door 2 open               -> record door opened bay 2 act 39; record door begun bay 3 why take in device 3 worker 7; unlock 3
  104.0 door 3 open               -> record door opened bay 3 act 41
  105.0 sticker 1                 -> record taken in loan 10 device 1 worker 7; note taken-in
  106.0 door 1 shut               -> record door ended bay 1 act 37 end done
  107.0 door 2 shut               -> record door ended bay 2 act 39 end done
  110.0 card borrower 101         -> note door-still-open
  111.0 press back                ->
  112.0 press sign-out            ->
  170.0 tick                      -> note reminder
  284.0 tick                      -> record called because left open bay 3; call on; screen home; note bay-left-open
  285.0 view                      -> desk open 1, today 20759, tries 3, bay 3, door 3 open
  290.0 card staff 8              -> screen pin
  291.0 type 2468                 -> ask pin 8
  292.0 pin right                 -> record signed in worker 8; record call answered worker 8; call off; screen staff-home
  293.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 8, row 0: , unsure, in 2, many 1, lit, row 1: , take-in, in 2, many 2, row 2: , wipe, many 1, door 2 unsure, with 2, door 3 open, with 3
# The sticker that was not tapped is tapped now: nobody need look into its door.
  294.0 sticker 2                 -> record taken in loan 14 device 2 worker 8; screen staff-take-in
  295.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, said in 5, name of 8, door 3 open, with 3
  296.0 press back                -> screen staff-home
  297.0 door 3 shut               -> record door ended bay 3 act 41 end done
  298.0 view                      -> role staff, tablet, state returned, desk open 1, today 20759, tries 3, unit 2, parts 5, more 1, name of 8, row 0: , unsure, in 3, many 1, lit, row 1: , take-in, in 3, many 1, row 2: , wipe, many 2, door 3 unsure, with 3
# The power fails: what stands in the ledger goes on.
  300.0 start                     -> record started software 1; screen home
  300.5 ports up                  ->
  301.0 door 3 shut first         ->
  302.0 card staff 8              -> screen pin
  303.0 type 2468                 -> ask pin 8
  304.0 pin right                 -> record signed in worker 8; screen staff-home
  305.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 8, row 0: , unsure, in 3, many 1, lit, row 1: , take-in, in 3, many 1, row 2: , wipe, many 2, door 3 unsure, with 3
  306.0 sticker 3                 -> record taken in loan 18 device 3 worker 8; screen staff-take-in
  307.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 3, parts 5, said in 5, name of 8
