/*
 * A worker's deeds by tables, and by somebody who does any of them at any
 * time: from the command line and on the screen, while doors move, cards come
 * and the clock jumps.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/text.h>

#include "deeds.h"
#include "state.h"

#define WORLDS    80   /* each begins anew, with all its devices ready */
#define STEPS     3000 /* in each */
#define FACTS_MAX 20000
#define BOOK_MAX  131072
#define DEVICES   8
#define PEOPLE    5 /* 101.. */

/* ---- Somebody who does anything ---- */

struct hand {
	uint64_t seed;
	struct policy policy;
	struct kiosk *k, *second;
	struct moment now;
	struct fact *fact;
	uint32_t facts;
	uint64_t ticket;
	bool open[BAYS_MAX + 1];
	uint32_t of_type[FACT_TYPES], refused[REFUSALS_COUNT], on_screen[SCREENS_COUNT];
	struct effects out;
	char book[BOOK_MAX], other[BOOK_MAX];
};

static uint32_t chance(struct hand *h, uint32_t of)
{
	h->seed = h->seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(h->seed >> 33) % of;
}

static void replay_is_the_same(struct hand *h)
{
	kiosk_init(h->second, &h->policy);
	for (uint32_t i = 0; i < h->facts; i++)
		assert_int_equal(kiosk_apply(h->second, &h->fact[i]), 0);
	(void)kiosk_book_write(h->k, h->book, BOOK_MAX);       /* compared whole */
	(void)kiosk_book_write(h->second, h->other, BOOK_MAX); /* compared whole */
	assert_string_equal(h->book, h->other);
}

/* What each deed records; a refused one records none of them. */
static bool is_of_a_deed(uint64_t type)
{
	switch (type) {
	case FACT_HAPPENED_SAID:
	case FACT_LOAN_ENDED:
	case FACT_DUE_SET:
	case FACT_DAY_CLOSED:
	case FACT_DAY_OPENED:
	case FACT_IMPOUNDED:
	case FACT_RELEASED:
	case FACT_WITHDRAWN:
	case FACT_MISSED:
	case FACT_CORRECTED:
	case FACT_DISCLOSED:
	case FACT_CONTACT_LOOKED:
	case FACT_ERASED:
	case FACT_CLOCK_SET: return true;
	default: return false;
	}
}

/* Nothing of the book that could be done for or with somebody who was erased is left. */
static void erased_are_gone(const struct hand *h)
{
	const struct book *book = &h->k->book;

	for (uint32_t at = 0; at < h->out.len; at++) {
		const struct fact *f = &h->out.list[at].fact;

		if (h->out.list[at].type != EFFECT_RECORD || f->type != FACT_ERASED)
			continue;
		assert_null(find_tries(h->k, f->person));
		assert_false(is_blocked(h->k, f->person));
		assert_int_equal(find_helper(h->k, f->person, 0), NOBODY);
		assert_int_equal(find_hold_of(h->k, f->person), NOT_FOUND);
		assert_int_equal(next_loan_of(h->k, f->person, NOT_FOUND), NOT_FOUND);
		for (uint32_t i = 0; i < book->waits; i++)
			assert_true(book->waiting[i].person != f->person);
		for (uint32_t i = 0; i < book->asks; i++)
			assert_true(book->asked[i].person != f->person);
		assert_true(h->k->visit.person != f->person && h->k->visit.borrower != f->person &&
			    h->k->visit.card.person != f->person &&
			    h->k->visit.matter.person != f->person);
	}
}

/* Only the coordinator, or the command line, releases; nobody else changes what is sealed. */
static void seals_hold(const struct hand *h, const uint8_t before[DEVICES_MAX])
{
	for (uint32_t i = 0; i < h->k->book.devices; i++) {
		bool released = false;

		if (before[i] != STATE_IMPOUNDED || h->k->book.device[i].state == STATE_IMPOUNDED)
			continue;
		for (uint32_t at = 0; at < h->out.len; at++) {
			const struct fact *f = &h->out.list[at].fact;

			released |= h->out.list[at].type == EFFECT_RECORD &&
				    f->type == FACT_RELEASED &&
				    f->device == h->k->book.device[i].id &&
				    (f->user != 0 || h->k->visit.role == ROLE_COORDINATOR);
		}
		assert_true(released);
	}
}

