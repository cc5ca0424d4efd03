# Put on hold while their door stands open, somebody is told of that door until it is shut, and goes no
# further: no loans, no renewal, no place in a queue.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 1 parts charger,case; record restocked device 4 bay 4; answer done
    0.5 door 4 shut there first   -> 
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 4 why lend device 4 person 101; unlock 4; screen opening
    9.5 door 4 open there         -> record lent device 4 person 101 due day 20787 bay 4 act 5 parts charger,case; screen take
   10.0 deed block person 101 grounds stolen -> record blocked person 101 grounds stolen user 1; answer done
   13.0 door 4 shut there         -> record not taken loan 6 device 4 bay 4; record door ended bay 4 act 5 end not taken; screen sorry still there
   14.0 press my-loans            -> screen tap-card
   15.0 card borrower 101         -> screen pin
   16.0 type 1234                 -> ask pin 101
   17.0 pin right                 -> record turned away because blocked; screen sorry blocked
