# A worker renews for somebody on the telephone: by the same rules as at the kiosk, and with a
# reason. Who did it is in the fact.
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
   20.0 deed renew for fact 6 grounds by telephone -> answer not yet
# From seven days before the due day on.
1900000.0 deed renew for fact 6     -> answer bad grounds
1900001.0 deed renew for fact 6 grounds lost -> answer bad grounds
1900002.0 deed renew for fact 99 grounds by telephone -> answer nothing such
1900003.0 deed renew for fact 6 device 3 grounds by telephone -> answer nothing such
1900004.0 deed renew for person 101 grounds by telephone -> record renewed loan 6 device 2 person 101 due day 20815 count 1 grounds by telephone user 1; answer done
1900005.0 deed renew for person 102 grounds by telephone -> answer nothing such
1900006.0 deed borrow person 101    -> answer not allowed
