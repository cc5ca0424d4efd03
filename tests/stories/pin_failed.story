# No answer could be had: that counts for nothing, and the PIN may be typed again.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card borrower 101         -> screen pin
    3.0 type 1234                 -> ask pin 101
    4.0 pin failed                -> note pin-trouble
    5.0 view                      -> desk open 1, can back 1, today 20759, tries 3
    6.0 type 1234                 -> ask pin 101
    7.0 pin right                 -> screen menu
