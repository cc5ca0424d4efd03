# Brought back by whoever stood here before, missing and found, or another kiosk's: each return begins
# with nothing of the one before. What was said to be unsafe is not asked twice.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press borrow              -> screen choose
    7.0 press kind-1              ->
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   14.0 sticker 2                 -> screen return-safe
   15.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
   16.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
   17.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in; screen return-check
   18.0 press part-in-0           ->
   19.0 press part-missing-2      ->
   20.0 press next                -> record parts said device 2 parts charger missing case; screen thanks
   21.0 view                      -> tablet, state handed in, why return, reference, desk open 1, today 20759, tries 3, bay 1, unit 1, parts 5, in 1, missing 4
# The next is another kiosk's: no kind, no parts, no reference yet.
   22.0 sticker 77                -> screen return-safe
   23.0 view                      -> refusal sister kiosk, why return, desk open 1, can back 1, today 20759, tries 3, bay 1, step 1, of 3
   24.0 press safe                -> record door begun bay 5 why return device 77; unlock 5; screen opening
   25.0 door 5 open               -> record door opened bay 5 act 14; screen return-open
   26.0 door 5 shut               -> record sister in device 77 bay 5 act 14; record door ended bay 5 act 14 end put in; screen thanks
   27.0 press finish              -> screen home
   28.0 add tablet 3              -> record device added device 3 kind tablet unit 2 parts charger,case; answer done
   29.0 deed mark missing device 3 grounds not seen -> record missed device 3 grounds not seen user 1; answer done
   30.0 sticker 3                 -> screen return-safe
   31.0 view                      -> refusal found again, tablet, state missing, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, unit 2, parts 5
   32.0 press unsafe              -> record unsafe said device 3; record called because unsafe; call on; screen sorry unsafe
   33.0 press start-again         -> screen home
   34.0 sticker 3                 -> screen sorry unsafe
