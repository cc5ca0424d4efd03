# Somebody who cannot keep a PIN: a worker signs in, the borrower's card is tapped, the worker picks a
# reason and vouches. From then on it is the borrower's visit; the loan is marked staff-assisted.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press person              -> screen staff-person
    3.0 card borrower 101         -> screen staff-deeds
    3.1 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, name of 7, tablets ready 1, tablet parts 5, row 0: , vouch, row 1: , new pin, row 2: , reset pin, row 3: , block, row 4: , replace card, row 5: , look at contact, door 2 ready, with 1
    4.0 press deed-7              -> screen staff-grounds
    4.1 view                      -> role staff, deed vouch, desk open 1, can back 1, today 20759, tries 3, name of 7, tablets ready 1, tablet parts 5, row 0: , cannot keep a pin, row 1: , cannot see the screen, row 2: , cannot use the screen, row 3: , card does not work, row 4: , no card, door 2 ready, with 1
# A reason that belongs to another deed is none.
    4.5 press grounds-10          -> 
    5.0 press grounds-1           -> record vouched person 101 worker 7 grounds cannot keep a pin; screen menu; note vouched
    5.1 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
# Nothing of the worker's is left.
    6.0 press todo-0              -> 
    6.1 press open-door           -> 
    7.0 press borrow              -> screen choose
    8.0 press kind-1              -> 
    8.5 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101 worker 7; unlock 2; screen opening
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case worker 7; screen take
   12.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   13.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   14.0 press finish              -> screen home
