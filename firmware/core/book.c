/*
 * The book: what the kiosk knows. Only kiosk_apply writes it, from a fact and
 * the book alone, so that a replay in ten years gives the same book.
 */
#include <assert.h>
#include <errno.h>
#include <string.h>

#include <lendbay/text.h>

#include "book.h"

uint32_t find_device(const struct kiosk *k, uint64_t id)
{
	return index_find(k->book.derived.device, DEVICE_SLOTS, id);
}

bool is_sister_away(const struct device *d)
{
	return d->kind == DEVICE_NONE && d->bay == 0 &&
	       (d->state == STATE_WITHDRAWN || d->state == STATE_QUARANTINED ||
		d->state == STATE_MISSING);
}

uint32_t next_loan_of(const struct kiosk *k, uint64_t person, uint32_t after)
{
	const struct derived *x = &k->book.derived;

	if (after == NOT_FOUND)
		return index_find(x->borrower, DEVICE_SLOTS, person);
	return x->next_of[after] != 0 ? x->next_of[after] - 1 : NOT_FOUND;
}

uint32_t find_loan_row(const struct kiosk *k, uint64_t person, uint32_t row)
{
	uint32_t i = next_loan_of(k, person, NOT_FOUND);

	for (uint32_t n = 0; i != NOT_FOUND && n < DEVICES_MAX; n++) {
		const struct device *d = &k->book.device[i];

		if (d->state == STATE_LENT && !d->unsure && row-- == 0)
			return i;
		i = next_loan_of(k, person, i);
	}
	return NOT_FOUND;
}

uint32_t find_loan_of(const struct kiosk *k, uint64_t person)
{
	return find_loan_row(k, person, 0);
}

static uint32_t tries_index(const struct book *book, uint64_t person)
{
	return index_find(book->derived.tries, TRIES_SLOTS, person);
}

const struct tries *find_tries(const struct kiosk *k, uint64_t person)
{
	uint32_t i = tries_index(&k->book, person);

	return i == NOT_FOUND ? NULL : &k->book.tries[i];
}

/* ---- Moving things: a device is in exactly one place. ---- */

void leave_bay(struct book *book, struct device *d)
{
	count_device_again(book, d->id);
	if (d->bay != 0)
		book->bay[d->bay].occupant = NOT_FOUND;
	d->bay = 0;
}

void stand_in(struct book *book, uint32_t index, uint8_t bay)
{
	struct device *d = &book->device[index];

	leave_bay(book, d);
	d->bay = bay;
	book->bay[bay].occupant = index;
}

void end_loan(struct device *d)
{
	d->loan = NOBODY;
	d->borrower = NOBODY;
	d->helper = NOBODY;
	d->adult = NOBODY;
	d->due_day = 0;
	d->renewals = 0;
	d->happened = GROUNDS_NONE;
	d->unsure = d->taken = d->confirm = d->grace = d->helped = false;
}

void doubt(struct bay *b, uint8_t why)
{
	b->untapped = false;
	if (b->doubt < why)
		b->doubt = why;
}

/* ---- What each fact means. `d` and `b` are the device and bay it names, checked before. ---- */

static int began(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)n; /* the first fact changes nothing but the number */
	return f->number == 1 ? 0 : -EPROTO;
}

static int nothing(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f, (void)n; /* kept for people, not for decisions */
	return 0;
}

static bool is_far(uint64_t a, uint64_t b, uint64_t by_s)
{
	return a > b ? a - b > by_s : b - a > by_s;
}

static int clock_set(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	book->set_s = f->to_s;
	return 0;
}

/* Where a worker has just set it to, a worker has looked. */
static int clock_stepped(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (is_far(f->to_s, f->from_s, CLOCK_JUMP_S))
		book->clock_jumped = is_far(f->to_s, book->set_s, CLOCK_STEP_S);
	book->set_s = 0;
	for (uint32_t i = 0; f->to_s < f->from_s && i < book->tried; i++)
		tries_shift(&book->tries[i], f->from_s - f->to_s);
	return 0;
}

static int worker_came(struct book *book, const struct fact *f, struct named n)
{
	(void)f, (void)n; /* who it is, is for people */
	book->clock_jumped = false;
	return 0;
}

