# Without a set clock nobody can say that a day is over: the session is taken. The help page shows
# those from the day the kiosk last knew.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.5 clock restored            ->
    1.0 deed add session session 7 day 20700 from_minute 600 to_minute 660 -> record session added session 7 due day 20700 from minute 600 to minute 660 user 1; answer done
    2.0 deed add session session 8 day 20760 from_minute 600 to_minute 660 -> record session added session 8 due day 20760 from minute 600 to minute 660 user 1; answer done
    3.0 press help                -> screen help; session 8 day 20760 from 600 to 660
