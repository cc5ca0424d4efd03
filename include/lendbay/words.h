/*
 * The choices from lists that events, facts, views and the board file share:
 * each list once, as number and word, so that enum, text and file never
 * diverge. Numbers go into the ledger: add at the end, never reorder.
 */
#ifndef LENDBAY_WORDS_H
#define LENDBAY_WORDS_H

#define BAYS_MAX           64   /* bays of one kiosk, numbered 1..BAYS_MAX; 0 is no bay */
#define DEVICES_MAX        2000 /* devices one kiosk knows */
#define BORROWERS_MAX      8192 /* borrowers with a loan, a hold, a pause or a block */
#define NOBODY             0    /* no person, no device, no loan */
#define NUMBER_MAX         20   /* digits of a card number or a referral code, typed or scanned */
#define SESSIONS_MAX       64   /* champions' sessions to come */
#define SESSION_AHEAD_DAYS 400  /* a session further ahead was mistyped */
#define DAY_MINUTES        1440 /* a session may end at midnight */
#define WIPES_MAX          8    /* devices being wiped by machine, or waiting for it */
#define EVIDENCE_MAX       512  /* bytes of what a program said of a wipe, with its NUL */
#define SURE_MAX           5    /* 1 not at all … 5 very; 0: not said */

#define KINDS_OF_DEVICE(X)                                                                         \
	X(NONE, "none")                                                                            \
	X(TABLET, "tablet")                                                                        \
	X(LAPTOP, "laptop")

#define ROLES(X)                                                                                   \
	X(NONE, "none")                                                                            \
	X(BORROWER, "borrower")                                                                    \
	X(STAFF, "staff")                                                                          \
	X(COORDINATOR, "coordinator")                                                              \
	X(HELPER, "helper")     /* collects, renews and brings back for one borrower */            \
	X(CHAMPION, "champion") /* helps learners; borrows for visits at home */

/* Parts are kept as a set: bit 1 << PART_X. */
#define PARTS_OF_KIT(X)                                                                            \
	X(CHARGER, "charger")                                                                      \
	X(CABLE, "cable")                                                                          \
	X(CASE, "case")                                                                            \
	X(SIM, "sim")                                                                              \
	X(MOUSE, "mouse")                                                                          \
	X(HOTSPOT, "hotspot")

/* Ways to reach somebody that are safe for them, kept as a set: bit 1 << CONTACT_X. */
#define CONTACT_WAYS(X)                                                                            \
	X(TEXT, "text")                                                                            \
	X(CALL, "call")                                                                            \
	X(VOICEMAIL, "voicemail")

#define AGE_BANDS(X)                                                                               \
	X(UNKNOWN, "not known")                                                                    \
	X(UNDER_18, "under 18")                                                                    \
	X(18, "18 to 24")                                                                          \
	X(25, "25 to 34")                                                                          \
	X(35, "35 to 44")                                                                          \
	X(45, "45 to 54")                                                                          \
	X(55, "55 to 64")                                                                          \
	X(65, "65 to 74")                                                                          \
	X(75, "75 and over")

/* What may be asked of a person beside their name, where the board file says so. */
#define PERSON_FIELDS(X)                                                                           \
	X(CONTACT, "contact")                                                                      \
	X(AREA, "area")                                                                            \
	X(AGE_BAND, "age band")                                                                    \
	X(HOUSEHOLD, "household")                                                                  \
	X(SAFE_WAYS, "safe ways") /* to reach them */

#define BAY_SIZES(X)                                                                               \
	X(NONE, "none")                                                                            \
	X(SMALL, "small") /* a tablet */                                                           \
	X(LARGE, "large") /* a tablet or a laptop */

/* Why a door act was begun. From FAULT on: reasons a worker picks from a list. */
#define ACT_REASONS(X)                                                                             \
	X(NONE, "none")                                                                            \
	X(LEND, "lend")                                                                            \
	X(RETURN, "return")                                                                        \
	X(TAKE_IN, "take in")                                                                      \
	X(RESTOCK, "restock")                                                                      \
	X(FAULT, "fault")                                                                          \
	X(LOOK, "look")                                                                            \
	X(HELP_BORROWER, "help borrower")                                                          \
	X(LOST_PROPERTY, "lost property")                                                          \
	X(STOCKTAKE, "stocktake") /* not from the list: a door of the walk */                      \
	X(TEST, "test")           /* does the latch move, and does the switch answer? */

