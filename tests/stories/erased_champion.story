# A champion's sessions end with them; their week is counted no more. Another's go on.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 deed add session session 7 day 20760 from_minute 600 to_minute 660 champion 30 -> record session added session 7 due day 20760 from minute 600 to minute 660 champion 30 user 1; answer done
    0.4 deed add session session 8 day 20761 from_minute 600 to_minute 660 champion 31 -> record session added session 8 due day 20761 from minute 600 to minute 660 champion 31 user 1; answer done
    0.5 deed add session session 9 day 20762 from_minute 600 to_minute 660 champion 30 -> record session added session 9 due day 20762 from minute 600 to minute 660 champion 30 user 1; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 press kind-1              -> 
    1.5 press next                -> screen agree
    1.6 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    1.7 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 8 parts charger,case; screen take
    1.8 sticker 2                 -> record taken loan 9 device 2; note tapped
    1.9 door 2 shut               -> record door ended bay 2 act 8 end taken; screen done
    2.0 card champion 30          -> record helped loan 9 champion 30 due day 20759; note helped
    2.1 press finish              -> screen home
    3.0 deed erase person 30 grounds asked for -> record session cancelled session 7 user 1; record session cancelled session 9 user 1; record erased person 30 grounds asked for user 1; answer done
    4.0 press help                -> screen help; session 8 day 20761 from 600 to 660
    4.1 view                      -> desk open 1, can back 1, today 20759, tries 3, next tablet due 20787, row 0: , id 8, number 660, day 20761, many 600
    4.2 press back                -> screen home
    5.0 card champion 30          -> screen pin
    5.1 type 1234                 -> ask pin 30
    5.2 pin right                 -> screen champion; helped 0
