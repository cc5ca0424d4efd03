# A stocktake: a door as the book says, two whose tablets changed places, one skipped. Put right, the
# two can be lent at once: they were wiped and checked, and never left the doors.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    0.3 add tablet 3 bay 2        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 2; answer done
    0.4 add tablet 4 bay 3        -> record device added device 4 kind tablet unit 3 parts charger,case; record restocked device 4 bay 3; answer done
    0.5 add tablet 5 bay 4        -> record device added device 5 kind tablet unit 4 parts charger,case; record restocked device 5 bay 4; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press open-door           -> screen staff-bays
    5.0 press stocktake           -> screen staff-stocktake
    5.5 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, bay 1, name of 7, to count 8, tablets ready 4, tablet parts 5, door 1 ready, with 1, door 2 ready, with 2, door 3 ready, with 3, door 4 ready, with 4
    6.0 press confirm             -> record stocktake began worker 7; record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
    7.0 door 1 open               -> record door opened bay 1 act 13; screen staff-count
    7.5 press back                -> note door-still-open
    7.6 press sign-out            -> 
    8.0 sticker 2                 -> record bay counted bay 1 act 13 found device device 2 worker 7 stocktake 12
    8.2 view                      -> role staff, tablet, state ready, why stocktake, found device, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, unit 1, name of 7, counted 1, to count 7, tablets ready 3, tablet parts 5, door 1 open, with 1, door 2 ready, with 2, door 3 ready, with 3, door 4 ready, with 4
    8.5 sticker 2                 -> 
    9.0 door 1 shut               -> record door ended bay 1 act 13 end done; record bay settled bay 1 found as before worker 7; screen staff-stocktake; note counted
   10.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
   11.0 door 2 open               -> record door opened bay 2 act 18; screen staff-count
   12.0 sticker 4                 -> record bay counted bay 2 act 18 found device device 4 worker 7 stocktake 12
   13.0 door 2 shut               -> record door ended bay 2 act 18 end done; screen staff-stocktake; note counted
   14.0 press confirm             -> record door begun bay 3 why stocktake worker 7; unlock 3; screen opening
   15.0 door 3 open               -> record door opened bay 3 act 22; screen staff-count
   16.0 door 3 shut               -> record door ended bay 3 act 22 end done
   16.5 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, bay 3, name of 7, counted 2, to count 6, tablets ready 2, tablet parts 5, door 1 ready, with 1, door 2 unsure, with 2, door 3 unsure, with 3, door 4 ready, with 4
   17.0 press try-again           -> record door begun bay 3 why stocktake worker 7; unlock 3; screen opening
   18.0 door 3 open               -> record door opened bay 3 act 25; screen staff-count
   19.0 press found-3             -> 
   20.0 press found-2             -> record bay counted bay 3 act 25 found empty worker 7 stocktake 12
   21.0 sticker 3                 -> record bay counted bay 3 act 25 found device device 3 worker 7 stocktake 12
   22.0 door 3 shut               -> record door ended bay 3 act 25 end done; screen staff-stocktake; note counted
   23.0 press skip                -> 
   24.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, bay 5, name of 7, counted 3, to count 5, tablets ready 2, tablet parts 5, door 1 ready, with 1, door 2 unsure, with 2, door 3 unsure, with 3, door 4 ready, with 4
   25.0 press next                -> screen staff-finds
   26.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, name of 7, counted 3, to count 5, misplaced 2, tablets ready 2, tablet parts 5, row 0: tablet, id 4, wrong bay, in 2, number 3, many 3, row 1: tablet, id 3, wrong bay, in 3, number 2, many 2, door 1 ready, with 1, door 2 unsure, with 2, door 3 unsure, with 3, door 4 ready, with 4
   27.0 press finish              -> screen staff-home
   28.0 view                      -> role staff, why stocktake, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 2, tablet parts 5, row 0: , unsure, in 2, many 2, lit, row 1: , stocktake, in 4, many 5, door 1 ready, with 1, door 2 unsure, with 2, door 3 unsure, with 3, door 4 ready, with 4
   29.0 press todo-15             -> screen staff-stocktake
   30.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, bay 4, name of 7, counted 3, to count 5, tablets ready 2, tablet parts 5, door 1 ready, with 1, door 2 unsure, with 2, door 3 unsure, with 3, door 4 ready, with 4
   31.0 press next                -> screen staff-finds
   32.0 press confirm             -> record put right device 4 bay 2 grounds in another bay worker 7 stocktake 12; record put right device 3 bay 3 grounds in another bay worker 7 stocktake 12; record bay settled bay 2 found device device 4 worker 7; record bay settled bay 3 found device device 3 worker 7; record stocktake ended stocktake 12 count 3 worker 7; screen staff-home; note done-next
   33.0 view                      -> role staff, why stocktake, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 4, tablet parts 5, door 1 ready, with 1, door 2 ready, with 3, door 3 ready, with 2, door 4 ready, with 4