/* How a door act ended, as the switches and the tap on the reader told it. */
#define ACT_ENDS(X)                                                                                \
	X(NONE, "none")                                                                            \
	X(TAKEN, "taken")           /* the device left the bay, proved */                          \
	X(NOT_OPENED, "not opened") /* the latch moved, the door did not */                        \
	X(NOT_TAKEN, "not taken")   /* the door opened, the device stayed */                       \
	X(PUT_IN, "put in")         /* shut on a device that was brought */                        \
	X(LEFT_EMPTY, "left empty") /* shut, and the bay is empty by its own switch */             \
	X(LEFT_OPEN, "left open")   /* ten minutes open */                                         \
	X(DONE, "done")             /* a worker's act, shut again */                               \
	X(UNSURE, "unsure")         /* the kiosk could not see it */

/* Why a bay needs staff before it is offered again. */
#define BAY_DOUBTS(X)                                                                              \
	X(NONE, "none")                                                                            \
	X(UNSURE, "unsure")                                                                        \
	X(FORCED, "forced")                                                                        \
	X(OUT_OF_USE, "out of use")

/* Where a device is in its life (domain.md). */
#define DEVICE_STATES(X)                                                                           \
	X(NONE, "none")                                                                            \
	X(NEW, "new")     /* enrolled, not yet wiped */                                            \
	X(READY, "ready") /* wiped, inspected, in a bay */                                         \
	X(LENT, "lent")                                                                            \
	X(HANDED_IN, "handed in") /* brought back, not yet in a worker's hands */                  \
	X(RETURNED, "returned")   /* with staff, to wipe */                                        \
	X(WIPED, "wiped")         /* to inspect */                                                 \
	X(INSPECTED, "inspected") /* to put back */                                                \
	X(QUARANTINED, "quarantined")                                                              \
	X(IMPOUNDED, "impounded")                                                                  \
	X(WITHDRAWN, "withdrawn")                                                                  \
	X(MISSING, "missing")

/* What a worker did to wipe it; the term of NIST SP 800-88 follows by policy. */
#define WIPE_TOOLS(X)                                                                              \
	X(NONE, "none")                                                                            \
	X(FACTORY_RESET, "factory reset")                                                          \
	X(MDM_WIPE, "mdm wipe")                                                                    \
	X(DISK_ERASE, "disk erase")                                                                \
	X(KEY_ERASE, "key erase")

#define WIPE_METHODS(X)                                                                            \
	X(NONE, "none")                                                                            \
	X(CLEAR, "clear")                                                                          \
	X(PURGE, "purge")

/* Ticked at the wipe; kept as a set. */
#define WIPE_CHECKS(X)                                                                             \
	X(RESET_COMPLETE, "reset complete")                                                        \
	X(NO_ACCOUNT_LOCK, "no account lock")                                                      \
	X(MEMORY_CARD_OUT, "memory card out")                                                      \
	X(SAME_SIM, "same sim")

/* Ticked at the inspection; kept as a set. */
#define INSPECTION_CHECKS(X)                                                                       \
	X(WORKS, "works")                                                                          \
	X(CLEAN, "clean")                                                                          \
	X(CHARGED, "charged")

#define CONDITIONS(X)                                                                              \
	X(NONE, "none")                                                                            \
	X(GOOD, "good")                                                                            \
	X(WORN, "worn")                                                                            \
	X(DAMAGED, "damaged")

/* Why a device was set aside. */
#define QUARANTINE_REASONS(X)                                                                      \
	X(NONE, "none")                                                                            \
	X(BORROWER_SAID, "borrower said") /* "Something is missing or wrong" */                    \
	X(DAMAGE, "damage")               /* found at inspection */                                \
	X(PART_MISSING, "part missing")                                                            \
	X(UNSAFE, "unsafe") /* swollen, hot, wet or cracked */                                     \
	X(WORKER_SAID, "worker said")                                                              \
	X(SISTER, "sister kiosk")     /* another kiosk's device, to be sent home */                \
	X(FOUND_AGAIN, "found again") /* was reported missing, and came back */

