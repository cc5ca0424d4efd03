# The ledger holds in which language somebody read the agreement when they said yes, and its text in
# that language; where there is none in theirs, they read English.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 press set-language-pl     ->
    2.0 card borrower 101         -> screen pin
    3.0 type 1234                 -> ask pin 101
    4.0 pin right                 -> screen menu
    5.0 press borrow              -> screen choose
    6.0 press kind-1              ->
    7.0 press next                -> screen agree
    8.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.0 press set-language-en     ->
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case agreement 22 language pl; screen take
   11.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   13.0 press finish              -> screen home
   20.0 press set-language-ur     ->
   21.0 card borrower 102         -> screen pin
   22.0 type 1234                 -> ask pin 102
   23.0 pin right                 -> screen menu
   24.0 press borrow              -> screen choose
   25.0 press kind-1              ->
   26.0 press next                -> screen agree
   27.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   28.0 press set-language-pl     ->
   29.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 11 parts charger,case; screen take
