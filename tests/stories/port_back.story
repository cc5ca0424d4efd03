# A switch that no door has says nothing; a reader that comes back has nothing to do with charging, a
# locker that comes back has to be told again. (Door 7 charges.)
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add laptop 6 bay 7        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 7; answer done; power on 7
    3.0 door 9 open               ->
    4.0 port reader down          ->
    5.0 port reader up            ->
    6.0 port pin up               ->
    7.0 port locker down          ->
    8.0 port locker up            -> power on 7
