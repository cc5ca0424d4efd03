# A door is left open, and its tablet is brought back through another door: nothing is said of it twice.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 4        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 4; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 4 why lend device 2 person 101; unlock 4; screen opening
    8.0 door 4 open there         -> record lent device 2 person 101 due day 20787 bay 4 act 5 parts charger,case; screen take
    9.0 card staff 7              -> screen pin
   10.0 press back                -> screen home; note bay-left-open
   11.0 sticker 2                 -> record taken loan 6 device 2
   12.0 sticker 2                 -> screen return-safe
   13.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   14.0 door 1 open               -> record door opened bay 1 act 8; screen return-open
   15.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 8; record door ended bay 1 act 8 end put in; screen return-check
   16.0 press part-in-0           ->
   17.0 press part-in-2           ->
   18.0 press next                -> record parts said device 2 parts charger,case; screen thanks
   19.0 press finish              -> screen home; note bay-left-open
# Something was put into the first door: that is not the tablet, which nobody may be lent unwiped.
   20.0 door 4 shut there         -> record door ended bay 4 act 5 end unsure
