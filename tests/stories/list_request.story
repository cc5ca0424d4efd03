# Stolen: staff are asked to lock device and SIM. The borrower's loan is over.
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
   20.0 deed say what happened fact 6 grounds stolen -> record happened said loan 6 device 2 person 101 grounds stolen user 1; record loan ended loan 6 device 2 grounds stolen user 1; answer done
   30.0 card staff 7              -> screen pin
   31.0 type 1357                 -> ask pin 7
   32.0 pin right                 -> record signed in worker 7; screen staff-home
   33.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , request, many 1, lit
   34.0 press todo-11             -> screen staff-list
   35.0 view                      -> role staff, todo request, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: tablet, id 101, lock device, number 1
   36.0 press row-0               -> screen staff-deeds
   37.0 press deed-36             -> screen staff-grounds
   38.0 view                      -> role staff, tablet, state missing, deed close request, desk open 1, can back 1, today 20759, tries 3, unit 1, name of 7, row 0: , done, row 1: , no answer
   39.0 press grounds-27          -> record request closed request 9 grounds done worker 7; screen staff-home; note done-next
