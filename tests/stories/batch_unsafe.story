# A tablet that somebody said is swollen, hot, wet or cracked comes over the desk while several are taken
# in in one go: the screen says that it is set aside, as the record does, and says the same of one of them
# that is set aside from the command line meanwhile.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    2.1 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    2.2 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 3 parts charger,case; record restocked device 3 bay 3; answer done
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
    4.1 card borrower 102         -> screen pin
    4.2 type 1234                 -> ask pin 102
    4.3 pin right                 -> screen menu
    4.4 press borrow              -> screen choose
    4.5 press kind-1              ->
    4.6 press next                -> screen agree
    4.7 press agree               -> record door begun bay 2 why lend device 2 person 102; unlock 2; screen opening
    4.8 door 2 open               -> record lent device 2 person 102 due day 20787 bay 2 act 13 parts charger,case; screen take
    4.9 sticker 2                 -> record taken loan 14 device 2; note tapped
    5.0 door 2 shut               -> record door ended bay 2 act 13 end taken; screen done
    5.1 press finish              -> screen home
    5.2 card borrower 103         -> screen pin
    5.3 type 1234                 -> ask pin 103
    5.4 pin right                 -> screen menu
    5.5 press borrow              -> screen choose
    5.6 press kind-1              ->
    5.7 press next                -> screen agree
    5.8 press agree               -> record door begun bay 3 why lend device 3 person 103; unlock 3; screen opening
    5.9 door 3 open               -> record lent device 3 person 103 due day 20787 bay 3 act 17 parts charger,case; screen take
    6.0 sticker 3                 -> record taken loan 18 device 3; note tapped
    6.1 door 3 shut               -> record door ended bay 3 act 17 end taken; screen done
    6.2 press finish              -> screen home
   10.0 sticker 1                 -> screen return-safe
   10.1 press safe                -> record door begun bay 1 why return device 1 loan 10; unlock 1; screen opening
   10.2 door 1 open               -> record door opened bay 1 act 21; screen return-open
   10.3 press next                -> screen return-check
   10.4 press part-in-0           ->
   10.5 press part-missing-2      ->
   10.6 door 1 shut               -> record handed in loan 10 device 1 bay 1 act 21; record door ended bay 1 act 21 end put in; record parts said device 1 parts charger missing case; screen thanks
   10.7 press finish              -> screen home
   11.0 sticker 2                 -> screen return-safe
   11.1 press safe                -> record door begun bay 2 why return device 2 loan 14; unlock 2; screen opening
   11.2 door 2 open               -> record door opened bay 2 act 26; screen return-open
   11.3 door 2 shut               -> record handed in loan 14 device 2 bay 2 act 26; record door ended bay 2 act 26 end put in; screen return-check
   11.4 press part-in-0           ->
   11.5 press part-in-2           ->
   11.6 press next                -> record parts said device 2 parts charger,case; screen thanks
   11.7 press finish              -> screen home
   12.0 sticker 3                 -> screen return-safe
   12.1 press unsafe              -> record unsafe said loan 18 device 3; record called because unsafe; call on; screen sorry unsafe
   12.2 press finish              -> screen home
   13.0 card staff 7              -> screen pin
   13.1 type 1357                 -> ask pin 7
   13.2 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   13.3 press todo-3              -> record door begun bay 1 why take in device 1 worker 7; unlock 1; screen staff-batch
   13.4 view                      -> role staff, desk open 1, today 20759, tries 3, bay 1, name of 7, next tablet due 20787, row 0: tablet, opening, in 1, number 1, row 1: tablet, not yet, in 2, number 2, door 1 handed in, with 1, door 2 handed in, with 2
   14.0 door 1 open               -> record door opened bay 1 act 35; record door begun bay 2 why take in device 2 worker 7; unlock 2
   14.5 door 2 open               -> record door opened bay 2 act 37
   15.0 sticker 1                 -> record taken in loan 10 device 1 worker 7; note taken-in
   15.1 door 1 shut               -> record door ended bay 1 act 35 end done
# It was never in a door.
   15.2 sticker 3                 -> record taken in loan 18 device 3 worker 7; record quarantined device 3 reason unsafe worker 7; note taken-aside
   15.3 view                      -> role staff, tablet, state quarantined, desk open 1, can back 1, today 20759, tries 3, bay 2, door open 1, unit 3, name of 7, row 0: tablet, done, in 1, number 1, row 1: tablet, take out, in 2, number 2, door 2 open, with 2
   15.4 sticker 3                 -> note not-that-one
   16.0 sticker 2                 -> record taken in loan 14 device 2 worker 7; note taken-in
   16.1 door 2 shut               -> record door ended bay 2 act 37 end done
   16.2 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 2, lit 1, name of 7, row 0: tablet, done, in 1, number 1, row 1: tablet, done, in 2, number 2
   17.0 deed quarantine device 2 grounds broken -> record quarantined device 2 reason worker said user 1; answer done
   17.1 view                      -> role staff, tablet, state quarantined, desk open 1, can back 1, today 20759, tries 3, unit 2, lit 1, name of 7, row 0: tablet, done, in 1, number 1, row 1: tablet, set aside, in 2, number 2
   17.2 press finish              -> screen staff-home
   17.3 sticker 3                 -> screen staff-wipe
