# Nothing differs: it ends as it is. Sealed and out of use stay shut; a door that does not open is
# skipped, or tried again.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    0.3 add tablet 3 bay 2        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 2; answer done
    0.4 deed impound device 3 grounds harmful content -> record impounded device 3 grounds harmful content user 1; answer done
    0.5 deed out of use bay 3     -> record bay out of use bay 3 user 1; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press open-door           -> screen staff-bays
    5.0 press bay-4               -> screen staff-bay
# The reason is not for picking.
    5.5 press reason-9            -> 
    5.6 press back                -> screen staff-bays
    6.0 press stocktake           -> screen staff-stocktake
    6.5 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, bay 1, name of 7, to count 6, tablets ready 1, tablet parts 5, row 0: , sealed, in 2, row 1: , out of use, in 3, door 1 ready, with 1, door 2 other, with 2, door 3 out of use
    7.0 press confirm             -> record stocktake began worker 7; record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
   15.5 tick                      -> record door ended bay 1 act 11 end not opened; record door begun bay 1 why stocktake worker 7; unlock 1; note trying-again
   24.0 tick                      -> record door ended bay 1 act 13 end not opened; screen staff-stocktake; note shut-unopened
   25.0 press skip                -> 
   26.0 press confirm             -> record door begun bay 4 why stocktake worker 7; unlock 4; screen opening
   27.0 door 4 open               -> record door opened bay 4 act 15; screen staff-count
   28.0 press found-2             -> record bay counted bay 4 act 15 found empty worker 7 stocktake 10
   29.0 door 4 shut               -> record door ended bay 4 act 15 end done; record bay settled bay 4 found empty worker 7; screen staff-stocktake; note counted
   29.2 press confirm             -> record door begun bay 5 why stocktake worker 7; unlock 5; screen opening
   29.4 door 5 open               -> record door opened bay 5 act 20; screen staff-count
   29.6 press found-2             -> record bay counted bay 5 act 20 found empty worker 7 stocktake 10
   29.8 door 5 shut               -> record door ended bay 5 act 20 end done; record bay settled bay 5 found empty worker 7; screen staff-stocktake; note counted
   30.0 press finish              -> screen staff-home
   31.0 press open-door           -> screen staff-bays
   32.0 press stocktake           -> screen staff-stocktake
   33.0 press confirm             -> record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
   34.0 door 1 open               -> record door opened bay 1 act 25; screen staff-count
   35.0 door 1 shut               -> record door ended bay 1 act 25 end done
   36.0 sticker 2                 -> record bay counted bay 1 act 25 found device device 2 worker 7 stocktake 10; record bay settled bay 1 found as before worker 7; screen staff-stocktake; note counted
   37.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, bay 6, name of 7, counted 3, to count 3, tablets ready 1, tablet parts 5, row 0: , sealed, in 2, row 1: , out of use, in 3, door 1 ready, with 1, door 2 other, with 2, door 3 out of use
   38.0 press next                -> screen staff-finds
   39.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, name of 7, counted 3, to count 3, tablets ready 1, tablet parts 5, door 1 ready, with 1, door 2 other, with 2, door 3 out of use
   40.0 press confirm             -> record stocktake ended stocktake 10 count 3 worker 7; screen staff-home; note done-next
   41.0 view                      -> role staff, why stocktake, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 1, tablet parts 5, row 0: , fault, in 3, many 1, lit, door 1 ready, with 1, door 2 other, with 2, door 3 out of use
