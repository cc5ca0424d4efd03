# The staff's home: what needs doing, most urgent first, how many there are of each, and the first door.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    3.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    4.0 add tablet 3              -> record device added device 3 kind tablet unit 3 parts charger,case; answer done
    5.0 add tablet 4              -> record device added device 4 kind tablet unit 4 parts charger,case; answer done
    6.0 card borrower 101         -> screen pin
    7.0 type 1234                 -> ask pin 101
    8.0 pin right                 -> screen menu
    9.0 press borrow              -> screen choose
   10.0 press kind-1              ->
   11.0 press next                -> screen agree
   12.0 press agree               -> record door begun bay 1 why lend device 1 person 101; unlock 1; screen opening
   13.0 door 1 open               -> record lent device 1 person 101 due day 20787 bay 1 act 9 parts charger,case; screen take
   14.0 sticker 1                 -> record taken loan 10 device 1; note tapped
   15.0 door 1 shut               -> record door ended bay 1 act 9 end taken; screen done
   16.0 press finish              -> screen home
   17.0 sticker 1                 -> screen return-safe
   18.0 press safe                -> record door begun bay 1 why return device 1 loan 10; unlock 1; screen opening
   19.0 door 1 open               -> record door opened bay 1 act 13; screen return-open
   20.0 door 1 shut               -> record handed in loan 10 device 1 bay 1 act 13; record door ended bay 1 act 13 end put in; screen return-check
   21.0 press start-again         ->
   22.0 deed quarantine device 2 grounds broken -> record quarantined device 2 reason worker said user 1; answer done
   23.0 deed out of use bay 7     -> record bay out of use bay 7 user 1; answer done
   24.0 deed out of use bay 8     -> record bay out of use bay 8 user 1; answer done
   25.0 door 5 open               -> record forced bay 5; record called because forced bay 5; call on
   26.0 door 5 shut               ->
   27.0 door 6 open               -> record forced bay 6
   28.0 door 6 shut               ->
   29.0 card staff 7              -> screen pin
   30.0 type 1234                 -> ask pin 7
   31.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   32.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , forced, in 5, many 2, lit, row 1: , take-in, in 1, many 1, row 2: , wipe, many 2, row 3: , fault, in 7, many 3, door 1 handed in, with 1, door 2 quarantined, with 2, door 5 forced, door 6 forced, door 7 out of use, door 8 out of use
   33.0 sticker 1                 -> record taken in loan 10 device 1 worker 7; screen staff-take-in
   34.0 press part-in-0           ->
   35.0 press part-in-2           ->
   36.0 press confirm             -> record parts found device 1 worker 7 parts charger,case; screen staff-wipe; note done-next
   37.0 press finish              -> screen staff-home
   38.0 view                      -> role staff, tablet, state returned, desk open 1, today 20759, tries 3, unit 1, parts 5, more 1, name of 7, row 0: , forced, in 5, many 2, lit, row 1: , wipe, many 3, row 2: , fault, in 7, many 3, door 2 quarantined, with 2, door 5 forced, door 6 forced, door 7 out of use, door 8 out of use
