# Somebody who brings back two does not have to answer first: the next sticker begins the next
# return, and what was touched for the one before is not said of this one.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    0.4 questions are asked       ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen purpose
    7.0 press skip                -> screen sureness
    8.0 press skip                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 7 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 7 end taken; screen done
   13.0 press finish              -> screen home
   21.0 card borrower 102         -> screen pin
   22.0 type 1234                 -> ask pin 102
   23.0 pin right                 -> screen menu
   24.0 press borrow              -> screen choose
   25.0 press kind-1              ->
   26.0 press next                -> screen purpose
   27.0 press skip                -> screen sureness
   28.0 press skip                -> screen agree
   29.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
   30.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 11 parts charger,case; screen take
   31.0 sticker 3                 -> record taken loan 12 device 3; note tapped
   32.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
   33.0 press finish              -> screen home
  100.0 press return              -> screen return-tap
  101.0 sticker 2                 -> screen return-safe
  102.0 press safe                -> record door begun bay 1 why return device 2 loan 8; unlock 1; screen opening
  103.0 door 1 open               -> record door opened bay 1 act 15; screen return-open
  104.0 press next                -> screen return-check
  105.0 press part-in-0           ->
  106.0 press part-in-2           ->
  107.0 door 1 shut               -> record handed in loan 8 device 2 bay 1 act 15; record door ended bay 1 act 15 end put in; record parts said device 2 parts charger,case; screen return-own
  108.0 press yes                 -> screen sureness
  109.0 press sure-4              ->
  110.0 press back                -> screen return-own
  111.0 sticker 3                 -> screen return-safe
  112.0 press safe                -> record door begun bay 2 why return device 3 loan 12; unlock 2; screen opening
  113.0 door 2 open               -> record door opened bay 2 act 20; screen return-open
  114.0 press next                -> screen return-check
  115.0 press part-in-0           ->
  116.0 press part-in-2           ->
  117.0 door 2 shut               -> record handed in loan 12 device 3 bay 2 act 20; record door ended bay 2 act 20 end put in; record parts said device 3 parts charger,case; screen return-own
  118.0 press yes                 -> screen sureness
  119.0 press next                -> screen thanks
