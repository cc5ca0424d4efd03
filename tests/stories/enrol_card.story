# A newcomer gets a card at the kiosk: a worker says that they are 18 or over, they lay down a card
# that is nobody's, and choose a PIN themselves, typed twice. Only then is anything recorded: that
# they are here, and whose hands it was in. Their card then works as any other.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press more                -> screen staff-deeds
    2.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, tablets ready 1, tablet parts 5, row 0: , enrol card, row 1: , enrol device, door 2 ready, with 1
    3.0 press deed-45             -> screen staff-age
    4.0 press yes                 -> screen staff-card
# The worker's own card still lies there.
    4.5 card staff 7              -> 
    4.6 view                      -> role staff, deed enrol card, desk open 1, can back 1, today 20759, tries 3, name of 7, tablets ready 1, tablet parts 5, door 2 ready, with 1
    5.0 card unknown 31           -> screen new-pin
    5.5 card gone                 -> 
    6.0 press digit-2             -> 
    6.1 press digit-4             -> 
    6.2 press digit-6             -> 
    6.3 press ok                  -> 
# Four digits at least.
    6.4 press digit-8             -> 
    6.5 press ok                  -> note pin-again
# The new card may lie there all the while.
    6.6 card unknown 31           -> 
    7.0 type 2468                 -> make pin 500050
    8.0 pin made right            -> record enrolled person 500050 role borrower; record pin set person 500050 worker 7; answer done; screen staff-home; note card-given
    8.5 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7, tablets ready 1, tablet parts 5, door 2 ready, with 1
# Nobody waits for it any more.
    8.6 late pin made right       -> 
    9.0 press sign-out            -> screen home
   20.0 card borrower 500060      -> screen pin
   21.0 type 2468                 -> ask pin 500060
   21.5 pin right                 -> screen menu
   22.0 press borrow              -> screen choose
   23.0 press kind-1              -> 
   24.0 press next                -> screen agree
   25.0 press agree               -> record door begun bay 2 why lend device 2 person 500060; unlock 2; screen opening
