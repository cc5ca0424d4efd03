# The question may be put off any number of times, and the place and what was chosen stay.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
  100.0 tick                      -> screen more-time
  154.0 press more-time           -> screen choose
  249.0 tick                      -> screen more-time
  303.0 press more-time           -> screen choose
  398.0 tick                      -> screen more-time
  452.0 press more-time           -> screen choose
  547.0 tick                      -> screen more-time
  601.0 press more-time           -> screen choose
  696.0 tick                      -> screen more-time
  750.0 press more-time           -> screen choose
  845.0 tick                      -> screen more-time
  899.0 press more-time           -> screen choose
  994.0 tick                      -> screen more-time
 1048.0 press more-time           -> screen choose
 1143.0 tick                      -> screen more-time
 1197.0 press more-time           -> screen choose
 1292.0 tick                      -> screen more-time
 1346.0 press more-time           -> screen choose
 1441.0 tick                      -> screen more-time
 1495.0 press more-time           -> screen choose
 1590.0 tick                      -> screen more-time
 1644.0 press more-time           -> screen choose
 1739.0 tick                      -> screen more-time
 1793.0 press more-time           -> screen choose
 1794.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
