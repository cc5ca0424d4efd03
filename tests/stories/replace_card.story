# Somebody's card is gone: a worker finds them by the number they know, or by their loan. The new card
# is laid down, and they type the PIN they have: only then is it theirs, and all they had before is
# nobody's. The record names the worker.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    3.0 press kind-1              -> 
    4.0 press next                -> screen agree
    5.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    6.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    7.0 sticker 2                 -> record taken loan 6 device 2; note tapped
    8.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
    9.0 press finish              -> screen home
   10.0 card staff 7              -> screen pin
   10.1 type 1357                 -> ask pin 7
   10.2 pin right                 -> record signed in worker 7; screen staff-home
   11.0 press person              -> screen staff-person
   11.1 press type-number         -> screen number
   11.2 press digit-3             -> 
   11.3 press ok                  -> find number
   11.4 number borrower 101       -> screen staff-deeds
   12.0 press deed-41             -> screen staff-card
   12.1 view                      -> role staff, deed replace card, desk open 1, can back 1, today 20759, tries 3, name of 7, next tablet due 20787
# The one that is theirs already is not the new one; nor is anybody else's.
   12.2 card borrower 101         -> note card-theirs
   12.3 card borrower 102         -> note card-taken
   13.0 card unknown 31           -> screen pin
   13.1 view                      -> role staff, deed replace card, desk open 1, can back 1, today 20759, tries 3, name of 7, next tablet due 20787
   14.0 card unknown 31           -> 
   15.0 type 1234                 -> ask pin 101
   15.1 pin right                 -> record card replaced person 101 worker 7; answer done; screen staff-home; note card-given
# By a loan that is late.
2592000.0 tick                      -> screen home
2592100.0 card staff 7              -> screen pin
2592100.1 type 1357                 -> ask pin 7
2592100.2 pin right                 -> record signed in worker 7; screen staff-home
2592101.0 press todo-8              -> screen staff-list
2592102.0 press row-0               -> screen staff-deeds
2592102.5 view                      -> role staff, tablet, state lent, desk open 1, can back 1, today 20789, tries 3, unit 1, day2 20787, name of 7, next tablet due 20787, row 0: , renew for, row 1: , extend, row 2: , say what happened, row 3: , end loan, row 4: , impound, row 5: , replace card, row 6: , look at contact
2592103.0 press deed-41             -> screen staff-card
2592104.0 press type-number         -> screen number
2592104.1 press digit-3             -> 
2592104.2 press ok                  -> find number
2592104.3 number unknown 33         -> note number-again
2592104.4 press digit-3             -> 
2592104.5 press ok                  -> find number
2592104.6 number unknown 33         -> screen pin
2592105.0 type 1234                 -> ask pin 101
2592105.1 pin right                 -> record card replaced person 101 worker 7; answer done; screen staff-home; note card-given
