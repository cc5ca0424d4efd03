/*
 * The tally: people, loans and devices out of facts. What happens beside them
 * is in tally_events.c, the life of a device in tally_devices.c.
 */
#include "tally.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tally_inside.h"

#define GROW_MIN   256
#define SLOTS_MIN  1024 /* a power of two */
#define DAY_S      86400
#define WAIT_MAX_S (UINT64_C(100) * 366 * DAY_S) /* a century */

/* The UTC second a civil day of TZ begins at. */
static int64_t day_begins_s(uint32_t day)
{
	time_t noon = (time_t)day * DAY_S;
	struct tm parts;

	if (gmtime_r(&noon, &parts) == NULL)
		return (int64_t)day * DAY_S;
	parts.tm_isdst = -1;
	return mktime(&parts);
}

struct tally *tally_open(const struct tally_asked *asked)
{
	struct tally *t = calloc(1, sizeof(*t));

	if (t == NULL)
		return NULL;
	assert(asked->from_day <= asked->to_day && asked->by < TALLY_BYS);
	t->asked = *asked;
	t->from_s = day_begins_s(asked->from_day);
	t->to_s = day_begins_s(asked->to_day + 1);
	t->book = malloc(kiosk_size());
	t->slots_len = SLOTS_MIN;
	t->slots = calloc(t->slots_len, sizeof(*t->slots));
	if (t->book == NULL || t->slots == NULL) {
		tally_close(t);
		return NULL;
	}
	kiosk_init(t->book, &t->policy);
	for (size_t i = 0; i < DEVICES_MAX; i++)
		t->device[i].cost = -1;
	return t;
}

void tally_close(struct tally *t)
{
	if (t == NULL)
		return;
	free(t->book);
	free(t->loans);
	free(t->people);
	free(t->slots);
	free(t->events);
	free(t->waits);
	free(t->open);
	free(t->workers);
	free(t);
}

void *tally_grown(void *list, size_t len, size_t *room, size_t size)
{
	if (len < *room)
		return list;

	size_t more = *room == 0 ? GROW_MIN : *room * 2;
	void *grown = realloc(list, more * size);

	if (grown != NULL)
		*room = more;
	return grown;
}

bool tally_in_period(const struct tally *t, int64_t utc_s)
{
	return utc_s >= t->from_s && utc_s < t->to_s;
}

bool tally_unsure(const struct fact *f)
{
	return f->quality <= CLOCK_RESTORED;
}

int64_t tally_since(int64_t from_s, int64_t to_s, bool *unsure)
{
	uint64_t s = (uint64_t)to_s - (uint64_t)from_s;

	if (to_s >= from_s && s <= WAIT_MAX_S)
		return (int64_t)s;
	*unsure = true;
	return 0;
}

/* ---- People ---- */

