# What is missing is written down when a kit is taken in; an answer may be changed until then. The next
# kit begins with nothing ticked.
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
   12.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   13.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
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
   26.0 card staff 7              -> screen pin
   27.0 type 1234                 -> ask pin 7
   28.0 pin right                 -> record signed in worker 7; screen staff-home
   29.0 sticker 2                 -> record taken in loan 8 device 2 worker 7; screen staff-take-in
   30.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, name of 7, next tablet due 20787
   31.0 press part-in-0           ->
   32.0 press part-in-2           ->
   33.0 press part-missing-2      ->
   34.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, in 1, missing 4, lit 1, name of 7, next tablet due 20787
   35.0 sticker 2                 ->
   36.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, in 1, missing 4, lit 1, name of 7, next tablet due 20787
   37.0 sticker 3                 -> record taken in loan 12 device 3 worker 7
   38.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, name of 7
   39.0 press part-missing-0      ->
   40.0 press part-in-0           ->
   41.0 press part-missing-2      ->
   42.0 press confirm             -> record parts found device 3 worker 7 parts charger missing case; screen staff-wipe; note done-next
   43.0 view                      -> role staff, tablet, state returned, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, name of 7, row 0: , back 1793613637
