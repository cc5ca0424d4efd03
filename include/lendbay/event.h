/*
 * Everything that may enter the ring, one struct. Events are copied; nobody
 * owns memory behind them.
 */
#ifndef LENDBAY_EVENT_H
#define LENDBAY_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/comfort.h>
#include <lendbay/fact.h>

#define DAY_OTHER     255 /* CONTROL_DAY: shows the days there are */
#define WEEKS_EARLIER 64  /* CONTROL_WEEKS */

#define PIN_MIN 4 /* digits of a PIN */
#define PIN_MAX 8

/* What a finger can mean. The word is the control's name in scripts, with "-ARG" where it has one.
 */
#define CONTROLS(X)                                                                                \
	X(NONE, "none")                                                                            \
	X(BACK, "back")                                                                            \
	X(START_AGAIN, "start-again")                                                              \
	X(HELP, "help")                                                                            \
	X(BORROW, "borrow")                                                                        \
	X(RETURN, "return")                                                                        \
	X(MY_LOANS, "my-loans")                                                                    \
	X(DIGIT, "digit") /* 0..9 */                                                               \
	X(RUB_OUT, "rub-out")                                                                      \
	X(OK, "ok") /* PIN typed */                                                                \
	X(FORGOT_PIN, "forgot-pin")                                                                \
	X(KIND, "kind") /* enum device_kind */                                                     \
	X(NEXT, "next")                                                                            \
	X(AGREE, "agree")                                                                          \
	X(DISAGREE, "disagree")                                                                    \
	X(NOT_OPENED, "not-opened") /* "The door did not open" */                                  \
	X(SOMETHING_WRONG, "something-wrong")                                                      \
	X(OTHER_BAY, "other-bay")                                                                  \
	X(TRY_AGAIN, "try-again")                                                                  \
	X(ASK_PERSON, "ask-person")                                                                \
	X(FINISH, "finish")                                                                        \
	X(NO_STICKER, "no-sticker") /* "I cannot find the sticker" */                              \
	X(UNSAFE, "unsafe")         /* swollen, hot, wet or cracked: yes */                        \
	X(SAFE, "safe")                                                                            \
	X(PART_IN, "part-in")           /* enum part */                                            \
	X(PART_MISSING, "part-missing") /* enum part */                                            \
	X(MORE_TIME, "more-time")                                                                  \
	X(NO_MORE, "no-more")                                                                      \
	X(YES, "yes")                                                                              \
	X(NO, "no")                                                                                \
	X(RENEW, "renew")                                                                          \
	X(SIGN_OUT, "sign-out")                                                                    \
	X(TODO, "todo")           /* enum todo, a line of the staff's list */                      \
	X(BAY, "bay")             /* 1..bays, on the staff's map */                                \
	X(REASON, "reason")       /* enum act_reason */                                            \
	X(FOUND, "found")         /* enum bay_finding */                                           \
	X(TOOL, "tool")           /* enum wipe_tool */                                             \
	X(CHECK, "check")         /* wipe or inspection check, by the screen */                    \
	X(CONDITION, "condition") /* enum condition */                                             \
	X(CONFIRM, "confirm")     /* the lit button of a worker's form */                          \
	X(SET_ASIDE, "set-aside")                                                                  \
	X(OPEN_DOOR, "open-door")     /* "Open a door", from the staff's home */                   \
	X(MORE, "more")               /* next page of a list */                                    \
	X(TYPE_NUMBER, "type-number") /* "Type the number", of a card or a code */                 \
	X(REACH, "reach")             /* a door within reach, on and off */                        \
	X(PURPOSE, "purpose")         /* enum purpose */                                           \
	X(SURE, "sure")               /* enum skill * 8 + 1..SURE_MAX */                           \
	X(SKIP, "skip")               /* a question that may always be skipped */                  \
	X(QUEUE, "queue")             /* enum device_kind: keep one for me */                      \
	X(LEAVE_QUEUE, "leave-queue") /* enum device_kind */                                       \
	X(HAPPENED, "happened")       /* "Something happened to it" */                             \
	X(GROUNDS, "grounds")         /* enum grounds */                                           \
	X(MY_HELPERS, "my-helpers")                                                                \
	X(REMOVE, "remove")       /* row of the list, 0.. */                                       \
	X(CALL_BACK, "call-back") /* "Call me back" */                                             \
	X(PERSON, "person")       /* staff: somebody stands here, tap their card */                \
	X(ROW, "row")             /* row of the list, 0.. */                                       \
	X(DEED, "deed")           /* enum right */                                                 \
	X(FAULT, "fault")         /* enum kit_fault; NONE: nothing is wrong with it after all */   \
	X(LANGUAGE, "language")   /* the spine's: which language? */                               \
	X(COMFORT, "comfort")     /* the spine's: how would you like the screen? */                \
	X(SET, "set")             /* enum setting * SETTING_VALUES_MAX + value */                  \
	X(LISTEN, "listen")       /* 1: the page is being read aloud; 0: no more */                \
	X(LEAF, "leaf")           /* 0..: of a page that does not fit the glass */                 \
	X(STOCKTAKE, "stocktake") /* staff: walk the bays, or go on with it */                     \
	X(MACHINE, "machine")     /* staff: have a program wipe it */                              \
	X(DAY, "day")     /* 0..: of the days on the screen; DAY_OTHER: another than offered */    \
	X(WEEKS, "weeks") /* so many later; from WEEKS_EARLIER on: so many earlier */              \
	X(SHIFT, "shift") /* the clock, by week, day, hour, 10 min, 1 min: 2 * which + later */    \
	X(NEW_DEVICE, "new-device") /* staff: enrol one, and write its sticker */                  \
	X(SHOW, "show")             /* 1: a finger came down and holds; 0: it let go */            \
	X(LOOK_UP, "look-up")       /* a reference: to type one, or another */                     \
	X(LETTER, "letter")         /* 0..31: of REFERENCE_ALPHABET */                             \
	X(EXPORT, "export")         /* the coordinator: to a stick */

