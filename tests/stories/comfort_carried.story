# Who chooses before they tap their card is who taps it; Back, while they are nobody in particular,
# loses nothing; Start again begins anew.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 press language            -> screen language
    2.0 press set-language-pl     -> 
    3.0 press finish              -> screen home
    4.0 press borrow              -> screen tap-card
    5.0 press back                -> screen home
    6.0 view                      -> desk open 1, today 20759, tries 3, language pl, tablets ready 1, tablet parts 5
    7.0 press borrow              -> screen tap-card
    8.0 card unknown              -> screen pin
    9.0 card borrower 101         -> 
   10.0 type 1234                 -> ask pin 101
   11.0 pin right                 -> screen menu
   12.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, language pl, tablets ready 1, tablet parts 5
# At the end of somebody's visit the next card is another's: nothing of it is left …
   19.0 press borrow              -> screen choose
   20.0 press kind-1              -> 
   21.0 press next                -> screen agree
   22.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   23.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case agreement 22 language pl; screen take
   24.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   25.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   26.0 card borrower 102         -> screen pin
   27.0 view                      -> desk open 1, can back 1, today 20759, tries 3, next tablet due 20787
   28.0 press start-again         -> screen home
# … but their own is theirs still.
   30.0 card borrower 101         -> screen pin
   31.0 type 1234                 -> ask pin 101
   32.0 pin right                 -> screen menu
   32.5 press borrow              -> record turned away because has one; screen sorry has one
   33.0 press comfort             -> screen comfort
   34.0 press set-text-1          -> 
   35.0 press back                -> screen sorry has one
   36.0 press my-loans            -> screen my-loans
   37.0 card borrower 101         -> 
   38.0 view                      -> role borrower, wanted my-loans, desk open 1, can back 1, today 20759, tries 3, day2 20780, text 1, next tablet due 20787, row 0: tablet, id 6, state 3, number 1, day 20787, many 28
   39.0 press finish              -> screen home
   40.0 view                      -> desk open 1, today 20759, tries 3, next tablet due 20787
# After a return without a card nobody knows who comes next.
   50.0 press set-text-2          -> 
   51.0 sticker 2                 -> screen return-safe
   52.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   53.0 door 1 open               -> record door opened bay 1 act 10; screen return-open
   54.0 press next                -> screen return-check
   55.0 press part-in-0           -> 
   56.0 press part-in-2           -> 
   57.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 10; record door ended bay 1 act 10 end put in; record parts said device 2 parts charger,case; screen thanks
   58.0 view                      -> tablet, state handed in, why return, reference, desk open 1, today 20759, tries 3, bay 1, unit 1, parts 5, in 5, text 2
   59.0 card borrower 102         -> screen pin
   60.0 view                      -> desk open 1, can back 1, today 20759, tries 3
# Who proved who they are and goes home has ended their visit.
   61.0 type 1234                 -> ask pin 102
   62.0 pin right                 -> screen menu
   63.0 press set-language-cy     -> 
   64.0 press back                -> screen home
   65.0 view                      -> desk open 1, today 20759, tries 3
