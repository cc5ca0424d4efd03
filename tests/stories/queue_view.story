# What the screen is told of the queue: how many wait, whether one may, one's own place; never who the others are.
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
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> screen choose
   24.0 press kind-1              -> record turned away kind tablet because none ready; screen nothing-left
   25.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   26.0 press finish              -> screen home
   30.0 card borrower 103         -> screen pin
   31.0 type 1234                 -> ask pin 103
   32.0 pin right                 -> screen menu
# A laptop is ready, and need not be waited for; a tablet may be.
   33.0 press borrow              -> screen choose
   33.5 press queue-1             -> 
   34.0 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, can wait 2, next tablet due 20787, waiting for a tablet 1, laptops ready 1, laptop parts 5
   35.0 press kind-1              -> record turned away kind tablet because none ready; screen nothing-left
   36.0 press queue-1             -> record queued person 103 kind tablet; screen queued
   37.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, waits 2, place 2, next tablet due 20787, waiting for a tablet 2, laptops ready 1, laptop parts 5
   38.0 press finish              -> screen home
   40.0 card borrower 104         -> screen pin
   41.0 type 1234                 -> ask pin 104
   42.0 pin right                 -> screen menu
   43.0 press borrow              -> screen choose
   44.0 press kind-2              -> 
   45.0 press next                -> screen agree
   46.0 press agree               -> record door begun bay 5 why lend device 5 person 104; unlock 5; screen opening
   47.0 door 5 open               -> record lent device 5 person 104 due day 20787 bay 5 act 15 parts charger,case; screen take
   48.0 sticker 5                 -> record taken loan 16 device 5; note tapped
   49.0 door 5 shut               -> record door ended bay 5 act 15 end taken; screen done
   50.0 press finish              -> screen home
   60.0 card borrower 103         -> screen pin
   61.0 type 1234                 -> ask pin 103
   62.0 pin right                 -> screen menu
   63.0 press borrow              -> record turned away because none ready; screen nothing-left
# Second for a tablet, first for a laptop: the place is that of the type in question.
   64.0 press queue-2             -> record queued person 103 kind laptop; screen queued
   65.0 view                      -> role borrower, wanted borrow, laptop, desk open 1, can back 1, today 20759, tries 3, waits 6, place 1, next tablet due 20787, waiting for a tablet 2, next laptop due 20787, waiting for a laptop 1
   66.0 press my-loans            -> screen my-loans
   67.0 press leave-queue-2       -> record queue left person 103 kind laptop; note left-queue
   68.0 view                      -> role borrower, wanted my-loans, laptop, desk open 1, can back 1, today 20759, tries 3, can wait 4, waits 2, place 2, next tablet due 20787, waiting for a tablet 2, next laptop due 20787
   69.0 press finish              -> screen home
# Nobody has to sign in to see how many wait.
   70.0 view                      -> desk open 1, today 20759, tries 3, next tablet due 20787, waiting for a tablet 2, next laptop due 20787
