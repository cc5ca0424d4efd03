# A code is not used up while no loan began, nor by one that ended at once as not taken: whoever typed it
# may try again, or type it another day.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 1 parts charger,case; record restocked device 4 bay 4; answer done
    0.3 door 4 shut there first   -> 
    0.4 deed make referral referral 77 partner 5 day 20770 -> record referral made referral 77 partner 5 due day 20770 user 1; answer done
    1.0 press borrow              -> screen tap-card
    1.1 number code 77            -> screen choose
    1.2 press type-number         -> 
    2.0 press kind-1              -> 
    2.5 press next                -> screen agree
    3.0 press back                -> screen choose
    3.1 press start-again         -> screen start-again
    3.2 press yes                 -> screen home
# The door does not open: no loan.
   10.0 press borrow              -> screen tap-card
   10.1 press type-number         -> screen number
   10.2 type 40414243             -> find number
   10.3 number code 77            -> screen choose
   11.0 press kind-1              -> 
   11.5 press next                -> screen agree
   12.0 press agree               -> record door begun bay 4 why lend device 4 person 500050; unlock 4; screen opening
   20.5 tick                      -> record door ended bay 4 act 6 end not opened; record door begun bay 4 why lend device 4 person 500050; unlock 4; note trying-again
   29.0 tick                      -> record door ended bay 4 act 8 end not opened; screen stuck not opened
   30.0 press try-again           -> record door begun bay 4 why lend device 4 person 500050; unlock 4; screen opening
# It opens, and nothing is taken: that loan is over, and the code is good again, for the same person.
   31.0 door 4 open there         -> record enrolled person 500050 role borrower; record lent device 4 person 500050 due day 20787 bay 4 act 10 parts charger,case; record referral used referral 77 partner 5 person 500050; screen take
   35.0 door 4 shut there         -> record not taken loan 12 device 4 bay 4; record door ended bay 4 act 10 end not taken; screen sorry still there
   36.0 press try-again           -> record door begun bay 4 why lend device 4 person 500050; unlock 4; screen opening
   37.0 door 4 open there         -> record lent device 4 person 500050 due day 20787 bay 4 act 16 parts charger,case; record referral used referral 77 partner 5 person 500050; screen take
   38.0 door 4 shut there         -> record not taken loan 17 device 4 bay 4; record door ended bay 4 act 16 end not taken; screen sorry still there
   39.0 press finish              -> screen home
# Another visit, another person; this time it leaves.
   40.0 press borrow              -> screen tap-card
   41.0 number code 77            -> screen choose
   42.0 press kind-1              -> 
   42.5 press next                -> screen agree
   43.0 press agree               -> record door begun bay 4 why lend device 4 person 500200; unlock 4; screen opening
   43.5 door 4 open there         -> record enrolled person 500200 role borrower; record lent device 4 person 500200 due day 20787 bay 4 act 21 parts charger,case; record referral used referral 77 partner 5 person 500200; screen take
   44.0 sticker 4                 -> record taken loan 23 device 4; note tapped
   45.0 door 4 shut empty         -> record door ended bay 4 act 21 end taken; screen done
   46.0 press finish              -> screen home
   50.0 number code 77            -> record turned away because code used; screen sorry code used
