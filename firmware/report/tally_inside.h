/*
 * What the files of the tally share among themselves and with nobody else.
 */
#ifndef TALLY_INSIDE_H
#define TALLY_INSIDE_H

#include <lendbay/kiosk.h>

#include "tally.h"

#define NO_INDEX UINT32_MAX

/* How a loan ended. */
enum loan_end { END_NOT_YET, END_RETURNED, END_LOST, END_NEVER_BEGAN };

struct loan {
	uint64_t number;
	int64_t lent_s, ended_s;        /* ended: brought back, or written off; 0: not yet */
	uint32_t person, device;        /* indices */
	uint32_t due_day;               /* as it was at the end of the period */
	uint32_t sure[QUESTION_STAGES]; /* as the facts have them */
	uint8_t kind, end, grounds, purpose;
	bool carried;      /* of a kiosk before this one: lent there */
	bool helped;       /* by a champion */
	bool vouched;      /* a worker stood in for the PIN */
	bool unsure;       /* at the end of the period */
	uint16_t renewals; /* in the period */
	bool clock_unsure; /* when it was lent */
};

struct person {
	uint64_t id;
	uint32_t first;         /* loan that was their first; NO_INDEX: none yet */
	uint32_t reached;       /* … and their first in the period */
	uint32_t pair;          /* newest loan in the period with both answers */
	uint16_t area, partner; /* 1 + index of a name; 0: not known, none */
	uint8_t age, household;
};

/* What happened once, in the period. */
enum happening {
	DID_STAGE,     /* of a turnaround: choice enum turn */
	DID_CALL,      /* answered: choice enum refusal, value seconds; -1: not answered */
	DID_REQUEST,   /* choice enum request, value seconds to its end, -1: open; of: partner */
	DID_QUEUE,     /* choice kind */
	DID_HELD,      /* choice kind, value seconds of waiting */
	DID_HOLD_END,  /* choice enum hold_end */
	DID_OVERRIDE,  /* choice type of fact, of: worker's index */
	DID_CORRECT,   /* choice enum grounds */
	DID_DISCLOSE,  /* choice enum grounds */
	DID_TURN_AWAY, /* choice enum refusal, of: kind */
	HAPPENINGS
};

enum turn { TURN_TAKE_IN, TURN_WIPE, TURN_CHECK, TURN_PUT_BACK, TURN_ALL, TURNS };

struct event_of {
	uint64_t number; /* of the fact that began it */
	int64_t at_s, value;
	uint32_t person, of; /* NO_INDEX: nobody, nothing */
	uint8_t what, choice;
	bool unsure, done;
};

/* What goes wrong with a door. */
enum bay_trouble {
	BAY_DID_FORCED,
	BAY_DID_NOT_OPEN,
	BAY_DID_UNSURE,
	BAY_DID_LEFT_OPEN,
	BAY_DID_OUT,
	BAY_TROUBLES
};

struct device_tally {
	uint64_t id;
	uint32_t unit, loan;     /* loan: 1 + index of the open one */
	uint16_t funder;         /* 1 + index of a name; 0: not known */
	uint8_t kind, state;     /* of the book, after the last fact */
	int64_t stage_s, back_s; /* since when it is in this state; since when it is back */
	bool stage_unsure, back_unsure;
	uint32_t last_person; /* who had it last */
	uint32_t faults, quarantines, wipes;
	int64_t cost; /* in hundredths; -1: none was given */
};

struct worker {
	uint64_t id; /* person; or of a command line: 1 + uid */
	bool user;
};

/* A list that grows. */
struct names {
	char name[TALLY_NAMES_MAX][REPORT_NAME_MAX];
	size_t len;
};

struct waiting_since {
	uint64_t person;
	int64_t at_s;
	uint8_t kind;
	bool unsure;
};

struct tally {
	struct tally_asked asked;
	int64_t from_s, to_s; /* UTC: the period's first second, and the one after its last */
	struct kiosk *book;
	struct policy policy; /* the book wants one, and never reads it */
	uint64_t kiosk, facts, unsure_facts;
	uint64_t enrolled, newcomer; /* the newest "enrolled": its number, and whom it names */

	struct loan *loans;
	size_t loans_len, loans_room;
	struct person *people;
	size_t people_len, people_room;
	uint32_t *slots; /* of people, by id: 1 + index */
	size_t slots_len;
	struct event_of *events;
	size_t events_len, events_room;
	struct waiting_since *waits; /* who waits now */
	size_t waits_len, waits_room;
	struct event_of *open; /* calls and requests that wait for an answer */
	size_t open_len, open_room;
	struct worker *workers;
	size_t workers_len, workers_room;
	struct device_tally device[DEVICES_MAX];
	uint32_t bay[BAYS_MAX + 1][BAY_TROUBLES];
	uint32_t sessions, cancelled;
	bool costs_given;
	bool ended; /* what is open was put among the events */
	uint64_t partner_id[TALLY_NAMES_MAX];
	struct names area, partner, funder;
};

/* Room for one more; the list as it is now, or NULL without memory. */
void *tally_grown(void *list, size_t len, size_t *room, size_t size);

/* A person's index, made if they are new. Returns 0, -ENOMEM or -E2BIG. */
int tally_person_at(struct tally *t, uint64_t id, uint32_t *index);
uint32_t tally_person_find(const struct tally *t, uint64_t id);

/* A loan's index by its number, or NO_INDEX. */
uint32_t tally_loan_find(const struct tally *t, uint64_t number);

/* Whether a time is in the period. */
bool tally_in_period(const struct tally *t, int64_t utc_s);

/* Whether the clock that stamped it was to be believed. */
bool tally_unsure(const struct fact *f);

/* The seconds from one time to another; where that is no time anybody can have waited, 0, and
 * `unsure`. */
int64_t tally_since(int64_t from_s, int64_t to_s, bool *unsure);

/* Things that happen beside loans: calls, requests, the queue, deeds, doors. Returns as
 * tally_fact. */
int tally_event(struct tally *t, const struct fact *f);
int tally_event_add(struct tally *t, const struct event_of *ev);

/* Follows the device at `index` through the fact that has just been applied. Returns as
 * tally_fact. */
int tally_device_follow(struct tally *t, uint32_t index, const struct fact *f);

#endif
