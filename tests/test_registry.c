/*
 * Who is who: cards by chip and by number, minors and their adults, helpers,
 * referral codes; what facts change in the registry, and what they leave.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "admin.h"
#include "ledger_room.h"
#include "names.h"

struct desk {
	struct room room;
	struct board board;
	struct engine *engine;
	struct effects out;
	struct admin_request request;
	struct admin_reply reply;
	struct ledger_verdict verdict;
};

static int setup(void **state)
{
	const struct event start = {.type = EVENT_START};
	struct desk *d = calloc(1, sizeof(*d));

	assert_non_null(d);
	room_open(&d->room);
	room_create(&d->room);
	d->board.policy.bays = 4;
	strcpy(d->board.zone, "Europe/London");
	if (engine_open(d->room.dir, &d->board, &d->engine, d->room.complaint) < 0)
		fail_msg("%s", d->room.complaint);
	assert_int_equal(engine_turn(d->engine, &start, NULL, &d->out), 0);
	*state = d;
	return 0;
}

static int teardown(void **state)
{
	struct desk *d = *state;

	engine_close(d->engine);
	room_close(&d->room);
	free(d);
	return 0;
}

/* ---- Asking ---- */

static void fresh(struct desk *d)
{
	memset(&d->request, 0, sizeof(d->request));
}

static void ask(struct desk *d, enum admin_type type)
{
	d->request.version = ADMIN_VERSION;
	d->request.type = type;
	assert_int_equal(admin_answer(d->engine, &d->request, 1000, &d->reply, &d->out), 0);
}

static void card_of(struct admin_card *card, uint8_t last)
{
	card->uid_len = 4;
	card->uid[3] = last;
}

static void number_of(struct admin_card *card, uint8_t last)
{
	card->number_len = 14;
	card->number[0] = 2;
	card->number[13] = last;
}

static void ask_enrol(struct desk *d, uint8_t role)
{
	d->request.person.role = role;
	strcpy(d->request.person.name, "Amina");
	strcpy(d->request.person.verifier, "$argon2id$");
	ask(d, ADMIN_ENROL);
}

static uint64_t enrol(struct desk *d, uint8_t last, uint8_t role)
{
	fresh(d);
	card_of(&d->request.card, last);
	ask_enrol(d, role);
	assert_int_equal(d->reply.err, 0);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	return d->reply.id;
}

static struct registry_person row_of(struct desk *d, uint64_t person)
{
	struct registry_person row;

	assert_int_equal(registry_find_person(engine_ledger(d->engine), person, &row), 1);
	return row;
}

static void is_whole(struct desk *d)
{
	assert_int_equal(ledger_verify(engine_ledger(d->engine), NULL, NULL, &d->verdict), 0);
	assert_string_equal(d->verdict.why, "");
}

static struct fact newest(struct desk *d)
{
	struct ledger_entry entry;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;

	ledger_head(engine_ledger(d->engine), &number, head);
	assert_int_equal(ledger_facts(engine_ledger(d->engine), number - 1, number, &entry, 1), 1);
	return entry.fact;
}

static struct event by_card(struct desk *d, uint8_t last)
{
	const struct tag tag = {.type = TAG_CARD, .uid_len = 4, .uid = {0, 0, 0, last}};
	struct event ev = {0};

	assert_int_equal(name_card(engine_ledger(d->engine), &tag, &ev), 0);
	assert_int_equal(ev.type, EVENT_CARD);
	return ev;
}

static struct event by_number(struct desk *d, const uint8_t *digits, size_t len)
{
	struct event ev = {0};

	assert_int_equal(name_number(engine_ledger(d->engine), digits, len, &ev), 0);
	assert_int_equal(ev.type, EVENT_NUMBER);
	return ev;
}

/* ---- Cards ---- */

static void a_card_and_its_number_name_the_same_person(void **state)
{
	struct desk *d = *state;

	fresh(d);
	card_of(&d->request.card, 1);
	number_of(&d->request.card, 7);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);

	uint64_t person = d->reply.id;
	struct event card = by_card(d, 1);
	struct event number = by_number(d, d->request.card.number, 14);

	assert_int_equal(card.card.person, person);
	assert_int_equal(card.card.role, ROLE_BORROWER);
	assert_int_equal(number.card.person, person);
	assert_int_equal(number.card.referral, NOBODY);
	/* Neither alone is free for somebody else. */
	uint64_t facts = d->reply.number;

	fresh(d);
	card_of(&d->request.card, 2);
	number_of(&d->request.card, 7);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EEXIST);
	assert_int_equal(by_card(d, 2).card.person, NOBODY);
	assert_int_equal(newest(d).number, facts);
	is_whole(d);
}

