# A stick that is not there, full, or taken out; who does it dies; who asked goes: each is told, and nothing leaves unseen.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    1.1 a stick can be mounted    ->
    2.0 card coordinator 8        -> screen pin
    3.0 type 1357                 -> ask pin 8
    4.0 pin right                 -> record signed in worker 8; screen month
# Nobody is there to do it.
    4.5 press export              ->
    5.0 port exporter up          ->
    5.1 press export              -> screen export
    6.0 press confirm             -> find stick ticket 2
    7.0 export ended no-stick out ticket 2 ->
    7.1 view                      -> role coordinator, export over, no-stick, out, desk open 1, can back 1, today 20759, tries 3, name of 8
    7.5 press confirm             ->
    8.0 press try-again           -> find stick ticket 3
    9.0 stick found ticket 3      -> record exported here what ledger worker 8; export ticket 3 number 4
   10.0 export ended full ticket 3 ->
   10.1 view                      -> role coordinator, export over, full, in, desk open 1, can back 1, today 20759, tries 3, name of 8
   11.0 press try-again           -> find stick ticket 4
# Written before it was found: not believed.
   12.0 export ended written out ticket 4 ->
   12.1 view                      -> role coordinator, export over, program, out, desk open 1, can back 1, today 20759, tries 3, name of 8
   13.0 press try-again           -> find stick ticket 5
   14.0 stick found ticket 5      -> record exported here what ledger worker 8; export ticket 5 number 5
   15.0 port exporter down        ->
   15.1 view                      -> role coordinator, export over, program, in, desk open 1, can back 1, today 20759, tries 3, name of 8
   15.5 press try-again           ->
   16.0 press finish              -> screen month
   16.1 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, name of 8
   17.0 port exporter up          ->
   18.0 press export              -> screen export
   19.0 press confirm             -> find stick ticket 6
# Who asked has gone: nothing is written down, and nothing leaves.
   20.0 press sign-out            -> screen home
   21.0 stick found ticket 6      -> export ticket 6
   22.0 export ended stopped out ticket 6 ->
   23.0 card coordinator 8        -> screen pin
   24.0 type 1357                 -> ask pin 8
   25.0 pin right                 -> record signed in worker 8; screen month
   26.0 view                      -> role coordinator, export over, stopped, out, desk open 1, can back 1, today 20759, tries 3, name of 8
   27.0 press export              -> screen export
   28.0 press try-again           -> find stick ticket 8
# Somebody else, who may, did not ask for it.
   29.0 press sign-out            -> screen home
   30.0 card coordinator 9        -> screen pin
   31.0 type 1357                 -> ask pin 9
   32.0 pin right                 -> record signed in worker 9; screen month
   33.0 stick found ticket 8      -> export ticket 8
   34.0 press export              -> screen export
   35.0 view                      -> role coordinator, export finding, desk open 1, can back 1, today 20759, tries 3, name of 9
# The power goes: what was half written has no name on the stick.
   36.0 power cut                 -> screen out-of-order
