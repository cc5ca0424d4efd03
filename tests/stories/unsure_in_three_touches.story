# All that is unsure is settled in at most three touches from the staff's home, with the bay opened
# for a look: a bay nobody saw, one that was forced, and a loan whose door nobody saw shut.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    2.1 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 door 2 open               -> record forced bay 2; record called because forced bay 2; call on; note bay-left-open
    4.0 door 2 shut               ->
    5.0 card staff 7              -> screen pin
    6.0 type 1234                 -> ask pin 7
    7.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
# From the line of the list: one touch, a look, and one more.
    8.0 press todo-1              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
    9.0 door 2 open               -> record door opened bay 2 act 11; screen staff-door
   10.0 door 2 shut               -> record door ended bay 2 act 11 end done; screen staff-settle
   11.0 press found-1             -> record bay settled bay 2 found as before worker 7; screen staff-home; note done-next
# From the map: three.
   12.0 door 1 open               -> record forced bay 1; record called because forced bay 1; call on
   13.0 door 1 shut               ->
   14.0 press bay-1               -> screen staff-bay
   15.0 press reason-6            -> record door begun bay 1 why look worker 7; unlock 1; screen opening
   16.0 door 1 open               -> record door opened bay 1 act 17; screen staff-door
   17.0 door 1 shut               -> record door ended bay 1 act 17 end done; screen staff-settle
   18.0 press found-1             -> record bay settled bay 1 found as before worker 7; screen staff-home; note done-next
   19.0 press sign-out            -> screen home
# A kit that nobody saw leave: its bay is looked at, and that settles the loan as well.
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> screen choose
   24.0 press kind-1              ->
   25.0 press next                -> screen agree
   26.0 press agree               -> record door begun bay 1 why lend device 1 person 101; unlock 1; screen opening
   27.0 door 1 open               -> record lent device 1 person 101 due day 20787 bay 1 act 21 parts charger,case; screen take
   28.0 door 1 shut               -> screen tap-device
   28.5 press sign-out            ->
  300.0 tick                      -> record loan unsure loan 22 device 1; record door ended bay 1 act 21 end unsure; screen home
  700.0 tick                      ->
 1301.0 card staff 7              -> screen pin
 1302.0 type 1234                 -> ask pin 7
 1303.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
 1304.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 1, tablet parts 5, row 0: , unsure, in 1, many 1, lit, door 1 unsure, door 2 ready, with 2
 1305.0 press todo-0              -> record door begun bay 1 why look worker 7; unlock 1; screen opening
 1306.0 door 1 open               -> record door opened bay 1 act 27; screen staff-door
 1307.0 door 1 shut               -> record door ended bay 1 act 27 end done; screen staff-settle
 1308.0 press found-2             -> record bay settled bay 1 found empty worker 7; record taken loan 22 device 1; screen staff-home; note done-next
 1309.0 view                      -> role staff, why look, desk open 1, today 20759, tries 3, bay 1, more 1, name of 7, tablets ready 1, next tablet due 20787, tablet parts 5, door 2 ready, with 2
# It was left open, so nobody can tell from the bay: once it is looked at, the loan is three touches.
 1310.0 press sign-out            -> screen home
 1311.0 card borrower 102         -> screen pin
 1312.0 type 1234                 -> ask pin 102
 1313.0 pin right                 -> screen menu
 1314.0 press borrow              -> screen choose
 1315.0 press kind-1              ->
 1316.0 press next                -> screen agree
 1317.0 press agree               -> record door begun bay 2 why lend device 2 person 102; unlock 2; screen opening
 1318.0 door 2 open               -> record lent device 2 person 102 due day 20787 bay 2 act 32 parts charger,case; screen take
 2000.0 tick                      -> record called because left open bay 2; call on; record loan unsure loan 33 device 2; record door ended bay 2 act 32 end left open; screen home; note bay-left-open
 2001.0 door 2 shut               ->
 2002.0 card staff 7              -> screen pin
 2003.0 type 1234                 -> ask pin 7
 2004.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
 2005.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
 2006.0 door 2 open               -> record door opened bay 2 act 39; screen staff-door
 2007.0 door 2 shut               -> record door ended bay 2 act 39 end done; screen staff-settle
 2008.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
 2009.0 press todo-12             -> screen staff-list
 2010.0 press row-0               -> screen staff-deeds
 2011.0 press deed-13             -> record taken loan 33 device 2 worker 7; screen staff-home; note done-next
