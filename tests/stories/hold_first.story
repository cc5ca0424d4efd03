# A kit that becomes ready is held for the first who waits, and lent to nobody else;
# it is lent to them when they come, and their place is over when it is surely with them.
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
# Somebody who does not wait finds none; nor does the second.
   50.0 card borrower 104         -> screen pin
   51.0 type 1234                 -> ask pin 104
   52.0 pin right                 -> screen menu
   53.0 press borrow              -> record turned away because none ready; screen nothing-left
   54.0 press finish              -> screen home
   60.0 card borrower 103         -> screen pin
   61.0 type 1234                 -> ask pin 103
   62.0 pin right                 -> screen menu
   63.0 press borrow              -> record turned away because none ready; screen nothing-left
   64.0 press finish              -> screen home
# A second one is for the second; a third is for anybody.
   70.0 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 3 parts charger,case; record restocked device 4 bay 4; answer done; record held person 103 kind tablet device 4
   71.0 add tablet 5 bay 5        -> record device added device 5 kind tablet unit 4 parts charger,case; record restocked device 5 bay 5; answer done
   80.0 card borrower 104         -> screen pin
   81.0 type 1234                 -> ask pin 104
   82.0 pin right                 -> screen menu
   83.0 press borrow              -> screen choose
   84.0 press kind-1              -> 
   85.0 press next                -> screen agree
   86.0 press agree               -> record door begun bay 5 why lend device 5 person 104; unlock 5; screen opening
   87.0 door 5 open               -> record lent device 5 person 104 due day 20787 bay 5 act 23 parts charger,case; screen take
   88.0 sticker 5                 -> record taken loan 24 device 5; note tapped
   89.0 door 5 shut               -> record door ended bay 5 act 23 end taken; screen done
   90.0 press finish              -> screen home
  100.0 card borrower 102         -> screen pin
  101.0 type 1234                 -> ask pin 102
  102.0 pin right                 -> record told person 102 kind tablet device 3 due day 20762; screen menu; note held-for-you
  103.0 press borrow              -> screen choose
  104.0 press kind-1              -> 
  105.0 press next                -> screen agree
  106.0 press agree               -> record door begun bay 3 why lend device 3 person 102; unlock 3; screen opening
  107.0 door 3 open               -> record lent device 3 person 102 due day 20787 bay 3 act 28 parts charger,case; screen take
  108.0 sticker 3                 -> record taken loan 29 device 3; record hold ended person 102 kind tablet device 3 hold end collected; note tapped
  109.0 door 3 shut               -> record door ended bay 3 act 28 end taken; screen done
  110.0 press finish              -> screen home
