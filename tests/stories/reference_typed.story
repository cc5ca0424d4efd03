# The coordinator types a reference: its check character tells a slip from a fact that is not there.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card coordinator 8        -> screen pin
    2.0 type 1357                 -> ask pin 8
    3.0 pin right                 -> record signed in worker 8; screen month
    4.0 press look-up             -> screen reference
    4.5 press ok                  -> 
    5.0 press letter              -> 
    5.1 press letter              -> 
    5.2 press letter-6            -> 
    5.3 press letter-1            -> 
    5.4 press letter-2            -> 
    5.5 press letter-3            -> 
    5.6 press letter-4            -> 
    5.7 press letter-5            -> 
    5.8 press letter-6            -> 
    5.9 press letter-7            -> 
    6.0 press letter-8            -> 
    6.1 press letter-21           -> 
    6.2 view                      -> role coordinator, typed 0061-2345-678N, desk open 1, can back 1, today 20759, tries 3, name of 8
# M was read as N.
    7.0 press ok                  -> note reference-slip
    8.0 press rub-out             -> 
    8.1 press letter-20           -> 
    8.2 press letter-32           -> 
    8.3 view                      -> role coordinator, typed 0061-2345-678M, desk open 1, can back 1, today 20759, tries 3, name of 8
    9.0 press ok                  -> screen entry
    9.1 view                      -> role coordinator, typed 0061-2345-678M, desk open 1, can back 1, today 20759, tries 3, name of 8, entry 6
   10.0 press letter-3            -> 
   11.0 press back                -> screen reference
   11.1 view                      -> role coordinator, typed 0061-2345-678M, desk open 1, can back 1, today 20759, tries 3, name of 8
   12.0 press ok                  -> screen entry
   13.0 press look-up             -> screen reference
   13.1 view                      -> role coordinator, desk open 1, can back 1, today 20759, tries 3, name of 8
   14.0 press rub-out             -> 
   15.0 press back                -> screen month
   16.0 press look-up             -> screen reference
   17.0 press finish              -> screen month
   18.0 press look-up             -> screen reference
   19.0 press start-again         -> screen staff-home
   20.0 press sign-out            -> screen home
   21.0 card staff 7              -> screen pin
   22.0 type 1357                 -> ask pin 7
   23.0 pin right                 -> record signed in worker 7; screen staff-home
   24.0 press look-up             -> 
