/*
 * The world: what is physically so in a simulated library, and what happens
 * there by chance. Doors and what is behind them, who has which device, the
 * clock on the wall, the processes at the ring's ports. It sees of the kiosk
 * what people see: the screen, and a latch that clicks.
 */
#ifndef SIM_WORLD_H
#define SIM_WORLD_H

#include "crowd.h"
#include "machine.h"

#define THINGS_MAX    24
#define PENDING_MAX   8  /* answers under way */
#define NEWCOMERS_MAX 24 /* who were given a card at the kiosk */

/* Where a device really is. */
enum where { WHERE_STAFF, WHERE_BAY, WHERE_PERSON, WHERE_LOST };

struct thing {
	uint64_t device;
	uint8_t where;
	uint8_t bay;  /* WHERE_BAY */
	uint32_t who; /* WHERE_PERSON: their row in the crowd */
};

struct compartment {
	bool open;
	bool released; /* the latch has clicked and the door was not pulled yet */
	bool stuck;    /* it does not open, however often it is released */
	bool feels;    /* has a presence switch */
	bool fooled;   /* … which says what is not so */
};

/* An answer that will come, or not. */
struct pending {
	int64_t due_ms;
	struct item item;
};

/* What is tried again and again in a branch, in a few numbers. */
struct again {
	uint8_t what;  /* 1 + enum item_type; 0: nothing */
	uint8_t event; /* enum event_type */
	uint8_t which; /* control, port, bay or person's row */
	uint8_t how;   /* up, open, forced */
	uint32_t arg;  /* of a control; a device; a deed */
};

/* A branch: after `round` rounds the dice are others, and `again` is tried again. */
struct branch {
	uint32_t round, salt;
	struct again again;
};

/* Somebody who was enrolled at the kiosk. */
struct newcomer {
	uint64_t person;
	char pin[PIN_MAX + 1];
};

struct world {
	struct machine *m;
	struct script *script;
	struct dice dice;
	struct clock_reading at;
	int64_t true_s, drift_s; /* the right time, and how far the wall clock is from it */
	int64_t true_ms;         /* of at.ms when true_s was taken */
	uint64_t begun;          /* the sticker that was to be written last; NOBODY: none */
	struct thing thing[THINGS_MAX];
	uint32_t things;
	struct compartment bay[BAYS_MAX + 1];
	bool up[PORTS_COUNT];
	bool ports_due; /* the ring has started, they have not */
	struct pending pending[PENDING_MAX];
	uint32_t pendings;
	uint32_t who;   /* 1 + the row of who stands there; 0: nobody the house knows */
	uint32_t steps; /* that this seed, or this branch, still has */
	uint32_t round; /* how often somebody did something, or something befell */
	bool wild;      /* in a branch: people fumble more, and more befalls */
	struct again again;
	uint32_t again_from;              /* the first round in which it is tried */
	char pin[CROWD_MAX][PIN_MAX + 1]; /* of each row of the crowd, as it is now */
	char made[PIN_MAX + 1];           /* one that is being made … */
	uint64_t made_for;                /* … and for whom */
	uint8_t card[CROWD_MAX];          /* which of their cards each has … */
	uint8_t laid[CROWD_MAX];      /* … or which of nobody's, given at the kiosk; 0: none */
	uint8_t new_card, new_number; /* what was laid down, or typed, to be somebody's */
	uint8_t replace_next;         /* whose next card that is; 0: nobody's */
	struct newcomer newcomer[NEWCOMERS_MAX];
	uint32_t newcomers;
	uint32_t referrals;  /* codes that were made */
	uint64_t closed_day; /* the day that was closed last */
};

/* A fresh world for `seed`, on machine `m`: the kiosk is set up and everybody enrolled. */
void world_begin(struct world *w, struct machine *m, struct script *script, uint64_t seed);

/* Something happens. Returns false when the seed is over or something was found wrong. */
bool world_step(struct world *w);

/*
 * From here on the world goes another way, for `steps` steps: with dice of its
 * own, in which what is seldom comes more often.
 */
void world_branch(struct world *w, const struct branch *b, uint32_t steps);

/* What `item` was, to be tried again at another moment. */
struct again again_of(const struct item *item);

/* ---- For people.c, mishaps.c and again.c ---- */

/* Gives the core an event, now; and lets what follows from it reach the world. */
void give(struct world *w, struct item item);
void give_event(struct world *w, struct event ev);
void press(struct world *w, uint8_t control, uint16_t arg);

/* Time goes by, with a tick whenever the kiosk wants one, at most `ticks`. */
void pass(struct world *w, int64_t ms, uint32_t ticks);

/* The power is cut, or the ring ends (ITEM_CRASH); it starts, and with the next step its ports. */
void restart_all(struct world *w, uint8_t how);

/* Whether the command line was refused in the newest turn. */
bool was_refused(const struct world *w);

/* A helper is named, with their card, by the command line. */
void helper_name(struct world *w, uint32_t who);

void door_move(struct world *w, uint8_t bay, bool open, bool forced);
void port_move(struct world *w, uint8_t port, bool up);
void set_wall_clock(struct world *w, int64_t utc_s);

struct thing *thing_in(struct world *w, uint8_t bay);       /* or NULL */
struct thing *thing_of(struct world *w, uint32_t who);      /* one they have, or NULL */
struct thing *thing_with_staff(struct world *w);            /* one by chance, or NULL */
struct thing *thing_find(struct world *w, uint64_t device); /* or NULL */

void walk_away(struct world *w);               /* people.c: nobody answers any more */
void card_show(struct world *w, uint32_t who); /* their card, or with 0 a stranger's */
void sticker_show(struct world *w, uint64_t device);
void deed_try(struct world *w, uint64_t right); /* mishaps.c: by the command line */
bool again_step(struct world *w);  /* again.c: does w->again. Returns whether it could */
void people_step(struct world *w); /* people.c: whoever stands there does something */
void mishap_step(struct world *w); /* mishaps.c: something befalls the kiosk */

#endif
