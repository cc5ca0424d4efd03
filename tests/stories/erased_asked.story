# What somebody asked for themselves is over; what is asked about a device goes on, and names them no more.
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
    1.7 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    1.8 sticker 2                 -> record taken loan 6 device 2; note tapped
    1.9 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
    2.0 press finish              -> screen home
    3.0 deed refer on person 101 partner 5 -> record referred on person 101 partner 5 user 1; answer done
    3.1 deed refer on person 102 partner 5 -> record referred on person 102 partner 5 user 1; answer done
    3.2 deed end loan person 101 grounds stolen -> record loan ended loan 6 device 2 grounds stolen user 1; answer done
    4.0 card staff 7              -> screen pin
    4.1 type 1234                 -> ask pin 7
    4.2 pin right                 -> record signed in worker 7; screen staff-home
    4.3 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , request, many 3, lit
    5.0 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done
    5.1 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, row 0: , request, many 2, lit
    6.0 press todo-11             -> screen staff-list
    6.1 view                      -> role staff, todo request, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , id 102, referred on, row 1: tablet, lock device, number 1
    6.2 press row-0               -> screen staff-deeds
    6.3 press row-1               -> 
    6.4 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , close request, row 1: , look at contact
