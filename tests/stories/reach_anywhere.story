# Doors within reach may be asked for before or after the kind; the screen stays where it is. When what
# was chosen is gone at the end, and none within reach is left, any door will do again.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              -> 
    8.0 press reach               -> 
    9.0 view                      -> role borrower, wanted borrow, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, reach 1
   10.0 press next                -> screen agree
   11.0 press agree               -> record turned away kind tablet because none ready; screen nothing-left
   12.0 press next                -> 
   13.0 press reach               -> screen choose
   14.0 press kind-1              -> 
   15.0 press next                -> screen agree
   16.0 press agree               -> record door begun bay 1 why lend device 2 person 101; unlock 1; screen opening
   17.0 door 1 open               -> record lent device 2 person 101 due day 20787 bay 1 act 6 parts charger,case; screen take
   18.0 press next                -> 
   19.0 sticker 2                 -> record taken loan 7 device 2; note tapped
   20.0 door 1 shut               -> record door ended bay 1 act 6 end taken; screen done
   21.0 press finish              -> screen home
# Nothing is left at all: asking for it or not changes nothing.
   22.0 card borrower 102         -> screen pin
   23.0 type 1234                 -> ask pin 102
   24.0 pin right                 -> screen menu
   25.0 press borrow              -> record turned away because none ready; screen nothing-left
   26.0 press reach               -> 
   27.0 press reach               -> 
   28.0 press next                -> 
