# A wrong PIN and an unknown card get the same words; three end the visit, five pause the card.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1111                 -> ask pin 101
    2.5 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    3.0 type 1112                 -> ask pin 101
    3.5 pin wrong                 -> record pin wrong person 101 count 2; note pin-wrong
    4.0 type 1113                 -> ask pin 101
    4.5 pin wrong                 -> record pin wrong person 101 count 3; screen pin-help
    5.0 press finish              -> screen home
    6.0 card borrower 101         -> screen pin
    7.0 type 1114                 -> ask pin 101
    7.5 pin wrong                 -> record pin wrong person 101 count 4; note pin-wrong
    8.0 type 1115                 -> ask pin 101
    8.5 pin wrong                 -> record pin wrong person 101 count 5 until 1793614508; screen sorry paused
    9.0 press finish              -> screen home
   10.0 card borrower 101         -> screen sorry paused
   11.0 press finish              -> screen home
# An unknown card: the same, line by line, with nothing in the ledger.
   21.0 card unknown 9            -> screen pin
   22.0 type 1111                 -> ask pin 0
   22.5 pin wrong                 -> note pin-wrong
   23.0 type 1112                 -> ask pin 0
   23.5 pin wrong                 -> note pin-wrong
   24.0 type 1113                 -> ask pin 0
   24.5 pin wrong                 -> screen pin-help
   25.0 press finish              -> screen home
   26.0 card unknown 9            -> screen pin
   27.0 type 1114                 -> ask pin 0
   27.5 pin wrong                 -> note pin-wrong
   28.0 type 1115                 -> ask pin 0
   28.5 pin wrong                 -> screen sorry paused
   29.0 press finish              -> screen home
   30.0 card unknown 9            -> screen sorry paused
   31.0 press finish              -> screen home
# A quarter of an hour later the right PIN is taken, and the count begins anew.
  920.0 card borrower 101         -> screen pin
  921.0 type 1234                 -> ask pin 101
  922.0 pin right                 -> record pin right person 101; screen menu
  923.0 press start-again         -> screen start-again
  924.0 press yes                 -> screen home
# Staff can end a pause from the command line.
  930.0 deed reset pin person 101 -> record pin reset person 101 user 1; answer done