static void a_number_alone_is_enough_and_no_card_at_all_is_not(void **state)
{
	struct desk *d = *state;

	fresh(d);
	number_of(&d->request.card, 3);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_int_equal(by_number(d, d->request.card.number, 14).card.person, d->reply.id);
	fresh(d);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EINVAL);
	number_of(&d->request.card, 10);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EINVAL);
	number_of(&d->request.card, 1);
	d->request.card.number_len = NUMBER_MAX + 1;
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EINVAL);
}

static void a_number_never_equals_a_uid_or_a_code(void **state)
{
	struct desk *d = *state;
	struct ledger *l = engine_ledger(d->engine);
	const uint8_t bytes[4] = {0, 0, 0, 1};
	uint8_t code[LEDGER_HASH_LEN];
	uint64_t referral = 0;

	(void)enrol(d, 1, ROLE_BORROWER); /* whose id does not matter */
	assert_int_equal(by_number(d, bytes, sizeof(bytes)).card.person, NOBODY);
	registry_card_hash(l, CARD_CODE, bytes, sizeof(bytes), code);
	assert_int_equal(registry_find_code(l, code, &referral), 0);
	assert_int_equal(registry_add_code(l, 55, code), 0);

	struct event ev = by_number(d, bytes, sizeof(bytes));

	assert_int_equal(ev.card.person, NOBODY);
	assert_int_equal(ev.card.referral, 55);
	assert_true(ev.card.hash != 0);
	assert_int_not_equal(ev.card.hash, by_card(d, 1).card.hash);
}

static void a_new_card_takes_the_place_of_the_old_one(void **state)
{
	struct desk *d = *state;
	uint64_t person = enrol(d, 1, ROLE_BORROWER);
	uint64_t other = enrol(d, 2, ROLE_BORROWER);

	fresh(d);
	card_of(&d->request.card, 1);
	card_of(&d->request.other, 3);
	ask(d, ADMIN_REPLACE_CARD);
	assert_int_equal(d->reply.err, 0);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_int_equal(d->reply.id, person);
	assert_int_equal(by_card(d, 1).card.person, NOBODY);
	assert_int_equal(by_card(d, 3).card.person, person);
	assert_int_equal(newest(d).type, FACT_CARD_REPLACED);
	assert_int_equal(newest(d).person, person);
	assert_int_equal(newest(d).user, 1001);

	uint64_t facts = newest(d).number;

	ask(d, ADMIN_REPLACE_CARD); /* the old one is nobody's now */
	assert_int_equal(d->reply.err, -ENOENT);
	card_of(&d->request.card, 3);
	card_of(&d->request.other, 2);
	ask(d, ADMIN_REPLACE_CARD);
	assert_int_equal(d->reply.err, -EEXIST);
	d->request.other.uid_len = 0;
	number_of(&d->request.other, 2);
	ask(d, ADMIN_REPLACE_CARD); /* of another sort */
	assert_int_equal(d->reply.err, -EINVAL);
	assert_int_equal(newest(d).number, facts);
	assert_int_equal(by_card(d, 3).card.person, person);
	assert_int_equal(by_card(d, 2).card.person, other);
	is_whole(d);
}

/* ---- Under 18 ---- */

