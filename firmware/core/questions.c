/*
 * The questions that may always be skipped: what a loan is for, how sure
 * somebody feels before it and after; and what happened to what they have at
 * home. Answers wait in the visit and are recorded with a loan, or never.
 */
#include <string.h>

#include "state.h"

#define SURE_STEP 8 /* CONTROL_SURE: enum skill * 8 + how sure */
#define SURE_BITS 4 /* of each answer in the fact */

/* Nobody is asked for somebody else: not a helper, not a worker. */
bool asks_questions(const struct kiosk *k)
{
	return k->policy->questions && helper_here(k) == NOBODY && !is_worker(k);
}

void ask_before(struct kiosk *k, struct moment now)
{
	k->visit.stage = STAGE_BEFORE;
	enter(k, asks_questions(k) ? SCREEN_PURPOSE : SCREEN_AGREE, now);
}

void ask_after(struct kiosk *k, struct moment now)
{
	bool asks = asks_questions(k) && k->visit.loan != NOBODY;

	/* What was said before a loan of this visit is not said of this one. */
	memset(k->visit.sure, 0, sizeof(k->visit.sure));
	k->visit.purpose = PURPOSE_NONE;
	k->visit.stage = STAGE_AFTER;
	enter(k, asks ? SCREEN_RETURN_OWN : SCREEN_THANKS, now);
}

static void sure_fact(struct kiosk *k, uint64_t loan, struct moment now, struct effects *out)
{
	uint64_t sure = 0;

	for (uint32_t skill = 0; skill < SKILLS; skill++)
		sure |= (uint64_t)k->visit.sure[skill] << skill * SURE_BITS;
	if (sure != 0)
		record(k,
		       (struct fact){.type = FACT_SURENESS_SAID,
				     .loan = loan,
				     .stage = k->visit.stage,
				     .sure = sure},
		       now, out);
}

void say_answers(struct kiosk *k, uint64_t loan, struct moment now, struct effects *out)
{
	if (k->visit.purpose != PURPOSE_NONE)
		record(k,
		       (struct fact){.type = FACT_PURPOSE_SAID,
				     .loan = loan,
				     .purpose = k->visit.purpose},
		       now, out);
	sure_fact(k, loan, now, out);
}

static void choose_purpose(struct kiosk *k, uint16_t purpose)
{
	/* For visits at home only a champion borrows. */
	if (purpose == PURPOSE_NONE || purpose >= PURPOSES_COUNT ||
	    (purpose == PURPOSE_VISIT && !may_here(k, RIGHT_MARK_HELPED)))
		return;
	k->visit.purpose = (uint8_t)purpose;
}

static void choose_sure(struct kiosk *k, uint16_t arg)
{
	uint16_t skill = arg / SURE_STEP, sure = arg % SURE_STEP;

	if (skill < SKILLS && sure >= 1 && sure <= SURE_MAX)
		k->visit.sure[skill] = (uint8_t)sure;
}

static void sureness_done(struct kiosk *k, struct moment now, struct effects *out)
{
	if (k->visit.stage == STAGE_BEFORE) {
		enter(k, SCREEN_AGREE, now);
		return;
	}
	sure_fact(k, k->visit.loan, now, out);
	enter(k, SCREEN_THANKS, now);
}

static void purpose_press(struct kiosk *k, const struct event *ev, struct moment now)
{
	uint8_t control = ev->intent.control;

	if (control == CONTROL_PURPOSE)
		choose_purpose(k, ev->intent.arg);
	if (control == CONTROL_SKIP)
		k->visit.purpose = PURPOSE_NONE;
	if (control == CONTROL_SKIP || control == CONTROL_NEXT)
		enter(k, SCREEN_SURENESS, now);
}

static void sureness_press(struct kiosk *k, const struct event *ev, struct moment now,
			   struct effects *out)
{
	uint8_t control = ev->intent.control;

	if (control == CONTROL_SURE)
		choose_sure(k, ev->intent.arg);
	if (control == CONTROL_SKIP)
		memset(k->visit.sure, 0, sizeof(k->visit.sure));
	if (control == CONTROL_SKIP || control == CONTROL_NEXT)
		sureness_done(k, now, out);
}

static void own_press(struct kiosk *k, const struct event *ev, struct moment now)
{
	switch (ev->intent.control) {
	case CONTROL_YES: enter(k, SCREEN_SURENESS, now); break;
	case CONTROL_NO:
	case CONTROL_SKIP: enter(k, SCREEN_THANKS, now); break;
	default: break;
	}
}

void question_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	switch (k->visit.phase) {
	case SCREEN_PURPOSE: purpose_press(k, ev, now); break;
	case SCREEN_SURENESS: sureness_press(k, ev, now, out); break;
	default: own_press(k, ev, now); break;
	}
}

/* ---- Something happened to it ---- */

void ask_happened(struct kiosk *k, uint32_t index, struct moment now)
{
	if (index == NOT_FOUND || !may_here(k, RIGHT_TELL_HAPPENED))
		return;
	k->visit.subject = k->book.device[index].loan;
	k->visit.grounds = GROUNDS_NONE;
	enter(k, SCREEN_HAPPENED, now);
}

void happened_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint16_t grounds = ev->intent.arg;
	struct event said = {
		.type = EVENT_DEED,
		.admin = {.fact = k->visit.subject, .helper = helper_here(k), .grounds = grounds}};

	if (ev->intent.control != CONTROL_GROUNDS)
		return;

	uint8_t refusal = say_happened(k, &said, k->visit.worker, now, out);

	if (refusal == REFUSED_BAD_GROUNDS)
		return; /* another list's reason */
	/* Said twice is said; there is no blame in either. */
	if (refusal != REFUSED_NOT && refusal != REFUSED_KNOWN_ALREADY) {
		refuse(k, refusal, now);
		return;
	}
	k->visit.grounds = (uint8_t)grounds;
	enter(k, SCREEN_HAPPENED_DONE, now);
}
