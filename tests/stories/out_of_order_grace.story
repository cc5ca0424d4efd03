# A process that died has five seconds to come back before the screen is out of order.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 port reader down          ->
    6.9 view                      -> desk open 1, today 20759, tries 3
    7.0 view                      -> desk open 1, today 20759, tries 3; screen out-of-order
    8.0 port reader up            -> screen home