static int device_added(struct book *book, const struct fact *f, struct named n)
{
	if (n.d != NULL || f->device == NOBODY || book->devices == DEVICES_MAX ||
	    f->kind >= DEVICE_KINDS || f->unit > UINT32_MAX || f->parts > UINT32_MAX)
		return -EPROTO;
	book->device[book->devices++] = (struct device){.id = f->device,
							.kind = (uint8_t)f->kind,
							.unit = (uint32_t)f->unit,
							.parts = (uint32_t)f->parts,
							.filtered = f->filtered != 0,
							.state = STATE_NEW};
	begun_forget(book, f->device);
	return 0;
}

/* A place for somebody's tries. Full: the pause that ends first makes room. */
static uint32_t tries_place(struct book *book)
{
	uint32_t first = 0;

	if (book->tried < BORROWERS_MAX)
		return book->tried++;
	for (uint32_t i = 1; i < book->tried; i++)
		if (book->tries[i].until_s < book->tries[first].until_s)
			first = i;
	index_remove(book->derived.tries, TRIES_SLOTS, book->tries[first].who);
	return first;
}

static int pin_wrong(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	uint32_t i = tries_index(book, f->person);

	if (f->person == NOBODY)
		return -EPROTO;
	if (i == NOT_FOUND) {
		i = tries_place(book);
		index_set(book->derived.tries, TRIES_SLOTS, f->person, i);
	}
	book->tries[i] = (struct tries){
		.who = f->person, .wrong = (uint32_t)f->count, .until_s = f->until_s};
	return 0;
}

void tries_remove(struct book *book, uint64_t person)
{
	uint32_t i = tries_index(book, person);

	if (i == NOT_FOUND)
		return;
	index_remove(book->derived.tries, TRIES_SLOTS, person);
	book->tries[i] = book->tries[--book->tried];
	if (i < book->tried)
		index_set(book->derived.tries, TRIES_SLOTS, book->tries[i].who, i);
}

static int pin_right(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	tries_remove(book, f->person);
	return 0;
}

static int door_begun(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the bay changes */
	if (n.b == NULL || n.b->act != NOBODY || f->why >= ACT_REASONS_COUNT)
		return -EPROTO;
	n.b->act = f->number;
	n.b->act_why = (uint8_t)f->why;
	n.b->act_device = f->device;
	n.b->act_person = f->person;
	n.b->act_helper = f->helper;
	n.b->act_worker = f->worker;
	n.b->act_loan = f->loan;
	n.b->act_opened = false;
	count_again(n.b);
	if (f->why == ACT_STOCKTAKE)
		n.b->counted = FOUND_NONE;
	return 0;
}

static int door_opened(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the bay changes */
	if (n.b == NULL || n.b->act != f->act)
		return -EPROTO;
	n.b->act_opened = true;
	n.b->failures = 0;
	return 0;
}

/* Whoever came by could reach into it. */
static void stood_open(struct bay *b)
{
	b->unsure_open = b->unsure_loan != NOBODY;
}

static int door_ended(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the bay changes */
	if (n.b == NULL || n.b->act != f->act || f->act == NOBODY)
		return -EPROTO;
	n.b->act = NOBODY;
	if (n.b->act_why == ACT_STOCKTAKE && f->end != END_DONE)
		n.b->counted = FOUND_NONE; /* what was seen then, it may not hold now */
	if (f->end == END_NOT_OPENED && n.b->failures < UINT8_MAX)
		n.b->failures++;
	/* After a worker looked, or took in by hand, somebody must say what is in it now. */
	bool untapped =
		f->end == END_DONE && n.b->act_why == ACT_TAKE_IN && n.b->occupant != NOT_FOUND;
	bool by_hand = f->end == END_DONE && n.b->act_why >= ACT_FAULT;
	bool sure = n.b->doubt == DOUBT_NONE;

	if (f->end == END_UNSURE || f->end == END_LEFT_OPEN || by_hand || untapped)
		doubt(n.b, DOUBT_UNSURE);
	/* The tap that was missing ends this one, if it comes later. */
	n.b->untapped = untapped && sure;
	/* Whether a lent kit left, the bay will tell; who has one that was brought back, it will
	 * not. */
	if ((f->end == END_UNSURE || f->end == END_LEFT_OPEN) && n.b->act_why == ACT_LEND &&
	    n.b->act_loan != NOBODY) {
		n.b->unsure_device = n.b->act_device;
		n.b->unsure_loan = n.b->act_loan;
		n.b->unsure_open = false;
	}
	if (f->end == END_LEFT_OPEN)
		stood_open(n.b);
	return 0;
}

