# The tablet comes back, is taken in, wiped, checked, put back, and can be lent again.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   12.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   15.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   16.0 press finish              -> screen home
  100.0 press return              -> screen return-tap
  101.0 sticker 2                 -> screen return-safe
  102.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
  103.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
  104.0 press next                -> screen return-check
  105.0 press part-in-0           ->
  106.0 press part-missing-2      ->
  107.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in; record parts said device 2 parts charger missing case; screen thanks
  108.0 press finish              -> screen home
  200.0 card staff 7              -> screen pin
  201.0 type 1357                 -> ask pin 7
  202.0 pin right                 -> record signed in worker 7; screen staff-home
  203.0 press todo-3              -> record door begun bay 1 why take in device 2 worker 7; unlock 1; screen opening
  204.0 door 1 open               -> record door opened bay 1 act 15; screen staff-door
  205.0 sticker 2                 -> record taken in loan 6 device 2 worker 7; screen staff-take-in
  206.0 door 1 shut               -> record door ended bay 1 act 15 end done
  207.0 press part-in-0           ->
  207.5 press confirm             ->
  208.0 press part-in-2           ->
  209.0 press confirm             -> record parts found device 2 worker 7 parts charger,case; screen staff-wipe; note done-next
  210.0 press tool-1              ->
  211.0 press check-0             ->
  212.0 press check-1             ->
  212.5 press confirm             ->
  213.0 press check-2             ->
  214.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
  215.0 press check-0             ->
  216.0 press check-1             ->
  217.0 press check-2             ->
  218.0 press part-in-0           ->
  219.0 press part-in-2           ->
  220.0 press condition-1         ->
  221.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
  222.0 press confirm             -> record door begun bay 1 why restock device 2 worker 7; unlock 1; screen opening
  223.0 door 1 open               -> record door opened bay 1 act 22; screen staff-door
  224.0 sticker 2                 -> note tapped
  225.0 door 1 shut               -> record restocked device 2 bay 1 worker 7; record door ended bay 1 act 22 end put in; screen staff-home; note done-next
  226.0 press sign-out            -> screen home
  230.0 card borrower 101         -> screen pin
  231.0 type 1234                 -> ask pin 101
  232.0 pin right                 -> screen menu
  233.0 press borrow              -> screen choose
