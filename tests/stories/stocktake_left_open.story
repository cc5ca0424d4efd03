# The worker goes away from the open door: whoever shuts it, and when, it is looked at again. A door
# that stands open already needs no latch.
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
   70.0 tick                      -> note reminder
  190.0 tick                      -> record called because left open bay 1; call on; screen home; note bay-left-open
  195.0 door 1 shut               -> record door ended bay 1 act 9 end unsure
  200.0 card staff 7              -> screen pin
  201.0 type 1357                 -> ask pin 7
  202.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
  203.0 press todo-15             -> screen staff-stocktake
  203.5 press skip                -> 
  204.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
  205.0 door 2 open               -> record door opened bay 2 act 16; screen staff-count
  206.0 sticker 3                 -> record bay counted bay 2 act 16 found device device 3 worker 7 stocktake 8
  266.0 tick                      -> note reminder
  390.0 tick                      -> record called because left open bay 2; call on; screen home; note bay-left-open
  810.0 tick                      -> record door ended bay 2 act 16 end left open
  820.0 card staff 7              -> screen pin
  821.0 type 1357                 -> ask pin 7
  822.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
  823.0 press todo-15             -> screen staff-stocktake
  824.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, bay 1, name of 7, to count 8, door 1 unsure, with 1, door 2 open, with 2
  824.5 press skip                -> 
  825.0 press confirm             -> screen staff-count
  826.0 sticker 3                 -> record bay counted bay 2 found device device 3 worker 7 stocktake 8
  827.0 view                      -> role staff, tablet, state ready, why stocktake, found device, desk open 1, can back 1, today 20759, tries 3, bay 2, door open 1, unit 2, name of 7, counted 1, to count 7, door 1 unsure, with 1, door 2 open, with 2
  828.0 press sign-out            -> screen home; note bay-left-open
  829.0 card staff 7              -> screen pin
  830.0 type 1357                 -> ask pin 7
  831.0 pin right                 -> record signed in worker 7; screen staff-home
  832.0 door 2 shut               -> 
  833.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , unsure, in 1, many 2, lit, row 1: , stocktake, in 1, many 7, door 1 unsure, with 1, door 2 unsure, with 2
