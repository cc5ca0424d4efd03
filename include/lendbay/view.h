/*
 * A view: a snapshot of what the screen has to show, made by the core from
 * the state, at most 16 KiB. Numbers and choices; the only text in it are
 * slots that the loop fills from the registry (a worker's first name) and
 * the reference. The screen keeps nothing else.
 */
#ifndef LENDBAY_VIEW_H
#define LENDBAY_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/event.h>

#define VIEW_ROWS_MAX      12
#define VIEW_DAYS_MAX      42  /* days on a calendar's page: six weeks */
#define VIEW_TEXT_MAX      48  /* bytes of a slot's text, with its NUL */
#define VIEW_MORE_MAX      144 /* bytes of what else a row says, with its NUL: three texts */
#define REFERENCE_TEXT_MAX 32  /* bytes of a reference, with its NUL */
#define REFERENCE_LEN_MIN  14  /* bytes of the shortest, with its hyphens */

/* Crockford's base32: no I, L, O, U, so that a reference can be read aloud and copied by hand. */
#define REFERENCE_ALPHABET "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/* word is the screen's name for `expect` in a script. */
#define SCREENS(X)                                                                                 \
	X(HOME, "home")             /* 01 */                                                       \
	X(TAP_CARD, "tap-card")     /* wanted something; asks for the card */                      \
	X(PIN, "pin")               /* 02 */                                                       \
	X(PIN_HELP, "pin-help")     /* forgot, or three wrong: a person or the telephone */        \
	X(MENU, "menu")             /* signed in, nothing wanted yet */                            \
	X(CHOOSE, "choose")         /* 03 */                                                       \
	X(AGREE, "agree")           /* 04 */                                                       \
	X(OPENING, "opening")       /* the latch was released, the door has not moved */           \
	X(TAKE, "take")             /* 05 */                                                       \
	X(TAP_DEVICE, "tap-device") /* door shut, not tapped yet */                                \
	X(DONE, "done")             /* 06 */                                                       \
	X(STUCK, "stuck")           /* 08a, also after "something is wrong": refusal says which */ \
	X(NOTHING_LEFT, "nothing-left") /* 08b */                                                  \
	X(SORRY, "sorry")               /* one refusal in words, and ways out */                   \
	X(RETURN_TAP, "return-tap")     /* 07a */                                                  \
	X(RETURN_SAFE, "return-safe")   /* swollen, hot, wet or cracked? */                        \
	X(RETURN_OPEN, "return-open")   /* 07b */                                                  \
	X(RETURN_CHECK, "return-check") /* 07c */                                                  \
	X(THANKS, "thanks")                                                                        \
	X(MY_LOANS, "my-loans")       /* 09 */                                                     \
	X(HELP, "help")               /* 10 */                                                     \
	X(MORE_TIME, "more-time")     /* 20, over the screen in `under` */                         \
	X(START_AGAIN, "start-again") /* "Start again? You have not borrowed anything yet." */     \
	X(OUT_OF_ORDER, "out-of-order")                                                            \
	X(STAFF_HOME, "staff-home")       /* 11 */                                                 \
	X(STAFF_DOOR, "staff-door")       /* a door a worker opened; what to do there: `why` */    \
	X(STAFF_TAKE_IN, "staff-take-in") /* parts recounted */                                    \
	X(STAFF_WIPE, "staff-wipe")       /* 12 */                                                 \
	X(STAFF_INSPECT, "staff-inspect")                                                          \
	X(STAFF_RESTOCK, "staff-restock") /* the kiosk gives the bay */                            \
	X(STAFF_REASON, "staff-reason")   /* why open this bay? */                                 \
	X(STAFF_BAYS, "staff-bays")       /* which door to open? */                                \
	X(STAFF_SETTLE, "staff-settle")   /* what is in it now? */                                 \
	X(STAFF_SORRY, "staff-sorry")     /* a refusal in a worker's words */                      \
	X(NUMBER, "number")     /* type the number of a card, or a code; digits hidden */          \
	X(ADULT, "adult")       /* under 18: the card of who answers for you, please */            \
	X(PURPOSE, "purpose")   /* what is it for? may be skipped */                               \
	X(SURENESS, "sureness") /* how sure do you feel? five skills, may be skipped */            \
	X(QUEUED, "queued")     /* you are in the queue: `place`, `kind` */                        \
	X(HAPPENED, "happened") /* lost, stolen, broken, cannot bring it safely */                 \
	X(HAPPENED_DONE, "happened-done") /* no blame; what staff do now: `grounds` */             \
	X(RETURN_OWN, "return-own")       /* did you borrow it yourself? */                        \
	X(MY_HELPERS, "my-helpers")       /* rows: who may collect for me; each can be removed */  \
	X(CALL_BACK, "call-back")         /* somebody will call you back */                        \
	X(NEW_PIN, "new-pin")             /* choose a PIN, twice; a worker stands beside */        \
	X(CHAMPION, "champion")           /* a champion: `count` helped this week */               \
	X(STAFF_LIST, "staff-list")       /* rows of a todo: `todo`; touch one */                  \
	X(STAFF_PERSON, "staff-person")   /* tap their card, or type its number */                 \
	X(STAFF_DEEDS, "staff-deeds") /* rows: what may be done with it, enum right in state */    \
	X(STAFF_GROUNDS, "staff-grounds")     /* rows: why? enum grounds in state */               \
	X(RETURN_FAULT, "return-fault")       /* what is wrong with it? one of enum kit_fault */   \
	X(LANGUAGE, "language")               /* 18, over the screen in `under` */                 \
	X(COMFORT, "comfort")                 /* 19, over the screen in `under` */                 \
	X(STAFF_STOCKTAKE, "staff-stocktake") /* the walk; rows: bays left out, enum stock_left */ \
	X(STAFF_COUNT, "staff-count")         /* … at a door: what is in it? `finding` */        \
	X(STAFF_FINDS, "staff-finds")         /* … its result: rows, enum stock_find in state */ \
	X(STAFF_BAY, "staff-bay")   /* a bay: row 0 what is in it, then what happened to it */     \
	X(STAFF_DAYS, "staff-days") /* six weeks from `first` on: which day? for `deed` */         \
	X(STAFF_DAY, "staff-day")   /* `day2`: close it, or open it again? `deed` says which */    \
	X(MONTH, "month")           /* 13, the coordinator's page: `month`, filled by the loop */  \
	X(STAFF_CLOCK, "staff-clock")         /* keys move what it would say: `set_s` */           \
	X(STAFF_CLOCK_SET, "staff-clock-set") /* … what setting it to that changes */            \
	X(STAFF_CALL, "staff-call")           /* what staff are called for: `refusal`, at `bay` */ \
	X(STAFF_BATCH, "staff-batch") /* several to take in: a row a door, enum batch_look */      \
	X(STAFF_LOAN_END, "staff-loan-end") /* what ending it changes: `grounds` */                \
	X(STAFF_DEVICE, "staff-device")   /* a new device: `kind`, `parts`; checks 1: filtered */  \
	X(STAFF_STICKER, "staff-sticker") /* … lay its new sticker on the reader */              \
	X(STAFF_ENROLLED, "staff-enrolled") /* … it is on the list: `kind`, `unit` */            \
	X(STAFF_CONTACT, "staff-contact")   /* row 0, while held down: how to reach somebody */    \
	X(REFERENCE, "reference")           /* … a reference is typed: `typed` */                \
	X(ENTRY, "entry")                   /* … what the record holds of it: `entry` */         \
	X(STAFF_AGE, "staff-age")           /* a newcomer: 18 or over? */                          \
	X(STAFF_ADULT, "staff-adult")       /* … the card of who answers for them */             \
	X(STAFF_CARD, "staff-card") /* the card that is to be theirs; `deed`: enrol, or replace */ \
	X(EXPORT, "export")         /* … to a stick: `export` */

