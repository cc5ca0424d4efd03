# A kiosk has the languages its library chose: another's is not remembered here, nor a choice that
# is none.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card borrower 101 language so text 9 colours 1 -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, colours 1 remember 1
# A worker's word stands for the PIN.
    5.0 press back                -> screen home
    6.0 card staff 900            -> screen pin
    7.0 type 1234                 -> ask pin 900
    8.0 pin right                 -> record signed in worker 900; screen staff-home
    9.0 press person              -> screen staff-person
   10.0 card borrower 101 language pl twice 1 -> screen staff-deeds
   11.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 900, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , block, row 4: , replace card, row 5: , look at contact
   12.0 press deed-7              -> screen staff-grounds
   13.0 press grounds-1           -> record vouched person 101 worker 900 grounds cannot keep a pin; screen menu; note vouched
   14.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, language pl twice 1 remember 1
