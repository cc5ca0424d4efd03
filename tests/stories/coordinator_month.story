# The coordinator begins at the month, goes to what needs doing and comes back; other staff have no such page.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    0.3 add tablet 3              -> record device added device 3 kind tablet unit 2 parts charger,case; answer done
    1.0 card coordinator 8        -> screen pin
    2.0 type 1357                 -> ask pin 8
    3.0 pin right                 -> record signed in worker 8; screen month
    4.0 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, name of 8, tablets ready 1, tablet parts 5, row 0: , wipe, many 1, lit, door 1 ready, with 1
    5.0 press finish              -> screen staff-home
    6.0 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, more 1, name of 8, tablets ready 1, tablet parts 5, row 0: , wipe, many 1, lit, door 1 ready, with 1
    7.0 press back                -> screen month
    8.0 press back                -> screen staff-home
    9.0 press start-again         -> 
   10.0 press back                -> screen month
   11.0 press start-again         -> screen staff-home
   12.0 press back                -> screen month
# A sticker says what is in their hand, as on every page of a worker.
   13.0 sticker 3                 -> screen staff-wipe
   14.0 press back                -> screen staff-home
   15.0 press back                -> screen month
   16.0 press todo-4              -> 
   17.0 press sign-out            -> screen home
   18.0 card staff 7              -> screen pin
   19.0 type 1357                 -> ask pin 7
   20.0 pin right                 -> record signed in worker 7; screen staff-home
   21.0 press back                -> 
   22.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 1, tablet parts 5, row 0: , wipe, many 1, lit, door 1 ready, with 1
