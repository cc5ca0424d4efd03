/*
 * The life of a device between two loans: how long it waits to be taken in, is
 * wiped, checked and put back; its faults. States are the book's.
 */
#include "tally_inside.h"

/* The stage that ends when a device comes from one state into the next. */
static int stage_of(uint8_t from, uint8_t to)
{
	static const struct {
		uint8_t from, to, turn;
	} stages[] = {
		{STATE_HANDED_IN, STATE_RETURNED, TURN_TAKE_IN},
		{STATE_RETURNED, STATE_WIPED, TURN_WIPE},
		{STATE_WIPED, STATE_INSPECTED, TURN_CHECK},
		{STATE_INSPECTED, STATE_READY, TURN_PUT_BACK},
	};

	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
		if (stages[i].from == from && stages[i].to == to)
			return stages[i].turn;
	return -1;
}

static int stage_add(struct tally *t, const struct device_tally *d, uint32_t index, enum turn turn,
		     const struct fact *f)
{
	bool whole = turn == TURN_ALL;
	int64_t since_s = whole ? d->back_s : d->stage_s;
	struct event_of ev = {
		.number = f->number,
		.at_s = f->utc_s,
		.person = d->last_person,
		.of = index,
		.what = DID_STAGE,
		.choice = (uint8_t)turn,
		.unsure = tally_unsure(f) || (whole ? d->back_unsure : d->stage_unsure),
	};

	ev.value = tally_since(since_s, f->utc_s, &ev.unsure);
	return tally_event_add(t, &ev);
}

static void counts_follow(struct tally *t, struct device_tally *d, const struct fact *f)
{
	if (!tally_in_period(t, f->utc_s) || f->device != d->id)
		return;
	d->faults += f->type == FACT_FAULT_SAID;
	d->quarantines += f->type == FACT_QUARANTINED;
	d->wipes += f->type == FACT_WIPED;
}

int tally_device_follow(struct tally *t, uint32_t index, const struct fact *f)
{
	struct device_tally *d = &t->device[index];
	struct device_now now;
	int err = 0;

	kiosk_device(t->book, index, &now);
	counts_follow(t, d, f);
	if (now.state == d->state)
		return 0;

	int turn = stage_of(d->state, now.state);

	if (turn >= 0 && d->back_s != 0)
		err = stage_add(t, d, index, (enum turn)turn, f);
	if (err == 0 && now.state == STATE_READY && d->back_s != 0)
		err = stage_add(t, d, index, TURN_ALL, f);
	/* It is back when it is handed in, or comes into a worker's hands from somebody's. */
	if (now.state == STATE_HANDED_IN ||
	    (now.state == STATE_RETURNED && d->state == STATE_LENT)) {
		d->back_s = f->utc_s;
		d->back_unsure = tally_unsure(f);
	} else if (stage_of(d->state, now.state) < 0 || now.state == STATE_READY) {
		d->back_s = 0; /* set aside, or ready: that turn is over */
	}
	d->state = now.state;
	d->stage_s = f->utc_s;
	d->stage_unsure = tally_unsure(f);
	return err;
}
