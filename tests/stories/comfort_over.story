# The question about time lies over all, and its answer leads back to what was there. Help over
# Comfort leads back to Comfort, each of them once.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press comfort             -> screen comfort
   96.0 tick                      -> screen more-time
   97.0 press more-time           -> screen comfort
   98.0 press help                -> screen help
   99.0 press language            -> screen language
  100.0 press comfort             -> screen comfort
  101.0 press back                -> screen choose
  102.0 press comfort             -> screen comfort
  192.0 tick                      -> screen more-time
  193.0 press language            -> screen language
  194.0 press back                -> screen comfort
  195.0 press back                -> screen choose
  196.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 1, tablet parts 5
# Start again asks, and No leads back; with a door open it says so.
  200.0 press language            -> screen language
  201.0 press start-again         -> screen start-again
  202.0 press no                  -> screen language
  203.0 press start-again         -> screen start-again
  204.0 press back                -> screen language
  205.0 press back                -> screen choose
  206.0 press next                -> screen agree
  207.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
  208.0 press comfort             -> screen comfort
  209.0 press start-again         -> screen opening
  210.0 press comfort             -> screen comfort
  211.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
  212.0 press language            -> screen language
  213.0 press start-again         -> screen take; note door-still-open
  214.0 press comfort             -> screen comfort
  215.0 press set-colours-1       ->
  216.0 press back                -> screen take
  217.0 sticker 2                 -> record taken loan 6 device 2; note tapped
  218.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
  219.0 press language            -> screen language
  220.0 press start-again         -> screen done
  221.0 press comfort             -> screen comfort
  222.0 card borrower 101         -> screen pin
