/*
 * What was told: a small model of the house, made from the durable facts and
 * from what went into the core and came out, and from nothing else. It is
 * written beside the core's book and shares no line with it, so that the two
 * can be held against each other. It judges nothing: invariants.c does.
 */
#ifndef SIM_TOLD_H
#define SIM_TOLD_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/board.h>
#include <lendbay/effect.h>
#include <lendbay/event.h>
#include <lendbay/kiosk.h>
#include <lendbay/view.h>

#define TOLD_DEVICES_MAX 32    /* devices of one seed */
#define TOLD_PEOPLE_MAX  512   /* enrolled in one seed */
#define TOLD_FACTS_MAX   65536 /* facts of one seed */
#define TOLD_CODES_MAX   32    /* referral codes of one seed */
#define TOLD_PROVED_MAX  8     /* people of one visit: borrower, adult, champion, worker … */
#define TOLD_LOANS_MAX   16384 /* loans of one seed */

/* A device is in exactly one of these. */
enum place { PLACE_STAFF, PLACE_BAY, PLACE_PERSON };

struct told_device {
	uint64_t id, loan, person; /* of the open loan; NOBODY: none */
	uint64_t held_for;         /* NOBODY: for whoever comes */
	uint32_t day;              /* due */
	uint8_t kind, place, bay;  /* bay: where place is a bay */
	bool filtered;
	bool used;      /* may have been used since it was last wiped and inspected */
	bool wiped;     /* since then */
	bool aside;     /* quarantined, withdrawn or missing: until it was wiped and inspected */
	bool in_doubt;  /* quarantined: never charged, until then */
	bool impounded; /* until it is released */
	bool handed_in;
	bool unsure;
	bool strange; /* a fact named it that may move it in more than one way: look it up */
};

struct told_bay {
	uint64_t act; /* open; NOBODY: none */
	uint64_t device, person, worker, loan;
	uint8_t why;
	bool released; /* its latch has moved for this act */
	bool opened;
	bool door_open; /* by its switch */
	bool powered;
};

struct told_person {
	uint64_t id, of, adult; /* of: whose helper; adult: who answers for a minor */
	uint8_t role;
	bool minor, blocked;
	bool erased;                   /* and told_who knows them no more */
	uint16_t remembered[SETTINGS]; /* of how they want the screen: sets of 1 << value */
};

/* How the screen may be for who stands there; sets of 1 << value, by enum setting. */
struct told_comfort {
	uint16_t chosen[SETTINGS];         /* in this visit */
	uint16_t left[SETTINGS];           /* by who answered no more, … */
	uint64_t left_by[TOLD_PROVED_MAX]; /* … and who that was */
	uint32_t leavers;
	uint8_t role, under, screen; /* as shown before */
	bool back, again, same; /* the newest event: Back; Start again; the card of who is here */
	bool stays;             /* … "I need more time" */
	bool doubt;             /* a choice was made, and nobody knows yet whether it is kept */
};

/* A referral code that was made. */
struct told_code {
	uint64_t id, loan; /* that it was used for; NOBODY: it is good */
};

struct told_loan {
	uint64_t number, person;
	uint32_t ended; /* how often */
};

struct told {
	const struct policy *policy;
	uint64_t facts; /* number of the newest */
	int64_t utc_s;  /* of it */
	struct told_device device[TOLD_DEVICES_MAX];
	uint32_t devices;
	struct told_bay bay[BAYS_MAX + 1];
	struct told_person person[TOLD_PEOPLE_MAX];
	uint32_t people;
	struct told_code code_of[TOLD_CODES_MAX];
	uint32_t codes;
	struct told_loan loan[TOLD_LOANS_MAX];
	uint32_t loans;
	uint8_t type_of[TOLD_FACTS_MAX];    /* of each fact … */
	uint64_t person_of[TOLD_FACTS_MAX]; /* … and whom it names */

	/* Who stands there, as far as events and answers tell. */
	uint64_t asked_ticket, asked_person; /* of the newest PIN asked */
	uint64_t proved[TOLD_PROVED_MAX];    /* who showed in this visit who they are */
	uint32_t proofs;
	uint64_t code;   /* the referral code that was typed in this visit; NOBODY: none */
	uint32_t tapped; /* set of 1 << index: stickers tapped in this visit */
	bool safe;       /* "it is safe" was pressed in this visit */
	struct told_comfort comfort;
};

/* An empty house. `policy` must outlive it. */
void told_begin(struct told *t, const struct policy *policy);

/* Whether a code was made and is not used. */
bool told_good_code(const struct told *t, uint64_t referral);

/* A fact is durable. */
void told_fact(struct told *t, const struct fact *f);

/* An event goes in; before what follows from it. */
void told_event(struct told *t, const struct event *ev);

/* An effect is performed. */
void told_effect(struct told *t, const struct effect *fx);

/* What the screen now shows; it ends visits. */
void told_view(struct told *t, const struct view *view);

/* The power was cut, or the ring ended: whoever stood there is nobody now. */
void told_restart(struct told *t);

/* The visit is over with the power: nobody has shown who they are. */
void told_forget(struct told *t);

/* The same of how they want the screen: told_comfort.c; called by those above. */
void comfort_begin(struct told *t);
void comfort_event(struct told *t, const struct event *ev);
void comfort_effect(struct told *t, const struct effect *fx);
void comfort_view(struct told *t, const struct view *view); /* before the visit's proofs go */
void comfort_restart(struct told *t);

/* Whether somebody who stands there wants the screen so. */
bool told_wants(const struct told *t, uint8_t setting, uint8_t value);

/* Takes from the book what it says of devices that facts unknown to the model have named. */
void told_catch_up(struct told *t, const struct kiosk *k);

/* Who showed in this visit who they are. */
void told_prove(struct told *t, uint64_t person);

/* The open loan of a device ends. */
void told_loan_over(struct told *t, struct told_device *d);

struct told_device *told_find(struct told *t, uint64_t id);            /* or NULL */
struct told_loan *told_find_loan(struct told *t, uint64_t loan);       /* or NULL */
struct told_device *told_in_bay(struct told *t, uint8_t bay);          /* or NULL */
const struct told_person *told_who(const struct told *t, uint64_t id); /* or NULL */
bool told_ever(const struct told *t, uint64_t id);               /* whether they were ever here */
bool told_proved(const struct told *t, uint64_t person);         /* in this visit */
bool told_worker(const struct told *t, uint64_t person);         /* staff or coordinator */
uint32_t told_sure_loans(const struct told *t, uint64_t person); /* open, not unsure */
bool told_tapped(const struct told *t, const struct told_device *d); /* in this visit */

#endif
