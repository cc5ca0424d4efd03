# A sticker tapped once more than needed loses nothing: not the due day, not a worker's ticks.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
    8.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   11.0 sticker 2                 ->
   12.0 press finish              -> screen home
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 sticker 2                 -> record taken in loan 6 device 2 worker 7; screen staff-take-in
   24.0 press part-in-0           ->
   25.0 sticker 2                 ->
   26.0 press part-in-2           ->
   27.0 press confirm             -> record parts found device 2 worker 7 parts charger,case; screen staff-wipe; note done-next
   28.0 press tool-1              ->
   29.0 press check-0             ->
   30.0 press check-1             ->
   31.0 sticker 2                 ->
   32.0 press check-2             ->
   33.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   34.0 press check-0             ->
   35.0 press check-1             ->
   36.0 press check-2             ->
# No screen has a fourth tick here.
   37.0 press check-3             ->
   38.0 press part-in-0           ->
   39.0 press part-in-2           ->
   40.0 press condition-1         ->
   41.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
