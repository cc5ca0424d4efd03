/*
 * The kiosk's state, private to the core. The book is what the kiosk knows,
 * written only by kiosk_apply; the visit is who stands there, and dies with
 * the power; the watch is what the switches and ports say now.
 */
#ifndef CORE_STATE_H
#define CORE_STATE_H

#include <stdbool.h>

#include <lendbay/kiosk.h>
#include <lendbay/roles.h>

#include "derived.h"

#define SOFTWARE_VERSION 1          /* of the rules in the core, kept in each "started" */
#define STRANGERS_MAX    256        /* unknown cards whose wrong tries are remembered */
#define NOT_FOUND        UINT32_MAX /* no such index */
#define CLOCK_STEP_S     60         /* a step of the wall clock larger than this is a fact */
#define CLOCK_JUMP_S     86400      /* after one larger than this nobody is overdue */
#define CLOCK_AWAY_S     2678400    /* 31 days: nobody knows that the power was off so long */
#define BAY_FAILURES_MAX 3          /* not opened so often in a row: out of use */
#define WAITING_MAX      1024       /* people in all queues together */
#define CLOSED_LATER_MAX 400        /* closed days entered at the kiosk */
#define REFERRALS_MAX    1024       /* codes made and not used yet */
#define ASKED_MAX        128        /* requests nobody has closed */
#define CHAMPIONS_MAX    64         /* whose week is counted */
#define BLOCKED_MAX      1024       /* cards on hold */
#define BEGUN_MAX        32         /* stickers begun and no device yet */
#define ID_MAX           ((UINT64_C(1) << 53) - 1) /* an id that JSON carries unharmed */
#define HELPERS_OF_ONE   2                         /* up to two, of one borrower */
#define HELPERS_MAX      2048                      /* of all borrowers together */
#define BATCH_DOORS_MAX  6     /* doors that one press opens, and that stand open at once */
#define WIPED_LATELY_S   43200 /* half a day: how long the tool of a worker's last wipe is preset */

/* All waiting, in one place; ms. */
#define OPENING_MS    8000   /* a released door has so long to move */
#define REMINDER_MS   60000  /* a door open for so long: a spoken reminder */
#define LEAVE_MS      180000 /* … the person's things leave the screen, staff are called */
#define LEFT_OPEN_MS  600000 /* … the act ends as left open */
#define PIN_SLOW_MS   1000   /* an answer slower than this: say what we are doing */
#define PIN_ANSWER_MS 5000   /* no answer at all: say so */
#define DIALOG_MS     60000  /* to answer "Do you need more time?" */
#define KEPT_MS       300000 /* a place is kept for so long after no answer */
#define READING_MS    300000 /* a page read aloud for longer than that was left to itself */
#define PORT_GRACE_MS                                                                              \
	5000 /* a process has so long to come back before it is a matter for the screen */

struct device {
	uint64_t id;
	uint64_t loan;     /* open loan; NOBODY: none */
	uint64_t borrower; /* of that loan */
	uint32_t due_day, unit, parts;
	uint32_t said_in, said_missing; /* what the borrower said at the return */
	uint32_t loans;                 /* how often lent: wear is spread evenly */
	uint8_t kind, state;
	uint8_t bay; /* where it stands; 0: with a person or with staff */
	uint8_t renewals;
	bool unsure;  /* the loan is */
	bool taken;   /* proved to be with the borrower */
	bool confirm; /* due day made without a clock */
	bool filtered;
	bool grace;   /* given for this due day: somebody waits */
	bool unsafe;  /* said to be swollen, hot, wet or cracked: no bay until a worker has it */
	bool doubted; /* quarantined since it was last inspected, wherever it went meanwhile */
	bool helped;  /* a champion helped with this loan */
	uint8_t happened;   /* enum grounds: what its borrower said of it; no reminders */
	uint8_t fault_said; /* enum kit_fault: what was said at the return; until it is lent again
			     */
	uint64_t helper;    /* who collected it for the borrower */
	uint64_t adult;     /* who answers for it, where the borrower is under 18 */
	uint64_t held_for;  /* kept for this person, who waits for its kind; NOBODY: for none */
	int64_t back_s;     /* when it came back; 0: not since this kiosk knows it */
	uint8_t from;       /* the bay it was taken in from; 0: from none */
	bool to_count;      /* its parts were not counted since a worker has it back */
};

/* One of the last things that happened to a bay. Never whose loan it was. */
struct told {
	int64_t utc_s;
	uint64_t worker; /* who did it; NOBODY: no worker */
	uint32_t unit;   /* "tablet 14", as it was called then; 0: no device, or none of ours */
	uint8_t kind;    /* enum device_kind */
	uint8_t what;    /* enum fact_type; NONE: nothing */
	uint8_t why;     /* enum act_reason, of a door act … */
	uint8_t end;     /* … enum act_end; NONE: it goes on */
	uint8_t found;   /* enum bay_finding */
};

#define TOLD_MAX 4 /* kept of each bay: what its page has room for */

