# Sealed from the command line while a worker is filling in its form: the form records nothing.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1357                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 sticker 2                 -> screen staff-wipe
    5.0 press tool-1              ->
    6.0 press check-0             ->
    7.0 press check-1             ->
    8.0 press check-2             ->
    9.0 deed impound device 2 grounds safeguarding -> record impounded device 2 grounds safeguarding user 1; answer done
   10.0 press confirm             -> screen staff-sorry not allowed
