# Three are brought back. One press opens their doors, one latch after the other; they are tapped in
# any order, one of them when its door is shut again; then each is wiped, counted once, and put back
# by its sticker alone.
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
   12.1 press safe                -> record door begun bay 3 why return device 3 loan 18; unlock 3; screen opening
   12.2 door 3 open               -> record door opened bay 3 act 31; screen return-open
   12.3 door 3 shut               -> record handed in loan 18 device 3 bay 3 act 31; record door ended bay 3 act 31 end put in; screen return-check
   12.4 press part-in-0           ->
   12.5 press part-in-2           ->
   12.6 press next                -> record parts said device 3 parts charger,case; screen thanks
   12.7 press finish              -> screen home
   20.0 card staff 7              -> screen pin
   20.1 type 1357                 -> ask pin 7
   20.2 pin right                 -> record signed in worker 7; screen staff-home
   20.3 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , take-in, in 1, many 3, lit, door 1 handed in, with 1, door 2 handed in, with 2, door 3 handed in, with 3
   20.4 press todo-3              -> record door begun bay 1 why take in device 1 worker 7; unlock 1; screen staff-batch
   20.5 view                      -> role staff, desk open 1, today 20759, tries 3, bay 1, name of 7, row 0: tablet, opening, in 1, number 1, row 1: tablet, not yet, in 2, number 2, row 2: tablet, not yet, in 3, number 3, door 1 handed in, with 1, door 2 handed in, with 2, door 3 handed in, with 3
   20.6 door 1 open               -> record door opened bay 1 act 37; record door begun bay 2 why take in device 2 worker 7; unlock 2
   20.7 door 2 open               -> record door opened bay 2 act 39; record door begun bay 3 why take in device 3 worker 7; unlock 3
   20.8 view                      -> role staff, desk open 1, today 20759, tries 3, bay 1, door open 1, name of 7, row 0: tablet, take out, in 1, number 1, row 1: tablet, take out, in 2, number 2, row 2: tablet, opening, in 3, number 3, door 1 open, with 1, door 2 open, with 2, door 3 handed in, with 3
   20.9 door 3 open               -> record door opened bay 3 act 41
   21.0 sticker 2                 -> record taken in loan 14 device 2 worker 7; note taken-in
   21.1 door 2 shut               -> record door ended bay 2 act 39 end done
   21.2 sticker 1                 -> record taken in loan 10 device 1 worker 7
   21.3 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, unit 1, name of 7, row 0: tablet, shut it, in 1, number 1, row 1: tablet, done, in 2, number 2, row 2: tablet, take out, in 3, number 3, door 1 open, door 3 open, with 3
   21.4 door 1 shut               -> record door ended bay 1 act 37 end done
   21.5 press finish              -> note door-still-open
   21.6 press sign-out            ->
   21.7 press back                -> note door-still-open
   21.8 door 3 shut               -> record door ended bay 3 act 41 end done
   21.9 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, name of 7, row 0: tablet, done, in 1, number 1, row 1: tablet, done, in 2, number 2, row 2: tablet, tap it, in 3, number 3, lit, door 3 unsure, with 3
   22.0 press confirm             ->
   22.1 sticker 3                 -> record taken in loan 18 device 3 worker 7; note taken-in
   22.2 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 3, lit 1, name of 7, row 0: tablet, done, in 1, number 1, row 1: tablet, done, in 2, number 2, row 2: tablet, done, in 3, number 3
   22.3 press finish              -> screen staff-home
   22.4 view                      -> role staff, tablet, state returned, desk open 1, today 20759, tries 3, unit 3, more 1, name of 7, row 0: , wipe, many 3, lit
