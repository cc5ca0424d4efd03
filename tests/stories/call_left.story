# A call goes out by a line (a bell, a lamp) or by a program (a pager, a message). What
# people are told follows what really left: without that it is "go to the desk".
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
# No way at all: nothing is recorded, nothing rings.
    1.0 call by nothing           ->
    2.0 press help                -> screen help
    3.0 press ask-person          ->
    4.0 press back                -> screen home
# A program alone is a way. Made is not left: staff know when the program has ended well.
   10.0 call by program           ->
   10.1 port caller up            ->
   11.0 press help                -> screen help
   12.0 press ask-person          -> record called; call on
   14.0 call left                 -> staff know
   15.0 press back                -> screen home
   20.0 card staff 7              -> screen pin
   21.0 type 1357                 -> ask pin 7
   22.0 pin right                 -> record signed in worker 7; record call answered worker 7; call off; screen staff-home; no word of staff
   23.0 press sign-out            -> screen home
# The next call is another: that the last one left says nothing of this one.
   30.0 press help                -> screen help
   31.0 press ask-person          -> record called; call on
   32.0 call not left             ->
# Five minutes later it is tried again, and leaves; nobody stands there any more.
  332.0 call left                 -> screen home; staff know
