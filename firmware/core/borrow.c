/*
 * Borrowing: from the proved card to the device in hand, and what a borrower
 * has at home.
 */
#include <assert.h>
#include <string.h>

#include "state.h"

/* Nothing of any kind is ready. */
static bool all_out(const struct kiosk *k)
{
	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		if (count_ready(k, wish_of(k, kind, 0)) > 0)
			return false;
	}
	return true;
}

/* One of `kind` (DEVICE_NONE: any) is ready, but none that a child may have. */
static bool only_unfiltered(const struct kiosk *k, uint8_t kind)
{
	for (uint8_t i = DEVICE_NONE + 1; k->visit.minor && i < DEVICE_KINDS; i++) {
		struct wish wish = wish_of(k, i, 0);

		wish.filtered = false;
		if ((kind == DEVICE_NONE || i == kind) && count_ready(k, wish) > 0)
			return true;
	}
	return false;
}

/* None is left for who stands here. */
static void none_left(struct kiosk *k, uint8_t kind, struct moment now, struct effects *out)
{
	if (only_unfiltered(k, kind)) {
		say_no(k, REFUSED_NOT_FILTERED, kind, now, out);
		return;
	}
	note_no(k, REFUSED_NONE_READY, kind, now, out);
	enter(k, SCREEN_NOTHING_LEFT, now);
}

void choose_done(struct kiosk *k, struct moment now, struct effects *out)
{
	if (!k->visit.minor || k->visit.adult_here)
		ask_before(k, now);
	else if (k->visit.adult == NOBODY)
		say_no(k, REFUSED_NO_ADULT, k->visit.kind, now, out);
	else
		enter(k, SCREEN_ADULT, now);
}

static void choose(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t refusal = may_borrow(k, k->visit.borrower, now);

	if (refusal != REFUSED_NOT)
		say_no(k, refusal, DEVICE_NONE, now, out);
	else if (is_out_of_order(k, now))
		say_no(k, REFUSED_OUT_OF_ORDER, DEVICE_NONE, now, out);
	else if (all_out(k))
		none_left(k, DEVICE_NONE, now, out);
	else
		enter(k, SCREEN_CHOOSE, now);
}

void want(struct kiosk *k, uint8_t wanted, struct moment now, struct effects *out)
{
	k->visit.wanted = wanted;
	/* No card is needed to bring something back. */
	if (wanted == CONTROL_RETURN)
		enter(k, SCREEN_RETURN_TAP, now);
	else if (!may_here(k, RIGHT_BORROW))
		enter(k, SCREEN_TAP_CARD, now);
	else if (wanted == CONTROL_BORROW)
		choose(k, now, out);
	else
		enter(k, SCREEN_MY_LOANS, now);
}

/* The place that was kept, as far as it still makes sense. */
static bool resume(struct kiosk *k, struct moment now, struct effects *out)
{
	struct kept kept = k->kept;

	if (kept.person != k->visit.person || now.ms >= kept.until_ms)
		return false;
	k->kept = (struct kept){0};
	k->visit.kind = kept.kind;
	if (kept.phase == SCREEN_MENU)
		return false;
	k->visit.purpose = kept.purpose;
	memcpy(k->visit.sure, kept.sure, sizeof(k->visit.sure));
	choose(k, now, out);
	if (k->visit.phase == SCREEN_CHOOSE && kept.phase != SCREEN_CHOOSE &&
	    count_ready(k, wish_of(k, kept.kind, 0)) > 0) {
		k->visit.stage = STAGE_BEFORE;
		if (k->visit.minor) /* who answers for them comes first, again */
			choose_done(k, now, out);
		else
			enter(k, kept.phase, now);
	}
	return true;
}

