# Staff are called for what there is, not for what there was or what there is none of.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 1 parts charger,case; record restocked device 4 bay 4; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 4 why lend device 4 person 101; unlock 4; screen opening
    8.0 door 4 open there         -> record lent device 4 person 101 due day 20787 bay 4 act 5 parts charger,case; screen take
    9.0 press ask-person          -> record called; call on; screen help
   10.0 press back                -> screen take
   11.0 sticker 4                 -> record taken loan 6 device 4; note tapped
   12.0 press something-wrong     -> 
# It is taken along all the same. Later the screen before last is no reason to call.
   13.0 door 4 shut empty         -> record door ended bay 4 act 5 end taken; screen done
   14.0 press finish              -> screen home
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   23.0 press sign-out            -> screen home
   24.0 card borrower 101         -> screen pin
   25.0 type 1234                 -> ask pin 101
   26.0 pin right                 -> screen menu
   27.0 press borrow              -> record turned away because has one; screen sorry has one
   28.0 press back                -> screen menu
   29.0 press ask-person          -> record called; call on; screen help
