# Both questions may always be skipped, with Skip or with Next; then nothing at all is recorded.
# Skip takes back what was touched on its page. For visits at home only a champion borrows.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 questions are asked       ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen purpose
    7.0 press purpose-8           ->
    7.5 press next                -> screen sureness
    8.0 press sure-2              ->
    8.5 press sure-7              ->
    9.0 press sure-41             ->
   10.0 press skip                -> screen agree
   11.0 press disagree            -> screen choose
   12.0 press next                -> screen purpose
   13.0 press purpose-3           ->
   14.0 press skip                -> screen sureness
   15.0 press next                -> screen agree
   17.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   17.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   18.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   19.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