static int lent(struct book *book, const struct fact *f, struct named n)
{
	if (n.b == NULL || n.d->loan != NOBODY || n.b->act != f->act || f->day > UINT32_MAX ||
	    is_kept_from(n.d, f->person))
		return -EPROTO;
	leave_bay(book, n.d);
	n.d->state = STATE_LENT;
	n.d->loan = f->number;
	n.d->borrower = f->person;
	n.d->helper = f->helper;
	n.d->adult = f->adult;
	n.d->due_day = (uint32_t)f->day;
	n.d->confirm = f->confirm != 0;
	n.d->loans++;
	n.d->said_in = n.d->said_missing = 0;
	n.d->fault_said = FAULT_NONE;
	n.d->back_s = 0;
	n.d->from = 0;
	n.d->to_count = false;
	n.b->act_loan = f->number;
	n.b->act_opened = true;
	n.b->failures = 0;
	return 0;
}

/* Whether the fact speaks of the loan this device is out on. */
bool same_loan(const struct fact *f, struct named n)
{
	return n.d != NULL && f->loan != NOBODY && n.d->loan == f->loan;
}

static int taken(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (!same_loan(f, n))
		return -EPROTO;
	n.d->taken = true;
	n.d->unsure = false;
	return 0;
}

static int not_taken(struct book *book, const struct fact *f, struct named n)
{
	if (!same_loan(f, n) || n.b == NULL || n.b->occupant != NOT_FOUND)
		return -EPROTO;
	referral_good_again(book, n.d->loan);
	end_loan(n.d);
	n.d->loans--;
	n.d->state = STATE_READY;
	stand_in(book, n.index, (uint8_t)f->bay);
	return 0;
}

static int loan_unsure(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (!same_loan(f, n))
		return -EPROTO;
	n.d->unsure = true;
	return 0;
}

static int handed_in(struct book *book, const struct fact *f, struct named n)
{
	if (!same_loan(f, n) || n.b == NULL || n.b->occupant != NOT_FOUND)
		return -EPROTO;
	stand_in(book, n.index, (uint8_t)f->bay);
	n.d->state = STATE_HANDED_IN;
	n.d->unsure = false;
	n.d->back_s = f->utc_s;
	/* With presence proof the loan ends there; without it when a worker has it in hand. */
	if (f->proof != 0)
		end_loan(n.d);
	return 0;
}

static int parts_said(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (n.d == NULL)
		return -EPROTO;
	n.d->said_in = (uint32_t)f->parts;
	n.d->said_missing = (uint32_t)f->missing;
	return 0;
}

static int fault_said(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (n.d == NULL || f->fault == FAULT_NONE || f->fault >= KIT_FAULTS)
		return -EPROTO;
	n.d->fault_said = (uint8_t)f->fault;
	return 0;
}

/* What came out of a bay was tapped after its door was shut: nobody need look into that. */
static void tapped_at_last(struct bay *b, uint64_t device)
{
	if (b->untapped && b->act_device == device)
		b->doubt = DOUBT_NONE;
	b->untapped = false;
}

static int taken_in(struct book *book, const struct fact *f, struct named n)
{
	if (n.d->loan != f->loan)
		return -EPROTO;
	if (n.d->state != STATE_HANDED_IN)
		n.d->back_s = f->utc_s; /* over the desk */
	n.d->from = n.d->bay;
	n.d->to_count = true;
	if (n.d->bay != 0)
		tapped_at_last(&book->bay[n.d->bay], n.d->id);
	leave_bay(book, n.d);
	end_loan(n.d);
	n.d->unsafe = false; /* a worker has it, and sets it aside */
	n.d->state = STATE_RETURNED;
	ask_no_more(book, n.d->id);
	return 0;
}

/* Kept for people: the device is wiped when a worker has seen to the rest. */
static int wipe_proved(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)n; /* the device has its gate */
	return f->tool == TOOL_NONE || f->tool >= TOOLS || f->method == METHOD_NONE ||
			       f->method >= METHODS || f->evidence == 0
		       ? -EPROTO
		       : 0;
}

