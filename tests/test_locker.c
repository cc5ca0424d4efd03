/*
 * The contract of a locker on locker_rig, with the small end of its wires in
 * a process of its own that keeps the track; and what can go wrong with them.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "drivers.h"
#include "rig/wire.h"

#define BAYS 4

static const char locker_text[] =
	"locker: { driver = \"rig\"; path = \"rig/locker.sock\"; pulse_ms = 1000;\n"
	"debounce_ms = 50; call = true; bays = (\n"
	"{ size = \"small\"; x = 0; y = 0; w = 3; presence = true; charged = true; },\n"
	"{ size = \"small\"; x = 3; y = 0; w = 3; presence = true; power = true; },\n"
	"{ size = \"small\"; x = 6; y = 0; w = 3; charged = true; },\n"
	"{ size = \"small\"; x = 9; y = 0; w = 3; power = true; } ); };\n";

/* ---- The other end of the wires, in a process of its own ---- */

/* Orders to it, as wire packets of a type that no wire has. */
enum order { ORDER_DOOR = 100, ORDER_PRESENCE, ORDER_CHARGE, ORDER_HANG_UP, ORDER_TALK_NONSENSE };

struct metal {
	int control, listener, driver;
	struct track *track;
	struct wire at[BAYS + 1];
	bool line[POWER_LINE(BAYS) + 1]; /* by its number in marks */
};

static void metal_show(struct metal *m, uint8_t bay)
{
	if (m->driver >= 0)
		(void)!send(m->driver, &m->at[bay], sizeof m->at[bay], MSG_NOSIGNAL);
}

static void metal_order(struct metal *m)
{
	struct wire w;
	if (recv(m->control, &w, sizeof w, 0) != sizeof w)
		_exit(0);
	struct wire *at = &m->at[w.bay];
	if (w.type == ORDER_DOOR) {
		at->open = w.on;
		metal_show(m, w.bay);
	} else if (w.type == ORDER_PRESENCE) {
		if (at->presence != PRESENCE_UNKNOWN)
			at->presence = w.on ? PRESENCE_THERE : PRESENCE_EMPTY;
		metal_show(m, w.bay);
	} else if (w.type == ORDER_CHARGE) {
		if (at->charge)
			at->charge = w.on ? (uint8_t)(1 + w.on) : 1;
		metal_show(m, w.bay);
	} else if (m->driver >= 0) {
		if (w.type == ORDER_TALK_NONSENSE)
			(void)!send(m->driver, "nonsense, and too long", 22, MSG_NOSIGNAL);
		else
			shutdown(m->driver, SHUT_RDWR);
	}
	(void)!send(m->control, &w, sizeof w, MSG_NOSIGNAL); /* done */
}

static void metal_accept(struct metal *m)
{
	int fd = accept(m->listener, NULL, NULL);
	if (m->driver >= 0)
		close(m->driver);
	m->driver = fd;
	for (uint8_t bay = 1; bay <= BAYS; bay++)
		metal_show(m, bay);
}

static void metal_feel(struct metal *m)
{
	struct wire w;
	ssize_t len = recv(m->driver, &w, sizeof w, MSG_DONTWAIT);
	if (len <= 0) {
		/* As on a Raspberry Pi: the lines keep their last level. */
		close(m->driver);
		m->driver = -1;
		return;
	}
	uint8_t line = w.type == WIRE_CALL    ? CALL_LINE
		       : w.type == WIRE_POWER ? POWER_LINE(w.bay)
					      : w.bay;
	if (len != sizeof w || w.version != WIRE_VERSION || w.bay > BAYS || m->line[line] == w.on)
		return;
	m->line[line] = w.on;
	track_mark(m->track, line, w.on);
}

static void metal_run(struct metal *m)
{
	for (;;) {
		struct pollfd fds[] = {
			{.fd = m->control, .events = POLLIN},
			{.fd = m->listener, .events = POLLIN},
			{.fd = m->driver, .events = POLLIN},
		};
		if (poll(fds, 3, -1) < 0)
			_exit(1);
		if (fds[2].revents)
			metal_feel(m);
		else if (fds[1].revents)
			metal_accept(m);
		else
			metal_order(m);
	}
}

static void metal_start(struct bench *b)
{
	int control[2];
	struct sockaddr_un at = {.sun_family = AF_UNIX, .sun_path = "rig/locker.sock"};
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, control), 0);
	int listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	assert_int_equal(mkdir("rig", 0700), 0);
	assert_int_equal(bind(listener, (const struct sockaddr *)&at, sizeof at), 0);
	assert_int_equal(listen(listener, 1), 0);
	struct metal m = {control[1], listener, -1, b->track, {{0}}, {0}};
	for (uint8_t bay = 1; bay <= BAYS; bay++)
		m.at[bay] = (struct wire){.version = WIRE_VERSION,
					  .type = WIRE_SWITCH,
					  .bay = bay,
					  .presence = bay <= 2 ? PRESENCE_EMPTY : PRESENCE_UNKNOWN,
					  .charge = bay % 2 ? 1 + 0 : 0};
	b->watcher = fork();
	assert_true(b->watcher >= 0);
	if (b->watcher == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		close(control[0]);
		metal_run(&m);
	}
	close(control[1]);
	close(listener);
	b->control = control[0];
}

