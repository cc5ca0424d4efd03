# Two loans that nobody saw taken: their bays are looked at first, and then, where anybody could
# have it, staff ask the borrower and say what they heard.
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
  611.0 tick                      -> record called because left open bay 2; call on; record loan unsure loan 6 device 2; record door ended bay 2 act 5 end left open; screen home; note bay-left-open
  700.0 door 2 shut               -> 
  710.0 card staff 7              -> screen pin
  711.0 type 1234                 -> ask pin 7
  712.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
  713.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
  714.0 door 2 open               -> record door opened bay 2 act 12; screen staff-door
  715.0 door 2 shut               -> record door ended bay 2 act 12 end done; screen staff-settle
  716.0 press found-2             -> record bay settled bay 2 found empty worker 7; screen staff-home; note done-next
  717.0 view                      -> role staff, why look, desk open 1, today 20759, tries 3, bay 2, more 1, name of 7, row 0: , unsure-loan, many 1, lit
  718.0 press todo-12             -> screen staff-list
  719.0 press row-0               -> screen staff-deeds
  720.0 view                      -> role staff, tablet, state lent, why look, desk open 1, can back 1, today 20759, tries 3, unit 1, day2 20787, name of 7, row 0: , still has it, row 1: , extend, row 2: , say what happened, row 3: , end loan, row 4: , impound, row 5: , replace card, row 6: , look at contact
  721.0 press deed-13             -> record taken loan 6 device 2 worker 7; screen staff-home; note done-next
  722.0 view                      -> role staff, why look, desk open 1, today 20759, tries 3, more 1, name of 7, next tablet due 20787
