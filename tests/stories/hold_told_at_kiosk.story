# The three open days begin when the person is told: at the kiosk, by seeing it on the screen.
# Until then a kit is kept for as long as it takes.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   25.0 press finish              -> screen home
   30.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
1209600.0 card borrower 102         -> screen pin
1209601.0 type 1234                 -> ask pin 102
1209602.0 pin right                 -> record told person 102 kind tablet device 3 due day 20776; screen menu; note held-for-you
1209603.0 press finish              -> screen home
1209610.0 card borrower 102         -> screen pin
1209611.0 type 1234                 -> ask pin 102
1209612.0 pin right                 -> screen menu; note held-for-you
1209613.0 press my-loans            -> screen my-loans
1209614.0 press finish              -> screen home
# Monday 16 November: to the end of Thursday. It is still theirs that evening.
1490400.0 card borrower 102         -> screen pin
1490401.0 type 1234                 -> ask pin 102
1490402.0 pin right                 -> screen menu; note held-for-you
1490403.0 press borrow              -> screen choose
1490404.0 press kind-1              -> 
1490405.0 press next                -> screen agree
1490406.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
1490407.0 door 3 open               -> record lent device 3 person 102 due day 20804 bay 3 act 15 parts charger,case; screen take
1490408.0 sticker 3                 -> record taken loan 16 device 3; record hold ended person 102 kind tablet device 3 hold end collected; note tapped
1490409.0 door 3 shut               -> record door ended bay 3 act 15 end taken; screen done
1490410.0 press finish              -> screen home
