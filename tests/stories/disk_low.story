# Little room on the disk (facts/durability: below 5 %): nothing new is lent, what was begun goes on, and everything is
# taken back. Staff see it in their list; there is no door to open for it.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    2.1 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 2 parts charger,case; record restocked device 4 bay 4; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              -> 
    7.5 press next                -> screen agree
    8.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.0 disk low                  -> 
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   13.0 press finish              -> screen home
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> screen sorry disk low
   24.0 press finish              -> screen home
   30.0 press return              -> screen return-tap
   31.0 sticker 2                 -> screen return-safe
   32.0 press safe                -> record door begun bay 1 why return device 2 loan 8; unlock 1; screen opening
   32.5 door 1 open               -> record door opened bay 1 act 11; screen return-open
   33.0 door 1 shut               -> record handed in loan 8 device 2 bay 1 act 11; record door ended bay 1 act 11 end put in; screen return-check
   39.0 press finish              -> 
   40.0 card staff 901            -> screen pin
   41.0 type 1234                 -> ask pin 901
   42.0 pin right                 -> record signed in worker 901; screen staff-home
   43.0 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 901, tablets ready 1, tablet parts 5, row 0: , disk, many 1, lit, row 1: , take-in, in 1, many 1, door 1 handed in, with 1, door 4 ready, with 2
   43.5 press todo-14             -> 
   44.0 press sign-out            -> screen home
   50.0 disk enough               -> 
   51.0 card borrower 102         -> screen pin
   52.0 type 1234                 -> ask pin 102
   53.0 pin right                 -> screen menu
   54.0 press borrow              -> screen choose