static void a_minor_comes_with_an_adults_card(void **state)
{
	struct desk *d = *state;
	uint64_t adult = enrol(d, 1, ROLE_BORROWER);

	fresh(d);
	card_of(&d->request.card, 2);
	d->request.person.minor = true;
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EINVAL); /* no adult's card */
	card_of(&d->request.other, 9);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -ENOENT); /* nobody's card */
	card_of(&d->request.other, 1);
	ask_enrol(d, ROLE_STAFF);
	assert_int_equal(d->reply.refusal, REFUSED_UNDER_18);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);

	uint64_t minor = d->reply.id;
	struct event ev = by_card(d, 2);

	assert_true(ev.card.minor);
	assert_int_equal(ev.card.adult, adult);
	assert_false(by_card(d, 1).card.minor);
	assert_int_equal(newest(d).type, FACT_ENROLLED);
	assert_int_equal(newest(d).minor, 1);
	assert_int_equal(newest(d).adult, adult);
	/* A minor answers for nobody. */
	fresh(d);
	card_of(&d->request.card, 3);
	card_of(&d->request.other, 2);
	d->request.person.minor = true;
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.refusal, REFUSED_UNDER_18);
	assert_true(row_of(d, minor).minor);
	is_whole(d);
	/* The registry may not make somebody older than the ledger says. */
	engine_close(d->engine);
	d->engine = NULL;
	room_tamper(&d->room, "UPDATE person SET minor = 0");

	struct ledger *l = room_ledger(&d->room);

	assert_int_equal(ledger_verify(l, NULL, NULL, &d->verdict), 0);
	assert_int_equal(d->verdict.wrong_from, 0);
	assert_non_null(strstr(d->verdict.why, "another age"));
	ledger_close(l);
}

static void only_what_the_board_asks_for_is_kept(void **state)
{
	struct desk *d = *state;

	fresh(d);
	card_of(&d->request.card, 1);
	strcpy(d->request.person.contact, "01632 960003");
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EOPNOTSUPP);
	assert_int_equal(by_card(d, 1).card.person, NOBODY);
	d->board.asks = 1u << FIELD_CONTACT;
	d->request.person.household = 2;
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EOPNOTSUPP);
	d->board.asks |= 1u << FIELD_HOUSEHOLD;
	d->request.person.last_day = 5; /* not anybody's to say */
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, 0);

	struct registry_person row = row_of(d, d->reply.id);

	assert_string_equal(row.contact, "01632 960003");
	assert_int_equal(row.household, 2);
	assert_int_equal(row.safe_ways, 0);
	assert_int_not_equal(row.last_day, 5);
	/* Not even such as there is no word for. */
	d->board.asks = UINT8_MAX;
	fresh(d);
	card_of(&d->request.card, 2);
	d->request.person.age_band = AGE_BANDS_COUNT;
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, -EOPNOTSUPP);
	is_whole(d);
}

/* ---- What facts change by themselves ---- */

static void follow_alone(struct ledger *l, const struct fact *fact)
{
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_follow(l, fact), 0);
	assert_int_equal(ledger_commit(l), 0);
}

static void somebody_enrolled_by_a_code_gets_a_row_without_card_and_pin(void **state)
{
	struct desk *d = *state;
	const struct event ev = {.type = EVENT_ENROL,
				 .admin = {.person = 77, .role = ROLE_BORROWER}};

	/* As the core does it: a fact, and nobody beside it. */
	assert_int_equal(engine_turn(d->engine, &ev, NULL, &d->out), 0);
	assert_int_equal(newest(d).type, FACT_ENROLLED);

	struct registry_person row = row_of(d, 77);

	assert_int_equal(row.role, ROLE_BORROWER);
	assert_string_equal(row.name, "");
	assert_string_equal(row.verifier, "");
	is_whole(d);
}

static void a_helper_who_was_removed_is_gone_with_card_and_pin(void **state)
{
	struct desk *d = *state;
	struct ledger *l = engine_ledger(d->engine);
	struct registry_person helper = {.person = 8, .role = ROLE_HELPER, .name = "Ben"}, page[2];
	struct fact removed = {.type = FACT_HELPER_REMOVED, .helper = 8};
	uint64_t of = enrol(d, 1, ROLE_BORROWER);
	uint8_t hash[LEDGER_HASH_LEN];

	registry_card_hash(l, CARD_UID, (const uint8_t[]){0, 0, 0, 5}, 4, hash);
	helper.helper_of = removed.person = of;
	assert_int_equal(registry_add_person(l, &helper, hash), 0);
	assert_int_equal(registry_helpers(l, of, page, 2), 1);
	assert_int_equal(page[0].person, 8);
	assert_int_equal(registry_helpers(l, NOBODY, page, 2), 0);
	assert_int_equal(by_card(d, 5).card.of, of);

	follow_alone(l, &removed);
	assert_int_equal(registry_find_person(l, 8, page), 0);
	assert_int_equal(registry_helpers(l, of, page, 2), 0);
	assert_int_equal(by_card(d, 5).card.person, NOBODY);
	/* Only helpers go so: a fact that names a borrower there takes nobody away. */
	removed.helper = of;
	follow_alone(l, &removed);
	assert_int_equal(by_card(d, 1).card.person, of);
	assert_string_equal(row_of(d, of).verifier, "$argon2id$");
}

