# The device goes on without it, set aside, or wiped by hand: the order is called back, for it may be
# sealed next, or hold somebody's things again. An answer that comes all the same is no fact.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    1.2 a machine wipes tablets   ->
    1.3 port wiper up             ->
    1.5 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    1.6 add tablet 3              -> record device added device 3 kind tablet unit 2 parts charger,case; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 2                 -> screen staff-wipe
    7.0 press machine             -> wipe by machine device 2 ticket 2
    8.0 deed quarantine device 2  -> record quarantined device 2 reason worker said user 1; answer done; stop wiping device 2 ticket 2
    9.0 wipe done device 2 ticket 2 tool 2 method 1 checks 7 evidence 99 -> answer not yet
   10.0 sticker 3                 ->
   11.0 press machine             -> wipe by machine device 3 ticket 3
   12.0 press tool-1              ->
   13.0 press check-0             ->
   14.0 press check-1             ->
   15.0 press check-2             ->
   16.0 press confirm             -> record wiped device 3 worker 7 tool factory reset method clear checks 7; stop wiping device 3 ticket 3; screen staff-inspect; note done-next
   17.0 wipe done device 3 ticket 3 tool 2 method 1 checks 7 evidence 99 -> answer not yet
   18.0 deed impound device 3 grounds harmful content -> record impounded device 3 grounds harmful content user 1; answer done
   19.0 wipe done device 3 ticket 3 tool 2 method 1 checks 7 evidence 99 -> answer not yet
