# A loan that is unsure is not renewed, and one that was handed in is not, either.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   11.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 door 2 shut               -> screen tap-device
   13.0 press finish              -> record loan unsure loan 8 device 2; record door ended bay 2 act 7 end unsure; screen done
   14.0 press finish              -> screen home
   15.0 card borrower 102         -> screen pin
   16.0 type 1234                 -> ask pin 102
   17.0 pin right                 -> screen menu
   18.0 press borrow              -> screen choose
   19.0 press kind-1              ->
   20.0 press next                -> screen agree
   21.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   22.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 11 parts charger,case; screen take
   23.0 sticker 3                 -> record taken loan 12 device 3; note tapped
   24.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
   25.0 press finish              -> screen home
   26.0 sticker 3                 -> screen return-safe
   27.0 press safe                -> record door begun bay 1 why return device 3 loan 12; unlock 1; screen opening
   28.0 door 1 open               -> record door opened bay 1 act 15; screen return-open
   29.0 door 1 shut               -> record handed in loan 12 device 3 bay 1 act 15; record door ended bay 1 act 15 end put in; screen return-check
2200000.0 deed renew for device 2 grounds by telephone -> answer not yet; screen home
2200001.0 deed renew for device 3 grounds by telephone -> answer not on loan
2200002.0 deed renew for person 102 grounds by telephone -> answer nothing such