static void ask_helper(struct desk *d, uint64_t id, uint8_t card, uint8_t of)
{
	fresh(d);
	d->request.person.person = id;
	strcpy(d->request.person.name, "Ben");
	strcpy(d->request.person.verifier, "$argon2id$");
	card_of(&d->request.card, card);
	card_of(&d->request.other, of);
	ask(d, ADMIN_ADD_HELPER);
	assert_int_equal(d->reply.err, 0);
}

static void a_helper_may_be_removed_and_named_again(void **state)
{
	struct desk *d = *state;

	enrol(d, 1, ROLE_BORROWER);
	ask_helper(d, 8, 5, 1);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	is_whole(d);
	fresh(d);
	card_of(&d->request.card, 5);
	ask(d, ADMIN_REMOVE_HELPER);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	is_whole(d);
	ask_helper(d, 8, 5, 1);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	is_whole(d);
}

static void a_childs_helper_comes_as_the_child_does(void **state)
{
	struct desk *d = *state;
	uint64_t adult = enrol(d, 1, ROLE_BORROWER);

	fresh(d);
	card_of(&d->request.card, 2);
	card_of(&d->request.other, 1);
	d->request.person.minor = true;
	ask_enrol(d, ROLE_BORROWER);
	ask_helper(d, 8, 5, 2);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);

	struct event ev = by_card(d, 5);

	assert_int_equal(ev.card.person, 8);
	assert_true(ev.card.minor);
	assert_int_equal(ev.card.adult, adult);
	/* An adult's comes as an adult. */
	ask_helper(d, 9, 6, 1);
	assert_false(by_card(d, 6).card.minor);
	assert_int_equal(by_card(d, 6).card.adult, NOBODY);
	is_whole(d);
}

/* ---- How somebody wants the screen ---- */

static void turn(struct desk *d, struct event ev)
{
	assert_int_equal(engine_turn(d->engine, &ev, NULL, &d->out), 0);
}

static void press(struct desk *d, uint8_t control, uint16_t arg)
{
	turn(d, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}});
}

static void choose(struct desk *d, uint8_t setting, uint8_t value)
{
	press(d, CONTROL_SET, (uint16_t)(setting * SETTING_VALUES_MAX + value));
}

static void sign_in(struct desk *d, uint8_t last)
{
	struct event right = {.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT}};

	turn(d, (struct event){.type = EVENT_PORT, .port = {.port = PORT_PIN, .up = true}});
	turn(d, by_card(d, last));
	for (int i = 0; i < PIN_MIN; i++)
		press(d, CONTROL_DIGIT, 1);
	press(d, CONTROL_OK, 0);
	assert_int_equal(d->out.list[0].type, EFFECT_ASK_PIN);
	right.pin.ticket = d->out.list[0].pin.ticket;
	turn(d, right);
}

static void what_a_borrower_asked_for_comes_back_with_their_card(void **state)
{
	struct desk *d = *state;
	uint64_t person = enrol(d, 1, ROLE_BORROWER);
	uint8_t none[SETTINGS] = {0}, wanted[SETTINGS] = {0};
	struct view view;

	d->board.policy.languages = 1u << LANGUAGE_EN | 1u << LANGUAGE_PL;
	sign_in(d, 1);
	choose(d, SETTING_LANGUAGE, LANGUAGE_PL);
	assert_memory_equal(by_card(d, 1).card.comfort, none, SETTINGS);
	choose(d, SETTING_REMEMBER, 1);
	choose(d, SETTING_TEXT, TEXT_LARGEST);
	wanted[SETTING_LANGUAGE] = LANGUAGE_PL;
	wanted[SETTING_TEXT] = TEXT_LARGEST;
	wanted[SETTING_REMEMBER] = 1;
	assert_memory_equal(by_card(d, 1).card.comfort, wanted, SETTINGS);
	press(d, CONTROL_FINISH, 0);
	sign_in(d, 1);
	kiosk_view(engine_kiosk(d->engine), engine_moment(d->engine), &view);
	assert_memory_equal(view.comfort, wanted, SETTINGS);

	/* The rest of the row is as it was, and a new PIN leaves it alone. */
	assert_string_equal(row_of(d, person).verifier, "$argon2id$");
	assert_string_equal(row_of(d, person).name, "Amina");
	assert_int_equal(ledger_begin(engine_ledger(d->engine)), 0);
	assert_int_equal(registry_set_verifier(engine_ledger(d->engine), person, "$new$"), 0);
	assert_int_equal(ledger_commit(engine_ledger(d->engine)), 0);
	assert_memory_equal(row_of(d, person).comfort, wanted, SETTINGS);
	is_whole(d);

	choose(d, SETTING_REMEMBER, 0);
	assert_memory_equal(by_card(d, 1).card.comfort, none, SETTINGS);
	is_whole(d);
}

