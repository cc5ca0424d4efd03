# A door that did not open is tried again only while its kit is not held for somebody else by then.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   25.0 press finish              -> screen home
   30.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
   31.0 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 3 parts charger,case; record restocked device 5 bay 5; answer done
   40.0 card borrower 104         -> screen pin
   41.0 type 1234                 -> ask pin 104
   42.0 pin right                 -> screen menu
   43.0 press borrow              -> screen choose
   44.0 press kind-1              -> 
   45.0 press next                -> screen agree
   46.0 press agree               -> record door begun bay 5 why lend device 5 person 104; unlock 5; screen opening
   70.0 tick                      -> record door ended bay 5 act 16 end not opened; record door begun bay 5 why lend device 5 person 104; unlock 5; record door ended bay 5 act 18 end not opened; screen stuck not opened
# What was held for 102 is gone; the next is theirs, and that is this one.
   71.0 door 3 open               -> record forced bay 3; record called because forced bay 3; call on; record hold ended person 102 kind tablet device 3 hold end gone; record held person 102 kind tablet device 5
   72.0 press try-again           -> record turned away kind tablet because none ready; screen nothing-left
