/*
 * The month's figures out of facts. Follows only what these figures need: who
 * borrowed what and when, and what they said before and after. Tells nothing
 * about fewer than five people.
 */
#include "month.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lendbay/board.h>

#include "clock.h"

#define DAY_S        86400
#define PEOPLE_SLOTS 262144 /* powers of two, never full */
#define DEVICE_SLOTS 4096
#define ANSWER_BITS  4 /* of a fact's SURE, by skill */
#define HUNDREDTHS   100

_Static_assert(PEOPLE_SLOTS > MONTH_PEOPLE_MAX, "a search ends");
_Static_assert(DEVICE_SLOTS > DEVICES_MAX, "a search ends");

/* When a loan began. */
enum when { WHEN_ELSE, WHEN_NOW, WHEN_BEFORE, WHENS };

struct person {
	uint64_t id;
	uint16_t loans[WHENS][DEVICE_KINDS]; /* that began then */
	uint16_t earlier;                    /* loans that began before this month */
	uint32_t before, after;              /* newest pair of answers this month; 0: none */
};

struct thing {
	uint64_t id, loan; /* its newest loan */
	uint32_t person;   /* index of who has it by that … */
	uint32_t before;   /* … and what they answered */
	uint8_t kind, when;
	bool earlier; /* counted among its person's earlier ones */
};

struct month {
	uint32_t from_day, before_day, to_day; /* this month, the one before, the next */
	uint32_t since_day, export_day;
	uint32_t people_len;
	bool full; /* more people or devices than there is room for */
	struct person people[MONTH_PEOPLE_MAX];
	uint32_t slots[PEOPLE_SLOTS]; /* of people, by id: 1 + index */
	struct thing things[DEVICE_SLOTS];
};

struct month *month_open(void)
{
	return calloc(1, sizeof(struct month));
}

void month_close(struct month *m)
{
	free(m);
}

/* The first day of the month that is `months` on from that of `day`. */
static uint32_t month_of(uint32_t day, int months)
{
	time_t when_s = (time_t)day * DAY_S;
	struct tm civil;

	if (gmtime_r(&when_s, &civil) == NULL)
		return 0;
	civil.tm_mday = 1;
	civil.tm_mon += months;
	when_s = timegm(&civil);
	return when_s > 0 ? (uint32_t)(when_s / DAY_S) : 0;
}

void month_begin(struct month *m, uint32_t day)
{
	memset(m->people, 0, m->people_len * sizeof(m->people[0]));
	memset(m->slots, 0, sizeof(m->slots));
	memset(m->things, 0, sizeof(m->things));
	m->people_len = 0;
	m->since_day = m->export_day = 0;
	m->full = false;
	m->from_day = month_of(day, 0);
	m->before_day = month_of(day, -1);
	m->to_day = month_of(day, 1);
}

/* ---- Who and what ---- */

