# Who has helpers finds them from the menu as from My loans; a helper has none to manage.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 deed name helper person 101 helper 301 -> record helper named helper 301 person 101 user 1; answer done
    3.0 card borrower 101         -> screen pin
    4.0 type 1234                 -> ask pin 101
    5.0 pin right                 -> screen menu
    6.0 press my-helpers          -> screen my-helpers
    7.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, row 0: , id 301
    8.0 press back                -> screen my-loans
    9.0 press start-again         -> screen home
   10.0 press yes                 ->
   11.0 card helper 301 of 101    -> screen pin
   12.0 type 1234                 -> ask pin 301
   13.0 pin right                 -> screen menu; note for-somebody
   14.0 press my-helpers          ->
