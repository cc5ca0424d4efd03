/*
 * The walk through the ledger, fact by fact. What it says of the chain it has
 * seen itself: each fact's hash, that it follows from the one before, the
 * heads that were signed along the way, and the head that the ring holds. The
 * signatures are for lendbay-ledger verify, which also looks at the registry.
 */
#include "audit.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "month.h"

struct audit {
	uint8_t check;       /* enum record_check */
	uint32_t day;        /* civil, on which it began; 0: it did not */
	uint64_t number, to; /* checked; where it ends */
	uint64_t wrong_from; /* RECORD_WRONG */
	int64_t checked_s;   /* RECORD_WHOLE: when it came to the end */
	uint8_t head[LEDGER_HASH_LEN];
	struct view_month told; /* figures, as they were at the end */
	struct month *month;
	struct ledger_entry entry[AUDIT_SLICE];
	struct ledger_signed signed_by_day[AUDIT_SLICE];
};

struct audit *audit_open(void)
{
	struct audit *a = calloc(1, sizeof(*a));

	if (a == NULL)
		return NULL;
	a->month = month_open();
	if (a->month == NULL) {
		free(a);
		return NULL;
	}
	month_tell_none(&a->told);
	return a;
}

void audit_close(struct audit *a)
{
	if (a == NULL)
		return;
	month_close(a->month);
	free(a);
}

static void begin(struct audit *a, uint32_t day)
{
	a->day = day;
	a->number = 0;
	memset(a->head, 0, sizeof(a->head));
	month_begin(a->month, day);
	month_tell_none(&a->told);
}

void audit_ask(struct audit *a, struct ledger *l, struct moment now)
{
	uint8_t head[LEDGER_HASH_LEN];

	ledger_head(l, &a->to, head);
	if (a->check == RECORD_CHECKING)
		return;
	/* What is wrong stays so; a disk that did not answer may answer now. Whatever was looked at
	 * on another day is looked at again. */
	if (a->day != now.day || a->check == RECORD_UNREAD)
		begin(a, now.day);
	else if (a->check == RECORD_WRONG || a->number >= a->to)
		return;
	a->check = RECORD_CHECKING;
	/* The little that somebody's signing in has added is no reason to let them wait. */
	if (a->to - a->number <= AUDIT_SLICE)
		(void)audit_step(a, l, now); /* what it found is told as any other */
}

bool audit_goes_on(const struct audit *a)
{
	return a->check == RECORD_CHECKING;
}

static bool wrong(struct audit *a, uint64_t from)
{
	a->check = RECORD_WRONG;
	a->wrong_from = from;
	return true;
}

/* The first of them whose head is not the one that was signed; 0: there is none. */
static int unlike_signed(struct audit *a, struct ledger *l, int len, uint64_t *from)
{
	int found = ledger_signed(l, a->number, a->number + (uint64_t)len, a->signed_by_day,
				  AUDIT_SLICE);

	*from = 0;
	for (int i = 0; i < found && *from == 0; i++) {
		const struct ledger_signed *s = &a->signed_by_day[i];
		const struct ledger_entry *entry = &a->entry[s->number - a->number - 1];

		if (memcmp(s->head, entry->head, LEDGER_HASH_LEN) != 0)
			*from = s->number;
	}
	return found < 0 ? found : 0;
}

static bool ended(struct audit *a, struct ledger *l, struct moment now)
{
	uint8_t head[LEDGER_HASH_LEN];

	ledger_head(l, &a->to, head);
	if (a->number < a->to)
		return false; /* more came meanwhile */
	if (memcmp(a->head, head, LEDGER_HASH_LEN) != 0)
		return wrong(a, a->number);
	a->check = RECORD_WHOLE;
	a->checked_s = now.utc_s;
	month_tell(a->month, &a->told);
	return true;
}

bool audit_step(struct audit *a, struct ledger *l, struct moment now)
{
	int len = ledger_facts(l, a->number, a->to, a->entry, AUDIT_SLICE);
	uint64_t from = 0;

	/* It follows on what was seen in the step before; the others on one another, by themselves.
	 */
	if (len > 0 && !chain_follows(a->number, a->head, &a->entry[0]))
		return wrong(a, a->number + 1);

	int err = len > 0 ? unlike_signed(a, l, len, &from) : len;

	if (err == -EPROTO)
		return wrong(a, a->number + 1);
	if (err < 0) {
		a->check = RECORD_UNREAD;
		return true;
	}
	if (from != 0)
		return wrong(a, from);
	for (int i = 0; i < len; i++)
		month_fact(a->month, &a->entry[i].fact);
	if (len > 0)
		memcpy(a->head, a->entry[len - 1].head, LEDGER_HASH_LEN);
	a->number += (uint64_t)len;
	return ended(a, l, now);
}

void audit_tell(const struct audit *a, struct view_month *out)
{
	uint16_t minute = 0;

	/* Nothing of before is told beside a record that is wrong, or not looked at to its end. */
	if (a->check == RECORD_WHOLE)
		memcpy(out, &a->told, sizeof(*out)); /* padding and all: views are compared */
	else
		month_tell_none(out);
	out->check = a->check;
	out->percent = a->to == 0 ? 0 : (uint8_t)(a->number * 100 / a->to);
	out->facts = a->check == RECORD_WHOLE ? a->number : 0;
	out->wrong_from = a->check == RECORD_WRONG ? a->wrong_from : 0;
	if (a->check != RECORD_WHOLE)
		return;
	memcpy(out->head, a->head, sizeof(out->head));
	clock_civil(a->checked_s, &out->checked_day, &minute);
	out->checked_minute = minute;
}
