# Said to be unsafe when it was missing, and found by a worker: an inspection ends that, and it is lent
# and taken back like any other.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 3              -> record device added device 3 kind tablet unit 1 parts charger,case; answer done
    3.0 deed mark missing device 3 grounds not seen -> record missed device 3 grounds not seen user 1; answer done
    4.0 sticker 3                 -> screen return-safe
    5.0 press unsafe              -> record unsafe said device 3; record called because unsafe; call on; screen sorry unsafe
    6.0 card staff 7              -> screen pin
    7.0 type 1234                 -> ask pin 7
    8.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
    9.0 sticker 3                 -> screen staff-wipe
   10.0 press tool-1              ->
   11.0 press check-0             ->
   12.0 press check-1             ->
   13.0 press check-2             ->
   14.0 press confirm             -> record wiped device 3 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   15.0 press check-0             ->
   16.0 press check-1             ->
   17.0 press check-2             ->
   18.0 press part-in-0           ->
   19.0 press part-in-2           ->
   20.0 press condition-1         ->
   21.0 press confirm             -> record inspected device 3 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   22.0 press confirm             -> record door begun bay 1 why restock device 3 worker 7; unlock 1; screen opening
   23.0 door 1 open               -> record door opened bay 1 act 11; screen staff-door
   24.0 door 1 shut               -> record restocked device 3 bay 1 worker 7; record door ended bay 1 act 11 end put in; screen staff-home; note done-next
   25.0 press sign-out            -> screen home
   26.0 card borrower 101         -> screen pin
   27.0 type 1234                 -> ask pin 101
   28.0 pin right                 -> screen menu
   29.0 press borrow              -> screen choose
   30.0 press kind-1              ->
   31.0 press next                -> screen agree
   32.0 press agree               -> record door begun bay 1 why lend device 3 person 101; unlock 1; screen opening
   33.0 door 1 open               -> record lent device 3 person 101 due day 20787 bay 1 act 15 parts charger,case; screen take
   34.0 sticker 3                 -> record taken loan 16 device 3; note tapped
   35.0 door 1 shut               -> record door ended bay 1 act 15 end taken; screen done
   36.0 press finish              -> screen home
   37.0 sticker 3                 -> screen return-safe
