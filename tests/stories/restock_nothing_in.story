# Shut, and its switch feels nothing: it was not put back, and the screen says so.
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
   12.0 press check-0             ->
   13.0 press check-1             ->
   14.0 press check-2             ->
   15.0 press part-in-0           ->
   16.0 press part-in-2           ->
   17.0 press condition-1         ->
   18.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   19.0 press confirm             -> record door begun bay 1 why restock device 2 worker 7; unlock 1; screen opening
   20.0 door 1 open empty         -> record door opened bay 1 act 7; screen staff-door
   21.0 door 1 shut empty         -> record door ended bay 1 act 7 end left empty; screen staff-sorry nothing in
