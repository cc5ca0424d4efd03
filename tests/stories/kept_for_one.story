# A place is kept for five minutes from when the screen was cleared, and for the one who left it; at
# the end of them it is not kept any more.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
    9.0 press next                -> screen agree
   99.0 tick                      -> screen more-time
  159.0 tick                      -> screen home
  200.0 card borrower 102         -> screen pin
  201.0 type 1234                 -> ask pin 102
  202.0 pin right                 -> screen menu
  203.0 press start-again         -> screen start-again
  204.0 press yes                 -> screen home
  455.0 card borrower 101         -> screen pin
  456.0 type 1234                 -> ask pin 101
  458.0 pin right                 -> screen agree
  459.0 press start-again         -> screen start-again
  460.0 press yes                 -> screen home
  470.0 card borrower 103         -> screen pin
  471.0 type 1234                 -> ask pin 103
  472.0 pin right                 -> screen menu
  473.0 press borrow              -> screen choose
  474.0 press kind-1              ->
  480.0 press next                -> screen agree
  570.0 tick                      -> screen more-time
  630.0 tick                      -> screen home
  927.0 card borrower 103         -> screen pin
  928.0 type 1234                 -> ask pin 103
  930.0 pin right                 -> screen menu