struct bay {
	uint64_t act; /* the open door act; NOBODY: none. The rest stays after its end, for settling
		       */
	uint64_t act_device, act_person, act_helper, act_worker, act_loan;
	uint8_t act_why;
	bool act_opened;
	uint64_t unsure_device,
		unsure_loan; /* of an act whose end nobody saw, until it is settled */
	bool unsure_open;    /* … and it stood open with nobody there: anybody could have it */
	uint8_t doubt;       /* enum bay_doubt */
	bool untapped;    /* … UNSURE only because what was in it was not tapped: to take it in */
	uint8_t failures; /* not opened, in a row */
	/* What the stocktake that is under way saw in it: enum bay_finding. NONE: nothing yet, or
	 * what was seen may have changed; AS_BEFORE: what the book says; else what else. */
	uint8_t counted;
	uint64_t counted_device; /* DEVICE: which; UNKNOWN: another kiosk's, or NOBODY */
	uint32_t occupant;       /* index of the device in it, or NOT_FOUND */
	int64_t since_s;         /* it stands there, or the bay is empty; 0: from the beginning */
	struct told told[TOLD_MAX]; /* the newest first */
};

/* Somebody's place for a kind of device; first come, first in the list. */
struct waiting {
	uint64_t person;
	uint64_t device;    /* the one held for them; NOBODY: none yet */
	uint32_t until_day; /* of the hold; 0: the person was not told yet */
	uint8_t kind;
	bool minor;           /* only a filtered device is of use to them */
	uint8_t closed_later; /* days of the hold that were closed after they were told */
};

/* A referral code. One that was used makes room when a new one needs it. */
struct referral {
	uint64_t id, partner;
	uint64_t loan; /* that it was used for; NOBODY: not used */
	uint32_t day;  /* the last on which it is good */
};

/* Who acts for whom. */
struct helper {
	uint64_t helper, person;
};

/* A champion's session to come. */
struct session {
	uint64_t id, champion;
	uint32_t day;
	uint16_t from_minute, to_minute;
};

/* What somebody asked of staff. */
struct asked {
	uint64_t number, person, device; /* number: of the fact that asked */
	uint8_t what;                    /* enum request */
};

/* The last wipe of a kind of device that a worker said they did. */
struct wiped {
	uint64_t worker;
	int64_t utc_s;
	uint8_t tool; /* enum wipe_tool */
};

/* How many loans a champion helped with in a week. */
struct champion {
	uint64_t person;
	uint32_t week; /* Monday's civil day */
	uint32_t count;
};

/* Wrong PINs in a row of one card. */
struct tries {
	uint64_t who; /* person, or the hash of an unknown card */
	uint64_t until_s;
	uint32_t wrong;
};

struct book {
	uint64_t number;
	int64_t utc_s;
	uint32_t devices, tried;
	struct device device[DEVICES_MAX];
	struct bay bay[BAYS_MAX + 1];
	struct tries tries[BORROWERS_MAX];
	bool called; /* staff were called, nobody answered */
	uint8_t call_why, call_bay;
	bool clock_jumped;  /* by more than a day, and no worker has been here since */
	uint64_t set_s;     /* where a worker has set it to, until it steps; 0: nowhere */
	uint64_t stocktake; /* under way; NOBODY: none */
	struct wiped wiped[DEVICE_KINDS];
	struct waiting waiting[WAITING_MAX];
	uint32_t waits;
	uint32_t closed[CLOSED_LATER_MAX]; /* beside policy's, ascending */
	uint32_t closed_len;
	struct referral referral[REFERRALS_MAX];
	uint32_t referrals;
	struct session session[SESSIONS_MAX];
	uint32_t sessions;
	struct asked asked[ASKED_MAX];
	uint32_t asks;
	struct champion champion[CHAMPIONS_MAX];
	uint32_t champions;
	uint64_t blocked[BLOCKED_MAX];
	uint32_t blocks;
	struct helper helper[HELPERS_MAX]; /* in the order they were named */
	uint32_t helpers;
	uint64_t begun[BEGUN_MAX]; /* numbers of stickers, the one begun longest ago first */
	uint32_t begins;
	struct derived derived; /* follows from all above */
};

struct watch {
	bool known, open;
	uint8_t presence;
	uint8_t charge; /* 1 + percent; 0: the bay cannot tell */
	bool powered;   /* what the locker was last told of its charging */
	int64_t begun_ms, opened_ms;
	bool reminded, called;
	bool unseen;       /* the locker was away while the latch moved */
	uint64_t adult;    /* who answers for the minor that its act lends to */
	uint8_t agreed_in; /* enum language, of the agreement that its act lends by */
	uint64_t referral; /* the code that its act lends for … */
	bool enrols;       /* … to somebody who was not here before */
};

/* Whom a card or a number named, before anything is proved. */
struct bearer {
	uint64_t person; /* NOBODY: not known */
	uint64_t hash;   /* to count unknown ones */
	uint64_t adult, of;
	uint8_t role;
	bool minor;
	uint8_t comfort[SETTINGS]; /* remembered of them; of use once they are proved */
};

/* What lies on the reader, as far as it may become a device's sticker. */
struct lying {
	bool blank;      /* one that nobody knows */
	uint64_t device; /* on a sticker of our kind; NOBODY: none lies there */
};

/* A question or a page that lies over the screen. */
struct layer {
	uint8_t screen; /* SCREEN_HELP, SCREEN_CALL_BACK, SCREEN_LANGUAGE, SCREEN_COMFORT,
			   SCREEN_MORE_TIME, SCREEN_START_AGAIN */
	uint8_t leaf;   /* as of the visit */
};

#define OVER_MAX 6 /* each lies there once */

/* What a worker's deed is about. */
enum about {
	ABOUT_NOTHING,
	ABOUT_LOAN,
	ABOUT_DEVICE,
	ABOUT_PERSON,
	ABOUT_PLACE, /* in the queue */
	ABOUT_REQUEST,
	ABOUT_BAY,
	ABOUT_KIOSK,
	ABOUTS
};

