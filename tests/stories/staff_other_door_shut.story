# A worker looks into a door that stood open; another that was open, too, is shut: the screen stays.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 door 6 open               -> record forced bay 6; record called because forced bay 6; call on; note bay-left-open
    3.0 door 7 open               -> record forced bay 7
    4.0 card staff 7              -> screen pin
    5.0 type 1234                 -> ask pin 7
    6.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
    7.0 press bay-6               -> screen staff-bay
    8.0 press reason-5            -> screen staff-door
    9.0 door 7 shut               ->
   10.0 view                      -> role staff, why fault, desk open 1, can back 1, today 20759, tries 3, bay 6, door open 1, name of 7, door 6 open, door 7 forced
   11.0 door 6 shut               -> screen staff-settle
   12.0 press found-2             -> record bay settled bay 6 found empty worker 7; screen staff-home; note done-next
   13.0 press open-door           -> screen staff-bays
   14.0 press bay-5               -> screen staff-bay
   15.0 door 5 open               -> record forced bay 5; record called because forced bay 5; call on
   16.0 door 5 shut               ->
   17.0 view                      -> role staff, why fault, desk open 1, can back 1, today 20759, tries 3, bay 5, name of 7, row 0: , none, in 5, row 1: , forced, door 5 forced, door 7 forced
