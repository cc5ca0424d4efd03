/*
 * Which rows of a list are asked for: the same words for every list. What is
 * not given lets everything through; what is given must all be so.
 */
#ifndef CLI_FILTER_H
#define CLI_FILTER_H

#include "source.h"

#define CHOICES_MAX 128 /* words of one list of choices */

/* A set of choices from a list; none given: all. */
struct choices {
	bool given;
	uint64_t set[CHOICES_MAX / 64];
};

struct filter {
	uint64_t from_day, to_day; /* civil days of the kiosk's zone, both among them */
	bool days;                 /* one of them was given */
	struct choices type, state;
	uint64_t person, device, worker, partner; /* NOBODY: any */
	uint64_t unit;                            /* 0: any */
	uint64_t unit_kind;                       /* … of that kind; DEVICE_NONE: of any */
	const char *partner_name;                 /* a name was given, whose number is not known */
};

/*
 * Reads what `order` gives. `type` and `state` name the choices of this list;
 * `state` NULL: it has none. Returns 0 or a code.
 */
int filter_read(const struct order *order, const char *(*type)(uint64_t),
		const char *(*state)(uint64_t), struct filter *f);

/* Finds the number of a partner who was given by name. Returns 0 or a code. */
int filter_find(struct filter *f, struct source *s);

/* Whether a row with that may be shown. A day 0, a number NOBODY: the row has none. */
bool filter_civil(const struct filter *f, uint64_t day);
bool filter_time(const struct filter *f, int64_t utc_s);
bool filter_choice(const struct choices *c, uint64_t choice);
bool filter_number(uint64_t asked, uint64_t number);
bool filter_unit(const struct filter *f, uint64_t kind, uint64_t unit);

/* The civil day of a time, in the kiosk's zone (TZ, which source_open sets). */
uint64_t civil_day(int64_t utc_s);

/* ---- The choices that are no words of the core ---- */
enum loan_state {
	LOAN_OPEN,
	LOAN_UNSURE,
	LOAN_HANDED_IN,
	LOAN_ENDED,
	LOAN_NOT_TAKEN,
	LOAN_OVERDUE /* open, and its day is past; only to be asked for */
};
enum bay_state { BAY_FREE, BAY_TAKEN, BAY_DOOR_ACT, BAY_UNSURE, BAY_FORCED, BAY_OUT_OF_USE };
enum call_type {
	CALL_CALL,
	CALL_CALL_BACK,
	CALL_REFERRED_ON,
	CALL_LOCK_DEVICE,
	CALL_FIND_WAY,
	CALL_HELPED,
	CALL_TAKE_BACK
};
enum call_state { CALL_OPEN, CALL_ANSWERED, CALL_OVER };

const char *loan_state_word(uint64_t state);
const char *bay_state_word(uint64_t state);
const char *call_type_word(uint64_t type);
const char *call_state_word(uint64_t state);

#endif
