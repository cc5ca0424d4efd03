# A door whose switch says open for ever: the worker is not locked into it, and is signed out when gone.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    3.0 door 3 open first         -> record bay unsure bay 3; note bay-left-open
    5.0 card staff 7              -> screen pin
    6.0 type 1357                 -> ask pin 7
    7.0 pin right                 -> record signed in worker 7; screen staff-home
    8.0 press todo-0              -> screen staff-door
    9.0 press back                -> screen staff-home
   10.0 press todo-0              -> screen staff-door
   11.0 press sign-out            -> screen home; note bay-left-open
   15.0 card staff 7              -> screen pin
   16.0 type 1357                 -> ask pin 7
   17.0 pin right                 -> record signed in worker 7; screen staff-home
   18.0 press todo-0              -> screen staff-door
# Gone without a word.
  199.0 tick                      -> screen more-time
  260.0 tick                      -> screen home; note bay-left-open
