# A code ends on a day: that day it is still good, the next it is not; and not by a clock that does not
# know the day.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 deed make referral referral 77 partner 5 day 20759 -> record referral made referral 77 partner 5 due day 20759 user 1; answer done
    0.4 deed make referral referral 78 partner 5 day 20758 -> answer code ended
    0.5 deed make referral referral 77 partner 5 day 20770 -> answer known already
    0.6 deed make referral referral 79 day 20770 -> answer nothing such
    1.0 number code 77            -> screen menu
    2.0 press start-again         -> screen start-again
    2.1 press yes                 -> screen home
86400.0 number code 77            -> record turned away because code ended; screen sorry code ended
86401.0 press finish              -> screen home
86402.0 clock restored            -> 
86403.0 number code 77            -> screen menu
# It turns midnight while somebody reads: the kiosk looks again before the door.
86404.0 press borrow              -> screen choose
86405.0 press kind-1              -> 
86406.0 press next                -> screen agree
86407.0 clock network             -> 
86408.0 press agree               -> record turned away kind tablet because code ended; screen sorry code ended
