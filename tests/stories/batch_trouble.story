# What goes wrong while several doors are opened at once: one that sticks twice, and opens at a press;
# a sticker of another device, and one nobody knows; a bay that is empty; a door left open.
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
# Door 1 sticks: the others open meanwhile, then it is tried once more, an act of its own.
  109.0 tick                      -> record door ended bay 1 act 37 end not opened; record door begun bay 2 why take in device 2 worker 7; unlock 2
  109.5 door 2 open               -> record door opened bay 2 act 39; record door begun bay 3 why take in device 3 worker 7; unlock 3
  110.0 door 3 open               -> record door opened bay 3 act 41; record door begun bay 1 why take in device 1 worker 7; unlock 1
  118.0 tick                      -> record door ended bay 1 act 43 end not opened
  118.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, bay 2, door open 1, name of 7, row 0: tablet, did not open, in 1, number 1, lit, row 1: tablet, take out, in 2, number 2, row 2: tablet, take out, in 3, number 3, door 1 handed in, with 1, door 2 open, with 2, door 3 open, with 3
# Not one of these: a device that is ready; and one that nobody knows. Nothing is recorded of the first.
  118.5 add tablet 9 bay 5        -> record device added device 9 kind tablet unit 4 parts charger,case; record restocked device 9 bay 5; answer done
  119.0 sticker 9                 -> note not-that-one
  119.5 card unknown foreign      -> record sticker unknown worker 7
  120.0 sticker 2                 -> record taken in loan 14 device 2 worker 7; note taken-in
  120.5 door 2 shut               -> record door ended bay 2 act 39 end done
# A press on its line tries door 1 once more.
  121.0 press row-1               ->
  121.1 press row-0               -> record door begun bay 1 why take in device 1 worker 7; unlock 1
  121.5 door 1 open               -> record door opened bay 1 act 50
  122.0 sticker 1                 -> record taken in loan 10 device 1 worker 7; note taken-in
  122.5 door 1 shut               -> record door ended bay 1 act 50 end done
# Door 3 is shut, and nothing was in it: a press on its line, and the worker says so.
  123.0 door 3 shut               -> record door ended bay 3 act 41 end done
  123.1 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, name of 7, tablets ready 1, tablet parts 5, row 0: tablet, done, in 1, number 1, row 1: tablet, done, in 2, number 2, row 2: tablet, tap it, in 3, number 3, lit, door 3 unsure, with 3, door 5 ready, with 4
  123.2 press row-2               -> screen staff-settle
  123.3 press back                -> screen staff-batch
  123.4 press row-2               -> screen staff-settle
  123.5 press found-2             -> record bay settled bay 3 found empty worker 7; screen staff-batch; note done-next
  123.6 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, lit 1, name of 7, tablets ready 1, tablet parts 5, row 0: tablet, done, in 1, number 1, row 1: tablet, done, in 2, number 2, door 5 ready, with 4
  123.7 press finish              -> screen staff-home
  123.8 view                      -> role staff, tablet, state returned, desk open 1, today 20759, tries 3, bay 3, unit 1, more 1, name of 7, tablets ready 1, tablet parts 5, row 0: , unsure-loan, many 1, lit, row 1: , wipe, many 2, door 5 ready, with 4
  124.0 press sign-out            -> screen home