enum screen {
#define X(id, word) SCREEN_##id,
	SCREENS(X)
#undef X
		SCREENS_COUNT
};

/* What needs doing, most urgent first (domain.md, Staff). */
#define TODOS(X)                                                                                   \
	X(UNSURE, "unsure")                                                                        \
	X(FORCED, "forced")                                                                        \
	X(CALL, "call")                                                                            \
	X(TAKE_IN, "take-in")                                                                      \
	X(WIPE, "wipe")                                                                            \
	X(INSPECT, "inspect")                                                                      \
	X(RESTOCK, "restock")                                                                      \
	X(FAULT, "fault")                                                                          \
	X(OVERDUE, "overdue")                                                                      \
	X(HOLD, "hold")               /* people to be told of theirs */                            \
	X(CONFIRM, "confirm")         /* due days made without a clock */                          \
	X(REQUEST, "request")         /* call backs, referrals, devices to lock */                 \
	X(UNSURE_LOAN, "unsure-loan") /* who has it, nobody saw */                                 \
	X(QUEUE, "queue")             /* who waits */                                              \
	X(DISK, "disk")               /* little room for facts: the coordinator is to see to it */ \
	X(STOCKTAKE, "stocktake")     /* half done */                                              \
	X(CLOCK, "clock")             /* nobody has set it since the power came */

