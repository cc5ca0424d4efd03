# What a program has not verified is for the worker to look at after it: only then the device is
# wiped. A program that says "clear" makes no purge of it.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    1.2 a machine wipes tablets   ->
    1.3 port wiper up             ->
    1.5 add tablet 2 sim          -> record device added device 2 kind tablet unit 1 parts charger,case,sim; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 2                 -> screen staff-wipe
    7.0 press check-1             ->
    8.0 press machine             -> wipe by machine device 2 ticket 2
    9.0 press check-2             ->
   10.0 wipe done device 2 ticket 2 tool 4 method 1 checks 1 evidence 77 -> record wipe proved device 2 worker 7 tool key erase method clear checks 1 evidence 77; answer done
   11.0 view                      -> role staff, tablet, state new, tool key erase, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 13, checks 5, machine 4, name of 7
   12.0 press machine             ->
   13.0 press confirm             ->
   14.0 press check-1             ->
   15.0 press check-3             ->
   16.0 press confirm             -> record wiped device 2 worker 7 tool key erase method clear checks 15; screen staff-inspect; note done-next
