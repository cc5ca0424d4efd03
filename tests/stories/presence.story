# Door 4 feels what is in it: still there, so no loan; then taken without a tap, and sure all the same.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 1 parts charger,case; record restocked device 4 bay 4; answer done
    0.5 door 4 shut there first   ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 4 why lend device 4 person 101; unlock 4; screen opening
    9.5 door 4 open there         -> record lent device 4 person 101 due day 20787 bay 4 act 5 parts charger,case; screen take
   13.0 door 4 shut there         -> record not taken loan 6 device 4 bay 4; record door ended bay 4 act 5 end not taken; screen sorry still there
   14.0 press try-again           -> record door begun bay 4 why lend device 4 person 101; unlock 4; screen opening
   15.0 door 4 open there         -> record lent device 4 person 101 due day 20787 bay 4 act 9 parts charger,case; screen take
   16.0 door 4 open empty         ->
   17.0 door 4 shut empty         -> record taken loan 10 device 4; record door ended bay 4 act 9 end taken; screen done
   18.0 press finish              -> screen home
# Brought back there: first nothing is put in; then it is, and the loan ends with that proof.
   19.1 add tablet 11 bay 1       -> record device added device 11 kind tablet unit 2 parts charger,case; record restocked device 11 bay 1; answer done
   19.2 add tablet 12 bay 2       -> record device added device 12 kind tablet unit 3 parts charger,case; record restocked device 12 bay 2; answer done
   19.3 add tablet 13 bay 3       -> record device added device 13 kind tablet unit 4 parts charger,case; record restocked device 13 bay 3; answer done
   30.0 sticker 4                 -> screen return-safe
   31.0 press safe                -> record door begun bay 4 why return device 4 loan 10; unlock 4; screen opening
   32.0 door 4 open empty         -> record door opened bay 4 act 19; screen return-open
   33.0 door 4 shut empty         -> record door ended bay 4 act 19 end left empty; screen sorry nothing in
   34.0 press try-again           -> record door begun bay 4 why return device 4 loan 10; unlock 4; screen opening
   35.0 door 4 open empty         -> record door opened bay 4 act 22; screen return-open
   36.0 door 4 shut there         -> record handed in loan 10 device 4 bay 4 act 22 proof 1; record door ended bay 4 act 22 end put in; screen return-check
   37.0 press part-in-0           ->
   38.0 press part-missing-2      ->
   39.0 press next                -> record parts said device 4 parts charger missing case; screen thanks
   40.0 press finish              -> screen home
   41.0 card staff 7              -> screen pin
   42.0 type 1234                 -> ask pin 7
   43.0 pin right                 -> record signed in worker 7; screen staff-home
   44.0 press todo-3              -> record door begun bay 4 why take in device 4 worker 7; unlock 4; screen opening
   45.0 door 4 open there         -> record door opened bay 4 act 28; screen staff-door
   46.0 sticker 4                 -> record taken in device 4 worker 7; screen staff-take-in
   47.0 door 4 shut empty         -> record door ended bay 4 act 28 end done
