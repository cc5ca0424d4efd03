# A part missing is reason enough to set a kit aside, without any damage.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 2                 -> screen staff-wipe
    7.0 press tool-1              ->
    8.0 press check-0             ->
    9.0 press check-1             ->
   10.0 press check-2             ->
   11.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   12.0 press part-in-0           ->
   13.0 press set-aside           ->
   14.0 press part-missing-2      ->
   15.0 press set-aside           -> record quarantined device 2 reason part missing worker 7; screen staff-home; note done-next
# Somebody else may be quicker: what was missed meanwhile is wiped first.
   16.0 add tablet 3              -> record device added device 3 kind tablet unit 2 parts charger,case; answer done
   17.0 sticker 3                 -> screen staff-wipe
   18.0 press tool-1              ->
   19.0 press check-0             ->
   20.0 press check-1             ->
   21.0 press check-2             ->
   22.0 press confirm             -> record wiped device 3 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   23.0 press condition-3         ->
   24.0 deed mark missing device 3 grounds not seen -> record missed device 3 grounds not seen user 1; answer done
   25.0 press set-aside           -> screen staff-wipe
   26.0 view                      -> role staff, tablet, state missing, tool factory reset, desk open 1, can back 1, today 20759, tries 3, unit 2, parts 5, name of 7
