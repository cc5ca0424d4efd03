# A worker sets a device aside, lets one go, or misses one: never one that is lent, nor one that
# was brought back and not taken in. What was let go, or missed, comes back by way of quarantine.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.3 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done
    1.0 deed quarantine device 9  -> answer nothing such
    2.0 deed quarantine device 2  -> record quarantined device 2 reason worker said user 1; answer done
    3.0 deed quarantine device 2  -> answer known already
    4.0 deed withdraw device 2 grounds police -> answer bad grounds
    5.0 deed withdraw device 2 grounds worn out -> record withdrawn device 2 grounds worn out user 1; answer done
    6.0 deed quarantine device 2  -> record quarantined device 2 reason worker said user 1; answer done
    7.0 deed mark missing device 2 grounds not seen -> record missed device 2 grounds not seen user 1; answer done
    8.0 deed mark missing device 2 grounds not seen -> answer known already
# Nothing is ready but the one in bay 3.
   10.0 card borrower 101         -> screen pin
   11.0 type 1234                 -> ask pin 101
   12.0 pin right                 -> screen menu
   13.0 press borrow              -> screen choose
   14.0 press kind-1              ->
   15.0 press next                -> screen agree
   16.0 press agree               -> record door begun bay 3 why lend device 3 person 101; unlock 3; screen opening
# While its door moves nothing else is done with it.
   16.5 deed quarantine device 3  -> answer busy
   17.0 door 3 open               -> record lent device 3 person 101 due day 20787 bay 3 act 11 parts charger,case; screen take
   18.0 sticker 3                 -> record taken loan 12 device 3; note tapped
   19.0 door 3 shut               -> record door ended bay 3 act 11 end taken; screen done
   20.0 press finish              -> screen home
   21.0 deed quarantine device 3  -> answer not yet
   22.0 deed withdraw device 3 grounds worn out -> answer not yet
   23.0 deed mark missing device 3 grounds not seen -> answer not yet
