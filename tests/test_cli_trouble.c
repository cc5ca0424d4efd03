/*
 * lendbay-ledger in bad company: a lock that is held, a ring that runs or
 * hangs up, a kill in the middle, a disk that fills up. What was taken in
 * stays, and each is a sentence.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "admin.h"
#include "cli_room.h"

/* ---- Who else is there ---- */

static void a_held_lock_is_said_and_waited_for_by_nobody(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);

	int lock = ledger_hold(d->room.dir, d->room.complaint);

	assert_true(lock >= 0);
	expect(d, "loans|--data|DIR", EX_TEMPFAIL);
	says(d->err, "Another program is at work");
	expect(d, "device|add|--data|DIR|--kind|tablet", EX_TEMPFAIL);
	expect(d, "create|--data|DIR", EX_CANTCREAT);
	assert_int_equal(close(lock), 0);
	/* Somebody who took no lock, and has the file. */
	struct ledger *l = room_ledger(&d->room);

	expect(d, "loans|--data|DIR", EX_TEMPFAIL);
	says(d->err, "holds the ledger");
	ledger_close(l);
	expect(d, "loans|--data|DIR", EX_OK);
}

enum manners { RING_GOOD, RING_HANGS_UP, RING_FROM_TOMORROW };

/* A ring, as far as the command line can tell: the real engine behind the real socket. */
static void ring_run(struct desk *d, int listening, enum manners manners)
{
	static struct admin_request request;
	static struct admin_reply reply;
	static struct effects effects;
	const struct event start_event = {.type = EVENT_START};
	struct board board = {.zone = "Asia/Tokyo", .policy = {.bays = 14}};
	struct engine *engine;

	for (int bay = 1; bay <= 14; bay++)
		board.policy.size[bay] = bay > 8 ? SIZE_LARGE : SIZE_SMALL;
	if (engine_open(d->room.dir, &board, &engine, d->room.complaint) < 0 ||
	    engine_turn(engine, &start_event, NULL, &effects) < 0)
		_exit(1);
	for (;;) {
		int client = accept(listening, NULL, NULL);

		while (recv(client, &request, sizeof(request), 0) == sizeof(request)) {
			if (manners == RING_HANGS_UP)
				break;
			if (admin_answer(engine, &request, 1234, &reply, &effects) < 0)
				_exit(1);
			reply.version += manners == RING_FROM_TOMORROW;
			if (send(client, &reply, sizeof(reply), MSG_NOSIGNAL) < 0)
				break;
		}
		close(client);
	}
}

static void ring_start(struct desk *d, enum manners manners)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	int listening = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);

	assert_true(strlen(room_path(&d->room, ADMIN_SOCKET)) < sizeof(at.sun_path));
	strcpy(at.sun_path, d->room.path);
	assert_true(listening >= 0);
	(void)unlink(at.sun_path); /* of the ring before */
	assert_int_equal(bind(listening, (struct sockaddr *)&at, sizeof(at)), 0);
	assert_int_equal(listen(listening, 5), 0);
	fflush(NULL);
	d->ring = fork();
	assert_true(d->ring >= 0);
	if (d->ring == 0)
		ring_run(d, listening, manners);
	assert_int_equal(close(listening), 0);
}