enum control {
#define X(id, word) CONTROL_##id,
	CONTROLS(X)
#undef X
		CONTROLS_COUNT
};

#define EVENTS(X)                                                                                  \
	X(NONE, "none")                                                                            \
	X(START, "start")         /* the ring is up, the book rebuilt */                           \
	X(TICK, "tick")           /* a deadline, or a full minute of the wall clock */             \
	X(CARD, "card")           /* a card came; the loop has looked it up */                     \
	X(CARD_GONE, "card gone") /* lifting ends nothing; the core only notes it */               \
	X(CARD_BAD, "card bad")   /* refusal says why nobody could be named by it */               \
	X(STICKER, "sticker")     /* a device's sticker; device NOBODY: not one of ours */         \
	X(DOOR, "door")           /* a switch moved, or is told for the first time */              \
	X(INTENT, "intent")       /* a finger */                                                   \
	X(PIN, "pin")             /* lendbay-pin has answered */                                   \
	X(RECORDED, "recorded")   /* a fact is durable */                                          \
	X(PORT, "port")           /* a process at the ring's side came or went */                  \
	X(ENROL, "enrol")         /* from the command line */                                      \
	X(ADD_DEVICE, "add device")                                                                \
	X(DEED, "deed")           /* a worker's deed, from the command line */                     \
	X(NUMBER, "number")       /* a card's number was scanned or typed; looked up */            \
	X(PIN_MADE, "pin made")   /* lendbay-pin has made a verifier; it is kept if agreed to */   \
	X(CALL_LEFT, "call left") /* the call really went out, or could not */                     \
	X(DISK, "disk")           /* the ledger's disk has little room left, or enough again */    \
	X(RETENTION, "retention") /* the loop found somebody whose data was kept long enough */    \
	X(WIPE_ANSWER, "wipe answer")         /* what became of a wipe by machine; answered */     \
	X(STICKER_WRITTEN, "sticker written") /* what became of one; answered if it is a device */ \
	X(STICK_FOUND, "stick found")         /* it is mounted, and can be written on */           \
	X(EXPORT_ENDED, "export ended")       /* what became of it, and of the stick */

