# A child who asks for a kind of which none is ready at all is told just that; that there is one, but
# without a filter, is said of the kind that was asked for.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add laptop 6 bay 6 filtered -> record device added device 6 kind laptop unit 1 parts charger,case filtered 1; record restocked device 6 bay 6; answer done
    3.0 card borrower 101 minor adult 102 -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              -> record turned away kind tablet because none ready; screen nothing-left
    8.0 press back                -> screen menu
    9.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
   10.0 press borrow              -> screen choose
   11.0 press kind-1              -> record turned away kind tablet because not filtered; screen sorry not filtered