void signed_in(struct kiosk *k, struct moment now, struct effects *out)
{
	if (is_worker(k)) {
		record(k, (struct fact){.type = FACT_SIGNED_IN, .worker = k->visit.person}, now,
		       out);
		answer_call(k, k->visit.person, now, out);
		enter(k, worker_begins(k), now);
		return;
	}
	k->visit.borrower = k->visit.role == ROLE_HELPER ? k->visit.of : k->visit.person;
	if (k->kept.person == k->visit.person && now.ms < k->kept.until_ms)
		comfort_carry(k, k->kept.comfort, k->kept.chosen);
	/* What was asked for just now comes before what was left. */
	if (k->visit.wanted != CONTROL_MY_LOANS && resume(k, now, out))
		return;
	if (k->visit.wanted != CONTROL_NONE)
		want(k, k->visit.wanted, now, out);
	else
		enter(k, menu_of(k), now);
	if (k->visit.phase == SCREEN_MENU && helper_here(k) != NOBODY)
		k->visit.note = NOTE_FOR_SOMEBODY;
}

static void chose(struct kiosk *k, uint16_t kind, struct moment now, struct effects *out)
{
	if (kind == DEVICE_NONE || kind >= DEVICE_KINDS)
		return;
	k->visit.kind = (uint8_t)kind;
	if (count_ready(k, wish_of(k, k->visit.kind, 0)) == 0)
		none_left(k, k->visit.kind, now, out);
	else if (k->visit.phase == SCREEN_NOTHING_LEFT)
		enter(k, SCREEN_CHOOSE, now);
}

/* A door within reach, or any again: what is ready may change with it. */
static void reach(struct kiosk *k, struct moment now)
{
	k->visit.reach = !k->visit.reach;
	if (k->visit.phase == SCREEN_NOTHING_LEFT && !all_out(k))
		enter(k, SCREEN_CHOOSE, now);
}

static void agree(struct kiosk *k, struct moment now, struct effects *out)
{
	/* Much may have happened while the points were read. */
	uint8_t refusal = may_borrow_here(k, now);
	uint32_t i = pick_device(k, wish_of(k, k->visit.kind, 0));

	if (refusal != REFUSED_NOT) {
		say_no(k, refusal, k->visit.kind, now, out);
	} else if (i == NOT_FOUND) {
		none_left(k, k->visit.kind, now, out);
	} else {
		k->visit.retried = false;
		k->visit.agreed_in = agreement_language(k);
		begin_act(k,
			  (struct fact){.bay = k->book.device[i].bay,
					.why = ACT_LEND,
					.device = k->book.device[i].id,
					.person = k->visit.borrower,
					.helper = helper_here(k),
					.worker = k->visit.worker},
			  now, out);
	}
}

void borrow_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	switch (ev->intent.control) {
	case CONTROL_KIND:
		/* What was agreed to, and what lies behind an open door, is chosen already. */
		if (k->visit.phase == SCREEN_CHOOSE || k->visit.phase == SCREEN_NOTHING_LEFT)
			chose(k, ev->intent.arg, now, out);
		break;
	case CONTROL_REACH:
		if (k->visit.phase == SCREEN_CHOOSE || k->visit.phase == SCREEN_NOTHING_LEFT)
			reach(k, now);
		break;
	case CONTROL_QUEUE:
	case CONTROL_LEAVE_QUEUE:
		if (k->visit.phase == SCREEN_NOTHING_LEFT)
			queue_press(k, ev, now, out);
		break;
	case CONTROL_NEXT:
		if (k->visit.phase == SCREEN_CHOOSE && k->visit.kind != DEVICE_NONE)
			choose_done(k, now, out);
		break;
	case CONTROL_DISAGREE:
		if (k->visit.phase == SCREEN_AGREE)
			enter(k, SCREEN_CHOOSE, now);
		break;
	case CONTROL_AGREE:
		if (k->visit.phase == SCREEN_AGREE)
			agree(k, now, out);
		break;
	case CONTROL_SOMETHING_WRONG:
		if (k->visit.phase == SCREEN_TAKE)
			k->visit.wrong_kit = !k->visit.wrong_kit;
		break;
	case CONTROL_FINISH:
		if (k->visit.phase == SCREEN_TAP_DEVICE)
			enter(k, SCREEN_DONE, now);
		else if (k->visit.phase == SCREEN_NOTHING_LEFT)
			go_home(k, now);
		break;
	case CONTROL_ASK_PERSON:
		lay_over(k, SCREEN_HELP);
		call_staff(k,
			   k->visit.phase == SCREEN_NOTHING_LEFT ? REFUSED_NONE_READY : REFUSED_NOT,
			   0, now, out);
		break;
	default: break;
	}
}

