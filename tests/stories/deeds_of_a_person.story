# Somebody stands at the desk with their card: what a worker may do for them, and for their loan.
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
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
2246400.0 card staff 7              -> screen pin
2246401.0 type 1357                 -> ask pin 7
2246402.0 pin right                 -> record signed in worker 7; screen staff-home
2246403.0 press person              -> screen staff-person
2246404.0 card borrower 101         -> screen staff-deeds
2246405.0 view                      -> role staff, desk open 1, can back 1, today 20785, tries 3, name of 7, next tablet due 20787, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , renew for, row 4: , extend, row 5: , say what happened, row 6: , end loan, row 7: , block, row 8: , replace card, row 9: , look at contact
2246406.0 press deed-9              -> screen staff-grounds
2246407.0 view                      -> role staff, deed renew for, desk open 1, can back 1, today 20785, tries 3, name of 7, next tablet due 20787, row 0: , cannot keep a pin, row 1: , cannot see the screen, row 2: , cannot use the screen, row 3: , card does not work, row 4: , no card, row 5: , by telephone
2246408.0 press grounds-2           -> record renewed loan 6 device 2 person 101 due day 20815 count 1 worker 7 grounds cannot see the screen; screen staff-home; note done-next
2246409.0 press person              -> screen staff-person
2246410.0 card borrower 101         -> screen staff-deeds
2246411.0 press deed-14             -> screen staff-grounds
2246412.0 press grounds-13          -> record happened said loan 6 device 2 person 101 grounds broken worker 7; screen staff-home; note done-next
# On somebody who has nothing at home there is nothing to renew.
2246413.0 press person              -> screen staff-person
2246414.0 card borrower 102         -> screen staff-deeds
2246415.0 view                      -> role staff, desk open 1, can back 1, today 20785, tries 3, name of 7, next tablet due 20815, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , block, row 4: , replace card, row 5: , look at contact
