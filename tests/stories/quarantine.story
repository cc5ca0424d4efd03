# Damage found at the inspection sets a device aside; wiped and inspected again it comes back.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 sticker 2                 -> screen staff-wipe
    5.0 press tool-4              ->
    6.0 press check-0             ->
    7.0 press check-1             ->
    8.0 press check-2             ->
    9.0 press confirm             -> record wiped device 2 worker 7 tool key erase method purge checks 7; screen staff-inspect; note done-next
   10.0 press set-aside           ->
   11.0 press part-in-0           ->
   12.0 press part-missing-2      ->
   13.0 press condition-3         ->
   14.0 press set-aside           -> record quarantined device 2 reason damage worker 7; screen staff-home; note done-next
   15.0 sticker 2                 -> screen staff-wipe
   16.0 press sign-out            -> screen home