struct matter {
	uint8_t about;     /* enum about */
	uint8_t kind, bay; /* of a place; a bay */
	uint32_t index;    /* of a row: of device, waiting or asked in the book, this turn only */
	uint64_t device, person;
	uint64_t fact; /* a loan, a request */
};

#define OFFERS_MAX 11 /* deeds that may be offered of one matter */

_Static_assert(OFFERS_MAX <= VIEW_ROWS_MAX, "all fit on a screen");

/* How far a door of a batch is, as far as its act and its switch do not say it. */
enum batch_at { BATCH_WAITS, BATCH_BEGUN, BATCH_OPENED, BATCH_STUCK };

/* One of several that are taken in in one go. */
struct batch_door {
	uint64_t device; /* that stood in it */
	uint8_t bay;
	uint8_t at; /* enum batch_at */
	bool again; /* it did not open once, and is tried a second time */
};

/* A card that is to be somebody's. Nothing of it is anywhere else until all is said. */
struct newcard {
	uint8_t deed;   /* enum right: ENROL_CARD, REPLACE_CARD; NONE: there is none */
	bool minor;     /* a newcomer under 18 … */
	uint64_t adult; /* … and who answers for them, proved by a PIN */
	uint64_t typed; /* hash of a number typed once; 0: none */
	uint64_t hash;  /* of the card, or of the number typed twice; 0: none yet */
};

/* The visit. Its phase is named by the screen that shows it. */
struct visit {
	uint8_t phase; /* enum screen, never a dialog */
	struct layer
		over[OVER_MAX]; /* what lies over it, the topmost last; each where Back leads */
	uint8_t overs;
	uint8_t role;              /* of a person who proved themselves; else ROLE_NONE */
	uint64_t person;           /* named by the card; proved only with a role */
	uint64_t card_hash;        /* of one nobody knows: it may still lie there */
	struct bearer card;        /* whose PIN is asked, or whom a worker's deed is about */
	uint64_t borrower;         /* whose loans this visit is about: `person`, or whom they help;
				      NOBODY until proved, and of a worker */
	uint64_t of;               /* the borrower that the card's helper is of */
	uint64_t worker;           /* who vouched, and needs no PIN of the borrower */
	uint64_t adult;            /* who answers for a minor: named by the card … */
	bool minor, adult_here;    /* … and proved by theirs. All four only with a role */
	uint64_t referral;         /* the code that stands for a card; NOBODY: none */
	bool enrolled;             /* … and `person` is in the ledger already */
	bool reach;                /* doors within reach only */
	uint8_t comfort[SETTINGS]; /* as who stands here wants it; gone when they go */
	uint16_t chosen;           /* set of 1 << enum setting: by hand, in this visit */
	uint8_t agreed_in;         /* enum language, of the agreement they said yes to */
	uint8_t leaf;              /* of a page that does not fit the glass */
	bool reading;              /* it is being read aloud … */
	int64_t reading_ms;        /* … since then */
	uint8_t wanted;            /* enum control */
	uint8_t digits[PIN_MAX], digits_len;
	uint8_t first[PIN_MAX], first_len;      /* a new PIN, typed once */
	uint8_t number[NUMBER_MAX], number_len; /* being typed */
	uint8_t asked_by;                       /* … for this screen */
	uint8_t purpose, stage, sure[SKILLS];   /* answers not recorded yet */
	uint8_t grounds, deed, todo;            /* of a worker's deed, or of what happened */
	uint32_t from_day, day;                 /* the calendar's first day; the day touched */
	int64_t shift_s;                        /* of the clock that is set, from what it says */
	int64_t look_ms;                        /* contact details are shown until then; 0: not */
	struct matter matter;                   /* of a worker's deed: what it is about */
	uint64_t subject;                       /* … to whom or to what */
	struct newcard newcard;
	uint8_t wrong;   /* PINs in this visit */
	uint64_t ticket; /* of the PIN asked; 0: none */
	int64_t asked_ms;
	uint8_t kind, bay;
	uint64_t act, device, loan;
	uint8_t why;
	bool retried, wrong_kit, shut;
	uint8_t fault; /* enum kit_fault, said of what is brought and not recorded yet */
	uint8_t odd;   /* a return that is no loan's: REFUSED_FOUND_AGAIN or REFUSED_SISTER */
	uint32_t parts, parts_in, parts_missing, checks;
	uint8_t tool, condition;
	uint8_t refusal, note;
	uint64_t turned[DEVICE_KINDS]; /* away, of each kind: set of 1 << enum refusal */
	uint8_t finding;               /* enum bay_finding, said at this door of a stocktake */
	uint8_t turn;                  /* pages of the staff's map turned */
	struct batch_door batch[BATCH_DOORS_MAX];
	uint8_t batch_len; /* on STAFF_BATCH, and while one of its doors is settled */
	bool elsewhere;    /* what is put back goes into another bay than this open one */
	uint64_t awaited;  /* fact whose leaf makes the reference */
	char reference[REFERENCE_TEXT_MAX];
	char typed[REFERENCE_TEXT_MAX]; /* a reference, to be looked up */
	int64_t touched_ms, dialog_ms;
};

/* A place kept for somebody who did not answer. */
struct kept {
	uint64_t person;
	uint8_t phase, kind;
	uint8_t purpose, sure[SKILLS];
	uint8_t comfort[SETTINGS];
	uint16_t chosen;
	int64_t until_ms;
};

