# Where a worker has just set the clock to, a worker has looked: what is lent then is due on a day that is
# known. A jump that nobody asked for afterwards is doubted as ever.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 clock worker              -> 
    2.0 deed set clock utc_s 1800000000 -> record clock set to 1800000000 user 1; set clock 1800000000; answer done
    3.0 tick                      -> record clock stepped from 1793613603 to 1800000001
    4.0 card borrower 101         -> screen pin
    4.1 type 1234                 -> ask pin 101
    4.2 pin right                 -> screen menu
    4.3 press borrow              -> screen choose
    4.4 press kind-1              -> 
    4.5 press next                -> screen agree
    4.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    5.0 door 2 open               -> record lent device 2 person 101 due day 20861 bay 2 act 9 parts charger,case; screen take
    5.1 sticker 2                 -> record taken loan 10 device 2; note tapped
    5.2 door 2 shut               -> record door ended bay 2 act 9 end taken; screen done
    5.3 press finish              -> screen home
    6.0 clock step 31536000       -> 
    7.0 card borrower 102         -> record clock stepped from 1800000005 to 1831536005; screen pin
    7.1 type 1234                 -> ask pin 102
    7.2 pin right                 -> screen menu
    7.3 press borrow              -> screen choose
    7.4 press kind-1              -> 
    7.5 press next                -> screen agree
    7.6 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
    8.0 door 3 open               -> record lent device 3 person 102 due day 21226 bay 3 act 14 parts charger,case confirm 1; screen take
