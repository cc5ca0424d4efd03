# Quarantined, then mislaid, then found: a fault does not heal on the way. Nothing is
# charged that was set aside, until somebody has wiped and inspected it. Door 7's
# charging can be put on and off.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 1 bay 7        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 7; answer done; power on 7
    1.0 card staff 201            -> screen pin
    1.1 type 123456               -> ask pin 201
    1.2 pin right                 -> record signed in worker 201; screen staff-home
    2.0 deed quarantine device 1  -> record quarantined device 1 reason worker said user 1; answer done; power off 7
    3.0 press bay-7               -> screen staff-bay
    3.1 press reason-6            -> record door begun bay 7 why look worker 201; unlock 7; screen opening
    3.5 door 7 open               -> record door opened bay 7 act 7; screen staff-door
    4.0 door 7 shut               -> record door ended bay 7 act 7 end done; screen staff-settle
# The bay is empty: where it is, nobody knows.
    5.0 press found-2             -> record bay settled bay 7 found empty worker 201; screen staff-home; note done-next
# Here it is again, in the bay that can charge.
    6.0 press bay-7               -> screen staff-bay
    6.1 press reason-6            -> record door begun bay 7 why look worker 201; unlock 7; screen opening
    6.5 door 7 open               -> record door opened bay 7 act 11; screen staff-door
    7.0 door 7 shut               -> record door ended bay 7 act 11 end done; screen staff-settle
    8.0 sticker 1                 -> record bay settled bay 7 found device device 1 worker 201; screen staff-home; note done-next
