/*
 * Fuzzes the book: facts of any type with any fields, as a chain that somebody
 * forged could hold them. Each is applied or refused, a refused one leaves the
 * book as it was, and a kiosk that knows them can be looked at and goes on.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/kiosk.h>

#include "fuzz.h"

#define FACTS_MAX 300
#define BOOK_MAX  (1u << 16)
#define DAY       20414u

static const struct policy *policy(void)
{
	static struct policy p;

	if (p.bays != 0)
		return &p;
	p.bays = 12;
	for (int bay = 1; bay <= p.bays; bay++) {
		p.size[bay] = SIZE_LARGE;
		p.height_mm[bay] = (uint16_t)(200 * bay);
	}
	p.loan_days = 28;
	p.renewals_max = 5;
	p.renew_from_days = p.renew_late_days = 7;
	p.grace_days = p.hold_days = 3;
	p.champion_loans = 4;
	p.reach_min_mm = 380;
	p.reach_max_mm = 1220;
	p.questions = p.call_line = true;
	p.pin_tries = 3;
	p.pin_pause_after = 5;
	p.pin_pause_s = 900;
	return &p;
}

/* A fact of the type and with the fields that the input has for it. */
static struct fact fact_eat(struct food *f, uint64_t number)
{
	struct fact fact = {.number = number,
			    .type = food_byte(f) % (FACT_TYPES + 1),
			    .utc_s = 1763800000 + (int64_t)number,
			    .quality = 1,
			    .boot = 7};
	const uint8_t *fields = fact_fields(fact.type);

	for (; fields != NULL && *fields != 0; fields++)
		if (field_shape(*fields).size == sizeof(uint64_t))
			fact_set(&fact, *fields, food_number(f));
	return fact;
}

static void kiosk_look(struct kiosk *k, struct moment now)
{
	static struct view view;
	struct device_now device;
	struct session_now session;

	kiosk_view(k, now, &view);
	fuzz_promise(view.rows <= VIEW_ROWS_MAX && view.screen < SCREENS_COUNT,
		     "a view is one that can be drawn");
	for (uint32_t i = 0; i < kiosk_devices(k); i++)
		kiosk_device(k, i, &device);
	for (uint32_t i = 0; i < kiosk_sessions(k); i++)
		kiosk_session(k, i, &session);
}

/* Lets it go on after the facts: it starts, and turns some pages. */
static void kiosk_go_on(struct kiosk *k, struct food *f)
{
	static struct effects out;
	struct moment now = {
		.ms = 1000, .utc_s = 1763800000 + 100000, .day = DAY, .minute = 600, .quality = 1};
	struct event ev = {.type = EVENT_START};

	do {
		kiosk_step(k, &ev, now, &out);
		kiosk_look(k, now);
		now.ms += 1000 * food_byte(f);
		ev = (struct event){.type = EVENT_TICK};
		switch (food_byte(f) % 4) {
		case 0:
			ev.type = EVENT_CARD;
			ev.card.person = food_number(f);
			ev.card.role = (uint8_t)(1 + food_byte(f) % (ROLES_COUNT - 1));
			break;
		case 1:
			ev.type = EVENT_INTENT;
			ev.intent.control = food_byte(f) % CONTROLS_COUNT;
			ev.intent.arg = food_byte(f);
			break;
		case 2:
			ev.type = EVENT_DOOR;
			ev.door.bay = (uint8_t)(1 + food_byte(f) % 12);
			ev.door.open = food_byte(f) & 1;
			break;
		default: break;
		}
	} while (f->left > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct kiosk *k;
	static char before[BOOK_MAX], after[BOOK_MAX];
	struct food f = {data, size};
	uint8_t facts = food_byte(&f);

	if (k == NULL)
		k = malloc(kiosk_size());
	fuzz_promise(k != NULL, "there is memory");
	kiosk_init(k, policy());
	for (unsigned i = 0; i < facts && i < FACTS_MAX && f.left > 0; i++) {
		struct fact fact = fact_eat(&f, kiosk_number(k) + 1);
		size_t len = kiosk_book_write(k, before, sizeof(before));
		int err = kiosk_apply(k, &fact);

		fuzz_promise(err == 0 || err == -EPROTO, "a fact is applied or refused");
		if (err == 0)
			continue;
		fuzz_promise(kiosk_book_write(k, after, sizeof(after)) == len &&
				     memcmp(before, after, len) == 0,
			     "a fact that is refused changes nothing");
	}
	kiosk_go_on(k, &f);
	return 0;
}