enum event_type {
#define X(id, word) EVENT_##id,
	EVENTS(X)
#undef X
		EVENT_TYPES
};

/* TAKEN, by the loop: the PIN is right, or made, and the card that waits for it is somebody's. */
enum pin_answer { PIN_WRONG, PIN_RIGHT, PIN_FAILED, PIN_TAKEN };

/* What a presence switch says. */
enum presence { PRESENCE_UNKNOWN, PRESENCE_EMPTY, PRESENCE_THERE };

struct event {
	uint8_t type; /* enum event_type */
	union {
		struct {
			uint64_t person; /* NOBODY: not known */
			uint8_t role;    /* enum role */
			uint64_t hash; /* keyed hash of the UID, to count unknown cards' wrong tries
					*/
			bool foreign;  /* a tag that might be a sticker, but is not one of ours */
			bool minor;    /* under 18; of a helper: whom they help is */
			uint64_t adult;            /* who answers for a minor */
			uint64_t of;               /* the borrower whose helper this is */
			uint8_t comfort[SETTINGS]; /* remembered of them; all 0: nothing is */
			/* EVENT_NUMBER only: the random id of a referral code; NOBODY: none. */
			uint64_t referral;
		} card;
		struct {
			uint8_t refusal; /* REFUSED_TWO_CARDS, REFUSED_RANDOM_CARD;
					    REFUSED_NOTHING_SUCH: of a scan */
		} card_bad;
		struct {
			uint64_t device;
		} sticker;
		struct {
			uint8_t bay;
			bool open;
			bool first;       /* a position told after (re)opening, not a movement */
			uint8_t presence; /* enum presence */
			uint8_t charge;   /* 1 + percent; 0: the bay cannot tell */
		} door;
		struct {
			uint8_t control; /* enum control */
			uint16_t arg;
		} intent;
		struct {
			uint8_t answer;  /* enum pin_answer */
			uint64_t ticket; /* of the EFFECT_ASK_PIN it answers; older ones are dropped
					  */
		} pin;
		struct {
			uint64_t number;
			uint8_t fact_type;
			uint8_t leaf[32];
		} recorded;
		struct {
			uint8_t port; /* enum port */
			bool up;
		} port;
		struct {
			bool left;
		} call;
		struct {
			uint64_t device, ticket; /* of the EFFECT_WIPE_BY_MACHINE it answers */
			bool done;               /* else it failed, and nothing below counts */
			uint8_t tool, method;
			uint32_t checks; /* what the program verified, set of enum wipe_check */
			bool afar;       /* not done: who the program told may yet wipe it */
			uint64_t evidence;
		} wipe;
		struct {
			uint64_t device, ticket; /* of the EFFECT_WRITE_STICKER it answers */
			uint8_t end;             /* enum sticker_end */
		} written;
		struct {                 /* STICK_FOUND, EXPORT_ENDED */
			uint64_t ticket; /* of the EFFECT_FIND_STICK it answers */
			uint8_t end;     /* EXPORT_ENDED: enum export_end */
			bool out;        /* … the stick is unmounted, or none ever was mounted */
		} export;
		struct {
			bool low; /* facts/durability: less than 5 % is free */
		} disk;
		struct { /* EVENT_ENROL, EVENT_ADD_DEVICE, EVENT_DEED, EVENT_RETENTION */
			uint64_t person, role, user;
			uint64_t device, kind, unit, parts, bay; /* unit 0: the next free number */
			uint64_t deed, grounds;                  /* enum right; enum grounds */
			uint64_t minor, adult, filtered;
			uint64_t helper, helpers; /* helper: who; helpers: how many there are */
			uint64_t day, session, from_minute, to_minute, champion;
			uint64_t referral, partner;
			uint64_t fact; /* a loan, a request, a fact that is wrong */
			int64_t utc_s; /* SET_CLOCK */
			uint64_t what; /* EXPORT: enum export */
		} admin;
	};
};

#endif
