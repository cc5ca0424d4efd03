# Lost or stolen: staff are asked to lock device and SIM, and the loan ends, with no blame: its
# borrower may borrow again.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 9 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 10 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 9 end taken; screen done
   11.0 press finish              -> screen home
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   22.0 pin right                 -> screen menu
   24.0 press my-loans            -> screen my-loans
   25.0 press happened            -> screen happened
   26.0 press grounds-12          -> record happened said loan 10 device 2 person 101 grounds stolen; record loan ended loan 10 device 2 grounds stolen; screen happened-done
   26.5 deed close request fact 13 grounds work or study -> answer bad grounds
   27.0 press borrow              -> screen choose
   28.0 deed close request fact 13 grounds done -> record request closed request 13 grounds done user 1; answer done
