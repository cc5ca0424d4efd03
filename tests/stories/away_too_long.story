# Back after a year without power, or with a clock that is a year wrong: nobody can tell which. Nobody is
# overdue until a worker has looked. After a fortnight without power there is nothing to doubt.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    2.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    2.1 sticker 2                 -> record taken loan 6 device 2; note tapped
    2.2 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
    2.3 press finish              -> screen home
   10.0 power cut                 -> screen out-of-order
1209600.0 start                     -> record started software 1; screen home
1209601.0 ports up                  -> 
1209602.0 power cut                 -> screen out-of-order
32745600.0 start                     -> record clock stepped from 1794823200 to 1826359200; record started software 1; screen home
32745601.0 ports up                  -> 
32745602.0 card borrower 101         -> screen pin
32745603.0 type 1234                 -> ask pin 101
32745604.0 pin right                 -> screen menu
32745605.0 press borrow              -> record turned away because has one; screen sorry has one
32745606.0 press finish              -> screen home
32745610.0 card staff 7              -> screen pin
32745611.0 type 1357                 -> ask pin 7
32745612.0 pin right                 -> record signed in worker 7; screen staff-home
32745613.0 press sign-out            -> screen home
32745620.0 card borrower 101         -> screen pin
32745621.0 type 1234                 -> ask pin 101
32745622.0 pin right                 -> screen menu
32745623.0 press borrow              -> record turned away because overdue; screen sorry overdue
