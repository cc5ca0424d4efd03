/*
 * The rig's doors: metal with a latch, a spring and two switches each. Pure:
 * time comes in as monotonic ms.
 */
#ifndef RIG_DOORS_H
#define RIG_DOORS_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/board.h>
#include <lendbay/event.h>

#define SPRING_MS   120  /* from the latch being drawn to the door being open */
#define RELEASED_MS 5000 /* without a spring: a latch that was drawn can be opened by hand */

struct door {
	bool open, latch, jammed, there;
	bool feels;             /* has a presence switch */
	bool tells, powers;     /* has a charge signal, a charging line */
	bool power;             /* charging is on */
	uint8_t percent;        /* the charge of what stands there */
	bool pulsed;            /* its latch was, since `door_pulse_take` was last asked */
	int64_t driven_ms;      /* when the latch was drawn */
	int64_t pulse_ms;       /* how long its last pulse was */
	int64_t pops_ms;        /* when the spring opens it; FOR_EVER: it does not */
	int64_t openable_to_ms; /* until when a hand can open it */
};

struct doors {
	uint8_t bays;
	bool spring; /* doors open by themselves when their latch is drawn */
	bool call;   /* the bell or lamp */
	struct door door[BAYS_MAX + 1];
};

/* All doors shut, all bays empty, springs on, all that may come to stand there charged. */
void doors_init(struct doors *d, const struct board *b);

/* A coil is driven or rests. An unknown bay is nobody's. */
void doors_latch(struct doors *d, uint8_t bay, bool on, int64_t now_ms);

/* Charging of a bay is put on or off. A bay without such a line is nobody's. */
void doors_power(struct doors *d, uint8_t bay, bool on);

/* Lets springs move doors. */
void doors_tick(struct doors *d, int64_t now_ms);

/* When doors_tick is wanted next; FOR_EVER: never. */
int64_t doors_deadline_ms(const struct doors *d);

/* What a hand does at a bay (1..bays). Each returns NULL, or why it cannot be: "is locked". */
const char *door_open(struct doors *d, uint8_t bay, int64_t now_ms);
const char *door_shut(struct doors *d, uint8_t bay, int64_t now_ms);
const char *door_force(struct doors *d, uint8_t bay, int64_t now_ms);
const char *door_jam(struct doors *d, uint8_t bay, int64_t now_ms);
const char *door_unjam(struct doors *d, uint8_t bay, int64_t now_ms);
const char *door_put(struct doors *d, uint8_t bay, int64_t now_ms);
const char *door_take(struct doors *d, uint8_t bay, int64_t now_ms);

/* What the presence switch of a bay says. */
enum presence door_presence(const struct doors *d, uint8_t bay);

/* What the charge signal of a bay says: 1 + percent; 0: it has none. */
uint8_t door_charge(const struct doors *d, uint8_t bay);

/* Whether the latch was pulsed since this was last asked. Returns its ms, or -1. */
int64_t door_pulse_take(struct doors *d, uint8_t bay);

#endif
