# How to reach somebody: a worker holds the button down to see it, 20 seconds at most. Each look is a
# fact; under another page, or when the finger lifts, it is gone.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press person              -> screen staff-person
    5.0 card borrower 101         -> screen staff-deeds
    6.0 press deed-40             -> 
    6.5 press deed-39             -> screen staff-contact
    7.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
    8.0 press show-1              -> record contact looked at person 101 worker 7
    8.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , id 101
    9.0 press show-1              -> 
   10.0 press show-0              -> 
   10.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
   11.0 press show-0              -> 
# Held on and on: after 20 seconds it goes all the same.
   20.0 press show-1              -> record contact looked at person 101 worker 7
   39.9 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , id 101
   40.0 tick                      -> 
   40.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
# Under help it is not seen, nor after it.
   50.0 press show-1              -> record contact looked at person 101 worker 7
   51.0 press help                -> screen help
   51.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
   52.0 press back                -> screen staff-contact
   52.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
   53.0 press back                -> screen staff-deeds
   53.1 view                      -> role staff, deed look at contact, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , block, row 4: , replace card, row 5: , look at contact
   54.0 press show-1              -> 
   55.0 press deed-39             -> screen staff-contact
   55.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
   56.0 press show-1              -> record contact looked at person 101 worker 7
   57.0 press finish              -> screen staff-home
   57.1 view                      -> role staff, desk open 1, today 20759, tries 3, more 1, name of 7
# Nowhere else.
   58.0 press show-1              -> 
   59.0 press sign-out            -> screen home
