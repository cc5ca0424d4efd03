/*
 * The card that is to be somebody's, at the loop: which one is kept beside the
 * core's 64 bits, until when, and what becomes of it in the registry.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <string.h>

#include "ledger_room.h"
#include "newcard.h"

static const struct tag card_a = {.type = TAG_CARD, .uid_len = 7, .uid = {4, 1, 2, 3, 4, 5, 6}};
static const struct tag card_b = {.type = TAG_CARD, .uid_len = 7, .uid = {4, 9, 2, 3, 4, 5, 6}};
static const uint8_t digits[] = {2, 9, 9, 9};

struct desk {
	struct room room;
	struct ledger *ledger;
	struct newcard_kept kept;
	struct newcard_rows rows;
};

static int desk_open(void **state)
{
	static struct desk desk;

	memset(&desk, 0, sizeof(desk));
	room_open(&desk.room);
	room_create(&desk.room);
	desk.ledger = room_ledger(&desk.room);
	*state = &desk;
	return 0;
}

static int desk_close(void **state)
{
	struct desk *d = *state;

	ledger_close(d->ledger);
	room_close(&d->room);
	return 0;
}

static uint64_t bits(struct desk *d, const struct tag *tag, uint8_t hash[LEDGER_HASH_LEN])
{
	uint64_t out;

	registry_card_hash(d->ledger, CARD_UID, tag->uid, tag->uid_len, hash);
	memcpy(&out, hash, sizeof(out));
	return out;
}

static void lay(struct desk *d, const struct tag *tag, uint64_t person, uint64_t awaits)
{
	struct event ev = {.type = EVENT_CARD, .card = {.person = person}};

	newcard_tag(&d->kept, d->ledger, tag, &ev, awaits);
}

static struct effect asked(uint8_t type, uint64_t ticket, uint64_t card)
{
	return (struct effect){
		.type = type,
		.pin = {.person = 77, .ticket = ticket, .card = card, .adult = 5, .minor = true}};
}

static struct event answered(uint8_t type, uint64_t ticket, uint8_t answer)
{
	return (struct event){.type = type, .pin = {.ticket = ticket, .answer = answer}};
}

/* Nothing of any hash is in memory. */
static void assert_wiped(const struct desk *d, const uint8_t hash[LEDGER_HASH_LEN])
{
	assert_null(memmem(&d->kept, sizeof(d->kept), hash, LEDGER_HASH_LEN));
}

static void a_newcomer_has_the_card_that_was_laid_down(void **state)
{
	struct desk *d = *state;
	uint8_t hash[LEDGER_HASH_LEN];
	uint64_t card = bits(d, &card_a, hash);
	struct effect fx = asked(EFFECT_MAKE_PIN, 3, card);
	struct event ev = answered(EVENT_PIN_MADE, 3, PIN_RIGHT);

	lay(d, &card_a, NOBODY, 0);
	assert_true(newcard_pair(&d->kept, &fx));

	const struct registry_change *change = newcard_change(&d->kept, &ev, "made", &d->rows);

	assert_non_null(change);
	assert_memory_equal(change->card_hash, hash, LEDGER_HASH_LEN);
	assert_null(change->number_hash);
	assert_null(change->verifier);
	assert_int_equal(change->person->person, 77);
	assert_int_equal(change->person->role, ROLE_BORROWER);
	assert_int_equal(change->person->adult, 5);
	assert_true(change->person->minor);
	assert_string_equal(change->person->verifier, "made");
	/* Once. */
	assert_null(newcard_change(&d->kept, &ev, "made", &d->rows));
}

static void a_number_is_a_number(void **state)
{
	struct desk *d = *state;
	uint8_t hash[LEDGER_HASH_LEN];
	uint64_t card;

	registry_card_hash(d->ledger, CARD_NUMBER, digits, sizeof(digits), hash);
	memcpy(&card, hash, sizeof(card));
	newcard_digits(&d->kept, d->ledger, digits, sizeof(digits), 0);

	struct effect fx = asked(EFFECT_MAKE_PIN, 3, card);
	struct event ev = answered(EVENT_PIN_MADE, 3, PIN_RIGHT);

	assert_true(newcard_pair(&d->kept, &fx));

	const struct registry_change *change = newcard_change(&d->kept, &ev, "made", &d->rows);

	assert_non_null(change);
	assert_null(change->card_hash);
	assert_memory_equal(change->number_hash, hash, LEDGER_HASH_LEN);
}

static void another_card_takes_nobodys_place(void **state)
{
	struct desk *d = *state;
	uint8_t hash[LEDGER_HASH_LEN], other[LEDGER_HASH_LEN];
	uint64_t card = bits(d, &card_a, hash), second = bits(d, &card_b, other);
	struct effect fx = asked(EFFECT_ASK_PIN, 4, card);
	struct event ev = answered(EVENT_PIN, 4, PIN_RIGHT);

	lay(d, &card_a, NOBODY, 0);
	lay(d, &card_b, NOBODY, card); /* while the first is awaited */
	newcard_digits(&d->kept, d->ledger, digits, sizeof(digits), card);
	lay(d, &card_b, 12, 0); /* somebody's */
	assert_true(newcard_pair(&d->kept, &fx));
	/* The core has gone back to it: from now on the second counts, but not for that PIN. */
	lay(d, &card_b, NOBODY, 0);

	const struct registry_change *change = newcard_change(&d->kept, &ev, "", &d->rows);

	assert_non_null(change);
	assert_int_equal(change->cards_of, 77);
	assert_memory_equal(change->new_hash, hash, LEDGER_HASH_LEN);
	assert_null(change->person);
	/* A PIN for a card that is not the one kept is not asked. */
	assert_false(newcard_pair(&d->kept, &fx));
	fx.pin.card = second;
	assert_true(newcard_pair(&d->kept, &fx));
}

