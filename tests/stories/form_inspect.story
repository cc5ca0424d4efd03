# An inspection is done when it works, is clean and charged, every part is there and it is good or
# worn. What is damaged, or lacks a part, can only be set aside.
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
   12.0 press set-aside           ->
   13.0 press condition-0         ->
   14.0 press condition-4         ->
   15.0 view                      -> role staff, tablet, state wiped, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, name of 7
   16.0 press check-1             ->
   17.0 press check-2             ->
   18.0 press part-in-0           ->
   19.0 press part-in-2           ->
   20.0 press condition-2         ->
   21.0 press confirm             ->
   22.0 press check-0             ->
   23.0 view                      -> role staff, tablet, state wiped, condition worn, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, in 5, checks 7, lit 1, name of 7
   24.0 press part-missing-2      ->
   25.0 view                      -> role staff, tablet, state wiped, condition worn, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, in 1, missing 4, checks 7, name of 7
   26.0 press confirm             ->
   27.0 press part-in-2           ->
   28.0 view                      -> role staff, tablet, state wiped, condition worn, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, in 5, checks 7, lit 1, name of 7
   29.0 press condition-3         ->
   30.0 view                      -> role staff, tablet, state wiped, condition damaged, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, in 5, checks 7, name of 7
   31.0 press confirm             ->
   32.0 press condition-0         ->
   33.0 press condition-4         ->
   34.0 press confirm             ->
   35.0 press condition-2         ->
# Tapped once more: what is filled in stays.
   36.0 sticker 2                 ->
   37.0 view                      -> role staff, tablet, state wiped, condition worn, desk open 1, can back 1, today 20759, tries 3, other bay 1, unit 1, parts 5, in 5, checks 7, lit 1, name of 7
   38.0 press confirm             -> record inspected device 2 worker 7 condition worn checks 7 parts charger,case; screen staff-restock; note done-next
# The form of putting back says which door; with another tap as well.
   39.0 view                      -> role staff, tablet, state inspected, desk open 1, can back 1, today 20759, tries 3, bay 1, other bay 2, unit 1, parts 5, lit 1, name of 7
   40.0 sticker 2                 -> record door begun bay 1 why restock device 2 worker 7; unlock 1; screen opening
   41.0 view                      -> role staff, tablet, state inspected, why restock, desk open 1, today 20759, tries 3, bay 1, unit 1, parts 5, name of 7
