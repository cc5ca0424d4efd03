# Tapped on the reader, and the switch says that something is there: the tap is proof, so the loan stands.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 4        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 4; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 4 why lend device 2 person 101; unlock 4; screen opening
    8.0 door 4 open there         -> record lent device 2 person 101 due day 20787 bay 4 act 5 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   10.0 door 4 shut there         -> record door ended bay 4 act 5 end unsure; screen done
   11.0 press finish              -> screen home
# A worker looks: the charger was left in.
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; screen staff-home
   23.0 press todo-0              -> record door begun bay 4 why look worker 7; unlock 4; screen opening
   24.0 door 4 open there         -> record door opened bay 4 act 10; screen staff-door
   25.0 door 4 shut empty         -> record door ended bay 4 act 10 end done; screen staff-settle
   26.0 press found-2             -> record bay settled bay 4 found empty worker 7; screen staff-home; note done-next
