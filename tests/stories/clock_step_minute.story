# A clock that goes back or on by a minute is no step, and nobody's pause moves with it; back by more
# is written down, and pauses go on for as long as they would have.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card unknown 9            -> screen pin
    3.0 type 1111                 -> ask pin 0
    4.0 pin wrong                 -> note pin-wrong
    5.0 type 1112                 -> ask pin 0
    6.0 pin wrong                 -> note pin-wrong
    7.0 type 1113                 -> ask pin 0
    8.0 pin wrong                 -> screen pin-help
    9.0 press finish              -> screen home
   10.0 card unknown 9            -> screen pin
   11.0 type 1114                 -> ask pin 0
   12.0 pin wrong                 -> note pin-wrong
   13.0 type 1115                 -> ask pin 0
   14.0 pin wrong                 -> screen sorry paused
   15.0 view                      -> refusal paused, desk open 1, can back 1, today 20759, tries 1, minutes 15
   16.0 clock step -60            ->
   17.0 tick                      ->
   18.0 view                      -> refusal paused, desk open 1, can back 1, today 20759, tries 1, minutes 16
   19.0 clock step 60             ->
   20.0 tick                      ->
   21.0 clock step -61            ->
   22.0 tick                      -> record clock stepped from 1793613622 to 1793613561
   23.0 view                      -> refusal paused, desk open 1, can back 1, today 20759, tries 1, minutes 15
