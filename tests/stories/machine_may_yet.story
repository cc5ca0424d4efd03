# An order to wipe that was given to the office and could not be taken back there: that is written down,
# staff have it on their list until one of them closes it, and whoever works here is told.
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
    8.0 deed impound device 2 grounds harmful content -> record impounded device 2 grounds harmful content user 1; answer done; stop wiping device 2 ticket 2
    9.0 wipe failed device 2 ticket 2 afar -> record may be wiped device 2; answer not yet; note machine-afar
# It may come again, from another order; once on the list is enough.
   10.0 wipe failed device 2 ticket 2 afar -> answer not yet
# One that its program gave up: said on its form.
   11.0 sticker 3                 ->
   12.0 press machine             -> wipe by machine device 3 ticket 3
   13.0 wipe failed device 3 ticket 3 afar -> record may be wiped device 3; answer out of order; note machine-afar
   13.5 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, machine 3, name of 7
   14.0 press back                -> screen staff-home
   14.5 view                      -> role staff, tablet, state new, desk open 1, today 20759, tries 3, unit 2, parts 5, more 1, name of 7, row 0: , request, many 2, lit, row 1: , wipe, many 1
# Nothing more will come of this one.
   15.0 sticker 3                 -> screen staff-wipe
   15.5 press machine             -> wipe by machine device 3 ticket 4
   16.0 wipe failed device 3 ticket 4 -> answer out of order
   17.0 press back                -> screen staff-home
# A device that nobody knows, and an answer that says both.
   18.0 wipe failed device 99 ticket 4 afar -> answer not yet
   18.5 wipe done device 3 ticket 9 afar -> answer not yet
# On the list until a worker has seen to it.
   20.0 press todo-11             -> screen staff-list
   20.5 view                      -> role staff, tablet, state new, todo request, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, name of 7, row 0: tablet, take back wipe, number 1, row 1: tablet, take back wipe, number 2
   21.0 press row-0               -> screen staff-deeds
   22.0 press deed-36             -> screen staff-grounds
   23.0 press grounds-27          -> record request closed request 7 grounds done worker 7; screen staff-list; note done-next
   24.0 wipe failed device 2 ticket 2 afar -> record may be wiped device 2; answer not yet
