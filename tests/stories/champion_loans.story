# A champion borrows for visits at home, up to a limit of their own; each loan is a line of My loans,
# and is renewed by its line. With one overdue they renew or bring back first.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    0.5 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 3 parts charger,case; record restocked device 5 bay 5; answer done
    1.0 card champion 30          -> screen pin
    2.0 type 1234                 -> ask pin 30
    3.0 pin right                 -> screen champion; helped 0
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 30; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 30 due day 20787 bay 2 act 11 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 12 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 11 end taken; screen done
   11.0 press finish              -> screen home
   20.0 card champion 30          -> screen pin
   21.0 type 1234                 -> ask pin 30
   22.0 pin right                 -> screen champion; helped 0
   24.0 press borrow              -> screen choose
   25.0 press kind-2              -> 
   26.0 press next                -> screen agree
   27.0 press agree               -> record door begun bay 6 why lend device 6 person 30; unlock 6; screen opening
   28.0 door 6 open               -> record lent device 6 person 30 due day 20787 bay 6 act 15 parts charger,case; screen take
   29.0 sticker 6                 -> record taken loan 16 device 6; note tapped
   30.0 door 6 shut               -> record door ended bay 6 act 15 end taken; screen done
   32.0 press finish              -> screen home
   40.0 card champion 30          -> screen pin
   41.0 type 1234                 -> ask pin 30
   42.0 pin right                 -> screen champion; helped 0
   44.0 press borrow              -> record turned away because has one; screen sorry has one
   45.0 press my-loans            -> screen my-loans
   46.0 press renew-1             -> record turned away kind laptop because not yet; note not-yet
   47.0 press finish              -> screen home
2073600.0 card champion 30          -> screen pin
2073601.0 type 1234                 -> ask pin 30
2073602.0 pin right                 -> screen champion; helped 0
2073610.0 press my-loans            -> screen my-loans
2073611.0 press renew-1             -> record renewed loan 16 device 6 person 30 due day 20815 count 1; note renewed
2073612.0 press renew-2             -> note not-yet
2073613.0 press back                -> screen champion; helped 0
2073614.0 press finish              -> screen home
2678400.0 card champion 30          -> screen pin
2678401.0 type 1234                 -> ask pin 30
2678402.0 pin right                 -> screen champion; helped 0
2678405.0 press borrow              -> record turned away because overdue; screen sorry overdue
2678406.0 press my-loans            -> screen my-loans
2678407.0 press renew               -> record renewed loan 12 device 2 person 30 due day 20815 count 1; note renewed
2678408.0 press borrow              -> record turned away because has one; screen sorry has one
