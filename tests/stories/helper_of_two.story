# Somebody helps two people, with a card for each. Removed by one of them while they stand here for the
# other, they stay: only what they were to the first is taken back.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 deed name helper helper 203 person 101 -> record helper named helper 203 person 101 user 1; answer done
    0.4 deed name helper helper 203 person 102 -> record helper named helper 203 person 102 user 1; answer done
    1.0 card helper 203 of 102    -> screen pin
    1.1 type 4321                 -> ask pin 203
    1.2 pin right                 -> screen menu; note for-somebody
    2.0 press borrow              -> screen choose
    3.0 deed remove helper helper 203 person 101 -> record helper removed helper 203 person 101 user 1; answer done
    4.0 press kind-1              -> 
    5.0 press finish              -> 
    6.0 press start-again         -> screen start-again
    6.5 press yes                 -> screen home
    7.0 card helper 203 of 101    -> screen pin
    7.1 type 4321                 -> ask pin 0
    7.2 pin right                 -> note pin-wrong
