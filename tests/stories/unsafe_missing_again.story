# The same of one that was missing: each time somebody brings it, staff are called, and no door opens.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 3              -> record device added device 3 kind tablet unit 1 parts charger,case; answer done
    3.0 deed mark missing device 3 grounds not seen -> record missed device 3 grounds not seen user 1; answer done
    4.0 sticker 3                 -> screen return-safe
    5.0 press unsafe              -> record unsafe said device 3; record called because unsafe; call on; screen sorry unsafe
    6.0 card staff 7              -> screen pin
    7.0 type 1234                 -> ask pin 7
    8.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
    9.0 press sign-out            -> screen home
   10.0 sticker 3                 -> record called because unsafe; call on; screen sorry unsafe
