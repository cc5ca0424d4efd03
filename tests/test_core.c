/*
 * The core by tables: pauses, references, stickers, words.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/kiosk.h>
#include <lendbay/reader.h>
#include <lendbay/text.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static void a_pause_doubles_up_to_a_day(void **state)
{
	static const struct {
		uint32_t wrong;
		uint64_t pause_s; /* 0: none begins */
	} cases[] = {{1, 0},     {4, 0},      {5, 900},    {6, 0},       {10, 1800},
		     {15, 3600}, {35, 57600}, {40, 86400}, {500, 86400}, {501, 0}};
	struct policy policy = {.pin_pause_after = 5, .pin_pause_s = 900};
	struct kiosk *k = calloc(1, kiosk_size());
	struct moment now = {.utc_s = 1000};

	(void)state; /* needs none */
	assert_non_null(k);
	kiosk_init(k, &policy);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(pause_until_s(k, cases[i].wrong, now),
				 cases[i].pause_s == 0 ? 0 : 1000 + cases[i].pause_s);
	free(k);
}

static void a_pause_needs_a_policy(void **state)
{
	struct policy policy = {.pin_pause_s = 900};
	struct kiosk *k = calloc(1, kiosk_size());

	(void)state; /* needs none */
	assert_non_null(k);
	kiosk_init(k, &policy);
	for (uint32_t wrong = 0; wrong < 12; wrong++)
		assert_int_equal(pause_until_s(k, wrong, (struct moment){.utc_s = 1000}), 0);
	free(k);
}

static void a_door_within_reach_is_neither_too_low_nor_too_high(void **state)
{
	static const struct {
		uint16_t height_mm;
		bool reach;
	} cases[] = {{0, false},   {379, false}, {380, true},   {381, true},
		     {1219, true}, {1220, true}, {1221, false}, {2000, false}};
	struct policy policy = {.reach_min_mm = 380, .reach_max_mm = 1220};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(cases); i++) {
		policy.height_mm[1] = cases[i].height_mm;
		assert_int_equal(is_within_reach(&policy, 1), cases[i].reach);
	}
	/* What the board file does not say is within nobody's reach. */
	policy.height_mm[1] = 0;
	policy.reach_min_mm = 0;
	assert_false(is_within_reach(&policy, 1));
}

/* A choice of how the screen is, by whoever stands there. */
static void choose(struct kiosk *k, uint8_t setting, uint8_t value)
{
	const struct event ev = {
		.type = EVENT_INTENT,
		.intent = {.control = CONTROL_SET,
			   .arg = (uint16_t)(setting * SETTING_VALUES_MAX + value)}};
	static struct effects out;

	kiosk_step(k, &ev, (struct moment){.ms = 1000, .utc_s = 1000}, &out);
}

static void lower_down_needs_a_height_to_go_by(void **state)
{
	struct policy policy = {.bays = 2, .reach_min_mm = 380, .reach_max_mm = 1220};
	struct kiosk *k = calloc(1, kiosk_size());

	(void)state; /* needs none */
	assert_non_null(k);
	kiosk_init(k, &policy);
	choose(k, SETTING_LOWER, 1);
	assert_int_equal(k->visit.comfort[SETTING_LOWER], 1);
	assert_false(k->visit.reach); /* or no door would be left */
	choose(k, SETTING_LOWER, 0);
	policy.height_mm[2] = 1300;
	choose(k, SETTING_LOWER, 1);
	assert_true(k->visit.reach);
	choose(k, SETTING_LOWER, 0);
	assert_false(k->visit.reach);
	free(k);
}

