# Of a refusal only what it offers may be pressed: a queue is joined from the one that no filtered
# device is ready, not from another; the visit may be ended from each.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101 minor adult 102 -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> record turned away because not filtered; screen sorry not filtered
    7.0 press queue-1             -> record queued person 101 kind tablet under 18 1; screen queued
    8.0 press back                -> screen menu
    9.0 press borrow              -> screen sorry not filtered
   10.0 press finish              -> screen home
   11.0 card borrower 103         -> screen pin
   12.0 type 1234                 -> ask pin 103
   13.0 pin right                 -> screen menu
   14.0 press borrow              -> screen choose
   15.0 press kind-1              -> 
   16.0 press next                -> screen agree
   17.0 press agree               -> record door begun bay 2 why lend device 2 person 103; unlock 2; screen opening
   18.0 door 2 open               -> record lent device 2 person 103 due day 20787 bay 2 act 7 parts charger,case; screen take
   19.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   20.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   21.0 press borrow              -> record turned away because has one; screen sorry has one
   22.0 press queue-2             -> 
   23.0 view                      -> role borrower, wanted borrow, refusal has one, tablet, state lent, why lend, desk open 1, can back 1, today 20759, tries 3, bay 2, unit 1, day2 20787, next tablet due 20787, waiting for a tablet 1
   24.0 press finish              -> screen home