enum todo {
#define X(id, word) TODO_##id,
	TODOS(X)
#undef X
		TODOS_COUNT
};

/* How a bay looks: on the staff's map; residents only see open and shut. */
#define BAY_LOOKS(X)                                                                               \
	X(EMPTY, "empty") /* free, or on loan */                                                   \
	X(READY, "ready")                                                                          \
	X(HANDED_IN, "handed in")                                                                  \
	X(QUARANTINED, "quarantined")                                                              \
	X(UNSURE, "unsure")                                                                        \
	X(FORCED, "forced")                                                                        \
	X(OUT_OF_USE, "out of use")                                                                \
	X(OPEN, "open")                                                                            \
	X(OTHER, "other") /* holds a device that is neither: impounded, withdrawn … */

enum bay_look {
#define X(id, word) LOOK_##id,
	BAY_LOOKS(X)
#undef X
		BAY_LOOKS_COUNT
};

/* One line of a sentence under the title or in the banner, where the screen alone does not say it.
 */
#define NOTES(X)                                                                                   \
	X(NONE, "none")                                                                            \
	X(PIN_WRONG, "pin-wrong")             /* `tries` are left */                               \
	X(CHECKING, "checking")               /* more than a second at lendbay-pin */              \
	X(PIN_TROUBLE, "pin-trouble")         /* lendbay-pin could not answer: try again */        \
	X(DOOR_STILL_OPEN, "door-still-open") /* Back or Start again with door `bay` open */       \
	X(REMINDER, "reminder")               /* open for 60 s */                                  \
	X(TRYING_AGAIN, "trying-again")       /* the quiet retry */                                \
	X(TAPPED, "tapped")                   /* the device was tapped; shut the door */           \
	X(NOT_THAT_ONE, "not-that-one")       /* another device's sticker */                       \
	X(BAY_LEFT_OPEN, "bay-left-open")     /* home: door `bay` was left open */                 \
	X(RENEWED, "renewed")                                                                      \
	X(NOT_YET, "not-yet")     /* renew from day `day2` */                                      \
	X(DONE_NEXT, "done-next") /* staff: that is recorded, here is the next step */             \
	X(TWO_CARDS, "two-cards") /* one at a time, please */                                      \
	X(CARD_UNREADABLE, "card-unreadable")                                                      \
	X(TAP_STICKER, "tap-sticker")   /* staff: tap the sticker of the one in your hand */       \
	X(HELD_FOR_YOU, "held-for-you") /* one of `held_kind` is kept until `held_day` */          \
	X(GRACE, "grace")               /* somebody waits: bring it back by `day2` */              \
	X(HELPED, "helped")             /* thank you, noted that a champion helped */              \
	X(REMOVED, "removed")           /* they can no longer collect for you */                   \
	X(LEFT_QUEUE, "left-queue")                                                                \
	X(PIN_AGAIN, "pin-again")           /* the same once more, to be sure */                   \
	X(PIN_DIFFERS, "pin-differs")       /* the two were not the same: begin anew */            \
	X(NUMBER_UNKNOWN, "number-unknown") /* staff only: no card with that number */             \
	X(VOUCHED, "vouched")               /* menu: a worker has vouched for you */               \
	X(FOR_SOMEBODY, "for-somebody")     /* menu: you are collecting for somebody */            \
	X(COUNTED, "counted")               /* stocktake: noted, here is the next door */          \
	X(SHUT_UNOPENED, "shut-unopened")   /* stocktake: door `bay` did not open */               \
	X(OPEN_FIRST, "open-first")         /* stocktake: a sticker counts at an open door only */ \
	X(MACHINE_DONE, "machine-done")     /* staff: a program has wiped a device */              \
	X(MACHINE_FAILED, "machine-failed") /* staff: a program could not wipe a device */         \
	X(TEST_PASSED, "test-passed")     /* door `bay` opened and shut, and its switch said so */ \
	X(TEST_FAILED, "test-failed")     /* door `bay` did not open, or its switch is silent */   \
	X(TAKEN_IN, "taken-in")           /* staff: the device in hand; the next one, please */    \
	X(ANOTHER_DOOR, "another-door")   /* staff: shut this one, it goes into another */         \
	X(STICKER_BUSY, "sticker-busy")   /* it is being written: let it lie */                    \
	X(STICKER_BEGUN, "sticker-begun") /* that one was begun, and can be finished */            \
	X(STICKER_OURS, "sticker-ours")   /* that one is the device's in row 0 */                  \
	X(STICKER_OTHERS, "sticker-others") /* … another kiosk's, or it holds something else */  \
	X(STICKER_GONE, "sticker-gone")     /* taken away too soon */                              \
	X(STICKER_LOCKED, "sticker-locked") /* it cannot be written to any more */                 \
	X(STICKER_SMALL, "sticker-small")                                                          \
	X(STICKER_UNFIT, "sticker-unfit")   /* of a kind we do not write */                        \
	X(STICKER_UNREAD, "sticker-unread") /* what was written is not what is read */             \
	X(STICKER_SILENT, "sticker-silent") /* the reader did not answer */                        \
	X(REFERENCE_SLIP, "reference-slip") /* what was typed cannot be one */                     \
	X(NUMBER_AGAIN, "number-again")     /* the same once more, to be sure */                   \
	X(NUMBER_DIFFERS, "number-differs") /* the two were not the same: begin anew */            \
	X(CARD_TAKEN, "card-taken")         /* it names somebody already */                        \
	X(CARD_THEIRS, "card-theirs")       /* … the very person it should be for */             \
	X(CARD_OTHER, "card-other")         /* another one came while a PIN was typed */           \
	X(CARD_RANDOM, "card-random")       /* it has another number each time */                  \
	X(CARD_STICKER, "card-sticker")     /* that is a device's sticker */                       \
	X(CARD_GIVEN, "card-given")         /* that card is theirs now */                          \
	X(ADULT_CANNOT, "adult-cannot")     /* that card cannot answer for somebody */             \
	X(TAKEN_ASIDE, "taken-aside")   /* staff: as taken-in, and set aside: it may be unsafe */  \
	X(MACHINE_AFAR, "machine-afar") /* staff: who was told to wipe one may yet do so */