static void only_a_good_answer_to_that_question_changes_anything(void **state)
{
	struct desk *d = *state;
	uint8_t hash[LEDGER_HASH_LEN];
	uint64_t card = bits(d, &card_a, hash);
	const struct {
		uint8_t asked, event, answer;
		uint64_t ticket;
		const char *verifier;
	} bad[] = {
		{EFFECT_MAKE_PIN, EVENT_PIN_MADE, PIN_FAILED, 3, "made"},
		{EFFECT_MAKE_PIN, EVENT_PIN_MADE, PIN_RIGHT, 3, ""},
		{EFFECT_MAKE_PIN, EVENT_PIN_MADE, PIN_RIGHT, 2, "made"},
		{EFFECT_MAKE_PIN, EVENT_PIN, PIN_RIGHT, 3, ""},
		{EFFECT_ASK_PIN, EVENT_PIN, PIN_WRONG, 3, ""},
		{EFFECT_ASK_PIN, EVENT_PIN, PIN_FAILED, 3, ""},
		{EFFECT_ASK_PIN, EVENT_PIN, PIN_RIGHT, 4, ""},
		{EFFECT_ASK_PIN, EVENT_PIN_MADE, PIN_RIGHT, 3, "made"},
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct effect fx = asked(bad[i].asked, 3, card);
		struct event ev = answered(bad[i].event, bad[i].ticket, bad[i].answer);

		lay(d, &card_a, NOBODY, 0);
		assert_true(newcard_pair(&d->kept, &fx));
		assert_null(newcard_change(&d->kept, &ev, bad[i].verifier, &d->rows));
	}
	/* A PIN that is for no card ends what waited. */
	struct effect fx = asked(EFFECT_ASK_PIN, 3, card), plain = asked(EFFECT_ASK_PIN, 4, 0);
	struct event ev = answered(EVENT_PIN, 4, PIN_RIGHT);

	assert_true(newcard_pair(&d->kept, &fx));
	assert_true(newcard_pair(&d->kept, &plain));
	assert_null(newcard_change(&d->kept, &ev, "", &d->rows));
}

static void what_nobody_waits_for_is_wiped(void **state)
{
	struct desk *d = *state;
	uint8_t hash[LEDGER_HASH_LEN];
	uint64_t card = bits(d, &card_a, hash);
	struct effect fx = asked(EFFECT_MAKE_PIN, 3, card);

	lay(d, &card_a, NOBODY, 0);
	newcard_mind(&d->kept, card);
	assert_non_null(memmem(&d->kept, sizeof(d->kept), hash, LEDGER_HASH_LEN));
	assert_true(newcard_pair(&d->kept, &fx));
	newcard_mind(&d->kept, card);
	assert_non_null(memmem(&d->kept, sizeof(d->kept), hash, LEDGER_HASH_LEN));
	newcard_mind(&d->kept, 0);
	assert_wiped(d, hash);
	lay(d, &card_a, NOBODY, 0);
	newcard_mind(&d->kept, card + 1);
	assert_wiped(d, hash);
}

/* ---- In the registry ---- */

static uint64_t whose(struct desk *d, const struct tag *tag)
{
	struct registry_person person;
	uint8_t hash[LEDGER_HASH_LEN];

	registry_card_hash(d->ledger, CARD_UID, tag->uid, tag->uid_len, hash);
	return registry_find_card(d->ledger, hash, &person) == 1 ? person.person : NOBODY;
}

static void all_that_somebody_had_is_replaced_and_nobody_elses(void **state)
{
	struct desk *d = *state;
	const struct registry_person one = {.person = 11, .role = ROLE_BORROWER};
	const struct registry_person two = {.person = 12, .role = ROLE_BORROWER};
	uint8_t a[LEDGER_HASH_LEN], b[LEDGER_HASH_LEN], number[LEDGER_HASH_LEN];
	struct registry_person found;

	(void)bits(d, &card_a, a);
	(void)bits(d, &card_b, b);
	registry_card_hash(d->ledger, CARD_NUMBER, digits, sizeof(digits), number);
	assert_int_equal(ledger_begin(d->ledger), 0);
	assert_int_equal(registry_add_person(d->ledger, &one, number), 0);
	assert_int_equal(registry_add_card(d->ledger, 11, a), 0);
	assert_int_equal(registry_add_person(d->ledger, &two, b), 0);
	assert_int_equal(ledger_commit(d->ledger), 0);

	assert_int_equal(ledger_begin(d->ledger), 0);
	b[0] ^= 1; /* nobody's */
	assert_int_equal(registry_replace_cards(d->ledger, 11, b), 0);
	assert_int_equal(ledger_commit(d->ledger), 0);
	assert_int_equal(registry_cards(d->ledger, 11), 1);
	assert_int_equal(registry_find_card(d->ledger, b, &found), 1);
	assert_int_equal(found.person, 11);
	assert_int_equal(whose(d, &card_a), NOBODY);
	assert_int_equal(registry_find_card(d->ledger, number, &found), 0);
	assert_int_equal(whose(d, &card_b), 12);
}

int main(void)
{
#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, desk_open, desk_close)
	const struct CMUnitTest tests[] = {
		AT_DESK(a_newcomer_has_the_card_that_was_laid_down),
		AT_DESK(a_number_is_a_number),
		AT_DESK(another_card_takes_nobodys_place),
		AT_DESK(only_a_good_answer_to_that_question_changes_anything),
		AT_DESK(what_nobody_waits_for_is_wiped),
		AT_DESK(all_that_somebody_had_is_replaced_and_nobody_elses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
