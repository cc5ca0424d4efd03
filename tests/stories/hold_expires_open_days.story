# A hold lasts three open days: a closed day does not count. Told on a Friday, to the end of
# Tuesday; then it is for the next who waits, whose own days begin when they are told.
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
   11.0 press finish              -> screen home
   20.0 card borrower 102         -> screen pin
   21.0 type 1234                 -> ask pin 102
   22.0 pin right                 -> screen menu
   23.0 press borrow              -> record turned away because none ready; screen nothing-left
   24.0 press queue-1             -> record queued person 102 kind tablet; screen queued
   25.0 press finish              -> screen home
   30.0 card borrower 103         -> screen pin
   31.0 type 1234                 -> ask pin 103
   32.0 pin right                 -> screen menu
   33.0 press borrow              -> record turned away because none ready; screen nothing-left
   34.0 press queue-1             -> record queued person 103 kind tablet; screen queued
   35.0 press finish              -> screen home
   40.0 add tablet 3 bay 3        -> record device added device 3 kind tablet unit 2 parts charger,case; record restocked device 3 bay 3; answer done; record held person 102 kind tablet device 3
345600.0 deed tell of hold person 102 kind 1 -> record told person 102 kind tablet device 3 due day 20767 user 1; answer done
741599.0 tick                      -> 
741600.0 tick                      -> record hold ended person 102 kind tablet device 3 hold end expired; record held person 103 kind tablet device 3
864000.0 card borrower 103         -> screen pin
864001.0 type 1234                 -> ask pin 103
864002.0 pin right                 -> record told person 103 kind tablet device 3 due day 20773; screen menu; note held-for-you
864003.0 press finish              -> screen home
# Who let it lapse has no place any more, and may take a new one.
864020.0 card borrower 102         -> screen pin
864021.0 type 1234                 -> ask pin 102
864022.0 pin right                 -> screen menu
864023.0 press borrow              -> record turned away because none ready; screen nothing-left
864024.0 press queue-1             -> record queued person 102 kind tablet; screen queued
864025.0 press finish              -> screen home
