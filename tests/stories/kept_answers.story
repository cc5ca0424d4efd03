# Answers are kept with the place they were given for, and with no other: somebody else who walks away
# meanwhile neither changes them nor leaves theirs.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 questions are asked       ->
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen purpose
   10.0 press purpose-3           ->
   11.0 press next                -> screen sureness
   12.0 press sure-2              ->
   13.0 press next                -> screen agree
  170.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, tablet parts 5; screen home
# The place is kept. Somebody wants to bring something back, and goes.
  171.0 press return              -> screen return-tap
  330.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, tablet parts 5; screen home
  331.0 card borrower 101         -> screen pin
  332.0 type 1234                 -> ask pin 101
  333.0 pin right                 -> screen agree
  334.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
  335.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; record purpose said loan 6 purpose jobs; record sureness said loan 6 stage before sure 2; screen take
