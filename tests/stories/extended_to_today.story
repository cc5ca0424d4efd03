# What is overdue may be extended to today, so that it is not overdue any more; not to yesterday.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 press finish              -> screen home
2592000.0 deed extend device 2 day 20788 grounds health -> answer nothing such
2592001.0 deed extend device 2 day 20789 grounds health -> record due day set loan 6 device 2 due day 20789 grounds health user 1; answer done
2592002.0 card staff 7              -> screen pin
2592002.1 type 1234                 -> ask pin 7
2592002.2 pin right                 -> record signed in worker 7; screen staff-home
2592003.0 view                      -> role staff, desk open 1, today 20789, tries 3, more 1, name of 7, next tablet due 20789
