# A place is kept on the way to a loan only: who walked away from My loans signs in to the menu.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press my-loans            -> screen my-loans
  200.0 tick                      -> screen home
  210.0 card borrower 101         -> screen pin
  211.0 type 1234                 -> ask pin 101
  212.0 pin right                 -> screen menu
  213.0 press start-again         -> screen start-again
  214.0 press yes                 -> screen home
# Nor is one kept without a card: whoever wanted to bring something back.
  220.0 press return              -> screen return-tap
  400.0 tick                      -> screen home
  410.0 card borrower 101         -> screen pin
  411.0 type 1234                 -> ask pin 101
  412.0 pin right                 -> screen menu