static void what_is_remembered_of_nobody_is_nothing(void **state)
{
	struct desk *d = *state;
	struct ledger *l = engine_ledger(d->engine);
	uint8_t wanted[SETTINGS] = {[SETTING_REMEMBER] = 1};
	uint64_t person = enrol(d, 1, ROLE_BORROWER);

	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_set_comfort(l, 77, wanted), 0);
	assert_int_equal(registry_set_comfort(l, person, wanted), 0);
	assert_int_equal(registry_erase(l, person), 0);
	assert_int_equal(registry_set_comfort(l, person, wanted), 0);
	assert_int_equal(ledger_commit(l), 0);
	assert_int_equal(by_card(d, 1).card.person, NOBODY);

	/* One whose row does not open keeps nothing, and the kiosk goes on. */
	person = enrol(d, 2, ROLE_BORROWER);
	engine_close(d->engine);
	room_tamper(&d->room, "UPDATE person SET minor = 1");
	assert_int_equal(engine_open(d->room.dir, &d->board, &d->engine, d->room.complaint), 0);
	l = engine_ledger(d->engine);
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_set_comfort(l, person, wanted), 0);
	assert_int_equal(ledger_commit(l), 0);
}

static void who_enrols_somebody_chooses_nothing_for_them(void **state)
{
	struct desk *d = *state;
	uint8_t none[SETTINGS] = {0};

	fresh(d);
	card_of(&d->request.card, 1);
	memset(d->request.person.comfort, 1, SETTINGS);
	ask_enrol(d, ROLE_BORROWER);
	assert_int_equal(d->reply.err, 0);
	assert_memory_equal(row_of(d, d->reply.id).comfort, none, SETTINGS);
}

/* ---- Names on the screen ---- */

static void only_the_helpers_of_one_borrower_are_named(void **state)
{
	struct desk *d = *state;
	struct ledger *l = engine_ledger(d->engine);
	uint64_t of = enrol(d, 1, ROLE_BORROWER), other = enrol(d, 2, ROLE_BORROWER);
	const struct registry_person helpers[] = {
		{.person = 11, .role = ROLE_HELPER, .helper_of = of, .name = "Ben"},
		{.person = 12, .role = ROLE_HELPER, .helper_of = other, .name = "Cleo"}};
	struct view view = {.screen = SCREEN_MY_HELPERS, .rows = 3};

	for (size_t i = 0; i < 2; i++)
		assert_int_equal(registry_add_person(l, &helpers[i], NULL), 0);
	view.row[0].id = 11;
	view.row[1].id = of; /* a borrower's own name is not for that list */
	view.row[2].id = 12;
	name_rows(l, &view);
	assert_string_equal(view.row[0].text, "Ben");
	assert_string_equal(view.row[1].text, "");
	assert_string_equal(view.row[2].text, "");
	memset(&view, 0, sizeof(view));
	view.screen = SCREEN_MY_LOANS;
	view.rows = 1;
	view.row[0].id = 11;
	name_rows(l, &view);
	assert_string_equal(view.row[0].text, "");
}

