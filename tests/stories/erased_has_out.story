# Nobody is erased while something is out to them: lent, unsure, or handed in and not yet with a worker.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    1.7 deed erase person 101 grounds asked for -> answer busy
    1.8 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
    1.9 deed erase person 101 grounds asked for -> answer has one
    2.0 sticker 2                 -> record taken loan 8 device 2; note tapped
    2.1 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
    2.2 deed erase person 101 grounds asked for -> answer has one
    2.3 press finish              -> screen home
    2.4 retention person 101      -> answer has one
# Brought back, as far as the kiosk can tell.
    3.0 sticker 2                 -> screen return-safe
    3.1 press safe                -> record door begun bay 1 why return device 2 loan 8; unlock 1; screen opening
    3.2 door 1 open               -> record door opened bay 1 act 11; screen return-open
    3.3 door 1 shut               -> record handed in loan 8 device 2 bay 1 act 11; record door ended bay 1 act 11 end put in; screen return-check
    3.4 press start-again         -> 
    3.5 deed erase person 101 grounds asked for -> answer has one
# A worker has it.
    4.0 card staff 7              -> screen pin
    4.1 type 1234                 -> ask pin 7
    4.2 pin right                 -> record signed in worker 7; screen staff-home
    4.3 press todo-3              -> record door begun bay 1 why take in device 2 worker 7; unlock 1; screen opening
    4.4 door 1 open               -> record door opened bay 1 act 16; screen staff-door
    4.5 sticker 2                 -> record taken in loan 8 device 2 worker 7; screen staff-take-in
    4.6 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done
    4.7 door 1 shut               -> record door ended bay 1 act 16 end done
    5.0 press sign-out            -> screen home
# Nobody saw whether it was taken.
    6.0 card borrower 102         -> screen pin
    6.1 type 1234                 -> ask pin 102
    6.2 pin right                 -> screen menu
    6.3 press borrow              -> screen choose
    6.4 press kind-1              -> 
    6.5 press next                -> screen agree
    6.6 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
    6.7 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 21 parts charger,case; screen take
    6.8 door 3 shut               -> screen tap-device
    6.9 press start-again         -> 
    7.0 deed erase person 102 grounds asked for -> answer has one