static void loans_are_whole(const struct hand *h)
{
	for (uint32_t i = 0; i < h->k->book.devices; i++) {
		const struct device *d = &h->k->book.device[i];
		bool lent = d->state == STATE_LENT;

		assert_true(lent ? d->loan != NOBODY && d->bay == 0
				 : d->loan == NOBODY || d->state == STATE_HANDED_IN);
		/* No loan is ever due on a day that was closed before it was set. */
		assert_true(d->happened == GROUNDS_NONE || d->loan != NOBODY);
		assert_false(d->happened != GROUNDS_NONE && is_overdue(h->k, d, h->now));
	}
}

static void take(struct hand *h, const struct event *ev)
{
	bool refused = false;

	for (uint32_t i = 0; i < h->out.len; i++) {
		const struct effect *fx = &h->out.list[i];

		if (fx->type == EFFECT_ASK_PIN)
			h->ticket = fx->pin.ticket;
		if (fx->type == EFFECT_SET_CLOCK) {
			h->now.utc_s = fx->clock.utc_s;
			h->now.quality = CLOCK_WORKER;
		}
		if (fx->type == EFFECT_ANSWER) {
			refused = fx->answer.refusal != REFUSED_NOT;
			h->refused[fx->answer.refusal]++;
		}
		if (fx->type != EFFECT_RECORD)
			continue;
		assert_true(h->facts < FACTS_MAX);
		h->fact[h->facts++] = fx->fact;
		h->of_type[fx->fact.type]++;
	}
	for (uint32_t i = 0; i < h->out.len && refused && ev->type == EVENT_DEED; i++)
		assert_false(h->out.list[i].type == EFFECT_RECORD &&
			     is_of_a_deed(h->out.list[i].fact.type));
}

static void give(struct hand *h, struct event ev)
{
	static struct view view;
	uint8_t before[DEVICES_MAX] = {0}; /* one that is added now was nothing before */

	for (uint32_t i = 0; i < h->k->book.devices; i++)
		before[i] = h->k->book.device[i].state;
	h->now.day = (uint32_t)(h->now.utc_s / 86400);
	h->now.minute = (uint16_t)(h->now.utc_s % 86400 / 60);
	kiosk_step(h->k, &ev, h->now, &h->out);
	seals_hold(h, before);
	erased_are_gone(h);
	take(h, &ev);
	loans_are_whole(h);
	kiosk_view(h->k, h->now, &view);
	h->on_screen[view.screen]++;
}

static void press(struct hand *h, uint8_t control, uint16_t arg)
{
	give(h, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}});
}

static void begin(struct hand *h, uint64_t seed)
{
	h->seed = seed;
	h->k = calloc(1, kiosk_size());
	h->second = calloc(1, kiosk_size());
	h->fact = calloc(FACTS_MAX, sizeof(*h->fact));
	assert_true(h->k != NULL && h->second != NULL && h->fact != NULL);
	h->policy = (struct policy){.bays = 8,
				    .loan_days = 28,
				    .renewals_max = 5,
				    .renew_from_days = 7,
				    .renew_late_days = 7,
				    .grace_days = 3,
				    .hold_days = 3,
				    .closed_weekdays = 1 << 6,
				    .pin_tries = 3,
				    .call_line = true};
	for (uint8_t bay = 1; bay <= 8; bay++)
		h->policy.size[bay] = SIZE_LARGE;
	for (int day = 0; day < 6; day++)
		h->policy.shut_min[day] = 24 * 60;
	h->now = (struct moment){.ms = 1, .utc_s = 1793613600, .boot = 1, .quality = CLOCK_NETWORK};
	kiosk_init(h->k, &h->policy);

	struct fact first = {.number = 1, .type = FACT_KIOSK_BEGAN, .utc_s = h->now.utc_s};

	assert_int_equal(kiosk_apply(h->k, &first), 0);
	h->fact[h->facts++] = first;
	give(h, (struct event){.type = EVENT_START});
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		give(h, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = true}});
	for (uint64_t device = 1; device <= DEVICES; device++)
		give(h, (struct event){.type = EVENT_ADD_DEVICE,
				       .admin = {.device = device,
						 .kind = device < 6 ? DEVICE_TABLET : DEVICE_LAPTOP,
						 .parts = 1 << PART_CHARGER,
						 .bay = device < 8 ? device : 0}});
}

