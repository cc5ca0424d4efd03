# Without a set clock nobody knows which week it is: the loan is counted, and the week not moved.
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
   12.0 card champion 30          -> record helped loan 10 champion 30 due day 20759; note helped
   13.0 press finish              -> screen home
   14.0 clock restored            ->
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   24.0 press borrow              -> screen choose
   25.0 press kind-1              ->
   26.0 press next                -> screen agree
   27.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   28.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 14 parts charger,case confirm 1; screen take
   29.0 sticker 3                 -> record taken loan 15 device 3; note tapped
   30.0 door 3 shut               -> record door ended bay 3 act 14 end taken; screen done
   32.0 card champion 30          -> record helped loan 15 champion 30; note helped
   33.0 press finish              -> screen home
   40.0 card champion 30          -> screen pin
   41.0 type 1234                 -> ask pin 30
   42.0 pin right                 -> screen champion; helped 2