/* How a door stands of several that are taken in in one go. */
enum batch_look {
	BATCH_NOT_YET, /* another one opens first */
	BATCH_OPENING,
	BATCH_TAKE_OUT, /* open; what is in it was not tapped yet */
	BATCH_SHUT_IT,  /* open, and tapped */
	BATCH_TAP_IT,   /* shut, and not tapped: by ROW a worker says what is in it */
	BATCH_DONE,
	BATCH_DID_NOT_OPEN, /* twice; by ROW it is tried again */
	BATCH_ASIDE,        /* done like the others, and set aside: not to be charged or lent */
	BATCH_LOOKS
};

/* How far a wipe by machine of the device in hand is. */
enum machine_wipe {
	MACHINE_NONE, /* there is no program for it, or none that can be run now */
	MACHINE_OFFERED,
	MACHINE_RUNNING,
	MACHINE_FAILED, /* it is to be wiped as before; may be tried again */
	MACHINE_PROVED, /* what it verified is ticked; the rest is a worker's to see */
	MACHINES
};

enum note {
#define X(id, word) NOTE_##id,
	NOTES(X)
#undef X
		NOTES_COUNT
};

/*
 * On HELP a champion's session: id, day, count and unit its first and last minute of the day, text
 * its place. On STAFF_BAY row 0 is what is in the bay since when; each other row one of the last
 * things that happened to it, the newest first: state its enum fact_type, id the worker, whom the
 * loop puts in as text. On STAFF_CONTACT row 0 names who it is about, while it is shown: the loop
 * puts in their name as text, how to reach them as more, the ways that are safe (set of enum
 * contact_way) as state, and takes the number out. On STAFF_WIPE and STAFF_INSPECT row 0 is when
 * the device came back, and out of which bay; on STAFF_BATCH `lit_on` says that all of them are
 * done, `count` how many more doors another press would open.
 */
