# A bell that lost its locker rings no more: nobody is told that staff know, until the locker
# is back and the line is on again. The call itself goes on until a worker answers it.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 press help                -> screen help
    2.0 press ask-person          -> record called; call on
    2.1 call left                 -> staff know
    3.0 port locker down          -> no word of staff
    4.0 port locker up            -> call on
    4.1 call left                 -> staff know
# Also over a power cut: what was called for, the ledger knows; whether it left, nobody does.
    5.0 power cut                 -> screen out-of-order; no word of staff
    5.1 start                     -> record started software 1; screen home
    5.2 ports up                  -> call on
    5.3 call left                 -> staff know
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home; no word of staff
# Somebody who was late with the news does not make a call out of it.
   23.0 call left                 ->
