/*
 * The caller: when it runs its program and when it kills it, without a clock;
 * and the real lendbay-caller with programs of a few lines of shell, which
 * write down what they were given.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "calling.h"

#define SOON_MS    3000
#define QUIET_MS   400
#define STARTED_MS 5000
#define KILLED_MS  (CALL_RUN_MS + 3000)
#define TEXT_MAX   1024

/* ---- The decisions ---- */

static void a_call_is_tried_again_every_five_minutes_until_it_is_over(void **state)
{
	(void)state;
	struct calling c = {.on = false};
	assert_int_equal(calling_wish(&c, 0), CALL_NOTHING);
	assert_int_equal(calling_deadline_ms(&c), CALL_NEVER);
	calling_on(&c, 1, 1000);
	for (int64_t at_ms = 1000; at_ms < 4 * CALL_AGAIN_MS; at_ms += CALL_AGAIN_MS) {
		assert_int_equal(calling_deadline_ms(&c), at_ms);
		assert_int_equal(calling_wish(&c, at_ms - 1), CALL_NOTHING);
		assert_int_equal(calling_wish(&c, at_ms), CALL_RUN);
		calling_began(&c, at_ms);
		assert_int_equal(calling_wish(&c, at_ms + 10), CALL_NOTHING);
		assert_true(calling_ended(&c, at_ms > 1000));
		assert_int_equal(c.left, at_ms > 1000);
	}
	calling_off(&c);
	assert_int_equal(calling_wish(&c, 100 * CALL_AGAIN_MS), CALL_NOTHING);
	assert_int_equal(calling_deadline_ms(&c), CALL_NEVER);
}

static void a_run_that_takes_too_long_is_killed_once_and_nothing_has_left(void **state)
{
	(void)state;
	struct calling c = {.on = false};
	calling_on(&c, 1, 0);
	calling_began(&c, 0);
	assert_int_equal(calling_deadline_ms(&c), CALL_RUN_MS);
	assert_int_equal(calling_wish(&c, CALL_RUN_MS - 1), CALL_NOTHING);
	assert_int_equal(calling_wish(&c, CALL_RUN_MS), CALL_KILL);
	calling_killed(&c);
	assert_int_equal(calling_wish(&c, CALL_RUN_MS + 1), CALL_NOTHING);
	assert_int_equal(calling_deadline_ms(&c), CALL_NEVER);
	assert_true(calling_ended(&c, true)); /* it was about to end well: nobody can know */
	assert_false(c.left);
	assert_int_equal(calling_deadline_ms(&c), CALL_AGAIN_MS);
}

static void what_left_once_has_left(void **state)
{
	(void)state;
	struct calling c = {.on = false};
	calling_on(&c, 1, 0);
	calling_began(&c, 0);
	assert_true(calling_ended(&c, true));
	calling_on(&c, 1, 5000); /* told again: the same call, and no new run for it */
	assert_true(c.left);
	assert_int_equal(calling_wish(&c, 5000), CALL_NOTHING);
	calling_began(&c, CALL_AGAIN_MS);
	assert_true(calling_ended(&c, false));
	assert_true(c.left);
	calling_on(&c, 2, CALL_AGAIN_MS + 1);
	assert_false(c.left);
	assert_int_equal(calling_wish(&c, CALL_AGAIN_MS + 1), CALL_RUN);
}

static void the_end_of_an_older_run_says_nothing_of_a_newer_call(void **state)
{
	(void)state;
	struct calling c = {.on = false};
	calling_on(&c, 1, 0);
	calling_began(&c, 0);
	calling_off(&c);
	assert_int_equal(calling_wish(&c, 10), CALL_KILL);
	assert_int_equal(calling_deadline_ms(&c), 0);
	calling_on(&c, 2, 20);
	assert_int_equal(calling_wish(&c, 20), CALL_KILL); /* first the old one goes */
	calling_killed(&c);
	assert_int_equal(calling_wish(&c, 30), CALL_NOTHING);
	assert_false(calling_ended(&c, true));
	assert_false(c.left);
	assert_int_equal(calling_wish(&c, 40), CALL_RUN);
	calling_began(&c, 40);
	assert_true(calling_ended(&c, true));
	assert_true(c.left);
}

/* ---- The program ---- */

struct room {
	struct bench b;
	char script[PATH_MAX];
};

static void path_of(const struct room *r, const char *name, char path[PATH_MAX + 32])
{
	snprintf(path, PATH_MAX + 32, "%s/%s", r->b.dir, name);
}