/* What a worker found in a bay when settling it. */
#define BAY_FINDINGS(X)                                                                            \
	X(NONE, "none")                                                                            \
	X(AS_BEFORE, "as before")                                                                  \
	X(EMPTY, "empty")                                                                          \
	X(DEVICE, "device")                                                                        \
	X(UNKNOWN, "unknown") /* at a stocktake: something whose sticker names no device of ours   \
			       */

/* How what a stocktake saw differs from the book. */
#define STOCK_FINDS(X)                                                                             \
	X(NONE, "none")                                                                            \
	X(NOT_SEEN, "not seen")                                                                    \
	X(GONE, "gone") /* not seen, and its loan was still open: handed in, without proof */      \
	X(WRONG_BAY, "wrong bay")                                                                  \
	X(WITH_STAFF, "with staff") /* by the book it is in no bay, … */                         \
	X(ON_LOAN, "on loan")                                                                      \
	X(MISSING, "missing")                                                                      \
	X(SISTER, "sister kiosk") /* another kiosk's device */                                     \
	X(UNKNOWN, "unknown")

/* Why a stocktake does not open a bay. */
#define STOCK_LEFT(X)                                                                              \
	X(NONE, "none")                                                                            \
	X(IN_USE, "in use")                                                                        \
	X(OUT_OF_USE, "out of use")                                                                \
	X(SEALED, "sealed") /* impounded: nobody looks at it */

/* The house says no: an ordinary answer, shown on the screen. */
#define REFUSALS(X)                                                                                \
	X(NOT, "not")                                                                              \
	X(PAUSED, "paused") /* too many wrong PINs; same for unknown cards */                      \
	X(OVERDUE, "overdue")                                                                      \
	X(HAS_ONE, "has one")                                                                      \
	X(NONE_READY, "none ready")                                                                \
	X(OUT_OF_ORDER, "out of order")                                                            \
	X(NOT_OPENED, "not opened")                                                                \
	X(LEFT_OPEN, "left open")                                                                  \
	X(UNKNOWN_STICKER, "unknown sticker")                                                      \
	X(NOT_ON_LOAN, "not on loan")                                                              \
	X(NO_FREE_BAY, "no free bay")                                                              \
	X(UNSAFE, "unsafe")                                                                        \
	X(TWO_CARDS, "two cards")                                                                  \
	X(RANDOM_CARD, "random card") /* a UID made anew at each tap names nobody */               \
	X(STILL_THERE, "still there") /* presence says the device was not taken */                 \
	X(NOTHING_IN, "nothing in")   /* presence says nothing was put in */                       \
	X(NOT_YET, "not yet")         /* this device's life does not allow it now */               \
	X(BAY_TAKEN, "bay taken")                                                                  \
	X(NO_SUCH_BAY, "no such bay")                                                              \
	X(KNOWN_ALREADY, "known already")                                                          \
	X(NO_ROOM, "no room") /* a limit of this kiosk is reached */                               \
	X(BUSY, "busy")                                                                            \
	X(SET_ASIDE, "set aside")                                                                  \
	X(FORCED, "forced")             /* why staff were called: a door opened with no act */     \
	X(NO_ADULT, "no adult")         /* under 18, and not the card of who answers for them */   \
	X(WAITED_FOR, "waited for")     /* no renewal: somebody waits for this kind */             \
	X(RENEWED_OUT, "renewed out")   /* no renewal: as often as may be */                       \
	X(IN_QUEUE, "in queue")         /* waits for that kind already */                          \
	X(HAS_KIND, "has that kind")    /* nobody queues for what they have at home */             \
	X(CODE_USED, "code used")       /* a referral code is used once */                         \
	X(CODE_ENDED, "code ended")     /* … and ends on a day */                                \
	X(BLOCKED, "blocked")           /* staff have put this card on hold */                     \
	X(NOT_ALLOWED, "not allowed")   /* another role may do this */                             \
	X(NOT_FILTERED, "not filtered") /* under 18, and no filtered device is ready */            \
	X(FOUND_AGAIN, "found again")   /* reported missing; it is taken back */                   \
	X(SISTER, "sister kiosk")       /* another kiosk's device; it is taken, and sent home */   \
	X(BAD_GROUNDS, "bad grounds")   /* a reason that does not belong to that deed */           \
	X(NOTHING_SUCH, "nothing such") /* no such loan, device, person, day, request */           \
	X(TWO_HELPERS, "two helpers")   /* up to two */                                            \
	X(UNDER_18, "under 18")         /* what only an adult may be or do */                      \
	X(DISK_LOW, "disk low")         /* little room for facts: none is lent, all are taken */   \
	X(NOT_PROVED, "not proved")     /* whose card it should be: their PIN did not say so */