void borrow_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	uint32_t i = find_device(k, k->visit.device);
	uint8_t bay = k->visit.bay;

	assert(i != NOT_FOUND);
	if (device != k->visit.device) {
		k->visit.note = NOTE_NOT_THAT_ONE;
		return;
	}
	if (k->book.device[i].loan != k->visit.loan)
		return; /* that loan is over */
	/* Who taps it after all takes it after all. */
	k->visit.wrong_kit = false;
	if (!k->book.device[i].taken)
		record(k,
		       (struct fact){.type = FACT_TAKEN, .loan = k->visit.loan, .device = device},
		       now, out);
	k->visit.note = NOTE_TAPPED;
	if (k->visit.phase == SCREEN_TAP_DEVICE && k->book.bay[bay].act == k->visit.act) {
		record(k,
		       (struct fact){.type = FACT_DOOR_ENDED,
				     .bay = bay,
				     .act = k->book.bay[bay].act,
				     .end = END_TAKEN},
		       now, out);
		enter(k, SCREEN_DONE, now);
	}
}

/* `i`: the device's index; NOT_FOUND: no such line. */
static void renew(struct kiosk *k, uint32_t i, struct moment now, struct effects *out)
{
	const struct device *d = i == NOT_FOUND ? NULL : &k->book.device[i];
	uint8_t refusal = d == NULL ? REFUSED_NOT_YET : may_renew(k, d, now);

	if (d != NULL)
		k->visit.subject = d->loan; /* whose day the note is about */
	if (d != NULL && refusal != REFUSED_NOT)
		note_no(k, refusal, d->kind, now, out);
	if (refusal == REFUSED_NOT_YET) {
		k->visit.note = NOTE_NOT_YET;
		return;
	}
	if (refusal == REFUSED_WAITED_FOR && give_grace(k, i, now, out)) {
		k->visit.note = NOTE_GRACE;
		return;
	}
	if (refusal != REFUSED_NOT) {
		refuse(k, refusal, now);
		return;
	}
	record(k,
	       (struct fact){.type = FACT_RENEWED,
			     .loan = d->loan,
			     .device = d->id,
			     .person = d->borrower,
			     .day = due_day(k, d->kind, d->due_day),
			     .count = d->renewals + 1u,
			     .helper = helper_here(k),
			     .worker = k->visit.worker},
	       now, out);
	k->visit.note = NOTE_RENEWED;
}

void loans_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint32_t i = find_loan_row(k, k->visit.borrower, ev->intent.arg);

	switch (ev->intent.control) {
	case CONTROL_RENEW: renew(k, i, now, out); break;
	case CONTROL_QUEUE:
	case CONTROL_LEAVE_QUEUE: queue_press(k, ev, now, out); break;
	case CONTROL_HAPPENED: ask_happened(k, i, now); break;
	case CONTROL_MORE: k->visit.turn++; break; /* how many pages, the screen knows */
	case CONTROL_MY_HELPERS:
		if (may_here(k, RIGHT_OWN_HELPERS))
			enter(k, SCREEN_MY_HELPERS, now);
		break;
	case CONTROL_RETURN: want(k, CONTROL_RETURN, now, out); break;
	case CONTROL_BORROW: want(k, CONTROL_BORROW, now, out); break;
	case CONTROL_FINISH: go_home(k, now); break;
	default: break;
	}
}
