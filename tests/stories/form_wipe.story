# A wipe is done when a tool was picked and each check is ticked: with a SIM card in it that it is the
# same one, too. What is not on the list does nothing.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 sim          -> record device added device 2 kind tablet unit 1 parts charger,case,sim; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 2                 -> screen staff-wipe
    7.0 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 13, name of 7
    8.0 press tool-0              ->
    9.0 press tool-5              ->
   10.0 press check-4             ->
   11.0 view                      -> role staff, tablet, state new, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 13, name of 7
   12.0 press confirm             ->
   13.0 press check-0             ->
   14.0 press check-1             ->
   15.0 press check-2             ->
   16.0 press check-3             ->
   17.0 press confirm             ->
   18.0 press tool-4              ->
   19.0 view                      -> role staff, tablet, state new, tool key erase, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 13, checks 15, lit 1, name of 7
   20.0 press check-3             ->
   21.0 press confirm             ->
   22.0 press check-3             ->
# Tapped once more: what is filled in stays.
   23.0 sticker 2                 ->
   24.0 view                      -> role staff, tablet, state new, tool key erase, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 13, checks 15, lit 1, name of 7
   25.0 press tool-0              ->
   26.0 press tool-5              ->
   27.0 press confirm             -> record wiped device 2 worker 7 tool key erase method purge checks 15; screen staff-inspect; note done-next
   28.0 view                      -> role staff, tablet, state wiped, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 13, name of 7
