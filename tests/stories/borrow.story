# Ada (person 101) borrows tablet 2 from door 2 and walks away with it.
# Times are seconds after ten in the morning of Monday 2 November 2026 (day 20759).
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   12.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   15.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   76.0 press no-more             -> screen home