/* Only on its page, and while the core names somebody; the number never leaves the ring. */
static void contact_is_told_only_while_it_is_shown(void **state)
{
	struct desk *d = *state;
	struct ledger *l = engine_ledger(d->engine);
	const struct registry_person person = {.person = 31,
					       .role = ROLE_BORROWER,
					       .name = "Amira",
					       .contact = "07700 900 123",
					       .safe_ways = 1u << CONTACT_CALL};
	static struct view view;

	assert_int_equal(registry_add_person(l, &person, NULL), 0);
	view = (struct view){.screen = SCREEN_STAFF_CONTACT, .under = SCREEN_STAFF_CONTACT};
	view.rows = 1;
	view.row[0].id = 31;
	name_rows(l, &view);
	assert_string_equal(view.row[0].text, "Amira");
	assert_string_equal(view.row[0].more, "07700 900 123");
	assert_int_equal(view.row[0].state, 1u << CONTACT_CALL);
	assert_int_equal(view.row[0].id, NOBODY);
	for (int other = 0; other < 3; other++) {
		view = (struct view){.screen = SCREEN_STAFF_CONTACT, .under = SCREEN_STAFF_CONTACT};
		view.rows = other != 0;
		view.row[0].id = other == 1 ? 32 : 31; /* 32: erased, or never written down */
		if (other == 2)
			view.screen = SCREEN_STAFF_LIST;
		name_rows(l, &view);
		assert_string_equal(view.row[0].more, "");
	}
}

static void the_minute_alone_makes_no_other_page(void **state)
{
	static struct view a, b;

	(void)state; /* no ledger is needed */
	a = (struct view){.page = 4, .screen = SCREEN_HOME, .day = 20000, .minute = 600};
	b = a;
	b.page = 5;
	b.minute = 601;
	assert_true(view_same_but_time(&a, &b));
	b.day++;
	b.minute = 0;
	b.seconds = 12;
	assert_true(view_same_but_time(&a, &b));
	b.export.percent = 40; /* of an export that goes on: who wants to leave it, may */
	assert_true(view_same_but_time(&a, &b));
	b.export.out = 1;
	assert_false(view_same_but_time(&a, &b));
	b.export.out = 0;
	b.can_back = 1; /* just before the time */
	assert_false(view_same_but_time(&a, &b));
	b = a;
	b.ready[0] = 1; /* just behind it */
	assert_false(view_same_but_time(&a, &b));
	b = a;
	b.bay_of[BAYS_MAX].unit = 1; /* the last of all */
	assert_false(view_same_but_time(&a, &b));
}

/* ---- Deeds that need no more than their event ---- */

static void a_deed_names_its_person_by_card(void **state)
{
	struct desk *d = *state;
	uint64_t person = enrol(d, 1, ROLE_BORROWER);

	fresh(d);
	card_of(&d->request.card, 1);
	d->request.deed.admin.deed = RIGHT_RESET_PIN;
	ask(d, ADMIN_DEED);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_int_equal(newest(d).type, FACT_PIN_RESET);
	assert_int_equal(newest(d).person, person);
	assert_int_equal(newest(d).user, 1001);
	card_of(&d->request.card, 9);
	ask(d, ADMIN_DEED);
	assert_int_equal(d->reply.err, -ENOENT);
	/* By number only somebody who is there: nobody who was erased comes back by a deed. */
	memset(&d->request.card, 0, sizeof(d->request.card));
	d->request.deed.admin.person = person;
	ask(d, ADMIN_DEED);
	assert_int_equal(d->reply.err, 0);
	d->request.deed.admin.person = person ^ 1;
	ask(d, ADMIN_DEED);
	assert_int_equal(d->reply.err, -ENOENT);
	d->request.deed.admin.person = NOBODY;
	/* What needs more than its event has an order of its own. */
	static const uint8_t apart[] = {RIGHT_NAME_HELPER,   RIGHT_REMOVE_HELPER,
					RIGHT_MAKE_REFERRAL, RIGHT_REPLACE_CARD,
					RIGHT_NEW_PIN,       RIGHT_EXPORT};

	card_of(&d->request.card, 1);
	for (size_t i = 0; i < sizeof(apart); i++) {
		d->request.deed.admin.deed = apart[i];
		ask(d, ADMIN_DEED);
		assert_int_equal(d->reply.err, -EINVAL);
	}
	d->request.deed.admin.deed = RIGHT_RESET_PIN;
	strcpy(d->request.person.verifier, "$argon2id$"); /* no PIN goes in beside another deed */
	ask(d, ADMIN_DEED);
	assert_int_equal(d->reply.err, -EINVAL);
}

