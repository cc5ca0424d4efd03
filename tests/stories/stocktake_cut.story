# The power fails at an open door, and another worker goes on: what was counted behind a shut door
# counts, what was under way is looked at again.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    0.3 add tablet 3 bay 2        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 2; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press open-door           -> screen staff-bays
    5.0 press stocktake           -> screen staff-stocktake
    6.0 press confirm             -> record stocktake began worker 7; record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
    7.0 door 1 open               -> record door opened bay 1 act 9; screen staff-count
    8.0 sticker 2                 -> record bay counted bay 1 act 9 found device device 2 worker 7 stocktake 8
    9.0 door 1 shut               -> record door ended bay 1 act 9 end done; record bay settled bay 1 found as before worker 7; screen staff-stocktake; note counted
   10.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
   11.0 door 2 open               -> record door opened bay 2 act 14; screen staff-count
   12.0 sticker 3                 -> record bay counted bay 2 act 14 found device device 3 worker 7 stocktake 8
   13.0 power cut                 -> screen out-of-order
   20.0 start                     -> record started software 1; record door ended bay 2 act 14 end unsure; screen home
   20.1 ports up                  -> 
   20.2 door 1 shut first         -> 
   20.3 door 2 shut first         -> 
   21.0 card coordinator 8        -> screen pin
   22.0 type 1357                 -> ask pin 8
   23.0 pin right                 -> record signed in worker 8; screen month
   23.5 press finish              -> screen staff-home
   24.0 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, more 1, name of 8, tablets ready 1, tablet parts 5, row 0: , unsure, in 2, many 1, lit, row 1: , stocktake, in 2, many 7, door 1 ready, with 1, door 2 unsure, with 2
   25.0 press todo-15             -> screen staff-stocktake
   26.0 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, bay 2, name of 8, counted 1, to count 7, tablets ready 1, tablet parts 5, door 1 ready, with 1, door 2 unsure, with 2
   27.0 press confirm             -> record door begun bay 2 why stocktake worker 8; unlock 2; screen opening
   28.0 door 2 open               -> record door opened bay 2 act 20; screen staff-count
   29.0 press found-2             -> record bay counted bay 2 act 20 found empty worker 8 stocktake 8
   30.0 door 2 shut               -> record door ended bay 2 act 20 end done; screen staff-stocktake; note counted
# Signed out in the middle; the first goes on.
   31.0 press sign-out            -> screen home
   32.0 card staff 7              -> screen pin
   33.0 type 1357                 -> ask pin 7
   34.0 pin right                 -> record signed in worker 7; screen staff-home
   35.0 press todo-15             -> screen staff-stocktake
   36.0 press next                -> screen staff-finds
   37.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, counted 2, to count 6, not seen 1, tablets ready 1, tablet parts 5, row 0: tablet, id 3, not seen, in 2, number 2, many 2, door 1 ready, with 1, door 2 unsure, with 2
# Look again, to be sure.
   38.0 press row-0               -> screen staff-stocktake
   39.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, bay 2, name of 7, counted 2, to count 6, tablets ready 1, tablet parts 5, door 1 ready, with 1, door 2 unsure, with 2
   40.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
   41.0 door 2 open               -> record door opened bay 2 act 25; screen staff-count
   42.0 press found-2             -> record bay counted bay 2 act 25 found empty worker 7 stocktake 8
   43.0 door 2 shut               -> record door ended bay 2 act 25 end done; screen staff-stocktake; note counted
   44.0 press next                -> screen staff-finds
   45.0 press stocktake           -> screen staff-stocktake
   46.0 press back                -> screen staff-home
   47.0 press todo-15             -> screen staff-stocktake
   48.0 press next                -> screen staff-finds
   49.0 press confirm             -> record put right device 3 bay 2 grounds not seen worker 7 stocktake 8; record bay settled bay 2 found empty worker 7; record stocktake ended stocktake 8 count 2 worker 7; screen staff-home; note done-next
   50.0 view                      -> role staff, why stocktake, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 1, tablet parts 5, door 1 ready, with 1
