# Twelve rows fit on a page; the thirteenth is on another.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 deed refer on person 101 partner 3 -> record referred on person 101 partner 3 user 1; answer done
    3.0 deed refer on person 102 partner 3 -> record referred on person 102 partner 3 user 1; answer done
    4.0 deed refer on person 103 partner 3 -> record referred on person 103 partner 3 user 1; answer done
    5.0 deed refer on person 104 partner 3 -> record referred on person 104 partner 3 user 1; answer done
    6.0 deed refer on person 105 partner 3 -> record referred on person 105 partner 3 user 1; answer done
    7.0 deed refer on person 106 partner 3 -> record referred on person 106 partner 3 user 1; answer done
    8.0 deed refer on person 107 partner 3 -> record referred on person 107 partner 3 user 1; answer done
    9.0 deed refer on person 108 partner 3 -> record referred on person 108 partner 3 user 1; answer done
   10.0 deed refer on person 109 partner 3 -> record referred on person 109 partner 3 user 1; answer done
   11.0 deed refer on person 110 partner 3 -> record referred on person 110 partner 3 user 1; answer done
   12.0 deed refer on person 111 partner 3 -> record referred on person 111 partner 3 user 1; answer done
   13.0 deed refer on person 112 partner 3 -> record referred on person 112 partner 3 user 1; answer done
   14.0 card staff 7              -> screen pin
   15.0 type 1234                 -> ask pin 7
   16.0 pin right                 -> record signed in worker 7; screen staff-home
   17.0 press todo-11             -> screen staff-list
   18.0 view                      -> role staff, todo request, desk open 1, can back 1, today 20759, tries 3, name of 7, row 0: , id 101, referred on, row 1: , id 102, referred on, row 2: , id 103, referred on, row 3: , id 104, referred on, row 4: , id 105, referred on, row 5: , id 106, referred on, row 6: , id 107, referred on, row 7: , id 108, referred on, row 8: , id 109, referred on, row 9: , id 110, referred on, row 10: , id 111, referred on, row 11: , id 112, referred on
   19.0 press back                -> screen staff-home
   20.0 deed refer on person 113 partner 3 -> record referred on person 113 partner 3 user 1; answer done
   21.0 press todo-11             -> screen staff-list
   22.0 view                      -> role staff, todo request, desk open 1, can back 1, today 20759, tries 3, more 1, name of 7, row 0: , id 101, referred on, row 1: , id 102, referred on, row 2: , id 103, referred on, row 3: , id 104, referred on, row 4: , id 105, referred on, row 5: , id 106, referred on, row 6: , id 107, referred on, row 7: , id 108, referred on, row 8: , id 109, referred on, row 9: , id 110, referred on, row 10: , id 111, referred on, row 11: , id 112, referred on
   23.0 press more                ->
   24.0 view                      -> role staff, todo request, desk open 1, can back 1, today 20759, tries 3, more 1, turn 1, name of 7, row 0: , id 113, referred on
