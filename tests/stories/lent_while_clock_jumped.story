# A clock that jumped and that nobody has looked at knows no due day: what is lent then is to confirm, and
# makes nobody overdue when the clock is right again.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
   10.0 clock step 31536000       -> 
   20.0 card borrower 101         -> record clock stepped from 1793613620 to 1825149620; screen pin
   20.1 type 1234                 -> ask pin 101
   20.2 pin right                 -> screen menu
   20.3 press borrow              -> screen choose
   20.4 press kind-1              -> 
   20.5 press next                -> screen agree
   20.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   21.0 door 2 open               -> record lent device 2 person 101 due day 21152 bay 2 act 6 parts charger,case confirm 1; screen take
   21.1 sticker 2                 -> record taken loan 7 device 2; note tapped
   21.2 door 2 shut               -> record door ended bay 2 act 6 end taken; screen done
   21.3 press finish              -> screen home
