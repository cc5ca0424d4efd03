# Nobody vouches for themselves or for another worker, for a helper, or for a card nobody knows; and
# vouching lifts no hold, no pause and nothing overdue.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    0.5 deed block person 102 grounds misuse -> record blocked person 102 grounds misuse user 1; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press person              -> screen staff-person
    2.1 card staff 7              -> screen staff-sorry not allowed
    2.2 press back                -> screen staff-home
    2.3 press person              -> screen staff-person
    2.4 card staff 8              -> screen staff-sorry not allowed
    2.5 press back                -> screen staff-home
    2.6 press person              -> screen staff-person
    2.7 card coordinator 9        -> screen staff-sorry not allowed
    2.8 press back                -> screen staff-home
    3.0 press person              -> screen staff-person
    3.1 press type-number         -> screen number
    3.2 type 99                   -> find number
    3.3 number unknown 5          -> screen staff-person; note number-unknown
# A helper has a PIN of their own; the offer is not there.
    4.0 card helper 201 of 101    -> screen staff-deeds
    4.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, tablets ready 2, tablet parts 5, row 0: , new pin, row 1: , reset pin, row 2: , block, row 3: , replace card, row 4: , look at contact, door 2 ready, with 1, door 3 ready, with 2
    4.2 press deed-7              -> 
    4.3 press back                -> screen staff-home
# On hold: neither.
    5.0 press person              -> screen staff-person
    5.1 card borrower 102         -> screen staff-deeds
    5.2 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, tablets ready 2, tablet parts 5, row 0: , new pin, row 1: , reset pin, row 2: , unblock, row 3: , replace card, row 4: , look at contact, door 2 ready, with 1, door 3 ready, with 2
    5.3 press deed-7              -> 
    5.4 press back                -> screen staff-home
# From the command line nobody stands there.
    5.6 press person              -> screen staff-person
    5.7 card borrower 101         -> screen staff-deeds
    5.8 deed vouch person 101 grounds no card -> answer not allowed
    5.9 press sign-out            -> screen home
# Paused: neither.
    6.0 card borrower 103         -> screen pin
    6.1 type 1111                 -> ask pin 103
    6.2 pin wrong                 -> record pin wrong person 103 count 1; note pin-wrong
    6.3 type 1111                 -> ask pin 103
    6.4 pin wrong                 -> record pin wrong person 103 count 2; note pin-wrong
    6.5 type 1111                 -> ask pin 103
    6.6 pin wrong                 -> record pin wrong person 103 count 3; screen pin-help
    6.7 card borrower 103         -> screen pin
    6.8 type 1111                 -> ask pin 103
    6.9 pin wrong                 -> record pin wrong person 103 count 4; note pin-wrong
    7.0 type 1111                 -> ask pin 103
    7.1 pin wrong                 -> record pin wrong person 103 count 5 until 1793614507; screen sorry paused
    7.2 card staff 7              -> screen pin
    7.3 type 1357                 -> ask pin 7
    7.4 pin right                 -> record signed in worker 7; screen staff-home
    7.5 press person              -> screen staff-person
    7.6 press type-number         -> screen number
    7.7 type 2046                 -> find number
    7.8 number borrower 103       -> screen staff-deeds
    7.9 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, tablets ready 2, tablet parts 5, row 0: , new pin, row 1: , reset pin, row 2: , block, row 3: , replace card, row 4: , look at contact, door 2 ready, with 1, door 3 ready, with 2
    8.0 press deed-7              -> 
    8.1 press sign-out            -> screen home
