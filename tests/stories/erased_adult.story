# Who answers for a child's loan is not erased while it is out; after that the child borrows with no adult no more.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.3 enrol borrower 101        -> record enrolled person 101 role borrower; answer done
    0.4 enrol borrower 103 minor adult 101 -> record enrolled person 103 role borrower under 18 1 adult 101; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
    1.1 type 1234                 -> ask pin 103
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen adult
    1.6 card borrower 101         -> screen pin
    1.7 type 2580                 -> ask pin 101
    1.8 pin right                 -> screen agree
# Just before the latch moves they are gone, and so is the visit.
    1.9 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done; screen home
    2.0 card borrower 103 minor adult 104 -> screen pin
    2.1 type 1234                 -> ask pin 103
    2.2 pin right                 -> screen menu
    2.3 press borrow              -> screen choose
    2.4 press kind-1              -> 
    2.5 press next                -> screen adult
    2.6 card borrower 104         -> screen pin
    2.7 type 2580                 -> ask pin 104
    2.8 pin right                 -> screen agree
    3.0 press agree               -> record door begun bay 3 why lend device 3 person 103; unlock 3; screen opening
    3.1 deed erase person 104 grounds asked for -> answer busy
    3.2 door 3 open               -> record lent device 3 person 103 due day 20787 bay 3 act 8 parts charger,case adult 104; screen take
    3.3 sticker 3                 -> record taken loan 9 device 3; note tapped
    3.4 door 3 shut               -> record door ended bay 3 act 8 end taken; screen done
    3.5 press finish              -> screen home
    4.0 deed erase person 104 grounds asked for -> answer has one
    4.1 retention person 104      -> answer has one
    5.0 sticker 3                 -> screen return-safe
    5.1 press safe                -> record door begun bay 1 why return device 3 loan 9; unlock 1; screen opening
    5.2 door 1 open               -> record door opened bay 1 act 12; screen return-open
    5.3 door 1 shut               -> record handed in loan 9 device 3 bay 1 act 12; record door ended bay 1 act 12 end put in; screen return-check
    5.4 press start-again         -> 
    5.5 deed erase person 104 grounds asked for -> answer has one
    6.0 card staff 7              -> screen pin
    6.1 type 1234                 -> ask pin 7
    6.2 pin right                 -> record signed in worker 7; screen staff-home
    6.3 press todo-3              -> record door begun bay 1 why take in device 3 worker 7; unlock 1; screen opening
    6.4 door 1 open               -> record door opened bay 1 act 17; screen staff-door
    6.5 sticker 3                 -> record taken in loan 9 device 3 worker 7; screen staff-take-in
    6.6 door 1 shut               -> record door ended bay 1 act 17 end done
    6.7 press sign-out            -> screen home
    7.0 deed erase person 104 grounds asked for -> record erased person 104 grounds asked for user 1; answer done
    7.1 deed erase person 103 grounds asked for -> record erased person 103 grounds asked for user 1; answer done