static void a_new_pin_goes_in_with_its_fact(void **state)
{
	struct desk *d = *state;
	uint64_t person = enrol(d, 1, ROLE_BORROWER);

	fresh(d);
	card_of(&d->request.card, 1);
	d->request.deed.admin.deed = RIGHT_NEW_PIN;
	strcpy(d->request.person.verifier, "$argon2id$new");
	ask(d, ADMIN_DEED);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_int_equal(newest(d).type, FACT_PIN_SET);
	assert_int_equal(newest(d).person, person);
	assert_string_equal(row_of(d, person).verifier, "$argon2id$new");

	/* One that nobody waits for any more is not kept. */
	const struct event ev = {.type = EVENT_PIN_MADE,
				 .pin = {.answer = PIN_RIGHT, .ticket = 99}};
	const struct registry_change late = {.verifier = "$argon2id$late", .of = person};
	uint64_t facts = newest(d).number;

	assert_int_equal(engine_turn(d->engine, &ev, &late, &d->out), 0);
	assert_string_equal(row_of(d, person).verifier, "$argon2id$new");
	assert_int_equal(newest(d).number, facts);

	/* Nor one for somebody who is not there. */
	const struct registry_change lost = {.verifier = "$argon2id$lost", .of = person + 1};

	assert_int_equal(engine_turn(d->engine, &ev, &lost, &d->out), -ENOENT);
}

/* ---- Helpers and codes, by their orders ---- */

static void ask_any_helper(struct desk *d, uint8_t last, uint8_t of)
{
	fresh(d);
	card_of(&d->request.card, last);
	card_of(&d->request.other, of);
	strcpy(d->request.person.name, "Ben");
	strcpy(d->request.person.verifier, "$argon2id$");
	ask(d, ADMIN_ADD_HELPER);
}

static void a_borrower_names_two_helpers_and_takes_them_back(void **state)
{
	struct desk *d = *state;
	uint64_t of = enrol(d, 1, ROLE_BORROWER);

	(void)enrol(d, 2, ROLE_STAFF); /* whose id does not matter */
	ask_any_helper(d, 5, 9);
	assert_int_equal(d->reply.err, -ENOENT); /* of nobody */
	ask_any_helper(d, 5, 2);
	assert_int_equal(d->reply.refusal, REFUSED_NOT_ALLOWED); /* workers have none */
	ask_any_helper(d, 2, 1);
	assert_int_equal(d->reply.err, -EEXIST); /* a card names one person */
	ask_any_helper(d, 5, 1);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);

	uint64_t helper = d->reply.id;

	assert_int_equal(newest(d).type, FACT_HELPER_NAMED);
	assert_int_equal(by_card(d, 5).card.role, ROLE_HELPER);
	assert_int_equal(by_card(d, 5).card.of, of);
	ask_any_helper(d, 6, 1);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	is_whole(d);
	ask_any_helper(d, 7, 1);
	assert_int_equal(d->reply.refusal, REFUSED_TWO_HELPERS);
	assert_int_equal(by_card(d, 7).card.person, NOBODY);
	ask_any_helper(d, 7, 5);
	assert_int_equal(d->reply.refusal, REFUSED_NOT_ALLOWED); /* helpers have none */

	fresh(d);
	card_of(&d->request.card, 1);
	ask(d, ADMIN_REMOVE_HELPER);
	assert_int_equal(d->reply.refusal, REFUSED_NOTHING_SUCH); /* a borrower's own card */
	card_of(&d->request.card, 5);
	ask(d, ADMIN_REMOVE_HELPER);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_int_equal(newest(d).type, FACT_HELPER_REMOVED);
	assert_int_equal(newest(d).helper, helper);
	assert_int_equal(by_card(d, 5).card.person, NOBODY);
	ask_any_helper(d, 7, 1); /* and there is room for another */
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	is_whole(d);
}

static void ask_code(struct desk *d, uint8_t last, uint64_t day)
{
	fresh(d);
	strcpy(d->request.person.name, "Citizens' Advice");
	d->request.code_len = 13;
	d->request.code[12] = last;
	d->request.deed.admin.day = day;
	ask(d, ADMIN_MAKE_REFERRAL);
}

