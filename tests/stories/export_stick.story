# The coordinator exports to a stick: found first, then written down, then written, then let go of.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    1.1 port exporter up          ->
    2.0 card coordinator 8        -> screen pin
    3.0 type 1357                 -> ask pin 8
    4.0 pin right                 -> record signed in worker 8; screen month
# Without a program for it nothing is offered.
    5.0 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, name of 8
    5.1 press export              ->
    6.0 a stick can be mounted    ->
    6.1 view                      -> role coordinator, export offered, desk open 1, can back 1, today 20759, tries 3, name of 8
    7.0 press export              -> screen export
    7.1 press try-again           ->
    7.2 view                      -> role coordinator, export offered, desk open 1, can back 1, today 20759, tries 3, name of 8
    8.0 press confirm             -> find stick ticket 2
    8.1 press confirm             ->
    8.2 view                      -> role coordinator, export finding, desk open 1, can back 1, today 20759, tries 3, name of 8
    9.0 stick found ticket 2      -> record exported here what ledger worker 8; export ticket 2 number 4
    9.1 stick found ticket 2      ->
    9.2 view                      -> role coordinator, export writing, desk open 1, can back 1, today 20759, tries 3, name of 8
    9.3 press confirm             ->
    9.4 press try-again           ->
# An answer to another question is none.
    9.5 export ended full out ticket 1 ->
# It goes on while the page is left.
   10.0 press finish              -> screen month
   11.0 press export              -> screen export
   12.0 export ended written out ticket 2 ->
   12.1 export ended full ticket 2 ->
   12.2 view                      -> role coordinator, export over, written, out, desk open 1, can back 1, today 20759, tries 3, name of 8
   12.3 press try-again           ->
   13.0 press finish              -> screen month
   13.1 view                      -> role coordinator, export offered, desk open 1, can back 1, today 20759, tries 3, name of 8
   14.0 press export              -> screen export
   15.0 press back                -> screen month
   16.0 press finish              -> screen staff-home
# Other workers have no such page.
   17.0 card staff 7              -> screen pin
   18.0 type 1357                 -> ask pin 7
   19.0 pin right                 -> record signed in worker 7; screen staff-home
   20.0 press export              ->
   21.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7
