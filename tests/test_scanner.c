/*
 * The contract of a scanner on scanner_rig, with the small end of its wire in
 * our own hands; what can go wrong with that wire; and the kernel's own input
 * events, written down here as its HID driver sends them, through the keys
 * they hold. What libevdev makes of a real device is tests/hardware's to see.
 */
#include "scanner_contract.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <linux/input.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "drivers.h"
#include "rig/wire.h"
#include "scan_keys.h"

static const char parts_text[] =
	"scanner: { driver = \"rig\"; path = \"rig/scanner.sock\"; };\n"
	"locker: { driver = \"rig\"; path = \"rig/locker.sock\"; bays = (\n"
	"{ size = \"small\"; x = 0; y = 0; w = 3; } ); };\n";

/* ---- The bench: a listening socket, and whoever connects ---- */

struct rig_end {
	struct scanner_bench b;
	int listener;
};

static struct rig_end *end_of(struct scanner_bench *b)
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

static void rig_press(struct scanner_bench *b, unsigned code, int motion)
{
	struct wire_key w = {.version = WIRE_VERSION,
			     .type = WIRE_KEY,
			     .code = (uint16_t)code,
			     .motion = (uint8_t)motion};
	driver_take(end_of(b));
	assert_int_equal(send(b->device, &w, sizeof w, MSG_NOSIGNAL), sizeof w);
}

static void rig_plug(struct scanner_bench *b, bool in)
{
	struct rig_end *r = end_of(b);
	struct sockaddr_un at = {.sun_family = AF_UNIX, .sun_path = WIRE_SCANNER};
	driver_take(r);
	end_close(&b->device);
	if (in == (r->listener >= 0))
		return;
	if (!in) {
		end_close(&r->listener);
		assert_int_equal(unlink(WIRE_SCANNER), 0);
		return;
	}
	r->listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	assert_int_equal(bind(r->listener, (const struct sockaddr *)&at, sizeof at), 0);
	assert_int_equal(listen(r->listener, 4), 0);
}

/* ---- What can go wrong with the wire ---- */

static void no_rig_is_a_plain_error(void **state)
{
	struct scanner_bench *b = *state;
	struct board board = b->bench.board;
	struct scanner *s = NULL;
	strcpy(board.scanner_path, "rig/nobody.sock");
	assert_int_equal(scanner_rig_open(&board, &s), -ENOENT);
	assert_null(s);
}

static void a_rig_that_talks_nonsense_ends_the_trust(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	struct number number;
	driver_take(end_of(b));
	assert_int_equal(send(b->device, "nonsense, and too long", 22, MSG_NOSIGNAL), 22);
	assert_int_equal(scan_wait(b, &number, 1000), -EPROTO);
}

static int wire_run(struct scanner_bench *b)
{
	const struct CMUnitTest tests[] = {
		ON_SCANNER(no_rig_is_a_plain_error),
		ON_SCANNER(a_rig_that_talks_nonsense_ends_the_trust),
	};
	return cmocka_run_group_tests_name("wire to the rig's scanner", tests, NULL, NULL);
}

/* ---- The kernel's events ---- */

/* A scan of "07" as drivers/hid/hid-input.c tells it: the scan code, the key, the report's end. */
#define HID_KEY(ms, usage, key, value)                                                             \
	{{0, (ms)*1000}, EV_MSC, MSC_SCAN, 0x70000 + (usage)},                                     \
		{{0, (ms)*1000}, EV_KEY, key, value},                                              \
	{                                                                                          \
		{0, (ms)*1000}, EV_SYN, SYN_REPORT, 0                                              \
	}
static const struct {
	struct timeval time;
	uint16_t type, code;
	int32_t value;
} events[] = {
	HID_KEY(10, 0x27, KEY_0, 1),     HID_KEY(14, 0x27, KEY_0, 0),
	HID_KEY(18, 0x24, KEY_7, 1),     HID_KEY(22, 0x24, KEY_7, 0),
	HID_KEY(26, 0x28, KEY_ENTER, 1), HID_KEY(30, 0x28, KEY_ENTER, 0),
};

static void a_scan_of_the_kernels_events_is_a_number(void **state)
{
	(void)state;
	struct scan_keys keys = {.any = false};
	struct number number;
	int scans = 0;
	for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
		if (events[i].type != EV_KEY)
			continue;
		scans += scan_key(&keys, events[i].code, (enum key_motion)events[i].value,
				  events[i].time.tv_usec / 1000, &number);
	}
	assert_int_equal(scans, 1);
	assert_number(&number, "07");
}

static void what_is_forgotten_is_nowhere_any_more(void **state)
{
	(void)state;
	static const struct number none;
	struct scan_keys keys = {.any = false};
	struct number number;
	assert_false(scan_key(&keys, KEY_4, MOTION_DOWN, 1000, &number));
	assert_int_equal(keys.number.digits[0], 4);
	scan_time(&keys, 1000 + SCAN_SILENCE_MS - 1);
	assert_int_equal(keys.number.len, 1);
	scan_time(&keys, 1000 + SCAN_SILENCE_MS);
	assert_memory_equal(&keys.number, &none, sizeof none);
	assert_false(scan_key(&keys, KEY_4, MOTION_DOWN, 3000, &number));
	assert_true(scan_key(&keys, KEY_ENTER, MOTION_DOWN, 3001, &number));
	assert_memory_equal(&keys.number, &none, sizeof none);
}

static void a_scan_that_lost_keys_is_refused(void **state)
{
	(void)state;
	struct scan_keys keys = {.any = false};
	struct number number;
	scan_key(&keys, KEY_LEFTSHIFT, MOTION_DOWN, 0, &number);
	scan_lost(&keys, 5); /* its going up may be among what is gone */
	scan_key(&keys, KEY_1, MOTION_DOWN, 10, &number);
	assert_true(scan_key(&keys, KEY_ENTER, MOTION_DOWN, 12, &number));
	assert_number(&number, "");
	scan_key(&keys, KEY_1, MOTION_DOWN, 20, &number);
	assert_true(scan_key(&keys, KEY_ENTER, MOTION_DOWN, 22, &number));
	assert_number(&number, "1");
}

static int keys_run(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_scan_of_the_kernels_events_is_a_number),
		cmocka_unit_test(what_is_forgotten_is_nowhere_any_more),
		cmocka_unit_test(a_scan_that_lost_keys_is_refused),
	};
	return cmocka_run_group_tests_name("keys of a scanner", tests, NULL, NULL);
}

int main(void)
{
	struct rig_end r = {.b = {.name = "scanner of the rig",
				  .device = -1,
				  .open = scanner_rig_open,
				  .press = rig_press,
				  .plug = rig_plug},
			    .listener = -1};
	bench_init(&r.b.bench, parts_text);
	if (chdir(r.b.bench.dir) || mkdir("rig", 0700))
		return 1;
	rig_plug(&r.b, true);
	int failed = scanner_contract_run(&r.b) + wire_run(&r.b) + keys_run();
	if (chdir("/"))
		return 1;
	bench_finish(&r.b.bench);
	return failed;
}
