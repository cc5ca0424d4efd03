/*
 * What each fact does to a device, a bay, a loan or a person: a row each, as
 * domain.md says it and not as the core does it. It refuses nothing; a fact
 * that should not be there leaves the model as wrong as it is.
 */
#include <assert.h>
#include <string.h>

#include "told.h"

static struct told_person *who(struct told *t, uint64_t id)
{
	for (uint32_t i = 0; id != NOBODY && i < t->people; i++)
		if (t->person[i].id == id)
			return &t->person[i];
	return NULL;
}

static void stand(struct told_device *d, uint64_t bay)
{
	d->place = PLACE_BAY;
	d->bay = (uint8_t)bay;
}

static void with_staff(struct told_device *d)
{
	d->place = PLACE_STAFF;
	d->bay = 0;
}

static struct told_person *add_person(struct told *t, uint64_t id)
{
	struct told_person *p = who(t, id);

	if (p != NULL)
		return p;
	assert(t->people < TOLD_PEOPLE_MAX);
	t->person[t->people] = (struct told_person){.id = id};
	return &t->person[t->people++];
}

static void enrolled(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_person *p = add_person(t, f->person);

	(void)d; /* names none */
	*p = (struct told_person){.id = f->person,
				  .role = (uint8_t)f->role,
				  .minor = f->minor != 0,
				  .adult = f->adult};
}

static struct told_device *add_device(struct told *t, uint64_t id)
{
	assert(t->devices < TOLD_DEVICES_MAX);
	t->device[t->devices] = (struct told_device){.id = id, .place = PLACE_STAFF};
	return &t->device[t->devices++];
}

static void device_added(struct told *t, const struct fact *f, struct told_device *d)
{
	if (d == NULL)
		d = add_device(t, f->device);
	d->kind = (uint8_t)f->kind;
	d->filtered = f->filtered != 0;
}

static void door_begun(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_bay *b = &t->bay[f->bay];

	(void)d; /* it moves later */
	b->act = f->number;
	b->device = f->device;
	b->person = f->person;
	b->worker = f->worker;
	b->loan = f->loan;
	b->why = (uint8_t)f->why;
	b->released = b->opened = false;
	/* Who typed a good code is given a number of their own with the first door. */
	if (f->why == ACT_LEND && t->code != NOBODY && who(t, f->person) == NULL)
		told_prove(t, f->person);
}

static void door_opened(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)d; /* names none */
	t->bay[f->bay].opened = true;
}

static void door_ended(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)d; /* names none */
	t->bay[f->bay].act = NOBODY;
}

static void lent(struct told *t, const struct fact *f, struct told_device *d)
{
	assert(t->loans < TOLD_LOANS_MAX);
	t->loan[t->loans++] = (struct told_loan){.number = f->number, .person = f->person};
	d->loan = f->number;
	d->person = f->person;
	d->day = (uint32_t)f->day;
	d->place = PLACE_PERSON;
	d->bay = 0;
	d->wiped = false;
	t->bay[f->bay].opened = true;
	t->bay[f->bay].loan = f->number;
}

static void taken(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* only the device changes */
	d->used = true;
	d->unsure = false;
}

static void not_taken(struct told *t, const struct fact *f, struct told_device *d)
{
	/* No loan came of it: a code that was used for it is good again. */
	for (uint32_t i = 0; i < t->codes; i++)
		if (t->code_of[i].loan == d->loan)
			t->code_of[i].loan = NOBODY;
	told_loan_over(t, d);
	stand(d, f->bay);
}

static void loan_unsure(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* only the device changes */
	d->unsure = d->used = true;
}

static void handed_in(struct told *t, const struct fact *f, struct told_device *d)
{
	d->used = true;
	d->unsure = false;
	stand(d, f->bay);
	if (f->proof != 0)
		told_loan_over(t, d);
	else
		d->handed_in = true;
}

static void taken_in(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)f; /* the loan is the open one */
	told_loan_over(t, d);
	d->used = true;
	d->wiped = false;
	with_staff(d);
}

static void wiped(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* only the device changes */
	d->wiped = true;
	with_staff(d);
}

static void inspected(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* only the device changes */
	if (d->wiped)
		d->used = d->aside = d->in_doubt = false;
}

