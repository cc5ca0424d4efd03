# Erased while they stand here: home, as for anybody, and nothing of theirs is kept for when they come back.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 card borrower 101         -> screen pin
    1.1 type 1234                 -> ask pin 101
    1.2 pin right                 -> screen menu
    1.3 press borrow              -> screen choose
    1.4 deed erase person 101 grounds asked for -> record erased person 101 grounds asked for user 1; answer done; screen home
# While their PIN is asked: the answer comes to nothing.
    2.0 card borrower 102         -> screen pin
    2.1 type 1234                 -> ask pin 102
    2.2 deed erase person 102 grounds asked for -> record erased person 102 grounds asked for user 1; answer done; screen home
    2.3 pin right                 -> 
# A helper who stands here for them.
    3.0 deed name helper person 103 helper 303 -> record helper named helper 303 person 103 user 1; answer done
    3.1 card helper 303 of 103    -> screen pin
    3.2 type 1234                 -> ask pin 303
    3.3 pin right                 -> screen menu; note for-somebody
    3.4 deed erase person 103 grounds asked for -> record helper removed helper 303 person 103 user 1; record erased person 103 grounds asked for user 1; answer done; screen home
# Another's visit goes on.
    4.0 card borrower 104         -> screen pin
    4.1 type 1234                 -> ask pin 104
    4.2 pin right                 -> screen menu
    4.3 deed erase person 105 grounds asked for -> record erased person 105 grounds asked for user 1; answer done
    4.4 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
    4.5 press finish              -> screen home
# A place that was kept for somebody who did not answer is nobody's.
    5.0 card borrower 106         -> screen pin
    5.1 type 1234                 -> ask pin 106
    5.2 pin right                 -> screen menu
    5.3 press borrow              -> screen choose
  160.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, tablet parts 5; screen home
  170.0 deed erase person 106 grounds asked for -> record erased person 106 grounds asked for user 1; answer done
  171.0 card borrower 106         -> screen pin
  172.0 type 1234                 -> ask pin 106
  173.0 pin right                 -> screen menu
