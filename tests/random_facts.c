/*
 * Drawing facts: each type with fields from small ranges, so that they meet
 * one another often. The book itself says which can follow.
 */
#include "random_facts.h"

#include "state.h"

uint32_t random_below(struct random_facts *r, uint32_t of)
{
	r->seed = r->seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(r->seed >> 33) % of;
}

/* Those that say more about a loan or a device than chance alone would bring about. */
static const uint8_t types[] = {FACT_ENROLLED,
				FACT_ENROLLED,
				FACT_DEVICE_ADDED,
				FACT_PIN_WRONG,
				FACT_PIN_RIGHT,
				FACT_DOOR_BEGUN,
				FACT_DOOR_BEGUN,
				FACT_LENT,
				FACT_LENT,
				FACT_LENT,
				FACT_DOOR_ENDED,
				FACT_TAKEN,
				FACT_LOAN_UNSURE,
				FACT_HANDED_IN,
				FACT_PARTS_SAID,
				FACT_TAKEN_IN,
				FACT_WIPED,
				FACT_WIPED,
				FACT_INSPECTED,
				FACT_INSPECTED,
				FACT_RESTOCKED,
				FACT_RESTOCKED,
				FACT_RESTOCKED,
				FACT_QUARANTINED,
				FACT_BAY_SETTLED,
				FACT_UNSAFE_SAID,
				FACT_RENEWED,
				FACT_REFERRAL_MADE,
				FACT_HELPER_NAMED,
				FACT_HELPER_REMOVED,
				FACT_BLOCKED,
				FACT_UNBLOCKED,
				FACT_HAPPENED_SAID,
				FACT_LOAN_ENDED,
				FACT_DUE_SET,
				FACT_GRACE_GIVEN,
				FACT_DAY_CLOSED,
				FACT_DAY_OPENED,
				FACT_QUEUED,
				FACT_QUEUE_LEFT,
				FACT_MOVED_UP,
				FACT_HELD,
				FACT_TOLD,
				FACT_HOLD_ENDED,
				FACT_IMPOUNDED,
				FACT_RELEASED,
				FACT_WITHDRAWN,
				FACT_MISSED,
				FACT_FOUND_AGAIN,
				FACT_SISTER_IN,
				FACT_SESSION_ADDED,
				FACT_SESSION_CANCELLED,
				FACT_HELPED,
				FACT_CALL_BACK_ASKED,
				FACT_REFERRED_ON,
				FACT_REQUEST_CLOSED,
				FACT_FAULT_SAID,
				FACT_REFERRAL_USED,
				FACT_BAY_COUNTED,
				FACT_PUT_RIGHT,
				FACT_STOCKTAKE_BEGAN,
				FACT_MAY_BE_WIPED};

static uint64_t somebody(struct random_facts *r)
{
	return 101 + random_below(r, RANDOM_PEOPLE);
}

/* The open act of a bay, the loan of a device: chance would never hit them. */
static void fit(struct random_facts *r, struct fact *f)
{
	const struct book *book = &r->k->book;

	for (uint32_t n = 0; f->type == FACT_LENT && n < book->devices; n++)
		if (book->device[n].state == STATE_READY)
			f->device = book->device[n].id;

	uint32_t i = find_device(r->k, f->device);

	f->act = book->bay[f->bay].act;
	if (i != NOT_FOUND) {
		const struct device *d = &book->device[i];

		f->loan = d->loan;
		f->kind = d->kind;
		if (d->borrower != NOBODY && f->type != FACT_HELD)
			f->person = d->borrower;
		if (f->type == FACT_LENT || (f->type == FACT_DOOR_BEGUN && d->bay != 0)) {
			f->bay = d->bay;
			f->act = book->bay[d->bay].act;
		}
	}
	if (book->asks > 0)
		f->request = book->asked[random_below(r, book->asks)].number;
	if (book->waits > 0 && (f->type == FACT_HELD || f->type == FACT_TOLD ||
				f->type == FACT_HOLD_ENDED || f->type == FACT_QUEUE_LEFT)) {
		const struct waiting *w = &book->waiting[random_below(r, book->waits)];

		f->person = w->person;
		f->kind = w->kind;
		if (w->device != NOBODY)
			f->device = w->device;
	}
	if (book->helpers > 0 && f->type == FACT_HELPER_REMOVED) {
		f->helper = book->helper[0].helper;
		f->person = book->helper[0].person;
	}
}

