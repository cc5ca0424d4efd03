# Under 18, and no filtered device is ready: that is said, and not that nothing is left.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
    1.1 type 1234                 -> ask pin 103
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> record turned away because not filtered; screen sorry not filtered
    2.1 press finish              -> screen home
    3.0 add laptop 5 bay 5 filtered -> record device added device 5 kind laptop unit 1 parts charger,case filtered 1; record restocked device 5 bay 5; answer done
    4.0 card borrower 103 minor adult 101 -> screen pin
    4.1 type 1234                 -> ask pin 103
    4.2 pin right                 -> screen menu
    5.0 press borrow              -> screen choose
    5.1 press kind-1              -> record turned away kind tablet because not filtered; screen sorry not filtered