# The forms, by sticker. The borrower said that the case was not there: both are kept.
   23.0 sticker 1                 -> screen staff-wipe
   23.1 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, name of 7, row 0: , out of 1, back 1793613610
   23.2 press tool-1              ->
   23.3 press check-0             ->
   23.4 press check-1             ->
   23.5 press check-2             ->
   23.6 press confirm             -> record wiped device 1 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   23.7 view                      -> role staff, tablet, state wiped, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, said in 1, said missing 4, name of 7, row 0: , in 1, back 1793613610
   23.8 press check-0             ->
   23.9 press check-1             ->
   24.0 press check-2             ->
   24.1 press condition-1         ->
   24.2 press part-in-0           ->
   24.3 press part-in-2           ->
   24.4 press confirm             -> record parts found device 1 worker 7 parts charger,case; record inspected device 1 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   24.5 view                      -> role staff, tablet, state inspected, desk open 1, can back 1, today 20759, tries 3, bay 1, other bay 2, unit 1, parts 5, lit 1, name of 7
   24.6 press other-bay           ->
   24.7 press confirm             -> record door begun bay 2 why restock device 1 worker 7; unlock 2; screen opening
   24.8 door 2 open               -> record door opened bay 2 act 52; screen staff-door
   24.9 door 2 shut               -> record restocked device 1 bay 2 worker 7; record door ended bay 2 act 52 end put in; screen staff-home; note done-next
# The tool of the last one is chosen already, and nothing is ticked.
   25.0 sticker 2                 -> screen staff-wipe
   25.1 view                      -> role staff, tablet, state returned, why restock, tool factory reset, desk open 1, can back 1, today 20759, tries 3, bay 2, unit 2, parts 5, name of 7, tablets ready 1, tablet parts 5, row 0: , out of 2, back 1793613611, door 2 ready, with 1
   25.2 press confirm             ->
   25.3 press check-0             ->
   25.4 press check-1             ->
   25.5 press check-2             ->
   25.6 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   25.7 press check-0             ->
   25.8 press check-1             ->
   25.9 press check-2             ->
   26.0 press condition-1         ->
   26.1 press part-in-0           ->
   26.2 press part-in-2           ->
   26.3 press confirm             -> record parts found device 2 worker 7 parts charger,case; record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
# The next one is inspected first; then both go back by their stickers alone.
   26.4 sticker 3                 -> screen staff-wipe
   26.5 press check-0             ->
   26.6 press check-1             ->
   26.7 press check-2             ->
   26.8 press confirm             -> record wiped device 3 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   26.9 press check-0             ->
   27.0 press check-1             ->
   27.1 press check-2             ->
   27.2 press condition-1         ->
   27.3 press part-in-0           ->
   27.4 press part-in-2           ->
   27.5 press confirm             -> record parts found device 3 worker 7 parts charger,case; record inspected device 3 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   27.6 sticker 3                 -> record door begun bay 1 why restock device 3 worker 7; unlock 1; screen opening
   27.7 door 1 open               -> record door opened bay 1 act 62; screen staff-door
   27.8 door 1 shut               -> record restocked device 3 bay 1 worker 7; record door ended bay 1 act 62 end put in; screen staff-home; note done-next
   27.9 sticker 2                 -> record door begun bay 3 why restock device 2 worker 7; unlock 3; screen opening
# Into another one: it is said at the open door, and counts when that is shut.
   28.0 door 3 open               -> record door opened bay 3 act 66; screen staff-door
   28.1 view                      -> role staff, tablet, state inspected, why restock, desk open 1, can back 1, today 20759, tries 3, bay 3, other bay 4, door open 1, unit 2, parts 5, name of 7, tablets ready 2, tablet parts 5, door 1 ready, with 3, door 2 ready, with 1, door 3 open
   28.2 press other-bay           -> note another-door
   28.3 view                      -> role staff, tablet, state inspected, why restock, desk open 1, can back 1, today 20759, tries 3, bay 3, door open 1, unit 2, parts 5, name of 7, tablets ready 2, tablet parts 5, door 1 ready, with 3, door 2 ready, with 1, door 3 open
   28.4 door 3 shut               -> record door ended bay 3 act 66 end done; screen staff-restock
   28.5 sticker 2                 -> record door begun bay 4 why restock device 2 worker 7; unlock 4; screen opening
   28.6 door 4 open               -> record door opened bay 4 act 69; screen staff-door
   28.7 door 4 shut               -> record restocked device 2 bay 4 worker 7; record door ended bay 4 act 69 end put in; screen staff-home; note done-next
   28.8 press sign-out            -> screen home
