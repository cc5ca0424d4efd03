# A return's door that does not open: the next free one, and none when there is none. What was put
# behind it meanwhile is not disturbed.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              -> 
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   14.0 sticker 2                 -> screen return-safe
   15.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   40.0 view                      -> record door ended bay 1 act 9 end not opened; record door begun bay 1 why return device 2 loan 6; unlock 1; record door ended bay 1 act 11 end not opened; refusal not opened, tablet, state lent, why return, desk open 1, can back 1, today 20759, tries 3, bay 1, other bay 2, unit 1, parts 5, next tablet due 20787; screen stuck not opened
   41.0 add tablet 9 bay 1        -> record device added device 9 kind tablet unit 2 parts charger,case; record restocked device 9 bay 1; answer done
   42.0 press try-again           -> record door begun bay 2 why return device 2 loan 6; unlock 2; screen opening
   60.0 tick                      -> record door ended bay 2 act 15 end not opened; record door begun bay 2 why return device 2 loan 6; unlock 2; record door ended bay 2 act 17 end not opened; screen stuck not opened
   61.0 press other-bay           -> record door begun bay 3 why return device 2 loan 6; unlock 3; screen opening
   80.0 tick                      -> record door ended bay 3 act 19 end not opened; record door begun bay 3 why return device 2 loan 6; unlock 3; record door ended bay 3 act 21 end not opened; screen stuck not opened
   81.0 deed out of use bay 2     -> record bay out of use bay 2 user 1; answer done
   82.0 deed out of use bay 4     -> record bay out of use bay 4 user 1; answer done
   83.0 deed out of use bay 5     -> record bay out of use bay 5 user 1; answer done
   84.0 deed out of use bay 6     -> record bay out of use bay 6 user 1; answer done
   85.0 deed out of use bay 7     -> record bay out of use bay 7 user 1; answer done
   86.0 deed out of use bay 8     -> record bay out of use bay 8 user 1; answer done
   87.0 view                      -> refusal not opened, tablet, state lent, why return, desk open 1, can back 1, today 20759, tries 3, bay 3, unit 1, parts 5, tablets ready 1, next tablet due 20787, tablet parts 5
   88.0 press other-bay           -> record turned away kind tablet because no free bay; screen sorry no free bay