/* A wipe by machine. It dies with the power: the device is then to be wiped as before. */
struct wiping {
	uint64_t device, worker, ticket;
	uint32_t loans; /* how often it was lent … */
	uint8_t state;  /* … and how it was, when this began: else it is over */
	uint8_t at;     /* enum machine_wipe: RUNNING, FAILED or PROVED; else the place is free */
	uint8_t tool, method; /* PROVED: what the program did … */
	uint32_t verified;    /* … and verified, set of enum wipe_check */
	uint32_t ticked;      /* by the worker, on the form */
};

/* An export to a stick. It dies with the power: what is half written has no name there. */
struct exporting {
	uint64_t ticket, worker;
	uint8_t at;  /* enum export_at: FINDING, WRITING or OVER; else there is none */
	uint8_t end; /* OVER: enum export_end … */
	bool out;    /* … and whether the stick is let go of */
};

struct kiosk {
	const struct policy *policy;
	struct book book;
	struct visit visit;
	struct kept kept;
	struct watch watch[BAYS_MAX + 1];
	struct tries stranger[STRANGERS_MAX];
	uint32_t strangers, stranger_next;
	bool up[PORTS_COUNT];
	int64_t down_ms[PORTS_COUNT];
	uint64_t tickets;
	struct wiping wiping[WIPES_MAX];
	struct exporting exporting;
	struct lying lying;
	bool started;   /* before EVENT_START only the book counts: no act, no visit, no waiting */
	bool call_left; /* the call really went out, since it was made */
	bool disk_low;  /* as the loop last said */
	bool clock_known;
	int64_t turn_ms;             /* of the newest turn */
	int64_t last_ms, last_utc_s; /* where the wall clock was last held against the other */
	int64_t minute_ms;           /* when the wall clock's minute ends */
};

/* ---- book.c: looking things up, never changing them ---- */
uint32_t find_device(const struct kiosk *k, uint64_t id); /* index or NOT_FOUND */
bool is_sister_away(const struct device *d); /* another kiosk's that was here, and went */
/* That person's open loans, in the order of the devices: the first `after` NOT_FOUND. */
uint32_t next_loan_of(const struct kiosk *k, uint64_t person, uint32_t after);
uint32_t find_loan_of(const struct kiosk *k, uint64_t person); /* a sure loan at home */
uint32_t find_loan_row(const struct kiosk *k, uint64_t person,
		       uint32_t row); /* of all theirs that are sure, 0 the first; or NOT_FOUND */
const struct tries *find_tries(const struct kiosk *k, uint64_t person); /* or NULL */

/* ---- book_people.c ---- */
bool is_blocked(const struct kiosk *k, uint64_t person);
bool is_helper(const struct kiosk *k, uint64_t helper, uint64_t person); /* named, not removed */
/* The borrower's helper on that row, 0.. ; NOBODY: there is none. */
uint64_t find_helper(const struct kiosk *k, uint64_t person, uint32_t row);
const struct referral *find_referral(const struct kiosk *k, uint64_t id); /* or NULL */
/* A place for one more code, at that time. Full: the one used longest ago makes room, or one that
 * has ended. Returns its index, the next one after all or NOT_FOUND. */
uint32_t find_referral_room(const struct book *book, int64_t utc_s, uint64_t quality);
void tries_shift(struct tries *tries, uint64_t back_s); /* the clock was set back */

/* ---- book_queue.c: who waits, by index 0..book.waits-1; each answers NOT_FOUND if there is none
 * ----
 */
uint32_t find_waiting(const struct kiosk *k, uint64_t person, uint64_t kind);
uint32_t find_hold_of(const struct kiosk *k, uint64_t person);  /* whose kit is kept for them */
uint32_t place_in_queue(const struct kiosk *k, uint32_t index); /* 1 the first of its kind */

/* ---- kiosk.c ---- */

/* Stamps `fact`, applies it and adds it to `out`: the only way to change the book. Returns its
 * number. */
uint64_t record(struct kiosk *k, struct fact fact, struct moment now, struct effects *out);
/* The number people call a device by: the one asked for if it is free, or (0) the next. Returns 0:
 * it is not free. */
uint64_t free_unit(const struct kiosk *k, uint64_t kind, uint64_t asked);
void add_effect(struct effects *out, struct effect fx);

/* Calls staff, once until answered. Nothing happens where no call can leave. */
void call_staff(struct kiosk *k, uint8_t why, uint8_t bay, struct moment now, struct effects *out);
void answer_call(struct kiosk *k, uint64_t worker, struct moment now, struct effects *out);

/* ---- visit.c ---- */
void enter(struct kiosk *k, uint8_t phase, struct moment now);
void go_home(struct kiosk *k, struct moment now);
void refuse(struct kiosk *k, uint8_t refusal,
	    struct moment now); /* SORRY, or STAFF_SORRY for a worker */
/* The house says no to somebody's wish for a loan, a renewal, a place or a bay to bring back to. It
 * is written down as unmet need: of nobody, once a visit, and not of a worker. `kind`: what it was
 * for; DEVICE_NONE: anything. `note_no` leaves the screen as it is. */
void say_no(struct kiosk *k, uint8_t refusal, uint8_t kind, struct moment now, struct effects *out);
void note_no(struct kiosk *k, uint8_t refusal, uint8_t kind, struct moment now,
	     struct effects *out);
