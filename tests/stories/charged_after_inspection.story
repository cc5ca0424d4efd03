# A fault is over with an inspection: only then, behind a door that charges, it is charged again. (Door 7
# charges.)
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add laptop 6 bay 7        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 7; answer done; power on 7
    3.0 deed quarantine device 6 grounds broken -> record quarantined device 6 reason worker said user 1; answer done; power off 7
    4.0 card staff 7              -> screen pin
    5.0 type 1234                 -> ask pin 7
    6.0 pin right                 -> record signed in worker 7; screen staff-home
    7.0 press todo-7              -> record door begun bay 7 why look worker 7; unlock 7; screen opening
    8.0 door 7 open               -> record door opened bay 7 act 7; screen staff-door
    9.0 door 7 shut               -> record door ended bay 7 act 7 end done; screen staff-settle
   10.0 press found-2             -> record bay settled bay 7 found empty worker 7; screen staff-home; note done-next
   11.0 sticker 6                 -> screen staff-wipe
   12.0 press tool-1              ->
   13.0 press check-0             ->
   14.0 press check-1             ->
   15.0 press check-2             ->
   16.0 press confirm             -> record wiped device 6 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   17.0 press check-0             ->
   18.0 press check-1             ->
   19.0 press check-2             ->
   20.0 press part-in-0           ->
   21.0 press part-in-2           ->
   22.0 press condition-1         ->
   23.0 press confirm             -> record inspected device 6 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   24.0 deed out of use bay 5     -> record bay out of use bay 5 user 1; answer done
   25.0 deed out of use bay 6     -> record bay out of use bay 6 user 1; answer done
   26.0 press confirm             ->
   27.0 press confirm             -> record door begun bay 7 why restock device 6 worker 7; unlock 7; screen opening
   28.0 door 7 open               -> record door opened bay 7 act 15; screen staff-door
   29.0 door 7 shut               -> record restocked device 6 bay 7 worker 7; record door ended bay 7 act 15 end put in; power on 7; screen staff-home; note done-next
