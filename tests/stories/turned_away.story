# What the house refused, and why, is written down as unmet need: of nobody by name, and once a visit, however often
# it is asked; in the next visit once more. What lies under another reason, or is another kind, counts for itself.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add laptop 5 bay 5        -> record device added device 5 kind laptop unit 1 parts charger,case; record restocked device 5 bay 5; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              -> 
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   11.0 press borrow              -> record turned away because has one; screen sorry has one
   11.5 press my-loans            -> screen my-loans
   12.0 press renew               -> record turned away kind tablet because not yet; note not-yet
   12.5 press renew               -> 
   13.0 press borrow              -> screen sorry has one
   14.0 press finish              -> screen home
   20.0 card borrower 101         -> screen pin
   21.0 type 1234                 -> ask pin 101
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because has one; screen sorry has one
   24.0 press finish              -> screen home
# What a worker is refused is nobody's need: a renewal by telephone that comes too early.
   30.0 deed renew for device 2 grounds by telephone -> answer not yet
# A wrong PIN and a paused card are no need either.
   40.0 card borrower 102         -> screen pin
   41.0 type 1111                 -> ask pin 102
   42.0 pin wrong                 -> record pin wrong person 102 count 1; note pin-wrong
   43.0 type 1234                 -> ask pin 102
   44.0 pin right                 -> record pin right person 102; screen menu
# None is left of that kind, however often it is pressed, and wherever else they look meanwhile.
   45.0 press borrow              -> screen choose
   46.0 press kind-1              -> record turned away kind tablet because none ready; screen nothing-left
   47.0 press kind-1              -> 
   48.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   49.0 press borrow              -> screen choose
   50.0 press kind-1              -> screen nothing-left
# While the disk is low nothing is written down but what must be.
   51.0 press finish              -> screen home
   52.0 disk low                  -> 
   60.0 card borrower 101         -> screen pin
   61.0 type 1234                 -> ask pin 101
   62.0 pin right                 -> screen menu
   63.0 press borrow              -> screen sorry disk low
   64.0 press my-loans            -> screen my-loans
   64.5 press renew               -> note not-yet
   65.0 press finish              -> screen home
   66.0 disk enough               -> 
# On hold: they are told at the card, whatever they came for; a worker's card on hold is nobody's need.
   70.0 deed block person 103 grounds misuse -> record blocked person 103 grounds misuse user 1; answer done
   71.0 card borrower 103         -> screen pin
   72.0 type 1234                 -> ask pin 103
   73.0 pin right                 -> record turned away because blocked; screen sorry blocked
   74.0 press finish              -> screen home
   75.0 deed block person 901 grounds misuse -> record blocked person 901 grounds misuse user 1; answer done
   76.0 card staff 901            -> screen pin
   77.0 type 1234                 -> ask pin 901
   78.0 pin right                 -> screen sorry blocked
