# What somebody answered and left is not written over by who stands there next: neither by their answers
# after a return, nor by nobody's. Domain: the screen never shows one person's data to another.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 card borrower 102         -> screen pin
    1.1 type 1234                 -> ask pin 102
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 102; unlock 2; screen opening
    2.0 door 2 open               -> record lent device 2 person 102 due day 20787 bay 2 act 7 parts charger,case; screen take
    2.1 sticker 2                 -> record taken loan 8 device 2; note tapped
    2.2 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
    2.3 press finish              -> screen home
    3.0 questions are asked       -> 
   10.0 card borrower 101         -> screen pin
   10.1 type 1234                 -> ask pin 101
   10.2 pin right                 -> screen menu
   10.3 press borrow              -> screen choose
   10.4 press kind-1              -> 
   10.5 press next                -> screen purpose
   10.6 press purpose-4           -> 
   10.7 press next                -> screen sureness
   10.8 press sure-3              -> 
  132.0 tick                      -> screen more-time
  195.0 tick                      -> screen home
# Somebody brings theirs back, and goes in the middle of the questions after it.
  240.0 sticker 2                 -> screen return-safe
  241.0 press safe                -> record door begun bay 1 why return device 2 loan 8; unlock 1; screen opening
  242.0 door 1 open               -> record door opened bay 1 act 11; screen return-open
  243.0 door 1 shut               -> record handed in loan 8 device 2 bay 1 act 11; record door ended bay 1 act 11 end put in; screen return-check
  244.0 press part-in-0           -> 
  245.0 press part-in-2           -> 
  246.0 press next                -> record parts said device 2 parts charger,case; screen return-own
  247.0 press yes                 -> screen sureness
  248.0 press sure-1              -> 
  249.0 press sure-13             -> 
  320.0 tick                      -> 
  385.0 tick                      -> screen more-time
  400.0 card borrower 101         -> screen pin
  401.0 type 1234                 -> ask pin 101
  402.0 pin right                 -> screen sureness
  402.5 view                      -> role borrower, tablet, purpose benefits and forms, stage before, sure of communicating 3, desk open 1, can back 1, today 20759, tries 3, step 2, of 3, tablets ready 1, tablet parts 5
  403.0 press next                -> screen agree
  404.0 press agree               -> record door begun bay 3 why lend device 3 person 101; unlock 3; screen opening
  405.0 door 3 open               -> record lent device 3 person 101 due day 20787 bay 3 act 16 parts charger,case; record purpose said loan 17 purpose benefits and forms; record sureness said loan 17 stage before sure 3; screen take
