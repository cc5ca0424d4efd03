# A door that opens with no act is forced; one found open at start is only unsure.
    0.0 start                     -> record started software 1
    0.1 door 3 open first         -> record bay unsure bay 3; note bay-left-open
    0.2 ports up                  ->
    5.0 door 2 shut first         ->
    6.0 door 2 open               -> record forced bay 2; record called because forced bay 2; call on
    7.0 door 2 shut               ->
    8.0 card staff 7              -> screen pin
    9.0 type 1234                 -> ask pin 7
   10.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   11.0 press todo-1              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   12.0 door 2 open               -> record door opened bay 2 act 8; screen staff-door
   13.0 door 2 shut               -> record door ended bay 2 act 8 end done; screen staff-settle
   14.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
# Door 3 stands open: no latch is needed to look.
   15.0 press todo-0              -> screen staff-door
   16.0 door 3 shut               -> screen staff-settle
   17.0 press found-2             -> record bay settled bay 3 found empty worker 7; screen staff-home; note done-next
   18.0 press sign-out            -> screen home
