# Erased on request: places in the queue and what is kept for them, helpers, holds of their card and wrong
# PINs go; facts keep their number. The card, tapped again, is nobody's; the helper's too.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 enrol borrower 101        -> record enrolled person 101 role borrower; answer done
    0.3 deed name helper person 101 helper 301 -> record helper named helper 301 person 101 user 1; answer done
    0.4 card borrower 101         -> screen pin
    0.5 type 1111                 -> ask pin 101
    0.6 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    0.7 press back                -> screen home
    1.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.1 card borrower 102         -> screen pin
    1.2 type 1234                 -> ask pin 102
    1.3 pin right                 -> screen menu
    1.4 press borrow              -> screen choose
    1.5 press kind-1              -> 
    1.6 press next                -> screen agree
    1.7 press agree               -> record door begun bay 2 why lend device 2 person 102; unlock 2; screen opening
    1.8 door 2 open               -> record lent device 2 person 102 due day 20787 bay 2 act 8 parts charger,case; screen take
    1.9 sticker 2                 -> record taken loan 9 device 2; note tapped
    2.0 door 2 shut               -> record door ended bay 2 act 8 end taken; screen done
    2.1 press finish              -> screen home
    3.0 card borrower 101         -> screen pin
    3.1 type 1234                 -> ask pin 101
    3.2 pin right                 -> record pin right person 101; screen menu
    3.3 press borrow              -> record turned away because none ready; screen nothing-left
    3.4 press queue-1             -> record queued person 101 kind tablet; screen queued
    3.5 press finish              -> screen home
    3.6 card borrower 103         -> screen pin
    3.7 type 1234                 -> ask pin 103
    3.8 pin right                 -> screen menu
    3.9 press borrow              -> record turned away because none ready; screen nothing-left
    4.0 press queue-1             -> record queued person 103 kind tablet; screen queued
    4.1 press finish              -> screen home
    5.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 101 kind tablet device 3
    5.1 deed block person 101 grounds misuse -> record blocked person 101 grounds misuse user 1; answer done
    5.2 card borrower 101         -> screen pin
    5.3 type 1111                 -> ask pin 101
    5.4 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    5.5 press back                -> screen home
# What was kept for them is kept for the next.
    6.0 deed erase person 101 grounds asked for -> record hold ended person 101 kind tablet device 3 hold end given up; record queue left person 101 kind tablet user 1; record helper removed helper 301 person 101 user 1; record erased person 101 grounds asked for user 1; answer done; record held person 103 kind tablet device 3
    7.0 card unknown              -> screen pin
    7.1 type 1234                 -> ask pin 0
    7.2 pin wrong                 -> note pin-wrong
    7.3 press back                -> screen home
    8.0 card helper 301 of 101    -> screen pin
    8.1 type 1234                 -> ask pin 0
    8.2 pin wrong                 -> note pin-wrong
    8.3 press back                -> screen home
# Only for a reason that belongs to it; and somebody it is about. Done twice it says nothing new, and harms nothing.
    9.0 deed erase person 102 grounds mistake -> answer has one
    9.1 deed erase person 102     -> answer has one
    9.2 deed erase person 103 grounds kept long enough -> answer bad grounds
    9.3 deed erase grounds asked for -> answer nothing such
    9.4 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done
