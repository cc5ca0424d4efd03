# A kit brought back is for nobody until it is wiped, checked and stands in a bay again; then it is held at once.
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
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   25.0 press finish              -> screen home
   30.0 sticker 2                 -> screen return-safe
   31.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   32.0 door 1 open               -> record door opened bay 1 act 11; screen return-open
   33.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 11; record door ended bay 1 act 11 end put in; screen return-check
   34.0 press part-in-0           -> 
   35.0 press part-in-2           -> 
   36.0 press next                -> record parts said device 2 parts charger,case; screen thanks
   37.0 press finish              -> screen home
   40.0 card staff 7              -> screen pin
   41.0 type 1234                 -> ask pin 7
   42.0 pin right                 -> record signed in worker 7; screen staff-home
   43.0 press todo-3              -> record door begun bay 1 why take in device 2 worker 7; unlock 1; screen opening
   44.0 door 1 open               -> record door opened bay 1 act 17; screen staff-door
   45.0 sticker 2                 -> record taken in loan 6 device 2 worker 7; screen staff-take-in
   46.0 press part-in-0           -> 
   47.0 press part-in-2           -> 
   48.0 press confirm             -> record parts found device 2 worker 7 parts charger,case; screen staff-wipe; note done-next
   49.0 press tool-1              -> 
   50.0 press check-0             -> 
   51.0 press check-1             -> 
   52.0 press check-2             -> 
   53.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   54.0 press check-0             -> 
   55.0 press check-1             -> 
   56.0 press check-2             -> 
   57.0 press condition-1         -> 
   58.0 press part-in-0           -> 
   59.0 press part-in-2           -> 
   60.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   61.0 press confirm             -> record door begun bay 2 why restock device 2 worker 7; unlock 2; screen opening
   62.0 door 2 open               -> record door opened bay 2 act 23; screen staff-door
   63.0 door 2 shut               -> record restocked device 2 bay 2 worker 7; record door ended bay 2 act 23 end put in; record held person 102 kind tablet device 2; screen staff-home; note done-next
   64.0 press sign-out            -> screen home; note bay-left-open
