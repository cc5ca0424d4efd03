# A worker walked away from the door that a device was to be put into; it is shut while another looks
# into a second. Each door's end is its own, and changes nobody else's screen.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 3              -> record device added device 3 kind tablet unit 1 parts charger,case; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 3                 -> screen staff-wipe
    7.0 press tool-1              ->
    8.0 press check-0             ->
    9.0 press check-1             ->
   10.0 press check-2             ->
   11.0 press confirm             -> record wiped device 3 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   12.0 press check-0             ->
   13.0 press check-1             ->
   14.0 press check-2             ->
   15.0 press part-in-0           ->
   16.0 press part-in-2           ->
   17.0 press condition-1         ->
   18.0 press confirm             -> record inspected device 3 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   19.0 press confirm             -> record door begun bay 1 why restock device 3 worker 7; unlock 1; screen opening
   20.0 door 1 open               -> record door opened bay 1 act 7; screen staff-door
# Three minutes later the screen is free.
  220.0 card staff 8              -> record called because left open bay 1; call on; screen pin
  221.0 type 1234                 -> ask pin 8
  222.0 pin right                 -> record signed in worker 8; record call answered worker 8; call off; screen staff-home
  223.0 press open-door           -> screen staff-bays
  224.0 press bay-5               -> screen staff-bay
  225.0 press reason-5            -> record door begun bay 5 why fault worker 8; unlock 5; screen opening
  226.0 door 5 open               -> record door opened bay 5 act 12; screen staff-door
  227.0 door 1 shut               -> record restocked device 3 bay 1 worker 7; record door ended bay 1 act 7 end put in
  228.0 view                      -> role staff, why fault, desk open 1, can back 1, today 20759, tries 3, bay 5, door open 1, name of 8, tablets ready 1, tablet parts 5, door 1 ready, with 1, door 5 open
  229.0 door 5 shut               -> record door ended bay 5 act 12 end done; screen staff-settle
  230.0 press found-2             -> record bay settled bay 5 found empty worker 8; screen staff-home; note done-next
