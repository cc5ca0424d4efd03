# After a power cut nobody knows the time: a line on the worker's list says so. The keys move it on
# and back, no further than a clock may be set; what it changes is said; then it is set.
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
# A clock that a time server keeps nobody sets.
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 press more                -> screen staff-deeds
   24.0 press todo-16             -> 
   25.0 clock restored            -> 
   26.0 press more                -> 
   26.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, next tablet due 20787, row 0: , enrol card, row 1: , enrol device, row 2: , set clock
   27.0 press back                -> screen staff-home
   27.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, next tablet due 20787, row 0: , clock, many 1, lit
   28.0 press todo-16             -> screen staff-clock
   28.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, set to 1793613628, next tablet due 20787
   29.0 press shift-1             -> 
   30.0 press shift-1             -> 
   31.0 press shift-1             -> 
   32.0 press shift-1             -> 
   33.0 press shift-3             -> 
   34.0 press shift-4             -> 
   35.0 press shift-7             -> 
   36.0 press shift-8             -> 
   37.0 press shift-10            -> 
   38.0 press confirm             -> 
   39.0 press next                -> screen staff-clock-set
   39.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, late 1, set to 1796116179, next tablet due 20787
# Not before, and not left as it is.
   40.0 press back                -> screen staff-clock
   41.0 press finish              -> screen staff-home
   42.0 press todo-16             -> screen staff-clock
   43.0 press shift-1             -> 
   44.0 press shift-1             -> 
   45.0 press shift-1             -> 
   46.0 press shift-1             -> 
   47.0 press shift-3             -> 
   48.0 press next                -> screen staff-clock-set
   49.0 press confirm             -> record clock set to 1796119249 worker 7; set clock 1796119249; screen staff-home; note done-next
   50.0 tick                      -> record clock stepped from 1793613650 to 1796119250
   50.0 view                      -> role staff, desk open 1, today 20788, tries 3, more 1, name of 7, next tablet due 20787, row 0: , overdue, many 1, lit
# What was set by hand can be set again.
   51.0 press more                -> screen staff-deeds
   52.0 press deed-40             -> screen staff-clock
   53.0 press shift-0             -> 
   54.0 press next                -> screen staff-clock-set
   54.0 view                      -> role staff, desk open 1, can back 1, today 20788, tries 3, name of 7, set to 1795514454, next tablet due 20787
   55.0 press confirm             -> record clock set to 1795514455 worker 7; set clock 1795514455; screen staff-home; note done-next
   56.0 tick                      -> record clock stepped from 1796119256 to 1795514456
