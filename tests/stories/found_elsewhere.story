# What a worker finds behind one door was in the books behind another: it stands here now, and that one
# is empty.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 press bay-3               -> screen staff-bay
    7.0 press reason-6            -> record door begun bay 3 why look worker 7; unlock 3; screen opening
    8.0 door 3 open               -> record door opened bay 3 act 6; screen staff-door
    9.0 door 3 shut               -> record door ended bay 3 act 6 end done; screen staff-settle
   10.0 sticker 2                 -> record bay settled bay 3 found device device 2 worker 7; screen staff-home; note done-next
   11.0 view                      -> role staff, why look, desk open 1, today 20759, tries 3, bay 3, more 1, name of 7, tablets ready 1, tablet parts 5, door 3 ready, with 1
   12.0 press sign-out            -> screen home
   13.0 card borrower 101         -> screen pin
   14.0 type 1234                 -> ask pin 101
   15.0 pin right                 -> screen menu
   16.0 press borrow              -> screen choose
   17.0 press kind-1              ->
   18.0 press next                -> screen agree
   19.0 press agree               -> record door begun bay 3 why lend device 2 person 101; unlock 3; screen opening
