# Brought back, the door left open, the bay then empty: nobody saw who has it; it blames nobody.
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
  622.0 tick                      -> record loan unsure loan 6 device 2; record door ended bay 1 act 9 end left open
  630.0 door 1 shut               ->
  640.0 card staff 7              -> screen pin
  641.0 type 1357                 -> ask pin 7
  642.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
  643.0 press todo-0              -> record door begun bay 1 why look worker 7; unlock 1; screen opening
  644.0 door 1 open               -> record door opened bay 1 act 16; screen staff-door
  645.0 door 1 shut               -> record door ended bay 1 act 16 end done; screen staff-settle
  646.0 press found-2             -> record bay settled bay 1 found empty worker 7; screen staff-home; note done-next