static void a_choice_has_a_name_and_is_in_no_log(void **state)
{
	static const struct {
		const char *name;
		uint8_t setting, value;
	} cases[] = {{"set-language-pl", SETTING_LANGUAGE, LANGUAGE_PL},
		     {"set-language-en", SETTING_LANGUAGE, LANGUAGE_EN},
		     {"set-text-2", SETTING_TEXT, 2},
		     {"set-twice-1", SETTING_TWICE, 1},
		     {"set-remember-0", SETTING_REMEMBER, 0}};
	static const char *const none[] = {"set-language-de", "set-text-3", "set-text-",
					   "set-speed-1",     "set-text",   "set-text-1x"};
	struct event ev = {.type = EVENT_INTENT};
	char text[TEXT_LINE_MAX];

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_true(control_read(cases[i].name, &ev.intent.control, &ev.intent.arg));
		assert_int_equal(ev.intent.control, CONTROL_SET);
		assert_int_equal(ev.intent.arg,
				 cases[i].setting * SETTING_VALUES_MAX + cases[i].value);
		(void)control_write(CONTROL_SET, ev.intent.arg, true, text, sizeof(text));
		assert_string_equal(text, cases[i].name);
		(void)event_write(&ev, text, sizeof(text));
		assert_string_equal(text, "press set");
	}
	for (size_t i = 0; i < COUNT(none); i++)
		assert_false(control_read(none[i], &ev.intent.control, &ev.intent.arg));

	/* Nor is what is remembered, of a card or for the registry. */
	struct event card = {.type = EVENT_CARD, .card = {.person = 101, .role = ROLE_BORROWER}};
	struct effect fx = {.type = EFFECT_REMEMBER, .remember = {.person = 101}};

	memset(card.card.comfort, 1, SETTINGS);
	memset(fx.remember.comfort, 1, SETTINGS);
	(void)event_write(&card, text, sizeof(text));
	assert_string_equal(text, "card borrower 101");
	(void)effect_write(&fx, text, sizeof(text));
	assert_string_equal(text, "remember");
}

static void a_kind_may_be_renewed_as_often_as_its_own_policy_says(void **state)
{
	/* In the policy one more than that; 0: as all others. */
	struct policy policy = {.renewals_max = 5,
				.renewals_of = {[DEVICE_TABLET] = 0, [DEVICE_LAPTOP] = 1}};

	(void)state; /* needs none */
	assert_int_equal(renewals_max(&policy, DEVICE_TABLET), 5);
	assert_int_equal(renewals_max(&policy, DEVICE_LAPTOP), 0);
	policy.renewals_of[DEVICE_LAPTOP] = 3;
	assert_int_equal(renewals_max(&policy, DEVICE_LAPTOP), 2);
}

static void a_reference_names_its_fact_and_notices_a_slip(void **state)
{
	static const uint64_t numbers[] = {1, 31, 32768, 4000000, UINT64_MAX};
	uint8_t leaf[32] = {0xde, 0xad, 0xbe, 0xef, 0x42};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(numbers); i++) {
		char text[REFERENCE_TEXT_MAX];
		uint64_t number = 0;
		uint8_t read[5] = {0};

		reference_write(numbers[i], leaf, text);
		assert_true(reference_read(text, &number, read));
		assert_int_equal(number, numbers[i]);
		assert_memory_equal(read, leaf, 5);
		/* Every other character in every place is noticed. */
		for (size_t at = 0; text[at] != '\0'; at++) {
			char was = text[at];

			if (was == '-')
				continue;
			text[at] = was == 'Z' ? 'Y' : (char)(was == '9' ? 'A' : was + 1);
			if (text[at] == 'I' || text[at] == 'L' || text[at] == 'O' ||
			    text[at] == 'U')
				text[at]++;
			assert_false(reference_read(text, &number, read));
			text[at] = was;
		}
	}
}

static void a_reference_is_typed_as_it_is_written(void **state)
{
	static const char letters[] = REFERENCE_ALPHABET;
	static const uint64_t numbers[] = {1, 32768, UINT64_MAX};
	uint8_t leaf[32] = {0xde, 0xad, 0xbe, 0xef, 0x42};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(numbers); i++) {
		char text[REFERENCE_TEXT_MAX], typed[REFERENCE_TEXT_MAX] = "", before[256];
		size_t len = 0;

		reference_write(numbers[i], leaf, text);
		assert_true(strlen(text) >= REFERENCE_LEN_MIN);
		for (const char *at = text; *at != '\0'; at++) {
			if (*at != '-')
				before[len++] = *at;
		}
		before[len] = '\0';
		reference_rub_out(typed); /* there is nothing yet */
		for (size_t k = 0; k < len; k++) {
			reference_type(typed, sizeof(letters) - 1); /* no letter */
			reference_type(typed, (uint16_t)(strchr(letters, before[k]) - letters));
		}
		assert_string_equal(typed, text);
		/* A letter taken away takes the hyphen before it along. */
		for (size_t k = 0; k < 5; k++)
			reference_rub_out(typed);
		for (size_t k = len - 5; k < len; k++)
			reference_type(typed, (uint16_t)(strchr(letters, before[k]) - letters));
		assert_string_equal(typed, text);
		for (size_t k = 0; k < 100; k++)
			reference_type(typed, 31);
		assert_int_equal(strlen(typed), 27); /* the longest: 22 and five hyphens */
		for (size_t k = 0; k < 100; k++)
			reference_rub_out(typed);
		assert_string_equal(typed, "");
	}
}

