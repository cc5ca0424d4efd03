/*
 * The crowd: a full book against that of a new kiosk, whose bays are as full. Steps are too short
 * for the clock, so each time is that of a whole visit, by the number of its steps.
 */
#include "crowd.h"

#include <stdlib.h>
#include <string.h>

#include <lendbay/kiosk.h>
#include <lendbay/text.h>

#define DAY       20759
#define VISITS    SERIES_MAX
#define PRESSES   8        /* of one visit, beside card and PIN */
#define FIRST     1000000u /* the first borrower's number */
#define KINDS_END DEVICE_KINDS

struct room {
	struct kiosk *k;
	struct moment now;
	struct effects out;
	struct view view;
	uint64_t ticket;
	struct series step, view_took;
};

static struct policy policy(void)
{
	struct policy p = {.bays = BAYS_MAX,
			   .loan_days = 28,
			   .renewals_max = 5,
			   .renew_from_days = 7,
			   .renew_late_days = 7,
			   .pin_tries = 3,
			   .pin_pause_after = 5,
			   .pin_pause_s = 900};

	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++)
		p.size[bay] = SIZE_LARGE;
	for (int day = 0; day < 7; day++)
		p.shut_min[day] = 1440;
	return p;
}

static void tell(const struct paper *p, struct room *r, struct fact fact)
{
	fact.number = kiosk_number(r->k) + 1;
	fact.utc_s = r->now.utc_s;
	if (kiosk_apply(r->k, &fact) != 0)
		give_up(p, "the crowd could not be told \"%s\"", fact_word(fact.type));
}

/* One device after the other through bay 1 to its borrower; the last ones stay in the bays. */
static void fill(const struct paper *p, struct room *r, uint64_t devices, uint64_t tried)
{
	for (uint64_t device = 1; device <= devices; device++) {
		bool stays = device > devices - BAYS_MAX;
		uint64_t bay = stays ? devices - device + 1 : 1;

		tell(p, r,
		     (struct fact){.type = FACT_DEVICE_ADDED,
				   .device = device,
				   .kind = 1 + device % (KINDS_END - 1),
				   .unit = device});
		tell(p, r, (struct fact){.type = FACT_RESTOCKED, .device = device, .bay = bay});
		if (stays)
			continue;
		tell(p, r,
		     (struct fact){.type = FACT_DOOR_BEGUN,
				   .bay = bay,
				   .why = ACT_LEND,
				   .device = device,
				   .person = FIRST + device});

		uint64_t act = kiosk_number(r->k);

		tell(p, r,
		     (struct fact){.type = FACT_LENT,
				   .device = device,
				   .person = FIRST + device,
				   .bay = bay,
				   .act = act,
				   .day = DAY + device % 28});
		tell(p, r,
		     (struct fact){
			     .type = FACT_DOOR_ENDED, .bay = bay, .act = act, .end = END_TAKEN});
	}
	for (uint64_t i = 0; i < tried; i++)
		tell(p, r, (struct fact){.type = FACT_PIN_WRONG, .person = FIRST + i, .count = 1});
}

static void step(struct room *r, struct event ev)
{
	r->now.ms += 700;
	kiosk_step(r->k, &ev, r->now, &r->out);
	for (uint32_t i = 0; i < r->out.len; i++)
		if (r->out.list[i].type == EFFECT_ASK_PIN)
			r->ticket = r->out.list[i].pin.ticket;
}

static void press(struct room *r, uint8_t control)
{
	step(r, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = 1}});
}

/* One visit: card, PIN, what is at home, home again. */
static void visit(struct room *r, uint64_t person)
{
	int64_t from_ns = now_ns();
	unsigned steps = 2 + PRESSES;

	step(r, (struct event){.type = EVENT_CARD,
			       .card = {.person = person, .role = ROLE_BORROWER, .hash = person}});
	for (int digit = 0; digit < 4; digit++)
		press(r, CONTROL_DIGIT);
	press(r, CONTROL_OK);
	step(r,
	     (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT, .ticket = r->ticket}});
	press(r, CONTROL_BORROW);
	press(r, CONTROL_START_AGAIN);
	press(r, CONTROL_YES);
	series_add(&r->step, (now_ns() - from_ns) / steps);

	from_ns = now_ns();
	kiosk_view(r->k, r->now, &r->view);
	series_add(&r->view_took, now_ns() - from_ns);
}

static void room_open(const struct paper *p, struct room *r, const struct policy *rules)
{
	r->k = calloc(1, kiosk_size());
	if (r->k == NULL)
		give_up(p, "there is no memory for another kiosk");
	kiosk_init(r->k, rules);
	r->now = (struct moment){.ms = 1000,
				 .utc_s = DAY * (int64_t)86400 + 36000,
				 .day = DAY,
				 .minute = 600,
				 .quality = CLOCK_NETWORK};
	tell(p, r, (struct fact){.type = FACT_KIOSK_BEGAN});
}

static void begin(struct room *r)
{
	step(r, (struct event){.type = EVENT_START});
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		step(r, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = true}});
}

/* Medians, which a busy machine spoils least. */
static void ratio_write(struct paper *p, const char *what, struct series *fresh,
			struct series *full)
{
	double fresh_ns = series_ms(fresh, 500) * NS_OF_MS;
	double full_ns = series_ms(full, 500) * NS_OF_MS;
	char name[32];

	(void)snprintf(name, sizeof(name), "%s-new", what); /* fits */
	paper_figure(p, name, fresh_ns, "ns");
	(void)snprintf(name, sizeof(name), "%s-full", what); /* fits */
	paper_figure(p, name, full_ns, "ns");
	(void)snprintf(name, sizeof(name), "%s-full/new", what); /* fits */
	paper_figure(p, name, full_ns / fresh_ns, "times");
}

void crowd_measure(struct paper *p)
{
	static struct room fresh, full;
	struct policy rules = policy();

	room_open(p, &fresh, &rules);
	room_open(p, &full, &rules);
	fill(p, &fresh, BAYS_MAX, 0);
	fill(p, &full, DEVICES_MAX, BORROWERS_MAX);
	begin(&fresh);
	begin(&full);
	for (unsigned i = 0; i < VISITS; i++) {
		uint64_t person = FIRST + i * 7919u % BORROWERS_MAX;

		visit(&fresh, person);
		visit(&full, person);
		paper_progress(p, "steps", i + 1, VISITS);
	}
	paper_figure(p, "kiosk-bytes", (double)kiosk_size(), "bytes");
	ratio_write(p, "step", &fresh.step, &full.step);
	ratio_write(p, "view", &fresh.view_took, &full.view_took);
	free(fresh.k);
	free(full.k);
}
