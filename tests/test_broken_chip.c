/*
 * The reader on a chip that is broken, and its process: whatever libnfc does
 * then (come back, crash, hang), it ends or falls silent in a bounded time,
 * and the next one works.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "drivers.h"
#include "rig_room.h"

#define SOON_MS   5000 /* sanitizers and a busy machine are slow */
#define BOUND_MS  3000 /* what a broken chip may cost */
#define LOOKS_MAX 100

static struct rig_room room;

/* ---- lendbay-reader, the process. ---- */

static struct child child;

static int child_make(void **state)
{
	(void)state;
	struct message m;
	child_start(&child, "lendbay-reader", room.bench.board_file, room.bench.dir);
	assert_true(message_wait(child.parent_fd, &m, MESSAGE_READY, SOON_MS));
	return 0;
}

static int child_clear(void **state)
{
	struct message m;
	(void)state;
	/* Politely: one killed in the middle leaves half an answer for the next. */
	message_begin(&m, MESSAGE_STOP);
	if (child.pid > 0)
		(void)message_send(child.parent_fd, &m, -1); /* it may be gone already */
	child_end(&child, SOON_MS);
	rig_say(&room, "lift");
	rig_do(&room, "fault trickle off");
	rig_do(&room, "fault status-more off");
	rig_do(&room, "fault mute off");
	return 0;
}

/* Starts a reader, which must find a card. */
static void expect_healthy(void)
{
	struct message m;
	child_make(NULL);
	rig_do(&room, "tap joe");
	assert_true(message_wait(child.ring_fd, &m, MESSAGE_TAG, SOON_MS));
	assert_int_equal(m.tag.type, TAG_CARD);
	child_clear(NULL);
}

/* ---- The driver on a broken chip, in a process that may die of it. ---- */

/* What became of it. */
struct end {
	bool hung;
	int code; /* of an exit: -errno as it came back; 128 + signal; 0: it went on */
	int ms;
};

/* Opens and looks. Exits with the -errno that ends it, or with 0 after LOOKS_MAX. */
static void victim_be(int ready_fd, int go_fd)
{
	struct reader *r;
	char byte = 0;
	/* What libnfc says about it is of no use here. */
	int quiet = open("/dev/null", O_WRONLY);
	dup2(quiet, STDERR_FILENO);
	int err = reader_nfc_open(&room.bench.board, &r);
	if (err)
		_exit(-err);
	if (write(ready_fd, &byte, 1) != 1 || read(go_fd, &byte, 1) < 0)
		_exit(EX_OSERR);
	for (int i = 0; i < LOOKS_MAX; i++) {
		struct tag t;
		err = r->ops->next(r, &t);
		if (err < 0)
			_exit(-err);
	}
	_exit(0);
}

static struct end victim_end(pid_t pid)
{
	struct end e = {.hung = true};
	int status;
	int64_t from_us = bench_now_us();
	int64_t end_us = from_us + BOUND_MS * 1000;
	while (waitpid(pid, &status, WNOHANG) == 0) {
		if (bench_now_us() > end_us) {
			kill(pid, SIGKILL);
			waitpid(pid, &status, 0);
			return e;
		}
		usleep(2000);
	}
	e.hung = false;
	e.ms = (int)((bench_now_us() - from_us) / 1000);
	e.code = WIFEXITED(status) ? -WEXITSTATUS(status) : 128 + WTERMSIG(status);
	return e;
}

/* The chip breaks before it is opened, or after; with `card` on it. */
static struct end victim(const char *fault, bool at_open, const char *card)
{
	int ready[2], go[2];
	char byte;
	assert_int_equal(pipe(ready), 0);
	assert_int_equal(pipe(go), 0);
	if (at_open)
		rig_do(&room, "fault %s on", fault);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		close(ready[0]);
		close(go[1]);
		victim_be(ready[1], go[0]);
	}
	close(ready[1]);
	close(go[0]);
	if (!at_open) {
		assert_int_equal(read(ready[0], &byte, 1), 1);
		rig_do(&room, "fault %s on", fault);
		if (card)
			rig_do(&room, "tap %s", card);
	}
	close(go[1]); /* it may go on */
	struct end e = victim_end(pid);
	close(ready[0]);
	rig_do(&room, "fault %s off", fault);
	rig_say(&room, "lift");
	return e;
}

static const struct {
	const char *fault;
	bool at_open;
	int code;
} broken[] = {
	{"mute", true, -EIO},           {"mute", false, -EIO},     {"no-ack", false, -EIO},
	{"cut-reply", false, -EIO},     {"garbage", true, -EIO},   {"garbage", false, -EIO},
	{"length-sum", true, -EIO},     {"data-sum", false, -EIO}, {"error-frame", false, -EIO},
	{"no-firmware", true, -EPROTO},
};

