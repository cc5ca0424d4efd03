# A worker opens any door, and says why from a list. One that stands open already needs no latch, and
# may be left as it is. What is not on the list does nothing.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 press todo-14             ->
    7.0 press open-door           -> screen staff-bays
    8.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, laptops ready 1, laptop parts 5, door 6 ready, with 1
    9.0 press more                ->
   10.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, turn 1, name of 7, laptops ready 1, laptop parts 5, door 6 ready, with 1
   11.0 press back                -> screen staff-home
   12.0 press open-door           -> screen staff-bays
   13.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, laptops ready 1, laptop parts 5, door 6 ready, with 1
   14.0 press bay-9               ->
   15.0 press bay-0               ->
   16.0 press bay-8               -> screen staff-bay
   17.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, bay 8, name of 7, laptops ready 1, laptop parts 5, row 0: , none, in 8, door 6 ready, with 1
   18.0 press reason-4            ->
   19.0 press reason-99           ->
   20.0 press deed-10             ->
   21.0 press reason-5            -> record door begun bay 8 why fault worker 7; unlock 8; screen opening
   22.0 view                      -> role staff, why fault, desk open 1, today 20759, tries 3, bay 8, name of 7, laptops ready 1, laptop parts 5, door 6 ready, with 1
   23.0 door 8 open               -> record door opened bay 8 act 6; screen staff-door
   24.0 view                      -> role staff, why fault, desk open 1, can back 1, today 20759, tries 3, bay 8, door open 1, name of 7, laptops ready 1, laptop parts 5, door 6 ready, with 1, door 8 open
   25.0 door 8 shut               -> record door ended bay 8 act 6 end done; screen staff-settle
   26.0 press found-2             -> record bay settled bay 8 found empty worker 7; screen staff-home; note done-next
   27.0 press deed-23             ->
# Not opened, tried once more, and told so. The next door gets its second try as well.
   28.0 press bay-1               -> screen staff-bay
   29.0 press reason-6            -> record door begun bay 1 why look worker 7; unlock 1; screen opening
   50.0 tick                      -> record door ended bay 1 act 10 end not opened; record door begun bay 1 why look worker 7; unlock 1; record door ended bay 1 act 12 end not opened; screen staff-sorry not opened
   51.0 press finish              -> screen staff-home
   52.0 press bay-2               -> screen staff-bay
   53.0 press reason-6            -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   64.0 door 2 open               -> record door ended bay 2 act 14 end not opened; record door begun bay 2 why look worker 7; unlock 2; record door opened bay 2 act 16; screen staff-door
   65.0 door 2 shut               -> record door ended bay 2 act 16 end done; screen staff-settle
   66.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
# One stands open: it is looked at without an act, whatever was in hand before.
   67.0 sticker 6                 -> screen staff-deeds
   68.0 press back                -> screen staff-home
  100.0 door 6 open               -> record forced bay 6; record called because forced bay 6; call on
  101.0 press bay-6               -> screen staff-bay
  102.0 press reason-7            -> screen staff-door
  103.0 view                      -> role staff, why help borrower, desk open 1, can back 1, today 20759, tries 3, bay 6, door open 1, name of 7, door 6 open, with 1
  104.0 sticker 6                 -> note not-that-one
  105.0 press back                -> screen staff-home
  106.0 press bay-6               -> screen staff-bay
  107.0 press reason-7            -> screen staff-door
  108.0 door 6 shut               -> screen staff-settle
  109.0 press found-1             -> record bay settled bay 6 found as before worker 7; screen staff-home; note done-next
