# A call that comes while a worker is signed in: their list says so, its page what for. It goes on
# until they answer it there, or tap their card.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
# Nothing to answer.
    4.0 press todo-2              -> 
# Somebody asks for a person, and the worker's card is in their hand.
    5.0 press help                -> screen help
    6.0 press ask-person          -> record called; call on
    7.0 press back                -> screen staff-home
    7.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 1, tablet parts 5, row 0: , call, many 1, lit, door 2 ready, with 1
    8.0 card staff 7              -> record call answered worker 7; call off
    9.0 card staff 7              -> 
# From its page too: it was about no door.
   10.0 press help                -> screen help
   11.0 press ask-person          -> record called; call on
   12.0 press back                -> screen staff-home
   13.0 press todo-2              -> screen staff-call
   14.0 card staff 7              -> record call answered worker 7; call off; screen staff-home; note done-next
# A door that was forced, and left for now; then answered. Its page is the next step.
   20.0 door 5 open               -> record forced bay 5; record called because forced bay 5; call on
   21.0 door 5 shut               -> 
   22.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 1, tablet parts 5, row 0: , forced, in 5, many 1, lit, row 1: , call, in 5, many 1, door 2 ready, with 1, door 5 forced
   23.0 press todo-2              -> screen staff-call
   23.0 view                      -> role staff, refusal forced, desk open 1, can back 1, today 20759, tries 3, bay 5, name of 7, tablets ready 1, tablet parts 5, door 2 ready, with 1, door 5 forced
   25.0 press finish              -> screen staff-home
   26.0 press todo-2              -> screen staff-call
   27.0 press confirm             -> record call answered worker 7; call off; screen staff-bay; note done-next
   27.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, bay 5, name of 7, tablets ready 1, tablet parts 5, row 0: , none, in 5, row 1: , forced, door 2 ready, with 1, door 5 forced
# Another worker's card answers by signing in.
   30.0 press help                -> screen help
   31.0 press ask-person          -> record called bay 5; call on
   32.0 card staff 8              -> screen pin
   33.0 type 1357                 -> ask pin 8
   34.0 pin right                 -> record signed in worker 8; record call answered worker 8; call off; screen staff-home
   35.0 press sign-out            -> screen home
