# A loan that came over from the kiosk before this one is a loan like any other, by this
# kiosk's own number: it is renewed, and it ends when the tablet comes back.
    0.0 carried tablet 2 of 101 due 20763 loan 77 renewed 1 -> 
    0.0 carried tablet 3          -> 
    0.1 start                     -> record started software 1
    0.2 ports up                  -> 
    0.3 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 4 parts charger,case; record restocked device 1 bay 1; answer done
# One loan at a time, wherever it began.
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> record turned away because has one; screen sorry has one
    1.4 press my-loans            -> screen my-loans
    1.5 press renew               -> record renewed loan 3 device 2 person 101 due day 20791 count 2; note renewed
    1.6 press finish              -> screen home
# Brought back like any other.
   10.0 sticker 2                 -> screen return-safe
   10.1 press safe                -> record door begun bay 2 why return device 2 loan 3; unlock 2; screen opening
   10.2 door 2 open               -> record door opened bay 2 act 11; screen return-open
   10.3 door 2 shut               -> record handed in loan 3 device 2 bay 2 act 11; record door ended bay 2 act 11 end put in; screen return-check
   10.4 press part-in-0           -> 
   10.5 press part-in-2           -> 
   10.6 press next                -> record parts said device 2 parts charger,case; screen thanks
   10.7 press finish              -> screen home
# What stood in a bay of the old kiosk is with staff, to be wiped and checked before it is lent.
   21.0 card staff 7              -> screen pin
   21.1 type 1234                 -> ask pin 7
   21.2 pin right                 -> record signed in worker 7; screen staff-home
   22.0 sticker 3                 -> screen staff-wipe
   22.1 press tool-1              -> 
   22.2 press check-0             -> 
   22.3 press check-1             -> 
   22.4 press check-2             -> 
   22.6 press confirm             -> record wiped device 3 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
