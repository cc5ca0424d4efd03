# Broken, or cannot be brought safely: the screen says that staff will find a way, and no reminder goes out
# any more. So staff are told, in the list of what was asked; and once, whatever is said after.
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
   10.0 card borrower 101         -> screen pin
   10.1 type 1234                 -> ask pin 101
   10.2 pin right                 -> screen menu
   10.3 press my-loans            -> screen my-loans
   10.4 press happened            -> screen happened
   10.5 press grounds-14          -> record happened said loan 6 device 2 person 101 grounds cannot bring it safely; screen happened-done
   10.6 press finish              -> screen home
   20.0 card staff 7              -> screen pin
   20.1 type 1357                 -> ask pin 7
   20.2 pin right                 -> record signed in worker 7; screen staff-home
   20.3 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, next tablet due 20787, row 0: , request, many 1, lit
   20.4 press todo-11             -> screen staff-list
   20.5 view                      -> role staff, todo request, desk open 1, can back 1, today 20759, tries 3, name of 7, next tablet due 20787, row 0: tablet, id 101, find a way, number 1
# It turns out worse: the same line, and now it is to be locked.
   30.0 deed say what happened person 101 grounds stolen -> record happened said loan 6 device 2 person 101 grounds stolen user 1; record loan ended loan 6 device 2 grounds stolen user 1; answer done
   30.1 view                      -> role staff, todo request, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: tablet, id 101, lock device, number 1
