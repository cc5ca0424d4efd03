# A kit set aside by its borrower is found, looked at, and made ready again.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 1 parts charger,case; record restocked device 4 bay 4; answer done
    0.5 door 4 shut there first   ->
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 4 why lend device 4 person 101; unlock 4; screen opening
    9.5 door 4 open there         -> record lent device 4 person 101 due day 20787 bay 4 act 5 parts charger,case; screen take
   12.0 press something-wrong     ->
   13.0 door 4 shut there         -> record door ended bay 4 act 5 end not taken; record not taken loan 6 device 4 bay 4; record quarantined device 4 reason borrower said; screen stuck set aside
   14.0 press finish              -> screen home
   20.0 card staff 7              -> screen pin
   21.0 type 1234                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 press todo-7              -> record door begun bay 4 why look worker 7; unlock 4; screen opening
   24.0 door 4 open there         -> record door opened bay 4 act 11; screen staff-door
   25.0 door 4 open empty         ->
   26.0 door 4 shut empty         -> record door ended bay 4 act 11 end done; screen staff-settle
   27.0 press found-2             -> record bay settled bay 4 found empty worker 7; screen staff-home; note done-next
   28.0 sticker 4                 -> screen staff-wipe
   29.0 press tool-1              ->
   30.0 press check-0             ->
   31.0 press check-1             ->
   32.0 press check-2             ->
   33.0 press confirm             -> record wiped device 4 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
