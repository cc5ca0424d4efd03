# A loan is named by its number, its device or its borrower; named by several, they must mean the same one.
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
   20.0 deed extend fact 6 device 2 person 101 day 20790 grounds health -> record due day set loan 6 device 2 due day 20790 grounds health user 1; answer done
   21.0 deed extend fact 6 device 2 person 102 day 20791 grounds health -> answer nothing such
   22.0 deed extend fact 5 device 2 person 101 day 20791 grounds health -> answer nothing such
   23.0 deed extend fact 6 device 3 day 20791 grounds health -> answer nothing such
   24.0 deed extend fact 6 person 102 day 20791 grounds health -> answer nothing such
   25.0 deed extend device 2 person 102 day 20791 grounds health -> answer nothing such
   26.0 deed extend fact 6 person 101 day 20791 grounds health -> record due day set loan 6 device 2 due day 20791 grounds health user 1; answer done
   27.0 deed extend person 101 day 20792 grounds health -> record due day set loan 6 device 2 due day 20792 grounds health user 1; answer done
   28.0 deed extend person 102 day 20794 grounds health -> answer nothing such
   29.0 deed extend day 20794 grounds health -> answer nothing such
   30.0 deed extend fact 5 day 20794 grounds health -> answer nothing such