static void restocked(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t; /* only the device changes */
	stand(d, f->bay);
}

static void set_aside(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* only the device changes */
	d->aside = true;
	d->wiped = false;
}

static void quarantined(struct told *t, const struct fact *f, struct told_device *d)
{
	set_aside(t, f, d);
	d->in_doubt = true;
}

static void impounded(struct told *t, const struct fact *f, struct told_device *d)
{
	set_aside(t, f, d);
	d->impounded = true;
	d->used = true;
	d->strange = true;
}

static void released(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* only the device changes */
	d->impounded = false;
	d->strange = true;
}

/* Where it is now, and whether its loan goes on, depends on where it was. */
static void gone(struct told *t, const struct fact *f, struct told_device *d)
{
	set_aside(t, f, d);
	d->used = true;
	d->strange = true;
}

static void sister_in(struct told *t, const struct fact *f, struct told_device *d)
{
	if (d == NULL)
		d = add_device(t, f->device);
	gone(t, f, d);
	d->in_doubt = true;
}

static void loan_ended(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* the book says where the device is now */
	d->used = true;
	d->wiped = false;
	d->strange = true;
}

/* What was thought to be in the bay is somewhere else. */
static void found_empty(struct told *t, struct told_device *d)
{
	if (d->handed_in && d->loan != NOBODY) {
		d->place = PLACE_PERSON;
		d->bay = 0;
		d->handed_in = false;
		d->unsure = true;
		return;
	}
	with_staff(d);
	set_aside(t, NULL, d);
}

static void bay_settled(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_device *there = told_in_bay(t, (uint8_t)f->bay);

	if (f->found == FOUND_AS_BEFORE || (f->found == FOUND_DEVICE && d == there))
		return;
	if (there != NULL)
		found_empty(t, there);
	if (f->found != FOUND_DEVICE || d == NULL)
		return;
	if (d->loan != NOBODY) {
		told_loan_over(t, d);
		d->used = true;
		d->wiped = false;
	}
	stand(d, f->bay);
}

/* Not where it was looked for; or behind a door, and in no worker's hands. */
static void put_right(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_device *there = told_in_bay(t, (uint8_t)f->bay);

	if (f->grounds == GROUNDS_NOT_SEEN) {
		found_empty(t, d);
		return;
	}
	if (there != NULL)
		with_staff(there); /* its own fact says where it was seen */
	if (d->loan != NOBODY) {
		d->used = d->handed_in = true;
		d->unsure = false;
	}
	stand(d, f->bay);
}

static void due(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t; /* only the device changes */
	d->day = (uint32_t)f->day;
}

static void vouched(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)d; /* names none */
	told_prove(t, f->person);
}

static void referral_made(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)d; /* names none */
	if (t->codes < TOLD_CODES_MAX)
		t->code_of[t->codes++] = (struct told_code){.id = f->referral};
}

/* It is used for the loan that has just begun. */
static void referral_used(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)d; /* names none */
	for (uint32_t i = 0; i < t->codes && t->loans > 0; i++)
		if (t->code_of[i].id == f->referral)
			t->code_of[i].loan = t->loan[t->loans - 1].number;
}

static void helper_named(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_person *p = add_person(t, f->helper);

	(void)d; /* names none */
	p->of = f->person;
	p->role = ROLE_HELPER;
}

static void helper_removed(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_person *p = who(t, f->helper);

	(void)d; /* names none */
	if (p != NULL)
		p->of = NOBODY;
}

/* Nobody knows them any more, and nobody stands there as them. */
static void erased(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_person *p = who(t, f->person);

	(void)d; /* names none */
	if (p != NULL)
		*p = (struct told_person){.id = f->person, .erased = true};
	for (uint32_t i = 0; i < t->proofs; i++)
		if (t->proved[i] == f->person)
			t->proved[i--] = t->proved[--t->proofs];
}

static void blocked(struct told *t, const struct fact *f, struct told_device *d)
{
	struct told_person *p = who(t, f->person);

	(void)d; /* names none */
	if (p != NULL)
		p->blocked = f->type == FACT_BLOCKED;
}

static void held(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t; /* only the device changes */
	d->held_for = f->person;
}