static void a_broken_chip_ends_the_driver_in_a_bounded_time(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
		struct end e = victim(broken[i].fault, broken[i].at_open, NULL);
		if (e.hung || e.code != broken[i].code)
			fail_msg("%s: code %d after %d ms", broken[i].fault, e.code, e.ms);
	}
	/* And the next one, on a mended chip, works. */
	expect_healthy();
}

static void what_libnfc_dies_of_kills_only_its_process(void **state)
{
	(void)state;
	struct end e = victim("ats-zero", false, "joe");
	assert_false(e.hung);
	e = victim("status-nad", false, "tablet");
	assert_false(e.hung);
	expect_healthy();
}

static void a_reader_whose_cable_is_pulled_ends_and_opens_again(void **state)
{
	(void)state;
	int err = 0;
	struct reader *reader;
	assert_int_equal(reader_nfc_open(&room.bench.board, &reader), 0);
	rig_do(&room, "unplug");
	for (int i = 0; i < LOOKS_MAX && err >= 0; i++) {
		struct tag t;
		err = reader->ops->next(reader, &t);
	}
	assert_int_equal(err, -EIO);
	reader->ops->close(reader);
	assert_int_equal(reader_nfc_open(&room.bench.board, &reader), -ENOENT);
	rig_do(&room, "plug");
	expect_healthy();
}

/* ---- The process, on a chip that works or does not. ---- */

static void the_process_beats_and_tells_the_ring(void **state)
{
	(void)state;
	struct message m;
	assert_true(message_wait(child.parent_fd, &m, MESSAGE_BEAT, SOON_MS));
	assert_true(message_wait(child.parent_fd, &m, MESSAGE_BEAT, SOON_MS));
	rig_do(&room, "tap tablet");
	assert_true(message_wait(child.ring_fd, &m, MESSAGE_TAG, SOON_MS));
	assert_int_equal(m.tag.type, TAG_STICKER);
	assert_true(m.tag.device == ROOM_DEVICE);
	rig_do(&room, "lift");
	assert_true(message_wait(child.ring_fd, &m, MESSAGE_TAG, SOON_MS));
	assert_int_equal(m.tag.type, TAG_GONE);
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(child.parent_fd, &m, -1), 0);
	assert_int_equal(child_end(&child, SOON_MS), EX_OK);
}

static void the_process_ends_with_its_parent_or_its_ring(void **state)
{
	(void)state;
	close(child.ring_fd);
	child.ring_fd = -1;
	assert_int_equal(child_end(&child, SOON_MS), EX_OK);
	child_make(NULL);
	close(child.parent_fd);
	child.parent_fd = -1;
	assert_int_equal(child_end(&child, SOON_MS), EX_OK);
}

static void the_process_ends_when_the_chip_does(void **state)
{
	(void)state;
	rig_do(&room, "fault mute on");
	assert_int_equal(child_end(&child, BOUND_MS), EX_IOERR);
}

/* Whether no beat comes for as long as the parent would wait. What is on its way is passed over. */
static bool falls_silent(void)
{
	struct message m;
	int64_t end_us = bench_now_us() + (int64_t)(SILENCE_MS + SOON_MS) * 1000;
	while (bench_now_us() < end_us)
		if (!message_wait(child.parent_fd, &m, MESSAGE_BEAT, SILENCE_MS))
			return child.pid > 0 && waitpid(child.pid, NULL, WNOHANG) == 0;
	return false;
}

static void where_libnfc_hangs_the_process_falls_silent(void **state)
{
	(void)state;
	rig_do(&room, "fault status-more on");
	rig_do(&room, "tap tablet");
	assert_true(falls_silent());
	assert_int_equal(child_end(&child, 0), -1);
	rig_do(&room, "fault status-more off");
	rig_do(&room, "lift");
	child_make(NULL);
	rig_do(&room, "fault trickle on");
	assert_true(falls_silent());
	assert_int_equal(child_end(&child, 0), -1);
}

/* ---- */

static int rig_make(void **state)
{
	(void)state;
	rig_room_make(&room);
	return 0;
}

static int rig_clear(void **state)
{
	(void)state;
	rig_room_clear(&room);
	return 0;
}

#define PROCESS(test) cmocka_unit_test_setup_teardown(test, child_make, child_clear)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_broken_chip_ends_the_driver_in_a_bounded_time),
		cmocka_unit_test(what_libnfc_dies_of_kills_only_its_process),
		cmocka_unit_test(a_reader_whose_cable_is_pulled_ends_and_opens_again),
		PROCESS(the_process_beats_and_tells_the_ring),
		PROCESS(the_process_ends_with_its_parent_or_its_ring),
		PROCESS(the_process_ends_when_the_chip_does),
		PROCESS(where_libnfc_hangs_the_process_falls_silent),
	};
	return cmocka_run_group_tests_name("broken chip", tests, rig_make, rig_clear);
}
