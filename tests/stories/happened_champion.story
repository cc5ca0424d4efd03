# Of several at home the line says which one it happened to; a line that is not there is none.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    1.0 card champion 30          -> screen pin
    2.0 type 1234                 -> ask pin 30
    3.0 pin right                 -> screen champion; helped 0
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 30; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 30 due day 20787 bay 2 act 9 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 10 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 9 end taken; screen done
   11.0 press finish              -> screen home
   20.0 card champion 30          -> screen pin
   21.0 type 1234                 -> ask pin 30
   22.0 pin right                 -> screen champion; helped 0
   24.0 press borrow              -> screen choose
   25.0 press kind-2              ->
   26.0 press next                -> screen agree
   27.0 press agree               -> record door begun bay 6 why lend device 6 person 30; unlock 6; screen opening
   28.0 door 6 open               -> record lent device 6 person 30 due day 20787 bay 6 act 13 parts charger,case; screen take
   29.0 sticker 6                 -> record taken loan 14 device 6; note tapped
   30.0 door 6 shut               -> record door ended bay 6 act 13 end taken; screen done
   32.0 press finish              -> screen home
   40.0 card champion 30          -> screen pin
   41.0 type 1234                 -> ask pin 30
   42.0 pin right                 -> screen champion; helped 0
   44.0 press my-loans            -> screen my-loans
   45.0 press happened-2          ->
   46.0 press happened-1          -> screen happened
   47.0 press grounds-14          -> record happened said loan 14 device 6 person 30 grounds cannot bring it safely; screen happened-done
   48.0 press back                -> screen champion; helped 0
