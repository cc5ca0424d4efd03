# Due days made without a clock are on a list of their own, and settled with two touches each.
    0.0 start                     -> record started software 1
    0.1 clock restored            -> 
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case confirm 1; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 press todo-10             -> screen staff-list
   24.0 press row-0               -> screen staff-deeds
# The day is not known yet: nothing to confirm it by.
   25.0 view                      -> role staff, tablet, state lent, desk open 1, can back 1, today 20759, tries 3, unit 1, day2 20787, name of 7, row 0: , extend, row 1: , say what happened, row 2: , end loan, row 3: , impound, row 4: , replace card, row 5: , look at contact
   26.0 clock network             -> 
   27.0 press deed-11             -> record due day set loan 6 device 2 due day 20787 grounds clock was wrong worker 7; screen staff-home; note done-next
