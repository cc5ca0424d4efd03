# The best charged first, as far as the bays can tell; of two alike the one lent
# least often, then the lowest door. One with too little charge is not lent.
# (door's "charge" is 1 + percent.)
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    0.3 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    0.4 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 3 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 door 1 shut charge 71 first -> 
    1.1 door 2 shut charge 98 first -> 
    1.2 door 3 shut charge 41 first -> 
    2.0 card borrower 101         -> screen pin
    2.1 type 1234                 -> ask pin 101
    2.2 pin right                 -> screen menu
    3.0 press borrow              -> screen choose
    3.1 press kind-1              -> 
    3.2 press next                -> screen agree
    4.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    4.5 door 2 open charge 98     -> record lent device 2 person 101 due day 20787 bay 2 act 9 parts charger,case; screen take
    5.0 sticker 2                 -> record taken loan 10 device 2; note tapped
    6.0 door 2 shut               -> record door ended bay 2 act 9 end taken; screen done
    7.0 press finish              -> screen home
# Tablet 1 is next, and then none: 40 percent are not enough.
    8.0 card borrower 102         -> screen pin
    8.1 type 1234                 -> ask pin 102
    8.2 pin right                 -> screen menu
    9.0 press borrow              -> screen choose
    9.1 press kind-1              -> 
    9.2 press next                -> screen agree
   10.0 press agree               -> record door begun bay 1 why lend device 1 person 102; unlock 1; screen opening
   10.5 door 1 open charge 71     -> record lent device 1 person 102 due day 20787 bay 1 act 13 parts charger,case; screen take
   11.0 sticker 1                 -> record taken loan 14 device 1; note tapped
   12.0 door 1 shut               -> record door ended bay 1 act 13 end taken; screen done
   13.0 press finish              -> screen home
   14.0 card borrower 103         -> screen pin
   14.1 type 1234                 -> ask pin 103
   14.2 pin right                 -> screen menu
   15.0 press borrow              -> record turned away because none ready; screen nothing-left
# It charges meanwhile.
   20.0 door 3 shut charge 62     -> 
   21.0 press kind-1              -> screen choose
