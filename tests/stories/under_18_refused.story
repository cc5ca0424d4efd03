# Not without the very adult: not with another's card, a helper's, their own, a wrong PIN, or the card of
# an adult that is on hold. Whoever's card it is, its PIN is asked first, so a wrong one tells nothing.
    0.0 start                     -> record started software 1
    0.1 ports up                  -> 
    0.2 add tablet 3 bay 3 filtered -> record device added device 3 kind tablet unit 1 parts charger,case filtered 1; record restocked device 3 bay 3; answer done
    0.3 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    1.0 card borrower 103 minor adult 101 -> screen pin
    1.1 type 1234                 -> ask pin 103
    1.2 pin right                 -> screen menu
    2.0 press borrow              -> screen choose
    2.1 press kind-1              -> 
    2.2 press next                -> screen adult
    3.0 card borrower 102         -> screen pin
    3.1 type 1111                 -> ask pin 102
    3.2 pin right                 -> record turned away kind tablet because no adult; screen sorry no adult
    3.3 press back                -> screen menu
# A number may be typed here too; an unknown one gets what a wrong PIN gets.
    4.0 press borrow              -> screen choose
    4.1 press kind-1              -> 
    4.2 press next                -> screen adult
    4.3 press type-number         -> screen number
    4.4 type 777                  -> find number
    4.5 number unknown 4          -> screen pin
    4.6 type 1111                 -> ask pin 0
    4.7 pin wrong                 -> note pin-wrong
    4.8 press back                -> screen adult
    5.0 card helper 201 of 101    -> screen pin
    5.1 type 1111                 -> ask pin 201
    5.2 pin right                 -> screen sorry no adult
    5.3 press back                -> screen menu
    6.0 press borrow              -> screen choose
    6.1 press kind-1              -> 
    6.2 press next                -> screen adult
    6.3 press type-number         -> screen number
    6.4 type 777                  -> find number
    6.5 number borrower 103 minor adult 101 -> screen pin
    6.6 type 1234                 -> ask pin 103
    6.7 pin right                 -> screen sorry no adult
    6.8 press back                -> screen menu
# The right card, and not its PIN: the tries are the adult's.
    7.0 press borrow              -> screen choose
    7.1 press kind-1              -> 
    7.2 press next                -> screen adult
    7.3 card borrower 101         -> screen pin
    7.4 type 1111                 -> ask pin 101
    7.5 pin wrong                 -> record pin wrong person 101 count 1; note pin-wrong
    7.6 press back                -> screen adult
    7.7 press back                -> screen choose
# On hold.
    8.0 deed block person 101 grounds asked for -> record blocked person 101 grounds asked for user 1; answer done
    8.1 press next                -> screen adult
    8.2 card borrower 101         -> screen pin
    8.3 type 2580                 -> ask pin 101
    8.4 pin right                 -> record pin right person 101; screen sorry no adult
    8.5 press finish              -> screen home
# Nobody answers for them.
    9.0 card borrower 104 minor   -> screen pin
    9.1 type 1234                 -> ask pin 104
    9.2 pin right                 -> screen menu
    9.3 press borrow              -> screen choose
    9.4 press kind-1              -> 
    9.5 press next                -> record turned away kind tablet because no adult; screen sorry no adult
    9.6 press finish              -> screen home
# Put on hold while the agreement is read: no door opens.
   10.0 card borrower 103 minor adult 105 -> screen pin
   10.1 type 1234                 -> ask pin 103
   10.2 pin right                 -> screen menu
   10.3 press borrow              -> screen choose
   10.4 press kind-1              -> 
   10.5 press next                -> screen adult
   10.6 card borrower 105         -> screen pin
   10.7 type 1234                 -> ask pin 105
   10.8 pin right                 -> screen agree
   10.9 deed block person 105 grounds misuse -> record blocked person 105 grounds misuse user 1; answer done
   11.0 press agree               -> record turned away kind tablet because no adult; screen sorry no adult
