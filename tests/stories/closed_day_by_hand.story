# The coordinator closes a day at the kiosk. What that changes is said before it is done; it is
# taken back as it was done. Closed by the board file (here Sundays), or over: not to be touched.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   20.0 card coordinator 9        -> screen pin
   21.0 type 1357                 -> ask pin 9
   22.0 pin right                 -> record signed in worker 9; screen month
   22.5 press finish              -> screen staff-home
   23.0 press more                -> screen staff-deeds
   23.0 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, name of 9, next tablet due 20787, row 0: , enrol card, row 1: , enrol device, row 2: , close day
   24.0 press deed-24             -> screen staff-days
   24.0 view                      -> role coordinator, deed close day, desk open 1, can back 1, today 20759, tries 3, name of 9, from 20759, can later 1, next tablet due 20787, closed 6 13 20 27 34 41, may touch 0 1 2 3 4 5 7 8 9 10 11 12 14 15 16 17 18 19 21 22 23 24 25 26 28 29 30 31 32 33 35 36 37 38 39 40
# Sunday; what is not on the page.
   25.0 press day-6               -> 
   25.1 press day-13              -> 
   25.2 press day-42              -> 
   25.3 press weeks-100           -> 
   26.0 press day-28              -> screen staff-day
   26.0 view                      -> role coordinator, deed close day, desk open 1, can back 1, today 20759, tries 3, day2 20787, name of 9, moved 1, to 20788, next tablet due 20787
# Left as it is.
   27.0 press finish              -> screen staff-days
   28.0 press day-28              -> screen staff-day
   29.0 press confirm             -> record day closed due day 20787 to day 20788 worker 9; screen staff-days; note done-next
   29.0 view                      -> role coordinator, deed close day, desk open 1, can back 1, today 20759, tries 3, name of 9, from 20759, can later 1, next tablet due 20788, closed 6 13 20 27 28 34 41, may touch 0 1 2 3 4 5 7 8 9 10 11 12 14 15 16 17 18 19 21 22 23 24 25 26 28 29 30 31 32 33 35 36 37 38 39 40
   30.0 press day-28              -> screen staff-day
   30.0 view                      -> role coordinator, deed open day, desk open 1, can back 1, today 20759, tries 3, day2 20787, name of 9, next tablet due 20788
   31.0 press back                -> screen staff-days
   32.0 press weeks-5             -> 
   33.0 press weeks-68            -> 
   33.0 view                      -> role coordinator, deed open day, desk open 1, can back 1, today 20759, tries 3, name of 9, from 20766, can earlier 1, can later 1, next tablet due 20788, closed 6 13 20 21 27 34 41, may touch 0 1 2 3 4 5 7 8 9 10 11 12 14 15 16 17 18 19 21 22 23 24 25 26 28 29 30 31 32 33 35 36 37 38 39 40
   34.0 press day-21              -> screen staff-day
   34.0 view                      -> role coordinator, deed open day, desk open 1, can back 1, today 20759, tries 3, day2 20787, name of 9, next tablet due 20788
   35.0 press confirm             -> record day opened due day 20787 worker 9; screen staff-days; note done-next
   36.0 press weeks-68            -> 
   37.0 press back                -> screen staff-deeds
   38.0 press back                -> screen staff-home
   39.0 press sign-out            -> screen home
# Staff have no such deed.
   40.0 card staff 7              -> screen pin
   41.0 type 1357                 -> ask pin 7
   42.0 pin right                 -> record signed in worker 7; screen staff-home
   43.0 press more                -> screen staff-deeds
   44.0 press deed-24             -> 
