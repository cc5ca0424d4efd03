# Another kiosk's device that came by before is taken again, as often as it is brought; one that was
# sealed is not.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card staff 7              -> screen pin
    3.0 type 1234                 -> ask pin 7
    4.0 pin right                 -> record signed in worker 7; screen staff-home
    5.0 sticker 77                -> record sister in device 77; screen staff-deeds
    6.0 press back                -> screen staff-home
    7.0 sticker 78                -> record sister in device 78; screen staff-deeds
    8.0 press sign-out            -> screen home
    9.0 deed impound device 78 grounds harmful content -> record impounded device 78 grounds harmful content user 1; answer done
   10.0 sticker 77                -> screen return-safe
   11.0 press back                -> screen return-tap
   12.0 press start-again         -> screen home
   13.0 sticker 78                -> record not on loan device 78; record called because not on loan; call on; screen sorry not on loan
   14.0 press start-again         -> screen home
   15.0 sticker 77                -> screen return-safe
   16.0 press safe                -> record door begun bay 5 why return device 77; unlock 5; screen opening
   17.0 door 5 open               -> record door opened bay 5 act 9; screen return-open
   18.0 door 5 shut               -> record sister in device 77 bay 5 act 9; record door ended bay 5 act 9 end put in; screen thanks
   19.0 press finish              -> screen home
   20.0 sticker 77                -> record not on loan device 77; screen sorry not on loan
