# Harmful content: the device is sealed, whoever has it. It is not wiped, not put back, not lent;
# its loan ends. Only the coordinator releases it, into quarantine.
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
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   20.0 deed impound device 2 grounds mistake -> answer bad grounds
   21.0 deed impound device 2 grounds harmful content -> record impounded device 2 grounds harmful content user 1; answer done
   22.0 deed impound device 2 grounds police -> answer known already
   23.0 deed quarantine device 2  -> answer not yet
   24.0 deed withdraw device 2 grounds worn out -> answer not yet
   25.0 deed mark missing device 2 grounds not seen -> answer not yet
   26.0 deed end loan device 2 grounds mistake -> answer nothing such
# Brought back all the same it is on no loan; staff are called to take it.
   30.0 sticker 2                 -> record not on loan device 2; record called because not on loan; call on; screen sorry not on loan
   31.0 press finish              -> screen home
# In a worker's hands there is no form for it.
   40.0 card staff 7              -> screen pin
   41.0 type 1357                 -> ask pin 7
   42.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home
   43.0 sticker 2                 -> screen staff-sorry not allowed
   44.0 press sign-out            -> screen home
   50.0 deed release device 2     -> record released device 2 user 1; answer done
   51.0 deed release device 2     -> answer not yet
   60.0 card staff 7              -> screen pin
   61.0 type 1357                 -> ask pin 7
   62.0 pin right                 -> record signed in worker 7; screen staff-home
   63.0 sticker 2                 -> screen staff-wipe
