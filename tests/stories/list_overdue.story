# Staff's home leads to who is overdue; each row to what may be done with that loan, and that to a
# reason from a list. When nothing is left of the list it is home again.
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
# Thirty-five days later: seven days late.
3000000.0 card staff 7              -> screen pin
3000001.0 type 1357                 -> ask pin 7
3000002.0 pin right                 -> record signed in worker 7; screen staff-home
3000003.0 view                      -> role staff, today 20794, tries 3, more 1, name of 7, next tablet due 20787, row 0: , overdue, many 1, lit
3000004.0 press todo-8              -> screen staff-list
3000004.1 view                      -> role staff, todo overdue, can back 1, today 20794, tries 3, name of 7, next tablet due 20787, row 0: tablet, id 6, number 1, day 20787, many 7
3000005.0 press more                -> 
3000006.0 press row-1               -> 
3000007.0 press row-0               -> screen staff-deeds
3000008.0 view                      -> role staff, tablet, state lent, can back 1, today 20794, tries 3, unit 1, day2 20787, name of 7, next tablet due 20787, row 0: , renew for, row 1: , extend, row 2: , say what happened, row 3: , end loan, row 4: , impound, row 5: , replace card, row 6: , look at contact
# Nothing that is not offered is done.
3000009.0 press deed-18             -> 
# Until when: no day that is closed or over; then why.
3000010.0 press deed-10             -> screen staff-days
3000010.1 press day-6               -> 
3000010.2 press day-42              -> 
3000010.3 press confirm             -> 
3000010.4 press day-8               -> screen staff-grounds
3000011.0 view                      -> role staff, tablet, state lent, deed extend, can back 1, today 20794, tries 3, unit 1, day2 20802, name of 7, next tablet due 20787, row 0: , health, row 1: , work or study, row 2: , a deadline, row 3: , needs more time, row 4: , cannot bring it safely, row 5: , mistake
3000012.0 press grounds-23          -> 
3000013.0 press back                -> screen staff-days
3000013.5 press back                -> screen staff-deeds
3000014.0 press back                -> screen staff-list
3000015.0 press row-0               -> screen staff-deeds
3000016.0 press deed-10             -> screen staff-days
3000016.1 press weeks-4             -> 
3000016.2 press weeks-100           -> 
3000016.3 view                      -> role staff, tablet, state lent, deed extend, can back 1, today 20794, tries 3, unit 1, day2 20787, name of 7, from 20822, can earlier 1, can later 1, next tablet due 20787, closed 6 13 20 27 34 41, may touch 0 1 2 3 4 5 7 8 9 10 11 12 14 15 16 17 18 19 21 22 23 24 25 26 28 29 30 31 32 33 35 36 37 38 39 40
3000016.4 press weeks-68            -> 
3000016.5 press day-4               -> screen staff-grounds
3000017.0 press grounds-7           -> record due day set loan 6 device 2 due day 20798 grounds health worker 7; screen staff-home; note done-next
3000018.0 view                      -> role staff, today 20794, tries 3, more 1, name of 7, next tablet due 20798