bool is_worker(const struct kiosk *k);
/* Who proved themselves here may. A referral code only borrows. */
bool may_here(const struct kiosk *k, uint8_t right);
uint64_t helper_here(const struct kiosk *k); /* who acts for visit.borrower; or NOBODY */
bool door_in_hand(const struct kiosk *k);    /* the visit waits for a door to open or to shut */
void visit_intent(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void visit_card(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void visit_time(struct kiosk *k, struct moment now, struct effects *out);
int64_t visit_deadline_ms(const struct kiosk *k);

void start_again(struct kiosk *k, struct moment now, struct effects *out);
/* The spine's two upper doors, Back and Start again, the same on every screen. */
void spine_press(struct kiosk *k, uint8_t control, struct moment now, struct effects *out);

/* ---- over.c: what lies over a screen ---- */
uint8_t dialog_of(const struct kiosk *k);       /* the topmost, or SCREEN_HOME: nothing does */
void lay_over(struct kiosk *k, uint8_t screen); /* what lay over that already goes */
void take_off(struct kiosk *k);                 /* the topmost */
/* Somebody is there: the question whether is answered. */
void answer_time(struct kiosk *k);
/* A press while it is asked. Returns whether it was for that; else it goes on to what is under it.
 */
bool time_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
/* A press while something else lies over the screen. Returns whether it was for that. */
bool over_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void turn_leaf(struct kiosk *k, const struct event *ev);

/* ---- comfort.c ---- */
void comfort_press(struct kiosk *k, const struct event *ev, struct effects *out); /* one choice */
/* They proved who they are: what is remembered counts, but for what they have chosen here. */
void comfort_remembered(struct kiosk *k, const uint8_t comfort[SETTINGS]);
bool can_remember(const struct kiosk *k);
/* What they chose in one visit, into another of theirs, but for what they have chosen in that. */
void comfort_carry(struct kiosk *k, const uint8_t comfort[SETTINGS], uint16_t chosen);
bool has_comfort(const struct kiosk *k); /* anything is other than everybody meets it first */
uint8_t agreement_language(const struct kiosk *k);      /* in which it is shown */
int64_t patience_ms(const struct kiosk *k, int64_t ms); /* that waiting time, for who stands here */
/* The page is being read aloud, or no more (the screen says so): somebody is there. */
void reading_press(struct kiosk *k, const struct event *ev, struct moment now);
bool is_reading(const struct kiosk *k);

/* ---- pin.c ---- */
void pin_begin(struct kiosk *k, struct bearer card, struct moment now);
void pin_ask_also(struct kiosk *k, struct bearer card, struct moment now); /* in the same visit */
void pin_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void pin_answered(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void pin_time(struct kiosk *k, struct moment now);
int64_t pin_deadline_ms(const struct kiosk *k); /* of whatever answer is waited for; or FOR_EVER */
/* Nothing that was typed stays. */
void forget_digits(struct kiosk *k);
/* A new PIN, typed twice by whom visit.card names; a worker is signed in. */
void new_pin_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void pin_made(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
uint32_t pause_minutes(const struct kiosk *k, struct moment now);
void strangers_shift(struct kiosk *k, uint64_t back_s); /* the clock was set back */

/* ---- who.c: whom a card, a number or a code stands for ---- */

/* Who holds that card. One of a helper who was removed names nobody. */
struct bearer bearer_of(const struct kiosk *k, const struct event *ev);
/* A person nobody has been. Returns NOBODY if chance gave none: not in this world. */
uint64_t draw_person(const struct kiosk *k, struct moment now);
/* A card or a number begins a visit. */
void who_begin(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
/* The card that visit.card names is proved, the first of the visit. */
void card_proved(struct kiosk *k, struct moment now, struct effects *out);
/* A card or a number where one was asked for in the middle of a visit. Returns whether it was that.
 */
bool who_answers(struct kiosk *k, const struct event *ev, struct moment now);
void number_begin(struct kiosk *k, struct moment now); /* from the screen that asks for a card */
void number_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void number_found(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
/* The card that visit.card names is proved: a minor's adult. */
void adult_proved(struct kiosk *k, struct moment now, struct effects *out);
void card_asked_press(struct kiosk *k, const struct event *ev, struct moment now,
		      struct effects *out);
/* Whether who stands here may borrow, now. Returns a refusal. */
uint8_t may_borrow_here(const struct kiosk *k, struct moment now);

/* ---- people.c ---- */
void helpers_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);

/* ---- borrow.c ---- */
/* The kind is chosen: what comes next. */
void choose_done(struct kiosk *k, struct moment now, struct effects *out);
void signed_in(struct kiosk *k, struct moment now, struct effects *out);
void want(struct kiosk *k, uint8_t wanted, struct moment now, struct effects *out);
void borrow_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void borrow_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out);
void loans_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);

/* ---- questions.c: those that may always be skipped ---- */
bool asks_questions(const struct kiosk *k);          /* of who stands there */
void ask_before(struct kiosk *k, struct moment now); /* what is it for? or the agreement */
void ask_after(struct kiosk *k, struct moment now);  /* did you borrow it? or the thanks */
void say_answers(struct kiosk *k, uint64_t loan, struct moment now,
		 struct effects *out); /* with the loan that they were given for */
void question_press(struct kiosk *k, const struct event *ev, struct moment now,
		    struct effects *out);

/* Something happened to a loan at home: asks what, of the device with that index. */
void ask_happened(struct kiosk *k, uint32_t index, struct moment now);
void happened_press(struct kiosk *k, const struct event *ev, struct moment now,
		    struct effects *out);

/* ---- help.c ---- */
uint8_t menu_of(const struct kiosk *k); /* the screen that who signed in comes back to */
/* A champion's card after somebody's loan marks it as helped. Returns true if it was that. */
bool mark_helped(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
uint32_t helped_this_week(const struct kiosk *k, uint64_t champion, struct moment now);
bool is_over(const struct session *s, struct moment now);
bool may_ask_back(const struct kiosk *k); /* "call me back", of who stands there */
void ask_back(struct kiosk *k, struct moment now, struct effects *out);

/* ---- view_help.c ---- */
void fill_questions(const struct kiosk *k, struct view *view);
void fill_help(const struct kiosk *k, struct moment now, struct view *view);

/* ---- queue.c: places for a kind of device, and what is kept for whom ---- */
uint8_t may_wait(const struct kiosk *k, uint64_t person, uint8_t kind);
bool is_waited_for(const struct kiosk *k, const struct device *d); /* by somebody not served yet */
uint32_t last_day_of_hold(const struct kiosk *k, uint32_t index);  /* 0: they were not told */
bool shows_hold(const struct kiosk *k); /* the screen tells of what is kept for who stands here */
/* Somebody waits, so there is no renewal: open days of grace, once for a due day. Returns whether
 * some are left. */
bool give_grace(struct kiosk *k, uint32_t index, struct moment now, struct effects *out);
void queue_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
/* After a command line may have settled who has what: those do not wait any more. */
void queue_start(struct kiosk *k, struct moment now, struct effects *out);
/* Ends holds, keeps what became ready for the first who waits; once, at the end of each turn. */
void queue_turn(struct kiosk *k, struct moment now, struct effects *out);

/* ---- view_queue.c ---- */
void fill_queue(const struct kiosk *k, struct view *view);

/* ---- giveback.c ---- */
void return_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out);
uint8_t kind_of_return(const struct kiosk *k); /* decides the size of the bay */
/* Whether it may be brought: on that loan; or on none (NOBODY), being missing or another kiosk's.
 */
bool may_be_returned(const struct kiosk *k, uint64_t device, uint64_t loan);
void return_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void say_parts(struct kiosk *k, struct moment now,
	       struct effects *out); /* what was answered so far, of somebody who goes */
void return_shut(struct kiosk *k, struct moment now,
		 struct effects *out); /* parts may be complete */

/* ---- staff.c ---- */
void staff_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void staff_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out);
/* The first bay that holds a device in `state` and has no act, or 0. */
uint8_t first_bay_with(const struct kiosk *k, uint8_t state);
bool form_done(const struct kiosk *k);   /* all of a worker's form is filled in */
uint8_t form_of(const struct device *d); /* that is next in its life; SCREEN_HOME: none */
void next_form(struct kiosk *k, uint32_t index, struct moment now);
uint32_t wipe_checks_of(uint32_t parts); /* that a wipe needs, of a device with these parts */
/* Puts back what is in the worker's hands into visit.bay. */
void put_back(struct kiosk *k, struct moment now, struct effects *out);
/* On STAFF_RESTOCK: into another bay than that one, if there is another. */
void other_free_bay(struct kiosk *k, uint8_t not_bay);
/* The worker has it in hand: any loan of it ends here. */
void take_in_hand(struct kiosk *k, uint32_t index, struct moment now, struct effects *out);
/* A worker said what is in a bay: its doubts end, and so does what was unsure of its loan. */
void settle_bay(struct kiosk *k, struct fact settled, struct moment now, struct effects *out);

/* ---- batch.c: several devices taken in in one go ---- */
uint8_t batch_doors(const struct kiosk *k); /* that one press would open */
void batch_open(struct kiosk *k, struct moment now, struct effects *out);
/* The first of its doors with an act, or that stands open; 0: all are shut. */
uint8_t batch_door_open(const struct kiosk *k);
bool batch_opens(const struct kiosk *k);              /* one of its latches moves now */
bool is_in_batch(const struct kiosk *k, uint8_t bay); /* and its page is shown */
void batch_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
/* Returns whether it was for the batch; else what it says is to be done now. */
bool batch_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out);
void batch_not_opened(struct kiosk *k, uint8_t bay); /* its act has ended so */
void batch_settled(struct kiosk *k, uint8_t bay);    /* a worker said what is in it */
void batch_turn(struct kiosk *k, struct moment now, struct effects *out); /* the next door */
void fill_batch(const struct kiosk *k, struct view *view);

/* ---- stocktake.c: a walk through the bays, and the book put right ---- */
void stocktake_open(struct kiosk *k, struct moment now); /* begin, or go on */
uint8_t stocktake_next(const struct kiosk *k);           /* the first bay to open; 0: none */
uint8_t stocktake_left(const struct kiosk *k);           /* how many are still to open */
bool is_stocktake(uint8_t phase);                        /* one of its screens */
void stocktake_press(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out);
void stocktake_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out);
/* What the door of the walk did. */
void stocktake_shut(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out);
void stocktake_not_opened(struct kiosk *k, struct moment now);
void fill_stocktake(const struct kiosk *k, struct view *view);

