# Kept long enough: the kiosk erases by itself what nobody needs any more, if the day is known and nothing is out.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 enrol borrower 101        -> record enrolled person 101 role borrower; answer done
    0.3 enrol borrower 102        -> record enrolled person 102 role borrower; answer done
    1.0 retention person 101      -> record erased person 101 grounds kept long enough; answer done
    1.1 retention person 0        -> answer nothing such
# A clock that jumped, or does not know the day, ends nothing.
    2.0 clock step 31536000       -> 
    3.0 retention person 102      -> record clock stepped from 1793613603 to 1825149603; answer not yet
    4.0 card staff 7              -> screen pin
    4.1 type 1234                 -> ask pin 7
    4.2 pin right                 -> record signed in worker 7; screen staff-home
    4.3 press sign-out            -> screen home
    5.0 clock restored            -> 
    5.1 retention person 102      -> answer not yet
    6.0 clock network             -> 
    6.1 retention person 102      -> record erased person 102 grounds kept long enough; answer done
