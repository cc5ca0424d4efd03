# A door left open: a reminder, then the person's things leave the screen, then the act ends.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   20.0 press back                -> note door-still-open
   30.0 press start-again         -> 
   71.0 tick                      -> note reminder
  191.0 tick                      -> record called because left open bay 2; call on; screen home; note bay-left-open
# Others can use the kiosk meanwhile.
  200.0 card borrower 102         -> screen pin
  201.0 press back                -> screen home; note bay-left-open
  611.0 tick                      -> record loan unsure loan 6 device 2; record door ended bay 2 act 5 end left open
  700.0 door 2 shut               -> 
  710.0 card staff 7              -> screen pin
  711.0 type 1234                 -> ask pin 7
  712.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
  713.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
  714.0 door 2 open               -> record door opened bay 2 act 12; screen staff-door
  715.0 door 2 shut               -> record door ended bay 2 act 12 end done; screen staff-settle
# Ten minutes it stood open: whoever came by may have taken it. The loan stays unsure.
  716.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
  717.0 press sign-out            -> screen home
  720.0 card borrower 101         -> screen pin
  721.0 type 1234                 -> ask pin 101
  722.0 pin right                 -> screen menu
  723.0 press borrow              -> record turned away because none ready; screen nothing-left
  724.0 press start-again         -> screen home
  725.0 press yes                 -> 
# The borrower says on the telephone that they have it.
  730.0 deed still has it fact 6  -> record taken loan 6 device 2 user 1; answer done
