# The power fails after the latch, before the door: no loan, the bay is offered to nobody, no door opens.
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
    9.3 power cut                 -> screen out-of-order
   30.0 start                     -> record started software 1; record door ended bay 2 act 5 end unsure; screen home
   30.1 ports up                  -> 
   30.2 door 2 shut first         -> 
   31.0 card borrower 101         -> screen pin
   32.0 type 1234                 -> ask pin 101
   33.0 pin right                 -> screen menu
   34.0 press borrow              -> record turned away because none ready; screen nothing-left
   35.0 press start-again         -> screen home
   36.0 card staff 7              -> screen pin
   37.0 type 1234                 -> ask pin 7
   38.0 pin right                 -> record signed in worker 7; screen staff-home
   39.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   40.0 door 2 open               -> record door opened bay 2 act 10; screen staff-door
   41.0 door 2 shut               -> record door ended bay 2 act 10 end done; screen staff-settle
   42.0 press found-1             -> record bay settled bay 2 found as before worker 7; screen staff-home; note done-next
   43.0 press sign-out            -> screen home
# The power fails while the door is open: the loan stands, unsure, and blames nobody.
   51.0 card borrower 101         -> screen pin
   52.0 type 1234                 -> ask pin 101
   53.0 pin right                 -> screen menu
   54.0 press borrow              -> screen choose
   55.0 press kind-1              -> 
   56.0 press next                -> screen agree
   57.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   58.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 14 parts charger,case; screen take
   59.0 power cut                 -> screen out-of-order
   70.0 start                     -> record started software 1; record loan unsure loan 15 device 2; record door ended bay 2 act 14 end unsure; screen home
   70.1 ports up                  -> 
   70.2 door 2 open first         -> record bay unsure bay 2; note bay-left-open
   71.0 door 2 shut               -> 
# Tapped later at the kiosk: that very device comes back, and the loan ends as any other.
   80.0 sticker 2                 -> screen return-safe
   81.0 press safe                -> record door begun bay 1 why return device 2 loan 15; unlock 1; screen opening
   82.0 door 1 open               -> record door opened bay 1 act 20; screen return-open
# The power fails in the middle of the return.
   83.0 power cut                 -> screen out-of-order
   90.0 start                     -> record started software 1; record loan unsure loan 15 device 2; record door ended bay 1 act 20 end unsure; screen home
   90.1 ports up                  -> 
   90.2 door 1 shut first         -> 
   91.0 card staff 7              -> screen pin
   92.0 type 1234                 -> ask pin 7
   93.0 pin right                 -> record signed in worker 7; screen staff-home
   94.0 press todo-0              -> record door begun bay 1 why look worker 7; unlock 1; screen opening
   95.0 door 1 open               -> record door opened bay 1 act 26; screen staff-door
   96.0 door 1 shut               -> record door ended bay 1 act 26 end done; screen staff-settle
   97.0 sticker 2                 -> record bay settled bay 1 found device device 2 worker 7; screen staff-home; note done-next
   98.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   99.0 door 2 open               -> record door opened bay 2 act 30; screen staff-door
  100.0 door 2 shut               -> record door ended bay 2 act 30 end done; screen staff-settle
  101.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
  102.0 sticker 2                 -> screen staff-wipe