static void a_sticker_is_read_whole_or_not_at_all(void **state)
{
	static const uint64_t devices[] = {1, 1001, UINT64_MAX, 0x123456789abcdef0u};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(devices); i++) {
		char text[STICKER_TEXT_LEN + 1];
		uint64_t device = 0;

		sticker_write(devices[i], text);
		assert_true(sticker_read(text, STICKER_TEXT_LEN, &device));
		assert_int_equal(device, devices[i]);
		for (size_t len = 0; len < STICKER_TEXT_LEN; len++)
			assert_false(sticker_read(text, len, &device));
		for (size_t at = 0; at < STICKER_TEXT_LEN; at++) {
			char was = text[at];

			text[at] = was == 'B' ? 'C' : 'B';
			assert_false(sticker_read(text, STICKER_TEXT_LEN, &device));
			text[at] = was;
		}
	}
}

static void every_type_of_fact_has_words_and_a_meaning(void **state)
{
	(void)state; /* needs none */
	for (uint64_t type = 1; type < FACT_TYPES; type++) {
		const uint8_t *fields = fact_fields(type);

		assert_non_null(fact_word(type));
		assert_non_null(fields);
		for (; *fields != FIELD_NONE; fields++)
			assert_non_null(field_shape(*fields).word);
	}
	assert_null(fact_word(FACT_TYPES));
}

static void what_is_written_of_an_event_can_be_read(void **state)
{
	static const char *const lines[] = {"card borrower 101",
					    "card bad two cards",
					    "sticker 7",
					    "door 3 open",
					    "door 3 shut there first",
					    "press part-missing-2",
					    "press back",
					    "pin wrong",
					    "port reader down",
					    "tick",
					    "start"};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct event ev;
		char text[TEXT_LINE_MAX];

		assert_true(event_read(lines[i], &ev));
		(void)event_write(&ev, text, sizeof(text)); /* compared whole */
		assert_string_equal(text, lines[i]);
	}
}

static void a_digit_of_a_pin_is_never_put_into_words(void **state)
{
	struct event ev = {.type = EVENT_INTENT, .intent = {.control = CONTROL_DIGIT, .arg = 7}};
	struct effect fx = {.type = EFFECT_ASK_PIN,
			    .pin = {.person = 5, .len = 4, .digits = {7, 7, 7, 7}}};
	char text[TEXT_LINE_MAX];

	(void)state;                                /* needs none */
	(void)event_write(&ev, text, sizeof(text)); /* searched whole */
	assert_null(strchr(text, '7'));
	(void)effect_write(&fx, text, sizeof(text)); /* searched whole */
	assert_null(strchr(text, '7'));
}

/* ---- What is typed ---- */

struct typist {
	struct policy policy;
	struct kiosk *k;
	struct effects out;
	uint64_t ticket;
};

static void tell(struct typist *t, const char *words)
{
	struct event ev;

	assert_true(event_read(words, &ev));
	if (ev.type == EVENT_PIN)
		ev.pin.ticket = t->ticket;
	kiosk_step(t->k, &ev, (struct moment){.ms = 1000, .utc_s = 1000}, &t->out);
	for (uint32_t i = 0; i < t->out.len; i++) {
		if (t->out.list[i].type == EFFECT_ASK_PIN)
			t->ticket = t->out.list[i].pin.ticket;
	}
}

static void type_digits(struct typist *t, const uint8_t *digits, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		char press[] = "press digit-0";

		press[sizeof(press) - 2] = (char)('0' + digits[i]);
		tell(t, press);
	}
}

static bool knows(const struct typist *t, const uint8_t *digits, size_t len)
{
	return memmem(t->k, kiosk_size(), digits, len) != NULL;
}

