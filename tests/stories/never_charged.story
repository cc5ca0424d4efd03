# What the kiosk charges follows the book: a kit that was set aside is never charged,
# and a locker that starts again charges nothing until it is told. Door 7's charging
# can be put on and off.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 1 bay 7        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 7; answer done; power on 7
    1.0 port locker down          ->
    2.0 port locker up            -> power on 7
    3.0 card borrower 101         -> screen pin
    3.1 type 1234                 -> ask pin 101
    3.2 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    4.1 press kind-1              ->
    4.2 press next                -> screen agree
    5.0 press agree               -> record door begun bay 7 why lend device 1 person 101; unlock 7; screen opening
    5.5 door 7 open               -> record lent device 1 person 101 due day 20787 bay 7 act 5 parts charger,case; power off 7; screen take
    6.0 press something-wrong     ->
    7.0 door 7 shut               -> record door ended bay 7 act 5 end not taken; record not taken loan 6 device 1 bay 7; record quarantined device 1 reason borrower said; record bay unsure bay 7; screen stuck set aside
