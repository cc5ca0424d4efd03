# Nobody is hurried: it asks, it can be put off for ever; with no answer the place is kept for five minutes.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
   62.0 tick                      -> screen more-time
   63.0 press more-time           -> screen pin
   64.0 type 1234                 -> ask pin 101
   65.0 pin right                 -> screen menu
   66.0 press borrow              -> screen choose
   67.0 press kind-1              ->
   68.0 press next                -> screen agree
  159.0 tick                      -> screen more-time
  160.0 press more-time           -> screen agree
  251.0 tick                      -> screen more-time
  311.0 tick                      -> screen home
  400.0 card borrower 101         -> screen pin
  401.0 type 1234                 -> ask pin 101
  402.0 pin right                 -> screen agree
  493.0 tick                      -> screen more-time
  494.0 press no-more             -> screen home
# Somebody else gets nothing of that place.
  500.0 card borrower 102         -> screen pin
  501.0 type 1234                 -> ask pin 102
  502.0 pin right                 -> screen menu
