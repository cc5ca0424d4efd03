/*
 * The contract of a keypad on keypad_rig, with the small end of its wire in
 * our own hands; and what can go wrong with that wire. What libevdev makes of
 * a real device is tests/hardware's to see.
 */
#include "keypad_contract.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "drivers.h"
#include "rig/wire.h"

static const char parts_text[] =
	"locker: { driver = \"rig\"; path = \"rig/locker.sock\"; bays = (\n"
	"{ size = \"small\"; x = 0; y = 0; w = 3; } ); };\n";

/* ---- The bench: a listening socket, and whoever connects ---- */

struct rig_end {
	struct keypad_bench b;
	int listener;
};

static struct rig_end *end_of(struct keypad_bench *b)
{
	return (struct rig_end *)b;
}

static void end_close(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* The newest who has connected is the one. */
static void driver_take(struct rig_end *r)
{
	for (int fd; (fd = accept4(r->listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK)) >= 0;) {
		end_close(&r->b.device);
		r->b.device = fd;
	}
}

static void rig_press(struct keypad_bench *b, unsigned code, int motion)
{
	struct wire_key w = {.version = WIRE_VERSION,
			     .type = WIRE_KEY,
			     .code = (uint16_t)code,
			     .motion = (uint8_t)motion};
	driver_take(end_of(b));
	assert_int_equal(send(b->device, &w, sizeof w, MSG_NOSIGNAL), sizeof w);
}

static void rig_plug(struct keypad_bench *b, bool in)
{
	struct rig_end *r = end_of(b);
	struct sockaddr_un at = {.sun_family = AF_UNIX, .sun_path = WIRE_KEYPAD};
	driver_take(r);
	if (in == (r->listener >= 0))
		return;
	if (!in) {
		end_close(&r->listener);
		assert_int_equal(unlink(WIRE_KEYPAD), 0);
		end_close(&b->device);
		return;
	}
	/* It is there when somebody listens: whoever sees its name may connect at once. */
	struct sockaddr_un made = {.sun_family = AF_UNIX, .sun_path = WIRE_KEYPAD ".new"};
	r->listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	assert_int_equal(bind(r->listener, (const struct sockaddr *)&made, sizeof made), 0);
	assert_int_equal(listen(r->listener, 4), 0);
	assert_int_equal(rename(made.sun_path, at.sun_path), 0);
}

/* ---- What can go wrong with the wire ---- */

static void no_rig_is_a_plain_error(void **state)
{
	struct keypad_bench *b = *state;
	struct board board = b->bench.board;
	struct keypad *k = NULL;
	strcpy(board.keypad, "rig/nobody.sock");
	assert_int_equal(keypad_rig_open(&board, &k), -ENOENT);
	assert_null(k);
}

static void a_rig_that_talks_nonsense_ends_the_trust(void **state)
{
	struct keypad_bench *b = *state;
	struct key_press press;
	keypad_begin(b);
	driver_take(end_of(b));
	assert_int_equal(send(b->device, "nonsense, and too long", 22, MSG_NOSIGNAL), 22);
	assert_int_equal(keypad_wait(b, &press, 1000), -EPROTO);
}

static int wire_run(struct keypad_bench *b)
{
	const struct CMUnitTest tests[] = {
		ON_KEYPAD(no_rig_is_a_plain_error),
		ON_KEYPAD(a_rig_that_talks_nonsense_ends_the_trust),
	};
	return cmocka_run_group_tests_name("wire to the rig's keypad", tests, NULL, NULL);
}

int main(void)
{
	struct rig_end r = {.b = {.name = "keypad of the rig",
				  .device = -1,
				  .open = keypad_rig_open,
				  .press = rig_press,
				  .plug = rig_plug},
			    .listener = -1};
	bench_init(&r.b.bench, parts_text);
	r.b.bench.board.rig = true;
	strcpy(r.b.bench.board.keypad, WIRE_KEYPAD);
	if (chdir(r.b.bench.dir) || mkdir("rig", 0700))
		return 1;
	rig_plug(&r.b, true);
	int failed = keypad_contract_run(&r.b) + wire_run(&r.b);
	if (chdir("/"))
		return 1;
	bench_finish(&r.b.bench);
	return failed;
}