static int wiped(struct book *book, const struct fact *f, struct named n)
{
	if (n.d->loan != NOBODY)
		return -EPROTO;
	if (f->worker != NOBODY && f->tool < TOOLS && n.d->kind != DEVICE_NONE)
		book->wiped[n.d->kind] = (struct wiped){
			.worker = f->worker, .utc_s = f->utc_s, .tool = (uint8_t)f->tool};
	leave_bay(book, n.d); /* it is in the worker's hands */
	n.d->state = STATE_WIPED;
	return 0;
}

static int parts_found(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* both sides are kept for people */
	if (n.d != NULL)
		n.d->to_count = false;
	return 0;
}

static int inspected(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* what was found is for people */
	n.d->unsafe = false;
	n.d->state = STATE_INSPECTED;
	n.d->doubted = n.d->to_count = false;
	return 0;
}

static int restocked(struct book *book, const struct fact *f, struct named n)
{
	if (n.b == NULL || n.b->occupant != NOT_FOUND)
		return -EPROTO;
	stand_in(book, n.index, (uint8_t)f->bay);
	n.d->state = STATE_READY;
	return 0;
}

static int quarantined(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* only the device changes */
	n.d->state = STATE_QUARANTINED;
	n.d->doubted = true;
	return 0;
}

static int forced(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* only the bay changes */
	if (n.b == NULL)
		return -EPROTO;
	stood_open(n.b);
	n.b->counted = FOUND_NONE; /* whoever it was could reach into it */
	doubt(n.b, DOUBT_FORCED);
	return 0;
}

static int bay_unsure(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* only the bay changes */
	if (n.b == NULL)
		return -EPROTO;
	stood_open(n.b); /* found open at a start */
	n.b->counted = FOUND_NONE;
	doubt(n.b, DOUBT_UNSURE);
	return 0;
}

static int bay_out_of_use(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* only the bay changes */
	if (n.b == NULL)
		return -EPROTO;
	doubt(n.b, DOUBT_OUT_OF_USE);
	return 0;
}

/* The bay was found empty: what the book thought was in it is somewhere else. */
void found_empty(struct book *book, struct bay *b)
{
	struct device *d = &book->device[b->occupant];

	leave_bay(book, d);
	if (d->state == STATE_HANDED_IN && d->loan != NOBODY) {
		d->state = STATE_LENT;
		d->unsure = true;
	} else if (d->state != STATE_IMPOUNDED) {
		/* What was impounded stays so wherever it is: nobody may wipe it when it turns up.
		 */
		d->state = STATE_MISSING;
	}
}

/* What was reported missing is behind a door again. */
static int found_again(struct book *book, const struct fact *f, struct named n)
{
	if (n.b == NULL || n.b->occupant != NOT_FOUND)
		return -EPROTO;
	stand_in(book, n.index, (uint8_t)f->bay);
	n.d->state = STATE_HANDED_IN;
	n.d->back_s = f->utc_s;
	return 0;
}

/* Another kiosk's device: of no kind that is lent here. Without a bay a worker holds it. */
static int sister_in(struct book *book, const struct fact *f, struct named n)
{
	uint32_t index = n.index;

	if (f->device == NOBODY || (n.b != NULL && n.b->occupant != NOT_FOUND) ||
	    (n.d != NULL ? !is_sister_away(n.d) : book->devices == DEVICES_MAX))
		return -EPROTO;
	if (n.d == NULL) {
		index = book->devices++;
		book->device[index] = (struct device){.id = f->device};
		begun_forget(book, f->device);
	}
	book->device[index].state = STATE_QUARANTINED;
	book->device[index].doubted = true;
	if (n.b != NULL)
		stand_in(book, index, (uint8_t)f->bay);
	return 0;
}

static int unsafe_said(struct book *book, const struct fact *f, struct named n)
{
	/* Also when no call could leave, staff find it on their list. */
	if (n.d != NULL && !n.d->unsafe)
		ask_of_device(book, (struct asked){.number = f->number,
						   .person = n.d->borrower,
						   .device = n.d->id,
						   .what = REQUEST_FIND_WAY});
	if (n.d != NULL)
		n.d->unsafe = true;
	return 0;
}

