# Not tapped, so the loan is unsure; then the door was forced before a worker looked: anybody could have
# it, so an empty bay proves nothing of the borrower.
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
   11.0 door 2 shut               -> screen tap-device
   12.0 press finish              -> record loan unsure loan 6 device 2; record door ended bay 2 act 5 end unsure; screen done
   13.0 press finish              -> screen home
   14.0 door 2 open               -> record forced bay 2; record called because forced bay 2; call on; note bay-left-open
   15.0 door 2 shut               ->
   16.0 card staff 7              -> screen pin
   17.0 type 1234                 -> ask pin 7
   18.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   19.0 press bay-2               -> screen staff-bay
   20.0 press reason-6            -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   21.0 door 2 open               -> record door opened bay 2 act 13; screen staff-door
   22.0 door 2 shut               -> record door ended bay 2 act 13 end done; screen staff-settle
   23.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
   24.0 view                      -> role staff, why look, desk open 1, today 20759, tries 3, bay 2, more 1, name of 7, row 0: , unsure-loan, many 1, lit
