# To bring something back no card is needed, and nothing first: also who forgot the PIN, found nothing left,
# or has just joined the queue only taps the sticker.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    2.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    2.1 sticker 2                 -> record taken loan 6 device 2; note tapped
    2.2 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
    2.3 press finish              -> screen home
   10.0 card borrower 101         -> screen pin
   10.1 press forgot-pin          -> screen pin-help
   10.2 sticker 2                 -> screen return-safe
   10.3 press back                -> screen return-tap
   10.4 press back                -> screen home
   11.0 card borrower 102         -> screen pin
   11.1 type 1234                 -> ask pin 102
   11.2 pin right                 -> screen menu
   11.3 press borrow              -> record turned away because none ready; screen nothing-left
   11.4 sticker 2                 -> screen return-safe
   11.5 press back                -> screen return-tap
   11.6 press back                -> screen menu
   11.7 press borrow              -> screen nothing-left
   11.8 press queue-1             -> record queued person 102 kind tablet; screen queued
   11.9 sticker 2                 -> screen return-safe
   12.0 press safe                -> record door begun bay 1 why return device 2 person 102 loan 6; unlock 1; screen opening
   12.5 door 1 open               -> record door opened bay 1 act 11; screen return-open
   13.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 11; record door ended bay 1 act 11 end put in; screen return-check
