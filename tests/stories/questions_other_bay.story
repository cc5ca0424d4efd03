# No loan, no answers: the door did not open, so what was answered goes nowhere; another bay, and
# it is recorded with the loan that began there.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 questions are asked       ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen purpose
    7.0 press purpose-2           ->
    8.0 press next                -> screen sureness
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   30.0 tick                      -> record door ended bay 2 act 7 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; record door ended bay 2 act 9 end not opened; screen stuck not opened
   31.0 press other-bay           -> record door begun bay 3 why lend device 3 person 101; unlock 3; screen opening
   32.0 door 3 open               -> record lent device 3 person 101 due day 20787 bay 3 act 11 parts charger,case; record purpose said loan 12 purpose health; screen take
   33.0 sticker 3                 -> record taken loan 12 device 3; note tapped
   34.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
