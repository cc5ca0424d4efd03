# A device is in the ledger once, behind a door that is free and large enough.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add tablet 2              -> answer known already
    4.0 add tablet 2 bay 3        -> answer known already
    5.0 add tablet 3 bay 2        -> answer bay taken
    6.0 add tablet 3 bay 9        -> answer no such bay
    7.0 add laptop 3 bay 4        -> answer no such bay
    8.0 add laptop 3 bay 8        -> record device added device 3 kind laptop unit 1 parts charger,case; record restocked device 3 bay 8; answer done
    9.0 add tablet 4              -> record device added device 4 kind tablet unit 2 parts charger,case; answer done
