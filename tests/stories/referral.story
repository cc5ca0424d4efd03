# No card at all: a partner's referral code, typed or scanned, needs no PIN. Somebody new borrows one
# device with it; they and the code are in the ledger when the loan begins, and not before.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 deed make referral referral 77 partner 5 day 20760 -> record referral made referral 77 partner 5 due day 20760 user 1; answer done
    1.0 press borrow              -> screen tap-card
    1.1 press type-number         -> screen number
    1.2 type 40414243             -> find number
    1.3 number code 77            -> screen choose
    1.4 view                      -> role borrower, wanted borrow, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, tablets ready 2, tablet parts 5
    2.0 press kind-1              -> 
    2.5 press next                -> screen agree
    3.0 press agree               -> record door begun bay 2 why lend device 2 person 500070; unlock 2; screen opening
    3.5 door 2 open               -> record enrolled person 500070 role borrower; record lent device 2 person 500070 due day 20787 bay 2 act 8 parts charger,case; record referral used referral 77 partner 5 person 500070; screen take
    5.0 sticker 2                 -> record taken loan 10 device 2; note tapped
    6.0 door 2 shut               -> record door ended bay 2 act 8 end taken; screen done
    7.0 press finish              -> screen home
# Used once.
    8.0 number code 77            -> record turned away because code used; screen sorry code used
    9.0 press finish              -> screen home
# A code that nobody made is an unknown card.
   10.0 press type-number         -> screen number
   10.1 type 40414244             -> find number
   10.2 number unknown 3          -> screen pin
   10.3 type 1234                 -> ask pin 0
   10.4 pin wrong                 -> note pin-wrong
