# A learner is referred on to a partner by a worker: open until somebody says what came of it.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 deed refer on person 101  -> answer nothing such
    2.0 deed refer on partner 5   -> answer nothing such
    3.0 deed refer on person 101 partner 5 -> record referred on person 101 partner 5 user 1; answer done
    4.0 deed close request fact 5 grounds done -> record request closed request 5 grounds done user 1; answer done
