# The power failed while a door stood open for a loan, and it stands open still when the power is
# back: how long, nobody knows. Found empty, the loan stays unsure until a worker knows better.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 power cut                 -> screen out-of-order
   12.0 start                     -> record started software 1; record loan unsure loan 6 device 2; record door ended bay 2 act 5 end unsure; screen home
   12.1 ports up                  ->
   12.2 door 2 open first         -> record bay unsure bay 2; note bay-left-open
   13.0 card staff 7              -> screen pin
   14.0 type 1357                 -> ask pin 7
   15.0 pin right                 -> record signed in worker 7; screen staff-home
   16.0 press todo-0              -> screen staff-door
   17.0 door 2 shut               -> screen staff-settle
   18.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
   20.0 press sign-out            -> screen home
# Nobody has seen it for weeks: it is ended, and the device is missing.
   30.0 deed end loan fact 6 grounds never came back -> record loan ended loan 6 device 2 grounds never came back user 1; answer done
