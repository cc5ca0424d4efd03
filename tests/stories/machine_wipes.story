# A program wipes a tablet while the worker goes on. The memory card and the SIM are the worker's to
# see; with both ticked and the rest verified by the program, its answer is the wipe, in the name of
# who asked for it. Ticks of what is still to come do not count.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    1.2 a machine wipes tablets   ->
    1.5 add tablet 2 sim          -> record device added device 2 kind tablet unit 1 parts charger,case,sim; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 2                 -> screen staff-wipe
# No program can be run: nothing is offered.
    7.0 press machine             ->
    8.0 port wiper up             ->
    9.0 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 13, machine 1, name of 7
   10.0 press machine             -> wipe by machine device 2 ticket 2
   11.0 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 13, machine 2, name of 7
# Asked once is enough.
   12.0 press machine             ->
   13.0 press check-0             ->
   14.0 press check-2             ->
   15.0 press check-3             ->
   16.0 press finish              -> screen staff-home
   17.0 wipe done device 2 ticket 2 tool 2 method 1 checks 3 evidence 99 -> record wipe proved device 2 worker 7 tool mdm wipe method clear checks 3 evidence 99; record wiped device 2 worker 7 tool mdm wipe method clear checks 15; answer done; note machine-done
# Twice: nobody waits for it.
   18.0 wipe done device 2 ticket 2 tool 2 method 1 checks 3 evidence 99 -> answer not yet
   19.0 sticker 2                 -> screen staff-inspect
