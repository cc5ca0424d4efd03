# A card without its PIN names nobody: what is brought back after it is not that person's act.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 1        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 1; answer done
    0.3 add tablet 4 bay 4        -> record device added device 4 kind tablet unit 2 parts charger,case; record restocked device 4 bay 4; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    7.0 press agree               -> record door begun bay 1 why lend device 2 person 101; unlock 1; screen opening
    8.0 door 1 open               -> record lent device 2 person 101 due day 20787 bay 1 act 7 parts charger,case; screen take
    9.0 sticker 2                 -> record taken loan 8 device 2; note tapped
   10.0 door 1 shut               -> record door ended bay 1 act 7 end taken; screen done
   11.0 press finish              -> screen home
# The small doors are full, so that door 8 is the one; it feels what is in it.
   12.0 add tablet 5 bay 1        -> record device added device 5 kind tablet unit 3 parts charger,case; record restocked device 5 bay 1; answer done
   13.0 add tablet 6 bay 2        -> record device added device 6 kind tablet unit 4 parts charger,case; record restocked device 6 bay 2; answer done
   14.0 add tablet 7 bay 3        -> record device added device 7 kind tablet unit 5 parts charger,case; record restocked device 7 bay 3; answer done
   15.0 add laptop 8 bay 5        -> record device added device 8 kind laptop unit 1 parts charger,case; record restocked device 8 bay 5; answer done
   16.0 add laptop 9 bay 6        -> record device added device 9 kind laptop unit 2 parts charger,case; record restocked device 9 bay 6; answer done
   17.0 add laptop 10 bay 7       -> record device added device 10 kind laptop unit 3 parts charger,case; record restocked device 10 bay 7; answer done; power on 7
# Five wrong PINs: the card of 102 is paused.
   20.0 card borrower 102         -> screen pin
   21.0 type 1111                 -> ask pin 102
   22.0 pin wrong                 -> record pin wrong person 102 count 1; note pin-wrong
   23.0 type 1111                 -> ask pin 102
   24.0 pin wrong                 -> record pin wrong person 102 count 2; note pin-wrong
   25.0 type 1111                 -> ask pin 102
   26.0 pin wrong                 -> record pin wrong person 102 count 3; screen pin-help
   27.0 press back                -> screen home
   28.0 card borrower 102         -> screen pin
   29.0 type 1111                 -> ask pin 102
   30.0 pin wrong                 -> record pin wrong person 102 count 4; note pin-wrong
   31.0 type 1111                 -> ask pin 102
   32.0 pin wrong                 -> record pin wrong person 102 count 5 until 1793614532; screen sorry paused
# Somebody brings a tablet back on that screen.
   33.0 sticker 2                 -> screen return-safe
   34.0 press safe                -> record door begun bay 8 why return device 2 loan 8; unlock 8; screen opening
   35.0 door 8 open empty         -> record door opened bay 8 act 28; screen return-open
   36.0 door 8 shut empty         -> record door ended bay 8 act 28 end left empty; screen sorry nothing in
   37.0 press try-again           -> record door begun bay 8 why return device 2 loan 8; unlock 8; screen opening
   38.0 door 8 open empty         -> record door opened bay 8 act 31; screen return-open
   39.0 door 8 shut there         -> record handed in loan 8 device 2 bay 8 act 31 proof 1; record door ended bay 8 act 31 end put in; screen return-check
