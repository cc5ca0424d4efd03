# What was said of a fault is kept, also when the person goes in the middle, or the power does after
# they went. Nobody answers: it is said, once.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
   20.0 sticker 2                 -> screen return-safe
   21.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   22.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
   23.0 press next                -> screen return-check
   24.0 press something-wrong     -> screen return-fault
   25.0 press fault-4             -> screen return-check
   26.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in
   27.0 press something-wrong     -> screen return-fault
  118.0 tick                      -> screen more-time
  179.0 tick                      -> record fault said device 2 fault keys or buttons; screen home
  180.0 power cut                 -> screen out-of-order
  190.0 start                     -> record started software 1; screen home
  190.1 ports up                  -> 
  190.2 door 1 shut first         -> 
  191.0 card staff 7              -> screen pin
  192.0 type 1234                 -> ask pin 7
  193.0 pin right                 -> record signed in worker 7; screen staff-home
  194.0 sticker 2                 -> record taken in loan 6 device 2 worker 7; screen staff-take-in
  195.0 view                      -> role staff, tablet, state returned, fault keys or buttons, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, name of 7
