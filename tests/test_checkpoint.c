/*
 * A start from a checkpoint gives the book that all facts give; and one that
 * is torn, flipped, foreign, another version's or of another number is never
 * believed, nor does it keep a kiosk from starting.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine.h"
#include "ledger_room.h"

#define TURNS 12

struct desk {
	struct room room;
	struct board board;
	struct engine *engine;
	struct effects out;
	size_t max;
	uint8_t *before, *after;
	size_t before_len;
};

static void desk_open(struct desk *d)
{
	if (engine_open(d->room.dir, &d->board, &d->engine, d->room.complaint) < 0)
		fail_msg("%s", d->room.complaint);
}

static void turn(struct desk *d, const struct event *ev)
{
	assert_int_equal(engine_turn(d->engine, ev, NULL, &d->out), 0);
}

static void start(struct desk *d)
{
	turn(d, &(struct event){.type = EVENT_START});
}

static void add_device(struct desk *d, uint64_t device)
{
	turn(d,
	     &(struct event){
		     .type = EVENT_ADD_DEVICE,
		     .admin = {.device = device, .kind = DEVICE_TABLET, .bay = device % 14 + 1}});
}

static void block(struct desk *d, uint64_t person)
{
	turn(d, &(struct event){
			.type = EVENT_DEED,
			.admin = {.deed = RIGHT_BLOCK, .grounds = GROUNDS_LOST, .person = person}});
}

/* The n-th of some turns that each leave something in the book. */
static void nth_turn(struct desk *d, uint64_t n)
{
	if (n % 3 == 0)
		block(d, 1000 + n);
	else
		add_device(d, n);
}

static int setup(void **state)
{
	struct desk *d = calloc(1, sizeof(*d));

	assert_non_null(d);
	room_open(&d->room);
	room_create(&d->room);
	d->board.policy.bays = 14;
	for (int bay = 1; bay <= 14; bay++)
		d->board.policy.size[bay] = SIZE_LARGE;
	strcpy(d->board.zone, "Europe/London");
	d->max = kiosk_image_max();
	d->before = malloc(d->max);
	d->after = malloc(d->max);
	assert_true(d->before != NULL && d->after != NULL);
	desk_open(d);
	start(d);
	*state = d;
	return 0;
}

static int teardown(void **state)
{
	struct desk *d = *state;

	engine_close(d->engine);
	room_close(&d->room);
	free(d->before);
	free(d->after);
	free(d);
	return 0;
}

/* Ends the engine, keeping what its book was. */
static void stop(struct desk *d)
{
	d->before_len = kiosk_image_write(engine_kiosk(d->engine), d->before, d->max);
	engine_close(d->engine);
	d->engine = NULL;
}

/* It comes up with the book it had, gone on from a checkpoint or not. */
static void comes_up(struct desk *d, const char *from)
{
	desk_open(d);

	size_t len = kiosk_image_write(engine_kiosk(d->engine), d->after, d->max);

	assert_int_equal(len, d->before_len);
	assert_memory_equal(d->after, d->before, len);
	if (strstr(engine_origin(d->engine), from) == NULL)
		fail_msg("the book was built %s, and not %s", engine_origin(d->engine), from);
}

static void a_start_goes_on_from_the_checkpoint(void **state)
{
	struct desk *d = *state;
	char from[80];

	stop(d);
	comes_up(d, "there is no checkpoint");
	start(d);
	for (uint64_t at = 0; at <= TURNS; at++) {
		for (uint64_t n = 1; n <= TURNS; n++) {
			nth_turn(d, at * 100 + n);
			if (n == at) {
				assert_int_equal(engine_checkpoint(d->engine), 0);
				assert_int_equal(engine_unkept(d->engine), 0);
			}
		}
		(void)snprintf(from, sizeof(from), "from the checkpoint at fact %llu and %llu",
			       (unsigned long long)(kiosk_number(engine_kiosk(d->engine)) -
						    engine_unkept(d->engine)),
			       (unsigned long long)engine_unkept(d->engine)); /* it fits */
		stop(d);
		comes_up(d, at == 0 ? "there is no checkpoint" : from);
		start(d);
	}
	/* To look only, too. */
	stop(d);
	assert_int_equal(engine_look(d->room.dir, &d->board, &d->engine, d->room.complaint), 0);
	assert_int_equal(kiosk_image_write(engine_kiosk(d->engine), d->after, d->max),
			 d->before_len);
	assert_memory_equal(d->after, d->before, d->before_len);
	assert_non_null(strstr(engine_origin(d->engine), "from the checkpoint"));
}

