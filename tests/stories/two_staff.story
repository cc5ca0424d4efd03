# Two staff at once: one fills a form in at the kiosk, the other does a deed about the same device from the command
# line. What the form says is recorded only where it is still so; nothing untrue, and nothing twice.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    0.3 add tablet 3              -> record device added device 3 kind tablet unit 2 parts charger,case; answer done
    0.4 add tablet 4              -> record device added device 4 kind tablet unit 3 parts charger,case; answer done
    1.0 card staff 7              -> screen pin
    1.1 type 1234                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
# Impounded while the wipe is filled in: a sealed device was not wiped.
    2.0 sticker 2                 -> screen staff-wipe
    2.1 press tool-1              -> 
    2.2 press check-0             -> 
    2.3 press check-1             -> 
    2.4 press check-2             -> 
    2.5 deed impound device 2 grounds harmful content -> record impounded device 2 grounds harmful content user 1; answer done
    2.6 press confirm             -> screen staff-sorry not allowed
    2.7 view                      -> role staff, refusal not allowed, tablet, state impounded, tool factory reset, desk open 1, can back 1, today 20759, tries 3, unit 1, parts 5, checks 7, name of 7
    2.8 press back                -> screen staff-home
# Withdrawn while it is inspected: it goes to no bay.
    3.0 sticker 3                 -> screen staff-wipe
    3.1 press tool-1              -> 
    3.2 press check-0             -> 
    3.3 press check-1             -> 
    3.4 press check-2             -> 
    3.5 press confirm             -> record wiped device 3 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
    3.6 deed withdraw device 3 grounds worn out -> record withdrawn device 3 grounds worn out user 1; answer done
    3.7 press check-0             -> 
    3.8 press check-1             -> 
    3.9 press check-2             -> 
    4.0 press part-in-0           -> 
    4.1 press part-in-2           -> 
    4.2 press condition-1         -> 
    4.3 press confirm             -> screen staff-deeds
    4.4 press back                -> screen staff-home
# Quarantined while it is put back: doubt comes before the bay.
    5.0 sticker 4                 -> screen staff-wipe
    5.1 press tool-1              -> 
    5.2 press check-0             -> 
    5.3 press check-1             -> 
    5.4 press check-2             -> 
    5.5 press confirm             -> record wiped device 4 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
    5.6 press check-0             -> 
    5.7 press check-1             -> 
    5.8 press check-2             -> 
    5.9 press part-in-0           -> 
    6.0 press part-in-2           -> 
    6.1 press condition-1         -> 
    6.2 press confirm             -> record inspected device 4 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
    6.3 deed quarantine device 4  -> record quarantined device 4 reason worker said user 1; answer done
    6.4 press confirm             -> screen staff-wipe
    6.5 view                      -> role staff, tablet, state quarantined, tool factory reset, desk open 1, can back 1, today 20759, tries 3, bay 1, unit 3, parts 5, name of 7
# Called missing while it lies on the desk: who wipes it has it, and it goes on from there.
    7.0 press back                -> screen staff-home
    7.1 add tablet 5              -> record device added device 5 kind tablet unit 4 parts charger,case; answer done
    7.2 sticker 5                 -> screen staff-wipe
    7.3 deed mark missing device 5 grounds not seen -> record missed device 5 grounds not seen user 1; answer done
    7.4 press tool-1              -> 
    7.5 press check-0             -> 
    7.6 press check-1             -> 
    7.7 press check-2             -> 
    7.8 press confirm             -> record wiped device 5 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
    7.9 view                      -> role staff, tablet, state wiped, desk open 1, can back 1, today 20759, tries 3, bay 1, other bay 1, unit 4, parts 5, name of 7