/* Ids are random, but for those of tests: the upper half of a product spreads both. */
static size_t slot_of(const struct tally *t, uint64_t id)
{
	size_t slot = (size_t)((id * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & (t->slots_len - 1);

	while (t->slots[slot] != 0 && t->people[t->slots[slot] - 1].id != id)
		slot = (slot + 1) & (t->slots_len - 1);
	return slot;
}

static int slots_double(struct tally *t)
{
	uint32_t *slots = calloc(t->slots_len * 2, sizeof(*slots));

	if (slots == NULL)
		return -ENOMEM;
	free(t->slots);
	t->slots = slots;
	t->slots_len *= 2;
	for (uint32_t i = 0; i < t->people_len; i++)
		t->slots[slot_of(t, t->people[i].id)] = i + 1;
	return 0;
}

uint32_t tally_person_find(const struct tally *t, uint64_t id)
{
	uint32_t found = t->slots[slot_of(t, id)];

	return found != 0 ? found - 1 : NO_INDEX;
}

int tally_person_at(struct tally *t, uint64_t id, uint32_t *index)
{
	struct person *people;

	*index = id == NOBODY ? NO_INDEX : tally_person_find(t, id);
	if (*index != NO_INDEX || id == NOBODY)
		return 0;
	if (t->people_len == TALLY_PEOPLE_MAX)
		return -E2BIG;
	people = tally_grown(t->people, t->people_len, &t->people_room, sizeof(*people));
	if (people == NULL)
		return -ENOMEM;
	t->people = people;
	if (t->people_len >= t->slots_len / 2 && slots_double(t) < 0)
		return -ENOMEM;
	*index = (uint32_t)t->people_len;
	t->slots[slot_of(t, id)] = *index + 1;
	t->people[t->people_len++] = (struct person){.id = id, .first = NO_INDEX, .pair = NO_INDEX};
	return 0;
}

/* ---- Loans ---- */

uint32_t tally_loan_find(const struct tally *t, uint64_t number)
{
	size_t low = 0, high = t->loans_len;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (t->loans[middle].number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < t->loans_len && t->loans[low].number == number ? (uint32_t)low : NO_INDEX;
}

static int loan_add(struct tally *t, uint32_t device, const struct device_now *now,
		    const struct fact *f)
{
	struct loan *loans;
	uint32_t person;
	int err = tally_person_at(t, now->person, &person);

	if (err < 0)
		return err;
	if (t->loans_len == TALLY_LOANS_MAX)
		return -E2BIG;
	loans = tally_grown(t->loans, t->loans_len, &t->loans_room, sizeof(*loans));
	if (loans == NULL)
		return -ENOMEM;
	t->loans = loans;
	t->loans[t->loans_len++] = (struct loan){.number = now->loan,
						 .lent_s = f->utc_s,
						 .person = person,
						 .device = device,
						 .kind = now->kind,
						 .carried = f->type == FACT_LOAN_CARRIED,
						 .vouched = f->worker != NOBODY,
						 .clock_unsure = tally_unsure(f)};
	t->device[device].loan = (uint32_t)t->loans_len;
	t->device[device].last_person = person;
	return 0;
}

static void loan_close(struct loan *loan, const struct fact *f)
{
	if (f->type == FACT_NOT_TAKEN) {
		loan->end = END_NEVER_BEGAN;
	} else if (f->type == FACT_LOAN_ENDED) {
		loan->end = END_LOST;
		loan->grounds = (uint8_t)f->grounds;
	} else {
		loan->end = END_RETURNED;
	}
	/* Handed in without proof and then found not to be there: it ended when staff said so. */
	if (loan->ended_s == 0 || loan->end == END_LOST)
		loan->ended_s = f->utc_s;
}

/* Writes down what a fact did to the loan of the device at `index`. */
static int loan_follow(struct tally *t, uint32_t index, const struct device_now *now,
		       const struct fact *f)
{
	struct device_tally *d = &t->device[index];
	struct loan *loan = d->loan != 0 ? &t->loans[d->loan - 1] : NULL;

	if (loan != NULL && now->loan != loan->number) {
		loan_close(loan, f);
		d->loan = 0;
		loan = NULL;
	}
	if (loan == NULL && now->loan != NOBODY) {
		int err = loan_add(t, index, now, f);

		if (err < 0)
			return err;
		loan = &t->loans[d->loan - 1];
	}
	if (loan == NULL)
		return 0;
	/* The borrower's part ends when they hand it in. */
	if (now->state == STATE_HANDED_IN && loan->ended_s == 0) {
		loan->ended_s = f->utc_s;
		loan->end = END_RETURNED;
	} else if (now->state != STATE_HANDED_IN && loan->end == END_RETURNED) {
		loan->ended_s = 0; /* the worker found that it was not there */
		loan->end = END_NOT_YET;
	}
	if (f->utc_s < t->to_s) {
		loan->due_day = now->due_day;
		loan->unsure = now->unsure != 0;
	}
	return 0;
}

/* What somebody said about a loan, perhaps when it was over. */
static void said_follow(struct tally *t, const struct fact *f)
{
	uint32_t i = tally_loan_find(t, f->loan);

	if (i == NO_INDEX)
		return;

	struct loan *loan = &t->loans[i];

	if (f->type == FACT_PURPOSE_SAID)
		loan->purpose = (uint8_t)f->purpose;
	else if (f->type == FACT_HELPED)
		loan->helped = true;
	else if (f->type == FACT_RENEWED)
		loan->renewals = (uint16_t)(loan->renewals + tally_in_period(t, f->utc_s));
	else if (f->type == FACT_SURENESS_SAID)
		loan->sure[f->stage] = (uint32_t)f->sure;
	/* Both answers, and the second of them in the period. */
	if (f->type == FACT_SURENESS_SAID && f->stage == STAGE_AFTER &&
	    loan->sure[STAGE_BEFORE] != 0 && tally_in_period(t, f->utc_s))
		t->people[loan->person].pair = i;
}

/* ---- Facts ---- */

static int device_follow(struct tally *t, uint32_t index, const struct fact *f)
{
	struct device_now now;
	int err;

	kiosk_device(t->book, index, &now);
	t->device[index].id = now.device;
	t->device[index].unit = now.unit;
	t->device[index].kind = now.kind;
	err = loan_follow(t, index, &now, f);
	return err < 0 ? err : tally_device_follow(t, index, f);
}

/* A fact changes the device it names. Only these change others: settling a bay, closing a day. */
static int devices_follow(struct tally *t, const struct fact *f)
{
	uint32_t devices = kiosk_devices(t->book);
	int err = 0;

	if (f->type != FACT_BAY_SETTLED && f->type != FACT_DAY_CLOSED) {
		uint32_t named = kiosk_find_device(t->book, f->device);

		return named < devices ? device_follow(t, named, f) : 0;
	}
	for (uint32_t i = 0; i < devices && err == 0; i++)
		err = device_follow(t, i, f);
	return err;
}

/* Who referred somebody: the partner of the first code they used. */
static int referred_follow(struct tally *t, const struct fact *f)
{
	uint32_t person;
	size_t partner = 0;
	int err = tally_person_at(t, f->person, &person);

	if (err < 0 || person == NO_INDEX)
		return err;
	while (partner < t->partner.len && t->partner_id[partner] != f->partner)
		partner++;
	if (partner == TALLY_NAMES_MAX)
		return -E2BIG;
	if (partner == t->partner.len)
		t->partner_id[t->partner.len++] = f->partner;
	if (t->people[person].partner == 0)
		t->people[person].partner = (uint16_t)(partner + 1);
	return 0;
}

int tally_fact(struct tally *t, const struct fact *f)
{
	if (kiosk_apply(t->book, f) < 0)
		return -EPROTO;
	if (f->type == FACT_KIOSK_BEGAN)
		t->kiosk = f->kiosk;
	if (f->type == FACT_ENROLLED) {
		t->enrolled = f->number;
		t->newcomer = f->person;
	}
	if (tally_in_period(t, f->utc_s)) {
		t->facts++;
		t->unsure_facts += tally_unsure(f);
	}

	int err = devices_follow(t, f);

	if (err == 0 && f->type == FACT_REFERRAL_USED)
		err = referred_follow(t, f);
	if (err < 0)
		return err;
	said_follow(t, f);
	return tally_event(t, f);
}

/* ---- What the registry holds ---- */

/* The number of a name among those seen so far: 1 + its index; 0 of "". */
static int name_at(struct names *names, const char *name, uint16_t *out)
{
	*out = 0;
	if (name[0] == '\0')
		return 0;
	for (size_t i = 0; i < names->len; i++) {
		if (strncmp(names->name[i], name, REPORT_NAME_MAX - 1) == 0) {
			*out = (uint16_t)(i + 1);
			return 0;
		}
	}
	if (names->len == TALLY_NAMES_MAX)
		return -E2BIG;
	strncpy(names->name[names->len], name, REPORT_NAME_MAX - 1);
	*out = (uint16_t)++names->len;
	return 0;
}

int tally_person(struct tally *t, uint64_t person, const char *area, uint8_t age_band,
		 uint8_t household)
{
	uint32_t i = person == NOBODY ? NO_INDEX : tally_person_find(t, person);

	if (i == NO_INDEX)
		return 0;
	t->people[i].age = age_band < AGE_BANDS_COUNT ? age_band : AGE_UNKNOWN;
	t->people[i].household = household;
	return name_at(&t->area, area, &t->people[i].area);
}

int tally_device(struct tally *t, uint64_t device, const char *funder)
{
	uint32_t i = kiosk_find_device(t->book, device);

	return i < kiosk_devices(t->book) ? name_at(&t->funder, funder, &t->device[i].funder) : 0;
}

int tally_cost(struct tally *t, uint8_t kind, uint32_t unit, int64_t hundredths)
{
	for (uint32_t i = 0; i < kiosk_devices(t->book); i++) {
		struct device_tally *d = &t->device[i];

		if (d->kind != kind || d->unit != unit)
			continue;
		if (d->cost >= 0)
			return -EEXIST;
		d->cost = hundredths;
		t->costs_given = true;
		return 0;
	}
	return -ENOENT;
}

size_t tally_partners(const struct tally *t)
{
	return t->partner.len;
}

uint64_t tally_partner_id(const struct tally *t, size_t index)
{
	assert(index < t->partner.len);
	return t->partner_id[index];
}

void tally_partner(struct tally *t, uint64_t partner, const char *name)
{
	for (size_t i = 0; i < t->partner.len; i++)
		if (t->partner_id[i] == partner)
			strncpy(t->partner.name[i], name, REPORT_NAME_MAX - 1);
}

static bool has_name(const struct names *names, const char *name)
{
	for (size_t i = 0; i < names->len; i++)
		if (strcmp(names->name[i], name) == 0)
			return true;
	return false;
}

bool tally_has_value(const struct tally *t)
{
	switch (t->asked.by) {
	case BY_AREA: return has_name(&t->area, t->asked.value);
	case BY_PARTNER: return has_name(&t->partner, t->asked.value);
	case BY_FUNDER: return has_name(&t->funder, t->asked.value);
	default: return true;
	}
}