static void some_turns(struct desk *d, uint64_t from)
{
	for (uint64_t n = from; n < from + 6; n++)
		nth_turn(d, n);
}

static void what_was_changed_is_never_believed(void **state)
{
	static const char *const changes[] = {
		"number = number - 1",
		"number = number + 1",
		"number = number + 1000",
		"number = 0",
		"number = -1",
		"maker = zeroblob(32)",
		"head = zeroblob(32)",
		"head = (SELECT head FROM facts WHERE number = checkpoint.number - 1)",
		"head = (SELECT head FROM facts WHERE number = 1), number = 1",
		"hash = zeroblob(32)",
		"book = zeroblob(length(book))",
		"book = substr(book, 1, length(book) - 1)",
		"book = CAST(book || x'00' AS BLOB)",
		"book = x''",
		"book = zeroblob(3000000)"};
	struct desk *d = *state;
	char sql[256];

	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		some_turns(d, 100 * (i + 1));
		assert_int_equal(engine_checkpoint(d->engine), 0);
		some_turns(d, 100 * (i + 1) + 50);
		stop(d);
		(void)snprintf(sql, sizeof(sql), "UPDATE checkpoint SET %s", changes[i]);
		room_tamper(&d->room, sql);
		comes_up(d, "the checkpoint is damaged, or not of these facts");
		start(d);
	}
	/* The next one is good again. */
	assert_int_equal(engine_checkpoint(d->engine), 0);
	stop(d);
	comes_up(d, "from the checkpoint");
}

static void no_flipped_bit_is_believed(void **state)
{
	struct desk *d = *state;
	struct ledger_checkpoint c;
	uint8_t *image = malloc(d->max);
	char sql[256];

	assert_non_null(image);
	some_turns(d, 1);
	assert_int_equal(engine_checkpoint(d->engine), 0);
	assert_int_equal(ledger_checkpoint_get(engine_ledger(d->engine), &c, image, d->max), 1);
	stop(d);
	/* Every so many bytes, a bit of each in turn. */
	for (size_t byte = 0; byte < c.len; byte += 13) {
		uint8_t was = image[byte];

		(void)snprintf(sql, sizeof(sql),
			       "UPDATE checkpoint SET book = CAST(substr(book, 1, %zu) || x'%02x' "
			       "|| substr(book, %zu) AS BLOB)",
			       byte, was ^ (1u << byte % 8), byte + 2); /* it fits */
		room_tamper(&d->room, sql);
		comes_up(d, "the checkpoint is damaged");
		engine_close(d->engine);
		(void)snprintf(sql, sizeof(sql),
			       "UPDATE checkpoint SET book = CAST(substr(book, 1, %zu) || x'%02x' "
			       "|| substr(book, %zu) AS BLOB)",
			       byte, was, byte + 2); /* it fits */
		room_tamper(&d->room, sql);
	}
	comes_up(d, "from the checkpoint");
	free(image);
}

/* Puts one that is whole, with the right hash, and should not be believed all the same. */
static void put(struct desk *d, uint64_t number, const struct kiosk *book, uint8_t maker_flip)
{
	struct ledger_checkpoint c = {.number = number};

	kiosk_maker(c.maker);
	c.maker[31] ^= maker_flip;
	c.len = kiosk_image_write(book, d->after, d->max);
	assert_int_equal(ledger_checkpoint_put(engine_ledger(d->engine), &c, d->after), 0);
}

static void another_cores_is_not_believed(void **state)
{
	struct desk *d = *state;

	some_turns(d, 1);
	put(d, kiosk_number(engine_kiosk(d->engine)), engine_kiosk(d->engine), 1);
	stop(d);
	comes_up(d, "the checkpoint is another version's");
	/* All is to be kept anew, by this one. */
	assert_int_equal(engine_unkept(d->engine), kiosk_number(engine_kiosk(d->engine)));
	assert_int_equal(engine_checkpoint(d->engine), 0);
	engine_close(d->engine);
	comes_up(d, "from the checkpoint");
}

