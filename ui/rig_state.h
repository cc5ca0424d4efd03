/*
 * What the rig's window knows of the rig: its doors, its reader, its cards
 * and what happened last, taken from the lines of the rig's script socket
 * (drivers/rig/script.h has their words); and the lines it has to say there.
 * Pure: bytes and time come in, bytes go out; no descriptor, no clock.
 */
#ifndef RIG_STATE_H
#define RIG_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/event.h>

#define RIG_CARDS_MAX     64 /* cards and stickers of one rig */
#define RIG_CARD_NAME_MAX 24 /* bytes of a name, with its NUL */
#define RIG_UID_MAX       21 /* a UID of ten bytes in hexadecimal, with its NUL */
#define RIG_LYING_MAX     4  /* cards on the reader at once */
#define RIG_LINE_MAX      160
#define RIG_OUT_MAX       2048
#define RIG_ASKED_MAX     32 /* commands without an answer yet */
#define RIG_ENTRIES_MAX   16 /* of the log */
#define RIG_ENTRY_MAX     96 /* bytes of one, with its NUL */

/* Now, as the loop read it. */
struct rig_moment {
	int64_t ms;     /* monotonic */
	uint32_t day_s; /* second of the day on the wall, for the log */
};

struct rig_door {
	bool open, latch, jammed, there;
	bool power;        /* it is being charged */
	uint8_t percent;   /* the charge it tells of */
	int64_t driven_ms; /* when the latch was drawn */
};

struct rig_card {
	char name[RIG_CARD_NAME_MAX], uid[RIG_UID_MAX];
	bool sticker;
	bool lies; /* on the reader */
};

struct rig_entry {
	uint32_t day_s;
	bool bad; /* something that was refused or broke off */
	char text[RIG_ENTRY_MAX];
};

/* What can be switched on and off at the rig. It has more; those are only logged. */
enum rig_switch { RIG_MUTE, RIG_GARBAGE, RIG_WEAK_SPRINGS, RIG_SWITCHES };

/* What an open question was about: what its answer means. */
enum rig_asked { ASKED_CARDS, ASKED_WATCH, ASKED_STATE, ASKED_ORDER };

struct rig_state {
	uint8_t bays;
	bool ready; /* a rig is there, and has told everything below */
	bool plugged, call;
	struct rig_door door[BAYS_MAX + 1];
	unsigned cards;
	struct rig_card card[RIG_CARDS_MAX];
	bool on[RIG_SWITCHES];
	unsigned entries;
	struct rig_entry entry[RIG_ENTRIES_MAX]; /* oldest first */
	unsigned questions;
	uint8_t question[RIG_ASKED_MAX]; /* enum rig_asked, oldest first */
	size_t in_len, out_len;
	char in[RIG_LINE_MAX]; /* a line that is still coming */
	char out[RIG_OUT_MAX]; /* to be sent */
};

/* Nothing known, of a rig with that many bays. */
void rig_state_init(struct rig_state *s, uint8_t bays);

/* Forgets the rig, and asks a new connection for everything. The log stays. */
void rig_state_begin(struct rig_state *s);

/* There is no rig any more, and `why`; NULL: that was said before. */
void rig_state_lose(struct rig_state *s, const char *why, struct rig_moment now);

/* Takes what the rig sent. Returns 0, or -EPROTO if that is not a rig's talk. */
int rig_state_take(struct rig_state *s, const char *bytes, size_t len, struct rig_moment now);

/* Takes the first `len` bytes off `out`: they were sent. */
void rig_state_sent(struct rig_state *s, size_t len);

/*
 * Orders for the rig. Dropped, with a line in the log, while no rig is ready
 * or when too many are unanswered.
 */
void rig_order_card(struct rig_state *s, const char *verb, unsigned card, struct rig_moment now);
void rig_order_door(struct rig_state *s, const char *verb, uint8_t bay, struct rig_moment now);
void rig_order_plug(struct rig_state *s, bool in, struct rig_moment now);
void rig_order_switch(struct rig_state *s, enum rig_switch which, bool on, struct rig_moment now);

/* Writes a line into the log; the oldest goes. */
void rig_log(struct rig_state *s, struct rig_moment now, bool bad, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

#endif
