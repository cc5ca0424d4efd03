# Only a champion's tap, only after somebody's loan: another borrower's card begins their own visit,
# a champion's own loan is not one they helped with, nor is a return.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 9 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 10 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 9 end taken; screen done
   12.0 card borrower 102         -> screen pin
   13.0 press back                -> screen home
   20.0 card champion 30          -> screen pin
   21.0 type 1234                 -> ask pin 30
   22.0 pin right                 -> screen champion; helped 0
   24.0 press borrow              -> screen choose
   25.0 press kind-1              ->
   26.0 press next                -> screen agree
   27.0 press agree               -> record door begun bay 3 why lend device 3 person 30; unlock 3; screen opening
   28.0 door 3 open               -> record lent device 3 person 30 due day 20787 bay 3 act 13 parts charger,case; screen take
   29.0 sticker 3                 -> record taken loan 14 device 3; note tapped
   30.0 door 3 shut               -> record door ended bay 3 act 13 end taken; screen done
   32.0 card champion 31          -> screen pin
   33.0 press back                -> screen home
   40.0 press return              -> screen return-tap
   41.0 sticker 2                 -> screen return-safe
   42.0 press safe                -> record door begun bay 1 why return device 2 loan 10; unlock 1; screen opening
   43.0 door 1 open               -> record door opened bay 1 act 17; screen return-open
   44.0 press next                -> screen return-check
   45.0 press part-in-0           ->
   46.0 press part-in-2           ->
   47.0 door 1 shut               -> record handed in loan 10 device 2 bay 1 act 17; record door ended bay 1 act 17 end put in; record parts said device 2 parts charger,case; screen thanks
   48.0 card champion 30          -> screen pin