static void a_book_of_another_number_is_not_believed(void **state)
{
	struct desk *d = *state;
	uint64_t number = kiosk_number(engine_kiosk(d->engine));

	some_turns(d, 1);
	put(d, number, engine_kiosk(d->engine), 0);
	stop(d);
	comes_up(d, "the checkpoint is no book");
}

/* Another kiosk's book, which has what a later fact here adds. */
static void a_book_that_facts_do_not_follow_is_not_believed(void **state)
{
	struct desk *d = *state;
	struct kiosk *other = malloc(kiosk_size());
	struct fact began = {.type = FACT_KIOSK_BEGAN, .number = 1},
		    added = {.type = FACT_DEVICE_ADDED,
			     .number = 2,
			     .device = 1,
			     .kind = DEVICE_TABLET};

	assert_non_null(other);
	kiosk_init(other, &d->board.policy);
	assert_int_equal(kiosk_apply(other, &began), 0);
	assert_int_equal(kiosk_apply(other, &added), 0);
	some_turns(d, 1);
	put(d, 2, other, 0);
	stop(d);
	comes_up(d, "do not follow from it");
	assert_int_equal(engine_unkept(d->engine), kiosk_number(engine_kiosk(d->engine)));
	free(other);
}

static void another_ledgers_is_not_believed(void **state)
{
	struct desk *d = *state;
	struct desk other = {.board = d->board, .max = d->max, .before = d->after};
	char sql[PATH_MAX + 300];

	/* The same turns elsewhere: the same numbers, another chain. */
	room_open(&other.room);
	room_create(&other.room);
	desk_open(&other);
	start(&other);
	some_turns(&other, 1);
	assert_int_equal(engine_checkpoint(other.engine), 0);
	engine_close(other.engine);

	some_turns(d, 1);
	assert_int_equal(engine_checkpoint(d->engine), 0);
	stop(d);
	(void)snprintf(sql, sizeof(sql),
		       "ATTACH '%s' AS other; DELETE FROM checkpoint;"
		       "INSERT INTO checkpoint SELECT * FROM other.checkpoint; DETACH other;",
		       room_path(&other.room, LEDGER_FILE)); /* it fits */
	room_tamper(&d->room, sql);
	comes_up(d, "the checkpoint is damaged, or not of these facts");
	room_close(&other.room);
}

static void a_checkpoint_replaces_the_last(void **state)
{
	struct desk *d = *state;
	struct ledger_checkpoint c;

	for (uint64_t n = 1; n < 5; n++) {
		nth_turn(d, n);
		assert_int_equal(engine_checkpoint(d->engine), 0);
	}
	assert_int_equal(ledger_checkpoint_get(engine_ledger(d->engine), &c, d->after, d->max), 1);
	assert_int_equal(c.number, kiosk_number(engine_kiosk(d->engine)));
	/* One that does not fit is none. */
	assert_int_equal(ledger_checkpoint_get(engine_ledger(d->engine), &c, d->after, c.len - 1),
			 -EPROTO);
}

static void a_ledger_with_a_checkpoint_verifies(void **state)
{
	struct desk *d = *state;
	struct ledger_verdict verdict;

	block(d, 1); /* device rows are the command line's */
	assert_int_equal(engine_checkpoint(d->engine), 0);
	assert_int_equal(ledger_verify(engine_ledger(d->engine), NULL, NULL, &verdict), 0);
	assert_int_equal(verdict.wrong_from, 0);
	assert_string_equal(verdict.why, "");
	assert_int_equal(verdict.facts, kiosk_number(engine_kiosk(d->engine)));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest all[] = {
		TEST(a_start_goes_on_from_the_checkpoint),
		TEST(what_was_changed_is_never_believed),
		TEST(no_flipped_bit_is_believed),
		TEST(another_cores_is_not_believed),
		TEST(a_book_of_another_number_is_not_believed),
		TEST(a_book_that_facts_do_not_follow_is_not_believed),
		TEST(another_ledgers_is_not_believed),
		TEST(a_checkpoint_replaces_the_last),
		TEST(a_ledger_with_a_checkpoint_verifies),
	};

	return cmocka_run_group_tests(all, NULL, NULL);
}
