/*
 * The witness: keeps what screens have shown as done and what latches did,
 * and holds the ledger to it. It follows every fact itself: the chain from
 * the head it saw last, the book from the book it has. It asks; it never
 * tells anybody what to do.
 */
#ifndef KILL_WITNESS_H
#define KILL_WITNESS_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/kiosk.h>
#include <lendbay/text.h>

#include "ask.h"
#include "hands.h"
#include "trouble.h"

/* What is kept of a fact: enough to find it by, and its leaf, which says all. */
struct known {
	uint8_t type, bay, kind;
	uint16_t day;
	uint64_t device, person, loan, act;
	uint8_t leaf[LEDGER_HASH_LEN];
};

/* Something a screen has shown as done: a fact of that type, with whatever is not 0 here. */
struct claim {
	uint8_t type; /* enum fact_type */
	uint8_t bay, kind;
	uint16_t day;
	uint64_t device, person, loan;
	uint64_t since;                     /* it has a number above that */
	char reference[REFERENCE_TEXT_MAX]; /* or it is the one named here */
	uint64_t number;                    /* the fact that it is; 0: not found yet */
};

/* A bay's acts and pulses. */
struct latch {
	uint64_t act;     /* the newest act */
	uint64_t pulsed;  /* the newest act that a pulse was found to belong to */
	uint64_t over;    /* acts up to that one had ended at the look before the last one: the rig
			     may tell of a pulse a moment after the facts tell that its act ended */
	uint64_t over_at; /* … at the last look */
	uint64_t over_by; /* … and have by now */
};

struct witness {
	struct trouble *trouble;
	struct ask ask;
	uint64_t number; /* facts followed so far */
	uint8_t head[LEDGER_HASH_LEN];
	struct kiosk *book;
	struct policy policy; /* the book is made of facts alone */
	struct known *known;  /* fact n is known[n - 1] */
	size_t known_max;
	struct claim *claim;
	size_t claims, claims_max;
	size_t open; /* claims before this one are found */
	struct latch latch[BAYS_MAX + 1];
	uint64_t loans, pulses;
};

/* Returns false, said, if there is no memory. `dir` and `trouble` must outlive it. */
bool witness_init(struct witness *w, const char *dir, struct trouble *trouble);

/* Takes one fact: it must follow. Returns false, said, if it does not. */
bool witness_follow(struct witness *w, const struct ledger_entry *entry);

/*
 * Asks the ring for the facts since, waiting at most `wait_ms` for one to be
 * there; then holds what is claimed, and what `hands` saw of latches, against
 * them. Returns false if no ring answered or something is wrong (said).
 */
bool witness_fetch(struct witness *w, struct hands *hands, int wait_ms);

/* Whether what the ring says of each device is what the facts say. Says it if not. */
void witness_compare(struct witness *w);

/* Keeps a claim, once. */
void witness_claim(struct witness *w, const struct claim *claim);

/* Holds every claim not found yet against the facts. Returns false, said, if one is missing. */
bool witness_settle(struct witness *w);

/* Holds the pulses since against the acts. Returns false, said, if one has none. */
bool witness_latches(struct witness *w, struct hands *hands);

/* The number of the newest fact of a type in `types` (0 ends it) about `device` (0: any); 0: there
 * is none. */
uint64_t witness_last(const struct witness *w, const uint8_t *types, uint64_t device);

/* What the book says of a device. Returns false if it knows none of that number. */
bool witness_device(const struct witness *w, uint8_t kind, uint32_t unit, struct device_now *out);

/* Whether `claim` is met by a fact, and by which: its number, or 0. */
uint64_t claim_find(const struct witness *w, const struct claim *claim);

/* Writes a claim in words. */
void claim_write(const struct claim *claim, char *text, size_t max);

void witness_close(struct witness *w);

#endif
