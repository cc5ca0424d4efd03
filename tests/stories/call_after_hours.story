# A call that nobody answered goes on after the desk has closed, but the screen does not say any more that
# staff know: nobody is there who could.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 press help                -> screen help
    2.0 press ask-person          -> record called; call on
    2.1 call left                 -> staff know
    3.0 press help                -> 
32399.0 tick                      -> screen home
32400.0 tick                      -> no word of staff
32401.0 view                      -> today 20759, tries 3
82800.0 tick                      -> staff know
82801.0 view                      -> called 1, desk open 1, today 20760, tries 3
