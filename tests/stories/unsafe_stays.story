# "It is swollen" is asked once: after that no bay opens for it, whoever taps it and
# whatever they answer, until a worker has it in hand and sets it aside. It stays
# uncharged until somebody inspected it.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 1 bay 7        -> record device added device 1 kind tablet unit 1 parts charger,case; record restocked device 1 bay 7; answer done; power on 7
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              ->
    2.2 press next                -> screen agree
    2.3 press agree               -> record door begun bay 7 why lend device 1 person 101; unlock 7; screen opening
    2.5 door 7 open               -> record lent device 1 person 101 due day 20787 bay 7 act 5 parts charger,case; power off 7; screen take
    3.0 sticker 1                 -> record taken loan 6 device 1; note tapped
    4.0 door 7 shut               -> record door ended bay 7 act 5 end taken; screen done
    5.0 press finish              -> screen home
   10.0 sticker 1                 -> screen return-safe
   11.0 press unsafe              -> record unsafe said loan 6 device 1; record called because unsafe; call on; screen sorry unsafe
   12.0 press finish              -> screen home
   13.0 sticker 1                 -> screen sorry unsafe
   14.0 press finish              -> screen home
   20.0 card staff 201            -> screen pin
   20.1 type 123456               -> ask pin 201
   20.2 pin right                 -> record signed in worker 201; record call answered worker 201; call off; screen staff-home
   21.0 sticker 1                 -> record taken in loan 6 device 1 worker 201; record quarantined device 1 reason unsafe worker 201; screen staff-take-in
