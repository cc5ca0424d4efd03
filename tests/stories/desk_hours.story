# The desk is staffed from nine to seven, Monday to Saturday: from the first minute of nine to the last
# before seven.
    0.0 start                     -> record started software 1
    1.0 ports up                  ->
32399.0 view                      -> desk open 1, today 20759, tries 3
32400.0 view                      -> today 20759, tries 3
82799.0 view                      -> today 20760, tries 3
82800.0 view                      -> desk open 1, today 20760, tries 3
# Saturday evening, and Sunday at noon.
464399.0 view                      -> desk open 1, today 20764, tries 3
525600.0 view                      -> today 20765, tries 3
