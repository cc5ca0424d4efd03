/*
 * The words of a worker's lists: who it is about, what may be done, and why.
 * Included by words.h only, which says how lists are written.
 */
#ifndef WORDS_DEEDS_H
#define WORDS_DEEDS_H

/* clang-format off */
#define DEED_WORDS(ONE, COUNT, KIND)                                                               \
	/* --- lists; {1} a day --- */                                                             \
	ONE(SOMEBODY_HERE, "Somebody\nis here")                                                    \
	ONE(LIST_SAYS, "Touch one to see what you can do.")                                        \
	ONE(LIST_EMPTY, "<b>Nothing is left here.</b> Well done.")                                 \
	ONE(LIST_OVERDUE, "Not back yet") ONE(LIST_HOLD, "Tell them it is here")                   \
	ONE(LIST_CONFIRM, "Is this day right?") ONE(LIST_REQUEST, "Somebody asked")                \
	ONE(LIST_UNSURE_LOAN, "Who has it?") ONE(LIST_QUEUE, "Who waits")                          \
	ONE(LIST_ANY, "Which one?")                                                                \
	ONE(ROW_DUE, "Due {1}")                                                                    \
	ONE(ROW_KEPT, "Kept until {1}")                                                            \
	ONE(ROW_TELL, "Not told yet")                                                              \
	COUNT(ROW_LATE, "1 day late", "{1} days late")                                             \
	KIND(ROW_PLACE, "Number {1}", "Number {1} for a tablet", "Number {1} for a laptop")        \
	ONE(ROW_SOMEBODY, "Somebody")                                                              \
	ONE(ASKED_CALL_BACK, "Call them back") ONE(ASKED_REFERRED, "Refer them on")                \
	ONE(ASKED_LOCK, "Lock it, and its SIM")                                                    \
	/* An order to wipe it from the office could not be taken back. */                         \
	ONE(ASKED_TAKE_BACK, "May be wiped from the office: keep it offline")                      \
	ONE(ASKED_FIND_WAY, "Find a way to get it back")                                           \
                                                                                                   \
	/* --- a person --- */                                                                     \
	ONE(PERSON_TITLE, "Who is here?")                                                          \
	ONE(PERSON_SAYS, "Ask them to tap their card, or type its number.")                        \
	ONE(PERSON_TAP, "Tap their card here")                                                     \
	ONE(PERSON_TAP_2, "On the reader, below the screen.")                                      \
	ONE(PERSON_STEP_1, "They tap their card")                                                  \
	ONE(PERSON_STEP_2, "You choose what to do")                                                \
	ONE(PERSON_STEP_2_2, "Vouch, a new PIN, helpers, and more.")                               \
	ONE(PERSON_STEP_3, "You say why")                                                          \
	ONE(PERSON_STEP_3_2, "From a list. It goes into the record.")                              \
	ONE(TYPE_ITS_NUMBER, "Type its\nnumber")                                                   \
                                                                                                   \
	/* --- what may be done: a verb each, three short lines at most --- */                     \
	ONE(DEEDS_TITLE, "What would you like to do?")                                             \
	ONE(DEEDS_TITLE_SHORT, "What to do?")                                                      \
	ONE(DEEDS_SAYS, "Each of these goes into the record.")                                     \
	ONE(DOOR_NUMBER, "Door {1}") ONE(DUE_DAY, "Due {1}") ONE(UNTIL_DAY, "Until {1}")           \
	ONE(DEEDS_NONE, "<b>Nothing can be done here now.</b>")                                    \
	ONE(DEED_BORROW, "Borrow") ONE(DEED_WAIT, "Join the queue") ONE(DEED_RENEW, "Renew")       \
	ONE(DEED_TELL_HAPPENED, "Something happened") ONE(DEED_OWN_HELPERS, "Their helpers")       \
	ONE(DEED_MARK_HELPED, "Say who helped") ONE(DEED_VOUCH, "Vouch for them")                  \
	ONE(DEED_WORK_BAYS, "Open a door") ONE(DEED_RENEW_FOR, "Renew it for them")                \
	ONE(DEED_EXTEND, "Give them longer") ONE(DEED_CONFIRM_DUE, "The day is right")             \
	ONE(DEED_END_LOAN, "End the loan") ONE(DEED_STILL_HAS, "They still have it")               \
	ONE(DEED_SAY_HAPPENED, "Something happened") ONE(DEED_MOVE_UP, "Move them up")             \
	ONE(DEED_LEAVE_QUEUE, "Out of the queue") ONE(DEED_TELL_HOLD, "I have told them")          \
	ONE(DEED_QUARANTINE, "Set it aside") ONE(DEED_IMPOUND, "Seal it")                          \
	ONE(DEED_RELEASE, "Unseal it") ONE(DEED_WITHDRAW, "Stop lending it")                       \
	ONE(DEED_MARK_MISSING, "It is missing") ONE(DEED_OUT_OF_USE, "Door out of use")            \
	ONE(DEED_CLOSE_DAY, "Closed days") ONE(DEED_OPEN_DAY, "Open a day")                        \
	ONE(DEED_BLOCK, "Put card on hold") ONE(DEED_UNBLOCK, "Free the card")                     \
	ONE(DEED_RESET_PIN, "End the PIN pause") ONE(DEED_NEW_PIN, "A new PIN")                    \
	ONE(DEED_NAME_HELPER, "Name a helper") ONE(DEED_REMOVE_HELPER, "Remove a helper")          \
	ONE(DEED_MAKE_REFERRAL, "Make a code") ONE(DEED_ADD_SESSION, "Add a session")              \
	ONE(DEED_CANCEL_SESSION, "Cancel a session") ONE(DEED_REFER_ON, "Refer them on")           \
	ONE(DEED_CLOSE_REQUEST, "This is settled") ONE(DEED_CORRECT, "Correct a mistake")          \
	ONE(DEED_DISCLOSE, "Note a disclosure") ONE(DEED_LOOK_AT_CONTACT, "See their contact")     \
	ONE(DEED_SET_CLOCK, "Set the clock") ONE(DEED_REPLACE_CARD, "A new card") ONE(DEED_EXPORT, "Write down what left") ONE(DEED_ERASE, "Erase them for good")                  \
                                                                                                   \
	/* --- why --- */                                                                          \
	ONE(GROUNDS_TITLE, "Why?")                                                                 \
	ONE(GROUNDS_SAYS, "Touch the one that fits best.")                                         \
	ONE(WHY_CANNOT_KEEP_PIN, "Cannot keep a PIN") ONE(WHY_CANNOT_SEE, "Cannot see the screen") \
	ONE(WHY_CANNOT_TOUCH, "Cannot use the screen") ONE(WHY_CARD_BROKEN, "The card does not work") \
	ONE(WHY_NO_CARD, "Has no card") ONE(WHY_TELEPHONE, "By telephone")                         \
	ONE(WHY_HEALTH, "Health") ONE(WHY_WORK, "Work or study") ONE(WHY_DEADLINE, "A deadline")   \
	ONE(WHY_MORE_TIME, "Needs more time") ONE(WHY_LOST, "It is lost")                          \
	ONE(WHY_STOLEN, "It was stolen") ONE(WHY_BROKEN, "It is broken")                           \
	ONE(WHY_CANNOT_BRING, "Cannot bring it safely") ONE(WHY_NEVER, "It never came back")       \
	ONE(WHY_MISTAKE, "A mistake") ONE(WHY_CLOCK, "The clock was wrong")                        \
	ONE(WHY_HARMFUL, "Harmful content") ONE(WHY_WORN_OUT, "Worn out")                          \
	ONE(WHY_SENT_HOME, "Sent to its home") ONE(WHY_NOT_SEEN, "Not seen at a count")            \
	ONE(WHY_ASKED_FOR, "They asked for it") ONE(WHY_POLICE, "Police") ONE(WHY_COURT, "A court") \
	ONE(WHY_SAFEGUARDING, "Safeguarding") ONE(WHY_MISUSE, "Misuse") ONE(WHY_DONE, "It is done") \
	ONE(WHY_NO_ANSWER, "Nobody answered") ONE(WHY_RETENTION, "Kept long enough")                                                      \
                                                                                                   \
	/* --- sorry, to a worker: a title and a sentence each --- */                              \
	ONE(WORKER_NO_ADULT, "They are under 18")                                                  \
	ONE(WORKER_NO_ADULT_SAYS, "Only with the card of the adult who answers for them.")         \
	ONE(WORKER_WAITED_FOR, "Somebody is waiting for it")                                       \
	ONE(WORKER_WAITED_FOR_SAYS, "So it cannot be renewed. You can give them longer.")          \
	ONE(WORKER_RENEWED_OUT, "It was renewed often enough")                                     \
	ONE(WORKER_RENEWED_OUT_SAYS, "You can give them longer, with a reason.")                   \
	ONE(WORKER_IN_QUEUE, "They are in that queue already")                                     \
	ONE(WORKER_IN_QUEUE_SAYS, "Their place is safe.")                                          \
	ONE(WORKER_HAS_KIND, "They have one at home")                                              \
	ONE(WORKER_HAS_KIND_SAYS, "Nobody waits for what they have.")                              \
	ONE(WORKER_CODE, "This code does not work any more")                                       \
	ONE(WORKER_CODE_SAYS, "It was used, or its day is over.")                                  \
	ONE(WORKER_DISK, "Nothing can be lent now")                                                \
	ONE(WORKER_DISK_SAYS, "The kiosk's storage is nearly full. Returns go on as always.")      \
	ONE(DO_ROOM, "Tell the coordinator") ONE(DO_ROOM_2, "Its storage needs room.")             \
	ONE(WORKER_BLOCKED, "This card is on hold")                                                \
	ONE(WORKER_BLOCKED_SAYS, "Staff have put it on hold. It can be freed again.")              \
	ONE(WORKER_NOT_ALLOWED, "Another role does this")                                          \
	ONE(WORKER_NOT_ALLOWED_SAYS, "Your card is not for that.")                                 \
	ONE(WORKER_NOT_FILTERED, "No filtered device is ready")                                    \
	ONE(WORKER_NOT_FILTERED_SAYS, "Under 18 they can have one with a filter only.")            \
	ONE(WORKER_FOUND, "It was missing")                                                        \
	ONE(WORKER_FOUND_SAYS, "Now it is found. The record says so.")                             \
	ONE(WORKER_SISTER, "It is from another kiosk")                                             \
	ONE(WORKER_SISTER_SAYS, "Set it aside, and send it home.")                                 \
	ONE(WORKER_BAD_GROUNDS, "That reason does not fit")                                        \
	ONE(WORKER_BAD_GROUNDS_SAYS, "Nothing was changed. Please choose another one.")            \
	ONE(WORKER_NOTHING_SUCH, "It is not there any more")                                       \
	ONE(WORKER_NOTHING_SUCH_SAYS, "Somebody may have settled it already.")                     \
	ONE(WORKER_TWO_HELPERS, "They have two helpers")                                           \
	ONE(WORKER_TWO_HELPERS_SAYS, "Two is the most. Remove one first.")                         \
	ONE(WORKER_UNDER_18, "Only for people over 18")                                            \
	ONE(WORKER_UNDER_18_SAYS, "Nobody under 18 may be or do this.")                            \
	ONE(WORKER_HAS_ONE, "They have one at home")                                               \
	ONE(WORKER_HAS_ONE_SAYS, "One thing at a time.")                                           \
	ONE(WORKER_KNOWN, "The record has this already")                                           \
	ONE(WORKER_KNOWN_SAYS, "Nothing was changed.")                                             \
	/* What can be done about it. */                                                           \
	ONE(DO_FETCH_ADULT, "Ask the adult to come") ONE(DO_FETCH_ADULT_2, "With their own card.") \
	ONE(DO_EXTEND, "Give them longer") ONE(DO_EXTEND_2, "A deed of its own, with a reason.")   \
	ONE(DO_SEE_QUEUE, "See the queue") ONE(DO_SEE_QUEUE_2, "On the list, when it has a line.") \
	ONE(DO_RETURN_FIRST, "Bring it back first") ONE(DO_RETURN_FIRST_2, "Then they can borrow or wait.") \
	ONE(DO_NEW_CODE, "Ask for a new code") ONE(DO_NEW_CODE_2, "From the partner who gave it.") \
	ONE(DO_UNBLOCK, "Free the card") ONE(DO_UNBLOCK_2, "Touch Somebody is here.")              \
	ONE(DO_ASK_WHO_MAY, "Ask the coordinator") ONE(DO_ASK_WHO_MAY_2, "They can do more things.") \
	ONE(DO_FILTER, "Put a filtered one in") ONE(DO_FILTER_2, "Or come back another day.")      \
	ONE(DO_CHECK_IT, "Wipe and check it") ONE(DO_CHECK_IT_2, "As any other that came back.")   \
	ONE(DO_SEND_HOME, "Send it home") ONE(DO_SEND_HOME_2, "Its label says where it belongs.")  \
	ONE(DO_OTHER_REASON, "Choose another reason") ONE(DO_OTHER_REASON_2, "Begin again from the list.") \
	/* A button where "More" would be the next page: to what else may be done with it. */      \
	ONE(OTHER_DEEDS, "Something else")                                                         \
	ONE(DO_LOOK_AGAIN, "Look at the list") ONE(DO_LOOK_AGAIN_2, "It shows what is left to do.") \
	ONE(DO_REMOVE_ONE, "Remove one of them") ONE(DO_REMOVE_ONE_2, "Then name the new one.")
/* clang-format on */

#endif
