# A worker opens a door with a reason, finds another device in it than the book thought.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3              -> record device added device 3 kind tablet unit 2 parts charger,case; answer done
    1.0 card coordinator 8        -> screen pin
    2.0 type 1357                 -> ask pin 8
    3.0 pin right                 -> record signed in worker 8; screen month
    3.5 press finish              -> screen staff-home
    4.0 press open-door           -> screen staff-bays
    5.0 press bay-2               -> screen staff-bay
    6.0 press reason-1            ->
    6.5 press reason-6            -> record door begun bay 2 why look worker 8; unlock 2; screen opening
    7.0 press sign-out            ->
    8.0 door 2 open               -> record door opened bay 2 act 7; screen staff-door
    9.0 press sign-out            ->
   10.0 door 2 shut               -> record door ended bay 2 act 7 end done; screen staff-settle
   11.0 sticker 3                 -> record bay settled bay 2 found device device 3 worker 8; screen staff-home; note done-next
   12.0 press open-door           -> screen staff-bays
   13.0 press bay-9               ->
   14.0 press bay-1               -> screen staff-bay
   15.0 press back                -> screen staff-bays
   16.0 press back                -> screen staff-home
   17.0 press help                -> screen help
   18.0 press help                ->
   19.0 press back                -> screen staff-home
