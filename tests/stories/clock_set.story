# A clock that nobody keeps right a worker sets; the step that follows is a fact of its own. One
# that a chip or a time server keeps is not set by hand.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 deed set clock utc_s 1800000000 -> answer known already
    2.0 clock restored            ->
    3.0 deed set clock utc_s 1500000000 -> answer nothing such
    4.0 deed set clock utc_s 4200000000 -> answer nothing such
    5.0 deed set clock utc_s 1800000000 -> record clock set to 1800000000 user 1; set clock 1800000000; answer done
    6.0 tick                      -> record clock stepped from 1793613606 to 1800000001
# And back again.
   10.0 deed set clock utc_s 1790000000 -> record clock set to 1790000000 user 1; set clock 1790000000; answer done
   11.0 tick                      -> record clock stepped from 1800000006 to 1790000001