static void what_is_typed_is_asked_for_and_then_nowhere(void **state)
{
	static const uint8_t digits[] = {9, 8, 7, 6, 5, 4, 3, 2};
	static struct typist t;
	const struct effect *fx = t.out.list;

	(void)state; /* needs none */
	t = (struct typist){.policy = {.bays = 4, .pin_tries = 3}, .k = calloc(1, kiosk_size())};
	assert_non_null(t.k);
	kiosk_init(t.k, &t.policy);
	assert_int_equal(kiosk_apply(t.k, &(struct fact){.number = 1, .type = FACT_KIOSK_BEGAN}),
			 0);
	tell(&t, "start");
	tell(&t, "port locker up");
	tell(&t, "port reader up");
	tell(&t, "port pin up");

	/* A PIN. */
	tell(&t, "card staff 7");
	type_digits(&t, digits, sizeof(digits));
	assert_true(knows(&t, digits, sizeof(digits)));
	tell(&t, "press ok");
	assert_int_equal(t.out.len, 1);
	assert_int_equal(fx->type, EFFECT_ASK_PIN);
	assert_int_equal(fx->pin.len, sizeof(digits));
	assert_memory_equal(fx->pin.digits, digits, sizeof(digits));
	assert_false(knows(&t, digits, 3));

	/* A new one, left when it was typed once. */
	tell(&t, "pin right");
	tell(&t, "press person");
	tell(&t, "card borrower 101");
	tell(&t, "press deed-29");
	type_digits(&t, digits, 4);
	tell(&t, "press ok");
	assert_true(knows(&t, digits, 4));
	tell(&t, "press back");
	assert_false(knows(&t, digits, 3));
	tell(&t, "press sign-out");

	/* The number on a card. */
	tell(&t, "press type-number");
	type_digits(&t, digits, 7);
	assert_true(knows(&t, digits, 7));
	tell(&t, "press ok");
	assert_int_equal(t.out.len, 1);
	assert_int_equal(fx->type, EFFECT_FIND_NUMBER);
	assert_int_equal(fx->number.len, 7);
	assert_memory_equal(fx->number.digits, digits, 7);
	assert_false(knows(&t, digits, 3));
	free(t.k);
}

/* A kiosk that is up, with a tablet behind door 2. */
static struct typist *stand(void)
{
	static struct typist t;

	t = (struct typist){.policy = {.bays = 8, .pin_tries = 3}, .k = calloc(1, kiosk_size())};
	assert_non_null(t.k);
	for (uint8_t bay = 1; bay <= t.policy.bays; bay++)
		t.policy.size[bay] = SIZE_LARGE;
	kiosk_init(t.k, &t.policy);
	assert_int_equal(kiosk_apply(t.k, &(struct fact){.number = 1, .type = FACT_KIOSK_BEGAN}),
			 0);
	tell(&t, "start");
	tell(&t, "port locker up");
	tell(&t, "port reader up");
	tell(&t, "port pin up");
	tell(&t, "add tablet 2 bay 2");
	return &t;
}

static void sign_in(struct typist *t, const char *card)
{
	tell(t, card);
	type_digits(t, (const uint8_t[]){1, 2, 3, 4}, 4);
	tell(t, "press ok");
	tell(t, "pin right");
}

static void what_is_in_a_bay_is_shown_to_workers_only(void **state)
{
	static struct view view;
	struct typist *t = stand();
	struct moment now = {.ms = 1000, .utc_s = 1000};

	(void)state; /* needs none */
	sign_in(t, "card borrower 101");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.bay_of[2].look, LOOK_EMPTY);
	assert_int_equal(view.bay_of[2].kind, DEVICE_NONE);
	assert_int_equal(view.bay_of[2].state, STATE_NONE);
	assert_int_equal(view.bay_of[2].unit, 0);
	sign_in(t, "card staff 7");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.bay_of[2].look, LOOK_READY);
	assert_int_equal(view.bay_of[2].kind, DEVICE_TABLET);
	assert_int_equal(view.bay_of[2].state, STATE_READY);
	assert_int_equal(view.bay_of[2].unit, 1);
	assert_int_equal(view.bay_of[3].kind, DEVICE_NONE);
	free(t->k);
}

