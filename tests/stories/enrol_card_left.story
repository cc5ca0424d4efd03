# Who leaves in the middle leaves nothing behind: the worker walks away, goes back, signs out, is sent
# away by another card; or the power goes.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press more                -> screen staff-deeds
    3.0 press deed-45             -> screen staff-age
    4.0 press yes                 -> screen staff-card
    5.0 card unknown 31           -> screen new-pin
    6.0 type 2468                 -> note pin-again
   97.0 tick                      -> screen more-time
  170.0 tick                      -> screen home
# What was typed twice, and not made, is nobody's.
  200.0 card staff 7              -> screen pin
  200.1 type 1357                 -> ask pin 7
  200.2 pin right                 -> record signed in worker 7; screen staff-home
  201.0 press more                -> screen staff-deeds
  202.0 press deed-45             -> screen staff-age
  203.0 press yes                 -> screen staff-card
  204.0 card unknown 31           -> screen new-pin
  205.0 type 2468                 -> note pin-again
  205.1 type 2468                 -> make pin 500040
  205.2 power cut                 -> screen out-of-order
  205.3 ports up                  -> screen home
  205.4 late pin made right       -> 
  210.0 card unknown 31           -> screen pin
  210.1 press back                -> screen home
# Back leads from page to page.
  300.0 card staff 7              -> screen pin
  300.1 type 1357                 -> ask pin 7
  300.2 pin right                 -> record signed in worker 7; screen staff-home
  301.0 press more                -> screen staff-deeds
  302.0 press deed-45             -> screen staff-age
  303.0 press no                  -> screen staff-adult
  304.0 card borrower 101         -> screen pin
  305.0 press back                -> screen staff-adult
  305.1 press back                -> screen staff-age
  306.0 press yes                 -> screen staff-card
  307.0 card unknown 31           -> screen new-pin
  308.0 press back                -> screen staff-card
  309.0 press back                -> screen staff-age
  310.0 press back                -> screen staff-deeds
  311.0 press deed-45             -> screen staff-age
  312.0 press yes                 -> screen staff-card
  313.0 card unknown 31           -> screen new-pin
# Another worker's card begins their own visit.
  314.0 card staff 8              -> screen pin
  315.0 type 1357                 -> ask pin 8
  315.1 pin right                 -> record signed in worker 8; screen staff-home
  316.0 press sign-out            -> screen home
