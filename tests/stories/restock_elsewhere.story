# The door that was told to put a device into may be gone when it is time: then it is another one, and
# none if there is none.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2              -> record device added device 2 kind tablet unit 1 parts charger,case; answer done
    3.0 card staff 7              -> screen pin
    4.0 type 1234                 -> ask pin 7
    5.0 pin right                 -> record signed in worker 7; screen staff-home
    6.0 sticker 2                 -> screen staff-wipe
    7.0 press tool-1              ->
    8.0 press check-0             ->
    9.0 press check-1             ->
   10.0 press check-2             ->
   11.0 press confirm             -> record wiped device 2 worker 7 tool factory reset method clear checks 7; screen staff-inspect; note done-next
   12.0 press check-0             ->
   13.0 press check-1             ->
   14.0 press check-2             ->
   15.0 press part-in-0           ->
   16.0 press part-in-2           ->
   17.0 press condition-1         ->
   18.0 press confirm             -> record inspected device 2 worker 7 condition good checks 7 parts charger,case; screen staff-restock; note done-next
   19.0 view                      -> role staff, tablet, state inspected, desk open 1, can back 1, today 20759, tries 3, bay 1, other bay 2, unit 1, parts 5, lit 1, name of 7
   20.0 deed out of use bay 1     -> record bay out of use bay 1 user 1; answer done
   21.0 press confirm             ->
   22.0 view                      -> role staff, tablet, state inspected, desk open 1, can back 1, today 20759, tries 3, bay 2, other bay 3, unit 1, parts 5, lit 1, name of 7, door 1 out of use
   23.0 deed out of use bay 2     -> record bay out of use bay 2 user 1; answer done
   24.0 deed out of use bay 3     -> record bay out of use bay 3 user 1; answer done
   25.0 deed out of use bay 4     -> record bay out of use bay 4 user 1; answer done
   26.0 deed out of use bay 5     -> record bay out of use bay 5 user 1; answer done
   27.0 deed out of use bay 6     -> record bay out of use bay 6 user 1; answer done
   28.0 deed out of use bay 7     -> record bay out of use bay 7 user 1; answer done
   29.0 deed out of use bay 8     -> record bay out of use bay 8 user 1; answer done
   30.0 press confirm             -> screen staff-sorry no free bay
