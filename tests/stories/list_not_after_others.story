# After a list was looked at, what is done for somebody who stands there, or with a door, leads home.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 deed refer on person 102 partner 5 -> record referred on person 102 partner 5 user 1; answer done
    2.0 card staff 7              -> screen pin
    2.1 type 1234                 -> ask pin 7
    2.2 pin right                 -> record signed in worker 7; screen staff-home
    3.0 press todo-11             -> screen staff-list
    3.1 press finish              -> screen staff-home
    4.0 press person              -> screen staff-person
    4.1 card borrower 101         -> screen staff-deeds
    4.2 press deed-28             -> record pin reset person 101 worker 7; screen staff-home; note done-next
    5.0 press todo-11             -> screen staff-list
    5.1 press start-again         -> screen staff-home
    6.0 press open-door           -> screen staff-bays
    6.1 press bay-2               -> screen staff-bay
    6.2 press deed-23             -> record bay out of use bay 2 worker 7; screen staff-home; note done-next
    7.0 press todo-11             -> screen staff-list
    7.1 press start-again         -> screen staff-home
    8.0 sticker 2                 -> screen staff-deeds
    8.1 press deed-18             -> record quarantined device 2 reason worker said worker 7; screen staff-home; note done-next
