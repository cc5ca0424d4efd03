# Staff may move somebody up, with a reason from a list: before all for whom nothing is held yet.
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
   30.0 card borrower 103         -> screen pin
   31.0 type 1234                 -> ask pin 103
   32.0 pin right                 -> screen menu
   33.0 press borrow              -> record turned away because none ready; screen nothing-left
   34.0 press queue-1             -> record queued person 103 kind tablet; screen queued
   35.0 press finish              -> screen home
   40.0 card borrower 104         -> screen pin
   41.0 type 1234                 -> ask pin 104
   42.0 pin right                 -> screen menu
   43.0 press borrow              -> record turned away because none ready; screen nothing-left
   44.0 press queue-1             -> record queued person 104 kind tablet; screen queued
   45.0 press finish              -> screen home
   50.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
   51.0 deed move up person 104 kind 1 -> answer bad grounds
   52.0 deed move up person 104 kind 1 grounds lost -> answer bad grounds
   53.0 deed move up person 104 kind 1 grounds health -> record moved up person 104 kind tablet grounds health user 1; answer done
   54.0 deed move up person 102 kind 1 grounds health -> answer nothing such
   55.0 deed move up person 105 kind 1 grounds a deadline -> answer nothing such
   60.0 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 3 parts charger,case; record restocked device 4 bay 4; answer done; record held person 104 kind tablet device 4
   61.0 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 4 parts charger,case; record restocked device 5 bay 5; answer done; record held person 103 kind tablet device 5