static void end(struct hand *h)
{
	free(h->k);
	free(h->second);
	free(h->fact);
}

static uint64_t some_fact(struct hand *h)
{
	const struct book *book = &h->k->book;
	uint32_t i = chance(h, book->devices);

	if (chance(h, 4) != 0)
		return book->device[i].loan;
	if (book->asks > 0 && chance(h, 2) != 0)
		return book->asked[chance(h, book->asks)].number;
	return chance(h, 2) ? chance(h, h->facts + 3) : 0;
}

static uint64_t some_day(struct hand *h)
{
	if (h->k->book.closed_len > 0 && chance(h, 3) == 0)
		return h->k->book.closed[chance(h, h->k->book.closed_len)];
	return h->now.day + chance(h, 420) - 20;
}

/* A deed that may well be, and now and then one that cannot. */
static void do_something(struct hand *h)
{
	struct event ev = {.type = EVENT_DEED};

	ev.admin.user = 1001;
	ev.admin.deed = RIGHT_RENEW_FOR + chance(h, RIGHTS_COUNT - RIGHT_RENEW_FOR + 1);
	for (int i = 0; i < 30; i++) {
		ev.admin.grounds = chance(h, GROUNDS_COUNT + 1);
		if (ev.admin.deed < RIGHTS_COUNT && ev.admin.grounds < GROUNDS_COUNT &&
		    may_on_grounds((uint8_t)ev.admin.deed, (uint8_t)ev.admin.grounds))
			break;
	}
	ev.admin.fact = chance(h, 2) ? some_fact(h) : 0;
	ev.admin.device = chance(h, 2) ? chance(h, DEVICES + 2) : 0;
	ev.admin.person = chance(h, 3) == 0 ? 101 + chance(h, PEOPLE + 1) : NOBODY;
	ev.admin.kind = chance(h, DEVICE_KINDS);
	ev.admin.bay = chance(h, 11);
	ev.admin.day = some_day(h);
	ev.admin.utc_s = h->now.utc_s + (int64_t)chance(h, 4000000) - 2000000;
	ev.admin.partner = chance(h, 3);
	ev.admin.helper = 201 + chance(h, 3);
	ev.admin.referral = 1 + chance(h, 50);
	ev.admin.session = 1 + chance(h, 9);
	ev.admin.from_minute = 540 + chance(h, 60);
	ev.admin.to_minute = 600 + chance(h, 60);
	give(h, ev);
}

static void somebody_comes(struct hand *h)
{
	uint32_t who = chance(h, PEOPLE + 3);
	struct event ev = {.type = EVENT_CARD};

	ev.card.person = who < PEOPLE ? 101 + who : 1 + who;
	ev.card.role = who < PEOPLE ? ROLE_BORROWER : who == PEOPLE ? ROLE_COORDINATOR : ROLE_STAFF;
	ev.card.hash = ev.card.person;
	give(h, ev);
	if (h->k->visit.phase != SCREEN_PIN)
		return;
	for (int i = 0; i < 4; i++)
		press(h, CONTROL_DIGIT, 1);
	press(h, CONTROL_OK, 0);
	give(h,
	     (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT, .ticket = h->ticket}});
}

