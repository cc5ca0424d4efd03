# A step of the clock is a fact; without a clock nobody is overdue and due days are to confirm.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
   10.0 clock step 40000000       ->
   11.0 tick                      -> record clock stepped from 1793613611 to 1833613611
   20.0 clock step -40000000      ->
   21.0 tick                      -> record clock stepped from 1833613620 to 1793613620
   30.0 clock none                ->
   31.0 card borrower 101         -> screen pin
   32.0 type 1234                 -> ask pin 101
   33.0 pin right                 -> screen menu
   34.0 press borrow              -> screen choose
   35.0 press kind-1              ->
   36.0 press next                -> screen agree
   37.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   38.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case confirm 1; screen take