/* Why somebody did what they did, picked from a list; which go with what: core/deeds.c. */
#define GROUNDS(X)                                                                                 \
	X(NONE, "none")                                                                            \
	X(CANNOT_KEEP_PIN, "cannot keep a pin")                                                    \
	X(CANNOT_SEE, "cannot see the screen")                                                     \
	X(CANNOT_TOUCH, "cannot use the screen")                                                   \
	X(CARD_BROKEN, "card does not work")                                                       \
	X(NO_CARD, "no card")                                                                      \
	X(TELEPHONE, "by telephone")                                                               \
	X(HEALTH, "health")                                                                        \
	X(WORK, "work or study")                                                                   \
	X(DEADLINE, "a deadline")                                                                  \
	X(MORE_TIME, "needs more time")                                                            \
	X(LOST, "lost")                                                                            \
	X(STOLEN, "stolen")                                                                        \
	X(BROKEN, "broken")                                                                        \
	X(CANNOT_BRING, "cannot bring it safely")                                                  \
	X(NEVER_CAME_BACK, "never came back")                                                      \
	X(MISTAKE, "mistake")                                                                      \
	X(CLOCK_WAS_WRONG, "clock was wrong")                                                      \
	X(HARMFUL_CONTENT, "harmful content")                                                      \
	X(WORN_OUT, "worn out")                                                                    \
	X(SENT_HOME, "sent home") /* to the kiosk or partner it belongs to */                      \
	X(NOT_SEEN, "not seen")   /* at a look through the bays */                                 \
	X(ASKED_FOR, "asked for") /* by the person themselves */                                   \
	X(POLICE, "police")                                                                        \
	X(COURT, "court")                                                                          \
	X(SAFEGUARDING, "safeguarding")                                                            \
	X(MISUSE, "misuse")                                                                        \
	X(DONE, "done")                  /* a request was met */                                   \
	X(NO_ANSWER, "no answer")        /* … or nobody was reached */                           \
	X(RETENTION, "kept long enough") /* by the kiosk itself: the time the rules give is over   \
					  */                                                       \
	X(WRONG_BAY, "in another bay")   /* where a stocktake saw it, from here on … */          \
	X(IN_A_BAY, "in a bay")          /* … and not with staff */                              \
	X(NOT_OUT, "not out")            /* … and not on loan */                                 \
	X(TURNED_UP, "turned up")        /* … and not missing */

/* How a hold ended. */
#define HOLD_ENDS(X)                                                                               \
	X(NONE, "none")                                                                            \
	X(COLLECTED, "collected")                                                                  \
	X(EXPIRED, "expired")   /* three open days after the person was told */                    \
	X(GIVEN_UP, "given up") /* by the person */                                                \
	X(GONE, "gone")         /* the kit cannot be lent any more; the person keeps their place */

/* What a loan is for; may always be skipped. */
#define PURPOSES(X)                                                                                \
	X(NONE, "none")                                                                            \
	X(FAMILY, "family and friends")                                                            \
	X(HEALTH, "health")                                                                        \
	X(JOBS, "jobs")                                                                            \
	X(BENEFITS, "benefits and forms")                                                          \
	X(MONEY, "money and shopping")                                                             \
	X(LEARNING, "learning")                                                                    \
	X(FUN, "hobbies and fun")                                                                  \
	X(VISIT, "visit at home") /* a champion's loan */                                          \
	X(OTHER, "other")

