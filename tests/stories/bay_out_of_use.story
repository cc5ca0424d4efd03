# A worker takes a bay out of use: nothing is lent from it until somebody has looked.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 deed out of use bay 9     -> answer no such bay
    2.0 deed out of use           -> answer no such bay
    3.0 deed out of use bay 2     -> record bay out of use bay 2 user 1; answer done
    4.0 deed out of use bay 2     -> answer known already
    5.0 card borrower 101         -> screen pin
    6.0 type 1234                 -> ask pin 101
    7.0 pin right                 -> screen menu
    8.0 press borrow              -> record turned away because none ready; screen nothing-left
