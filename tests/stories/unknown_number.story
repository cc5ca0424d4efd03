# An unknown number and a wrong PIN get the same answer, and count and pause alike.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 press type-number         -> screen number
    1.1 type 4711                 -> find number
    1.2 number unknown 9          -> screen pin
    2.0 type 1111                 -> ask pin 0
    2.5 pin wrong                 -> note pin-wrong
    3.0 type 1112                 -> ask pin 0
    3.5 pin wrong                 -> note pin-wrong
    4.0 type 1113                 -> ask pin 0
    4.5 pin wrong                 -> screen pin-help
    5.0 press finish              -> screen home
    6.0 press type-number         -> screen number
    6.1 type 4711                 -> find number
    6.2 number unknown 9          -> screen pin
    7.0 type 1114                 -> ask pin 0
    7.5 pin wrong                 -> note pin-wrong
    8.0 type 1115                 -> ask pin 0
    8.5 pin wrong                 -> screen sorry paused
    9.0 press finish              -> screen home
# Typed or scanned it is paused; another number is not.
   10.0 number unknown 9          -> screen sorry paused
   11.0 press finish              -> screen home
   12.0 press type-number         -> screen number
   12.1 type 4712                 -> find number
   12.2 number unknown 10         -> screen pin
# A PIN that is right for nobody is no PIN.
   13.0 type 1234                 -> ask pin 0
   13.5 pin right                 -> note pin-wrong