static void a_code_is_kept_as_a_hash_and_found_again(void **state)
{
	struct desk *d = *state;
	struct registry_partner partner;

	ask_code(d, 1, 40000);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_int_equal(newest(d).type, FACT_REFERRAL_MADE);
	assert_int_equal(newest(d).day, 40000);

	uint64_t first = newest(d).referral, whose = newest(d).partner;

	assert_int_equal(by_number(d, d->request.code, 13).card.referral, first);
	assert_int_equal(by_number(d, d->request.code, 12).card.referral, NOBODY);
	assert_int_equal(registry_find_partner(engine_ledger(d->engine), whose, &partner), 1);
	assert_string_equal(partner.name, "Citizens' Advice");
	ask_code(d, 1, 40000);
	assert_int_equal(d->reply.err, -EEXIST); /* drawn anew by who asked */
	ask_code(d, 2, 40000);
	assert_int_equal(newest(d).partner, whose); /* one name, one partner */
	assert_int_not_equal(newest(d).referral, first);
	ask_code(d, 3, UINT64_MAX);
	assert_int_equal(d->reply.refusal, REFUSED_NOTHING_SUCH); /* no day */
	assert_int_equal(by_number(d, d->request.code, 13).card.referral, NOBODY);

	/* Digits that are on somebody's card are no code. */
	fresh(d);
	d->request.card.number_len = 13;
	d->request.card.number[12] = 4;
	ask_enrol(d, ROLE_BORROWER);
	ask_code(d, 4, 40000);
	assert_int_equal(d->reply.err, -EEXIST);
	is_whole(d);
}

static void what_a_program_said_is_held_against_its_fact(void **state)
{
	static const char said[] = "{\"certificate\":\"C-1\",\"method\":\"clear\"}";
	static struct room room;
	struct ledger_verdict verdict;
	uint8_t leaf[LEDGER_HASH_LEN];
	struct fact fact = {.number = 2,
			    .type = FACT_WIPE_PROVED,
			    .device = 7,
			    .worker = 3,
			    .tool = TOOL_MDM_WIPE,
			    .method = METHOD_CLEAR,
			    .evidence = chain_evidence(said)};

	(void)state; /* there is none: no engine may have it open */
	/* BLAKE2b-256 of "lendbay evidence 1" and that text, its first eight bytes. */
	assert_int_equal(chain_evidence(said), UINT64_C(0xc8166bd359f5df0a));
	room_open(&room);
	room_create(&room);

	struct ledger *l = room_ledger(&room);

	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(ledger_record(l, &fact, leaf), 0);
	assert_int_equal(registry_add_evidence(l, 2, said), 0);
	assert_int_equal(registry_add_evidence(l, 0, said), -EINVAL);
	assert_int_equal(registry_add_evidence(l, 3, ""), -EINVAL);
	assert_int_equal(ledger_commit(l), 0);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_string_equal(verdict.why, "");
	ledger_close(l);
	room_tamper(&room, "UPDATE evidence SET text = replace(text, 'clear', 'purge')");
	l = room_ledger(&room);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_non_null(strstr(verdict.why, "wipe of fact 2 is not what was recorded"));
	ledger_close(l);
	room_close(&room);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_program_said_is_held_against_its_fact),
		TEST(a_card_and_its_number_name_the_same_person),
		TEST(a_number_alone_is_enough_and_no_card_at_all_is_not),
		TEST(a_number_never_equals_a_uid_or_a_code),
		TEST(a_new_card_takes_the_place_of_the_old_one),
		TEST(only_what_the_board_asks_for_is_kept),
		TEST(a_minor_comes_with_an_adults_card),
		TEST(somebody_enrolled_by_a_code_gets_a_row_without_card_and_pin),
		TEST(a_helper_who_was_removed_is_gone_with_card_and_pin),
		TEST(a_helper_may_be_removed_and_named_again),
		TEST(a_childs_helper_comes_as_the_child_does),
		TEST(what_a_borrower_asked_for_comes_back_with_their_card),
		TEST(what_is_remembered_of_nobody_is_nothing),
		TEST(who_enrols_somebody_chooses_nothing_for_them),
		TEST(only_the_helpers_of_one_borrower_are_named),
		TEST(contact_is_told_only_while_it_is_shown),
		TEST(the_minute_alone_makes_no_other_page),
		TEST(a_deed_names_its_person_by_card),
		TEST(a_new_pin_goes_in_with_its_fact),
		TEST(a_borrower_names_two_helpers_and_takes_them_back),
		TEST(a_code_is_kept_as_a_hash_and_found_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