static void with_a_ring_running_everything_goes_through_it(void **state)
{
	struct desk *d = *state;

	if (access(DEVICES, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	expect(d, "create|--data|DIR", EX_OK);
	ring_start(d, RING_GOOD);

	/* As a parent holds it all the while. */
	int lock = ledger_hold(d->room.dir, d->room.complaint);

	assert_true(lock >= 0);
	expect(d, "import|" DEVICES "|--data|DIR", EX_OK);
	expect(d, "import|" PEOPLE "|--data|DIR", EX_OK);
	expect(d, "enrol|--data|DIR|--role|borrower|--card|01020304|--pin|2580|--csv", EX_OK);
	expect(d, "device|add|--data|DIR|--kind|tablet|--bay|4", EX_OK);
	expect(d, "helper|add|--data|DIR|--name|Ben|--number|5555|--pin|2580|--of-card|01020304",
	       EX_OK);
	expect(d, "helper|remove|--data|DIR|--number|5555", EX_OK);
	expect(d, "pin|--data|DIR|--card|01020304|--pin|1379", EX_OK);
	expect(d, "card|replace|--data|DIR|--card|01020304|--new|01020305", EX_OK);
	expect(d, "card|block|--data|DIR|--card|01020305|--grounds|lost", EX_OK);
	expect(d, "card|block|--data|DIR|--card|01020305|--grounds|lost", EX_DATAERR);
	expect(d, "card|unblock|--data|DIR|--card|01020305", EX_OK);
	expect(d, "referral|make|--data|DIR|--partner|Aid|--until|2099-01-31|--count|3|--csv",
	       EX_OK);
	expect(d, "device|add|--data|DIR|--kind|laptop|--bay|8", EX_DATAERR);
	expect(d, "devices|--data|DIR|--csv", EX_OK);
	says(d->out, "\ntablet,7,ready,,4,");
	expect(d, "loans|--data|DIR|--json", EX_OK);
	assert_string_equal(d->out, "[]\n");
	/* Its own closed days and bays need no board file. */
	expect(d, "deed|quarantine|--unit|tablet 7|--data|DIR|--csv", EX_OK);
	expect(d, "deed|close-day|--day|2020-01-01|--data|DIR", EX_DATAERR);
	says(d->err, "that day is past");
	expect(d, "deed|set-clock|--time|2023-12-31T10:30|--data|DIR", EX_DATAERR);
	expect(d, "facts|--data|DIR|--csv", EX_OK);
	says(d->out, ",1235,"); /* the user is the one on the socket */
	assert_int_equal(facts_of(d), 37);

	char head[OUTPUT_MAX];

	strcpy(head, d->out);
	/* What it said is what is on disk. */
	ring_end(d);
	assert_int_equal(close(lock), 0);
	assert_int_equal(facts_of(d), 37);
	assert_string_equal(head, d->out);
}

static void a_ring_with_bad_manners_is_said_to_have_them(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);
	ring_start(d, RING_HANGS_UP);
	expect(d, "loans|--data|DIR", EX_TEMPFAIL);
	says(d->err, "The kiosk hung up");
	ring_end(d);
	/* What a ring that is gone leaves behind bothers nobody. */
	expect(d, "loans|--data|DIR", EX_OK);
	ring_start(d, RING_FROM_TOMORROW);
	expect(d, "loans|--data|DIR", EX_PROTOCOL);
	says(d->err, "another version");
}

/* ---- Pulling the plug ---- */

#define ROWS  500
#define KILLS 6

static void rows_write(struct desk *d)
{
	static char text[ROWS * 24 + 24];
	size_t len = (size_t)sprintf(text, "kind,unit\n");

	for (int i = 1; i <= ROWS; i++)
		len += (size_t)sprintf(text + len, "tablet,%d\n", i);
	file_write(d, text);
}

static void an_import_that_is_killed_is_taken_up_where_it_was(void **state)
{
	struct desk *d = *state;
	char words[PATH_MAX + 100], out[PATH_MAX + 8];
	int status, killed = 0;

	rows_write(d);
	(void)snprintf(out, sizeof(out), "%s.out", d->room.dir); /* the room is there for it */
	(void)snprintf(words, sizeof(words), "import|%s|--data|DIR|--continue", d->csv); /* fits */
	expect(d, "create|--data|DIR", EX_OK);
	for (int i = 0; i < KILLS; i++) {
		pid_t child = start(d, words, out, out);

		usleep((unsigned)(30 + i * 17) * 1000);
		assert_int_equal(kill(child, SIGKILL), 0);
		assert_int_equal(waitpid(child, &status, 0), child);
		killed += WIFSIGNALED(status);
		(void)facts_of(d); /* it verifies */
	}
	assert_true(killed > 0);
	expect(d, words, EX_OK);
	expect(d, "devices|--data|DIR|--csv", EX_OK);

	size_t lines = 0;

	for (const char *at = d->out; (at = strchr(at, '\n')) != NULL; at++)
		lines++;
	assert_int_equal(lines, ROWS + 1);
	says(d->out, "\ntablet,500,new,");
}

/* In a process of its own: a disk of 300 KB that fills up in the middle. */
static int disk_fill(struct desk *d, const char *words)
{
	if (unshare(CLONE_NEWNS) < 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 ||
	    mkdir(d->room.dir, 0700) < 0 || mount("none", d->room.dir, "tmpfs", 0, "size=300k") < 0)
		return 77;
	if (run(d, "create|--data|DIR") != EX_OK)
		return 1;
	if (run(d, words) != EX_IOERR || strstr(d->err, "No space left on device") == NULL ||
	    strstr(d->err, "--continue takes in the rest") == NULL)
		return 2;
	if (run(d, "verify|--data|DIR") != EX_OK || strstr(d->out, "facts hold") == NULL)
		return 3;
	if (mount("none", d->room.dir, "tmpfs", MS_REMOUNT, "size=4m") < 0 ||
	    run(d, words) != EX_OK)
		return 4;
	if (run(d, "verify|--data|DIR") != EX_OK || run(d, "devices|--data|DIR|--csv") != EX_OK ||
	    strstr(d->out, "\ntablet,500,new,") == NULL)
		return 5;
	return 0;
}

static void a_disk_that_fills_up_loses_nothing(void **state)
{
	struct desk *d = *state;
	char words[PATH_MAX + 100];
	int status;

	rows_write(d);
	(void)snprintf(words, sizeof(words), "import|%s|--data|DIR|--continue", d->csv); /* fits */
	fflush(NULL);

	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0)
		_exit(disk_fill(d, words));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) == 77) {
		print_message("no right to mount a small disk here\n");
		skip();
	}
	assert_int_equal(WEXITSTATUS(status), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_held_lock_is_said_and_waited_for_by_nobody),
		TEST(with_a_ring_running_everything_goes_through_it),
		TEST(a_ring_with_bad_manners_is_said_to_have_them),
		TEST(an_import_that_is_killed_is_taken_up_where_it_was),
		TEST(a_disk_that_fills_up_loses_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
