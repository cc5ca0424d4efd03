# Champions' sessions are on the help page of every screen: the next ones, by day and time, until they
# are over or cancelled. From the command line, by the coordinator.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 deed add session session 7 day 20760 from_minute 600 to_minute 660 champion 30 -> record session added session 7 due day 20760 from minute 600 to minute 660 champion 30 user 1; answer done
    2.0 deed add session session 5 day 20759 from_minute 840 to_minute 900 -> record session added session 5 due day 20759 from minute 840 to minute 900 user 1; answer done
    3.0 deed add session session 6 day 20759 from_minute 570 to_minute 660 champion 31 -> record session added session 6 due day 20759 from minute 570 to minute 660 champion 31 user 1; answer done
    4.0 press help                -> screen help; session 6 day 20759 from 570 to 660; session 5 day 20759 from 840 to 900; session 7 day 20760 from 600 to 660
    5.0 press back                -> screen home
    6.0 deed add session session 5 day 20761 from_minute 840 to_minute 900 -> answer known already
    7.0 deed add session session 8 day 20759 from_minute 540 to_minute 600 -> answer nothing such
    8.0 deed add session session 8 day 20758 from_minute 540 to_minute 1440 -> answer nothing such
    9.0 deed add session session 8 day 21200 from_minute 540 to_minute 600 -> answer nothing such
   10.0 deed add session session 8 day 20761 from_minute 600 to_minute 600 -> answer nothing such
   11.0 deed add session session 8 day 20761 from_minute 600 to_minute 1441 -> answer nothing such
   12.0 deed add session day 20761 from_minute 600 to_minute 700 -> answer nothing such
 3600.0 press help                -> screen help; session 5 day 20759 from 840 to 900; session 7 day 20760 from 600 to 660
 3601.0 press back                -> screen home
 3602.0 deed cancel session session 5 -> record session cancelled session 5 user 1; answer done
 3603.0 deed cancel session session 5 -> answer nothing such
 3604.0 press help                -> screen help; session 7 day 20760 from 600 to 660
