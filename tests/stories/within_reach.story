# "A door I can reach": 380 to 1220 mm above the floor, for taking and for bringing
# back. Here doors 1 and 5 are too high, 4 and 8 too low.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    0.3 add tablet 2 bay 3        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press reach               -> 
    2.2 press kind-1              -> 
    2.3 press next                -> screen agree
    3.0 press agree               -> record door begun bay 3 why lend device 2 person 101; unlock 3; screen opening
    3.5 door 3 open               -> record lent device 2 person 101 due day 20787 bay 3 act 7 parts charger,case; screen take
    4.0 sticker 2                 -> record taken loan 8 device 2; note tapped
    5.0 door 3 shut               -> record door ended bay 3 act 7 end taken; screen done
    6.0 press finish              -> screen home
# The only one left is too high up: none is ready within reach, and one is without.
    7.0 card borrower 102         -> screen pin
    7.1 type 1234                 -> ask pin 102
    7.2 pin right                 -> screen menu
    8.0 press borrow              -> screen choose
    8.1 press reach               -> 
    8.2 press kind-1              -> record turned away kind tablet because none ready; screen nothing-left
    8.3 press reach               -> screen choose
    9.0 press start-again         -> screen start-again
    9.1 press yes                 -> screen home
# Bringing back: a reachable free door instead of the first.
   20.0 sticker 2                 -> screen return-safe
   20.5 press reach               -> 
   21.0 press safe                -> record door begun bay 2 why return device 2 loan 8; unlock 2; screen opening
   21.5 door 2 open               -> record door opened bay 2 act 12; screen return-open
   22.0 door 2 shut               -> record handed in loan 8 device 2 bay 2 act 12; record door ended bay 2 act 12 end put in; screen return-check
