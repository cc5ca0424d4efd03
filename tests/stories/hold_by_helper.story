# A helper waits, leaves and collects for the person they help: the place is that person's. Told is who
# sees the sentence; the first one of a helper's visit says for whom they are here.
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
   15.0 deed name helper helper 201 person 102 -> record helper named helper 201 person 102 user 1; answer done
   20.0 card helper 201 of 102    -> screen pin
   21.0 type 4321                 -> ask pin 201
   22.0 pin right                 -> screen menu; note for-somebody
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 102 helper 201 kind tablet; screen queued
   25.0 press leave-queue-1       -> record queue left person 102 kind tablet; screen menu; note left-queue
   26.0 press borrow              -> screen nothing-left
   27.0 press queue-1             -> record queued person 102 helper 201 kind tablet; screen queued
   28.0 press finish              -> screen home
   30.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
   40.0 card helper 201 of 102    -> screen pin
   41.0 type 4321                 -> ask pin 201
   42.0 pin right                 -> screen menu; note for-somebody
   43.0 press borrow              -> record told person 102 kind tablet device 3 due day 20762; screen choose; note held-for-you
   44.0 press kind-1              -> 
   45.0 press next                -> screen agree
   46.0 press agree               -> record door begun bay 3 why lend device 3 person 102 helper 201; unlock 3; screen opening
   47.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 18 parts charger,case helper 201; screen take
   48.0 sticker 3                 -> record taken loan 19 device 3; record hold ended person 102 kind tablet device 3 hold end collected; note tapped
