# Of one that was missing and is found a fault may be said as of any; of another kiosk's not: it is sent
# home as it is.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    1.0 card staff 201            -> screen pin
    1.1 type 123456               -> ask pin 201
    1.2 pin right                 -> record signed in worker 201; screen staff-home
    2.0 press open-door           -> screen staff-bays
    2.1 press bay-1               -> screen staff-bay
    2.2 press reason-6            -> record door begun bay 1 why look worker 201; unlock 1; screen opening
    2.5 door 1 open               -> record door opened bay 1 act 6; screen staff-door
    3.0 door 1 shut               -> record door ended bay 1 act 6 end done; screen staff-settle
    4.0 press found-2             -> record bay settled bay 1 found empty worker 201; screen staff-home; note done-next
    5.0 press sign-out            -> screen home
   10.0 sticker 1                 -> screen return-safe
   11.0 press safe                -> record door begun bay 1 why return device 1; unlock 1; screen opening
   11.5 door 1 open               -> record door opened bay 1 act 10; screen return-open
   12.0 press next                -> screen return-check
   12.1 press something-wrong     -> screen return-fault
   12.2 press fault-6             -> screen return-check
   13.0 press part-in-0           -> 
   14.0 press part-in-2           -> 
   15.0 door 1 shut               -> record found again device 1 bay 1 act 10; record door ended bay 1 act 10 end put in; record parts said device 1 parts charger,case; record fault said device 1 fault no internet; screen thanks
   16.0 press finish              -> screen home
   20.0 sticker 99                -> screen return-safe
   21.0 press safe                -> record door begun bay 5 why return device 99; unlock 5; screen opening
   22.0 door 5 open               -> record door opened bay 5 act 16; screen return-open
   23.0 press something-wrong     -> screen return-check
   24.0 press something-wrong     -> 
   25.0 press fault-1             -> 
   26.0 door 5 shut               -> record sister in device 99 bay 5 act 16; record door ended bay 5 act 16 end put in; screen thanks
