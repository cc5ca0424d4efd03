# A question is asked when nothing was touched for ninety seconds; sixty seconds later nobody is
# there, to the second and without a touch. Over home the page of help asks as well.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
    2.0 card borrower 101         -> screen pin
    3.0 type 1234                 -> ask pin 101
    4.0 pin right                 -> screen menu
   15.0 press my-loans            -> screen my-loans
  105.0 view                      -> role borrower, wanted my-loans, desk open 1, can back 1, today 20759, tries 3
  105.5 view                      -> role borrower, wanted my-loans, desk open 1, can back 1, today 20759, seconds 60, tries 3; screen more-time
  165.0 view                      -> role borrower, wanted my-loans, desk open 1, can back 1, today 20759, seconds 1, tries 3
  165.5 view                      -> desk open 1, today 20759, tries 3; screen home
  200.0 press help                -> screen help
  290.0 view                      -> desk open 1, can back 1, today 20759, tries 3
  290.5 view                      -> desk open 1, today 20759, seconds 60, tries 3; screen more-time
  350.5 view                      -> desk open 1, today 20759, tries 3; screen home
  400.0 press help                -> screen help
  490.5 tick                      -> screen more-time
  500.0 press more-time           -> screen help
  501.0 press back                -> screen home
