# Back and Start again lead out of the questions after a return, to the thanks: the reference is
# theirs, and nothing of what was touched is recorded.
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
    7.0 press skip                -> screen sureness
    8.0 press skip                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    9.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   12.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   15.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   16.0 press finish              -> screen home
  100.0 press return              -> screen return-tap
  101.0 sticker 2                 -> screen return-safe
  102.0 press safe                -> record door begun bay 1 why return device 2 loan 6; unlock 1; screen opening
  103.0 door 1 open               -> record door opened bay 1 act 9; screen return-open
  104.0 press next                -> screen return-check
  105.0 press part-in-0           ->
  106.0 press part-in-2           ->
  107.0 door 1 shut               -> record handed in loan 6 device 2 bay 1 act 9; record door ended bay 1 act 9 end put in; record parts said device 2 parts charger,case; screen return-own
  108.0 press yes                 -> screen sureness
  109.0 press sure-4              ->
  110.0 press back                -> screen return-own
  110.5 press start-again         -> screen thanks
  111.0 press finish              -> screen home
