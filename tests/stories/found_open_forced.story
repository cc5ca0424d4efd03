# A door that was forced, and stands open at the next start: staff look at it anyway, so nothing more
# is written down.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 door 2 open               -> record forced bay 2; record called because forced bay 2; call on; note bay-left-open
    3.0 power cut                 ->
    4.0 start                     -> record started software 1
    5.0 door 2 open first         -> note bay-left-open
    6.0 door 3 open first         -> record bay unsure bay 3
