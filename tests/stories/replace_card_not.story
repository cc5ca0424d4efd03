# Without their PIN no card is given: three wrong ones, or one that is forgotten, end it with nothing
# changed. Nor while their card is on hold, or paused; nor for what became somebody's meanwhile.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press person              -> screen staff-person
    2.1 card borrower 101         -> screen staff-deeds
    3.0 press deed-41             -> screen staff-card
    4.0 card unknown 31           -> screen pin
    5.0 press forgot-pin          -> screen staff-sorry not proved
    5.1 press finish              -> screen staff-home
    6.0 press person              -> screen staff-person
    6.1 card borrower 101         -> screen staff-deeds
    6.2 press deed-41             -> screen staff-card
    6.3 card unknown 31           -> screen pin
    7.0 type 1111                 -> ask pin 101
    7.1 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    7.2 type 1112                 -> ask pin 101
    7.3 pin wrong                 -> record pin wrong person 101 count 2; note pin-wrong
    7.4 type 1113                 -> ask pin 101
    7.5 pin wrong                 -> record pin wrong person 101 count 3; screen staff-sorry not proved
    7.6 press finish              -> screen staff-home
# Another card than the one that was laid down.
    8.0 press person              -> screen staff-person
    8.1 card borrower 101         -> screen staff-deeds
    8.2 press deed-41             -> screen staff-card
    8.3 card unknown 31           -> screen pin
    8.4 card unknown 32           -> screen staff-card; note card-other
    8.5 press back                -> screen staff-deeds
    8.6 view                      -> role staff, deed replace card, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , block, row 4: , replace card, row 5: , look at contact
    8.7 press deed-41             -> screen staff-card
    8.8 card unknown 31           -> screen pin
    8.9 type 1234                 -> ask pin 101
    9.0 card unknown 32           -> 
    9.1 pin taken                 -> screen staff-card; note card-taken
    9.2 card unknown 32           -> screen pin
    9.3 press back                -> screen staff-card
    9.4 card unknown 31           -> screen pin
# On hold meanwhile, from the command line; then before.
   10.0 type 1234                 -> ask pin 101
   10.1 deed block person 101 grounds lost -> record blocked person 101 grounds lost user 1; answer done
   10.2 pin right                 -> record pin right person 101; screen staff-sorry blocked
   10.3 press finish              -> screen staff-home
   11.0 press person              -> screen staff-person
   11.1 card borrower 101         -> screen staff-deeds
   11.2 press deed-41             -> screen staff-sorry blocked
   11.3 press finish              -> screen staff-home
   12.0 deed unblock person 101   -> record unblocked person 101 user 1; answer done
# Erased meanwhile.
   13.0 press person              -> screen staff-person
   13.1 card borrower 101         -> screen staff-deeds
   13.2 press deed-41             -> screen staff-card
   13.3 card unknown 31           -> screen pin
   13.4 type 1234                 -> ask pin 101
   13.5 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done; screen staff-home
   13.6 pin right                 -> 
# Paused.
   20.0 press person              -> screen staff-person
   20.1 card borrower 102         -> screen staff-deeds
   20.2 press deed-41             -> screen staff-card
   20.3 card unknown 31           -> screen pin
   21.0 type 1111                 -> ask pin 102
   21.1 pin wrong                 -> record pin wrong person 102 count 1; note pin-wrong
   21.2 type 1111                 -> ask pin 102
   21.3 pin wrong                 -> record pin wrong person 102 count 2; note pin-wrong
   21.4 type 1111                 -> ask pin 102
   21.5 pin wrong                 -> record pin wrong person 102 count 3; screen staff-sorry not proved
   21.6 press finish              -> screen staff-home
   22.0 press person              -> screen staff-person
   22.1 card borrower 102         -> screen staff-deeds
   22.2 press deed-41             -> screen staff-card
   22.3 card unknown 31           -> screen pin
   22.4 type 1111                 -> ask pin 102
   22.5 pin wrong                 -> record pin wrong person 102 count 4; note pin-wrong
   22.6 type 1111                 -> ask pin 102
   22.7 pin wrong                 -> record pin wrong person 102 count 5 until 1793614522; screen staff-sorry paused
   23.0 press finish              -> screen staff-home
# From the command line it is as it was.
   30.0 deed replace card person 103 -> record card replaced person 103 user 1; answer done