struct view_row {
	uint64_t id;              /* a loan, a device: the slot's kind follows from the screen */
	uint8_t kind;             /* enum device_kind */
	uint8_t state;            /* enum device_state, or enum todo on the staff's home */
	uint8_t bay;              /* 0: in none */
	uint8_t lit;              /* the one to do now */
	uint32_t unit;            /* "tablet 14" */
	uint32_t day;             /* due day */
	uint32_t count;           /* how many, days left … by the screen */
	uint32_t minute;          /* of `day`; both made of utc_s by the loop, where that is set */
	int64_t utc_s;            /* when it happened */
	uint8_t why, end;         /* STAFF_BAY: enum act_reason, enum act_end, of a door act */
	uint8_t finding;          /* STAFF_BAY: enum bay_finding, said of the bay */
	uint8_t charge;           /* STAFF_BAY: 1 + percent; 0: the bay cannot tell */
	char text[VIEW_TEXT_MAX]; /* filled by the loop, or empty */
	char more[VIEW_MORE_MAX]; /* … HELP: who is there, in which languages, which telephone */
};

struct view_bay {
	uint8_t look;  /* enum bay_look */
	uint8_t open;  /* the switch says so */
	uint8_t kind;  /* of the device in it */
	uint8_t state; /* of the device in it, enum device_state */
	uint32_t unit;
};

/* How far the loop is with holding the record to itself. */
enum record_check {
	RECORD_NOT_LOOKED, /* at, in this run of the ring */
	RECORD_CHECKING,
	RECORD_WHOLE,
	RECORD_WRONG, /* from `wrong_from` on it is not what was recorded */
	RECORD_UNREAD /* the disk did not give it */
};

#define FIGURE_WITHHELD (-1) /* it is about fewer than five people, or would tell such a one */
#define FIGURE_NONE     (-2) /* there is nothing to say */

/*
 * MONTH: what the record says of this civil month and of the one before, as the
 * report counts it, counted by the loop while it checks the record. Figures but
 * for RECORD_WHOLE are FIGURE_NONE.
 */
