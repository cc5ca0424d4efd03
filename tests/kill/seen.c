/*
 * What a screen has shown as done, as claims on the ledger: a row for each
 * screen that says so. `since` is the last thing that must have come before.
 */
#include <string.h>

#include "traffic.h"

static const uint8_t ends_of_loan[] = {FACT_RESTOCKED,
				       FACT_NOT_TAKEN,
				       FACT_TAKEN_IN,
				       FACT_HANDED_IN,
				       FACT_BAY_SETTLED,
				       FACT_DEVICE_ADDED,
				       0};
static const uint8_t lent[] = {FACT_LENT, 0};
static const uint8_t taken_in[] = {FACT_LENT, FACT_TAKEN_IN, 0};
static const uint8_t wiped[] = {FACT_LENT, FACT_WIPED, 0};
static const uint8_t inspected[] = {FACT_LENT, FACT_INSPECTED, 0};

#define ANY_NOTE NOTES_COUNT

/* Screens that say something of the device in hand. */
static const struct {
	uint8_t screen, note, before; /* before SCREENS_COUNT: whichever */
	uint8_t why;                  /* of the door; ACT_NONE: whichever */
	uint8_t type;
	bool tapped; /* only where it says so */
	const uint8_t *since;
} of_device[] = {
	{SCREEN_TAKE, ANY_NOTE, SCREENS_COUNT, ACT_LEND, FACT_LENT, false, ends_of_loan},
	{SCREEN_TAP_DEVICE, ANY_NOTE, SCREENS_COUNT, ACT_LEND, FACT_LENT, false, ends_of_loan},
	{SCREEN_DONE, ANY_NOTE, SCREENS_COUNT, ACT_LEND, FACT_LENT, false, ends_of_loan},
	{SCREEN_TAKE, ANY_NOTE, SCREENS_COUNT, ACT_LEND, FACT_TAKEN, true, lent},
	{SCREEN_RETURN_OPEN, ANY_NOTE, SCREENS_COUNT, ACT_RETURN, FACT_DOOR_BEGUN, false, lent},
	{SCREEN_RETURN_OWN, ANY_NOTE, SCREENS_COUNT, ACT_RETURN, FACT_HANDED_IN, false, lent},
	{SCREEN_RETURN_OWN, ANY_NOTE, SCREENS_COUNT, ACT_RETURN, FACT_PARTS_SAID, false, lent},
	{SCREEN_STAFF_TAKE_IN, ANY_NOTE, SCREENS_COUNT, ACT_NONE, FACT_TAKEN_IN, false, lent},
	{SCREEN_STAFF_WIPE, NOTE_DONE_NEXT, SCREEN_STAFF_TAKE_IN, ACT_NONE, FACT_PARTS_FOUND, false,
	 taken_in},
	{SCREEN_STAFF_INSPECT, ANY_NOTE, SCREENS_COUNT, ACT_NONE, FACT_WIPED, false, taken_in},
	{SCREEN_STAFF_RESTOCK, ANY_NOTE, SCREENS_COUNT, ACT_NONE, FACT_INSPECTED, false, wiped},
	{SCREEN_STAFF_HOME, NOTE_DONE_NEXT, SCREEN_STAFF_DOOR, ACT_RESTOCK, FACT_RESTOCKED, false,
	 inspected},
};

static void device_claim(struct traffic *t, const struct view *v)
{
	struct device_now now;
	if (!v->unit || !witness_device(t->witness, v->kind, v->unit, &now))
		return;
	for (size_t i = 0; i < sizeof of_device / sizeof of_device[0]; i++) {
		bool meant = of_device[i].screen == v->screen &&
			     (of_device[i].note == ANY_NOTE || of_device[i].note == v->note) &&
			     (of_device[i].before == SCREENS_COUNT ||
			      of_device[i].before == t->before) &&
			     (of_device[i].why == ACT_NONE || of_device[i].why == v->why) &&
			     (!of_device[i].tapped || v->tapped);
		if (!meant)
			continue;
		struct claim claim = {.type = of_device[i].type, .device = now.device};
		if (claim.type == FACT_LENT)
			claim.day = (uint16_t)v->day2;
		claim.since = witness_last(t->witness, of_device[i].since, now.device);
		witness_claim(t->witness, &claim);
	}
}

static void reference_claim(struct traffic *t, const struct view *v)
{
	struct claim claim = {.type = v->screen == SCREEN_DONE ? FACT_LENT : FACT_HANDED_IN};
	if (!v->reference[0] || (v->screen != SCREEN_DONE && v->screen != SCREEN_THANKS))
		return;
	if (v->refusal == REFUSED_FOUND_AGAIN)
		claim.type = FACT_FOUND_AGAIN;
	memcpy(claim.reference, v->reference, sizeof claim.reference);
	witness_claim(t->witness, &claim);
}

/* Each line of what they have at home is a loan with a day; renewed, with a later one. */
static void loans_claim(struct traffic *t, const struct view *v)
{
	for (uint8_t i = 0; v->screen == SCREEN_MY_LOANS && i < v->rows; i++) {
		struct claim claim = {.type = FACT_LENT, .loan = v->row[i].id};
		witness_claim(t->witness, &claim);
		if (v->note != NOTE_RENEWED)
			continue;
		claim.type = FACT_RENEWED;
		claim.day = (uint16_t)v->row[i].day;
		witness_claim(t->witness, &claim);
	}
}

/* What the visit shows that is no device's. Who stands there the screen does not say: whoever it
 * is, it happened in this visit. */
static void visit_claim(struct traffic *t, const struct view *v)
{
	static const uint8_t answered[] = {FACT_CALL_ANSWERED, 0};
	struct claim claim = {.since = t->since};
	if (v->screen == SCREEN_QUEUED) {
		claim.type = FACT_QUEUED;
		claim.kind = v->kind;
	} else if (v->note == NOTE_LEFT_QUEUE) {
		claim.type = FACT_QUEUE_LEFT;
	} else if (v->screen == SCREEN_STAFF_HOME) {
		claim.type = FACT_SIGNED_IN;
	} else if (v->screen == SCREEN_PIN && v->note == NOTE_PIN_WRONG && v->tries) {
		claim.type = FACT_PIN_WRONG;
	} else if (v->calling) {
		claim.type = FACT_CALLED;
		claim.since = witness_last(t->witness, answered, 0);
	} else {
		return;
	}
	witness_claim(t->witness, &claim);
}

static void settle_claim(struct traffic *t, const struct view *v)
{
	struct claim claim = {.type = FACT_BAY_SETTLED, .since = t->since};
	if (v->screen == SCREEN_STAFF_HOME && v->note == NOTE_DONE_NEXT &&
	    t->before == SCREEN_STAFF_SETTLE)
		witness_claim(t->witness, &claim);
}

void seen_claim(struct traffic *t, const struct view *v)
{
	device_claim(t, v);
	reference_claim(t, v);
	loans_claim(t, v);
	visit_claim(t, v);
	settle_claim(t, v);
	/* Shown as done, it is on disk already, if anybody can be asked. */
	if (t->witness->open < t->witness->claims)
		(void)witness_fetch(t->witness, t->hands, 0); /* else it is asked after the kill */
}
