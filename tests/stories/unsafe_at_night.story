# Swollen, hot, wet or cracked, said when nobody can be called: staff find it on their
# list in the morning, until somebody has it in hand. What was asked about a device is
# answered by its being there.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 1 bay 1        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 1; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              -> 
    2.2 press next                -> screen agree
    2.3 press agree               -> record door begun bay 1 why lend device 1 person 101; unlock 1; screen opening
    2.5 door 1 open               -> record lent device 1 person 101 due day 20787 bay 1 act 5 parts charger,case; screen take
    3.0 sticker 1                 -> record taken loan 6 device 1; note tapped
    4.0 door 1 shut               -> record door ended bay 1 act 5 end taken; screen done
    5.0 press finish              -> screen home
# Ten at night: no bell, and the screen says where to go.
43200.0 sticker 1                 -> screen return-safe
43201.0 press unsafe              -> record unsafe said loan 6 device 1; screen sorry unsafe
43202.0 view                      -> refusal unsafe, tablet, state lent, can back 1, today 20759, tries 3, unit 1, parts 5, next tablet due 20787
43203.0 press finish              -> screen home
# In the morning.
86400.0 card staff 201            -> screen pin
86400.1 type 123456               -> ask pin 201
86400.2 pin right                 -> record signed in worker 201; screen staff-home
86401.0 view                      -> role staff, desk open 1, today 20760, tries 3, more 1, name of 201, next tablet due 20787, row 0: , request, many 1, lit
86402.0 sticker 1                 -> record taken in loan 6 device 1 worker 201; record quarantined device 1 reason unsafe worker 201; screen staff-take-in
86403.0 press part-in-0           -> 
86403.1 press part-in-2           -> 
86404.0 press confirm             -> record parts found device 1 worker 201 parts charger,case; screen staff-wipe; note done-next
86405.0 press back                -> screen staff-home
86406.0 view                      -> role staff, tablet, state quarantined, desk open 1, today 20760, tries 3, unit 1, parts 5, more 1, name of 201, row 0: , fault, many 1, lit
