# Touching Borrow before the card is remembered; My loans shows what is at home; one loan at a time.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add laptop 5 bay 5        -> record device added device 5 kind laptop unit 1 parts charger,case; record restocked device 5 bay 5; answer done
    1.0 press borrow              -> screen tap-card
    2.0 card borrower 101         -> screen pin
    3.0 type 12345678             -> ask pin 101
    3.5 pin right                 -> screen choose
    5.0 press kind-2              -> 
    6.0 press next                -> screen agree
    7.0 press disagree            -> screen choose
    8.0 press kind-1              -> 
    8.5 press back                -> screen menu
    9.0 press borrow              -> screen choose
    9.5 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.6 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   13.0 press finish              -> screen home
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   21.5 pin right                 -> screen menu
   22.0 press borrow              -> record turned away because has one; screen sorry has one
   23.0 press my-loans            -> screen my-loans
   24.0 press renew               -> record turned away kind tablet because not yet; note not-yet
   25.0 press finish              -> screen home
