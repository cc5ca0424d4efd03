/*
 * The words of the coordinator's page: whether the record is whole, the
 * month's figures, a reference looked up, an export. Included by words.h only,
 * which says how lists are written.
 */
#ifndef WORDS_MONTH_H
#define WORDS_MONTH_H

/* clang-format off */
#define MONTH_WORDS(ONE, COUNT, KIND)                                                              \
	/* A month's name by itself, without a day. Leave "alone|" out: nobody sees it. */           \
	ONE(ALONE_JANUARY, "alone|January") ONE(ALONE_FEBRUARY, "alone|February") \
	ONE(ALONE_MARCH, "alone|March") ONE(ALONE_APRIL, "alone|April") \
	ONE(ALONE_MAY, "alone|May") ONE(ALONE_JUNE, "alone|June") \
	ONE(ALONE_JULY, "alone|July") ONE(ALONE_AUGUST, "alone|August") \
	ONE(ALONE_SEPTEMBER, "alone|September") ONE(ALONE_OCTOBER, "alone|October") \
	ONE(ALONE_NOVEMBER, "alone|November") ONE(ALONE_DECEMBER, "alone|December") \
	/* {1} a month, {2} a library: "November at Millbrook Library". */                         \
	ONE(MONTH_AT, "{1} at {2}")                                                                \
	/* What there is to do, as every worker sees it; {1} lines of their list. */               \
	ONE(MONTH_TO_DO, "What needs doing")                                                       \
	ONE(MONTH_TO_DO_COUNT, "What needs doing: {1}")                                            \
	/* A figure after what it is of: "Entries: 1284". */                                       \
	ONE(MONTH_FIGURE, "{1}: {2}")                                                              \
	/* A number with one decimal: "3.6". */                                                    \
	ONE(MONTH_DECIMAL, "{1}.{2}")                                                              \
	/* In place of a figure; why, beside buttons: short. */                                                                \
	ONE(MONTH_WITHHELD, "hidden") ONE(MONTH_NONE, "none yet")                               \
	ONE(MONTH_WHY_WITHHELD, "<b>Hidden:</b> about fewer than 5 people.")                \
	ONE(MONTH_NO_FIGURES, "<b>There are more people in the record than we can count here.</b> Ask for the report at a desk.") \
	/* --- the record --- */                                                                   \
	ONE(RECORD_IS_WHOLE, "The record is whole")                                                \
	/* {1} day and time, or {1} a time today. */                                               \
	ONE(RECORD_CHECKED_TODAY, "Checked today, {1}") ONE(RECORD_CHECKED, "Checked {1}")         \
	ONE(RECORD_ENTRIES, "Entries") ONE(RECORD_SINCE, "Since") ONE(RECORD_HEAD, "Head")         \
	ONE(RECORD_EXPORT, "Last export") ONE(RECORD_NO_EXPORT, "not yet")                         \
	ONE(RECORD_LOOKING, "Checking the record")                                                 \
	/* {1} is a number. */                                                                     \
	ONE(RECORD_PERCENT, "{1}% so far. The figures come when it is done.")                      \
	/* {1} the number of an entry. */                                                          \
	ONE(RECORD_DIFFERS, "<b>The record does not match from entry {1}.</b> Do not lend until this is checked.") \
	ONE(RECORD_NOT_READ, "<b>We could not read all of the record.</b> Do not lend until its storage is checked.") \
	/* --- the figures; {1} is a number, {2} a month --- */                                    \
	ONE(MONTH_LOANS, "Loans this month")                                                       \
	ONE(MONTH_IN, "{1} in {2}")                                                                \
	COUNT(MONTH_PEOPLE, "1 person", "{1} people")                                              \
	COUNT(MONTH_NEW, "1 was new", "{1} were new")                                              \
	ONE(MONTH_PEOPLE_FIGURE, "People") ONE(MONTH_NEW_FIGURE, "New people")                     \
	ONE(MONTH_BY_TYPE, "Loans by type")                                                        \
	KIND(MONTH_KIND, "Devices", "Tablets", "Laptops")                                          \
	/* {1} a type, "Tablets", {2} a month. */                                                  \
	ONE(MONTH_KIND_IN, "{1} in {2}")                                                           \
	ONE(MONTH_SURE, "How sure people feel")                                                    \
	ONE(MONTH_SURE_OF, "How sure: {1} people")                                             \
	ONE(MONTH_BEFORE, "Before") ONE(MONTH_AFTER, "After")                                      \
	/* {1} and {2} from 1 to 5, {3} people: "Before: 2.1. After: 3.6. People: 22." */             \
	ONE(MONTH_SURE_LINE, "Before: {1}. After: {2}. People: {3}.")                                  \
	ONE(MONTH_SURE_NOBODY, "Nobody has answered both before and after this month.")            \
	/* --- a reference looked up --- */                                                        \
	/* A button, over two lines: a reference is typed in. */                                  \
	ONE(LOOK_UP, "Look up a\nreference")                                                        \
	ONE(TYPE_REFERENCE, "Type the reference")                                                  \
	/* The record has just that entry; it has another, or none. */                               \
	ONE(ENTRY_HELD, "The record holds it") ONE(ENTRY_ABSENT, "It is not in this record")       \
	/* {1} "25 November", {2} the year. */                                                     \
	ONE(DATE_YEAR, "{1} {2}")                                                                 \
	/* {1} its number, {2} what it is: "Entry 1102: A device was lent". */                     \
	ONE(ENTRY_IS, "Entry {1}: {2}")                                                           \
	ONE(ENTRY_NO_CLOCK, "The clock was not set then.")                                         \
	ONE(ENTRY_SAME, "It is as it was recorded.")                                               \
	ONE(ENTRY_ABSENT_SAYS, "<b>It was typed as it was given.</b> Is it from another kiosk? If it is from this one, do not lend until this is checked.") \
	ONE(REFERENCE_SLIP, "<b>That is no reference yet.</b> Look for a letter that was read wrongly.") \
	/* The same in as few words as can be; the keys that show the letters, the digits. */     \
	ONE(REFERENCE_SLIP_SHORT, "Was a letter read wrongly?")                                    \
	ONE(KEYS_LETTERS, "ABC") ONE(KEYS_DIGITS, "123")                                           \
	ONE(LOOK_UP_NOW, "Look it up") ONE(LOOK_UP_ANOTHER, "Another one")                         \
	ONE(LOOK_UP_BACK, "Your page")                                                             \
	/* --- an export to a USB stick --- */                                                     \
	/* A button, short: the record is copied to a USB stick. */                               \
	ONE(EXPORT, "USB copy")                                                                    \
	ONE(EXPORT_TITLE, "Copy the record to a USB stick")                                        \
	ONE(EXPORT_PUT_IN, "Put one stick in, with room on it")                                    \
	ONE(EXPORT_STAYS, "What is on it already stays.")                                          \
	/* By the kiosk: so that others can hold the record to it. */                              \
	ONE(EXPORT_SIGNED, "All entries go onto it, signed.")                                      \
	/* The copy holds no names, but what people did. */                                        \
	ONE(EXPORT_PEOPLE, "The copy is still about people: keep it safe.")                        \
	ONE(EXPORT_BEGIN, "Copy it") ONE(EXPORT_AGAIN, "Try again")                                                               \
	ONE(EXPORT_FINDING, "Looking for the stick") ONE(EXPORT_WRITING, "Copying to the stick")   \
	ONE(EXPORT_WAIT, "<b>This can take a minute.</b> Leave the stick in.")                     \
	/* {1} is a number. */                                                                     \
	ONE(EXPORT_PERCENT, "<b>{1}% is on it.</b> Leave the stick in.")                           \
	ONE(EXPORT_DONE, "The record is on the stick") ONE(EXPORT_NOT_DONE, "There is no copy yet") \
	/* The stick may be pulled out; it may not, for the system still holds it. */              \
	ONE(EXPORT_OUT, "<b>You can take the stick out now.</b>")                                  \
	ONE(EXPORT_HELD, "<b>Leave the stick in.</b> We could not let go of it: ask who looks after this kiosk.") \
	/* Why there is no copy, and what to do. */                                                \
	ONE(EXPORT_NO_STICK, "<b>We see no stick.</b> Put one in, wait a moment, and try again.")  \
	ONE(EXPORT_TWO, "<b>We see more than one stick.</b> Leave one in, and try again.")         \
	ONE(EXPORT_STRANGE, "<b>We do not know how this stick is formatted.</b> Format it as FAT32 at a computer, or use another one.") \
	ONE(EXPORT_READ_ONLY, "<b>Nothing can be written on this stick.</b> If it has a small switch, move it; or use another one.") \
	ONE(EXPORT_FULL, "<b>There is too little room on this stick.</b> Make room at a computer, or use another one.") \
	ONE(EXPORT_GONE, "<b>The stick went away while we wrote on it.</b> Put it in again, and leave it in until we say so.") \
	ONE(EXPORT_SLOW, "<b>The stick did not go on for too long.</b> Use another one.")          \
	ONE(EXPORT_UNSAME, "<b>What we read back is not what we wrote.</b> This stick is worn out: use another one.") \
	ONE(EXPORT_RECORD, "<b>We could not read all of the record.</b> Have it checked at a desk.") \
	ONE(EXPORT_PROGRAM, "<b>This kiosk could not use the stick.</b> Its log says why: ask who looks after it.") \
	ONE(EXPORT_STOPPED, "<b>You were signed out before we began.</b> Nothing was written.")    \
	/* What an entry of the record is about, one short line each; it names nobody. */          \
	ONE(FACT_KIOSK_BEGAN, "The record began") ONE(FACT_STARTED, "The kiosk started")         \
	ONE(FACT_CLOCK_STEPPED, "The clock was moved")                                            \
	ONE(FACT_ENROLLED, "Somebody joined")                                                     \
	ONE(FACT_DEVICE_ADDED, "A device was added")                                              \
	ONE(FACT_PIN_WRONG, "A PIN was not right")                                                \
	ONE(FACT_PIN_RIGHT, "A PIN was right") ONE(FACT_PIN_RESET, "A PIN was made new")         \
	ONE(FACT_DOOR_BEGUN, "A door was told to open")                                           \
	ONE(FACT_DOOR_OPENED, "A door opened")                                                    \
	ONE(FACT_DOOR_ENDED, "A door was done with") ONE(FACT_LENT, "A device was lent")         \
	ONE(FACT_TAKEN, "A device was taken out")                                                 \
	ONE(FACT_NOT_TAKEN, "A device was left in its door")                                      \
	ONE(FACT_LOAN_UNSURE, "A loan nobody saw")                                                \
	ONE(FACT_HANDED_IN, "A device was handed in")                                             \
	ONE(FACT_PARTS_SAID, "Parts were ticked")                                                 \
	ONE(FACT_TAKEN_IN, "Staff took a device in")                                              \
	ONE(FACT_WIPED, "A device was wiped")                                                     \
	ONE(FACT_INSPECTED, "A device was checked")                                               \
	ONE(FACT_RESTOCKED, "A device was put back")                                              \
	ONE(FACT_QUARANTINED, "A device was set aside")                                           \
	ONE(FACT_FORCED, "A door opened by itself")                                               \
	ONE(FACT_BAY_UNSURE, "Nobody saw what happened at a door")                                \
	ONE(FACT_BAY_OUT_OF_USE, "A door was taken out of use")                                   \
	ONE(FACT_BAY_SETTLED, "Staff said what was in a door")                                    \
	ONE(FACT_STICKER_UNKNOWN, "A sticker nobody knows")                                       \
	ONE(FACT_NOT_ON_LOAN, "A device came that was not on loan")                               \
	ONE(FACT_UNSAFE_SAID, "A device was said to be unsafe")                                   \
	ONE(FACT_SIGNED_IN, "A worker signed in") ONE(FACT_CALLED, "Staff were called")          \
	ONE(FACT_CALL_ANSWERED, "Staff came")                                                     \
	ONE(FACT_RENEWED, "A loan was made longer")                                               \
	ONE(FACT_PARTS_FOUND, "Staff counted the parts")                                          \
	ONE(FACT_VOUCHED, "A worker vouched for somebody")                                        \
	ONE(FACT_REFERRAL_MADE, "A code was made")                                                \
	ONE(FACT_REFERRAL_USED, "A code was used")                                                \
	ONE(FACT_HELPER_NAMED, "A helper was named")                                              \
	ONE(FACT_HELPER_REMOVED, "A helper was taken off")                                        \
	ONE(FACT_BLOCKED, "Somebody was put on hold")                                             \
	ONE(FACT_UNBLOCKED, "Somebody can borrow again")                                          \
	ONE(FACT_PURPOSE_SAID, "Somebody said what a loan is for")                                \
	ONE(FACT_SURENESS_SAID, "Somebody said how sure they feel")                               \
	ONE(FACT_HAPPENED_SAID, "Something happened to a device")                                 \
	ONE(FACT_LOAN_ENDED, "A loan was ended")                                                  \
	ONE(FACT_DUE_SET, "A new day was set for a loan")                                         \
	ONE(FACT_GRACE_GIVEN, "A loan got some days more")                                        \
	ONE(FACT_DAY_CLOSED, "A day was closed")                                                  \
	ONE(FACT_DAY_OPENED, "A day was opened again")                                            \
	ONE(FACT_QUEUED, "Somebody joined the queue")                                             \
	ONE(FACT_QUEUE_LEFT, "Somebody left the queue")                                           \
	ONE(FACT_MOVED_UP, "Somebody was moved up the queue")                                     \
	ONE(FACT_HELD, "A device was kept for somebody")                                          \
	ONE(FACT_TOLD, "Somebody was told that theirs is here")                                   \
	ONE(FACT_HOLD_ENDED, "A device was kept no longer")                                       \
	ONE(FACT_IMPOUNDED, "A device was sealed")                                                \
	ONE(FACT_RELEASED, "A device was let go again")                                           \
	ONE(FACT_WITHDRAWN, "A device was withdrawn")                                             \
	ONE(FACT_MISSED, "A device was missed")                                                   \
	ONE(FACT_FOUND_AGAIN, "A device was found again")                                         \
	ONE(FACT_SISTER_IN, "A device of another kiosk came")                                     \
	ONE(FACT_SESSION_ADDED, "A session was added")                                            \
	ONE(FACT_SESSION_CANCELLED, "A session was called off")                                   \
	ONE(FACT_HELPED, "A champion helped")                                                     \
	ONE(FACT_CALL_BACK_ASKED, "Somebody asked to be called back")                             \
	ONE(FACT_REFERRED_ON, "Somebody was sent on to a partner")                                \
	ONE(FACT_REQUEST_CLOSED, "A request was closed")                                          \
	ONE(FACT_CORRECTED, "An entry was put right")                                             \
	ONE(FACT_DISCLOSED, "Something was told to others")                                       \
	ONE(FACT_CONTACT_LOOKED, "A worker looked at contact details")                            \
	ONE(FACT_CLOCK_SET, "The clock was set") ONE(FACT_PIN_SET, "A PIN was chosen")           \
	ONE(FACT_CARD_REPLACED, "A card was replaced")                                            \
	ONE(FACT_FAULT_SAID, "Somebody said what is wrong with a device")                         \
	ONE(FACT_ERASED, "Somebody's data was erased")                                            \
	ONE(FACT_LOAN_CARRIED, "A loan came from another kiosk's record")                         \
	ONE(FACT_EXPORTED, "Something was exported")                                              \
	ONE(FACT_TURNED_AWAY, "Nothing was left to lend")                                         \
	ONE(FACT_STOCKTAKE_BEGAN, "A stocktake began")                                            \
	ONE(FACT_BAY_COUNTED, "A door was counted")                                               \
	ONE(FACT_PUT_RIGHT, "The record was put right")                                           \
	ONE(FACT_STOCKTAKE_ENDED, "A stocktake ended")                                            \
	ONE(FACT_WIPE_PROVED, "A program wiped a device")                                          \
	ONE(FACT_STICKER_BEGUN, "A sticker was begun")                                            \
	ONE(FACT_STICKER_WRITTEN, "A sticker was written")                                        \
	ONE(FACT_EXPORTED_HERE, "The record was copied to a stick")                               \
	ONE(FACT_MAY_BE_WIPED, "A device may yet be wiped from the office")
/* clang-format on */

#endif