static int bay_settled(struct book *book, const struct fact *f, struct named n)
{
	if (n.b == NULL || (f->found == FOUND_DEVICE && n.d == NULL) || f->found > FOUND_DEVICE)
		return -EPROTO;
	if (f->found == FOUND_EMPTY && n.b->occupant != NOT_FOUND)
		found_empty(book, n.b);
	if (f->found == FOUND_DEVICE && n.b->occupant != n.index) {
		if (n.b->occupant != NOT_FOUND)
			found_empty(book, n.b);
		/* A loan whose device stands here is over; it may have been used, so it is wiped.
		 */
		if (n.d->loan != NOBODY || n.d->state == STATE_MISSING)
			n.d->state = STATE_RETURNED;
		n.d->to_count = n.d->state == STATE_RETURNED;
		end_loan(n.d);
		stand_in(book, n.index, (uint8_t)f->bay);
	}
	n.b->doubt = DOUBT_NONE;
	n.b->failures = 0;
	n.b->unsure_device = n.b->unsure_loan = NOBODY;
	n.b->unsure_open = n.b->untapped = false;
	if (n.b->counted != FOUND_NONE)
		n.b->counted = FOUND_AS_BEFORE;
	return 0;
}

static int called(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* the bay, if any, stays as it is */
	if (f->why_called >= REFUSALS_COUNT)
		return -EPROTO;
	book->called = true;
	book->call_why = (uint8_t)f->why_called;
	book->call_bay = (uint8_t)f->bay;
	return 0;
}

static int call_answered(struct book *book, const struct fact *f, struct named n)
{
	(void)f, (void)n; /* who answered is for people */
	book->called = false;
	return 0;
}

static int renewed(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (!same_loan(f, n) || f->day > UINT32_MAX)
		return -EPROTO;
	n.d->due_day = (uint32_t)f->day;
	n.d->renewals = (uint8_t)f->count;
	n.d->grace = false;
	return 0;
}

/*
 * The gates of a device's life (domain.md): from which states each fact may
 * follow. A fact without a row asks for none.
 */
#define FROM(state) (1u << STATE_##state)
#define NOT_OUT     ((1u << STATES) - 1 - FROM(NONE) - FROM(LENT) - FROM(IMPOUNDED))

static const uint32_t gates[FACT_TYPES] = {
	[FACT_LENT] = FROM(READY),
	[FACT_HELD] = FROM(READY),
	[FACT_TAKEN] = FROM(LENT),
	[FACT_NOT_TAKEN] = FROM(LENT),
	[FACT_LOAN_UNSURE] = FROM(LENT),
	[FACT_RENEWED] = FROM(LENT),
	[FACT_DUE_SET] = FROM(LENT),
	[FACT_GRACE_GIVEN] = FROM(LENT),
	[FACT_HAPPENED_SAID] = FROM(LENT),
	[FACT_LOAN_ENDED] = FROM(LENT),
	[FACT_HANDED_IN] = FROM(LENT),
	[FACT_TAKEN_IN] = FROM(LENT) | FROM(HANDED_IN) | FROM(NEW), /* new: from a predecessor */
	[FACT_LOAN_CARRIED] = FROM(NEW) | FROM(QUARANTINED), /* a doubt came along before it */
	[FACT_WIPED] = FROM(NEW) | FROM(RETURNED) | FROM(QUARANTINED) | FROM(MISSING),
	[FACT_WIPE_PROVED] = FROM(NEW) | FROM(RETURNED) | FROM(QUARANTINED) | FROM(MISSING),
	[FACT_INSPECTED] = FROM(WIPED),
	[FACT_RESTOCKED] = FROM(INSPECTED) | FROM(NEW), /* new: by whoever sets the kiosk up */
	[FACT_QUARANTINED] = NOT_OUT,
	[FACT_WITHDRAWN] = NOT_OUT,
	[FACT_MISSED] = NOT_OUT,
	[FACT_IMPOUNDED] = NOT_OUT | FROM(LENT),
	[FACT_RELEASED] = FROM(IMPOUNDED), /* by the coordinator only: core/roles.c */
	[FACT_FOUND_AGAIN] = FROM(MISSING),
};

static bool is_gate_open(const struct fact *f, struct named n)
{
	return gates[f->type] == 0 || (n.d != NULL && gates[f->type] >> n.d->state & 1u);
}