/* What the program has written down so far. */
static const char *notes(const struct room *r)
{
	static char text[TEXT_MAX];
	char path[PATH_MAX + 32];
	path_of(r, "notes", path);
	FILE *f = fopen(path, "r");
	size_t len = f ? fread(text, 1, sizeof text - 1, f) : 0;
	if (f)
		fclose(f);
	text[len] = '\0';
	return text;
}

static void notes_wait(const struct room *r, const char *words)
{
	int64_t end_us = bench_now_us() + SOON_MS * 1000;
	while (!strstr(notes(r), words) && bench_now_us() < end_us)
		usleep(5000);
	if (!strstr(notes(r), words))
		fail_msg("waited for \"%s\" in \"%s\"", words, notes(r));
}

/* Puts the program there: shell, in the bench's directory. */
static void script_put(const struct room *r, const char *shell)
{
	FILE *f = fopen(r->script, "w");
	assert_non_null(f);
	fprintf(f, "#!/bin/sh\ncd '%s'\n%s\n", r->b.dir, shell);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(r->script, 0700), 0);
}

static int room_make(void **state)
{
	static struct room r;
	char complaint[BOARD_COMPLAINT_MAX];
	memset(&r, 0, sizeof r);
	bench_init(&r.b, "locker: { driver = \"rig\"; path = \"rig/l\"; bays = (\n"
			 "{ size = \"small\"; x = 0; y = 0; w = 3; } ); };\n");
	/* The board again, with a program in this very directory. */
	char text[8192];
	snprintf(r.script, sizeof r.script, "%.3000s/page-staff", r.b.dir);
	FILE *f = fopen(r.b.board_file, "r");
	assert_non_null(f);
	size_t len = fread(text, 1, sizeof text - 1, f);
	fclose(f);
	text[len] = '\0';
	char *at = strstr(text, "hours:");
	assert_non_null(at);
	f = fopen(r.b.board_file, "w");
	assert_non_null(f);
	fprintf(f, "%.*scall_program = \"%s\"; %s", (int)(at - text), text, r.script, at);
	assert_int_equal(fclose(f), 0);
	if (board_read(r.b.board_file, &r.b.board, complaint))
		fail_msg("%s", complaint);
	*state = &r;
	return 0;
}

static int room_clear(void **state)
{
	struct room *r = *state;
	child_end(&r->b.child, 0);
	bench_finish(&r->b);
	return 0;
}

static struct child *caller_start(struct room *r)
{
	struct message m;
	child_start(&r->b.child, "lendbay-caller", r->b.board_file, r->b.dir);
	assert_true(message_wait(r->b.child.parent_fd, &m, MESSAGE_READY, STARTED_MS));
	return &r->b.child;
}

static void call_send(struct child *c, uint32_t ticket, bool on, uint8_t why, uint8_t bay)
{
	struct message m;
	message_begin(&m, MESSAGE_CALL);
	m.call.ticket = ticket;
	m.call.on = on;
	m.call.why = why;
	m.call.bay = bay;
	assert_int_equal(message_send(c->ring_fd, &m, -1), 0);
}

static void assert_told(struct child *c, uint32_t ticket, bool left, int ms)
{
	struct message m;
	assert_true(message_wait(c->ring_fd, &m, MESSAGE_CALL_LEFT, ms));
	assert_int_equal(m.call.ticket, ticket);
	assert_int_equal(m.call.on, left);
}

static void assert_not_told(struct child *c)
{
	struct message m;
	assert_false(message_wait(c->ring_fd, &m, MESSAGE_CALL_LEFT, QUIET_MS));
}

static void a_program_gets_a_word_a_number_and_nothing_else(void **state)
{
	struct room *r = *state;
	/* The shell keeps what it needs itself at 10 or above; a pipe would be there, too, while it
	 * is made. */
	script_put(
		r,
		"ls /proc/$$/fd >fds; { echo \"$# $1 $2\"; wc -c; grep '^.$' fds | tr '\\n' ' ';\n"
		"[ \"$(cut -d' ' -f5 /proc/$$/stat)\" = $$ ] && echo alone; } >>notes");
	struct child *c = caller_start(r);
	call_send(c, 5, true, REFUSED_NOT_OPENED, 12);
	assert_told(c, 5, true, SOON_MS);
	assert_string_equal(notes(r), "2 not-opened 12\n0\n0 1 2 alone\n");
	call_send(c, 5, false, 0, 0);
	call_send(c, 6, true, REFUSED_NOT, 0);
	assert_told(c, 6, true, SOON_MS);
	notes_wait(r, "2 asked 0\n");
}

