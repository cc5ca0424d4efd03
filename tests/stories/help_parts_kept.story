# Whoever starts again from a page over the list of parts has said what they said.
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
   17.0 press next                -> screen return-check
   18.0 press part-in-0           ->
   19.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in
   20.0 press help                -> screen help
   21.0 press start-again         -> record parts said device 2 parts charger; screen home
# The same where nobody answers any more, and where they say that they are done.
   22.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
   23.0 card borrower 102         -> screen pin
   24.0 type 1234                 -> ask pin 102
   25.0 pin right                 -> screen menu
   26.0 press borrow              -> screen choose
   27.0 press kind-1              ->
   28.0 press next                -> screen agree
   29.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   30.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 16 parts charger,case; screen take
   31.0 sticker 3                 -> record taken loan 17 device 3; note tapped
   32.0 door 3 shut               -> record door ended bay 3 act 16 end taken; screen done
   33.0 press finish              -> screen home
   34.0 sticker 3                 -> screen return-safe
   35.0 press safe                -> record door begun bay 2 why return device 3 loan 17; unlock 2; screen opening
   36.0 door 2 open               -> record door opened bay 2 act 20; screen return-open
   37.0 press next                -> screen return-check
   38.0 press part-missing-2      ->
   39.0 door 2 shut               -> record handed in loan 17 device 3 bay 2 act 20; record door ended bay 2 act 20 end put in
  160.0 tick                      -> screen more-time
  161.0 press no-more             -> record parts said device 3 missing case; screen home
