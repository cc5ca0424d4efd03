# Nothing is kept for a card on hold, which could not collect it: the next who waits has it. The place is
# not lost: when the card is good again, the next one ready is theirs. Nor is a renewal refused for them.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    2.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    2.1 sticker 2                 -> record taken loan 6 device 2; note tapped
    2.2 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
    2.3 press finish              -> screen home
   10.0 card borrower 102         -> screen pin
   10.1 type 1234                 -> ask pin 102
   10.2 pin right                 -> screen menu
   10.3 press borrow              -> record turned away because none ready; screen nothing-left
   10.4 press queue-1             -> record queued person 102 kind tablet; screen queued
   10.5 press finish              -> screen home
   20.0 deed block person 102 grounds lost -> record blocked person 102 grounds lost user 1; answer done
2246400.0 card borrower 101         -> screen pin
2246401.0 type 1234                 -> ask pin 101
2246402.0 pin right                 -> screen menu
2246403.0 press my-loans            -> screen my-loans
2246404.0 press renew               -> record renewed loan 6 device 2 person 101 due day 20815 count 1; note renewed
2246405.0 press finish              -> screen home
2246410.0 card borrower 103         -> screen pin
2246411.0 type 1234                 -> ask pin 103
2246412.0 pin right                 -> screen menu
2246413.0 press borrow              -> record turned away because none ready; screen nothing-left
2246414.0 press queue-1             -> record queued person 103 kind tablet; screen queued
2246415.0 press finish              -> screen home
2246420.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 103 kind tablet device 3
2246430.0 deed unblock person 102   -> record unblocked person 102 user 1; answer done
2246440.0 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 3 parts charger,case; record restocked device 4 bay 4; answer done; record held person 102 kind tablet device 4
