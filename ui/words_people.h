/*
 * The words of residents' screens about themselves: a number typed, an adult,
 * the queue, questions, what happened to it, helpers, champions. Included by
 * words.h only, which says how lists are written.
 */
#ifndef WORDS_PEOPLE_H
#define WORDS_PEOPLE_H

/* clang-format off */
#define PEOPLE_WORDS(ONE, COUNT, KIND)                                                             \
	/* --- banners; {3} a day --- */                                                           \
	KIND(NOTE_HELD, "<b>One is kept for you,</b> until {3}.",                                  \
	     "<b>A tablet is kept for you,</b> until {3}.",                                        \
	     "<b>A laptop is kept for you,</b> until {3}.")                                        \
	KIND(NOTE_HELD_NOW, "<b>One is kept for you.</b> You can borrow it now.",                  \
	     "<b>A tablet is kept for you.</b> You can borrow it now.",                            \
	     "<b>A laptop is kept for you.</b> You can borrow it now.")                            \
	ONE(NOTE_GRACE, "<b>Somebody is waiting for it.</b> Please bring it back by {3}.")         \
	ONE(NOTE_HELPED, "<b>Thank you.</b> We have noted that somebody helped.")                  \
	ONE(NOTE_REMOVED, "<b>Done.</b> They can no longer act for you.")                          \
	ONE(NOTE_LEFT_QUEUE, "<b>Done.</b> You are not in the queue any more.")                    \
	ONE(NOTE_PIN_AGAIN, "<b>Thank you.</b> Now type the same PIN again.")                      \
	ONE(NOTE_PIN_DIFFERS, "<b>The two were not the same.</b> Please begin again.")             \
	ONE(NOTE_NUMBER_UNKNOWN, "<b>No card has that number.</b> Please type it again.")          \
	ONE(NOTE_VOUCHED, "<b>Staff have vouched for you.</b> You need no PIN today.")             \
	ONE(NOTE_FOR_SOMEBODY, "<b>You are here for somebody.</b> What you borrow is for them.")   \
                                                                                                   \
	/* --- the number of a card, or a code --- */                                              \
	ONE(TYPE_NUMBER, "Type the\nnumber")                                                       \
	ONE(TYPE_NUMBER_TITLE, "Type the number")                                                  \
	ONE(TYPE_NUMBER_SAYS, "It is on your library card, or in your letter.")                    \
	ONE(TYPE_NUMBER_SAYS_SHORT, "Of your card or letter.")                                     \
	ONE(TYPE_THEIR_NUMBER_SAYS, "It is on their library card.")                                \
	ONE(TYPE_THEIR_NUMBER_SHORT, "Of their card.")                                             \
	ONE(NUMBER_HIDDEN, "The number is hidden. Nobody can see it here.")                        \
	ONE(WITH_STAFF, "Staff are here with you")                                                 \
	ONE(CHOOSE_PIN, "Choose a PIN")                                                            \
	ONE(CHOOSE_PIN_SAYS, "4 to 8 numbers that nobody can guess.")                              \
	ONE(CHOOSE_PIN_SHORT, "4 to 8 numbers.")                                                   \
	ONE(PIN_ONCE_MORE, "And once more")                                                        \
	ONE(PIN_ONCE_MORE_SAYS, "So that we are both sure of it.")                                 \
	ONE(PIN_ONCE_MORE_SHORT, "To be sure of it.")                                              \
                                                                                                   \
	/* --- under 18 --- */                                                                     \
	ONE(ADULT_KICK, "You are under 18")                                                        \
	ONE(ADULT_TITLE, "One more card, please")                                                  \
	ONE(ADULT_SAYS, "Please ask the adult who answers for you to tap their card.")             \
	ONE(ADULT_TAP, "Tap their card here")                                                      \
	ONE(ADULT_STEP_1, "Ask your adult to come")                                                \
	ONE(ADULT_STEP_1_2, "The one who signed up with you.")                                     \
	ONE(ADULT_STEP_2, "They tap their card")                                                   \
	ONE(ADULT_STEP_3, "Then you can borrow")                                                   \
	ONE(ADULT_STEP_3_2, "They answer for it with you.")                                        \
	ONE(ADULT_NOT_HERE, "No adult\nhere")                                                      \
                                                                                                   \
	/* --- the queue; {1} a number --- */                                                      \
	KIND(KEEP_ONE, "Keep one for me", "Keep a tablet for me", "Keep a laptop for me")          \
	ONE(KEEP_PLACE, "You would be number {1} in the queue.")                                   \
	ONE(KEEP_FIRST, "You would be the first.")                                                 \
	ONE(PLACE_KEPT, "We keep your place in the queue.")                                        \
	ONE(QUEUED_TITLE, "You are in the queue")                                                  \
	ONE(THANKS_SISTER, "Thank you for bringing it.")                                           \
	ONE(WE_SEND_IT_HOME, "It is from another kiosk.\nWe send it home.")                        \
	ONE(SISTER_SAFE_SAYS, "It is from another kiosk. We take it all the same.")                \
	ONE(FOUND_SAFE_SAYS, "We looked for it. Thank you for bringing it back.")                  \
	ONE(QUEUED_NEXT, "You are next. Thank you for waiting.")                                   \
	ONE(QUEUED_SAYS, "Thank you for waiting.")                                                 \
	ONE(YOUR_PLACE, "Your place") ONE(NUMBER, "Number")                                        \
	KIND(FOR_A, "in the queue", "for a tablet", "for a laptop")                                \
	ONE(QUEUE_LINE_1, "Your turn? We keep one for you, and tell you.")                         \
	ONE(QUEUE_LINE_2, "Then you have {1} open days to collect it.")                            \
	ONE(QUEUE_LINE_3, "Changed your mind? Use My loans.")                                      \
	ONE(QUEUE_SHORT_1, "We keep one for you.")                                                 \
	ONE(QUEUE_SHORT_2, "Collect it in {1} open days.")                                         \
	ONE(QUEUE_SHORT_3, "No need? My loans.")                                                   \
	KIND(WAITING_FOR, "<b>You are waiting</b> for one.", "<b>You are waiting</b> for a tablet.", \
	     "<b>You are waiting</b> for a laptop.")                                               \
	KIND(WAITING_PLACE, "<b>You are number {1}</b> in the queue.",                             \
	     "<b>You are number {1}</b> in the queue for a tablet.",                               \
	     "<b>You are number {1}</b> in the queue for a laptop.")                               \
	ONE(LEAVE_QUEUE, "Leave the queue")                                                        \
	ONE(LEAVE_QUEUE_LINES, "Leave\nthe queue")                                                 \
                                                                                                   \
	/* --- borrow: a door within reach --- */                                                  \
	ONE(REACH, "A door I can reach")                                                           \
	ONE(REACH_2, "Not too high, not too low")                                                  \
	ONE(REACH_LINES, "A door\nI can reach")                                                    \
	ONE(TAKE_ONE_HOME_PLAIN, "Take one home. It is free.")                                     \
                                                                                                   \
	/* --- what is it for: in the order of enum purpose --- */                                 \
	ONE(PURPOSE_TITLE, "What is it for?")                                                      \
	ONE(PURPOSE_SAYS, "Touch one. You can skip this. That is fine.")                           \
	ONE(SKIP, "Skip this")                                                                     \
	ONE(PURPOSE_FAMILY, "Family and friends") ONE(PURPOSE_HEALTH, "Health")                    \
	ONE(PURPOSE_JOBS, "Finding work") ONE(PURPOSE_BENEFITS, "Benefits and forms")              \
	ONE(PURPOSE_MONEY, "Money and shopping") ONE(PURPOSE_LEARNING, "Learning")                 \
	ONE(PURPOSE_FUN, "Hobbies and fun") ONE(PURPOSE_VISIT, "A visit at home")                  \
	ONE(PURPOSE_OTHER, "Something else")                                                       \
                                                                                                   \
	/* --- how sure: in the order of enum skill, each with what belongs to it --- */           \
	ONE(SURE_TITLE, "How sure do you feel?")                                                   \
	ONE(SURE_TITLE_NOW, "How sure do you feel now?")                                           \
	ONE(SURE_SAYS, "1 is not sure at all. 5 is very sure.")                                    \
	ONE(SURE_ENOUGH, "That is enough")                                                         \
	ONE(SURE_OF, "Question {1} of {2}")                                                        \
	ONE(SKILL_COMMUNICATING, "Messages and calls")                                             \
	ONE(SKILL_HANDLING, "Finding and keeping things")                                          \
	ONE(SKILL_TRANSACTING, "Buying and filling in forms")                                      \
	ONE(SKILL_PROBLEM_SOLVING, "Finding out how")                                              \
	ONE(SKILL_SAFE, "Staying safe online")                                                     \
	ONE(SKILL_COMMUNICATING_2, "Email and video calls")                                        \
	ONE(SKILL_HANDLING_2, "Searching, photos")                                                 \
	ONE(SKILL_TRANSACTING_2, "Shopping, bills")                                                \
	ONE(SKILL_PROBLEM_SOLVING_2, "If you are stuck")                                           \
	ONE(SKILL_SAFE_2, "Passwords, tricks")                                                     \
	ONE(SURE_1, "Not at all") ONE(SURE_2, "A little") ONE(SURE_3, "So so")                     \
	ONE(SURE_4, "Quite") ONE(SURE_5, "Very sure")                                              \
	/* {1} is what was answered, 1 to 5. */                                                    \
	ONE(SURE_ANSWERED, "<b>{1}</b> of 5")                                                      \
	ONE(SURE_ALL_SAID, "Thank you. That is all.")                                              \
                                                                                                   \
	/* --- after a return --- */                                                               \
	ONE(OWN_TITLE, "Did you borrow it yourself?")                                              \
	ONE(OWN_SAYS, "Then we ask how it went. You can skip this.")                               \
	ONE(OWN_YES, "Yes, I did")                                                                 \
	ONE(OWN_YES_2, "We ask how sure you feel now.")                                            \
	ONE(OWN_NO, "No")                                                                          \
	ONE(OWN_NO_2, "I brought it for somebody.")                                                \
                                                                                                   \
	/* --- something happened to it --- */                                                     \
	ONE(SOMETHING_HAPPENED, "Something\nhappened")                                             \
	ONE(HAPPENED_TITLE, "What happened to it?")                                                \
	ONE(HAPPENED_SAYS, "Nobody will be cross. Touch the one that fits.")                       \
	ONE(IT_IS_LOST, "I lost it") ONE(IT_IS_LOST_2, "I cannot find it.")                        \
	ONE(IT_IS_STOLEN, "It was stolen") ONE(IT_IS_STOLEN_2, "Somebody took it.")                \
	ONE(IT_IS_BROKEN, "It is broken") ONE(IT_IS_BROKEN_2, "It does not work.")                 \
	ONE(CANNOT_BRING, "I cannot bring it")                                                     \
	ONE(CANNOT_BRING_2, "It is not safe for me, or I am ill.")                                 \
	ONE(HAPPENED_THANKS, "Thank you for telling us")                                           \
	ONE(HAPPENED_THANKS_SAYS, "These things happen. Nobody blames you.")                       \
	ONE(WHAT_STAFF_DO, "What happens now")                                                     \
	ONE(DO_LOCK, "We ask staff to lock it, so nobody sees your things.")                       \
	ONE(DO_LOCK_SHORT, "We ask staff to lock it.")                                             \
	ONE(DO_NO_REMINDERS, "We send no more reminders.")                                         \
	ONE(DO_FOUND, "Did you find it? Bring it back any day.")                                   \
	ONE(DO_FOUND_SHORT, "Found it? Bring it.")                                                 \
	ONE(DO_CRIME, "If you like, tell the police. A crime number helps us.")                    \
	ONE(DO_CRIME_SHORT, "You may tell the police.")                                            \
	ONE(DO_BROKEN, "Please switch it off, and do not charge it.")                              \
	ONE(DO_BROKEN_SHORT, "Do not charge it.")                                                  \
	ONE(DO_BRING_BROKEN, "Bring it to a person when you can.")                                 \
	ONE(DO_BRING_SHORT, "Bring it to a person.")                                               \
	ONE(DO_LOOK_FOR_WAY, "Staff look for a safe way with you.")                                \
	ONE(DO_WAY_SHORT, "Staff find a way.")                                                     \
	ONE(DO_KEEP_SAFE, "Please keep it safe until then.")                                       \
                                                                                                   \
	/* --- helpers of a borrower --- */                                                        \
	ONE(MY_HELPERS, "My helpers")                                                              \
	COUNT(HELPERS_TITLE, "You have 1 helper", "You have {1} helpers")                          \
	ONE(NO_HELPERS_TITLE, "You have no helper")                                                \
	ONE(HELPERS_SAYS, "They can collect, renew and bring back for you.")                       \
	ONE(NO_HELPERS_SAYS, "A helper can collect, renew and bring back for you.")                \
	ONE(HELPER_NUMBER, "Helper {1}")                                                           \
	ONE(HELPER_HAS, "Has a card and a PIN of their own.")                                      \
	ONE(REMOVE, "Remove")                                                                      \
	ONE(HELPERS_AT_ONCE, "<b>Remove works at once.</b> We do not tell them.")                  \
	ONE(NAME_ONE, "<b>Do you want one?</b> Staff can do it with you. Up to two people.")       \
                                                                                                   \
	/* --- a call back; {1} a telephone number or a place --- */                               \
	ONE(CALL_ME_BACK, "Call me back")                                                          \
	ONE(CALL_ME_BACK_2, "They call you. It is free.")                                          \
	ONE(CALL_BACK_TITLE, "Somebody will call you back")                                        \
	ONE(CALL_BACK_SAYS, "We have written it down. It is free.")                                \
	ONE(CALL_BACK_NUMBER, "They use the number that the library has for you.")                 \
	ONE(CALL_BACK_NUMBER_SHORT, "On the number we have.")                                      \
	ONE(CALL_BACK_NEW, "Is your number new? Please tell a person.")                            \
	ONE(CALL_BACK_NEW_SHORT, "A new number? Tell us.")                                         \
	ONE(CALL_BACK_WHEN, "It may take a few days. Keep your phone near.")                       \
	ONE(CALL_BACK_WHEN_SHORT, "It may take a few days.")                                       \
                                                                                                   \
	/* --- sessions: {1} and {2} are times --- */                                              \
	ONE(SIT_DOWN, "Sit down with a digital champion")                                          \
	ONE(SIT_DOWN_SHORT, "Digital champions")                                                   \
	ONE(SESSION_FROM, "From {1}")                                                              \
	ONE(HERE_UNTIL, "Staff are here until {1} today. All of this is free.")                    \
                                                                                                   \
	/* --- a champion --- */                                                                   \
	ONE(CHAMPION_KICK, "Digital champion")                                                     \
	ONE(CHAMPION_HELLO, "Hello. Thank you for helping.")                                       \
	ONE(CHAMPION_SAYS, "<b>Did you help somebody?</b> Tap your card after theirs.")            \
	ONE(CHAMPION_LABEL, "Helped this week")                                                    \
	COUNT(PERSON, "person", "people")                                                          \
	ONE(BORROW_FOR_VISIT, "Borrow for a visit")                                                \
	ONE(BORROW_FOR_VISIT_2, "Take one to somebody at home.")                                   \
	ONE(VISIT_LOANS_2, "What you have with you now.")                                          \
	ONE(DID_SOMEBODY_HELP, "<b>Did somebody help you?</b> Ask them to tap their card.")        \
                                                                                                   \
	ONE(SEE_DATES_THERE, "Your dates and your place.")                                         \
	/* --- sorry: a title and a sentence each; {2} a day --- */                                \
	ONE(SORRY_NO_ADULT, "That is another card")                                                \
	ONE(SORRY_NO_ADULT_SAYS, "It must be the adult who answers for you. You can come back with them.") \
	ONE(SORRY_WAITED_FOR, "Somebody is waiting for it")                                        \
	ONE(SORRY_WAITED_FOR_SAYS, "So you cannot renew it this time. You can borrow again later.") \
	ONE(SORRY_WAITED_DAY_SAYS, "Please bring it back by {2}. You can borrow again later.")     \
	ONE(SORRY_RENEWED_OUT, "You have renewed it often")                                        \
	ONE(SORRY_RENEWED_OUT_SAYS, "Please bring it back now. A person can give you longer.")     \
	KIND(SORRY_IN_QUEUE, "You are in the queue already",                                       \
	     "You wait for a tablet already", "You wait for a laptop already")                     \
	ONE(SORRY_IN_QUEUE_SAYS, "Your place is safe. See it in My loans.")                        \
	KIND(SORRY_HAS_KIND, "You have one at home", "You have a tablet at home",                  \
	     "You have a laptop at home")                                                          \
	ONE(SORRY_HAS_KIND_SAYS, "Bring it back first. Then you can wait for another.")            \
	ONE(SORRY_CODE_USED, "This code was used before")                                          \
	ONE(SORRY_CODE_USED_SAYS, "A code works once. Who gave it to you can give you a new one.") \
	ONE(SORRY_CODE_ENDED, "This code has ended")                                               \
	ONE(SORRY_CODE_ENDED_SAYS, "Codes work for some weeks. A person can help you get a new one.") \
	ONE(SORRY_BLOCKED, "Please speak to a person")                                             \
	ONE(SORRY_BLOCKED_SAYS, "Your card is on hold. Staff can tell you why and help you.")      \
	ONE(SORRY_NOT_ALLOWED, "Another card can do this")                                         \
	ONE(SORRY_NOT_ALLOWED_SAYS, "This card is for other things. A person can help you.")       \
	ONE(SORRY_NOT_FILTERED, "None is ready for you now")                                       \
	ONE(SORRY_NOT_FILTERED_SAYS, "Under 18, you can have one with a filter. All of those are out.") \
	ONE(SORRY_FOUND_AGAIN, "Thank you. We looked for it.")                                     \
	ONE(SORRY_FOUND_AGAIN_SAYS, "It was missing. We are glad that it is back.")                \
	ONE(SORRY_SISTER, "This is from another kiosk")                                            \
	ONE(SORRY_SISTER_SAYS, "We take it, and send it home. Thank you for bringing it.")         \
	ONE(SORRY_UNDER_18, "This is for people over 18")                                          \
	ONE(SORRY_UNDER_18_SAYS, "A person can tell you what you can do instead.")                 \
	ONE(SORRY_TWO_HELPERS, "You have two helpers already")                                     \
	ONE(SORRY_TWO_HELPERS_SAYS, "Two is the most. Remove one first, in My loans.")
/* clang-format on */

#endif
