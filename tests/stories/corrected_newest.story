# Any fact there is may be corrected, the newest too; one that is still to come may not.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 deed correct fact 3 grounds mistake -> answer nothing such
    2.0 deed correct fact 2 grounds mistake -> record corrected wrong 2 grounds mistake user 1; answer done
    3.0 deed correct fact 3 grounds mistake -> record corrected wrong 3 grounds mistake user 1; answer done
