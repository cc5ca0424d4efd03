# A new PIN: a worker signs in, the person's card is tapped, the person types it twice. The verifier is
# made by lendbay-pin and kept with the fact; the digits are nowhere after. It also forgives wrong tries.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 card borrower 101         -> screen pin
    0.3 type 1111                 -> ask pin 101
    0.4 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    1.0 card staff 7              ->
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press person              -> screen staff-person
    2.1 card borrower 101         -> screen staff-deeds
    3.0 press deed-29             -> screen new-pin
# Three digits are too few.
    3.1 type 123                  ->
    3.2 press digit-4             ->
    3.3 press ok                  -> note pin-again
    3.4 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
# Not the same: begin anew.
    3.5 type 1235                 -> note pin-differs
    3.6 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
    4.0 type 2468                 -> note pin-again
    4.1 type 2468                 -> make pin 101
    4.2 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
    5.0 pin made right            -> record pin set person 101 worker 7; answer done; screen staff-home; note done-next
# lendbay-pin had no answer: nothing is kept, and it is typed again.
    6.0 press person              -> screen staff-person
    6.1 card borrower 101         -> screen staff-deeds
    6.2 press deed-29             -> screen new-pin
    6.3 type 2468                 -> note pin-again
    6.4 type 2468                 -> make pin 101
    6.5 pin made failed           -> note pin-trouble
    6.6 type 2468                 -> note pin-again
    6.7 type 2468                 -> make pin 101
# An answer that comes when nobody waits any more is not agreed to.
    7.0 press back                -> screen staff-home
    7.1 pin made right            ->
# Left half way, nothing typed is kept.
    8.0 press person              -> screen staff-person
    8.1 card borrower 101         -> screen staff-deeds
    8.2 press deed-29             -> screen new-pin
    8.3 type 2468                 -> note pin-again
    8.4 press back                -> screen staff-home
    8.5 press person              -> screen staff-person
    8.6 card borrower 101         -> screen staff-deeds
    8.7 press deed-29             -> screen new-pin
    8.8 type 2468                 -> note pin-again
    8.9 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
    9.0 port pin down             ->
    9.1 type 2468                 -> note pin-trouble
    9.2 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7
# From the command line the verifier comes with the deed.
   10.0 deed new pin person 101   -> record pin set person 101 user 1; answer done
   10.1 deed new pin              -> answer nothing such
