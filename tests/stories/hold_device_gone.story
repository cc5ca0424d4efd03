# A held kit that cannot be lent any more: the hold is over, and the person stays the first.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   25.0 press finish              -> screen home
   30.0 card borrower 103         -> screen pin
   31.0 type 1234                 -> ask pin 103
   32.0 pin right                 -> screen menu
   33.0 press borrow              -> record turned away because none ready; screen nothing-left
   34.0 press queue-1             -> record queued person 103 kind tablet; screen queued
   35.0 press finish              -> screen home
   40.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
# Its bay was forced.
   50.0 door 3 open               -> record forced bay 3; record called because forced bay 3; call on; record hold ended person 102 kind tablet device 3 hold end gone; note bay-left-open
   51.0 door 3 shut               -> 
# The next one is for the same person.
   60.0 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 3 parts charger,case; record restocked device 4 bay 4; answer done; record held person 102 kind tablet device 4
# Its bay feels that it is gone.
   70.0 door 4 shut empty         -> record hold ended person 102 kind tablet device 4 hold end gone
   71.0 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 4 parts charger,case; record restocked device 5 bay 5; answer done; record held person 102 kind tablet device 5
# They find something wrong with it: it is set aside, and the next is theirs.
   80.0 card borrower 102         -> screen pin
   81.0 type 1234                 -> ask pin 102
   82.0 pin right                 -> record told person 102 kind tablet device 5 due day 20762; screen menu; note held-for-you
   83.0 press borrow              -> screen choose
   84.0 press kind-1              -> 
   85.0 press next                -> screen agree
   86.0 press agree               -> record door begun bay 5 why lend device 5 person 102; unlock 5; screen opening
   87.0 door 5 open               -> record lent device 5 person 102 due day 20787 bay 5 act 27 parts charger,case; screen take
   88.0 press something-wrong     -> 
   89.0 door 5 shut               -> record door ended bay 5 act 27 end not taken; record not taken loan 28 device 5 bay 5; record quarantined device 5 reason borrower said; record bay unsure bay 5; record hold ended person 102 kind tablet device 5 hold end gone; screen stuck set aside
   90.0 add tablet 6 bay 6        -> record device added device 6 kind tablet unit 5 parts charger,case; record restocked device 6 bay 6; answer done; record held person 102 kind tablet device 6
   91.0 press other-bay           -> record door begun bay 6 why lend device 6 person 102; unlock 6; screen opening
   92.0 door 6 open               -> record lent device 6 person 102 due day 20787 bay 6 act 37 parts charger,case; screen take
   93.0 sticker 6                 -> record taken loan 38 device 6; record hold ended person 102 kind tablet device 6 hold end collected; note tapped
   94.0 door 6 shut               -> record door ended bay 6 act 37 end taken; screen done