/* The number on its label: what was asked for if no other of its kind has it, or the next. */
static void a_device_has_the_number_that_was_asked_for_or_the_next(void **state)
{
	static const struct {
		uint64_t device, kind, unit, parts;
		uint64_t got; /* 0: refused */
		uint8_t refusal;
	} cases[] = {
		{3, DEVICE_TABLET, 0, 0, 2, REFUSED_NOT}, /* 1 stands behind door 2 */
		{4, DEVICE_TABLET, 7, 0, 7, REFUSED_NOT},
		{5, DEVICE_TABLET, 7, 0, 0, REFUSED_KNOWN_ALREADY},
		{6, DEVICE_LAPTOP, 7, 0, 7, REFUSED_NOT},
		{5, DEVICE_TABLET, 4, 0, 4, REFUSED_NOT},
		{7, DEVICE_TABLET, 0, 0, 8, REFUSED_NOT},
		{8, DEVICE_TABLET, UINT32_MAX + UINT64_C(1), 0, 0, REFUSED_NOT_YET},
		{8, DEVICE_TABLET, 0, UINT64_C(1) << PARTS, 0, REFUSED_NOT_YET},
		{8, DEVICE_NONE, 0, 0, 0, REFUSED_NOT_YET},
		{8, DEVICE_KINDS, 0, 0, 0, REFUSED_NOT_YET},
		{NOBODY, DEVICE_TABLET, 0, 0, 0, REFUSED_NOT_YET},
		{8, DEVICE_TABLET, 0, (UINT64_C(1) << PARTS) - 1, 9, REFUSED_NOT},
	};
	struct typist *t = stand();

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct event ev = {.type = EVENT_ADD_DEVICE};
		const struct effect *answer = NULL;

		ev.admin.device = cases[i].device;
		ev.admin.kind = cases[i].kind;
		ev.admin.unit = cases[i].unit;
		ev.admin.parts = cases[i].parts;
		kiosk_step(t->k, &ev, (struct moment){.ms = 1000, .utc_s = 1000}, &t->out);
		answer = &t->out.list[t->out.len - 1];
		assert_int_equal(answer->type, EFFECT_ANSWER);
		if (answer->answer.refusal != cases[i].refusal ||
		    answer->answer.unit != cases[i].got)
			fail_msg("case %zu", i);
	}
	free(t->k);
}

/* As many as it knows: another kiosk's device is not taken, by nobody, and no bay opens for it. */
static void a_full_ledger_takes_no_more_devices(void **state)
{
	static struct view view;
	struct typist *t = stand();
	struct moment now = {.ms = 1000, .utc_s = 1000};

	(void)state; /* needs none */
	for (uint64_t id = 10; kiosk_devices(t->k) < DEVICES_MAX - 1; id++) {
		struct fact added = {.number = kiosk_number(t->k) + 1,
				     .type = FACT_DEVICE_ADDED,
				     .device = id,
				     .kind = DEVICE_TABLET,
				     .unit = id};

		assert_int_equal(kiosk_apply(t->k, &added), 0);
	}
	/* The last place is gone while the question is read. */
	tell(t, "sticker 999999");
	tell(t, "add tablet 888888");
	tell(t, "press safe");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.screen, SCREEN_SORRY);
	tell(t, "press finish");

	tell(t, "add tablet 999999");
	assert_int_equal(t->out.list[0].type, EFFECT_ANSWER);
	assert_int_equal(t->out.list[0].answer.refusal, REFUSED_NO_ROOM);
	tell(t, "sticker 999999");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.screen, SCREEN_SORRY);
	assert_int_equal(view.refusal, REFUSED_NO_ROOM);
	/* One of ours is taken. */
	tell(t, "press finish");
	tell(t, "deed mark missing device 2 grounds not seen");
	tell(t, "sticker 2");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.screen, SCREEN_RETURN_SAFE);
	tell(t, "press start-again");

	sign_in(t, "card staff 7");
	tell(t, "sticker 999999");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.screen, SCREEN_STAFF_SORRY);
	assert_int_equal(view.refusal, REFUSED_UNKNOWN_STICKER);
	assert_int_equal(kiosk_devices(t->k), DEVICES_MAX);
	free(t->k);
}

