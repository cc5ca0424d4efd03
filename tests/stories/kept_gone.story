# What the place was kept for went meanwhile: the choice begins anew. A place left at the choice is the
# choice; one left at the menu is the menu.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    3.0 add laptop 6 bay 6        -> record device added device 6 kind laptop unit 1 parts charger,case; record restocked device 6 bay 6; answer done
    4.0 card borrower 101         -> screen pin
    5.0 type 1234                 -> ask pin 101
    6.0 pin right                 -> screen menu
    7.0 press borrow              -> screen choose
    8.0 press kind-1              ->
    9.0 press next                -> screen agree
  160.0 deed out of use bay 2     -> record bay out of use bay 2 user 1; answer done; screen home
  161.0 card borrower 101         -> screen pin
  162.0 type 1234                 -> ask pin 101
  163.0 pin right                 -> screen choose
  164.0 view                      -> role borrower, tablet, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, can wait 2, laptops ready 1, laptop parts 5
  165.0 press start-again         -> screen start-again
  166.0 press yes                 -> screen home
  167.0 card borrower 102         -> screen pin
  168.0 type 1234                 -> ask pin 102
  169.0 pin right                 -> screen menu
  340.0 card borrower 102         -> screen pin
  341.0 type 1234                 -> ask pin 102
  342.0 pin right                 -> screen menu
  343.0 press borrow              -> screen choose
  344.0 press kind-2              ->
  510.0 card borrower 102         -> screen pin
  511.0 type 1234                 -> ask pin 102
  512.0 pin right                 -> screen choose
  513.0 view                      -> role borrower, laptop, desk open 1, can back 1, today 20759, tries 3, step 1, of 3, can wait 2, laptops ready 1, laptop parts 5
