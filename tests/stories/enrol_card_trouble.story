# What may be wrong with the card: each has its own words, and the same page again.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press more                -> screen staff-deeds
    3.0 press deed-45             -> screen staff-age
    4.0 press yes                 -> screen staff-card
    5.0 card bad two cards        -> note two-cards
    5.1 card bad random card      -> note card-random
    5.2 card borrower 101         -> note card-taken
    5.3 card champion 120         -> 
    5.4 sticker 2                 -> note card-sticker
    5.5 sticker 0                 -> 
# A tag that is no sticker of ours may well be somebody's library card.
    6.0 card unknown foreign      -> screen new-pin
# Another card while the PIN is typed is never the one that is meant: it is laid down once more.
    7.0 type 2468                 -> note pin-again
    7.1 card unknown 32           -> screen staff-card; note card-other
    7.2 type 2468                 -> 
    7.3 card unknown 32           -> screen new-pin
    7.4 type 2468                 -> note pin-again
    7.5 type 2469                 -> note pin-differs
    7.6 type 2468                 -> note pin-again
    7.7 type 2468                 -> make pin 500050
# lendbay-pin cannot answer just now; then the card has become somebody's, from the command line.
    8.0 pin made failed           -> note pin-trouble
    8.1 type 2468                 -> note pin-again
    8.2 type 2468                 -> make pin 500050
    8.3 pin made taken            -> screen staff-card; note card-taken
    9.0 card unknown 33           -> screen new-pin
    9.1 port pin down             -> 
    9.2 type 2468                 -> note pin-again
    9.3 type 2468                 -> note pin-trouble
    9.4 port pin up               -> 
    9.5 type 2468                 -> note pin-again
    9.6 type 2468                 -> make pin 500050
   16.0 pin made right            -> note pin-trouble
