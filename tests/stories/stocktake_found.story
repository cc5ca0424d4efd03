# What is on loan stands behind a door, one is missing, one nobody knows, one is another kiosk's:
# each is put right with a reason. No loan ends, and nothing is lent before it was wiped.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    0.3 add tablet 3 bay 2        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 2; answer done
    0.4 add tablet 4              -> record device added device 4 kind tablet unit 3 parts charger,case; answer done
    0.5 add tablet 5 bay 3        -> record device added device 5 kind tablet unit 4 parts charger,case; record restocked device 5 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 1 why lend device 2 person 101; unlock 1; screen opening
    8.0 door 1 open               -> record lent device 2 person 101 due day 20787 bay 1 act 10 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 11 device 2; note tapped
   10.0 door 1 shut               -> record door ended bay 1 act 10 end taken; screen done
   11.0 press finish              -> screen home
   21.0 card staff 7              -> screen pin
   22.0 type 1357                 -> ask pin 7
   23.0 pin right                 -> record signed in worker 7; screen staff-home
   24.0 press open-door           -> screen staff-bays
   25.0 press stocktake           -> screen staff-stocktake
   26.0 press confirm             -> record stocktake began worker 7; record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
   27.0 door 1 open               -> record door opened bay 1 act 16; screen staff-count
   28.0 sticker 2                 -> record bay counted bay 1 act 16 found device device 2 worker 7 stocktake 15
   28.2 view                      -> role staff, tablet, state lent, why stocktake, found device, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, unit 1, name of 7, counted 1, to count 7, tablets ready 2, next tablet due 20787, tablet parts 5, door 1 open, door 2 ready, with 2, door 3 ready, with 4
   29.0 door 1 shut               -> record door ended bay 1 act 16 end done; screen staff-stocktake; note counted
# Tapped too late: it counts at an open door only, and nothing is taken in.
   30.0 sticker 2                 -> note open-first
   31.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
   32.0 door 2 open               -> record door opened bay 2 act 20; screen staff-count
   33.0 sticker 4                 -> record bay counted bay 2 act 20 found device device 4 worker 7 stocktake 15
   34.0 door 2 shut               -> record door ended bay 2 act 20 end done; screen staff-stocktake; note counted
   35.0 press confirm             -> record door begun bay 3 why stocktake worker 7; unlock 3; screen opening
   36.0 door 3 open               -> record door opened bay 3 act 24; screen staff-count
   37.0 press found-4             -> record bay counted bay 3 act 24 found unknown worker 7 stocktake 15
   38.0 door 3 shut               -> record door ended bay 3 act 24 end done; screen staff-stocktake; note counted
   39.0 press confirm             -> record door begun bay 4 why stocktake worker 7; unlock 4; screen opening
   40.0 door 4 open               -> record door opened bay 4 act 28; screen staff-count
   41.0 sticker 900               -> record bay counted bay 4 act 28 found unknown device 900 worker 7 stocktake 15
   42.0 door 4 shut               -> record door ended bay 4 act 28 end done; screen staff-stocktake; note counted
   43.0 press next                -> screen staff-finds
   44.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, more 1, name of 7, counted 4, to count 4, not seen 2, misplaced 2, unknown 2, next tablet due 20787, row 0: tablet, id 3, not seen, in 2, number 2, many 2, row 1: tablet, id 5, not seen, in 3, number 4, many 3, row 2: tablet, id 2, on loan, in 1, number 1, row 3: tablet, id 4, with staff, in 2, number 3, door 1 unsure, door 2 unsure, with 2, door 3 unsure, with 4, door 4 unsure
   45.0 press more                -> 
   46.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, more 1, turn 1, name of 7, counted 4, to count 4, not seen 2, misplaced 2, unknown 2, next tablet due 20787, row 0: , unknown, in 3, row 1: , id 900, sister kiosk, in 4, door 1 unsure, door 2 unsure, with 2, door 3 unsure, with 4, door 4 unsure
   47.0 press more                -> 
   48.0 press confirm             -> record put right device 3 bay 2 grounds not seen worker 7 stocktake 15; record put right device 5 bay 3 grounds not seen worker 7 stocktake 15; record put right device 2 bay 1 grounds not out worker 7 stocktake 15; record put right device 4 bay 2 grounds in a bay worker 7 stocktake 15; record sister in device 900 bay 4; record bay settled bay 1 found device device 2 worker 7; record bay settled bay 2 found device device 4 worker 7; record bay settled bay 4 found device device 900 worker 7; record stocktake ended stocktake 15 count 4 worker 7; screen staff-home; note done-next
   49.0 view                      -> role staff, why stocktake, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , unsure, in 3, many 1, lit, row 1: , take-in, in 1, many 1, row 2: , wipe, in 2, many 1, row 3: , fault, in 4, many 1, door 1 handed in, with 1, door 2 other, with 3, door 3 unsure, door 4 quarantined
# Taken in as any other that came back: that ends the loan.
   50.0 sticker 2                 -> record taken in loan 11 device 2 worker 7; screen staff-take-in
