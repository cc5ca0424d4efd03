# Something is wrong with one kit; the next one is taken, and is not taken for wrong as well.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
# Tapped, then something is found missing: that it was put back, they only say.
   12.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   12.5 press something-wrong     ->
   13.0 door 2 shut               -> record loan unsure loan 8 device 2; record door ended bay 2 act 7 end unsure; screen stuck set aside
   14.0 press other-bay           -> record door begun bay 3 why lend device 3 person 101; unlock 3; screen opening
   15.0 door 3 open               -> record lent device 3 person 101 due day 20787 bay 3 act 12 parts charger,case; screen take
# Pressed, and taken after all.
   16.0 press something-wrong     ->
   16.5 sticker 3                 -> record taken loan 13 device 3; note tapped
   17.0 door 3 shut               -> record door ended bay 3 act 12 end taken; screen done
   18.0 press finish              -> screen home
# Staff find the first one where it was put back.
   20.0 card staff 7              -> screen pin
   21.0 type 1234                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 press todo-0              -> record door begun bay 2 why look worker 7; unlock 2; screen opening
   24.0 door 2 open               -> record door opened bay 2 act 17; screen staff-door
   25.0 door 2 shut               -> record door ended bay 2 act 17 end done; screen staff-settle
   26.0 sticker 2                 -> record bay settled bay 2 found device device 2 worker 7; screen staff-home; note done-next