/* Forms are filled in, or no device would ever be ready again. */
static const struct {
	uint8_t screen, control, args; /* args: 1 + the largest */
} forms[] = {
	{SCREEN_STAFF_TAKE_IN, CONTROL_PART_IN, PART_CHARGER + 1},
	{SCREEN_STAFF_TAKE_IN, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_WIPE, CONTROL_TOOL, TOOLS},
	{SCREEN_STAFF_WIPE, CONTROL_CHECK, WIPE_CHECKS_COUNT},
	{SCREEN_STAFF_WIPE, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_INSPECT, CONTROL_CHECK, INSPECTION_CHECKS_COUNT},
	{SCREEN_STAFF_INSPECT, CONTROL_PART_IN, PART_CHARGER + 1},
	{SCREEN_STAFF_INSPECT, CONTROL_CONDITION, CONDITION_DAMAGED},
	{SCREEN_STAFF_INSPECT, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_RESTOCK, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_SETTLE, CONTROL_FOUND, FINDINGS},
	{SCREEN_MENU, CONTROL_BORROW, 1},
	{SCREEN_RETURN_SAFE, CONTROL_SAFE, 1},
	{SCREEN_RETURN_CHECK, CONTROL_PART_IN, PART_CHARGER + 1},
	{SCREEN_RETURN_CHECK, CONTROL_NEXT, 1},
	{SCREEN_DONE, CONTROL_FINISH, 1},
	{SCREEN_THANKS, CONTROL_FINISH, 1},
};

static void press_something(struct hand *h)
{
	static struct view view;
	uint8_t control = (uint8_t)(1 + chance(h, CONTROLS_COUNT - 1));
	uint16_t arg = (uint16_t)chance(h, 12);

	kiosk_view(h->k, h->now, &view);
	if (chance(h, 3) != 0 && view.rows > 0) {
		const struct view_row *row = &view.row[chance(h, view.rows)];

		arg = row->state;
		switch (view.screen) {
		case SCREEN_STAFF_HOME: control = CONTROL_TODO; break;
		case SCREEN_STAFF_LIST:
			control = CONTROL_ROW;
			arg = (uint16_t)chance(h, view.rows);
			break;
		case SCREEN_STAFF_DEEDS: control = CONTROL_DEED; break;
		case SCREEN_STAFF_GROUNDS: control = CONTROL_GROUNDS; break;
		default: break;
		}
	}
	for (uint32_t tries = 0; tries < 60 && chance(h, 10) != 0; tries++) {
		uint32_t at = chance(h, sizeof(forms) / sizeof(forms[0]));

		if (forms[at].screen != view.screen)
			continue;
		control = forms[at].control;
		arg = (uint16_t)chance(h, forms[at].args);
		break;
	}
	if (view.screen == SCREEN_CHOOSE)
		control = h->k->visit.kind != 0 ? CONTROL_NEXT : CONTROL_KIND;
	if (view.screen == SCREEN_AGREE)
		control = CONTROL_AGREE;
	press(h, control, arg);
}

static void move_a_door(struct hand *h)
{
	uint8_t mine = h->k->visit.bay;
	uint8_t bay = mine != 0 && chance(h, 4) != 0 ? mine : (uint8_t)(1 + chance(h, 8));
	bool released = h->k->book.bay[bay].act != NOBODY;

	if (!h->open[bay] && !released && chance(h, 500) != 0)
		return;
	h->open[bay] = !h->open[bay];
	give(h, (struct event){.type = EVENT_DOOR, .door = {.bay = bay, .open = h->open[bay]}});
}

static void wait_a_while(struct hand *h)
{
	static const int64_t whiles_ms[] = {100, 9000, 70000, 700000, 86400000, 604800000};
	int64_t wait = whiles_ms[chance(h, sizeof(whiles_ms) / sizeof(whiles_ms[0]))];

	h->now.ms += wait;
	h->now.utc_s += wait / 1000;
	if (chance(h, 30) == 0)
		h->now.quality = (uint8_t)chance(h, CLOCKS);
	give(h, (struct event){.type = EVENT_TICK});
}

