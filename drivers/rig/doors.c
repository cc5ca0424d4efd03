/*
 * What doors do when latches and hands move them. Nothing bounces here: an
 * edge is an edge, and what makes it a movement is the driver's to judge.
 */
#include "doors.h"

#include <assert.h>
#include <string.h>

#include <lendbay/moment.h>

void doors_init(struct doors *d, const struct board *b)
{
	assert(b->policy.bays <= BAYS_MAX);
	memset(d, 0, sizeof *d);
	d->bays = b->policy.bays;
	d->spring = true;
	for (unsigned bay = 1; bay <= d->bays; bay++) {
		d->door[bay].feels = b->bay[bay].presence.chip >= 0;
		d->door[bay].tells = b->bay[bay].charged.chip >= 0;
		d->door[bay].powers = b->bay[bay].power.chip >= 0;
		d->door[bay].percent = 100;
		d->door[bay].pops_ms = FOR_EVER;
	}
}

static struct door *at(struct doors *d, uint8_t bay)
{
	assert(bay >= 1 && bay <= d->bays);
	return &d->door[bay];
}

void doors_latch(struct doors *d, uint8_t bay, bool on, int64_t now_ms)
{
	if (bay < 1 || bay > d->bays)
		return;
	struct door *door = at(d, bay);
	if (on == door->latch)
		return;
	door->latch = on;
	if (on) {
		door->driven_ms = now_ms;
		if (d->spring && !door->open)
			door->pops_ms = now_ms + SPRING_MS;
		return;
	}
	door->pulsed = true;
	door->pulse_ms = now_ms - door->driven_ms;
	door->openable_to_ms = now_ms + RELEASED_MS;
}

void doors_power(struct doors *d, uint8_t bay, bool on)
{
	if (bay == 0 || bay > BAYS_MAX || bay > d->bays)
		return; /* there is none */
	if (d->door[bay].powers)
		d->door[bay].power = on;
}

void doors_tick(struct doors *d, int64_t now_ms)
{
	for (unsigned bay = 1; bay <= d->bays; bay++) {
		struct door *door = &d->door[bay];
		if (now_ms < door->pops_ms)
			continue;
		door->pops_ms = FOR_EVER;
		if (!door->jammed)
			door->open = true;
	}
}

int64_t doors_deadline_ms(const struct doors *d)
{
	int64_t soonest = FOR_EVER;
	for (unsigned bay = 1; bay <= d->bays; bay++)
		if (d->door[bay].pops_ms < soonest)
			soonest = d->door[bay].pops_ms;
	return soonest;
}

const char *door_open(struct doors *d, uint8_t bay, int64_t now_ms)
{
	struct door *door = at(d, bay);
	if (door->open)
		return "is open";
	if (door->jammed)
		return "is jammed";
	if (!door->latch && now_ms >= door->openable_to_ms)
		return "is locked";
	door->pops_ms = FOR_EVER;
	door->open = true;
	return NULL;
}

const char *door_shut(struct doors *d, uint8_t bay, int64_t now_ms)
{
	(void)now_ms; /* a catch holds at any time */
	struct door *door = at(d, bay);
	if (!door->open)
		return "is shut";
	if (door->jammed)
		return "is jammed";
	if (door->latch)
		return "has its latch drawn: nothing would hold it";
	door->openable_to_ms = 0;
	door->open = false;
	return NULL;
}

const char *door_force(struct doors *d, uint8_t bay, int64_t now_ms)
{
	(void)now_ms; /* a crowbar works at any time */
	struct door *door = at(d, bay);
	if (door->open)
		return "is open";
	door->pops_ms = FOR_EVER;
	door->open = true;
	return NULL;
}

const char *door_jam(struct doors *d, uint8_t bay, int64_t now_ms)
{
	(void)now_ms; /* same parameters as every hand */
	struct door *door = at(d, bay);
	if (door->jammed)
		return "is jammed";
	door->jammed = true;
	return NULL;
}

const char *door_unjam(struct doors *d, uint8_t bay, int64_t now_ms)
{
	(void)now_ms; /* same parameters as every hand */
	struct door *door = at(d, bay);
	if (!door->jammed)
		return "is not jammed";
	door->jammed = false;
	return NULL;
}

const char *door_put(struct doors *d, uint8_t bay, int64_t now_ms)
{
	(void)now_ms; /* same parameters as every hand */
	struct door *door = at(d, bay);
	if (!door->open)
		return "is shut";
	if (door->there)
		return "has something in it";
	door->there = true;
	return NULL;
}

const char *door_take(struct doors *d, uint8_t bay, int64_t now_ms)
{
	(void)now_ms; /* same parameters as every hand */
	struct door *door = at(d, bay);
	if (!door->open)
		return "is shut";
	if (!door->there)
		return "has nothing in it";
	door->there = false;
	return NULL;
}

enum presence door_presence(const struct doors *d, uint8_t bay)
{
	assert(bay >= 1 && bay <= d->bays);
	const struct door *door = &d->door[bay];
	if (!door->feels)
		return PRESENCE_UNKNOWN;
	return door->there ? PRESENCE_THERE : PRESENCE_EMPTY;
}

uint8_t door_charge(const struct doors *d, uint8_t bay)
{
	assert(bay >= 1 && bay <= d->bays);
	return d->door[bay].tells ? (uint8_t)(1 + d->door[bay].percent) : 0;
}

int64_t door_pulse_take(struct doors *d, uint8_t bay)
{
	struct door *door = at(d, bay);
	if (!door->pulsed)
		return -1;
	door->pulsed = false;
	return door->pulse_ms;
}