static void what_ends_badly_has_not_left(void **state)
{
	struct room *r = *state;
	static const char *const bad[] = {"exit 1", "kill -9 $$", "exec /nowhere"};
	struct child *c = caller_start(r);
	for (uint32_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		script_put(r, bad[i]);
		call_send(c, i + 1, true, REFUSED_FORCED, 3);
		assert_told(c, i + 1, false, SOON_MS);
		call_send(c, i + 1, false, 0, 0);
	}
	assert_int_equal(unlink(r->script), 0);
	call_send(c, 9, true, REFUSED_FORCED, 3);
	assert_told(c, 9, false, SOON_MS);
}

static void a_call_told_again_is_answered_and_not_made_again(void **state)
{
	struct room *r = *state;
	script_put(r, "echo run >>notes");
	struct child *c = caller_start(r);
	call_send(c, 1, true, REFUSED_NOT, 0);
	assert_told(c, 1, true, SOON_MS);
	call_send(c, 1, true, REFUSED_NOT, 0);
	assert_told(c, 1, true, SOON_MS);
	assert_not_told(c);
	assert_string_equal(notes(r), "run\n");
}

static void an_answered_call_ends_its_run_and_what_that_started(void **state)
{
	struct room *r = *state;
	script_put(r, "echo begun >>notes; (sleep 1; echo child >>notes) & sleep 1;"
		      "echo end >>notes");
	struct child *c = caller_start(r);
	call_send(c, 1, true, REFUSED_NOT, 0);
	notes_wait(r, "begun");
	call_send(c, 1, false, 0, 0);
	assert_not_told(c);
	usleep(1500000);
	assert_string_equal(notes(r), "begun\n");
}

static void a_stop_or_a_signal_ends_the_run_first(void **state)
{
	struct room *r = *state;
	script_put(r, "echo begun $2 >>notes; (sleep 1; echo child >>notes) & sleep 1;"
		      "echo end >>notes");
	for (uint8_t way = 1; way <= 3; way++) {
		struct child *c = caller_start(r);
		char words[16];
		call_send(c, 1, true, REFUSED_NOT, way);
		snprintf(words, sizeof words, "begun %u\n", way);
		notes_wait(r, words);
		struct message m;
		message_begin(&m, MESSAGE_STOP);
		if (way == 1)
			assert_int_equal(message_send(c->parent_fd, &m, -1), 0);
		else if (way == 2)
			kill(c->pid, SIGTERM);
		else {
			close(c->ring_fd);
			c->ring_fd = -1;
		}
		assert_int_equal(child_end(c, SOON_MS), EX_OK);
	}
	usleep(1500000);
	assert_string_equal(notes(r), "begun 1\nbegun 2\nbegun 3\n");
}

static void a_program_that_hangs_is_killed_and_nothing_has_left(void **state)
{
	struct room *r = *state;
	script_put(r, "trap '' TERM; echo begun >>notes; sleep 60 & wait; sleep 60");
	struct child *c = caller_start(r);
	int64_t began_us = bench_now_us();
	call_send(c, 1, true, REFUSED_LEFT_OPEN, 1);
	assert_told(c, 1, false, KILLED_MS);
	assert_in_range(bench_now_us() - began_us, (CALL_RUN_MS - 50) * INT64_C(1000),
			KILLED_MS * INT64_C(1000));
	struct message m;
	assert_true(message_wait(c->parent_fd, &m, MESSAGE_BEAT, 2 * BEAT_MS));
}

#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, room_make, room_clear)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_is_tried_again_every_five_minutes_until_it_is_over),
		cmocka_unit_test(a_run_that_takes_too_long_is_killed_once_and_nothing_has_left),
		cmocka_unit_test(what_left_once_has_left),
		cmocka_unit_test(the_end_of_an_older_run_says_nothing_of_a_newer_call),
		IN_ROOM(a_program_gets_a_word_a_number_and_nothing_else),
		IN_ROOM(what_ends_badly_has_not_left),
		IN_ROOM(a_call_told_again_is_answered_and_not_made_again),
		IN_ROOM(an_answered_call_ends_its_run_and_what_that_started),
		IN_ROOM(a_stop_or_a_signal_ends_the_run_first),
		IN_ROOM(a_program_that_hangs_is_killed_and_nothing_has_left),
	};
	return cmocka_run_group_tests_name("caller", tests, NULL, NULL);
}
