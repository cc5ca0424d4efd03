# A program that fails, or is gone in the middle, or says what cannot be, leaves the device to wipe:
# by the machine once more, or by hand.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    1.2 a machine wipes tablets   ->
    1.3 port wiper up             ->
    1.5 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 2                 -> screen staff-wipe
    7.0 press machine             -> wipe by machine device 2 ticket 2
    8.0 wipe failed device 2 ticket 2 -> answer out of order
    9.0 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, machine 3, name of 7
   10.0 press machine             -> wipe by machine device 2 ticket 3
   11.0 press finish              -> screen staff-home
   12.0 port wiper down           -> note machine-failed
   13.0 port wiper up             ->
   14.0 wipe done device 2 ticket 3 tool 2 method 1 checks 7 evidence 99 -> answer not yet
   15.0 sticker 2                 -> screen staff-wipe
   16.0 press machine             -> wipe by machine device 2 ticket 4
   17.0 wipe done device 2 ticket 4 tool 9 method 1 checks 7 evidence 99 -> answer out of order
   18.0 press machine             -> wipe by machine device 2 ticket 5
   19.0 wipe done device 9 ticket 5 tool 2 method 1 checks 7 evidence 99 -> answer not yet
   20.0 wipe done device 2 ticket 5 tool 2 method 1 checks 7 -> answer out of order
   21.0 press tool-1              ->
   22.0 press check-0             ->
   23.0 press check-1             ->
   24.0 press check-2             ->
   25.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
