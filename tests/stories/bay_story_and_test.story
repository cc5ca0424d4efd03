# The page of a bay says what is in it and what happened to it, the newest first, and never whose
# loan it was. A test is one pulse: it passes where the door opens and shuts.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 press bay-1               -> screen staff-bay
    7.0 press open-door           -> screen staff-reason
    8.0 press back                -> screen staff-bay
    9.0 press more                -> screen staff-deeds
   10.0 press back                -> screen staff-home
   11.0 press bay-1               -> screen staff-bay
   12.0 press reason-10           -> record door begun bay 1 why test worker 7; unlock 1; screen opening
   13.0 door 1 open               -> record door opened bay 1 act 6; screen staff-door
   14.0 view                      -> role staff, why test, desk open 1, can back 1, today 20759, tries 3, bay 1, door open 1, name of 7, door 1 open, with 1
   15.0 door 1 shut               -> record door ended bay 1 act 6 end done; screen staff-settle; note test-passed
   16.0 view                      -> role staff, why test, desk open 1, can back 1, today 20759, tries 3, bay 1, name of 7, door 1 unsure, with 1
   17.0 press found-1             -> record bay settled bay 1 found as before worker 7; screen staff-home; note done-next
   18.0 press bay-1               -> screen staff-bay
   19.0 view                      -> role staff, why test, desk open 1, can back 1, today 20759, tries 3, bay 1, name of 7, tablets ready 1, tablet parts 5, row 0: tablet, ready, in 1, number 1, row 1: , id 7, bay settled, as before, row 2: , id 7, door begun, test, done, door 1 ready, with 1
# It does not open: no second try, and its page says so. From there it is taken out of use.
   20.0 press reason-10           -> record door begun bay 1 why test worker 7; unlock 1; screen opening
   29.0 tick                      -> record door ended bay 1 act 10 end not opened; screen staff-bay; note test-failed
   30.0 view                      -> role staff, why test, desk open 1, can back 1, today 20759, tries 3, bay 1, name of 7, tablets ready 1, tablet parts 5, row 0: tablet, ready, in 1, number 1, row 1: , id 7, door begun, test, not opened, row 2: , id 7, bay settled, as before, row 3: , id 7, door begun, test, done, door 1 ready, with 1
   31.0 press deed-23             -> record bay out of use bay 1 worker 7; screen staff-home; note done-next
# Back in use by a look, in three touches from home.
   32.0 press bay-1               -> screen staff-bay
   33.0 view                      -> role staff, why test, desk open 1, can back 1, today 20759, tries 3, bay 1, name of 7, row 0: tablet, ready, in 1, number 1, row 1: , id 7, bay out of use, row 2: , id 7, door begun, test, not opened, row 3: , id 7, bay settled, as before, row 4: , id 7, door begun, test, done, door 1 out of use, with 1
   34.0 press reason-6            -> record door begun bay 1 why look worker 7; unlock 1; screen opening
   35.0 door 1 open               -> record door opened bay 1 act 13; screen staff-door
   36.0 door 1 shut               -> record door ended bay 1 act 13 end done; screen staff-settle
   37.0 press found-1             -> record bay settled bay 1 found as before worker 7; screen staff-home; note done-next
# A door that stands open is not tested by a pulse.
   38.0 door 1 open               -> record forced bay 1; record called because forced bay 1; call on
   39.0 press bay-1               -> screen staff-bay
   40.0 press reason-10           -> note door-still-open
   41.0 door 1 shut               ->
   42.0 press sign-out            -> screen home
