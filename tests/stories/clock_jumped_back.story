# A clock that jumps back a year: what is lent then was due a year ago when it is right again. So that due
# day is to confirm, and nobody is overdue for it.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
   10.0 clock step -31536000      -> 
   20.0 card borrower 101         -> record clock stepped from 1793613620 to 1762077620; screen pin
   20.1 type 1234                 -> ask pin 101
   20.2 pin right                 -> screen menu
   20.3 press borrow              -> screen choose
   20.4 press kind-1              -> 
   20.5 press next                -> screen agree
   20.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   21.0 door 2 open               -> record lent device 2 person 101 due day 20423 bay 2 act 6 parts charger,case confirm 1; screen take
   21.1 sticker 2                 -> record taken loan 7 device 2; note tapped
   21.2 door 2 shut               -> record door ended bay 2 act 6 end taken; screen done
   21.3 press finish              -> screen home
   30.0 clock step 31536000       -> 
   40.0 card staff 7              -> record clock stepped from 1762077640 to 1793613640; screen pin
   40.1 type 1357                 -> ask pin 7
   40.2 pin right                 -> record signed in worker 7; screen staff-home
   40.3 press sign-out            -> screen home
   50.0 card borrower 101         -> screen pin
   50.1 type 1234                 -> ask pin 101
   50.2 pin right                 -> screen menu
   50.3 press borrow              -> record turned away because has one; screen sorry has one
