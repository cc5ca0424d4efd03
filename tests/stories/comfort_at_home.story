# What is chosen at home begins a visit: it asks before it goes, and then the next person finds the
# screen as everybody meets it first. An empty page over home is asked about as well.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 press comfort             -> screen comfort
    2.0 press set-colours-2       ->
    3.0 press finish              -> screen home
   92.9 view                      -> desk open 1, today 20759, tries 3, colours 2
   93.0 view                      -> desk open 1, today 20759, tries 3, colours 2
  100.0 press more-time           ->
  101.0 view                      -> desk open 1, today 20759, tries 3, colours 2
  190.0 view                      -> desk open 1, today 20759, tries 3, colours 2
  250.0 view                      -> desk open 1, today 20759, seconds 1, tries 3, colours 2; screen more-time
  300.0 press language            -> screen language
  390.0 tick                      -> screen more-time
  395.0 press more-time           -> screen language
  396.0 press set-language-cy     ->
  397.0 press start-again         -> screen home
  398.0 view                      -> desk open 1, today 20759, tries 3