static void hold_ended(struct told *t, const struct fact *f, struct told_device *d)
{
	(void)t, (void)f; /* only the device changes */
	d->held_for = NOBODY;
}

enum { NEEDS_NO_DEVICE, NEEDS_DEVICE };

static const struct {
	void (*does)(struct told *, const struct fact *, struct told_device *);
	uint8_t needs;
} meanings[FACT_TYPES] = {
	[FACT_ENROLLED] = {enrolled, NEEDS_NO_DEVICE},
	[FACT_DEVICE_ADDED] = {device_added, NEEDS_NO_DEVICE},
	[FACT_DOOR_BEGUN] = {door_begun, NEEDS_NO_DEVICE},
	[FACT_DOOR_OPENED] = {door_opened, NEEDS_NO_DEVICE},
	[FACT_DOOR_ENDED] = {door_ended, NEEDS_NO_DEVICE},
	[FACT_LENT] = {lent, NEEDS_DEVICE},
	[FACT_TAKEN] = {taken, NEEDS_DEVICE},
	[FACT_NOT_TAKEN] = {not_taken, NEEDS_DEVICE},
	[FACT_LOAN_UNSURE] = {loan_unsure, NEEDS_DEVICE},
	[FACT_HANDED_IN] = {handed_in, NEEDS_DEVICE},
	[FACT_TAKEN_IN] = {taken_in, NEEDS_DEVICE},
	[FACT_WIPED] = {wiped, NEEDS_DEVICE},
	[FACT_INSPECTED] = {inspected, NEEDS_DEVICE},
	[FACT_RESTOCKED] = {restocked, NEEDS_DEVICE},
	[FACT_QUARANTINED] = {quarantined, NEEDS_DEVICE},
	[FACT_BAY_SETTLED] = {bay_settled, NEEDS_NO_DEVICE},
	[FACT_RENEWED] = {due, NEEDS_DEVICE},
	[FACT_DUE_SET] = {due, NEEDS_DEVICE},
	[FACT_VOUCHED] = {vouched, NEEDS_NO_DEVICE},
	[FACT_REFERRAL_MADE] = {referral_made, NEEDS_NO_DEVICE},
	[FACT_REFERRAL_USED] = {referral_used, NEEDS_NO_DEVICE},
	[FACT_HELPER_NAMED] = {helper_named, NEEDS_NO_DEVICE},
	[FACT_HELPER_REMOVED] = {helper_removed, NEEDS_NO_DEVICE},
	[FACT_BLOCKED] = {blocked, NEEDS_NO_DEVICE},
	[FACT_UNBLOCKED] = {blocked, NEEDS_NO_DEVICE},
	[FACT_LOAN_ENDED] = {loan_ended, NEEDS_DEVICE},
	[FACT_ERASED] = {erased, NEEDS_NO_DEVICE},
	[FACT_HELD] = {held, NEEDS_DEVICE},
	[FACT_HOLD_ENDED] = {hold_ended, NEEDS_DEVICE},
	[FACT_IMPOUNDED] = {impounded, NEEDS_DEVICE},
	[FACT_RELEASED] = {released, NEEDS_DEVICE},
	[FACT_WITHDRAWN] = {gone, NEEDS_DEVICE},
	[FACT_MISSED] = {gone, NEEDS_DEVICE},
	[FACT_FOUND_AGAIN] = {gone, NEEDS_DEVICE},
	[FACT_SISTER_IN] = {sister_in, NEEDS_NO_DEVICE},
	[FACT_PUT_RIGHT] = {put_right, NEEDS_DEVICE},
};

void told_fact(struct told *t, const struct fact *f)
{
	struct told_device *d = told_find(t, f->device);

	assert(f->number < TOLD_FACTS_MAX && f->type < FACT_TYPES && f->bay <= BAYS_MAX);
	t->facts = f->number;
	t->utc_s = f->utc_s;
	t->type_of[f->number] = (uint8_t)f->type;
	t->person_of[f->number] = f->person;
	if (meanings[f->type].does != NULL &&
	    (d != NULL || meanings[f->type].needs != NEEDS_DEVICE))
		meanings[f->type].does(t, f, d);
}