/* Somebody who knows what they want, as far as others let them. */
static void borrow(struct hand *h)
{
	uint8_t bay;

	press(h, CONTROL_SIGN_OUT, 0);
	press(h, CONTROL_FINISH, 0);
	somebody_comes(h);
	press(h, CONTROL_BORROW, 0);
	press(h, CONTROL_KIND, DEVICE_TABLET);
	press(h, CONTROL_NEXT, 0);
	press(h, CONTROL_SKIP, 0);
	press(h, CONTROL_SKIP, 0);
	press(h, CONTROL_AGREE, 0);
	if (h->k->visit.phase != SCREEN_OPENING)
		return;
	bay = h->k->visit.bay;
	for (int i = 0; i < 2; i++) {
		h->open[bay] = !h->open[bay];
		give(h, (struct event){.type = EVENT_DOOR,
				       .door = {.bay = bay, .open = h->open[bay]}});
		if (i == 0 && chance(h, 3) != 0)
			give(h, (struct event){.type = EVENT_STICKER,
					       .sticker = {h->k->visit.device}});
		/* Meanwhile, at the desk. */
		if (chance(h, 8) == 0)
			do_something(h);
	}
	press(h, CONTROL_FINISH, 0);
}

static void step(struct hand *h)
{
	uint32_t what = chance(h, 100);
	uint8_t phase = h->k->visit.phase;

	if (phase == SCREEN_OPENING || phase == SCREEN_TAKE || phase == SCREEN_STAFF_DOOR)
		what = chance(h, 2) ? 90 : what;
	if (what < 1)
		borrow(h);
	else if (what < 4)
		do_something(h);
	else if (what < 65)
		press_something(h);
	else if (what < 72)
		somebody_comes(h);
	else if (what < 80)
		give(h, (struct event){.type = EVENT_STICKER, .sticker = {1 + chance(h, DEVICES)}});
	else if (what < 95)
		move_a_door(h);
	else
		wait_a_while(h);
}

static void no_deed_breaks_a_promise(void **state)
{
	/* The same for a long night: LENDBAY_FOOLS=1000 build/test_deeds */
	const char *more = getenv("LENDBAY_FOOLS");
	size_t worlds = WORLDS + (more != NULL ? strtoul(more, NULL, 10) : 0);
	static uint32_t of_type[FACT_TYPES], refused[REFUSALS_COUNT], on_screen[SCREENS_COUNT];

	(void)state; /* needs none */
	for (size_t i = 0; i < worlds; i++) {
		static struct hand h;

		memset(&h, 0, sizeof(h));
		begin(&h, 1 + i);
		for (int at = 0; at < STEPS; at++) {
			step(&h);
			if (at % 500 == 0)
				replay_is_the_same(&h);
		}
		replay_is_the_same(&h);
		for (uint32_t type = 0; type < FACT_TYPES; type++)
			of_type[type] += h.of_type[type];
		for (uint32_t refusal = 0; refusal < REFUSALS_COUNT; refusal++)
			refused[refusal] += h.refused[refusal];
		for (uint32_t screen = 0; screen < SCREENS_COUNT; screen++)
			on_screen[screen] += h.on_screen[screen];
		end(&h);
	}
	/* One who never gets anywhere proves nothing. */
	if (more != NULL)
		for (uint32_t type = FACT_STARTED; type < FACT_TYPES; type++)
			print_message("%8u %s\n", (unsigned)of_type[type], fact_word(type));
	for (uint32_t type = 0; type < FACT_TYPES; type++)
		if (is_of_a_deed(type) && of_type[type] == 0)
			fail_msg("never came about: \"%s\"", fact_word(type));
	assert_true(refused[REFUSED_NOTHING_SUCH] > 0 && refused[REFUSED_NOT_YET] > 0 &&
		    refused[REFUSED_BAD_GROUNDS] > 0 && refused[REFUSED_BUSY] > 0 &&
		    refused[REFUSED_KNOWN_ALREADY] > 0 && refused[REFUSED_NOT_ON_LOAN] > 0 &&
		    refused[REFUSED_NOT_ALLOWED] > 0);
	assert_true(on_screen[SCREEN_STAFF_LIST] > 0 && on_screen[SCREEN_STAFF_DEEDS] > 0 &&
		    on_screen[SCREEN_STAFF_GROUNDS] > 0);
}

/* ---- Lists ---- */

