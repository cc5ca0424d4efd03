# What leaves the kiosk is written down: what it was, and whom it is about where it is somebody's.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 deed export what 2        -> record exported what backup user 1; answer done
    2.0 deed export what 3 person 101 -> record exported what person person 101 user 1; answer done
    3.0 deed export what 3        -> answer nothing such
    4.0 deed export what 1 person 101 -> answer nothing such
    5.0 deed export what 5        -> answer nothing such
    6.0 deed export               -> answer nothing such