struct view_month {
	uint64_t facts;       /* checked */
	uint64_t wrong_from;  /* the first fact that does not hold */
	uint32_t since_day;   /* civil, of the first fact */
	uint32_t checked_day; /* … of the last check */
	uint32_t checked_minute;
	uint32_t export_day;         /* … of the last export of ledger or report; 0: none yet */
	uint32_t month_day;          /* the first of the month that is counted */
	int32_t people, people_new;  /* who borrowed this month; … for the first time */
	int32_t loans, loans_before; /* that began, this month and last */
	int32_t loans_of[DEVICE_KINDS], loans_before_of[DEVICE_KINDS]; /* … by kind */
	/* By skill: people who answered before and after the same loan, and their mean answers in
	 * hundredths. */
	int32_t sure_people[SKILLS], sure_before[SKILLS], sure_after[SKILLS];
	uint8_t check;   /* enum record_check */
	uint8_t percent; /* of the record, looked at so far */
	uint8_t head[6]; /* the first bytes of the newest head that was checked */
};

/* What the record holds of a reference that was typed. */
enum entry_found {
	ENTRY_NOT_LOOKED,
	ENTRY_HELD,   /* that very fact */
	ENTRY_ABSENT, /* no such number, or another fact has it */
	ENTRY_WRONG,  /* the fact with that number does not hold */
	ENTRY_UNREAD, /* the disk did not give it */
	ENTRIES_FOUND
};

/* ENTRY: the number and the 40 bits of a leaf that a reference names; the rest the loop fills. */
struct view_entry {
	uint64_t number;
	uint8_t leaf[5];
	uint8_t found;        /* enum entry_found; where it is HELD: */
	uint8_t type;         /* enum fact_type */
	uint32_t day, minute; /* civil */
};

/* How far an export to a stick is. */
enum export_at {
	EXPORT_AT_NONE, /* there is no program for it, or none that can be run now */
	EXPORT_OFFERED,
	EXPORT_FINDING, /* the stick */
	EXPORT_WRITING,
	EXPORT_OVER,
	EXPORT_STAGES
};

/* MONTH, EXPORT: to a stick. */
struct view_export {
	uint8_t at;      /* enum export_at */
	uint8_t percent; /* WRITING: so far; filled by the loop */
	uint8_t end;     /* OVER: enum export_end */
	uint8_t out;     /* OVER: the stick is let go of */
};

struct view {
	uint32_t page;     /* grows with each view that differs; intents carry it back */
	uint8_t screen;    /* enum screen */
	uint8_t under;     /* screen a dialog stands on; else the same as `screen` */
	uint8_t refusal;   /* enum refusal, on SORRY, STUCK, STAFF_SORRY, STAFF_CALL */
	uint8_t note;      /* enum note */
	uint8_t quality;   /* enum clock_quality */
	uint8_t called;    /* a call really left and nobody has answered yet */
	uint8_t calling;   /* a call was made and nobody has answered yet; it may not have left */
	uint8_t desk_open; /* within opening hours */
	uint8_t wanted;    /* enum control: BORROW, RETURN or MY_LOANS, what a card is asked for */
	uint8_t role;      /* enum role of who is signed in */
	uint8_t can_back;  /* the spine's Back and Start again do something */

	uint32_t day;     /* today, civil */
	uint16_t minute;  /* now, of the day */
	uint16_t seconds; /* left to answer a dialog */

	uint32_t ready[DEVICE_KINDS];    /* how many could be lent now */
	uint32_t next_due[DEVICE_KINDS]; /* day the next one of that kind is due back; 0: none */
	uint32_t parts_of[DEVICE_KINDS]; /* what comes with the one that would be lent */

