# Twice the time: all waiting for people is twice as long, also for workers.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 press set-twice-1         ->
  121.9 tick                      ->
  122.1 view                      -> desk open 1, can back 1, today 20759, seconds 120, tries 3, twice 1, tablets ready 1, tablet parts 5; screen more-time
  241.0 tick                      ->
  242.1 tick                      -> screen home
# Not remembered: for the next person it is as ever.
  300.0 card borrower 101         -> screen pin
  360.0 tick                      -> screen more-time
  361.0 press more-time           -> screen pin
  362.0 press set-twice-1         ->
  363.0 type 1234                 -> ask pin 101
  364.0 pin right                 -> screen menu
  365.0 press borrow              -> screen choose
  545.1 tick                      -> screen more-time
  665.2 tick                      -> screen home
# The place is kept for ten minutes.
 1260.0 card borrower 101         -> screen pin
 1261.0 type 1234                 -> ask pin 101
 1262.0 pin right                 -> screen choose
 1263.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, twice 1, tablets ready 1, tablet parts 5
 1264.0 press kind-1              ->
 1265.0 press next                -> screen agree
 1266.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
 1267.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
# Not the doors: a reminder, and three minutes.
 1327.0 tick                      -> note reminder
 1447.0 tick                      -> record called because left open bay 2; call on; screen home; note bay-left-open
 1448.0 view                      -> desk open 1, today 20759, tries 3, bay 2, next tablet due 20787, door 2 open
 1500.0 card staff 900            -> screen pin
 1501.0 type 1234                 -> ask pin 900
 1502.0 pin right                 -> record signed in worker 900; record call answered worker 900; call off; screen staff-home
 1503.0 press set-twice-1         ->
 1862.0 tick                      ->
 1863.0 tick                      -> screen more-time
 1982.0 tick                      -> record loan unsure loan 6 device 2; record door ended bay 2 act 5 end left open
 1983.0 tick                      -> screen home; note bay-left-open
