/*
 * The kiosk: what is decided, and nothing of how it is done. Pure: it reads
 * no clock, allocates nothing, draws no random numbers, calls nobody.
 */
#ifndef LENDBAY_KIOSK_H
#define LENDBAY_KIOSK_H

#include <lendbay/board.h>
#include <lendbay/effect.h>
#include <lendbay/event.h>
#include <lendbay/fact.h>
#include <lendbay/moment.h>
#include <lendbay/view.h>

struct kiosk;

/* Bytes a kiosk needs; the caller allocates them once, zeroed or not, aligned for any type. */
size_t kiosk_size(void);

/* Makes an empty kiosk in the caller's memory. `policy` must outlive it. */
void kiosk_init(struct kiosk *k, const struct policy *policy);

/*
 * Tells the kiosk one fact: the only way the book changes, the same live and
 * at start. Facts come in number order, without a gap (asserted).
 *
 * Returns 0, or -EPROTO when the fact cannot follow from those before: the
 * ledger was changed or is from a newer program.
 */
int kiosk_apply(struct kiosk *k, const struct fact *fact);

/*
 * Decides what `ev` means at `now`; the book is already changed by the facts
 * among the effects when it returns, so they must be made durable, or the
 * process must end. Fills `out`, in order.
 */
void kiosk_step(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out);

/* When the kiosk wants an EVENT_TICK, in monotonic ms; FOR_EVER: never. */
int64_t kiosk_deadline_ms(const struct kiosk *k);

/* Fills the view at `now`, but for its page number and the slots' text. */
void kiosk_view(const struct kiosk *k, struct moment now, struct view *view);

/* Number of the newest fact applied; 0: none. */
uint64_t kiosk_number(const struct kiosk *k);

/* The time of the newest fact, UTC s; where a clock without a chip starts from. */
int64_t kiosk_utc_s(const struct kiosk *k);

/* Writes the whole book as lines of text, for tests and for comparing two books. Returns its
 * length, cut to `max`. */
size_t kiosk_book_write(const struct kiosk *k, char *text, size_t max);

/*
 * The book as bytes: a checkpoint, from which a kiosk starts without being
 * told every fact. Equal books give equal bytes. They are believed only by the
 * core that made them: the book is what this core makes of the facts.
 */
#define KIOSK_MAKER_LEN 32

/* The core's own mark: another in every version whose text differs. */
void kiosk_maker(uint8_t maker[KIOSK_MAKER_LEN]);

/* Bytes that the largest book needs. */
size_t kiosk_image_max(void);

/* Writes the book's image, between two steps. Returns its length, also where `max` cut it off. */
size_t kiosk_image_write(const struct kiosk *k, uint8_t *bytes, size_t max);

/*
 * Fills the book of a kiosk that kiosk_init has just made; any bytes may come.
 * Returns 0, or -EPROTO for what is not a whole image of this core's shape;
 * the kiosk is then as kiosk_init makes it.
 */
int kiosk_image_read(struct kiosk *k, const uint8_t *bytes, size_t len);

/* 64 bits of the hash of the card that is to be somebody's, while the visit waits for the rest; 0:
 * there is none. */
uint64_t kiosk_card_awaited(const struct kiosk *k);

/* Whether there is such a deed (enum right) at all. */
bool kiosk_has_deed(uint8_t deed);

/* Whether that reason (enum grounds) belongs to that deed; GROUNDS_NONE: whether it asks for none.
 */
bool kiosk_deed_takes(uint8_t deed, uint8_t grounds);

/* ---- A new kiosk that goes on where an old one ended ---- */

/*
 * Facts about one device, at most: added, set aside, its loan, taken, unsure, grace, parts, fault,
 * what happened and its request closed, unsafe and its request closed.
 */
#define CARRIED_MAX 12

/* What a fact that carries something over needs from the old facts, which the book has not. */
enum carried_wants {
	CARRIED_WHOLE,     /* nothing */
	CARRIED_LAST_LOAN, /* loan and person of the last loan of `fact.device` */
	CARRIED_GROUNDS,   /* on which that loan ended; stays as it is where that is not known */
	CARRIED_PARTNER    /* of the old fact `from` */
};

struct carried {
	struct fact fact; /* its stamp, but for the number, is the caller's to fill */
	uint8_t wants;    /* enum carried_wants */
	uint64_t from;
};

struct kiosk_carrying {
	uint64_t number;       /* of the newest fact in the new ledger; counts on */
	uint64_t user;         /* 1 + the uid of who does this */
	uint32_t stage, index; /* how far it is */
	uint32_t len, given;   /* of `fact` */
	struct carried fact[CARRIED_MAX];
	uint64_t loan[DEVICES_MAX]; /* new numbers of the old loans, by the device's index */
};

/*
 * Gives, one by one, the facts that tell a new kiosk what the book of `old`
 * holds: devices (lent ones with their loans; those that stood in the old bays
 * are with staff, to be wiped), pauses, blocks, helpers, unused codes, sessions
 * to come, the queue, and what staff were asked. `at` begins zeroed, but for
 * number and user; with `now` unchanged throughout. People are enrolled before,
 * by the caller: most are not in the book. Champions' weeks, open calls, and
 * all that is about bays and doors stay behind.
 *
 * Returns the next, valid until the next call, or NULL when that was all.
 */
const struct carried *kiosk_carry(const struct kiosk *old, struct kiosk_carrying *at,
				  struct moment now);

/* Whether the core takes it that the day is what the moment says: not with a clock that was never
 * set, nor after one that jumped until a worker was here. */
bool kiosk_day_known(const struct kiosk *k, struct moment now);

/* What a report needs to know of a device; devices are 0..kiosk_devices-1 in the order they were
 * added. */
struct device_now {
	uint64_t device;
	uint32_t unit;
	uint8_t kind, state, bay; /* bay 0: in none */
	uint8_t unsure;           /* its loan or its place is */
	uint32_t parts;
	uint64_t loan, person; /* of an open loan */
	uint32_t due_day;
};
uint32_t kiosk_devices(const struct kiosk *k);
void kiosk_device(const struct kiosk *k, uint32_t index, struct device_now *out);

/* Where `device` is among them, or kiosk_devices if it is not known. */
uint32_t kiosk_find_device(const struct kiosk *k, uint64_t device);

/* What the book knows of a bay, 1..BAYS_MAX. */
struct bay_now {
	uint64_t device;     /* that stands in it; NOBODY: none */
	uint64_t act;        /* the door act that goes on; NOBODY: none */
	uint64_t act_person; /* … whom it is for */
	uint8_t doubt;       /* enum bay_doubt */
	uint8_t failures;    /* not opened so often in a row */
};
void kiosk_bay(const struct kiosk *k, uint8_t bay, struct bay_now *out);

/* What somebody asked of staff and nobody has closed; 0..kiosk_requests-1, the oldest first. */
struct request_now {
	uint64_t number;         /* of the fact that asked */
	uint64_t person, device; /* device NOBODY: it is about none; person NOBODY: erased */
	uint8_t what;            /* enum request */
};
uint32_t kiosk_requests(const struct kiosk *k);
void kiosk_request(const struct kiosk *k, uint32_t index, struct request_now *out);

/* A champion's session; they are 0..kiosk_sessions-1 by day and time, those just over among them.
 */
struct session_now {
	uint64_t session, champion; /* champion NOBODY: no card was named */
	uint32_t day;
	uint16_t from_minute, to_minute;
};
uint32_t kiosk_sessions(const struct kiosk *k);
void kiosk_session(const struct kiosk *k, uint32_t index, struct session_now *out);

#endif