static struct fact drawn(struct random_facts *r)
{
	struct fact f = {.type = types[random_below(r, sizeof(types))],
			 .number = kiosk_number(r->k) + 1,
			 .utc_s = RANDOM_DAY * INT64_C(86400),
			 .quality = CLOCK_NETWORK,
			 .boot = 7,
			 .ms = (int64_t)kiosk_number(r->k),
			 .person = somebody(r),
			 .device = 1001 + random_below(r, RANDOM_DEVICES),
			 .bay = 1 + random_below(r, 12),
			 .unit = 1 + random_below(r, 400),
			 .kind = 1 + random_below(r, DEVICE_KINDS - 1),
			 .parts = random_below(r, 1 << PARTS),
			 .missing = random_below(r, 1 << PARTS),
			 .filtered = random_below(r, 2),
			 .minor = random_below(r, 2),
			 .day = RANDOM_DAY - 10 + random_below(r, 60),
			 .count = random_below(r, 6),
			 .until_s = random_below(r, 4) * UINT64_C(1795000000),
			 .grounds = 1 + random_below(r, GROUNDS_COUNT - 1),
			 .found = 1 + random_below(r, FINDINGS - 1),
			 .end = 1 + random_below(r, ENDS - 1),
			 .why = ACT_LEND,
			 .confirm = random_below(r, 2),
			 .fault = 1 + random_below(r, KIT_FAULTS - 1),
			 .hold_end = 1 + random_below(r, HOLD_ENDS_COUNT - 1),
			 .champion = somebody(r),
			 .partner = 1 + random_below(r, 9),
			 .role = ROLE_BORROWER,
			 .helper = somebody(r),
			 .session = 1 + random_below(r, 40),
			 .referral = 5000 + random_below(r, 60),
			 .from_minute = random_below(r, 600),
			 .stocktake = r->k->book.stocktake,
			 .proof = random_below(r, 3) == 0};

	if ((f.type == FACT_LOAN_ENDED || f.type == FACT_HAPPENED_SAID) && random_below(r, 2) == 0)
		f.grounds = random_below(r, 2) == 0 ? GROUNDS_LOST : GROUNDS_STOLEN;
	if (random_below(r, 6) == 0)
		f.type = FACT_LENT;
	f.to_day = f.day + 1 + random_below(r, 3);
	f.to_minute = f.from_minute + 60;
	if (f.type == FACT_SISTER_IN)
		f.device = 7001 + random_below(r, 3);
	fit(r, &f);
	return f;
}

/* People come in once, and only who did is spoken of; helpers are a person of their own. */
static bool is_of_this_world(struct random_facts *r, struct fact *f)
{
	uint32_t person = (uint32_t)(f->person - 101), helper = (uint32_t)(f->helper - 101);

	switch (f->type) {
	case FACT_IMPOUNDED: /* few come back from there */
	case FACT_WITHDRAWN:
	case FACT_MISSED:
	case FACT_REQUEST_CLOSED: return random_below(r, 6) == 0;
	case FACT_ENROLLED:
		if (r->enrolled[person] || r->helps[person])
			return false;
		f->minor = f->adult = 0;
		return true;
	case FACT_HELPER_NAMED:
		return r->enrolled[person] && !r->enrolled[helper] && !r->helps[helper];
	case FACT_HELPER_REMOVED: return true;
	case FACT_LENT:
	case FACT_DOOR_BEGUN:
	case FACT_QUEUED:
	case FACT_BLOCKED:
	case FACT_CALL_BACK_ASKED:
	case FACT_REFERRED_ON:
	case FACT_PIN_WRONG: return r->enrolled[person] || f->person == NOBODY;
	default: return true;
	}
}

/* Only the fields of its type count; the others would not come back from a ledger. */
static struct fact bare(const struct fact *f)
{
	struct fact fact = {.type = f->type,
			    .number = f->number,
			    .utc_s = f->utc_s,
			    .ms = f->ms,
			    .boot = f->boot,
			    .quality = f->quality};

	for (const uint8_t *field = fact_fields(f->type); *field != FIELD_NONE; field++)
		if (field_shape(*field).size == sizeof(uint64_t))
			fact_set(&fact, *field, fact_get(f, *field));
	return fact;
}

struct fact random_fact(struct random_facts *r)
{
	for (;;) {
		struct fact f = drawn(r);

		if (!is_of_this_world(r, &f))
			continue;
		f = bare(&f);
		if (kiosk_apply(r->k, &f) != 0)
			continue;
		if (f.type == FACT_ENROLLED)
			r->enrolled[f.person - 101] = true;
		if (f.type == FACT_HELPER_NAMED)
			r->helps[f.helper - 101] = true;
		return f;
	}
}
