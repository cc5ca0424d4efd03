# The door is shut without a tap: we ask; nobody taps, so the loan is unsure, blocks nobody, and staff settle it.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 sticker 3                 -> note not-that-one
   13.0 door 2 shut               -> screen tap-device
   14.0 press finish              -> record loan unsure loan 8 device 2; record door ended bay 2 act 7 end unsure; screen done
   15.0 press finish              -> screen home
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> screen choose
   24.0 press start-again         -> screen start-again
   25.0 press yes                 -> screen home
   30.0 card staff 7              -> screen pin
   31.0 type 1234                 -> ask pin 7
   32.0 pin right                 -> record signed in worker 7; screen staff-home
   33.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   34.0 door 2 open               -> record door opened bay 2 act 12; screen staff-door
   35.0 door 2 shut               -> record door ended bay 2 act 12 end done; screen staff-settle
   36.0 press found-2             -> record bay settled bay 2 found empty worker 7; record taken loan 8 device 2; screen staff-home; note done-next
