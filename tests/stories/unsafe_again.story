# What was said to be unsafe is not asked again: only a worker's hands take it, and each time somebody
# holds it out they are called.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   14.0 sticker 2                 -> screen return-safe
   15.0 press unsafe              -> record unsafe said loan 6 device 2; record called because unsafe; call on; screen sorry unsafe
   16.0 card staff 7              -> screen pin
   17.0 type 1234                 -> ask pin 7
   18.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   19.0 press sign-out            -> screen home
   20.0 sticker 2                 -> record called because unsafe; call on; screen sorry unsafe
