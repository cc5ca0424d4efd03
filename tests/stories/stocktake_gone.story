# Handed in and not there: its loan goes on, and nobody is sure who has it. Missing and there: to take in.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 1        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 1; answer done
    0.4 deed mark missing device 3 grounds not seen -> record missed device 3 grounds not seen user 1; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 8 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 9 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 8 end taken; screen done
   11.0 press finish              -> screen home
   20.0 sticker 2                 -> screen return-safe
   21.0 press safe                -> record door begun bay 1 why return device 2 loan 9; unlock 1; screen opening
   22.0 door 1 open               -> record door opened bay 1 act 12; screen return-open
   23.0 door 1 shut               -> record handed in loan 9 device 2 bay 1 act 12; record door ended bay 1 act 12 end put in; screen return-check
   24.0 press next                -> 
   25.0 press part-in-0           -> 
   26.0 press part-in-2           -> 
   27.0 press next                -> record parts said device 2 parts charger,case; screen thanks
   28.0 press finish              -> screen home
   31.0 card staff 7              -> screen pin
   32.0 type 1357                 -> ask pin 7
   33.0 pin right                 -> record signed in worker 7; screen staff-home
   34.0 press open-door           -> screen staff-bays
   35.0 press stocktake           -> screen staff-stocktake
   36.0 press confirm             -> record stocktake began worker 7; record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
   37.0 door 1 open               -> record door opened bay 1 act 19; screen staff-count
   38.0 press found-2             -> record bay counted bay 1 act 19 found empty worker 7 stocktake 18
   39.0 door 1 shut               -> record door ended bay 1 act 19 end done; screen staff-stocktake; note counted
   40.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
   41.0 door 2 open               -> record door opened bay 2 act 23; screen staff-count
   42.0 sticker 3                 -> record bay counted bay 2 act 23 found device device 3 worker 7 stocktake 18
   43.0 door 2 shut               -> record door ended bay 2 act 23 end done; screen staff-stocktake; note counted
   44.0 press next                -> screen staff-finds
   45.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, name of 7, counted 2, to count 6, not seen 1, misplaced 1, row 0: tablet, id 2, gone, in 1, number 1, many 1, row 1: tablet, id 3, missing, in 2, number 2, door 1 unsure, with 1, door 2 unsure
   46.0 press confirm             -> record put right device 2 bay 1 grounds not seen worker 7 stocktake 18; record put right device 3 bay 2 grounds turned up worker 7 stocktake 18; record bay settled bay 1 found empty worker 7; record bay settled bay 2 found device device 3 worker 7; record stocktake ended stocktake 18 count 2 worker 7; screen staff-home; note done-next
   47.0 view                      -> role staff, why stocktake, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , unsure-loan, many 1, lit, row 1: , take-in, in 2, many 1, door 2 handed in, with 2
# … and it is lent again only after it was wiped and checked.
   48.0 sticker 3                 -> record taken in device 3 worker 7; screen staff-take-in
