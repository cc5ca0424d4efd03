# A borrower says at the desk that they need longer, then that it was stolen; another one's never
# came back. What ending a loan changes is said before it is done; the device counts as missing.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   13.0 press finish              -> screen home
   14.0 card borrower 102         -> screen pin
   15.0 type 1234                 -> ask pin 102
   16.0 pin right                 -> screen menu
   17.0 press borrow              -> screen choose
   18.0 press kind-1              -> 
   19.0 press next                -> screen agree
   20.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   21.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 11 parts charger,case; screen take
   22.0 sticker 3                 -> record taken loan 12 device 3; note tapped
   23.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
   24.0 press finish              -> screen home
   30.0 card staff 7              -> screen pin
   31.0 type 1357                 -> ask pin 7
   32.0 pin right                 -> record signed in worker 7; screen staff-home
   33.0 press person              -> screen staff-person
   34.0 card borrower 101         -> screen staff-deeds
   34.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, next tablet due 20787, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , extend, row 4: , say what happened, row 5: , end loan, row 6: , block, row 7: , replace card, row 8: , look at contact
# Not before it is due, and no further than a year.
   35.0 press deed-10             -> screen staff-days
   35.0 view                      -> role staff, deed extend, desk open 1, can back 1, today 20759, tries 3, day2 20787, name of 7, from 20787, can earlier 1, can later 1, next tablet due 20787, closed 6 13 20 27 34 41, may touch 1 2 3 4 5 7 8 9 10 11 12 14 15 16 17 18 19 21 22 23 24 25 26 28 29 30 31 32 33 35 36 37 38 39 40
   36.0 press day-0               -> 
   37.0 press weeks-6             -> 
   37.1 press weeks-6             -> 
   37.2 press weeks-6             -> 
   37.3 press weeks-6             -> 
   37.4 press weeks-6             -> 
   37.5 press weeks-6             -> 
   37.6 press weeks-6             -> 
   37.7 press weeks-6             -> 
   37.8 press weeks-6             -> 
   37.9 view                      -> role staff, deed extend, desk open 1, can back 1, today 20759, tries 3, day2 20787, name of 7, from 21123, can earlier 1, next tablet due 20787, closed 6 13 20 27 34 41, may touch 0 1
   38.0 press back                -> screen staff-deeds
   39.0 press deed-10             -> screen staff-days
   40.0 press day-2               -> screen staff-grounds
   40.0 view                      -> role staff, deed extend, desk open 1, can back 1, today 20759, tries 3, day2 20789, name of 7, next tablet due 20787, row 0: , health, row 1: , work or study, row 2: , a deadline, row 3: , needs more time, row 4: , cannot bring it safely, row 5: , mistake
   41.0 press back                -> screen staff-days
   42.0 press day-3               -> screen staff-grounds
   43.0 press grounds-8           -> record due day set loan 8 device 2 due day 20790 grounds work or study worker 7; screen staff-home; note done-next
# Stolen: first what that changes, and it can be left.
   50.0 press person              -> screen staff-person
   51.0 card borrower 101         -> screen staff-deeds
   52.0 press deed-12             -> screen staff-grounds
   52.0 view                      -> role staff, deed end loan, desk open 1, can back 1, today 20759, tries 3, name of 7, next tablet due 20787, row 0: , lost, row 1: , stolen, row 2: , never came back, row 3: , mistake
   53.0 press grounds-12          -> screen staff-loan-end
   53.0 view                      -> role staff, tablet, grounds stolen, deed end loan, desk open 1, can back 1, today 20759, tries 3, unit 1, day2 20790, name of 7, next tablet due 20787
   54.0 press back                -> screen staff-grounds
   55.0 press grounds-12          -> screen staff-loan-end
   56.0 press finish              -> screen staff-home
   57.0 press person              -> screen staff-person
   58.0 card borrower 101         -> screen staff-deeds
   59.0 press deed-12             -> screen staff-grounds
   60.0 press grounds-12          -> screen staff-loan-end
# Somebody else ends it at the command line meanwhile: nothing is left to end.
   61.0 deed end loan device 2 grounds stolen -> record loan ended loan 8 device 2 grounds stolen user 1; answer done
   61.0 view                      -> role staff, grounds stolen, deed end loan, desk open 1, can back 1, today 20759, tries 3, name of 7, next tablet due 20787
   62.0 press confirm             -> screen staff-sorry nothing such
   63.0 press finish              -> screen staff-home
# Another one never came back, and is written off.
   70.0 press person              -> screen staff-person
   71.0 card borrower 102         -> screen staff-deeds
   72.0 press deed-12             -> screen staff-grounds
   73.0 press grounds-15          -> screen staff-loan-end
   73.0 view                      -> role staff, tablet, grounds never came back, deed end loan, desk open 1, can back 1, today 20759, tries 3, unit 2, day2 20787, name of 7, next tablet due 20787
   74.0 press row-0               -> 
   75.0 press confirm             -> record loan ended loan 12 device 3 grounds never came back worker 7; screen staff-home; note done-next
# It turns up.
   80.0 sticker 3                 -> screen staff-wipe
   81.0 press sign-out            -> screen home
