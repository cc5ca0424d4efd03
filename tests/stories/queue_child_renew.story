# A child waits for a filtered tablet: a renewal of one that is not filtered takes nothing from them; of
# one that is, it would.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 2 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.4 enrol borrower 103 minor adult 101 -> record enrolled person 103 role borrower under 18 1 adult 101; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    2.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 8 parts charger,case; screen take
    2.1 sticker 2                 -> record taken loan 9 device 2; note tapped
    2.2 door 2 shut               -> record door ended bay 2 act 8 end taken; screen done
    2.3 press finish              -> screen home
   11.0 card borrower 102         -> screen pin
   11.1 type 1234                 -> ask pin 102
   11.2 pin right                 -> screen menu
   11.3 press borrow              -> screen choose
   11.4 press kind-1              -> 
   11.5 press next                -> screen agree
   11.6 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   12.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 12 parts charger,case; screen take
   12.1 sticker 3                 -> record taken loan 13 device 3; note tapped
   12.2 door 3 shut               -> record door ended bay 3 act 12 end taken; screen done
   12.3 press finish              -> screen home
   20.0 card borrower 103 minor adult 101 -> screen pin
   20.1 type 1234                 -> ask pin 103
   20.2 pin right                 -> screen menu
   20.3 press borrow              -> record turned away because none ready; screen nothing-left
   20.4 press queue-1             -> record queued person 103 kind tablet under 18 1; screen queued
   20.5 press finish              -> screen home
2246400.0 card borrower 101         -> screen pin
2246401.0 type 1234                 -> ask pin 101
2246402.0 pin right                 -> screen menu
2246403.0 press my-loans            -> screen my-loans
2246404.0 press renew               -> record renewed loan 9 device 2 person 101 due day 20815 count 1; note renewed
2246405.0 press finish              -> screen home
2246410.0 card borrower 102         -> screen pin
2246411.0 type 1234                 -> ask pin 102
2246412.0 pin right                 -> screen menu
2246413.0 press my-loans            -> screen my-loans
2246414.0 press renew               -> record turned away kind tablet because waited for; record grace given loan 13 device 3 due day 20790; note grace