/* What a fact says of when it was recorded, the kiosk itself stamps on it. */
static void a_fact_carries_the_moment_it_was_recorded_in(void **state)
{
	static const struct {
		int64_t utc_s;
		int64_t fact_utc_s[2]; /* of the step, if there is one, and of the fact */
		const char *why;
	} cases[] = {
		{5000, {5000, 5000}, "the clock was set"},
		{4990, {5000}, "a slip is smoothed over"},
		{5000, {5000}, "the same second"},
		{5003, {5003}, "on it goes"},
		{4940, {5003}, "back by a minute: no step yet"},
		{4939, {4939, 4939}, "back by more: a step"},
		{4999, {4999}, "on by a minute"},
		{5000, {5000, 5000}, "on by more: a step as well"},
	};
	struct typist *t = stand();
	struct moment now = {.ms = 1000, .boot = 3, .quality = CLOCK_NETWORK};
	struct event ev;

	(void)state; /* needs none */
	assert_true(event_read("enrol borrower 101", &ev));
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint32_t facts = 0;

		/* No time goes by on the clock that does not jump. */
		now.utc_s = cases[i].utc_s;
		kiosk_step(t->k, &ev, now, &t->out);
		for (uint32_t n = 0; n < t->out.len; n++) {
			const struct fact *f = &t->out.list[n].fact;

			if (t->out.list[n].type != EFFECT_RECORD)
				continue;
			if (f->utc_s != cases[i].fact_utc_s[facts])
				fail_msg("%s: %llu", cases[i].why, (unsigned long long)f->utc_s);
			assert_int_equal(f->ms, now.ms);
			assert_int_equal(f->boot, now.boot);
			assert_int_equal(f->quality, now.quality);
			facts++;
		}
		assert_int_equal(facts, cases[i].fact_utc_s[1] != 0 ? 2 : 1);
	}
	free(t->k);
}

static void the_screen_is_told_the_time_and_of_a_call(void **state)
{
	static struct view view;
	struct typist *t = stand();
	struct moment now = {
		.ms = 1000, .utc_s = 1000, .day = 4, .minute = 600, .quality = CLOCK_WORKER};

	(void)state; /* needs none */
	t->policy.call_program = true;
	for (int day = 0; day < 7; day++)
		t->policy.shut_min[day] = DAY_MINUTES;
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.quality, CLOCK_WORKER);
	assert_int_equal(view.minute, 600);
	assert_int_equal(view.day, 4);
	assert_int_equal(view.calling, 0);
	tell(t, "press ask-person");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.calling, 1);
	assert_int_equal(view.called, 0);
	tell(t, "call left");
	kiosk_view(t->k, now, &view);
	assert_int_equal(view.calling, 1);
	assert_int_equal(view.called, 1);
	free(t->k);
}

static void a_fact_out_of_order_is_refused(void **state)
{
	struct kiosk *k = calloc(1, kiosk_size());
	struct policy policy = {.bays = 4};
	struct fact fact = {.number = 2, .type = FACT_STARTED};

	(void)state; /* needs none */
	assert_non_null(k);
	kiosk_init(k, &policy);
	assert_true(kiosk_apply(k, &fact) < 0);
	fact.number = 1;
	fact.type = 200;
	assert_true(kiosk_apply(k, &fact) < 0);
	fact = (struct fact){.number = 1, .type = FACT_LENT, .device = 3, .bay = 99};
	assert_true(kiosk_apply(k, &fact) < 0);
	assert_int_equal(kiosk_number(k), 0);
	free(k);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pause_doubles_up_to_a_day),
		cmocka_unit_test(a_pause_needs_a_policy),
		cmocka_unit_test(a_door_within_reach_is_neither_too_low_nor_too_high),
		cmocka_unit_test(lower_down_needs_a_height_to_go_by),
		cmocka_unit_test(a_choice_has_a_name_and_is_in_no_log),
		cmocka_unit_test(a_kind_may_be_renewed_as_often_as_its_own_policy_says),
		cmocka_unit_test(a_reference_names_its_fact_and_notices_a_slip),
		cmocka_unit_test(a_reference_is_typed_as_it_is_written),
		cmocka_unit_test(a_sticker_is_read_whole_or_not_at_all),
		cmocka_unit_test(every_type_of_fact_has_words_and_a_meaning),
		cmocka_unit_test(what_is_written_of_an_event_can_be_read),
		cmocka_unit_test(a_digit_of_a_pin_is_never_put_into_words),
		cmocka_unit_test(what_is_typed_is_asked_for_and_then_nowhere),
		cmocka_unit_test(what_is_in_a_bay_is_shown_to_workers_only),
		cmocka_unit_test(a_device_has_the_number_that_was_asked_for_or_the_next),
		cmocka_unit_test(a_full_ledger_takes_no_more_devices),
		cmocka_unit_test(a_fact_carries_the_moment_it_was_recorded_in),
		cmocka_unit_test(the_screen_is_told_the_time_and_of_a_call),
		cmocka_unit_test(a_fact_out_of_order_is_refused),
	};

	return cmocka_run_group_tests_name("core", tests, NULL, NULL);
}
