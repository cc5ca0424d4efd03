# The door that did not open was put out of use meanwhile: "try again" means the next one, which gets a
# quiet second try of its own.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              -> 
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   30.0 view                      -> record door ended bay 2 act 7 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; record door ended bay 2 act 9 end not opened; role borrower, wanted borrow, refusal not opened, tablet, state ready, why lend, desk open 1, can back 1, today 20759, tries 3, bay 2, other bay 3, unit 1, tablets ready 2, tablet parts 5; screen stuck not opened
   31.0 deed out of use bay 2     -> record bay out of use bay 2 user 1; answer done
   32.0 press try-again           -> record door begun bay 3 why lend device 3 person 101; unlock 3; screen opening
   40.0 tick                      -> record door ended bay 3 act 12 end not opened; record door begun bay 3 why lend device 3 person 101; unlock 3; note trying-again
   50.0 tick                      -> record door ended bay 3 act 14 end not opened; screen stuck not opened
   51.0 press other-bay           -> record turned away kind tablet because none ready; screen nothing-left
