# Left in the middle of borrowing; then it is "My loans" that is wanted. The place is still kept.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
   97.0 tick                      -> screen more-time
  157.0 tick                      -> screen home
  160.0 press my-loans            -> screen tap-card
  161.0 card borrower 101         -> screen pin
  162.0 type 1234                 -> ask pin 101
  163.0 pin right                 -> screen my-loans
  164.0 press finish              -> screen home
  170.0 card borrower 101         -> screen pin
  171.0 type 1234                 -> ask pin 101
  172.0 pin right                 -> screen agree
