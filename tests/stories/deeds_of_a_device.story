# A sticker whose device has no form leads to what may be done with it; a form leads there too.
# What was impounded only the coordinator releases.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3              -> record device added device 3 kind tablet unit 2 parts charger,case; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 sticker 2                 -> screen staff-deeds
    5.0 view                      -> role staff, tablet, state ready, desk open 1, can back 1, today 20759, tries 3, unit 1, name of 7, tablets ready 1, tablet parts 5, row 0: , quarantine, row 1: , impound, row 2: , withdraw, row 3: , mark missing, door 2 ready, with 1
    6.0 press deed-18             -> record quarantined device 2 reason worker said worker 7; screen staff-home; note done-next
    8.0 sticker 3                 -> screen staff-wipe
    9.0 press more                -> screen staff-deeds
   10.0 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, name of 7, row 0: , quarantine, row 1: , impound, row 2: , withdraw, row 3: , mark missing, door 2 quarantined, with 1
   11.0 press deed-19             -> screen staff-grounds
   12.0 view                      -> role staff, tablet, state new, deed impound, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, name of 7, row 0: , harmful content, row 1: , police, row 2: , safeguarding, door 2 quarantined, with 1
   13.0 press grounds-18          -> record impounded device 3 grounds harmful content worker 7; screen staff-home; note done-next
   14.0 sticker 3                 -> screen staff-sorry not allowed
   15.0 press sign-out            -> screen home
   20.0 card coordinator 8        -> screen pin
   21.0 type 1357                 -> ask pin 8
   22.0 pin right                 -> record signed in worker 8; screen month
   22.5 press finish              -> screen staff-home
   23.0 sticker 3                 -> screen staff-deeds
   24.0 view                      -> role coordinator, tablet, state impounded, desk open 1, can back 1, today 20759, tries 3, unit 2, name of 8, row 0: , release, door 2 quarantined, with 1
   25.0 press deed-20             -> record released device 3 worker 8; screen staff-home; note done-next
   26.0 sticker 3                 -> screen staff-wipe
# A bay is taken out of use where its reason to be opened would be asked.
   27.0 press sign-out            -> screen home
   28.0 card staff 7              -> screen pin
   29.0 type 1357                 -> ask pin 7
   30.0 pin right                 -> record signed in worker 7; screen staff-home
   31.0 press open-door           -> screen staff-bays
   32.0 press bay-2               -> screen staff-bay
   33.0 press deed-23             -> record bay out of use bay 2 worker 7; screen staff-home; note done-next
