/*
 * The invariants of facts and books: places, loans, cleanness, order, and
 * that nothing durable is lost. Each holds what happens against the model.
 */
#include <string.h>

#include "invariants.h"

/* ---- 1: every device in one place, every loan begins and ends once ---- */

static const char *bay_is_free(struct machine *m, const struct fact *f)
{
	struct told_device *there = told_in_bay(&m->told, (uint8_t)f->bay);

	return there == NULL || there->id == f->device ? NULL : "two devices stand in one bay";
}

static bool is_open_loan(const struct told_device *d, const struct fact *f)
{
	return d->loan != NOBODY && d->loan == f->loan;
}

const char *one_place_fact(struct machine *m, const struct fact *f)
{
	const struct told_device *d = told_find(&m->told, f->device);

	if (d == NULL)
		return f->type == FACT_LENT || f->type == FACT_HANDED_IN
			       ? "a device that nobody brought in has a loan"
			       : NULL;
	switch (f->type) {
	case FACT_DEVICE_ADDED: return "a device is added that is there already";
	case FACT_LENT:
		if (d->loan != NOBODY)
			return "a device is lent that is on loan";
		return d->place == PLACE_BAY && d->bay == f->bay
			       ? NULL
			       : "a device is lent out of a bay it does not stand in";
	case FACT_TAKEN:
	case FACT_LOAN_UNSURE:
	case FACT_RENEWED:
	case FACT_DUE_SET:
	case FACT_LOAN_ENDED:
		return is_open_loan(d, f) ? NULL : "a fact speaks of a loan that is not open";
	case FACT_NOT_TAKEN:
	case FACT_HANDED_IN:
		if (!is_open_loan(d, f))
			return "a loan ends that is not open";
		if (d->place != PLACE_PERSON)
			return "a device comes back that is not out";
		return bay_is_free(m, f);
	case FACT_TAKEN_IN:
		return d->loan == f->loan ? NULL
					  : "a worker takes in another loan than the open one";
	case FACT_WIPED: return d->loan == NOBODY ? NULL : "a device is wiped that is on loan";
	case FACT_RESTOCKED:
		if (d->loan != NOBODY)
			return "a device is put back that is on loan";
		return bay_is_free(m, f);
	default: return NULL;
	}
}

const char *one_place_turn(struct machine *m)
{
	struct told *t = &m->told;
	uint64_t bays = 0;

	told_catch_up(t, m->kiosk);
	for (uint32_t i = 0; i < t->loans; i++)
		if (t->loan[i].ended > 1)
			return "a loan ended twice";
	if (kiosk_devices(m->kiosk) != t->devices)
		return "the book knows another number of devices than were brought in";
	for (uint32_t i = 0; i < t->devices; i++) {
		struct device_now now;

		kiosk_device(m->kiosk, i, &now);

		const struct told_device *d = told_find(t, now.device);

		if (d == NULL)
			return "the book holds a device that nobody brought in";
		if (now.bay != (d->place == PLACE_BAY ? d->bay : 0))
			return "the book has a device in another bay than the facts";
		if (now.loan != d->loan || now.person != d->person)
			return "the book has another loan of a device than the facts";
		if (now.bay != 0 && bays >> (now.bay - 1) & 1u)
			return "two devices stand in one bay";
		if (now.bay != 0)
			bays |= (uint64_t)1 << (now.bay - 1);
		if (now.state == STATE_LENT && (now.bay != 0 || now.loan == NOBODY))
			return "a device is lent and stands in a bay";
		if (now.state == STATE_READY && (now.bay == 0 || now.loan != NOBODY))
			return "a device is ready and stands in no bay";
	}
	return NULL;
}

/* ---- 3: nothing is lent that was not wiped and inspected; nothing set aside is charged ---- */

const char *clean_fact(struct machine *m, const struct fact *f)
{
	const struct told_device *d = told_find(&m->told, f->device);

	if (d == NULL ||
	    (f->type != FACT_LENT && !(f->type == FACT_DOOR_BEGUN && f->why == ACT_LEND)))
		return NULL;
	if (d->impounded)
		return "a device is lent that is impounded";
	if (d->aside)
		return "a device is lent that is set aside";
	return d->used ? "a device is lent that was not wiped and inspected since it was used"
		       : NULL;
}

