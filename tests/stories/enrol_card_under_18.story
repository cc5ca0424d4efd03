# Under 18: first the card of who answers for them, and that person's PIN. It must be a borrower who is
# grown up, no helper, and not on hold.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 deed block person 104 grounds lost -> record blocked person 104 grounds lost user 1; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press more                -> screen staff-deeds
    3.0 press deed-45             -> screen staff-age
    4.0 press no                  -> screen staff-adult
    4.5 card staff 7              -> 
    5.0 card unknown 31           -> note number-unknown
    5.1 card borrower 102 minor adult 101 -> note adult-cannot
    5.2 press back                -> screen staff-age
    5.3 press no                  -> screen staff-adult
    5.4 card borrower 104         -> note adult-cannot
    5.5 card staff 8              -> 
    5.6 press type-number         -> screen number
    5.7 press digit-3             -> 
    5.8 press ok                  -> find number
    5.9 number borrower 101       -> screen pin
# Their card lies there still, and the child's comes too soon.
    6.0 card borrower 101         -> 
    6.1 card unknown 31           -> 
    7.0 type 1111                 -> ask pin 101
    7.1 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    7.2 type 1234                 -> ask pin 101
    7.3 pin right                 -> record pin right person 101; screen staff-card
    7.4 view                      -> role staff, deed enrol card, desk open 1, can back 1, today 20759, tries 3, name of 7
    8.0 card unknown 31           -> screen new-pin
    9.0 type 2468                 -> note pin-again
    9.1 type 2468                 -> make pin 500060
    9.2 pin made right            -> record enrolled person 500060 role borrower under 18 1 adult 101; record pin set person 500060 worker 7; answer done; screen staff-home; note card-given
   10.0 press sign-out            -> screen home
# From then on that adult is asked for.
   11.0 card borrower 500080 minor adult 101 -> screen pin
   11.1 type 2468                 -> ask pin 500080
   11.2 pin right                 -> screen menu
