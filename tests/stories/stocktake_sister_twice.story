# Another kiosk's tablet is tapped behind one door, and again behind the next: it was carried there.
# It is taken in once, where it was seen last; the door before is counted again.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press open-door           -> screen staff-bays
    5.0 press stocktake           -> screen staff-stocktake
    6.0 press confirm             -> record stocktake began worker 7; record door begun bay 1 why stocktake worker 7; unlock 1; screen opening
    7.0 door 1 open               -> record door opened bay 1 act 5; screen staff-count
    8.0 sticker 900               -> record bay counted bay 1 act 5 found unknown device 900 worker 7 stocktake 4
    9.0 door 1 shut               -> record door ended bay 1 act 5 end done; screen staff-stocktake; note counted
   10.0 press confirm             -> record door begun bay 2 why stocktake worker 7; unlock 2; screen opening
   11.0 door 2 open               -> record door opened bay 2 act 9; screen staff-count
   12.0 sticker 900               -> record bay counted bay 2 act 9 found unknown device 900 worker 7 stocktake 4
   13.0 door 2 shut               -> record door ended bay 2 act 9 end done; screen staff-stocktake; note counted
   13.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, bay 3, name of 7, counted 1, to count 7, door 1 unsure, door 2 unsure
   14.0 press next                -> screen staff-finds
   14.0 view                      -> role staff, why stocktake, desk open 1, can back 1, today 20759, tries 3, name of 7, counted 1, to count 7, unknown 1, row 0: , id 900, sister kiosk, in 2, door 1 unsure, door 2 unsure
   15.0 press confirm             -> record sister in device 900 bay 2; record bay settled bay 2 found device device 900 worker 7; record stocktake ended stocktake 4 count 1 worker 7; screen staff-home; note done-next