static meaning *const meanings[FACT_TYPES] = {
	[FACT_KIOSK_BEGAN] = began,
	[FACT_STARTED] = nothing,
	[FACT_CLOCK_STEPPED] = clock_stepped,
	[FACT_ENROLLED] = nothing,
	[FACT_DEVICE_ADDED] = device_added,
	[FACT_PIN_WRONG] = pin_wrong,
	[FACT_PIN_RIGHT] = pin_right,
	[FACT_PIN_RESET] = pin_right,
	[FACT_DOOR_BEGUN] = door_begun,
	[FACT_DOOR_OPENED] = door_opened,
	[FACT_DOOR_ENDED] = door_ended,
	[FACT_LENT] = lent,
	[FACT_TAKEN] = taken,
	[FACT_NOT_TAKEN] = not_taken,
	[FACT_LOAN_UNSURE] = loan_unsure,
	[FACT_HANDED_IN] = handed_in,
	[FACT_PARTS_SAID] = parts_said,
	[FACT_FAULT_SAID] = fault_said,
	[FACT_TAKEN_IN] = taken_in,
	[FACT_WIPED] = wiped,
	[FACT_WIPE_PROVED] = wipe_proved,
	[FACT_INSPECTED] = inspected,
	[FACT_RESTOCKED] = restocked,
	[FACT_QUARANTINED] = quarantined,
	[FACT_FORCED] = forced,
	[FACT_BAY_UNSURE] = bay_unsure,
	[FACT_BAY_OUT_OF_USE] = bay_out_of_use,
	[FACT_BAY_SETTLED] = bay_settled,
	[FACT_STICKER_UNKNOWN] = nothing,
	[FACT_NOT_ON_LOAN] = nothing,
	[FACT_UNSAFE_SAID] = unsafe_said,
	[FACT_MAY_BE_WIPED] = may_be_wiped,
	[FACT_SIGNED_IN] = worker_came,
	[FACT_CALLED] = called,
	[FACT_CALL_ANSWERED] = call_answered,
	[FACT_RENEWED] = renewed,
	[FACT_PARTS_FOUND] = parts_found,
	[FACT_FOUND_AGAIN] = found_again,
	[FACT_SISTER_IN] = sister_in,
	[FACT_HAPPENED_SAID] = happened_said,
	[FACT_LOAN_ENDED] = loan_ended,
	[FACT_DUE_SET] = due_set,
	[FACT_GRACE_GIVEN] = grace_given,
	[FACT_DAY_CLOSED] = day_closed,
	[FACT_DAY_OPENED] = day_opened,
	[FACT_IMPOUNDED] = impounded,
	[FACT_RELEASED] = released,
	[FACT_WITHDRAWN] = withdrawn,
	[FACT_MISSED] = missed,
	[FACT_CORRECTED] = corrected,
	[FACT_VOUCHED] = nothing,
	[FACT_REFERRAL_MADE] = referral_made,
	[FACT_REFERRAL_USED] = referral_used,
	[FACT_HELPER_NAMED] = helper_named,
	[FACT_HELPER_REMOVED] = helper_removed,
	[FACT_BLOCKED] = blocked,
	[FACT_UNBLOCKED] = unblocked,
	[FACT_PIN_SET] = pin_right,
	[FACT_DISCLOSED] = nothing,
	[FACT_CONTACT_LOOKED] = nothing,
	[FACT_CARD_REPLACED] = nothing,
	[FACT_CLOCK_SET] = clock_set,
	[FACT_PURPOSE_SAID] = purpose_said,
	[FACT_SURENESS_SAID] = sureness_said,
	[FACT_SESSION_ADDED] = session_added,
	[FACT_SESSION_CANCELLED] = session_cancelled,
	[FACT_HELPED] = helped,
	[FACT_CALL_BACK_ASKED] = call_back_asked,
	[FACT_REFERRED_ON] = referred_on,
	[FACT_REQUEST_CLOSED] = request_closed,
	[FACT_QUEUED] = queued,
	[FACT_QUEUE_LEFT] = queue_left,
	[FACT_MOVED_UP] = moved_up,
	[FACT_HELD] = held,
	[FACT_TOLD] = told,
	[FACT_HOLD_ENDED] = hold_ended,
	[FACT_LOAN_CARRIED] = loan_carried,
	[FACT_EXPORTED] = exported,
	[FACT_EXPORTED_HERE] = exported,
	[FACT_TURNED_AWAY] = turned_away,
	[FACT_ERASED] = erased,
	[FACT_STOCKTAKE_BEGAN] = stocktake_began,
	[FACT_BAY_COUNTED] = bay_counted,
	[FACT_PUT_RIGHT] = put_right,
	[FACT_STOCKTAKE_ENDED] = stocktake_ended,
	[FACT_STICKER_BEGUN] = sticker_begun,
	[FACT_STICKER_WRITTEN] = sticker_done,
};