/* The five Essential Digital Skills (UK framework, 2018, "skills for life"). */
#define SKILLS_OF_LIFE(X)                                                                          \
	X(COMMUNICATING, "communicating")                                                          \
	X(HANDLING, "handling information and content")                                            \
	X(TRANSACTING, "transacting")                                                              \
	X(PROBLEM_SOLVING, "problem solving")                                                      \
	X(SAFE, "being safe and legal online")

/* When somebody was asked how sure they feel. */
#define STAGES(X)                                                                                  \
	X(NONE, "none")                                                                            \
	X(BEFORE, "before")                                                                        \
	X(AFTER, "after")

/* What is wrong with a device, as who brings it back says. */
#define FAULTS_OF_KIT(X)                                                                           \
	X(NONE, "none")                                                                            \
	X(SCREEN, "screen")                                                                        \
	X(POWER, "does not switch on")                                                             \
	X(BATTERY, "battery")                                                                      \
	X(KEYS, "keys or buttons")                                                                 \
	X(SLOW, "slow or freezes")                                                                 \
	X(NETWORK, "no internet")                                                                  \
	X(LOCKED, "locked by a PIN or account")                                                    \
	X(OTHER, "other")

/* What somebody asked of staff, that is answered and closed later. */
#define REQUESTS(X)                                                                                \
	X(NONE, "none")                                                                            \
	X(CALL_BACK, "call back")                                                                  \
	X(REFERRED_ON, "referred on")  /* to a partner */                                          \
	X(LOCK_DEVICE, "lock device")  /* lost or stolen: device and SIM */                        \
	X(FIND_WAY, "find a way")      /* broken, or cannot be brought: how it comes back */       \
	X(TAKE_BACK, "take back wipe") /* an MDM may yet wipe it: keep it from that */

/*
 * What somebody may do with the kiosk beyond touching it: one row each in
 * the table of roles (core/roles.c). From RENEW_FOR on: a worker's deeds, on
 * the screen or from the command line, each one event (EVENT_DEED).
 */
#define RIGHTS(X)                                                                                  \
	X(NONE, "none")                                                                            \
	X(BORROW, "borrow")                                                                        \
	X(WAIT, "wait") /* join and leave the queue */                                             \
	X(RENEW, "renew")                                                                          \
	X(TELL_HAPPENED, "tell what happened")                                                     \
	X(OWN_HELPERS, "own helpers")                                                              \
	X(MARK_HELPED, "mark helped")                                                              \
	X(STAND_IN_FOR_PIN, "vouch")                                                               \
	X(WORK_BAYS, "work bays") /* open, take in, wipe, check, put back, settle */               \
	X(RENEW_FOR, "renew for")                                                                  \
	X(EXTEND, "extend")                                                                        \
	X(CONFIRM_DUE, "confirm due day")                                                          \
	X(END_LOAN, "end loan")                                                                    \
	X(STILL_HAS, "still has it") /* an unsure loan: the borrower has it */                     \
	X(SAY_HAPPENED, "say what happened")                                                       \
	X(MOVE_UP, "move up")                                                                      \
	X(LEAVE_QUEUE, "leave queue")                                                              \
	X(TELL_HOLD, "tell of hold")                                                               \
	X(QUARANTINE, "quarantine")                                                                \
	X(IMPOUND, "impound")                                                                      \
	X(RELEASE, "release")                                                                      \
	X(WITHDRAW, "withdraw")                                                                    \
	X(MARK_MISSING, "mark missing")                                                            \
	X(OUT_OF_USE, "out of use")                                                                \
	X(CLOSE_DAY, "close day")                                                                  \
	X(OPEN_DAY, "open day")                                                                    \
	X(BLOCK, "block")                                                                          \
	X(UNBLOCK, "unblock")                                                                      \
	X(RESET_PIN, "reset pin")                                                                  \
	X(NEW_PIN, "new pin")                                                                      \
	X(NAME_HELPER, "name helper")                                                              \
	X(REMOVE_HELPER, "remove helper")                                                          \
	X(MAKE_REFERRAL, "make referral")                                                          \
	X(ADD_SESSION, "add session")                                                              \
	X(CANCEL_SESSION, "cancel session")                                                        \
	X(REFER_ON, "refer on")                                                                    \
	X(CLOSE_REQUEST, "close request")                                                          \
	X(CORRECT, "correct")                                                                      \
	X(DISCLOSE, "disclose")                                                                    \
	X(LOOK_AT_CONTACT, "look at contact")                                                      \
	X(SET_CLOCK, "set clock")                                                                  \
	X(REPLACE_CARD, "replace card")                                                            \
	X(EXPORT, "export")             /* write down that something was */                        \
	X(ERASE, "erase")               /* a person, for ever */                                   \
	X(ENROL_DEVICE, "enrol device") /* and write its sticker */                                \
	X(ENROL_CARD, "enrol card")     /* a newcomer's, as a borrower */

