# Lent by a clock that did not know the day: the due day is to confirm. Once the day is known a
# worker sets it anew, from today.
    0.0 start                     -> record started software 1
    0.1 clock restored            ->
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    2.5 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press next                -> screen agree
    9.0 press agree               -> record door begun bay 2 why lend device 2 person 101; unlock 2; screen opening
   10.0 door 2 open               -> record lent device 2 person 101 due day 20787 bay 2 act 5 parts charger,case confirm 1; screen take
   11.0 sticker 2                 -> record taken loan 6 device 2; note tapped
   12.0 door 2 shut               -> record door ended bay 2 act 5 end taken; screen done
   13.0 press finish              -> screen home
   20.0 deed confirm due day fact 6 -> answer not yet
   30.0 clock network             ->
900000.0 deed confirm due day fact 6 -> record due day set loan 6 device 2 due day 20797 grounds clock was wrong user 1; answer done
900001.0 deed confirm due day fact 6 -> answer not yet
