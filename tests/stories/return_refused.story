# Returns that cannot be taken: unknown sticker, not on loan, unsafe, no free door.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 sticker 0                 -> record sticker unknown; screen sorry unknown sticker
    2.0 press finish              -> screen home
    3.0 sticker 2                 -> record not on loan device 2; screen sorry not on loan
    4.0 press ask-person          -> record called because not on loan; call on; screen help
    5.0 press back                -> screen sorry not on loan
    6.0 press finish              -> screen home
   10.0 card borrower 101         -> screen pin
   12.0 type 1234                 -> ask pin 101
   12.5 pin right                 -> screen menu
   14.0 press borrow              -> screen choose
   15.0 press kind-1              -> 
   16.0 press next                -> screen agree
   19.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   19.5 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 8 parts charger,case; screen take
   22.0 sticker 2                 -> record taken loan 9 device 2; note tapped
   25.0 door 2 shut               -> record door ended bay 2 act 8 end taken; screen done
   26.0 press finish              -> screen home
   30.0 sticker 2                 -> screen return-safe
   31.0 press unsafe              -> record unsafe said loan 9 device 2; screen sorry unsafe
   32.0 press finish              -> screen home
   40.0 add laptop 11 bay 5       -> record device added device 11 kind laptop unit 1 parts charger,case; record restocked device 11 bay 5; answer done
   40.1 add laptop 12 bay 6       -> record device added device 12 kind laptop unit 2 parts charger,case; record restocked device 12 bay 6; answer done
   40.2 add laptop 13 bay 7       -> record device added device 13 kind laptop unit 3 parts charger,case; record restocked device 13 bay 7; answer done; power on 7
   40.3 add laptop 14 bay 8       -> record device added device 14 kind laptop unit 4 parts charger,case; record restocked device 14 bay 8; answer done
   40.4 add tablet 15 bay 1       -> record device added device 15 kind tablet unit 2 parts charger,case; record restocked device 15 bay 1; answer done
   40.5 add tablet 16 bay 2       -> record device added device 16 kind tablet unit 3 parts charger,case; record restocked device 16 bay 2; answer done
   40.6 add tablet 17 bay 3       -> record device added device 17 kind tablet unit 4 parts charger,case; record restocked device 17 bay 3; answer done
   40.7 add tablet 18 bay 4       -> record device added device 18 kind tablet unit 5 parts charger,case; record restocked device 18 bay 4; answer done
   50.0 sticker 77                -> screen return-safe
   51.0 press safe                -> record turned away because no free bay; screen sorry no free bay
   52.0 press finish              -> screen home
   53.0 press return              -> screen return-tap
   54.0 press no-sticker          -> screen help
