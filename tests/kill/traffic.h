/*
 * Traffic: people and workers at the kiosk, one after the other, doing what
 * its screens ask for, whatever becomes of the kiosk meanwhile. They know
 * where each device really is; the kiosk knows what it was told.
 */
#ifndef KILL_TRAFFIC_H
#define KILL_TRAFFIC_H

#include "dice.h"
#include "glass.h"
#include "hands.h"
#include "witness.h"

#define KITS    6
#define PEOPLE  10
#define WORKERS 2 /* the first of them */

/* What somebody has come for. */
enum goal { GOAL_NONE, GOAL_BORROW, GOAL_RETURN, GOAL_RENEW, GOAL_WORK };

enum place { IN_BAY, WITH_PERSON, WITH_STAFF };

struct kit {
	const char *name; /* of its sticker */
	uint64_t device;
	uint8_t kind, unit;
	uint8_t place, bay, person; /* where it really is */
};

struct traffic {
	struct dice *dice;
	struct glass *glass;
	struct hands *hands;
	struct witness *witness;
	struct kit kit[KITS];

	uint8_t goal, who;     /* of the visit that is on */
	uint32_t page;         /* of the home screen it began on */
	uint64_t since;        /* facts when it began */
	unsigned deeds;        /* left to a worker in this visit */
	bool did, wrong, left; /* renewed; typed a wrong PIN; queue left */
	bool typed;            /* a whole PIN */
	uint64_t acts;         /* done so far */
	bool acted;            /* on the view seen last */
	int64_t acted_ms;
	uint8_t tapped_on; /* screen on which something was laid on the reader */
	uint8_t before;    /* screen before this one */
};

/* All must outlive it. */
void traffic_init(struct traffic *t, struct dice *dice, struct glass *glass, struct hands *hands,
		  struct witness *witness);

/* One look at the screen, and what follows from it. */
void traffic_step(struct traffic *t);

/* A process was killed: what was being done may never have been heard. */
void traffic_disturbed(struct traffic *t);

/* ---- Shared by its files. ---- */

/* Presses, "next" or "kind-1". */
void finger(struct traffic *t, const char *control);
void finger_at(struct traffic *t, const char *control, unsigned arg);

/* What a device's book says. Returns false if it is not known. */
bool kit_now(const struct traffic *t, const struct kit *kit, struct device_now *out);

/* A kit in a bay, or in somebody's hands; NULL: none. */
struct kit *kit_in(struct traffic *t, uint8_t bay);
struct kit *kit_of(struct traffic *t, uint8_t person);
struct kit *kit_on_heap(struct traffic *t);

/* Takes a kit out of an open bay, puts it in. */
void kit_take(struct traffic *t, uint8_t bay, uint8_t place, uint8_t person);
void kit_put(struct traffic *t, struct kit *kit, uint8_t bay);

void tap(struct traffic *t, const char *name);
void shut(struct traffic *t, uint8_t bay);

/* Nothing is left to do here: whatever button leads away. */
void go_away(struct traffic *t);

/* There is nothing to do yet: another look, soon. */
void look_again(struct traffic *t);

/* A worker's screens (desk.c). Returns false if the screen is none of them. */
bool desk_step(struct traffic *t, const struct view *v);

/* What the screen has just shown as done is claimed (seen.c). */
void seen_claim(struct traffic *t, const struct view *v);

#endif
