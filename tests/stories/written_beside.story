# A mistake is mended by a fact that names it; what was told to others, and each look at how
# somebody can be reached, is a fact.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 deed correct fact 3 grounds mistake -> record corrected wrong 3 grounds mistake user 1; answer done
    2.0 deed correct fact 3       -> answer bad grounds
    3.0 deed correct grounds mistake -> answer nothing such
    4.0 deed correct fact 6 grounds mistake -> answer nothing such
    5.0 deed disclose person 101 grounds police -> record disclosed person 101 grounds police user 1; answer done
    6.0 deed disclose person 101 grounds mistake -> answer bad grounds
    7.0 deed disclose grounds police -> answer nothing such
    8.0 deed look at contact person 101 -> record contact looked at person 101 user 1; answer done
    9.0 deed look at contact      -> answer nothing such
