# A clock is set by hand to a time from 2024 to the end of 2100, and to no other.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 clock restored            -> 
    2.0 deed set clock utc_s 1704067199 -> answer nothing such
    3.0 deed set clock utc_s 4133980800 -> answer nothing such
    4.0 deed set clock utc_s 4133980799 -> record clock set to 4133980799 user 1; set clock 4133980799; answer done
    5.0 deed set clock utc_s 1704067200 -> record clock stepped from 1793613605 to 4133980800; record clock set to 1704067200 user 1; set clock 1704067200; answer done
