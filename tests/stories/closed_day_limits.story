# A day may be closed from today to three years ahead: not one that is over, not one beyond.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 deed close day day 20758  -> answer nothing such
    2.0 deed close day day 20759  -> record day closed due day 20759 to day 20760 user 1; answer done
    3.0 deed close day day 21859  -> record day closed due day 21859 to day 21860 user 1; answer done
    4.0 deed close day day 21860  -> answer nothing such
