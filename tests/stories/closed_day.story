# The coordinator closes a day: loans due on it are due on the next open day, and no loan is ever
# due on it. It is opened again; what was moved stays moved, for its borrower was told.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   20.0 deed close day day 20758  -> answer nothing such
   21.0 deed close day day 20793  -> answer known already
   22.0 deed close day day 20788  -> record day closed due day 20788 to day 20789 user 1; answer done
# Monday 30 November: the Tuesday after it is closed already.
   23.0 deed close day day 20787  -> record day closed due day 20787 to day 20789 user 1; answer done
   24.0 deed close day day 20787  -> answer known already
   25.0 deed open day day 20786   -> answer nothing such
   26.0 deed open day day 20787   -> record day opened due day 20787 user 1; answer done
   27.0 deed open day day 20787   -> answer nothing such
   28.0 deed close day day 30000  -> answer nothing such
# 2 December is two days after the day it was due on.
   30.0 deed extend fact 6 day 20789 grounds health -> answer nothing such
   31.0 deed extend fact 6 day 20788 grounds health -> answer nothing such
   32.0 deed extend fact 6 day 20790 grounds health -> record due day set loan 6 device 2 due day 20790 grounds health user 1; answer done
