# A device that was nobody's when its door opened is added to the ledger before the door is shut: it is
# not another kiosk's any more, so what is behind the door, staff look at.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 sticker 77                -> screen return-safe
    3.0 press safe                -> record door begun bay 5 why return device 77; unlock 5; screen opening
    4.0 door 5 open               -> record door opened bay 5 act 3; screen return-open
    5.0 add tablet 77             -> record device added device 77 kind tablet unit 1 parts charger,case; answer done
    6.0 door 5 shut               -> record door ended bay 5 act 3 end unsure; screen home
