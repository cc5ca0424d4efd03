# What was said of a fault before the person left their door open is said; a worker's card also takes the
# screen. The next to bring something begins with nothing said.
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
   14.0 sticker 2                 -> screen return-safe
   15.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   16.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
   17.0 press next                -> screen return-check
   18.0 press something-wrong     -> screen return-fault
   19.0 press fault-3             -> screen return-check
   20.0 press something-wrong     -> screen return-fault
   80.0 view                      -> tablet, state lent, why return, fault battery, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, step 3, of 3, unit 1, parts 5, next tablet due 20787, door 1 open; note reminder
  220.0 tick                      -> record called because left open bay 1; call on; record fault said device 2 fault battery; screen home; note bay-left-open
  221.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in
  222.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
  223.0 card borrower 102         -> screen pin
  224.0 type 1234                 -> ask pin 102
  225.0 pin right                 -> screen menu
  226.0 press borrow              -> screen choose
  227.0 press kind-1              -> 
  228.0 press next                -> screen agree
  229.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
  230.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 17 parts charger,case; screen take
  231.0 sticker 3                 -> record taken loan 18 device 3; note tapped
  232.0 door 3 shut               -> record door ended bay 3 act 17 end taken; screen done
  233.0 press finish              -> screen home
  240.0 sticker 3                 -> screen return-safe
  241.0 press safe                -> record door begun bay 2 why return device 3 loan 18; unlock 2; screen opening
  242.0 door 2 open               -> record door opened bay 2 act 21; screen return-open
  243.0 press next                -> screen return-check
  244.0 press something-wrong     -> screen return-fault
  245.0 view                      -> tablet, state lent, why return, desk open 1, can back 1, today 20759, tries 3, bay 2, door open 1, step 3, of 3, unit 2, parts 5, next tablet due 20787, door 2 open
  246.0 press fault-8             -> screen return-check
  247.0 press back                -> screen return-open
  248.0 card staff 7              -> record fault said device 3 fault other; screen pin
