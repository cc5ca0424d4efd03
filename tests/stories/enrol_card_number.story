# Most library cards carry only a number. Nobody sees what is typed, so it is typed twice; scanned
# it is known at once. A number that is somebody's is not taken.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press more                -> screen staff-deeds
    3.0 press deed-45             -> screen staff-age
    4.0 press yes                 -> screen staff-card
    5.0 press type-number         -> screen number
    5.1 press digit-2             -> 
    5.2 press digit-9             -> 
    5.3 press ok                  -> find number
    5.4 number unknown 29         -> note number-again
    6.0 press digit-2             -> 
    6.1 press digit-8             -> 
    6.2 press ok                  -> find number
    6.3 number unknown 28         -> note number-differs
# Not the same: begin anew.
    7.0 press digit-2             -> 
    7.1 press ok                  -> find number
    7.2 number unknown 29         -> note number-again
    7.3 press digit-2             -> 
    7.4 press ok                  -> find number
    7.5 number unknown 29         -> screen new-pin
# Back to the card; a number typed once is forgotten with it.
    8.0 press back                -> screen staff-card
    8.1 press type-number         -> screen number
    8.2 press digit-3             -> 
    8.3 press ok                  -> find number
    8.4 number borrower 101       -> screen staff-card; note card-taken
# A referral code is no card.
    9.0 press type-number         -> screen number
    9.1 press digit-3             -> 
    9.2 press ok                  -> find number
    9.3 number code 77            -> screen staff-card; note card-taken
# Scanned.
   10.0 number unknown 29         -> screen new-pin
   11.0 type 2468                 -> note pin-again
   11.1 type 2468                 -> make pin 500030
   11.2 pin made right            -> record enrolled person 500030 role borrower; record pin set person 500030 worker 7; answer done; screen staff-home; note card-given
