# "The next one is due on": as far as that is sure. A loan that is unsure, and one whose day is to be
# confirmed, are passed over.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   11.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   12.0 door 2 shut               -> screen tap-device
   13.0 press finish              -> record loan unsure loan 8 device 2; record door ended bay 2 act 7 end unsure; screen done
   14.0 press finish              -> screen home
   15.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, tablet parts 5
90000.0 card borrower 102         -> screen pin
90001.0 type 1234                 -> ask pin 102
90002.0 pin right                 -> screen menu
90003.0 press borrow              -> screen choose
90004.0 press kind-1              ->
90005.0 press next                -> screen agree
90006.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
90007.0 door 3 open               -> record lent device 3 person 102 due day 20788 bay 3 act 11 parts charger,case; screen take
90008.0 sticker 3                 -> record taken loan 12 device 3; note tapped
90009.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
90010.0 press finish              -> screen home
90011.0 view                      -> desk open 1, today 20760, tries 3, next tablet due 20788
