# What is it for, how sure do you feel: asked before the agreement, and recorded with the loan, in
# the same step, when the door is open. Back never loses an answer: the second look shows the same.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 questions are asked       ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen purpose
    7.0 press purpose-3           ->
    8.0 press next                -> screen sureness
    9.0 press sure-2              ->
   10.0 press sure-12             ->
   11.0 press next                -> screen agree
   12.0 press back                -> screen sureness
   13.0 press back                -> screen purpose
   14.0 press next                -> screen sureness
   15.0 press sure-36             ->
   16.0 press next                -> screen agree
   17.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   17.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; record purpose said loan 6 purpose jobs; record sureness said loan 6 stage before sure 262210; screen take
   18.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   19.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
