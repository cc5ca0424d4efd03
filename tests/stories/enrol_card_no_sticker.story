# A library card may be a tag of the kind that stickers are. Once it was laid down as somebody's it is
# not written to, as long as it lies there.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 card staff 7              -> screen pin
    1.1 type 1357                 -> ask pin 7
    1.2 pin right                 -> record signed in worker 7; screen staff-home
    2.0 press more                -> screen staff-deeds
    3.0 press deed-45             -> screen staff-age
    4.0 press yes                 -> screen staff-card
    5.0 card unknown foreign      -> screen new-pin
    6.0 type 2468                 -> note pin-again
    6.1 type 2468                 -> make pin 500030
    6.2 pin made right            -> record enrolled person 500030 role borrower; record pin set person 500030 worker 7; answer done; screen staff-home; note card-given
    7.0 press open-door           -> screen staff-bays
    7.1 press new-device          -> screen staff-device
    7.2 press kind-1              -> 
    8.0 press next                -> screen staff-sticker
    8.1 view                      -> role staff, tablet, desk open 1, can back 1, today 20759, tries 3, name of 7
    9.0 card gone                 -> 
# Nor if nobody went on with it.
   10.0 press back                -> screen staff-device
   10.1 press back                -> screen staff-home
   10.2 press more                -> screen staff-deeds
   10.3 press deed-45             -> screen staff-age
   10.4 press yes                 -> screen staff-card
   10.5 card unknown foreign      -> screen new-pin
   10.6 press start-again         -> screen staff-home
   11.0 press open-door           -> screen staff-bays
   11.1 press new-device          -> screen staff-device
   11.2 press kind-1              -> 
   12.0 press next                -> screen staff-sticker
