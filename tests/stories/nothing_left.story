# Nothing is ready of one kind, then of any.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-2              -> record turned away kind laptop because none ready; screen nothing-left
    6.0 press kind-1              -> screen choose
    7.0 press next                -> screen agree
    8.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 6 parts charger,case; screen take
   10.0 sticker 2                 -> record taken loan 7 device 2; note tapped
   11.0 door 2 shut               -> record door ended bay 2 act 6 end taken; screen done
   12.0 press finish              -> screen home
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press ask-person          -> record called because none ready; call on; screen help
   25.0 press back                -> screen nothing-left
   26.0 press finish              -> screen home
