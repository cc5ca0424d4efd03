# Staff put a card on hold, with a reason: after the right PIN that is said, and help is offered; before it
# nothing is. Bringing something back needs no card, and works.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    1.7 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 6 parts charger,case; screen take
    1.8 sticker 2                 -> record taken loan 7 device 2; note tapped
# While a door of theirs stands open, it is not taken from their screen.
    2.0 deed block person 101 grounds lost -> record blocked person 101 grounds lost user 1; answer done
    2.1 door 2 shut               -> record door ended bay 2 act 6 end taken; screen done
    2.2 press finish              -> screen home
    3.0 deed block person 101 grounds lost -> answer known already
    3.1 deed block person 102 grounds health -> answer bad grounds
    3.2 deed block grounds lost   -> answer nothing such
    4.0 card borrower 101         -> screen pin
    4.1 type 1234                 -> ask pin 101
    4.2 pin right                 -> record turned away because blocked; screen sorry blocked
    4.3 press borrow              -> screen tap-card
    4.4 press back                -> screen home
# A helper of theirs: neither.
    5.0 card helper 201 of 101    -> screen pin
    5.1 type 4321                 -> ask pin 201
    5.2 pin right                 -> record turned away because blocked; screen sorry blocked
    5.3 press ask-person          -> record called because blocked; call on; screen help
    5.4 press help                -> 
    5.5 press finish              -> screen sorry blocked
    6.0 sticker 2                 -> screen return-safe
    6.1 press safe                -> record door begun bay 1 why return device 2 loan 7; unlock 1; screen opening
    6.2 door 1 open               -> record door opened bay 1 act 14; screen return-open
    6.3 door 1 shut               -> record handed in loan 7 device 2 bay 1 act 14; record door ended bay 1 act 14 end put in; screen return-check
    6.4 press part-in-0           -> 
    6.5 press part-in-2           -> 
    6.6 press next                -> record parts said device 2 parts charger,case; screen thanks
    6.7 press finish              -> screen home
# And off again.
    7.0 deed unblock person 101   -> record unblocked person 101 user 1; answer done
    7.1 deed unblock person 101   -> answer nothing such
    8.0 card borrower 101         -> screen pin
    8.1 type 1234                 -> ask pin 101
    8.2 pin right                 -> screen menu
# In the middle of a visit it stops there.
    9.0 deed block person 101 grounds stolen -> record blocked person 101 grounds stolen user 1; answer done; screen sorry blocked
   10.0 press back                -> screen home
# A worker's card that was lost ends their visit at once.
   11.0 card staff 7              -> screen pin
   11.1 type 1357                 -> ask pin 7
   11.2 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   11.3 deed block person 7 grounds lost -> record blocked person 7 grounds lost user 1; answer done; screen home
   12.0 card staff 7              -> screen pin
   12.1 type 1357                 -> ask pin 7
   12.2 pin right                 -> screen sorry blocked