/* Thirty people asked to be called back: three pages, turned round and round. */
static void a_long_list_has_pages(void **state)
{
	static struct hand h;
	static struct view view;
	static const uint8_t rows[] = {12, 12, 6, 12};

	(void)state; /* needs none */
	memset(&h, 0, sizeof(h));
	begin(&h, 1);
	for (uint64_t person = 1; person <= 30; person++) {
		struct fact asked = {.number = kiosk_number(h.k) + 1,
				     .type = FACT_CALL_BACK_ASKED,
				     .person = person};

		assert_int_equal(kiosk_apply(h.k, &asked), 0);
	}
	h.k->visit.role = ROLE_STAFF;
	h.k->visit.person = 7;
	enter(h.k, SCREEN_STAFF_HOME, h.now);
	press(&h, CONTROL_TODO, TODO_REQUEST);
	for (size_t page = 0; page < sizeof(rows); page++) {
		kiosk_view(h.k, h.now, &view);
		assert_int_equal(view.screen, SCREEN_STAFF_LIST);
		assert_int_equal(view.rows, rows[page]);
		assert_int_equal(view.row[0].id, 1 + page % 3 * 12);
		assert_true(view.more);
		press(&h, CONTROL_MORE, 0);
	}
	/* Page 1 now. It has no more rows than it shows; row 2 of it is the fifteenth who asked. */
	press(&h, CONTROL_ROW, VIEW_ROWS_MAX);
	assert_int_equal(h.k->visit.phase, SCREEN_STAFF_LIST);
	press(&h, CONTROL_ROW, 2);
	assert_int_equal(h.k->visit.phase, SCREEN_STAFF_DEEDS);
	assert_int_equal(h.k->visit.matter.person, 15);
	/* A reason that there is not is none. */
	press(&h, CONTROL_DEED, RIGHT_CLOSE_REQUEST);
	press(&h, CONTROL_GROUNDS, GROUNDS_COUNT);
	assert_int_equal(h.k->visit.phase, SCREEN_STAFF_GROUNDS);
	/* Opened anew, a list begins with its first page. */
	press(&h, CONTROL_FINISH, 0);
	press(&h, CONTROL_TODO, TODO_REQUEST);
	kiosk_view(h.k, h.now, &view);
	assert_int_equal(view.row[0].id, 1);
	/* Six were met: two full pages are left, and no empty one after them. */
	for (uint32_t i = 0; i < 6; i++)
		give(&h, (struct event){.type = EVENT_DEED,
					.admin = {.deed = RIGHT_CLOSE_REQUEST,
						  .user = 1,
						  .fact = h.k->book.asked[0].number,
						  .grounds = GROUNDS_DONE}});
	press(&h, CONTROL_MORE, 0);
	press(&h, CONTROL_MORE, 0);
	kiosk_view(h.k, h.now, &view);
	assert_int_equal(view.rows, 12);
	assert_int_equal(view.row[0].id, 7);
	end(&h);
}

/* What is known of a loan that is out. */
enum known { SURE, UNSURE_AT_ITS_DOOR, UNSURE_ANYBODY, TO_CONFIRM };

/* Lends `device`, which stands behind the door of that number, to somebody. */
static void lend_out(struct hand *h, uint64_t device, uint32_t due_day, enum known known)
{
	struct kiosk *k = h->k;
	bool unsure = known == UNSURE_AT_ITS_DOOR || known == UNSURE_ANYBODY;
	uint64_t act = kiosk_number(k) + 1;
	const struct fact facts[] = {
		{.type = FACT_DOOR_BEGUN,
		 .bay = device,
		 .why = ACT_LEND,
		 .device = device,
		 .person = 100 + device},
		{.type = FACT_LENT,
		 .device = device,
		 .person = 100 + device,
		 .day = due_day,
		 .bay = device,
		 .act = act,
		 .confirm = known == TO_CONFIRM},
		{.type = unsure ? FACT_LOAN_UNSURE : FACT_TAKEN, .loan = act + 1, .device = device},
		{.type = FACT_DOOR_ENDED,
		 .bay = device,
		 .act = act,
		 .end = known == UNSURE_ANYBODY ? END_LEFT_OPEN
			: unsure                ? END_UNSURE
						: END_TAKEN}};

	for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]); i++) {
		struct fact fact = facts[i];

		fact.number = kiosk_number(k) + 1;
		assert_int_equal(kiosk_apply(k, &fact), 0);
	}
}

