# Vouching lifts nothing: who is overdue renews or brings back first, with a worker's word too.
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
    1.7 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
    1.8 sticker 2                 -> record taken loan 8 device 2; note tapped
    1.9 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
    2.0 press finish              -> screen home
2592000.0 card staff 7              -> screen pin
2592001.0 type 1357                 -> ask pin 7
2592002.0 pin right                 -> record signed in worker 7; screen staff-home
2592003.0 press person              -> screen staff-person
2592004.0 card borrower 101         -> screen staff-deeds
2592005.0 press deed-7              -> screen staff-grounds
2592006.0 press grounds-2           -> record vouched person 101 worker 7 grounds cannot see the screen; screen menu; note vouched
2592007.0 press borrow              -> record turned away because overdue; screen sorry overdue
2592008.0 press back                -> screen menu
# A renewal says who vouched.
2592009.0 press my-loans            -> screen my-loans
2592010.0 press renew               -> record renewed loan 8 device 2 person 101 due day 20815 count 1 worker 7; note renewed
