# A champion taps when asked, after the borrower: the loan is marked as helped, once, with no PIN.
# With a PIN, from home, their card shows how many they helped this week; the week begins on Monday.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   12.0 press help                -> screen help
   13.0 card champion 30          -> record helped loan 6 champion 30 due day 20759; screen done; note helped
   14.0 card champion 30          ->
   15.0 card champion 31          ->
   16.0 press finish              -> screen home
   20.0 card champion 30          -> screen pin
   21.0 type 1234                 -> ask pin 30
   22.0 pin right                 -> screen champion; helped 1
   25.0 press finish              -> screen home
518400.0 press help                -> screen help
518401.0 press back                -> screen home
518410.0 card champion 30          -> screen pin
518411.0 type 1234                 -> ask pin 30
518412.0 pin right                 -> screen champion; helped 1
518420.0 press finish              -> screen home
604800.0 card champion 30          -> screen pin
604801.0 type 1234                 -> ask pin 30
604802.0 pin right                 -> screen champion; helped 0
