# A code may be good as long as there are days, and no longer.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 deed make referral referral 77 partner 5 day 4294967295 -> record referral made referral 77 partner 5 due day 4294967295 user 1; answer done
    2.0 deed make referral referral 78 partner 5 day 4294967296 -> answer nothing such
