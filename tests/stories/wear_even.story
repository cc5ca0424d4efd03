# Wear is spread evenly: of two alike the one that was lent less often, whichever door it is behind. A
# loan that was not taken wears nothing.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    3.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 2 parts charger,case; record restocked device 2 bay 2; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen agree
   10.0 press agree               -> record door begun bay 1 why lend device 1 person 101; unlock 1; screen opening
   11.0 door 1 open               -> record lent device 1 person 101 due day 20787 bay 1 act 7 parts charger,case; screen take
   12.0 sticker 1                 -> record taken loan 8 device 1; note tapped
   13.0 door 1 shut               -> record door ended bay 1 act 7 end taken; screen done
   14.0 press finish              -> screen home
   15.0 card staff 7              -> screen pin
   16.0 type 1234                 -> ask pin 7
   17.0 pin right                 -> record signed in worker 7; screen staff-home
   18.0 sticker 1                 -> record taken in loan 8 device 1 worker 7; screen staff-take-in
   19.0 press part-in-0           ->
   20.0 press part-in-2           ->
   21.0 press confirm             -> record parts found device 1 worker 7 parts charger,case; screen staff-wipe; note done-next
   22.0 press tool-1              ->
   23.0 press check-0             ->
   24.0 press check-1             ->
   25.0 press check-2             ->
   26.0 press confirm             -> record wiped device 1 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   27.0 press check-0             ->
   28.0 press check-1             ->
   29.0 press check-2             ->
   30.0 press part-in-0           ->
   31.0 press part-in-2           ->
   32.0 press condition-1         ->
   33.0 press confirm             -> record inspected device 1 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   34.0 view                      -> role staff, tablet, state inspected, desk open 1, can back 1, today 20759, tries 3, bay 1, other bay 3, unit 1, parts 5, lit 1, name of 7, tablets ready 1, tablet parts 5, door 2 ready, with 2
   35.0 press confirm             -> record door begun bay 1 why restock device 1 worker 7; unlock 1; screen opening
   36.0 door 1 open               -> record door opened bay 1 act 16; screen staff-door
   37.0 door 1 shut               -> record restocked device 1 bay 1 worker 7; record door ended bay 1 act 16 end put in; screen staff-home; note done-next
   38.0 press sign-out            -> screen home
   39.0 card borrower 102         -> screen pin
   40.0 type 1234                 -> ask pin 102
   41.0 pin right                 -> screen menu
   42.0 press borrow              -> screen choose
   43.0 press kind-1              ->
   44.0 press next                -> screen agree
   45.0 press agree               -> record door begun bay 2 why lend device 2 person 102; unlock 2; screen opening
   46.0 door 2 open               -> record lent device 2 person 102 due day 20787 bay 2 act 20 parts charger,case; screen take
   47.0 door 2 shut there         -> record not taken loan 21 device 2 bay 2; record door ended bay 2 act 20 end not taken; screen sorry still there
   48.0 press start-again         -> screen home
   49.0 card borrower 103         -> screen pin
   50.0 type 1234                 -> ask pin 103
   51.0 pin right                 -> screen menu
   52.0 press borrow              -> screen choose
   53.0 press kind-1              ->
   54.0 press next                -> screen agree
   55.0 press agree               -> record door begun bay 2 why lend device 2 person 103; unlock 2; screen opening
