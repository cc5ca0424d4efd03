/* The words of the resident's screens. Included by words.h only, which says how lists are written.
 */
#ifndef WORDS_RESIDENT_H
#define WORDS_RESIDENT_H

/* clang-format off */
#define RESIDENT_WORDS(ONE, COUNT, KIND)                                                           \
	/* The name of the kiosk; not translated. */                                               \
	ONE(LENDBAY, "Lendbay")                                                                    \
	ONE(BACK, "Back")                                                                          \
	ONE(START_AGAIN, "Start again")                                                            \
	ONE(HELP, "Help")                                                                          \
	ONE(NEXT, "Next")                                                                          \
	ONE(FINISH, "Finish")                                                                      \
	ONE(TO_THE_START, "Back to the start")                                                     \
	ONE(OK, "OK")                                                                              \
	ONE(RUB_OUT, "Rub out")                                                                    \
	ONE(THERE_IS_A_PROBLEM, "There is a problem")                                              \
	/* {1} is a telephone number. */                                                           \
	ONE(OR_CALL, "Or call <b>{1}</b>")                                                         \
	ONE(CALL_US, "Call us")                                                                    \
                                                                                                   \
	/* --- dates and numbers: {1} weekday, {2} day, {3} month --- */                           \
	ONE(DATE, "{1} {2} {3}")                                                                   \
	ONE(DATE_SHORT, "{2} {3}")                                                                 \
	ONE(MONDAY, "Monday") ONE(TUESDAY, "Tuesday") ONE(WEDNESDAY, "Wednesday")                  \
	ONE(THURSDAY, "Thursday") ONE(FRIDAY, "Friday") ONE(SATURDAY, "Saturday")                  \
	ONE(SUNDAY, "Sunday")                                                                      \
	ONE(JANUARY, "January") ONE(FEBRUARY, "February") ONE(MARCH, "March")                      \
	ONE(APRIL, "April") ONE(MAY, "May") ONE(JUNE, "June") ONE(JULY, "July")                    \
	ONE(AUGUST, "August") ONE(SEPTEMBER, "September") ONE(OCTOBER, "October")                  \
	ONE(NOVEMBER, "November") ONE(DECEMBER, "December")                                        \
	/* The clock: {1} hours of twelve, {2} minutes, {3} the same as "19:30", for languages that say it so. */ \
	ONE(AM, "{1}am") ONE(PM, "{1}pm") ONE(AM_MINUTES, "{1}:{2}am") ONE(PM_MINUTES, "{1}:{2}pm") \
	ONE(NOON, "12 noon")                                                                       \
	COUNT(WEEKS, "{1} week", "{1} weeks")                                                      \
	COUNT(DAYS, "{1} day", "{1} days")                                                         \
	COUNT(MINUTES, "1 minute", "{1} minutes")                                                  \
	COUNT(SECONDS, "{1} second", "{1} seconds")                                                \
	COUNT(TABLETS, "<b>{1}</b> tablet", "<b>{1}</b> tablets")                                  \
	COUNT(LAPTOPS, "<b>{1}</b> laptop", "<b>{1}</b> laptops")                                  \
	/* Lists: "charger, case and SIM". */                                                      \
	ONE(LIST_MORE, "{1}, {2}")                                                                 \
	ONE(LIST_LAST, "{1} and {2}")                                                              \
	ONE(CHARGER, "Charger") ONE(CABLE, "Cable") ONE(CASE, "Case") ONE(SIM, "SIM card")         \
	ONE(MOUSE, "Mouse") ONE(HOTSPOT, "Hotspot")                                                \
	/* The same in the middle of a sentence. */                                                \
	ONE(A_CHARGER, "charger") ONE(A_CABLE, "cable") ONE(A_CASE, "case") ONE(A_SIM, "SIM card") \
	ONE(A_MOUSE, "mouse") ONE(A_HOTSPOT, "hotspot")                                            \
	KIND(THING, "Device", "Tablet", "Laptop")                                                  \
	/* {1} is the number on it. */                                                             \
	KIND(THING_NUMBER, "Device {1}", "Tablet {1}", "Laptop {1}")                               \
                                                                                                   \
	/* --- where a door is; LOOK is {1} row, {2} door --- */                                   \
	ONE(LOOK, "Look right. {1}, {2}.")                                                         \
	ONE(LOOK_CABINET, "Look at cabinet {1}. {2}, {3}.")                                        \
	ONE(ROW_TOP, "Top row") ONE(ROW_2, "Second row down") ONE(ROW_3, "Third row down")         \
	ONE(ROW_4, "Fourth row down") ONE(ROW_5, "Fifth row down") ONE(ROW_6, "Sixth row down")    \
	ONE(ROW_7, "Seventh row down") ONE(ROW_8, "Eighth row down") ONE(ROW_BOTTOM, "Bottom row") \
	ONE(DOOR_FIRST, "first door") ONE(DOOR_2, "second door") ONE(DOOR_3, "third door")         \
	ONE(DOOR_4, "fourth door") ONE(DOOR_5, "fifth door") ONE(DOOR_6, "sixth door")             \
	ONE(DOOR_7, "seventh door") ONE(DOOR_8, "eighth door") ONE(DOOR_LAST, "last door")         \
	ONE(DOOR_ONLY, "the only door")                                                            \
	ONE(YOU_ARE_HERE, "You are\nhere")                                                         \
	ONE(YOU_ARE_HERE_SHORT, "You\nhere")                                                       \
                                                                                                   \
	/* --- banners; {1} door, {2} tries left, {3} a day --- */                                 \
	COUNT(NOTE_PIN_WRONG, "<b>Sorry, that was not the right PIN.</b> You have 1 more try.",    \
	      "<b>Sorry, that was not the right PIN.</b> You have {2} more tries.")                \
	ONE(NOTE_CHECKING, "<b>Just a moment.</b> We are checking your PIN.")                      \
	ONE(NOTE_PIN_TROUBLE, "<b>Sorry, we could not check it.</b> Please type your PIN again.")  \
	ONE(NOTE_DOOR_STILL_OPEN, "<b>Door {1} is still open.</b> Please close it first.")         \
	ONE(NOTE_REMINDER, "<b>Door {1} is still open.</b> Please close it when you are ready.")   \
	ONE(NOTE_TRYING_AGAIN, "<b>Trying once more.</b> Push door {1} gently, then let go.")      \
	ONE(NOTE_TAPPED, "<b>Thank you.</b> Now close door {1}. Push until it clicks.")            \
	ONE(NOTE_NOT_THAT_ONE, "<b>Sorry, that is another one.</b> Tap the one from door {1}.")    \
	ONE(NOTE_BAY_LEFT_OPEN, "<b>Door {1} is open.</b> If you can, please close it.")           \
	ONE(NOTE_RENEWED, "<b>Done.</b> You can keep it until {3}.")                               \
	ONE(NOTE_NOT_YET, "<b>Not yet.</b> You can renew from {3}.")                               \
	ONE(NOTE_DONE_NEXT, "<b>That is done.</b> Here is the next step.")                         \
	ONE(NOTE_TWO_CARDS, "<b>Sorry, there were two cards.</b> Please hold one at a time.")      \
	ONE(NOTE_CARD_UNREADABLE, "<b>Sorry, we could not read it.</b> Hold it flat on the reader.") \
                                                                                                   \
	/* --- home --- */                                                                         \
	ONE(OPEN_UNTIL, "{1}. Open until {2} today.")                                              \
	ONE(NO_STAFF_NOW, "{1}. The desk is closed. This kiosk is open.")                          \
	ONE(HELLO, "Hello. What would you like to do?")                                            \
	ONE(HELLO_SHORT, "What would you like to do?")                                             \
	ONE(IT_IS_FREE, "It is free. You need your library card and your PIN.")                    \
	ONE(BORROW, "Borrow")                                                                      \
	/* {1} is "4 weeks". */                                                                    \
	ONE(TAKE_ONE_HOME, "Take one home for {1}")                                                \
	ONE(RETURN, "Return")                                                                      \
	ONE(BRING_BACK, "Bring a device back")                                                     \
	ONE(MY_LOANS, "My loans")                                                                  \
	ONE(SEE_DATES, "See your dates, or renew")                                                 \
	ONE(GET_HELP, "Get help")                                                                  \
	ONE(PERSON_OR_CALL, "A person, or a phone call")                                           \
	ONE(TAP_TO_START, "Tap your card to start")                                                \
	ONE(HOLD_IT, "Hold it on the reader, just below here.")                                    \
	ONE(NO_CARD, "I have\nno card")                                                            \
	ONE(SIGNED_IN, "You are signed in")                                                        \
	ONE(WHAT_NOW, "What would you like to do?")                                                \
	ONE(WHAT_NOW_SAYS, "Touch one. You can stop at any time.")                                 \
                                                                                                   \
	/* --- tap card, PIN --- */                                                                \
	ONE(FIRST_CARD, "First, tap your library card")                                            \
	ONE(FIRST_CARD_SAYS, "Then we know it is you. Nobody else can see this.")                  \
	ONE(TAP_HERE, "Tap your card here")                                                        \
	ONE(STEP_TAP_CARD, "Tap your card")                                                        \
	ONE(STEP_TAP_CARD_2, "On the reader, below the screen.")                                   \
	ONE(STEP_PIN, "Type your PIN")                                                             \
	ONE(STEP_PIN_2, "The PIN for this kiosk.")                                                 \
	ONE(STEP_CHOOSE, "Choose what to borrow")                                                  \
	ONE(STEP_CHOOSE_2, "A tablet or a laptop. It is free.")                                    \
	ONE(STEP_LOANS, "See your dates")                                                          \
	ONE(STEP_LOANS_2, "You can renew there, too.")                                             \
	ONE(STEP_MENU, "Choose what to do")                                                        \
	ONE(STEP_MENU_2, "Borrow, return or renew.")                                               \
	ONE(CARD_READ, "We have read your card")                                                   \
	ONE(TYPE_PIN, "Type your PIN")                                                             \
	ONE(PIN_OF_KIOSK, "It is the PIN for this kiosk, 4 to 8 numbers.")                         \
	ONE(PIN_OF_KIOSK_SHORT, "The PIN for this kiosk.")                                         \
	ONE(NONE_TYPED, "No numbers typed yet.")                                                   \
	COUNT(TYPED, "<b>1</b> number typed.", "<b>{1}</b> numbers typed.")                        \
	ONE(THEN_OK, "Is that all? Then touch OK.")                                                \
	ONE(PIN_HIDDEN, "Your PIN is hidden. Nobody can see it here.")                             \
	ONE(FORGOT_PIN, "I forgot my PIN")                                                         \
	ONE(FORGOT_PIN_LINES, "I forgot\nmy PIN")                                                  \
	ONE(LET_US_HELP, "Let us help")                                                            \
	ONE(LET_US_HELP_SAYS, "Anybody can forget a PIN. Your card is fine.")                      \
	ONE(THREE_WRONG_SAYS, "That was three tries. Your card is fine, and nothing is lost.")     \
	ONE(NEW_PIN, "Ask about your PIN")                                                         \
	ONE(NEW_PIN_2, "Staff can look at it with you now.")                                       \
	ONE(NEW_PIN_DESK, "Staff can look at it with you, at {1}.")                                \
	ONE(NEW_PIN_ASK, "Staff at the library can look at it with you.")                          \
	ONE(TRY_CARD_AGAIN, "Try again")                                                           \
	ONE(TRY_CARD_AGAIN_2, "Go to the start. Then tap your card once more.")                    \
                                                                                                   \
	/* --- ways to a person --- */                                                             \
	ONE(ASK_PERSON, "Ask a person")                                                            \
	ONE(ASK_PERSON_COME, "Ask a person\nto come")                                              \
	ONE(THEY_COME, "We call somebody to you.")                                                 \
	ONE(THEY_ARE_COMING, "Somebody will come to you.")                                         \
	ONE(THEY_ARE_AT, "At {1}.")                                                                \
	ONE(THEY_ARE_HERE, "In the library.")                                                      \
	ONE(SEE_WHEN, "See when people are here.")                                                 \
	ONE(STAFF_KNOW_SHORT, "Staff know")                                                        \
	ONE(STAFF_KNOW, "<b>Staff know.</b> A person will come to you.")                           \
	/* {1} is a place: "the front desk". */                                                    \
	ONE(AT_DESK, "<b>A person can help.</b> Please go to {1}.")                                \
	ONE(AT_DESK_LATER, "<b>In opening hours</b> a person can help, at {1}.")                   \
	ONE(AT_DESK_SHORT, "Help is at <b>{1}</b>.")                                               \
	ONE(ASK_STAFF_SHORT, "Please ask in the library.")                                         \
	ONE(ASK_STAFF, "<b>A person can help.</b> Please ask in the library.")                     \
                                                                                                   \
	/* --- choose, agree --- */                                                                \
	/* The step line: {1} is this step, {2} how many there are. */                             \
	ONE(BORROW_STEP, "Borrow. Step {1} of {2}")                                                \
	ONE(RETURN_STEP, "Return. Step {1} of {2}")                                                \
	KIND(RETURN_THING_STEP, "Return device {3}. Step {1} of {2}",                              \
	     "Return tablet {3}. Step {1} of {2}", "Return laptop {3}. Step {1} of {2}")           \
	ONE(CHOOSE, "Choose what to borrow")                                                       \
	ONE(CHOOSE_SAYS, "Touch the one you want. Then touch Next.")                               \
	ONE(CHOSEN, "Chosen")                                                                      \
	COUNT(LEFT, "<b>{1}</b> left", "<b>{1}</b> left")                                          \
	ONE(FOR_WEEKS, "For <b>{1}</b>")                                                           \
	ONE(ALL_OUT, "All are out")                                                                \
	ONE(NEXT_BACK, "Next one back <b>{1}</b>")                                                 \
	ONE(COMES_WITH, "Comes with")                                                              \
	ONE(WIFI_ONLY, "Wi-Fi only")                                                               \
	ONE(WIFI_SHORT, "Wi-Fi")                                                                   \
	ONE(NO_DATA, "no data")                                                                    \
	ONE(INTERNET, "Internet")                                                                  \
	ONE(CHOOSE_ONE, "Choose one")                                                              \
	KIND(NEXT_THING, "Next", "Next: the tablet", "Next: the laptop")                           \
	ONE(IS_THIS_OK, "Is this OK with you?")                                                    \
	ONE(DUE_AND_ALL, "Please bring it back by <b>{1}</b>.")                                    \
	ONE(NOTHING_ELSE, "There is nothing else to sign.")                                        \
	ONE(DISAGREE, "I do not agree")                                                            \
	ONE(AGREE, "I agree")                                                                      \
                                                                                                   \
	/* --- the door; {1} its number --- */                                                     \
	ONE(DOOR_OPENING, "Door {1} is opening")                                                   \
	ONE(OPENING_DOOR, "<b>Opening door {1}.</b> You will hear a click.")                       \
	ONE(DOOR_IS_OPEN, "Door {1} is open")                                                      \
	KIND(TAKE_IT, "Take the device", "Take the tablet", "Take the laptop")                     \
	/* {1} is a list: "charger and case". */                                                   \
	ONE(AND_ALSO, "With {1}.")                                                                 \
	ONE(ALL_OF_IT, "And everything with it.")                                                  \
	/* When something is missing or wrong, before the door is shut again. */                   \
	KIND(PUT_IT_BACK, "Put it back", "Put the tablet back", "Put the laptop back")             \
	ONE(PUT_IT_BACK_2, "With everything that was in there.")                                   \
	ONE(WE_FIND_ANOTHER, "We find another")                                                    \
	ONE(WE_FIND_ANOTHER_2, "You have not borrowed this one.")                                  \
	ONE(WRONG_BANNER, "<b>Thank you for telling us.</b> Put it back. Then close door {1}.")    \
	ONE(FINE_AFTER_ALL, "It is fine\nafter all")                                               \
	ONE(TAP_IT, "Tap its sticker")                                                             \
	ONE(TAP_IT_2, "On the reader, here.")                                                      \
	ONE(CLOSE_DOOR, "Close the door")                                                          \
	ONE(CLOSE_DOOR_2, "Push until it clicks.")                                                 \
	ONE(NOW_OPEN, "<b>Now: door {1} is open.</b> It stays open until you close it. "           \
	    "Take your time.")                                                                     \
	ONE(NOW_OPEN_SHORT, "<b>It stays open</b>\nuntil you close it.")                           \
	ONE(NOW_OPEN_RETURN, "<b>Now: door {1} is open.</b> Take your time.")                      \
	ONE(SOMETHING_WRONG, "Something is\nmissing or wrong")                                     \
	KIND(TAP_THING, "One more thing: tap it", "One more thing: tap the tablet",                \
	     "One more thing: tap the laptop")                                                     \
	ONE(TAP_THING_SAYS, "Hold its round sticker on the reader.")                               \
	ONE(TAP_THING_WHY, "Then we know that you have it.")                                       \
	ONE(STICKER_TABLET, "On the back, near the bottom.")                                       \
	ONE(STICKER_LAPTOP, "Under it, near the front.")                                           \
	ONE(TAP_STICKER_HERE, "Tap the sticker here")                                              \
	ONE(HAVE_IT, "I have it. Finish")                                                          \
	KIND(ALL_DONE, "All done. Enjoy your device.", "All done. Enjoy your tablet.",             \
	     "All done. Enjoy your laptop.")                                                       \
	ONE(DOOR_IS_CLOSED, "Door {1} is closed. You can go.")                                     \
	ONE(YOU_CAN_GO, "You can go.")                                                             \
	ONE(KEEP_IT, "All done. You can keep it longer.")                                          \
	ONE(BRING_IT_BACK_BY, "Bring it back by")                                                  \
	ONE(BRING_IT_BACK_IN, "Bring it back in")                                                  \
	ONE(DAYS_FROM_TODAY, "days")                                                               \
	ONE(FROM_TODAY, "from today")                                                              \
	ONE(WHAT_NEXT, "What happens next")                                                        \
	ONE(WRITE_DATE_DOWN, "Write it down, or take a photo.")                                    \
	ONE(RETURN_IT_HERE, "Return it here, at this kiosk.")                                      \
	ONE(RETURN_IT_ELSEWHERE, "Return it here, or to {1}.")                                     \
	ONE(NEED_LONGER, "Need longer? Use My loans.")                                             \
	ONE(DATE_TO_CONFIRM, "Staff will check this date.")                                        \
	/* The same three, where there is little room. */                                          \
	ONE(WRITE_DATE_SHORT, "Write the date down.")                                              \
	ONE(RETURN_IT_SHORT, "Bring it back here.")                                                \
	ONE(NEED_LONGER_SHORT, "Longer? My loans.")                                                \
	ONE(DATE_CONFIRM_SHORT, "Staff check the date.")                                           \
	ONE(REFERENCE, "Your number for this loan")                                                \
	ONE(REFERENCE_RETURN, "Your number for this return")                                       \
	ONE(FREE_HELP, "<b>Free help.</b> Call {1}")                                               \
                                                                                                   \
	/* --- a door did not open, or something is wrong with what is in it --- */                \
	ONE(DID_NOT_OPEN, "Sorry. Door {1} did not open.")                                         \
	ONE(OUR_FAULT, "This is our fault, not yours. You have not borrowed it yet.")              \
	ONE(OUR_FAULT_RETURN, "This is our fault, not yours. Please keep it with you for now.")    \
	ONE(THANKS_TOLD, "Thank you for telling us")                                               \
	ONE(THANKS_TOLD_SAYS, "We look at it. You have not borrowed it.")                          \
	ONE(STILL_IN, "It is still in door {1}")                                                   \
	ONE(STILL_IN_SAYS, "So you have not borrowed it. That is fine.")                           \
	ONE(OPEN_AGAIN, "Open door {1} again")                                                     \
	ONE(OPEN_AGAIN_TAKE, "To take it now.")                                                    \
	ONE(OPEN_AGAIN_PUT, "To put it in.")                                                       \
	ONE(USE_OTHER_DOOR, "Use door {1} instead")                                                \
	KIND(SAME_KIND, "It is just as good", "The same kind of tablet", "The same kind of laptop") \
	ONE(OTHER_FREE, "It is free, and near.")                                                   \
	ONE(TRY_DOOR_AGAIN, "Try door {1} again")                                                  \
	ONE(PUSH_GENTLY, "Push it gently, then let go.")                                           \
                                                                                                   \
	/* --- none left --- */                                                                    \
	KIND(ALL_ARE_OUT, "Everything is out", "All the tablets are out",                          \
	     "All the laptops are out")                                                            \
	ONE(NEXT_DUE, "Sorry. The next one is due back on <b>{1}</b>.")                            \
	ONE(NEXT_NOT_KNOWN, "Sorry. We do not know yet when the next one comes back.")             \
	KIND(BORROW_OTHER, "Borrow a device today", "Borrow a tablet today",                       \
	     "Borrow a laptop today")                                                              \
	COUNT(READY_NOW, "1 is ready now", "{1} are ready now")                                    \
	ONE(MAY_HAVE_SPARE, "They may know of another one.")                                       \
	ONE(COME_BACK, "Come back another day")                                                    \
	ONE(COME_BACK_2, "We are glad to see you again.")                                          \
                                                                                                   \
	/* --- sorry: a title and a sentence each; {1} door, {2} minutes or day, {3} place --- */  \
	ONE(SORRY_PAUSED, "Please wait a little")                                                  \
	ONE(SORRY_PAUSED_SAYS, "We have paused this card for {2}, to keep it safe.")               \
	KIND(SORRY_OVERDUE, "Please bring it back first", "Please bring the tablet back first",    \
	     "Please bring the laptop back first")                                                 \
	ONE(SORRY_OVERDUE_SAYS, "It was due on {2}. Then you can borrow again.")                   \
	ONE(SORRY_OVERDUE_PLAIN, "Then you can borrow again.")                                     \
	KIND(SORRY_HAS_ONE, "You have one at home", "You have a tablet at home",                   \
	     "You have a laptop at home")                                                          \
	ONE(SORRY_HAS_ONE_SAYS, "You can have one at a time. You can keep it longer, or change it.") \
	ONE(SORRY_ORDER, "Sorry. We cannot do this now.")                                          \
	ONE(SORRY_DISK, "Sorry. We cannot lend just now.")                                         \
	ONE(SORRY_DISK_SAYS, "You can bring things back as always.")                               \
	ONE(SORRY_ORDER_SAYS, "Something in this kiosk has stopped. It is not your fault.")        \
	ONE(SORRY_LEFT_OPEN, "Door {1} stayed open")                                               \
	ONE(SORRY_LEFT_OPEN_SAYS, "Please close it now if you can. A person will look at it.")     \
	ONE(SORRY_STICKER, "We do not know this one")                                              \
	ONE(SORRY_STICKER_SAYS, "This sticker is not from this kiosk. A person can look at it.")   \
	KIND(SORRY_NOT_ON_LOAN, "This is already back", "This tablet is already back",             \
	     "This laptop is already back")                                                        \
	ONE(SORRY_NOT_ON_LOAN_SAYS, "Thank you for bringing it. Please give it to a person.")      \
	ONE(SORRY_NO_BAY, "Sorry. All our doors are full.")                                        \
	ONE(SORRY_NO_BAY_SAYS, "Please keep it with you, or give it to a person.")                 \
	ONE(SORRY_NO_BAY_ELSEWHERE, "You can take it back to {3}.")                                \
	ONE(SORRY_UNSAFE, "Thank you for telling us")                                              \
	ONE(SORRY_UNSAFE_SAYS, "Please do not charge it, and do not put it in a door. "            \
	    "Give it to a person.")                                                                \
	ONE(SORRY_TWO_CARDS, "Two cards at once")                                                  \
	ONE(SORRY_TWO_CARDS_SAYS, "Please hold one card on the reader at a time.")                 \
	ONE(SORRY_RANDOM, "We cannot use this card")                                               \
	ONE(SORRY_RANDOM_SAYS, "It gives a new number each time. Please use your library card.")   \
	KIND(SORRY_NOTHING_IN, "Door {1} looks empty", "We cannot see the tablet",                 \
	     "We cannot see the laptop")                                                           \
	ONE(SORRY_NOTHING_IN_SAYS, "Door {1} looks empty to us. A person can look at it with you.") \
	ONE(SORRY_BUSY, "Just a moment")                                                           \
	ONE(SORRY_BUSY_SAYS, "We are still busy. Please try again.")                               \
	ONE(SORRY_ROOM, "Sorry. We are full up.")                                                  \
	ONE(SORRY_ROOM_SAYS, "A person can help you with this.")                                   \
	ONE(SORRY_ANY, "Sorry. This did not work.")                                                \
	ONE(SORRY_ANY_SAYS, "It is not your fault. A person can help.")                            \
	ONE(SEE_MY_LOANS, "See my loans")                                                          \
	ONE(KEEP_LONGER, "Maybe you can keep it longer.")                                          \
	ONE(BRING_IT_BACK_NOW, "Return it now")                                                    \
	ONE(BRING_IT_BACK_NOW_2, "If you have it with you.")                                       \
	ONE(OUT_OF_ORDER, "Sorry. This kiosk is not working.")                                     \
	ONE(OUT_OF_ORDER_SAYS, "It is not your fault. Your loans and your dates are safe.")        \
	ONE(OUT_OF_ORDER_BARE, "It is not your fault.")                                            \
	ONE(OUT_OF_ORDER_RETURN, "<b>To bring something back,</b> go to {1}.")                     \
	ONE(OUT_OF_ORDER_WAIT, "<b>We are trying to put it right.</b> "                            \
	    "This screen comes back by itself.")                                                   \
                                                                                                   \
	/* --- return --- */                                                                       \
	ONE(TAP_STICKER, "Tap the sticker on the device")                                          \
	ONE(TAP_STICKER_SAYS, "It is white and round. You do not need your card.")                 \
	ONE(OPEN_THE_CASE, "You may need to open the case first.")                                 \
	ONE(NO_STICKER, "I cannot find the sticker")                                               \
	ONE(NO_STICKER_LINES, "I cannot find\nthe sticker")                                        \
	ONE(IS_IT_SAFE, "Is it swollen, hot, wet or cracked?")                                     \
	KIND(IS_IT_SAFE_SAYS, "Please look at it before we open a door.",                          \
	     "Please look at the tablet before we open a door.",                                   \
	     "Please look at the laptop before we open a door.")                                   \
	ONE(SWOLLEN, "Swollen") ONE(HOT, "Hot") ONE(WET, "Wet") ONE(CRACKED, "Cracked")            \
	ONE(SAFE, "No, it is fine")                                                                \
	ONE(UNSAFE, "Yes")                                                                         \
	KIND(PUT_IT_IN, "Put the device in", "Put the tablet in", "Put the laptop in")             \
	ONE(PUT_IT_IN_2, "Lay it flat.")                                                           \
	ONE(PUT_THE_REST_IN, "Put the rest in")                                                    \
	ONE(PUT_THE_REST_IN_2, "The {1}.")                                                         \
	ONE(LEAVE_IT_OPEN, "Leave it open")                                                        \
	ONE(LEAVE_IT_OPEN_2, "Touch Next.")                                                        \
	ONE(RETURN_NOW_SHUT, "<b>Door {1} is closed.</b> That is fine. Touch Next.")               \
	ONE(ALL_THERE, "Is everything there?")                                                     \
	ONE(ALL_THERE_SAYS, "Look in door {1}. Touch one answer on each line.")                    \
	ONE(ALL_THERE_SHUT, "Touch one answer on each line.")                                      \
	ONE(IT_IS_IN, "It is in")                                                                  \
	ONE(MISSING, "Missing")                                                                    \
	ONE(MISSING_IS_OK, "<b>A missing part is OK.</b> You can still return it.")                \
	ONE(MISSING_OK_SHORT, "<b>A missing part is OK.</b>")                                      \
	ONE(MISSING_OK_LINE, "Answer each line. A missing part is OK.")                            \
	ONE(WRONG_WITH_IT, "Something is\nwrong with it")                                          \
	/* {1} is what is wrong, as it stands in the list of faults. */                            \
	ONE(YOU_SAID, "<b>You said: {1}.</b>")                                                     \
	ONE(YOU_SAID_LINE, "You said: {1}.")                                                       \
	ONE(FAULT_TITLE, "What is wrong with it?")                                                 \
	/* In the order of enum kit_fault. */                                                      \
	ONE(FAULT_SCREEN, "The screen") ONE(FAULT_POWER, "It does not switch on")                  \
	ONE(FAULT_BATTERY, "The battery") ONE(FAULT_KEYS, "Keys or buttons")                       \
	ONE(FAULT_SLOW, "It is slow or freezes") ONE(FAULT_NETWORK, "No internet")                 \
	ONE(FAULT_LOCKED, "It is locked") ONE(FAULT_LOCKED_2, "By a PIN or an account")            \
	ONE(FAULT_OTHER, "Something else")                                                         \
	ONE(FAULT_NONE, "Nothing\nis wrong")                                                       \
	ONE(CLOSE_TO_FINISH, "Close door {1}\nto finish")                                          \
	ONE(ANSWER_EACH, "Answer each line")                                                       \
	KIND(IT_IS_BACK, "Thank you. It is back.", "Thank you. The tablet is back.",               \
	     "Thank you. The laptop is back.")                                                     \
	ONE(WE_WIPE_IT, "We will wipe it,\nso nobody sees your things.")                           \
	ONE(THANKS_DONE, "You are done. You can go.")                                              \
	ONE(THANKS_KEEP, "Keep this number. It shows that you brought it back.")                   \
	/* {1} is a list: "charger and case". */                                                   \
	ONE(THANKS_MISSING, "<b>If you find the {1},</b> please bring it in.")                     \
                                                                                                   \
	/* --- my loans --- */                                                                     \
	ONE(NOTHING_AT_HOME, "You have nothing at home")                                           \
	ONE(NOTHING_AT_HOME_SAYS, "When you borrow something, its date is here.")                  \
	COUNT(THINGS_AT_HOME, "You have 1 thing at home", "You have {1} things at home")           \
	KIND(ONE_AT_HOME, "You have one at home",      "You have a tablet at home",                \
	     "You have a laptop at home")                                                          \
	ONE(LOANS_FINE, "Nothing to do today.")                                                    \
	/* {1} is a weekday. */                                                                    \
	ONE(LOANS_SOON, "Please bring it back or renew it by {1}.")                                \
	ONE(LOANS_TODAY, "It is due today. Please bring it back or renew it.")                     \
	ONE(LOANS_LATE, "It was due on {1}. Please bring it back soon.")                           \
	ONE(RENEW, "Renew")                                                                        \
	ONE(NOT_YET, "Not yet")                                                                    \
	ONE(RENEW_UNTIL, "Keep it until\n<b>{1}</b>")                                              \
	ONE(RENEW_FROM, "You can renew from\n<b>{1}</b>")                                          \
	ONE(RENEW_NO_MORE, "Please bring it\nback soon.")                                          \
	/* {1} is how many days are left, {2} of how many. */                                      \
	COUNT(DAYS_LEFT, "<b>1 day left</b> of {2}", "<b>{1} days left</b> of {2}")                \
	ONE(DUE_TODAY, "<b>Due today</b>")                                                         \
	COUNT(DAYS_LATE, "<b>1 day late</b>", "<b>{1} days late</b>")                              \
	ONE(RETURN_SOMETHING, "Return something")                                                  \
                                                                                                   \
	/* --- help --- */                                                                         \
	ONE(HOW_CAN_WE_HELP, "How can we help?")                                                   \
	ONE(NO_QUESTION_TOO_SMALL, "No question is too small. All of this is free.")               \
	ONE(OPEN_HOURS, "When people are here")                                                    \
	ONE(TODAY, "Today")                                                                        \
	ONE(HOURS, "{1} to {2}")                                                                   \
	ONE(CLOSED, "Closed")                                                                      \
	ONE(NOW_HERE, "Staff are here now")                                                        \
	ONE(NO_CARD_HELP, "<b>No library card?</b> Staff can help you get one.")                   \
                                                                                                   \
	/* --- questions over a screen --- */                                                      \
	ONE(MORE_TIME, "Do you need more time?")                                                   \
	ONE(MORE_TIME_SAYS, "There is no rush.")                                                   \
	/* {1} is "43 seconds". */                                                                 \
	ONE(MORE_TIME_LEFT, "If you do not answer in <b>{1}</b>, we close this screen to keep it " \
	    "private. You can start again at any time.")                                           \
	ONE(NO_MORE, "No, I am done")                                                              \
	ONE(YES_MORE, "Yes, more time")                                                            \
	ONE(START_AGAIN_ASK, "Start again?")                                                       \
	ONE(START_AGAIN_SAYS, "You have not borrowed anything yet.")                               \
	ONE(START_AGAIN_PLAIN, "We go back to the first screen.")                                  \
	ONE(START_YES, "Yes, start again")                                                         \
	ONE(START_NO, "No, go on")                                                                 \
	/* A button: the next page of a list. */                                                   \
	ONE(MORE, "More")                                                                          \
	/* The same where the page itself goes on behind a "More" of its own. */                   \
	ONE(MORE_OF_LIST, "The rest of the list")                                                  \
	/* Sentences joined; {1}, {2} are whole ones. */                                           \
	ONE(SENTENCE, "{1}.")                                                                      \
	ONE(TWO_SENTENCES, "{1} {2}")                                                              \
	ONE(STAFF, "Staff")
/* clang-format on */

#endif