/* What left the kiosk. */
#define EXPORTS(X)                                                                                 \
	X(NONE, "none")                                                                            \
	X(LEDGER, "ledger") /* the facts */                                                        \
	X(BACKUP, "backup") /* everything, sealed */                                               \
	X(PERSON, "person") /* all that is held about somebody, for them */                        \
	X(REPORT, "report")

/* What became of an export to a stick. */
#define EXPORT_ENDS(X)                                                                             \
	X(NONE, "none")                                                                            \
	X(WRITTEN, "written")     /* read back, and under its name */                              \
	X(NO_STICK, "no-stick")   /* none is in */                                                 \
	X(TWO, "two")             /* more than one is */                                           \
	X(STRANGE, "strange")     /* the system cannot read how it is formatted */                 \
	X(READ_ONLY, "read-only") /* nothing can be written on it */                               \
	X(FULL, "full")           /* … or not so much */                                         \
	X(GONE, "gone")           /* taken out in the middle */                                    \
	X(SLOW, "slow")           /* it did not go on for too long */                              \
	X(UNSAME, "unsame")       /* what was read back is not what was written */                 \
	X(RECORD, "record")       /* the ledger does not hold, or could not be asked */            \
	X(PROGRAM, "program")     /* what mounts and unmounts did not do it */                     \
	X(STOPPED, "stopped")     /* who asked had gone before anything was written */

/* What became of a sticker that was to be written. */
#define STICKER_ENDS(X)                                                                            \
	X(NONE, "none")                                                                            \
	X(WRITTEN, "written") /* read back, and locked for ever */                                 \
	X(GONE, "gone")       /* taken away, before or in the middle */                            \
	X(TWO, "two")         /* more than one lay there */                                        \
	X(OTHERS, "others")   /* it is another device's, or holds something else */                \
	X(LOCKED, "locked")   /* it is empty, and cannot be written to */                          \
	X(SMALL, "small")     /* no room for our record */                                         \
	X(UNFIT, "unfit")     /* no NTAG213, 215 or 216 */                                         \
	X(UNREAD, "unread")   /* what was written is not what is read */

/* The processes at the ring's ports. */
#define PORTS(X)                                                                                   \
	X(LOCKER, "locker")                                                                        \
	X(READER, "reader")                                                                        \
	X(PIN, "pin")                                                                              \
	X(SCANNER, "scanner")   /* only where the board file names one */                          \
	X(CALLER, "caller")     /* runs the program that calls staff, where there is one */        \
	X(WIPER, "wiper")       /* runs programs that wipe devices, where there are some */        \
	X(EXPORTER, "exporter") /* writes on a stick, where a program can mount one */             \
	X(SCREEN, "screen")     /* last: its presses are taken after what the others said */

