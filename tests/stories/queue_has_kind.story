# Nobody queues for a type they have at home; for another they may.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add laptop 5 bay 5        -> record device added device 5 kind laptop unit 1 parts charger,case; record restocked device 5 bay 5; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   11.0 press finish              -> screen home
   15.0 card borrower 103         -> screen pin
   16.0 type 1234                 -> ask pin 103
   17.0 pin right                 -> screen menu
   18.0 press borrow              -> screen choose
   19.0 press kind-2              -> 
   20.0 press next                -> screen agree
   21.0 press agree               -> record door begun bay 5 why lend device 5 person 103; unlock 5; screen opening
   22.0 door 5 open               -> record lent device 5 person 103 due day 20787 bay 5 act 11 parts charger,case; screen take
   23.0 sticker 5                 -> record taken loan 12 device 5; note tapped
   24.0 door 5 shut               -> record door ended bay 5 act 11 end taken; screen done
   25.0 press finish              -> screen home
   40.0 card borrower 101         -> screen pin
   41.0 type 1234                 -> ask pin 101
   42.0 pin right                 -> screen menu
   43.0 press my-loans            -> screen my-loans
   44.0 press queue-1             -> record turned away kind tablet because has that kind; screen sorry has that kind
   45.0 press my-loans            -> screen my-loans
   46.0 press queue-2             -> record queued person 101 kind laptop; screen queued
   47.0 press finish              -> screen home
# Held for them, and told; but one loan at a time: the tablet comes back first.
   50.0 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 2 parts charger,case; record restocked device 6 bay 6; answer done; record held person 101 kind laptop device 6
   60.0 card borrower 101         -> screen pin
   61.0 type 1234                 -> ask pin 101
   62.0 pin right                 -> record told person 101 kind laptop device 6 due day 20762; screen menu; note held-for-you
   63.0 press borrow              -> record turned away because has one; screen sorry has one
   64.0 press finish              -> screen home
