# Only a borrower is remembered, a helper or a champion, who proved who they are; nobody by a code,
# and no worker. What is no choice is none.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    0.2 add tablet 2 bay 2        -> record device added device 2 kind tablet unit 1 parts charger,case; record restocked device 2 bay 2; answer done
    1.0 press set-remember-1      ->
    2.0 press comfort             -> screen comfort
    3.0 view                      -> desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
    4.0 press back                -> screen home
    5.0 press set-language-so     ->
    6.0 press set-19              ->
    7.0 press set-15              ->
    8.0 press set-161             ->
    9.0 press set-65535           ->
   10.0 view                      -> desk open 1, today 20759, tries 3, tablets ready 1, tablet parts 5
   11.0 card staff 900            -> screen pin
   12.0 type 1234                 -> ask pin 900
   13.0 pin right                 -> record signed in worker 900; screen staff-home
   14.0 press comfort             -> screen comfort
   15.0 press set-remember-1      ->
   16.0 view                      -> role staff, desk open 1, can back 1, today 20759, tries 3, more 1, name of 900, tablets ready 1, tablet parts 5, door 2 ready, with 1
   17.0 press back                -> screen staff-home
   18.0 press sign-out            -> screen home
   20.0 deed make referral referral 7 partner 3 day 20800 -> record referral made referral 7 partner 3 due day 20800 user 1; answer done
   21.0 number code 7             -> screen menu
   22.0 press comfort             -> screen comfort
   23.0 press set-remember-1      ->
   24.0 view                      -> role borrower, desk open 1, can back 1, today 20759, tries 3, tablets ready 1, tablet parts 5
   25.0 press back                -> screen menu
   26.0 press start-again         -> screen start-again
   27.0 press yes                 -> screen home
   30.0 card champion 300         -> screen pin
   31.0 type 1234                 -> ask pin 300
   32.0 pin right                 -> screen champion; helped 0
   33.0 press comfort             -> screen comfort
   34.0 view                      -> role champion, desk open 1, can back 1, today 20759, tries 3, can remember 1, tablets ready 1, tablet parts 5
   35.0 press set-remember-1      -> remember 300 remember 1
