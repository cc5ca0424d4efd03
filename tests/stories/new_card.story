# Somebody's card was lost and they have a new one: the ledger says that it was replaced, for whom,
# and by which user. The cards themselves are in the registry and in no fact.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    1.0 deed replace card         -> answer nothing such
    2.0 deed replace card person 101 -> record card replaced person 101 user 1; answer done
