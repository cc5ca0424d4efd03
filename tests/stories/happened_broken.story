# Broken, or cannot be brought safely: nobody is reminded any more, the loan goes on until it is
# brought back. What was first said may turn out worse.
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
   20.0 deed say what happened person 101 grounds broken -> record happened said loan 6 device 2 person 101 grounds broken user 1; answer done
   21.0 deed say what happened person 101 grounds broken -> answer known already
# Long after the due day: not overdue, so not on the list of what staff do.
3000000.0 card staff 7              -> screen pin
3000001.0 type 1357                 -> ask pin 7
3000002.0 pin right                 -> record signed in worker 7; screen staff-home
3000003.0 press todo-8              -> note tap-sticker
3000004.0 press sign-out            -> screen home
3000010.0 deed say what happened person 101 grounds lost -> record happened said loan 6 device 2 person 101 grounds lost user 1; record loan ended loan 6 device 2 grounds lost user 1; answer done
