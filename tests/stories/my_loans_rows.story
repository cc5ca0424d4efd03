# My loans: each with its day and the days left, lit where it may be renewed. The day that is told beside
# is of the line that was touched: until when it may be kept, or from when it may be renewed.
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
86400.0 card champion 101         -> screen pin
86401.0 type 1234                 -> ask pin 101
86402.0 pin right                 -> screen champion; helped 0
86403.0 press borrow              -> screen choose
86404.0 press kind-2              -> 
86405.0 press next                -> screen agree
86406.0 press agree               -> record door begun bay 6 why lend device 6 person 101; unlock 6; screen opening
86407.0 door 6 open               -> record lent device 6 person 101 due day 20788 bay 6 act 11 parts charger,case; screen take
86408.0 sticker 6                 -> record taken loan 12 device 6; note tapped
86409.0 door 6 shut               -> record door ended bay 6 act 11 end taken; screen done
86410.0 press my-loans            -> screen my-loans
86411.0 view                      -> role champion, wanted my-loans, laptop, state lent, why lend, desk open 1, can back 1, today 20760, tries 3, bay 6, unit 1, day2 20780, next tablet due 20787, next laptop due 20788, row 0: tablet, id 8, state 3, number 1, day 20787, many 27, row 1: laptop, id 12, state 3, number 1, day 20788, many 28
86412.0 press renew-1             -> record turned away kind laptop because not yet; note not-yet
86413.0 view                      -> role champion, wanted my-loans, laptop, state lent, why lend, desk open 1, can back 1, today 20760, tries 3, bay 6, unit 1, day2 20781, next tablet due 20787, next laptop due 20788, row 0: tablet, id 8, state 3, number 1, day 20787, many 27, row 1: laptop, id 12, state 3, number 1, day 20788, many 28
86414.0 press renew-0             -> record turned away kind tablet because not yet
86415.0 view                      -> role champion, wanted my-loans, laptop, state lent, why lend, desk open 1, can back 1, today 20760, tries 3, bay 6, unit 1, day2 20780, next tablet due 20787, next laptop due 20788, row 0: tablet, id 8, state 3, number 1, day 20787, many 27, row 1: laptop, id 12, state 3, number 1, day 20788, many 28
86416.0 press finish              -> screen home
1814400.0 card champion 101         -> screen pin
1814401.0 type 1234                 -> ask pin 101
1814402.0 pin right                 -> screen champion; helped 0
1814403.0 press my-loans            -> screen my-loans
1814404.0 view                      -> role champion, wanted my-loans, desk open 1, can back 1, today 20780, tries 3, day2 20815, next tablet due 20787, next laptop due 20788, row 0: tablet, id 8, state 3, number 1, day 20787, many 7, lit, row 1: laptop, id 12, state 3, number 1, day 20788, many 8
1814405.0 press renew-1             -> record turned away kind laptop because not yet; note not-yet
1814406.0 view                      -> role champion, wanted my-loans, desk open 1, can back 1, today 20780, tries 3, day2 20781, next tablet due 20787, next laptop due 20788, row 0: tablet, id 8, state 3, number 1, day 20787, many 7, lit, row 1: laptop, id 12, state 3, number 1, day 20788, many 8
1814407.0 press renew-0             -> record renewed loan 8 device 2 person 101 due day 20815 count 1; note renewed
1814408.0 view                      -> role champion, wanted my-loans, desk open 1, can back 1, today 20780, tries 3, day2 20808, next tablet due 20815, next laptop due 20788, row 0: tablet, id 8, state 3, number 1, day 20815, many 35, row 1: laptop, id 12, state 3, number 1, day 20788, many 8
1814409.0 press finish              -> screen home
# Late: no day is left.
5000000.0 card champion 101         -> screen pin
5000001.0 type 1234                 -> ask pin 101
5000002.0 pin right                 -> screen champion; helped 0
5000003.0 press my-loans            -> screen my-loans
5000004.0 view                      -> role champion, wanted my-loans, can back 1, today 20817, tries 3, day2 20843, next tablet due 20815, next laptop due 20788, row 0: tablet, id 8, state 3, number 1, day 20815, lit, row 1: laptop, id 12, state 3, number 1, day 20788
