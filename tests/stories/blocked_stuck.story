# Put on hold while the latch moves: it does not open, and is not tried again.
    0.0 start                     -> record started software 1
    1.0 ports up                  -> 
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 card champion 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen champion; helped 0
    6.0 press borrow              -> screen choose
    7.0 press kind-1              -> 
    8.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 deed block person 101 grounds misuse -> record blocked person 101 grounds misuse user 1; answer done
   40.0 view                      -> record door ended bay 2 act 5 end not opened; record door begun bay 2 why lend device 2 person 101; unlock 2; record door ended bay 2 act 8 end not opened; role champion, wanted borrow, refusal not opened, tablet, state ready, why lend, desk open 1, can back 1, today 20759, tries 3, bay 2, unit 1, tablets ready 1, tablet parts 5; screen stuck not opened
   41.0 press try-again           -> record turned away kind tablet because blocked; screen sorry blocked
