# A device is kept for who waits, and they are not here: staff have a list of whom to tell, and one
# of who waits.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    1.0 card borrower 102         -> screen pin
    2.0 type 1234                 -> ask pin 102
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> record turned away because none ready; screen nothing-left
    5.0 press queue-1             -> record queued person 102 kind tablet; screen queued
    6.0 press finish              -> screen home
    7.0 card borrower 103         -> screen pin
    8.0 type 1234                 -> ask pin 103
    9.0 pin right                 -> screen menu
   10.0 press borrow              -> record turned away because none ready; screen nothing-left
   11.0 press queue-1             -> record queued person 103 kind tablet; screen queued
   12.0 press finish              -> screen home
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 press todo-13             -> screen staff-list
   24.0 view                      -> role staff, todo queue, desk open 1, can back 1, today 20759, tries 3, name of 7, waiting for a tablet 2, row 0: tablet, id 102, many 1, row 1: tablet, id 103, many 2
   25.0 press row-1               -> screen staff-deeds
   26.0 view                      -> role staff, tablet, desk open 1, can back 1, today 20759, tries 3, name of 7, waiting for a tablet 2, row 0: , move up, row 1: , leave queue, row 2: , look at contact
   27.0 press deed-15             -> screen staff-grounds
   28.0 press grounds-7           -> record moved up person 103 kind tablet grounds health worker 7; screen staff-list; note done-next
   29.0 view                      -> role staff, todo queue, desk open 1, can back 1, today 20759, tries 3, name of 7, waiting for a tablet 2, row 0: tablet, id 103, many 1, row 1: tablet, id 102, many 2
   30.0 press start-again         -> screen staff-home
# Wiped, checked and put back: the first of the list is 103 now.
   31.0 sticker 2                 -> screen staff-wipe
   32.0 press tool-1              -> 
   33.0 press check-0             -> 
   34.0 press check-1             -> 
   35.0 press check-2             -> 
   36.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   37.0 press part-in-0           -> 
   38.0 press part-in-2           -> 
   39.0 press check-0             -> 
   40.0 press check-1             -> 
   41.0 press check-2             -> 
   42.0 press condition-1         -> 
   43.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   44.0 press confirm             -> record door begun bay 1 why restock device 2 worker 7; unlock 1; screen opening
   45.0 door 1 open               -> record door opened bay 1 act 12; screen staff-door
   46.0 door 1 shut               -> record restocked device 2 bay 1 worker 7; record door ended bay 1 act 12 end put in; record held person 103 kind tablet device 2; screen staff-home; note done-next
   47.0 press todo-9              -> screen staff-list
   48.0 view                      -> role staff, tablet, state ready, why restock, todo hold, desk open 1, can back 1, today 20759, tries 3, bay 1, unit 1, parts 5, name of 7, waiting for a tablet 2, row 0: tablet, id 103, in 1, number 1, many 1, door 1 ready, with 1
   49.0 press row-0               -> screen staff-deeds
   50.0 view                      -> role staff, tablet, state ready, why restock, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, name of 7, waiting for a tablet 2, row 0: , tell of hold, row 1: , leave queue, row 2: , look at contact, door 1 ready, with 1
   51.0 press deed-17             -> record told person 103 kind tablet device 2 due day 20762 worker 7; screen staff-home; note done-next
