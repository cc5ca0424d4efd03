# Half done, the kiosk goes on: what was seen to be right is lent, and what differs is offered to nobody.
# A device that a worker took in hand meanwhile is not put back where it was seen.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    0.3 add tablet 3 bay 2        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 2; answer done
    0.4 add tablet 4 bay 3        -> record device added device 4 kind tablet unit 3 parts charger,case; record restocked device 4 bay 3; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press open-door           -> screen staff-bays
    5.0 press stocktake           -> screen staff-stocktake
    6.0 press confirm             -> record stocktake began worker 7; record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
    7.0 door 1 open               -> record door opened bay 1 act 11; screen staff-count
    8.0 sticker 2                 -> record bay counted bay 1 act 11 found device device 2 worker 7 stocktake 10
    9.0 door 1 shut               -> record door ended bay 1 act 11 end done; record bay settled bay 1 found as before worker 7; screen staff-stocktake; note counted
   10.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
   11.0 door 2 open               -> record door opened bay 2 act 16; screen staff-count
   12.0 sticker 4                 -> record bay counted bay 2 act 16 found device device 4 worker 7 stocktake 10
   13.0 door 2 shut               -> record door ended bay 2 act 16 end done; screen staff-stocktake; note counted
   14.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, bay 3, name of 7, counted 2, to count 6, tablets ready 1, tablet parts 5, door 1 ready, with 1, door 2 unsure, with 2, door 3 unsure, with 3
   15.0 press sign-out            -> screen home
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   21.5 pin right                 -> screen menu
   22.0 press borrow              -> screen choose
   23.0 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
   24.0 press kind-1              -> 
   25.0 press next                -> screen agree
   26.0 press agree               -> record door begun bay 1 why lend device 2 person 101; unlock 1; screen opening
   27.0 door 1 open               -> record lent device 2 person 101 due day 20787 bay 1 act 20 parts charger,case; screen take
   28.0 sticker 2                 -> record taken loan 21 device 2; note tapped
   29.0 door 1 shut               -> record door ended bay 1 act 20 end taken; screen done
   30.0 press finish              -> screen home
   31.0 card staff 7              -> screen pin
   32.0 type 1357                 -> ask pin 7
   33.0 pin right                 -> record signed in worker 7; screen staff-home
   34.0 deed mark missing device 4 grounds not seen -> record missed device 4 grounds not seen user 1; answer done
   35.0 press todo-15             -> screen staff-stocktake
   36.0 press next                -> screen staff-finds
   37.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, counted 1, to count 7, next tablet due 20787, door 2 unsure, with 2, door 3 unsure
   38.0 press confirm             -> record stocktake ended stocktake 10 count 1 worker 7; screen staff-home; note done-next
   39.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, next tablet due 20787, row 0: , unsure, in 2, many 2, lit, door 2 unsure, with 2, door 3 unsure
