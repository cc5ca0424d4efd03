# Where somebody's act is open a worker does not open: the door is busy, and the screen says so.
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
   11.0 card staff 7              -> screen pin
   12.0 type 1234                 -> ask pin 7
   13.0 pin right                 -> record signed in worker 7; screen staff-home
   14.0 press bay-2               -> screen staff-bay
   15.0 press reason-5            -> screen staff-sorry busy
   16.0 press finish              -> screen staff-home
# Nor does a card take the screen from a worker whose own door is open.
   17.0 press bay-3               -> screen staff-bay
   18.0 press reason-5            -> record door begun bay 3 why fault worker 7; unlock 3; screen opening
   19.0 door 3 open               -> record door opened bay 3 act 8; screen staff-door
   20.0 card staff 8              -> note door-still-open
   21.0 card borrower 102         ->
   22.0 press back                ->
   23.0 press sign-out            ->
   24.0 door 3 shut               -> record door ended bay 3 act 8 end done; screen staff-settle
   25.0 press found-2             -> record bay settled bay 3 found empty worker 7; screen staff-home; note done-next
   26.0 card staff 8              -> screen pin