#define X_KIND(id, word) DEVICE_##id,
enum device_kind { KINDS_OF_DEVICE(X_KIND) DEVICE_KINDS };
#define X_ROLE(id, word) ROLE_##id,
enum role { ROLES(X_ROLE) ROLES_COUNT };
#define X_PART(id, word) PART_##id,
enum part { PARTS_OF_KIT(X_PART) PARTS };
#define X_SIZE(id, word) SIZE_##id,
enum bay_size { BAY_SIZES(X_SIZE) SIZES };
#define X_ACT(id, word) ACT_##id,
enum act_reason { ACT_REASONS(X_ACT) ACT_REASONS_COUNT };
#define X_END(id, word) END_##id,
enum act_end { ACT_ENDS(X_END) ENDS };
#define X_DOUBT(id, word) DOUBT_##id,
enum bay_doubt { BAY_DOUBTS(X_DOUBT) DOUBTS };
#define X_STATE(id, word) STATE_##id,
enum device_state { DEVICE_STATES(X_STATE) STATES };
#define X_TOOL(id, word) TOOL_##id,
enum wipe_tool { WIPE_TOOLS(X_TOOL) TOOLS };
#define X_METHOD(id, word) METHOD_##id,
enum wipe_method { WIPE_METHODS(X_METHOD) METHODS };
#define X_WIPE(id, word) WIPE_##id,
enum wipe_check { WIPE_CHECKS(X_WIPE) WIPE_CHECKS_COUNT };
#define X_INSPECTION(id, word) INSPECTION_##id,
enum inspection_check { INSPECTION_CHECKS(X_INSPECTION) INSPECTION_CHECKS_COUNT };
#define X_CONDITION(id, word) CONDITION_##id,
enum condition { CONDITIONS(X_CONDITION) CONDITIONS_COUNT };
#define X_QUARANTINE(id, word) QUARANTINE_##id,
enum quarantine_reason { QUARANTINE_REASONS(X_QUARANTINE) QUARANTINE_REASONS_COUNT };
#define X_FINDING(id, word) FOUND_##id,
enum bay_finding { BAY_FINDINGS(X_FINDING) FINDINGS };
#define X_FIND(id, word) FIND_##id,
enum stock_find { STOCK_FINDS(X_FIND) FINDS };
#undef X_FIND
#define X_LEFT(id, word) LEFT_##id,
enum stock_left { STOCK_LEFT(X_LEFT) LEFT_REASONS };
#undef X_LEFT
#define X_REFUSED(id, word) REFUSED_##id,
enum refusal { REFUSALS(X_REFUSED) REFUSALS_COUNT };
#define X_PORT(id, word) PORT_##id,
enum port { PORTS(X_PORT) PORTS_COUNT };
#define X_GROUNDS(id, word) GROUNDS_##id,
enum grounds { GROUNDS(X_GROUNDS) GROUNDS_COUNT };
#define X_HOLD_END(id, word) HOLD_##id,
enum hold_end { HOLD_ENDS(X_HOLD_END) HOLD_ENDS_COUNT };
#define X_PURPOSE(id, word) PURPOSE_##id,
enum purpose { PURPOSES(X_PURPOSE) PURPOSES_COUNT };
#define X_SKILL(id, word) SKILL_##id,
enum skill { SKILLS_OF_LIFE(X_SKILL) SKILLS };
#define X_CONTACT(id, word) CONTACT_##id,
enum contact_way { CONTACT_WAYS(X_CONTACT) WAYS_OF_CONTACT };
#undef X_CONTACT
#define X_FIELD(id, word) FIELD_##id,
enum person_field { PERSON_FIELDS(X_FIELD) FIELDS_OF_PERSON };
#undef X_FIELD
#define X_AGE(id, word) AGE_##id,
enum age_band { AGE_BANDS(X_AGE) AGE_BANDS_COUNT };
#undef X_AGE
#define X_STAGE(id, word) STAGE_##id,
enum question_stage { STAGES(X_STAGE) QUESTION_STAGES };
#define X_FAULT(id, word) FAULT_##id,
enum kit_fault { FAULTS_OF_KIT(X_FAULT) KIT_FAULTS };
#define X_REQUEST(id, word) REQUEST_##id,
enum request { REQUESTS(X_REQUEST) REQUESTS_COUNT };
#define X_EXPORT(id, word) EXPORT_##id,
enum export { EXPORTS(X_EXPORT) EXPORTS_COUNT };
#define X_EXPORT_END(id, word) EXPORT_END_##id,
enum export_end { EXPORT_ENDS(X_EXPORT_END) EXPORT_ENDS_COUNT };
#define X_STICKER(id, word) STICKER_##id,
enum sticker_end { STICKER_ENDS(X_STICKER) STICKER_ENDS_COUNT };
#define X_RIGHT(id, word) RIGHT_##id,
enum right { RIGHTS(X_RIGHT) RIGHTS_COUNT };

#endif