/* ---- enrol.c: a new device, and its sticker ---- */
bool is_enrolling(uint8_t phase);                                          /* one of its screens */
void enrol_begin(struct kiosk *k, struct moment now, struct effects *out); /* opens the form */
bool is_begun(const struct kiosk *k,
	      uint64_t device); /* its sticker was begun, and it is none yet */
void lying_turn(struct kiosk *k, const struct event *ev); /* what lies there; in each turn, first */
void enrol_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
/* A worker's sticker, or one of nobody (NOBODY). Returns whether it was for a new device. */
bool enrol_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out);
void sticker_written(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out);
void sticker_lost(struct kiosk *k); /* the reader is gone, and does not answer any more */
void fill_enrol(const struct kiosk *k, struct view *view);

/* ---- newcard.c: a card that is to be somebody's ---- */
void newcard_enter(struct kiosk *k, uint8_t phase); /* a screen is entered: what stays of it */
bool newcard_asks(const struct kiosk *k);           /* what is on the reader may be that card */
uint8_t newcard_back(const struct kiosk *k);        /* where Back leads */
bool newcard_sticker(struct kiosk *k);              /* a device's; returns whether it was told of */
bool newcard_is_of(const struct kiosk *k, uint64_t person); /* who has it, or answers for them */
void newcard_press(struct kiosk *k, const struct event *ev, struct moment now);
/* A card or a number in the middle of it. Returns whether it was for that. */
bool newcard_shown(struct kiosk *k, const struct event *ev, struct moment now);
/* The card that visit.card names is proved: the adult's who answers, or whose the new one will be.
 */
