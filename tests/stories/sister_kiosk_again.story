# A sister kiosk's device that was sent home, and was then lent there, is brought here once more: it is
# taken as the first time.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 sticker 77                -> screen return-safe
    2.0 press safe                -> record door begun bay 5 why return device 77; unlock 5; screen opening
    2.5 door 5 open               -> record door opened bay 5 act 3; screen return-open
    4.0 door 5 shut               -> record sister in device 77 bay 5 act 3; record door ended bay 5 act 3 end put in; screen thanks
    5.0 press finish              -> screen home
    6.0 card staff 201            -> screen pin
    6.1 type 123456               -> ask pin 201
    6.2 pin right                 -> record signed in worker 201; screen staff-home
    7.0 press todo-7              -> record door begun bay 5 why look worker 201; unlock 5; screen opening
    7.5 door 5 open               -> record door opened bay 5 act 8; screen staff-door
    9.0 door 5 shut               -> record door ended bay 5 act 8 end done; screen staff-settle
   10.0 press found-2             -> record bay settled bay 5 found empty worker 201; screen staff-home; note done-next
   11.0 sticker 77                -> screen staff-deeds
   11.5 deed withdraw device 77 grounds sent home -> record withdrawn device 77 grounds sent home user 1; answer done
   12.0 press sign-out            -> screen home
   20.0 sticker 77                -> screen return-safe
   21.0 press safe                -> record door begun bay 5 why return device 77; unlock 5; screen opening
   22.0 door 5 open               -> record door opened bay 5 act 13; screen return-open
   23.0 door 5 shut               -> record sister in device 77 bay 5 act 13; record door ended bay 5 act 13 end put in; screen thanks
   24.0 press finish              -> screen home
