# Who is read to is there: no question is asked meanwhile, and time counts from when it ends. The
# question itself is read to nobody's credit, and a voice that never ends is not believed for ever.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card borrower 101         -> screen pin
    2.0 press listen-1            ->
   70.0 tick                      ->
  100.0 press listen-0            ->
  159.9 tick                      ->
  160.0 tick                      -> screen more-time
  161.0 press listen-1            ->
  180.0 press listen-0            ->
  219.9 tick                      ->
  220.0 tick                      -> screen home
  300.0 card borrower 101         -> screen pin
  301.0 press listen-1            ->
  660.0 tick                      ->
  661.0 tick                      -> screen more-time
  662.0 press more-time           -> screen pin
  663.0 press listen-1            ->
  664.0 port screen down          ->
  723.0 tick                      -> screen more-time
