# Whatever a sticker is, it is said, another one is asked for, and nothing is enrolled. Each one that
# is empty gets a number of its own: nobody knows how far the one before came.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add laptop 2              -> record device added device 2 kind laptop unit 1 parts charger,case; answer done
    1.0 card staff 7              -> screen pin
    2.0 type 1234                 -> ask pin 7
    3.0 pin right                 -> record signed in worker 7; screen staff-home
    4.0 press new-device          -> screen staff-device
    5.0 press kind-1              ->
    6.0 press next                -> screen staff-sticker
# One that is on a device already, and another kiosk's.
    7.0 sticker 2                 -> note sticker-ours
    7.1 view                      -> role staff, tablet, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: laptop, number 1
    7.5 sticker 900               -> note sticker-others
    7.6 card gone                 ->
# Two at once.
    8.0 card bad two cards        -> note two-cards
   10.0 card unknown foreign      -> record sticker begun device 500040 worker 7; write sticker device 500040 ticket 2; note sticker-busy
   10.5 sticker written gone device 500040 ticket 2 -> note sticker-gone
   11.0 card gone                 ->
   12.0 card unknown foreign      -> record sticker begun device 500050 worker 7; write sticker device 500050 ticket 3; note sticker-busy
   12.1 port reader down          -> note sticker-silent
# … nor an answer: the reader is being started again. Nobody waits for that any more.
   12.2 sticker written written device 500050 ticket 3 ->
   12.3 card unknown foreign      ->
   12.4 port reader up            ->
   13.0 card unknown foreign      -> record sticker begun device 500060 worker 7; write sticker device 500060 ticket 4; note sticker-busy
# No answer at all.
   14.0 tick                      ->
   19.0 tick                      -> note sticker-silent
# Each of the others has a sentence of its own.
   21.0 card unknown foreign      -> record sticker begun device 500070 worker 7; write sticker device 500070 ticket 5; note sticker-busy
   21.5 sticker written locked device 500070 ticket 5 -> note sticker-locked
   22.0 card unknown foreign      -> record sticker begun device 500080 worker 7; write sticker device 500080 ticket 6; note sticker-busy
   22.5 sticker written small device 500080 ticket 6 -> note sticker-small
   23.0 card unknown foreign      -> record sticker begun device 500090 worker 7; write sticker device 500090 ticket 7; note sticker-busy
   23.5 sticker written unfit device 500090 ticket 7 -> note sticker-unfit
   24.0 card unknown foreign      -> record sticker begun device 500100 worker 7; write sticker device 500100 ticket 8; note sticker-busy
   24.5 sticker written unread device 500100 ticket 8 -> note sticker-unread
   25.0 card unknown foreign      -> record sticker begun device 500110 worker 7; write sticker device 500110 ticket 9; note sticker-busy
   25.5 sticker written two device 500110 ticket 9 -> note two-cards
   26.0 card unknown foreign      -> record sticker begun device 500120 worker 7; write sticker device 500120 ticket 10; note sticker-busy
   26.5 sticker written others device 500120 ticket 10 -> note sticker-others
   27.0 press back                -> screen staff-device
# A person's card that is such a tag is not written to: it is theirs, and theirs the visit.
   30.0 card borrower 101         -> screen pin
