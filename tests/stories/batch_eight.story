# Eight are to take in: six doors at once and no more; the others with another press. One latch at a time.
    0.0 start                     -> record started software 1
    0.5 ports up                  ->
    1.1 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    1.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    1.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 3 parts charger,case; record restocked device 3 bay 3; answer done
    1.4 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 4 parts charger,case; record restocked device 4 bay 4; answer done
    1.5 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 5 parts charger,case; record restocked device 5 bay 5; answer done
    1.6 add tablet 6 bay 6        -> record device added device 6 kind tablet unit 6 parts charger,case; record restocked device 6 bay 6; answer done
    1.7 add tablet 7 bay 7        -> record device added device 7 kind tablet unit 7 parts charger,case; record restocked device 7 bay 7; answer done; power on 7
    1.8 add tablet 8 bay 8        -> record device added device 8 kind tablet unit 8 parts charger,case; record restocked device 8 bay 8; answer done
    3.0 card borrower 101         -> screen pin
    3.1 type 1234                 -> ask pin 101
    3.2 pin right                 -> screen menu
    3.3 press borrow              -> screen choose
    3.4 press kind-1              ->
    3.5 press next                -> screen agree
    3.6 press agree               -> record door begun bay 1 why lend device 1 person 101; unlock 1; screen opening
    3.7 door 1 open               -> record lent device 1 person 101 due day 20787 bay 1 act 19 parts charger,case; screen take
    3.8 sticker 1                 -> record taken loan 20 device 1; note tapped
    3.9 door 1 shut               -> record door ended bay 1 act 19 end taken; screen done
    4.0 press finish              -> screen home
    5.0 card borrower 102         -> screen pin
    5.1 type 1234                 -> ask pin 102
    5.2 pin right                 -> screen menu
    5.3 press borrow              -> screen choose
    5.4 press kind-1              ->
    5.5 press next                -> screen agree
    5.6 press agree               -> record door begun bay 2 why lend device 2 person 102; unlock 2; screen opening
    5.7 door 2 open               -> record lent device 2 person 102 due day 20787 bay 2 act 23 parts charger,case; screen take
    5.8 sticker 2                 -> record taken loan 24 device 2; note tapped
    5.9 door 2 shut               -> record door ended bay 2 act 23 end taken; screen done
    6.0 press finish              -> screen home
    7.0 card borrower 103         -> screen pin
    7.1 type 1234                 -> ask pin 103
    7.2 pin right                 -> screen menu
    7.3 press borrow              -> screen choose
    7.4 press kind-1              ->
    7.5 press next                -> screen agree
    7.6 press agree               -> record door begun bay 3 why lend device 3 person 103; unlock 3; screen opening
    7.7 door 3 open               -> record lent device 3 person 103 due day 20787 bay 3 act 27 parts charger,case; screen take
    7.8 sticker 3                 -> record taken loan 28 device 3; note tapped
    7.9 door 3 shut               -> record door ended bay 3 act 27 end taken; screen done
    8.0 press finish              -> screen home
    9.0 card borrower 104         -> screen pin
    9.1 type 1234                 -> ask pin 104
    9.2 pin right                 -> screen menu
    9.3 press borrow              -> screen choose
    9.4 press kind-1              ->
    9.5 press next                -> screen agree
    9.6 press agree               -> record door begun bay 4 why lend device 4 person 104; unlock 4; screen opening
    9.7 door 4 open               -> record lent device 4 person 104 due day 20787 bay 4 act 31 parts charger,case; screen take
    9.8 sticker 4                 -> record taken loan 32 device 4; note tapped
    9.9 door 4 shut               -> record door ended bay 4 act 31 end taken; screen done
   10.0 press finish              -> screen home
   11.0 card borrower 105         -> screen pin
   11.1 type 1234                 -> ask pin 105
   11.2 pin right                 -> screen menu
   11.3 press borrow              -> screen choose
   11.4 press kind-1              ->
   11.5 press next                -> screen agree
   11.6 press agree               -> record door begun bay 5 why lend device 5 person 105; unlock 5; screen opening
   11.7 door 5 open               -> record lent device 5 person 105 due day 20787 bay 5 act 35 parts charger,case; screen take
   11.8 sticker 5                 -> record taken loan 36 device 5; note tapped
   11.9 door 5 shut               -> record door ended bay 5 act 35 end taken; screen done
   12.0 press finish              -> screen home
   13.0 card borrower 106         -> screen pin
   13.1 type 1234                 -> ask pin 106
   13.2 pin right                 -> screen menu
   13.3 press borrow              -> screen choose
   13.4 press kind-1              ->
   13.5 press next                -> screen agree
   13.6 press agree               -> record door begun bay 6 why lend device 6 person 106; unlock 6; screen opening
   13.7 door 6 open               -> record lent device 6 person 106 due day 20787 bay 6 act 39 parts charger,case; screen take
   13.8 sticker 6                 -> record taken loan 40 device 6; note tapped
   13.9 door 6 shut               -> record door ended bay 6 act 39 end taken; screen done
   14.0 press finish              -> screen home
   15.0 card borrower 107         -> screen pin
   15.1 type 1234                 -> ask pin 107
   15.2 pin right                 -> screen menu
   15.3 press borrow              -> screen choose
   15.4 press kind-1              ->
   15.5 press next                -> screen agree
   15.6 press agree               -> record door begun bay 7 why lend device 7 person 107; unlock 7; screen opening
   15.7 door 7 open               -> record lent device 7 person 107 due day 20787 bay 7 act 43 parts charger,case; power off 7; screen take
   15.8 sticker 7                 -> record taken loan 44 device 7; note tapped
   15.9 door 7 shut               -> record door ended bay 7 act 43 end taken; screen done
   16.0 press finish              -> screen home
   17.0 card borrower 108         -> screen pin
   17.1 type 1234                 -> ask pin 108
   17.2 pin right                 -> screen menu
   17.3 press borrow              -> screen choose
   17.4 press kind-1              ->
   17.5 press next                -> screen agree
   17.6 press agree               -> record door begun bay 8 why lend device 8 person 108; unlock 8; screen opening
   17.7 door 8 open               -> record lent device 8 person 108 due day 20787 bay 8 act 47 parts charger,case; screen take
   17.8 sticker 8                 -> record taken loan 48 device 8; note tapped
   17.9 door 8 shut               -> record door ended bay 8 act 47 end taken; screen done
   18.0 press finish              -> screen home
   60.0 sticker 1                 -> screen return-safe
   60.1 press safe                -> record door begun bay 1 why return device 1 loan 20; unlock 1; screen opening
   60.2 door 1 open               -> record door opened bay 1 act 51; screen return-open
   60.3 door 1 shut               -> record handed in loan 20 device 1 bay 1 act 51; record door ended bay 1 act 51 end put in; screen return-check
   60.4 press part-in-0           ->
   60.5 press part-in-2           ->
   60.6 press next                -> record parts said device 1 parts charger,case; screen thanks
   60.7 press finish              -> screen home
   62.0 sticker 2                 -> screen return-safe
   62.1 press safe                -> record door begun bay 2 why return device 2 loan 24; unlock 2; screen opening
   62.2 door 2 open               -> record door opened bay 2 act 56; screen return-open
   62.3 door 2 shut               -> record handed in loan 24 device 2 bay 2 act 56; record door ended bay 2 act 56 end put in; screen return-check
   62.4 press part-in-0           ->
   62.5 press part-in-2           ->
   62.6 press next                -> record parts said device 2 parts charger,case; screen thanks
   62.7 press finish              -> screen home
   64.0 sticker 3                 -> screen return-safe
   64.1 press safe                -> record door begun bay 3 why return device 3 loan 28; unlock 3; screen opening
   64.2 door 3 open               -> record door opened bay 3 act 61; screen return-open
   64.3 door 3 shut               -> record handed in loan 28 device 3 bay 3 act 61; record door ended bay 3 act 61 end put in; screen return-check
   64.4 press part-in-0           ->
   64.5 press part-in-2           ->
   64.6 press next                -> record parts said device 3 parts charger,case; screen thanks
   64.7 press finish              -> screen home
   66.0 sticker 4                 -> screen return-safe
   66.1 press safe                -> record door begun bay 4 why return device 4 loan 32; unlock 4; screen opening
   66.2 door 4 open               -> record door opened bay 4 act 66; screen return-open
   66.3 door 4 shut               -> record handed in loan 32 device 4 bay 4 act 66; record door ended bay 4 act 66 end put in; screen return-check
   66.4 press part-in-0           ->
   66.5 press part-in-2           ->
   66.6 press next                -> record parts said device 4 parts charger,case; screen thanks
   66.7 press finish              -> screen home
   68.0 sticker 5                 -> screen return-safe
   68.1 press safe                -> record door begun bay 5 why return device 5 loan 36; unlock 5; screen opening
   68.2 door 5 open               -> record door opened bay 5 act 71; screen return-open
   68.3 door 5 shut               -> record handed in loan 36 device 5 bay 5 act 71; record door ended bay 5 act 71 end put in; screen return-check
   68.4 press part-in-0           ->
   68.5 press part-in-2           ->
   68.6 press next                -> record parts said device 5 parts charger,case; screen thanks
   68.7 press finish              -> screen home
   70.0 sticker 6                 -> screen return-safe
   70.1 press safe                -> record door begun bay 6 why return device 6 loan 40; unlock 6; screen opening
   70.2 door 6 open               -> record door opened bay 6 act 76; screen return-open
   70.3 door 6 shut               -> record handed in loan 40 device 6 bay 6 act 76; record door ended bay 6 act 76 end put in; screen return-check
   70.4 press part-in-0           ->
   70.5 press part-in-2           ->
   70.6 press next                -> record parts said device 6 parts charger,case; screen thanks
   70.7 press finish              -> screen home
   72.0 sticker 7                 -> screen return-safe
   72.1 press safe                -> record door begun bay 7 why return device 7 loan 44; unlock 7; screen opening
   72.2 door 7 open               -> record door opened bay 7 act 81; screen return-open
   72.3 door 7 shut               -> record handed in loan 44 device 7 bay 7 act 81; record door ended bay 7 act 81 end put in; power on 7; screen return-check
   72.4 press part-in-0           ->
   72.5 press part-in-2           ->
   72.6 press next                -> record parts said device 7 parts charger,case; screen thanks
   72.7 press finish              -> screen home
   74.0 sticker 8                 -> screen return-safe
   74.1 press safe                -> record door begun bay 8 why return device 8 loan 48; unlock 8; screen opening
   74.2 door 8 open               -> record door opened bay 8 act 86; screen return-open
   74.3 door 8 shut               -> record handed in loan 48 device 8 bay 8 act 86; record door ended bay 8 act 86 end put in; screen return-check
   74.4 press part-in-0           ->
   74.5 press part-in-2           ->
   74.6 press next                -> record parts said device 8 parts charger,case; screen thanks
   74.7 press finish              -> screen home
  100.0 card staff 7              -> screen pin
  100.1 type 1357                 -> ask pin 7
  100.2 pin right                 -> record signed in worker 7; screen staff-home
  101.0 press todo-3              -> record door begun bay 1 why take in device 1 worker 7; unlock 1; screen staff-batch
  102.0 door 1 open               -> record door opened bay 1 act 92; record door begun bay 2 why take in device 2 worker 7; unlock 2
  103.0 door 2 open               -> record door opened bay 2 act 94; record door begun bay 3 why take in device 3 worker 7; unlock 3
  104.0 door 3 open               -> record door opened bay 3 act 96; record door begun bay 4 why take in device 4 worker 7; unlock 4
  105.0 door 4 open               -> record door opened bay 4 act 98; record door begun bay 5 why take in device 5 worker 7; unlock 5
  106.0 door 5 open               -> record door opened bay 5 act 100; record door begun bay 6 why take in device 6 worker 7; unlock 6
  107.0 door 6 open               -> record door opened bay 6 act 102
  108.0 tick                      ->
  111.0 sticker 1                 -> record taken in loan 20 device 1 worker 7; note taken-in
  111.5 door 1 shut               -> record door ended bay 1 act 92 end done
  112.0 sticker 2                 -> record taken in loan 24 device 2 worker 7
  112.5 door 2 shut               -> record door ended bay 2 act 94 end done
  113.0 sticker 3                 -> record taken in loan 28 device 3 worker 7
  113.5 door 3 shut               -> record door ended bay 3 act 96 end done
  114.0 sticker 4                 -> record taken in loan 32 device 4 worker 7
  114.5 door 4 shut               -> record door ended bay 4 act 98 end done
  115.0 sticker 5                 -> record taken in loan 36 device 5 worker 7
  115.5 door 5 shut               -> record door ended bay 5 act 100 end done
  116.0 sticker 6                 -> record taken in loan 40 device 6 worker 7
  116.5 door 6 shut               -> record door ended bay 6 act 102 end done
  120.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 6, lit 1, name of 7, count 2, row 0: tablet, done, in 1, number 1, row 1: tablet, done, in 2, number 2, row 2: tablet, done, in 3, number 3, row 3: tablet, done, in 4, number 4, row 4: tablet, done, in 5, number 5, row 5: tablet, done, in 6, number 6, door 7 handed in, with 7, door 8 handed in, with 8
  121.0 press confirm             -> record door begun bay 7 why take in device 7 worker 7; unlock 7
  122.0 door 7 open               -> record door opened bay 7 act 116; record door begun bay 8 why take in device 8 worker 7; unlock 8
  123.0 door 8 open               -> record door opened bay 8 act 118
  124.0 sticker 8                 -> record taken in loan 48 device 8 worker 7; note taken-in
  124.5 sticker 7                 -> record taken in loan 44 device 7 worker 7; power off 7
  125.0 door 7 shut               -> record door ended bay 7 act 116 end done
  126.0 door 8 shut               -> record door ended bay 8 act 118 end done
  127.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 7, lit 1, name of 7, row 0: tablet, done, in 7, number 7, row 1: tablet, done, in 8, number 8
  128.0 press confirm             ->
# All in: the sticker of one begins its form.
  129.0 sticker 3                 -> screen staff-wipe
  130.0 press sign-out            -> screen home