const char *clean_effect(struct machine *m, const struct effect *fx)
{
	const struct told_device *d;

	if (fx->type != EFFECT_POWER || !fx->power.on)
		return NULL;
	d = told_in_bay(&m->told, fx->power.bay);
	return d != NULL && (d->in_doubt || d->impounded) ? "a device is charged that is set aside"
							  : NULL;
}

const char *clean_turn(struct machine *m)
{
	for (uint8_t bay = 1; bay <= m->board->policy.bays; bay++) {
		const struct told_device *d =
			m->told.bay[bay].powered ? told_in_bay(&m->told, bay) : NULL;

		if (d != NULL && (d->in_doubt || d->impounded))
			return "a device that is set aside goes on being charged";
	}
	return NULL;
}

/* ---- 4: after a power cut the book is what the durable facts say ---- */

static const char *same_books(struct machine *m, const struct kiosk *one, const struct kiosk *other,
			      const char *wrong)
{
	size_t len = kiosk_book_write(one, m->book, MACHINE_BOOK_MAX);

	m->counts->books++;
	return len == kiosk_book_write(other, m->other, MACHINE_BOOK_MAX) &&
			       memcmp(m->book, m->other, len) == 0
		       ? NULL
		       : wrong;
}

const char *book_turn(struct machine *m)
{
	struct told *t = &m->told;

	if (m->started_now)
		for (uint8_t bay = 1; bay <= m->board->policy.bays; bay++)
			if (t->bay[bay].act != NOBODY)
				return "an act has neither an end nor an unsure after the start";
	if (m->rigour.books == 0 || !dice_once(&m->checks, m->rigour.books))
		return NULL;
	return same_books(m, m->kiosk, m->shadow, "the book is not what its facts say");
}

const char *book_restart(struct machine *m)
{
	struct ledger *l = engine_ledger(m->engine);
	struct ledger_entry newest;
	uint64_t number;
	uint8_t head[LEDGER_HASH_LEN];

	ledger_head(l, &number, head);
	if (number < m->durable)
		return "facts that were durable are gone";
	if (m->durable > 0) {
		int read = ledger_facts(l, m->durable - 1, m->durable, &newest, 1);

		if (disk_struck(m->disk))
			return NULL; /* it is tried again */
		if (read != 1 || memcmp(newest.head, m->head, sizeof(newest.head)) != 0)
			return "facts that were durable have changed";
	}
	return same_books(m, m->kiosk, m->shadow,
			  "after a restart the book is not what the durable facts say");
}

/* ---- 6: order, the chain, and the wall clock ---- */

const char *order_fact(struct machine *m, const struct fact *f)
{
	if (f->number != m->told.facts + 1)
		return "a fact has another number than the next";
	if (f->utc_s < m->told.utc_s && f->type != FACT_CLOCK_STEPPED)
		return "wall time goes back, and not at a step of the clock";
	return NULL;
}

static const char *verify(struct machine *m)
{
	struct ledger_verdict verdict;

	disk_look(m->disk, true);

	int err = ledger_verify(engine_ledger(m->engine), NULL, NULL, &verdict);

	disk_look(m->disk, false);
	if (disk_struck(m->disk))
		return NULL; /* it could not be read; it is tried again */
	m->counts->verified++;
	if (err < 0)
		return "the ledger cannot be read";
	if (verdict.wrong_from != 0 || verdict.why[0] != '\0')
		return "the ledger does not verify";
	return verdict.facts == m->told.facts ? NULL : "the ledger holds another number of facts";
}

const char *chain_restart(struct machine *m)
{
	return m->rigour.verify != 0 && dice_once(&m->checks, m->rigour.verify) ? verify(m) : NULL;
}

const char *chain_end(struct machine *m)
{
	if (m->rigour.ends == 0 || !dice_once(&m->checks, m->rigour.ends))
		return NULL;
	return m->engine != NULL && m->disk != NULL ? verify(m) : NULL;
}
