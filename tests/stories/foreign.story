# A tag that is no card we know and no sticker of ours: the same words as for any unknown card; at a return, a sticker we do not know.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 card unknown foreign      -> screen pin
    2.0 type 1234                 -> ask pin 0
    3.0 pin wrong                 -> note pin-wrong
    4.0 press start-again         -> screen home
    5.0 press return              -> screen return-tap
    6.0 card unknown foreign      -> record sticker unknown; screen sorry unknown sticker
    7.0 press finish              -> screen home
   10.0 card staff 7              -> screen pin
   11.0 type 1234                 -> ask pin 7
   12.0 pin right                 -> record signed in worker 7; screen staff-home
   13.0 card unknown foreign      -> record sticker unknown worker 7; screen staff-sorry unknown sticker
