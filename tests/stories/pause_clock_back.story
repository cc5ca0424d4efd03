# A clock that is set back makes no pause longer: neither of a card in the ledger nor of an unknown one.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card borrower 101         -> screen pin
    1.1 type 1111                 -> ask pin 101
    1.2 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    1.3 type 1111                 -> ask pin 101
    1.4 pin wrong                 -> record pin wrong person 101 count 2; note pin-wrong
    1.5 type 1111                 -> ask pin 101
    1.6 pin wrong                 -> record pin wrong person 101 count 3; screen pin-help
    1.7 press finish              -> screen home
    2.0 card borrower 101         -> screen pin
    2.1 type 1111                 -> ask pin 101
    2.2 pin wrong                 -> record pin wrong person 101 count 4; note pin-wrong
    2.3 type 1111                 -> ask pin 101
    2.4 pin wrong                 -> record pin wrong person 101 count 5 until 1793614502; screen sorry paused
    2.5 press finish              -> screen home
    3.0 card unknown 9            -> screen pin
    3.1 type 1111                 -> ask pin 0
    3.2 pin wrong                 -> note pin-wrong
    3.3 type 1111                 -> ask pin 0
    3.4 pin wrong                 -> note pin-wrong
    3.5 type 1111                 -> ask pin 0
    3.6 pin wrong                 -> screen pin-help
    3.7 press finish              -> screen home
    4.0 card unknown 9            -> screen pin
    4.1 type 1111                 -> ask pin 0
    4.2 pin wrong                 -> note pin-wrong
    4.3 type 1111                 -> ask pin 0
    4.4 pin wrong                 -> screen sorry paused
    4.5 press finish              -> screen home
   10.0 clock step -86400         ->
   11.0 tick                      -> record clock stepped from 1793613611 to 1793527211
   12.0 card borrower 101         -> screen sorry paused
   12.5 view                      -> refusal paused, can back 1, today 20758, tries 3, minutes 15
   13.0 press finish              -> screen home
   14.0 card unknown 9            -> screen sorry paused
   15.0 press finish              -> screen home
  920.0 card borrower 101         -> screen pin
  921.0 press back                -> screen home
  922.0 card unknown 9            -> screen pin
