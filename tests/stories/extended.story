# A worker extends a loan to a day they name, with a reason from a list: later than it was due,
# never a closed day, at most a year ahead.
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
   20.0 deed extend fact 6 day 20801 -> answer bad grounds
   21.0 deed extend fact 6 day 20801 grounds police -> answer bad grounds
# Sunday 13 December 2026 is closed; the next day is not.
   22.0 deed extend fact 6 day 20800 grounds health -> answer nothing such
   23.0 deed extend device 2 day 20801 grounds health -> record due day set loan 6 device 2 due day 20801 grounds health user 1; answer done
   24.0 deed extend fact 6 day 20795 grounds health -> answer nothing such
   25.0 deed extend fact 6 day 21125 grounds health -> answer nothing such
   26.0 deed extend fact 6 day 21124 grounds a deadline -> record due day set loan 6 device 2 due day 21124 grounds a deadline user 1; answer done
   27.0 deed extend fact 6 day 20758 grounds a deadline -> answer nothing such
