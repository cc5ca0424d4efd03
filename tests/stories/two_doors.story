# One tablet, two doors open for it: only the newest of them can be where it went.
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
  202.0 tick                      -> record called because left open bay 1; call on; screen home; note bay-left-open
  203.0 sticker 2                 -> screen return-safe
  204.0 press safe                -> record door begun bay 2 why return device 2 loan 6; unlock 2; screen opening
  205.0 door 2 open               -> record door opened bay 2 act 12; screen return-open
  206.0 door 1 shut               -> record door ended bay 1 act 9 end unsure
  207.0 door 2 shut               -> record handed in loan 6 device 2 bay 2 act 12; record door ended bay 2 act 12 end put in; screen return-check
  208.0 press part-in-0           ->
  209.0 press part-in-2           ->
  210.0 press next                -> record parts said device 2 parts charger,case; screen thanks
  211.0 press finish              -> screen home
# The same with a worker who puts it back.
  220.0 card staff 7              -> screen pin
  221.0 type 1357                 -> ask pin 7
  222.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
  223.0 press todo-3              -> record door begun bay 2 why take in device 2 worker 7; unlock 2; screen opening
  224.0 door 2 open               -> record door opened bay 2 act 20; screen staff-door
  225.0 sticker 2                 -> record taken in loan 6 device 2 worker 7; screen staff-take-in
  226.0 door 2 shut               -> record door ended bay 2 act 20 end done
  227.0 press part-in-0           ->
  228.0 press part-in-2           ->
  229.0 press confirm             -> record parts found device 2 worker 7 parts charger,case; screen staff-wipe; note done-next
  230.0 press tool-1              ->
  231.0 press check-0             ->
  232.0 press check-1             ->
  233.0 press check-2             ->
  234.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
  235.0 press check-0             ->
  236.0 press check-1             ->
  237.0 press check-2             ->
  238.0 press part-in-0           ->
  239.0 press part-in-2           ->
  240.0 press condition-1         ->
  241.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
  242.0 press confirm             -> record door begun bay 2 why restock device 2 worker 7; unlock 2; screen opening
  243.0 door 2 open               -> record door opened bay 2 act 27; screen staff-door
  424.0 tick                      -> record called because left open bay 2; call on; screen home; note bay-left-open
  430.0 card staff 7              -> screen pin
  431.0 type 1357                 -> ask pin 7
  432.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
  433.0 sticker 2                 -> record door begun bay 3 why restock device 2 worker 7; unlock 3; screen opening
  435.0 door 3 open               -> record door opened bay 3 act 32; screen staff-door
  436.0 door 2 shut               -> record door ended bay 2 act 27 end unsure
  437.0 door 3 shut               -> record restocked device 2 bay 3 worker 7; record door ended bay 3 act 32 end put in; screen staff-home; note done-next
