# The locker dies while a latch moves: what the door did meanwhile, nobody saw. Never "not opened".
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
    7.5 port locker down          -> 
   16.0 tick                      -> record door ended bay 2 act 5 end unsure; screen stuck not opened
   17.0 press finish              -> screen out-of-order
   18.0 port locker up            -> screen home
   18.1 door 2 shut first         -> 
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   22.0 pin right                 -> screen menu
# Door 2 is offered to nobody until staff looked.
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press finish              -> screen home
# Dead and back within the time: just as unseen.
   30.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
   31.0 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 3 parts charger,case; record restocked device 5 bay 5; answer done
   40.0 card borrower 102         -> screen pin
   41.0 type 1234                 -> ask pin 102
   42.0 pin right                 -> screen menu
   43.0 press borrow              -> screen choose
   44.0 press kind-1              -> 
   45.0 press next                -> screen agree
   46.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   46.5 port locker down          -> 
   47.0 port locker up            -> 
   47.1 door 3 shut first         -> 
   55.0 tick                      -> record door ended bay 3 act 12 end unsure; screen stuck not opened
# It opened while the locker was away, and is told so: the loan begins.
   56.0 press other-bay           -> record door begun bay 5 why lend device 5 person 102; unlock 5; screen opening
   56.5 port locker down          -> 
   57.0 port locker up            -> 
   57.1 door 5 open first         -> record lent device 5 person 102 due day 20787 bay 5 act 14 parts charger,case; screen take
   58.0 sticker 5                 -> record taken loan 15 device 5; note tapped
   59.0 door 5 shut               -> record door ended bay 5 act 14 end taken; screen done