/* ---- The bench ---- */

static void order_send(struct bench *b, enum order type, uint8_t bay, uint8_t on)
{
	struct wire w = {.type = (uint8_t)type, .bay = bay, .on = on};
	assert_int_equal(send(b->control, &w, sizeof w, 0), sizeof w);
	assert_int_equal(recv(b->control, &w, sizeof w, 0), sizeof w);
}

static void rig_pull(struct bench *b, uint8_t bay, enum pulled which, bool on)
{
	static const enum order orders[] = {[PULLED_DOOR] = ORDER_DOOR,
					    [PULLED_PRESENCE] = ORDER_PRESENCE,
					    [PULLED_CHARGED] = ORDER_CHARGE};
	order_send(b, orders[which], bay, which == PULLED_CHARGED && on ? 100 : on);
}

/* ---- What can go wrong with the wires ---- */

static void no_rig_is_a_plain_error(void **state)
{
	struct bench *b = *state;
	struct board board = b->board;
	struct locker *l = NULL;
	strcpy(board.locker_path, "rig/nobody.sock");
	assert_int_equal(locker_rig_open(&board, &l), -ENOENT);
	assert_null(l);
}

static void a_rig_of_fewer_bays_is_a_plain_error(void **state)
{
	struct bench *b = *state;
	struct board board = b->board;
	struct locker *l = NULL;
	board.policy.bays = BAYS + 1;
	assert_int_equal(locker_rig_open(&board, &l), -ETIMEDOUT);
	assert_null(l);
}

/* Takes what the locker says until it fails. Returns its error. */
static int fail_wait(struct locker *l)
{
	struct event ev;
	int got = 0;
	for (int i = 0; i < 100 && got >= 0; i++) {
		struct pollfd readable = {.fd = l->fd, .events = POLLIN};
		poll(&readable, 1, 100);
		got = l->ops->next(l, &ev);
	}
	return got;
}

static void a_rig_tells_any_percentage(void **state)
{
	struct bench *b = *state;
	struct locker *l;
	struct event ev = {0};
	assert_int_equal(locker_rig_open(&b->board, &l), 0);
	order_send(b, ORDER_CHARGE, 3, 37);
	for (int i = 0; i < 100 && ev.door.charge != 1 + 37; i++) {
		struct pollfd readable = {.fd = l->fd, .events = POLLIN};
		poll(&readable, 1, 100);
		assert_in_range(l->ops->next(l, &ev), 0, 1);
	}
	assert_int_equal(ev.door.bay, 3);
	assert_int_equal(ev.door.charge, 1 + 37);
	assert_false(ev.door.first);
	l->ops->close(l);
}

static void a_rig_that_hangs_up_ends_the_trust(void **state)
{
	struct bench *b = *state;
	struct locker *l;
	assert_int_equal(locker_rig_open(&b->board, &l), 0);
	order_send(b, ORDER_HANG_UP, 0, 0);
	assert_int_equal(fail_wait(l), -EPIPE);
	l->ops->close(l);
}

static void a_rig_that_talks_nonsense_ends_the_trust(void **state)
{
	struct bench *b = *state;
	struct locker *l;
	assert_int_equal(locker_rig_open(&b->board, &l), 0);
	order_send(b, ORDER_TALK_NONSENSE, 0, 0);
	assert_int_equal(fail_wait(l), -EPROTO);
	l->ops->close(l);
}

static void a_program_that_loses_the_rig_says_so_and_ends(void **state)
{
	struct bench *b = *state;
	struct child c;
	struct message m;
	child_start(&c, "lendbay-locker", b->board_file, b->dir);
	assert_true(message_wait(c.parent_fd, &m, MESSAGE_READY, 3000));
	order_send(b, ORDER_HANG_UP, 0, 0);
	assert_int_equal(child_end(&c, 2000), EX_UNAVAILABLE);
}

static int wires_run(struct bench *b)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(no_rig_is_a_plain_error, b),
		cmocka_unit_test_prestate(a_rig_of_fewer_bays_is_a_plain_error, b),
		cmocka_unit_test_prestate(a_rig_tells_any_percentage, b),
		cmocka_unit_test_prestate(a_rig_that_hangs_up_ends_the_trust, b),
		cmocka_unit_test_prestate(a_rig_that_talks_nonsense_ends_the_trust, b),
		cmocka_unit_test_prestate(a_program_that_loses_the_rig_says_so_and_ends, b),
	};
	return cmocka_run_group_tests_name("wires to the rig", tests, NULL, NULL);
}

int main(void)
{
	struct bench b = {.name = "locker on the rig", .open = locker_rig_open, .pull = rig_pull};
	bench_init(&b, locker_text);
	if (chdir(b.dir))
		return 1;
	metal_start(&b);
	int failed = locker_contract_run(&b) + wires_run(&b);
	if (chdir("/"))
		return 1;
	bench_finish(&b);
	return failed;
}
