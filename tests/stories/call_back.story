# "Call me back": asked on the help page by who is signed in, once while it is open; staff close it
# with what came of it, and then it may be asked again. The place on the screen is kept.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    0.5 press help                -> screen help
    0.6 press call-back           ->
    0.7 press back                -> screen home
    1.0 card borrower 101         -> screen pin
    2.0 type 1234                 -> ask pin 101
    3.0 pin right                 -> screen menu
    4.0 press borrow              -> screen choose
    5.0 press kind-1              ->
    6.0 press help                -> screen help
    7.0 press call-back           -> record call back asked person 101; screen call-back
    8.0 press back                -> screen choose
    9.0 press help                -> screen help
   10.0 press call-back           -> screen call-back
   11.0 press help                -> screen help
   12.0 press back                -> screen choose
   13.0 deed close request fact 5 -> answer bad grounds
   14.0 deed close request fact 5 grounds work or study -> answer bad grounds
   15.0 deed close request fact 4 grounds done -> answer nothing such
   16.0 deed close request fact 5 grounds no answer -> record request closed request 5 grounds no answer user 1; answer done
   17.0 deed close request fact 5 grounds done -> answer nothing such
   18.0 press help                -> screen help
   19.0 press call-back           -> record call back asked person 101; screen call-back
   20.0 press start-again         -> screen home
