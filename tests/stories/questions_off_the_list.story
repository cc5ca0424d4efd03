# Five areas, each from 1 to 5, and what it is for from a list: what is on none of them is no answer.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 questions are asked       -> 
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen purpose
    7.0 press purpose-3           -> 
    7.1 press purpose-0           -> 
    7.2 press purpose-10          -> 
    7.3 press purpose-99          -> 
    7.4 view                      -> role borrower, wanted borrow, tablet, purpose jobs, stage before, desk open 1, can back 1, today 20759, tries 3, step 2, of 3, tablets ready 1, tablet parts 5
    8.0 press next                -> screen sureness
    9.0 press sure-1              -> 
    9.1 press sure-37             -> 
    9.2 press sure-8              -> 
    9.3 press sure-14             -> 
    9.4 press sure-41             -> 
    9.5 press sure-99             -> 
    9.6 view                      -> role borrower, wanted borrow, tablet, purpose jobs, stage before, sure of communicating 1, sure of being safe and legal online 5, desk open 1, can back 1, today 20759, tries 3, step 2, of 3, tablets ready 1, tablet parts 5
   10.0 press next                -> screen agree
   11.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   12.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; record purpose said loan 6 purpose jobs; record sureness said loan 6 stage before sure 327681; screen take