/* Ids are random, but for those of tests: the upper half of a product spreads both. */
static uint32_t slot_of(uint64_t id, uint32_t slots)
{
	return (uint32_t)((id * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & (slots - 1);
}

/* Made if they are new. NULL: there is no more room. */
static struct person *person_at(struct month *m, uint64_t id)
{
	uint32_t i = slot_of(id, PEOPLE_SLOTS);

	while (m->slots[i] != 0 && m->people[m->slots[i] - 1].id != id)
		i = (i + 1) & (PEOPLE_SLOTS - 1);
	if (m->slots[i] == 0) {
		if (m->people_len == MONTH_PEOPLE_MAX)
			return NULL;
		m->people[m->people_len].id = id;
		m->slots[i] = ++m->people_len;
	}
	return &m->people[m->slots[i] - 1];
}

static struct thing *thing_at(struct month *m, uint64_t id)
{
	uint32_t first = slot_of(id, DEVICE_SLOTS), i = first;

	while (m->things[i].id != 0 && m->things[i].id != id) {
		i = (i + 1) & (DEVICE_SLOTS - 1);
		if (i == first)
			return NULL;
	}
	m->things[i].id = id;
	return &m->things[i];
}

static struct thing *thing_lent(struct month *m, uint64_t loan)
{
	for (uint32_t i = 0; loan != NOBODY && i < DEVICE_SLOTS; i++)
		if (m->things[i].id != 0 && m->things[i].loan == loan)
			return &m->things[i];
	return NULL;
}

/* ---- Facts ---- */

static uint32_t day_of(const struct fact *f)
{
	uint32_t day = 0;
	uint16_t minute = 0;

	clock_civil(f->utc_s, &day, &minute);
	return day;
}

static uint8_t when_of(const struct month *m, uint32_t day)
{
	if (day >= m->from_day)
		return day < m->to_day ? WHEN_NOW : WHEN_ELSE;
	return day >= m->before_day ? WHEN_BEFORE : WHEN_ELSE;
}

static void lent(struct month *m, const struct fact *f)
{
	struct person *p = person_at(m, f->person);
	struct thing *t = thing_at(m, f->device);
	uint32_t day = day_of(f);

	if (p == NULL || t == NULL) {
		m->full = true;
		return;
	}
	t->loan = f->number;
	t->person = (uint32_t)(p - m->people);
	t->before = 0;
	/* One that was carried over was lent at another kiosk: it is not counted here, but whoever
	 * has it is not new. */
	t->when = f->type == FACT_LOAN_CARRIED ? WHEN_ELSE : when_of(m, day);
	t->earlier = f->type == FACT_LOAN_CARRIED || day < m->from_day;
	p->earlier = (uint16_t)(p->earlier + t->earlier);
	p->loans[t->when][t->kind]++;
}

/* It never began: as if it had not been counted. */
static void not_taken(struct month *m, const struct fact *f)
{
	struct thing *t = thing_at(m, f->device);

	if (t == NULL || t->loan != f->loan || f->loan == NOBODY)
		return;

	struct person *p = &m->people[t->person];

	p->loans[t->when][t->kind]--;
	p->earlier = (uint16_t)(p->earlier - t->earlier);
	t->loan = NOBODY;
}

static void sureness(struct month *m, const struct fact *f)
{
	struct thing *t = thing_lent(m, f->loan);

	if (t == NULL)
		return;
	if (f->stage == STAGE_BEFORE) {
		t->before = (uint32_t)f->sure;
		return;
	}
	if (f->stage != STAGE_AFTER || t->before == 0 || when_of(m, day_of(f)) != WHEN_NOW)
		return;
	m->people[t->person].before = t->before;
	m->people[t->person].after = (uint32_t)f->sure;
}

void month_fact(struct month *m, const struct fact *f)
{
	struct thing *t;

	switch (f->type) {
	case FACT_KIOSK_BEGAN: m->since_day = day_of(f); break;
	case FACT_DEVICE_ADDED:
		t = thing_at(m, f->device);
		if (t == NULL)
			m->full = true;
		else
			t->kind = f->kind < DEVICE_KINDS ? (uint8_t)f->kind : DEVICE_NONE;
		break;
	case FACT_LENT:
	case FACT_LOAN_CARRIED: lent(m, f); break;
	case FACT_NOT_TAKEN: not_taken(m, f); break;
	case FACT_SURENESS_SAID: sureness(m, f); break;
	case FACT_EXPORTED:
	case FACT_EXPORTED_HERE:
		if (f->what == EXPORT_LEDGER || f->what == EXPORT_REPORT)
			m->export_day = day_of(f);
		break;
	default: break;
	}
}

/* ---- Telling ---- */

/* Loans that began then, and how many people are behind them. */
struct sums {
	int32_t loans[DEVICE_KINDS], people_of[DEVICE_KINDS];
	int32_t all, people;
};

static void sums_add(struct sums *s, const uint16_t loans[DEVICE_KINDS])
{
	int32_t before = s->all;

	for (int kind = 0; kind < DEVICE_KINDS; kind++) {
		s->loans[kind] += loans[kind];
		s->people_of[kind] += loans[kind] > 0;
		s->all += loans[kind];
	}
	s->people += s->all > before;
}

static bool is_few(int32_t people)
{
	return people > 0 && people < MONTH_TELL_MIN;
}

/*
 * A total, and the parts it is made of. Where one part is about few, none is
 * told; and then neither is the total, unless it leaves open that each of them
 * is about five or more: with all but one at their least, of twice as many.
 */
static void family_tell(int32_t all, int32_t people, const int32_t *parts, const int32_t *people_of,
			size_t len, int32_t *all_out, int32_t *parts_out)
{
	bool few = false;

	for (size_t i = 0; i < len; i++)
		few = few || is_few(people_of[i]);
	for (size_t i = 0; i < len; i++)
		parts_out[i] = few ? FIGURE_WITHHELD : parts[i];
	*all_out = is_few(people) || (few && people < 2 * MONTH_TELL_MIN) ? FIGURE_WITHHELD : all;
}

static void loans_tell(const struct sums *s, int32_t *all, int32_t of[DEVICE_KINDS])
{
	family_tell(s->all, s->people, s->loans, s->people_of, DEVICE_KINDS, all, of);
}

static void people_tell(const struct sums *now, int32_t new_people, struct view_month *out)
{
	const int32_t parts[2] = {new_people, now->people - new_people};
	int32_t told[2];

	family_tell(now->people, now->people, parts, parts, 2, &out->people, told);
	out->people_new = told[0];
	/* Who borrows has a loan, most of them one: neither total is told without the other. */
	if (out->people != FIGURE_WITHHELD && out->loans != FIGURE_WITHHELD)
		return;
	out->people = out->people_new = out->loans = FIGURE_WITHHELD;
	for (int kind = 0; kind < DEVICE_KINDS; kind++)
		out->loans_of[kind] = FIGURE_WITHHELD;
}

/* What people answered before and after, of one skill. */
struct answers {
	int32_t people, before, after;
};

static void answers_add(struct answers all[SKILLS], const struct person *p)
{
	for (uint32_t skill = 0; skill < SKILLS && p->after != 0; skill++) {
		int32_t before = (int32_t)(p->before >> skill * ANSWER_BITS & 15);
		int32_t after = (int32_t)(p->after >> skill * ANSWER_BITS & 15);

		if (before == 0 || after == 0)
			continue;
		all[skill].people++;
		all[skill].before += before;
		all[skill].after += after;
	}
}

static int32_t mean(int32_t sum, int32_t people)
{
	return (sum * HUNDREDTHS + people / 2) / people;
}

static void answers_tell(const struct answers *a, uint32_t skill, struct view_month *out)
{
	bool few = is_few(a->people), none = a->people == 0;

	out->sure_people[skill] = few ? FIGURE_WITHHELD : a->people;
	out->sure_before[skill] = few    ? FIGURE_WITHHELD
				  : none ? FIGURE_NONE
					 : mean(a->before, a->people);
	out->sure_after[skill] = few    ? FIGURE_WITHHELD
				 : none ? FIGURE_NONE
					: mean(a->after, a->people);
}

void month_tell_none(struct view_month *out)
{
	out->since_day = out->export_day = out->month_day = 0;
	out->loans = out->loans_before = out->people = out->people_new = FIGURE_NONE;
	for (int kind = 0; kind < DEVICE_KINDS; kind++)
		out->loans_of[kind] = out->loans_before_of[kind] = FIGURE_NONE;
	for (int skill = 0; skill < SKILLS; skill++)
		out->sure_people[skill] = out->sure_before[skill] = out->sure_after[skill] =
			FIGURE_NONE;
}

void month_tell(const struct month *m, struct view_month *out)
{
	struct sums sums[WHENS] = {0};
	struct answers answers[SKILLS] = {0};
	int32_t new_people = 0;

	month_tell_none(out);
	out->since_day = m->since_day;
	out->export_day = m->export_day;
	out->month_day = m->from_day;
	if (m->full)
		return;
	for (uint32_t i = 0; i < m->people_len; i++) {
		const struct person *p = &m->people[i];
		int32_t before = sums[WHEN_NOW].people;

		for (int when = WHEN_NOW; when < WHENS; when++)
			sums_add(&sums[when], p->loans[when]);
		new_people += sums[WHEN_NOW].people > before && p->earlier == 0;
		answers_add(answers, p);
	}
	loans_tell(&sums[WHEN_NOW], &out->loans, out->loans_of);
	loans_tell(&sums[WHEN_BEFORE], &out->loans_before, out->loans_before_of);
	people_tell(&sums[WHEN_NOW], new_people, out);
	for (uint32_t skill = 0; skill < SKILLS; skill++)
		answers_tell(&answers[skill], skill, out);
}