void newcard_proved(struct kiosk *k, struct moment now, struct effects *out);
void newcard_not_proved(struct kiosk *k, struct moment now); /* and will not be */
void newcard_taken(struct kiosk *k, struct moment now);      /* it became somebody's meanwhile */
void newcard_enrolled(struct kiosk *k, struct moment now,
		      struct effects *out); /* their PIN is made */

/* ---- month.c: the coordinator's page ---- */
bool is_before_month(const struct kiosk *k);  /* on a list from which Back leads there */
uint8_t worker_begins(const struct kiosk *k); /* the screen that a worker who signed in comes to */
void month_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void reference_press(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out);
void fill_reference(const struct kiosk *k, struct view *view);

/* ---- export.c: to a stick, at the coordinator's page ---- */
void export_show(struct kiosk *k, struct moment now); /* the page of it, where it is offered */
void export_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void stick_found(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void export_ended(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void export_lost(struct kiosk *k); /* who did it is gone */
void fill_export(const struct kiosk *k, struct view *view);

/* ---- machine.c: wiping by a program, while the worker goes on ---- */
enum machine_wipe machine_of(const struct kiosk *k, uint64_t device, uint8_t kind);
void machine_press(struct kiosk *k, struct moment now, struct effects *out);
void machine_ticked(struct kiosk *k); /* the form's ticks changed */
void machine_fill(struct kiosk *k);   /* what a program has proved, into a form just begun */
/* The method of a wipe by `tool` that is recorded now: by policy, and never more than a program
 * said. */
uint8_t machine_method(const struct kiosk *k, uint64_t device, uint8_t tool);
void machine_lost(struct kiosk *k, struct moment now); /* the wiper is gone, and all it ran */
/* Calls back every order whose device has gone on without it; once, at the end of each turn. */
void machine_turn(struct kiosk *k, struct effects *out);
void machine_answered(struct kiosk *k, const struct event *ev, struct moment now,
		      struct effects *out);

/* ---- staff_list.c: lists of what there is to do, and what may be done with a row ---- */

/* How many rows the list of `todo` has; 0 for those that are no list. */
uint32_t list_len(const struct kiosk *k, uint8_t todo, struct moment now);
/* Its n-th row, from 0. Returns whether there is one. */
bool list_row(const struct kiosk *k, uint8_t todo, uint32_t n, struct moment now, struct matter *m);
void list_open(struct kiosk *k, uint8_t todo, struct moment now);
/* Enter STAFF_DEEDS with what may be done with a device, a person, a bay. */
void deeds_of_device(struct kiosk *k, uint64_t device, struct moment now);
void deeds_of_person(struct kiosk *k, uint64_t person, struct moment now);
void deeds_of_bay(struct kiosk *k, uint8_t bay, struct moment now);
void deeds_of_kiosk(struct kiosk *k, struct moment now);
bool has_kiosk_deeds(const struct kiosk *k, struct moment now); /* anything of these */
bool can_set_clock(const struct kiosk *k, struct moment now);
/* What whoever is signed in may do now with visit.matter. Returns how many. */
uint8_t deeds_offered(const struct kiosk *k, struct moment now, uint8_t deeds[OFFERS_MAX]);
/* Whether the loan that visit.matter is about may be due on `day`; when it is due now, 0 where the
 * clock of that time cannot say. */
bool may_extend_to(const struct kiosk *k, uint32_t day, struct moment now);
uint32_t due_of_matter(const struct kiosk *k, struct moment now);
/* The loan that visit.matter is about: its device's index, or NOT_FOUND. */
uint32_t loan_of_matter(const struct kiosk *k, struct moment now);
/* The day that visit.deed would set from the screen; 0: it sets none. */
uint32_t day_of_deed(const struct kiosk *k);
void staff_list_press(struct kiosk *k, const struct event *ev, struct moment now,
		      struct effects *out);

/* ---- staff_days.c: a day is chosen from a calendar ---- */
void days_open(struct kiosk *k, struct moment now); /* for visit.deed */
void days_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void fill_days(const struct kiosk *k, struct moment now, struct view *view);

/* ---- staff_call.c: a call for help is answered ---- */
void call_open(struct kiosk *k, struct moment now); /* its page, while there is one */
void call_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
/* By the worker who is signed in, from whatever page they are on. */
void call_answered_here(struct kiosk *k, struct moment now, struct effects *out);

/* ---- staff_contact.c: contact details, held down to see ---- */
void contact_open(struct kiosk *k, struct moment now); /* of visit.matter.person */
void contact_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void contact_time(struct kiosk *k, struct moment now); /* they go by themselves … */
int64_t contact_deadline_ms(const struct kiosk *k);    /* … then */
void fill_contact(const struct kiosk *k, struct view *view);

/* ---- staff_clock.c: setting the clock ---- */
void clock_open(struct kiosk *k, struct moment now);
void clock_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void fill_clock(const struct kiosk *k, struct moment now, struct view *view);

/* ---- view_bay.c ---- */
void fill_bay(const struct kiosk *k, struct view *view); /* what is in visit.bay, and its story */

/* ---- view_list.c ---- */
void fill_list(const struct kiosk *k, struct moment now, struct view *view);

/* ---- door.c ---- */

/* Begins a door act: durable first, then the latch. Enters `opening`, unless no latch can move now.
 */
void begin_act(struct kiosk *k, struct fact begun, struct moment now, struct effects *out);
/* The same beside what the screen shows: of a batch. Returns the act; the locker must be up. */
uint64_t begin_act_apart(struct kiosk *k, struct fact begun, struct moment now,
			 struct effects *out);
void doors_unseen(struct kiosk *k); /* the locker went away */
void door_moved(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
void doors_start(struct kiosk *k, struct moment now, struct effects *out);
void power_turn(struct kiosk *k, struct effects *out); /* charging follows the book */
void doors_time(struct kiosk *k, struct moment now, struct effects *out);
int64_t doors_deadline_ms(const struct kiosk *k);
void try_again(struct kiosk *k, struct moment now, struct effects *out);
void other_bay(struct kiosk *k, struct moment now, struct effects *out);

/* ---- deeds.c: a worker's deeds, from the screen or the command line ---- */

/* Does what `ev` (EVENT_DEED) asks, for `worker` (NOBODY: a command line, which the coordinator
 * answers for). Returns a refusal, with nothing recorded. */
uint8_t do_deed(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out);

/* The same, by whoever works at the screen, which says it if it is refused. Returns whether it was
 * done. */
bool do_here(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);
bool has_deed(uint8_t deed);                        /* whether that right is a deed at all */
bool needs_grounds(uint8_t deed);                   /* whether it must be said why */
bool may_on_grounds(uint8_t deed, uint8_t grounds); /* whether that reason belongs to that deed */

/* Whether somebody of `role` may do what `ev` asks, now; why it is done is not looked at. Returns a
 * refusal. */
uint8_t may_do(const struct kiosk *k, const struct event *ev, uint8_t role, struct moment now);

/* ---- deeds_loan.c ---- */

/* Something happened to a loan (admin.fact, .device or .person names it; .grounds say what;
 * .helper: who said it for them): by its borrower (worker NOBODY), or by a worker for them. Lost
 * or stolen also ends it. Returns a refusal with nothing recorded. */
uint8_t say_happened(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		     struct effects *out);

/* ---- erase.c ---- */

/* Somebody's data was kept long enough (EVENT_RETENTION); answered. */
void retention(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);

/* ---- rules.c: what may be; each answers a refusal ---- */
uint8_t may_borrow(const struct kiosk *k, uint64_t person, struct moment now);
uint8_t may_renew(const struct kiosk *k, const struct device *d, struct moment now);
bool bay_usable(const struct kiosk *k, uint8_t bay); /* no act, no doubt, door shut */

/* What somebody who stands there would take. */
struct wish {
	uint64_t person; /* NOBODY: anybody */
	uint8_t kind;
	uint8_t not_bay; /* not from this one; 0: from any */
	bool reach;      /* only from a door within reach */
	bool filtered;   /* only a device that keeps children from harm */
};
struct wish wish_of(const struct kiosk *k, uint8_t kind, uint8_t not_bay); /* of this visit */
uint32_t pick_device(const struct kiosk *k, struct wish wish);             /* or NOT_FOUND */
uint32_t count_ready(const struct kiosk *k, struct wish wish);
bool may_charge(const struct kiosk *k, uint8_t bay);
bool is_within_reach(const struct policy *policy, uint8_t bay);
/* For a device of `kind`; within reach if the visit asked for that. Returns 0 if there is none. */
uint8_t pick_free_bay(const struct kiosk *k, uint8_t kind, uint8_t not_bay);
/* The next one by number, round and round. Returns 0 if there is no other. */
uint8_t next_free_bay(const struct kiosk *k, uint8_t kind, uint8_t after);
bool is_kept_from(const struct device *d, uint64_t person); /* held for somebody else */
bool is_clock_set(struct moment now); /* whether the wall clock knows the day */
/* The same, and it has not jumped since a worker was here: only then may a day end anything. */
bool is_day_known(const struct kiosk *k, struct moment now);
bool is_overdue(const struct kiosk *k, const struct device *d, struct moment now);
bool is_staffed(const struct kiosk *k, struct moment now);
bool is_out_of_order(const struct kiosk *k, struct moment now);
uint64_t pause_until_s(const struct kiosk *k, uint32_t wrong, struct moment now);

/* ---- calendar.c ---- */
uint8_t weekday(uint32_t day);                               /* 0 Monday … 6 Sunday */
bool is_closed(const struct kiosk *k, uint32_t day);         /* by policy, or entered later */
uint32_t open_day_from(const struct kiosk *k, uint32_t day); /* that day, or the next open one */
uint32_t open_day_after(const struct kiosk *k, uint32_t day,
			uint32_t count); /* `count` open days later; today does not count */
uint32_t loan_days(const struct policy *policy, uint8_t kind); /* of one loan, by its kind */
uint32_t renewals_max(const struct policy *policy, uint8_t kind);
/* When a loan of `kind` that begins, or goes on, at `from_day` is due: never on a closed day. */
uint32_t due_day(const struct kiosk *k, uint8_t kind, uint32_t from_day);

#endif