	uint8_t digits;      /* of a PIN typed */
	uint8_t tries;       /* left */
	uint8_t kind;        /* chosen, or of the device in hand */
	uint8_t bay;         /* the door in question */
	uint8_t other_bay;   /* STUCK: the one to use instead; 0: none */
	uint8_t why;         /* enum act_reason of the door in question */
	uint8_t tapped;      /* the device was tapped on the reader */
	uint8_t door_open;   /* the door in question */
	uint8_t step, steps; /* "Step 2 of 3"; steps 0: none */
	uint8_t state;       /* of the device in hand, enum device_state */
	uint32_t unit;       /* of the device in hand */
	uint32_t day2;       /* due day of the loan in question, or another day the screen needs */
	uint32_t parts, parts_in, parts_missing; /* asked for, answered */
	uint32_t said_in, said_missing;          /* TAKE_IN, INSPECT: … by who brought it */
	uint32_t checks;                         /* ticked */
	uint8_t tool, condition, finding, reason;
	uint8_t lit_on; /* the lit button of a form can be pressed */
	uint8_t more; /* there are further pages of rows; STAFF_HOME: things to do with the kiosk */
	uint8_t turn; /* how often the page of the staff's map was turned by MORE */
	uint32_t minutes; /* until a pause is over, rounded up */

	uint8_t reach;                  /* doors within reach only */
	uint8_t purpose;                /* chosen */
	uint8_t sure[SKILLS];           /* 1..SURE_MAX; 0: not said yet */
	uint8_t stage;                  /* enum question_stage of the questions on the screen */
	uint8_t grounds;                /* enum grounds, said or chosen */
	uint8_t fault;                  /* enum kit_fault: said by who brings it, or brought it */
	uint8_t deed;                   /* enum right, being done */
	uint8_t todo;                   /* enum todo, of the list on the screen */
	uint8_t minor;                  /* under 18: filtered devices only */
	uint8_t held_kind;              /* one is kept for who stands here */
	uint8_t helper;                 /* who stands here acts for somebody */
	uint8_t can_call_back;          /* HELP: "call me back" may be asked for */
	uint8_t can_wait;               /* set of 1 << kind: whose queue may be joined */
	uint8_t waits;                  /* set of 1 << kind: whose queue they are in */
	uint32_t held_day;              /* … until this day; 0: not begun */
	uint32_t place;                 /* in the queue, 1 the first */
	uint32_t count;                 /* people helped this week, by who stands here */
	uint32_t waiting[DEVICE_KINDS]; /* people in each queue */

	uint8_t comfort[SETTINGS]; /* of who stands here */
	uint8_t leaf;              /* of a page that does not fit: modulo how many it has */
	uint8_t can_remember;      /* COMFORT: they may ask that theirs be remembered */
	uint8_t counted, to_count; /* bays of the stocktake: said what is in them; still to open */
	uint8_t not_seen, misplaced, unknown; /* finds of it, on all pages together */
	uint8_t machine;                      /* STAFF_WIPE: enum machine_wipe */

	/* STAFF_DAYS: the Monday its days begin with; of them, a bit each from that day on, which
	 * are closed and which can be touched; and whether there are some before and after. Of a
	 * loan that is extended it is due on `day2` now. */
	uint32_t first;
	uint8_t can_earlier, can_later;
	uint8_t about_kiosk; /* STAFF_DEEDS: they are about the kiosk itself */
	uint64_t days_closed, days_on;
	/* STAFF_DAY: loans due that day, the day they move to, and people for whom something is
	 * kept whose last day moves too. */
	uint32_t moved, moved_to, held;
	/* STAFF_CLOCK, _SET: what it would say, and its civil day and minute, which the loop fills.
	 * _SET: loans that are late then, people for whom nothing is kept any more (`held`), due
	 * days to be confirmed. */
	uint32_t late, to_confirm;
	int64_t set_s;
	uint32_t set_day;
	uint16_t set_minute;

	char name[VIEW_TEXT_MAX];           /* slot: first name of the worker `person` */
	uint64_t person;                    /* whose name; NOBODY: none. The loop clears it */
	char reference[REFERENCE_TEXT_MAX]; /* "ABCD-EFGH-…", or empty */

	struct view_month month;
	struct view_entry entry;
	struct view_export export;
	char typed[REFERENCE_TEXT_MAX]; /* of a reference so far: REFERENCE, ENTRY */

	uint8_t rows;
	uint8_t bays;
	struct view_row row[VIEW_ROWS_MAX];
	struct view_bay bay_of[BAYS_MAX + 1]; /* 1..bays */
};

#endif
