# An answer that comes after the question was given up is no answer to the next one.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card borrower 101         -> screen pin
    3.0 type 1111                 -> ask pin 101
   10.0 type 1234                 -> ask pin 101
   11.0 late pin right            -> note checking
   12.0 late pin wrong            ->
   13.0 pin right                 -> screen menu
