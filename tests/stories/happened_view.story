# What happened is asked of one loan: its line is the lit one; and what was said is shown with the thanks.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    4.0 card champion 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen champion; helped 0
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   11.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   13.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   14.0 press borrow              -> screen choose
   15.0 press kind-2              ->
   16.0 press next                -> screen agree
   17.0 press agree               -> record door begun bay 6 why lend device 6 person 101; unlock 6; screen opening
   18.0 door 6 open               -> record lent device 6 person 101 due day 20787 bay 6 act 11 parts charger,case; screen take
   19.0 sticker 6                 -> record taken loan 12 device 6; note tapped
   20.0 door 6 shut               -> record door ended bay 6 act 11 end taken; screen done
   21.0 press my-loans            -> screen my-loans
   22.0 press happened-1          -> screen happened
   23.0 view                      -> role champion, wanted my-loans, laptop, state lent, why lend, desk open 1, can back 1, today 20759, tries 3, bay 6, unit 1, day2 20780, next tablet due 20787, next laptop due 20787, row 0: tablet, id 8, state 3, number 1, day 20787, many 28, row 1: laptop, id 12, state 3, number 1, day 20787, many 28, lit
   24.0 press back                -> screen my-loans
   25.0 press happened-0          -> screen happened
   26.0 view                      -> role champion, wanted my-loans, laptop, state lent, why lend, desk open 1, can back 1, today 20759, tries 3, bay 6, unit 1, day2 20780, next tablet due 20787, next laptop due 20787, row 0: tablet, id 8, state 3, number 1, day 20787, many 28, lit, row 1: laptop, id 12, state 3, number 1, day 20787, many 28
   27.0 press grounds-13          -> record happened said loan 8 device 2 person 101 grounds broken; screen happened-done
   28.0 view                      -> role champion, wanted my-loans, laptop, state lent, why lend, grounds broken, desk open 1, can back 1, today 20759, tries 3, bay 6, unit 1, day2 20787, next tablet due 20787, next laptop due 20787
   29.0 press finish              -> screen home