/* Lets the fact change the book, and what follows from it with it. */
static int mean(struct book *book, const struct fact *f, struct named n)
{
	uint32_t devices = book->devices;
	uint32_t in_bay = n.b != NULL && n.b->occupant != n.index ? n.b->occupant : NOT_FOUND;
	/* The only one that changes devices it does not name. */
	bool all = f->type == FACT_DAY_CLOSED;

	for (uint32_t i = 0; i < devices && all; i++)
		derived_out(book, i);
	if (!all && n.index != NOT_FOUND)
		derived_out(book, n.index);
	if (!all && in_bay != NOT_FOUND)
		derived_out(book, in_bay);

	int err = meanings[f->type](book, f, n);

	for (uint32_t i = 0; i < devices && all; i++)
		derived_in(book, i);
	if (!all && n.index != NOT_FOUND)
		derived_in(book, n.index);
	if (!all && in_bay != NOT_FOUND)
		derived_in(book, in_bay);
	if (book->devices > devices)
		derived_in(book, devices);
	return err;
}

int kiosk_apply(struct kiosk *k, const struct fact *fact)
{
	struct book *book = &k->book;
	struct named n = {.index = NOT_FOUND};

	if (fact->number != book->number + 1 || fact->type >= FACT_TYPES ||
	    meanings[fact->type] == NULL || fact->bay > BAYS_MAX)
		return -EPROTO;
	n.index = find_device(k, fact->device);
	if (n.index != NOT_FOUND)
		n.d = &book->device[n.index];
	if (fact->bay != 0)
		n.b = &book->bay[fact->bay];

	uint8_t from = n.d != NULL ? n.d->bay : 0;
	uint32_t was = n.b != NULL ? n.b->occupant : NOT_FOUND;
	int err = is_gate_open(fact, n) ? mean(book, fact, n) : -EPROTO;

	if (err < 0)
		return err;
	if (n.b != NULL && n.b->occupant != was)
		n.b->since_s = fact->utc_s;
	if (from != 0 && from != fact->bay && book->bay[from].occupant == NOT_FOUND)
		book->bay[from].since_s = fact->utc_s;
	if (n.b != NULL)
		tell_of_bay(n, fact);
	book->number = fact->number;
	book->utc_s = fact->utc_s;
	return 0;
}

uint64_t kiosk_number(const struct kiosk *k)
{
	return k->book.number;
}

int64_t kiosk_utc_s(const struct kiosk *k)
{
	return k->book.utc_s;
}

uint32_t kiosk_devices(const struct kiosk *k)
{
	return k->book.devices;
}

uint32_t kiosk_find_device(const struct kiosk *k, uint64_t device)
{
	uint32_t index = find_device(k, device);

	return index != NOT_FOUND ? index : k->book.devices;
}

void kiosk_device(const struct kiosk *k, uint32_t index, struct device_now *out)
{
	const struct device *d = &k->book.device[index];

	*out = (struct device_now){.device = d->id,
				   .unit = d->unit,
				   .kind = d->kind,
				   .state = d->state,
				   .bay = d->bay,
				   .unsure = d->unsure ||
					     (d->bay != 0 && k->book.bay[d->bay].doubt != 0),
				   .parts = d->parts,
				   .loan = d->loan,
				   .person = d->borrower,
				   .due_day = d->due_day};
}

void kiosk_bay(const struct kiosk *k, uint8_t bay, struct bay_now *out)
{
	assert(bay > 0 && bay <= BAYS_MAX);

	const struct bay *b = &k->book.bay[bay];

	*out = (struct bay_now){.device = b->occupant == NOT_FOUND ? NOBODY
								   : k->book.device[b->occupant].id,
				.act = b->act,
				.act_person = b->act != NOBODY ? b->act_person : NOBODY,
				.doubt = b->doubt,
				.failures = b->failures};
}
