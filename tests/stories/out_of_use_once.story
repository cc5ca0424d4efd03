# A door that is out of use, and does not open for the worker either, is not put out of use again.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 deed out of use bay 1     -> record bay out of use bay 1 user 1; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 press bay-1               -> screen staff-bay
    7.0 press reason-6            -> record door begun bay 1 why look worker 7; unlock 1; screen opening
   30.0 tick                      -> record door ended bay 1 act 5 end not opened; screen staff-sorry not opened
   31.0 press finish              -> screen staff-home
   32.0 press bay-1               -> screen staff-bay
   33.0 press reason-6            -> record door begun bay 1 why look worker 7; unlock 1; screen opening
   60.0 tick                      -> record door ended bay 1 act 7 end not opened; screen staff-sorry not opened
