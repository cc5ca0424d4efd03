# A helper removed while the latch moves is gone at once; the door that does not open is nobody's then,
# and disturbs not the next one, whose door is just moving.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    4.0 deed name helper person 101 helper 301 -> record helper named helper 301 person 101 user 1; answer done
    5.0 card helper 301 of 101    -> screen pin
    6.0 type 1234                 -> ask pin 301
    7.0 pin right                 -> screen menu; note for-somebody
    8.0 press borrow              -> screen choose
    9.0 press kind-1              ->
   10.0 press next                -> screen agree
   11.0 press agree               -> record door begun bay 2 why lend device 2 person 101 helper 301; unlock 2; screen opening
   12.5 deed remove helper person 101 helper 301 -> record helper removed helper 301 person 101 user 1; answer done; screen home
   12.6 card borrower 102         -> screen pin
   12.7 type 1234                 -> ask pin 102
   12.8 pin right                 -> screen menu
   12.9 press borrow              -> screen choose
   13.0 press kind-1              ->
   13.1 press next                -> screen agree
   13.2 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   20.0 view                      -> record door ended bay 2 act 8 end not opened; role borrower, wanted borrow, tablet, state ready, why lend, desk open 1, today 20759, tries 3, bay 3, unit 2, tablets ready 1, tablet parts 5
   21.1 view                      -> role borrower, wanted borrow, tablet, state ready, why lend, desk open 1, today 20759, tries 3, bay 3, unit 2, tablets ready 1, tablet parts 5
