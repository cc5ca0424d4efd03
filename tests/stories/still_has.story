# Nobody saw whether it was taken, and the bay cannot tell: the loan is unsure. It counts for
# nothing until a worker says that the borrower has it.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case; screen take
   11.0 deed still has it fact 6  -> answer busy
   12.0 door 2 shut               -> screen tap-device
   13.0 press finish              -> record loan unsure loan 6 device 2; record door ended bay 2 act 5 end unsure; screen done
   20.0 deed still has it fact 6  -> record taken loan 6 device 2 user 1; answer done
   21.0 deed still has it fact 6  -> answer not yet