/* Each list of loans holds what it says and nothing else, of each kind the one due first first. */
static void each_list_holds_what_it_says(void **state)
{
	static struct hand h;
	static const struct {
		uint8_t todo;
		uint64_t device[4]; /* in the order of the list */
	} lists[] = {
		{TODO_OVERDUE, {2, 1, 6}},
		{TODO_CONFIRM, {4}},
		{TODO_UNSURE_LOAN, {7}},
	};
	uint32_t today;

	(void)state; /* needs none */
	memset(&h, 0, sizeof(h));
	begin(&h, 1);
	today = h.now.day;
	/* Tablets, then laptops. */
	lend_out(&h, 1, today - 1, SURE);
	lend_out(&h, 2, today - 3, SURE);
	lend_out(&h, 3, today, SURE);
	lend_out(&h, 4, today + 5, TO_CONFIRM);
	lend_out(&h, 5, today - 9, UNSURE_AT_ITS_DOOR);
	lend_out(&h, 6, today - 2, SURE);
	lend_out(&h, 7, today + 1, UNSURE_ANYBODY);
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		uint32_t len = 0;
		struct matter m;

		while (list_row(h.k, lists[i].todo, len, h.now, &m))
			assert_int_equal(m.device, lists[i].device[len++]);
		assert_int_equal(lists[i].device[len], NOBODY);
		assert_int_equal(list_len(h.k, lists[i].todo, h.now), len);
	}
	end(&h);
}

/* ---- The table ---- */

/* A deed is somebody's right; a worker's only, so that no borrower's card ever does one. */
static void every_deed_is_a_workers_alone(void **state)
{
	(void)state; /* needs none */
	for (uint8_t deed = 0; deed < RIGHTS_COUNT; deed++) {
		if (!has_deed(deed))
			continue;
		assert_true(role_may(ROLE_COORDINATOR, deed));
		assert_false(role_may(ROLE_BORROWER, deed));
		assert_false(role_may(ROLE_HELPER, deed));
		assert_false(role_may(ROLE_CHAMPION, deed));
		assert_false(role_may(ROLE_NONE, deed));
		assert_false(may_on_grounds(deed, GROUNDS_NONE));
	}
	assert_false(role_may(ROLE_STAFF, RIGHT_RELEASE));
	assert_false(role_may(ROLE_STAFF, RIGHT_CLOSE_DAY));
	assert_false(role_may(ROLE_STAFF, RIGHT_DISCLOSE));
}

/* The command line may send any number. */
static void a_number_of_no_deed_is_not_allowed(void **state)
{
	static const uint64_t numbers[] = {
		RIGHT_NONE,   RIGHT_BORROW,           RIGHT_WORK_BAYS,
		RIGHTS_COUNT, 256 + RIGHT_QUARANTINE, UINT64_MAX,
	};
	static struct hand h;

	(void)state; /* needs none */
	memset(&h, 0, sizeof(h));
	begin(&h, 1);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		struct event ev = {.type = EVENT_DEED, .admin = {.deed = numbers[i], .device = 1}};

		assert_int_equal(do_deed(h.k, &ev, NOBODY, h.now, &h.out), REFUSED_NOT_ALLOWED);
	}
	/* … for any reason, too. */
	for (uint64_t grounds = GROUNDS_COUNT; grounds < 600; grounds++) {
		struct event ev = {
			.type = EVENT_DEED,
			.admin = {.deed = RIGHT_IMPOUND, .device = 1, .grounds = grounds}};

		assert_int_equal(do_deed(h.k, &ev, NOBODY, h.now, &h.out), REFUSED_BAD_GROUNDS);
	}
	end(&h);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_deed_is_a_workers_alone),
		cmocka_unit_test(a_number_of_no_deed_is_not_allowed),
		cmocka_unit_test(a_long_list_has_pages),
		cmocka_unit_test(each_list_holds_what_it_says),
		cmocka_unit_test(no_deed_breaks_a_promise),
	};

	return cmocka_run_group_tests_name("deeds", tests, NULL, NULL);
}
