/*
 * A loan and a return on real lines: the real lendbay-ring and lendbay-locker
 * on the board file of board/generic-gpio and a ledger made by the real
 * lendbay-ledger. This program is their parent, the reader, the screen and
 * the one who checks PINs; it pulls the switches and watches the latches.
 * Runs in the machine of check-hardware, where DATA_DIR is on a disk.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lendbay/message.h>
#include <lendbay/text.h>

#include "wires.h"

#define BOARD_FILE "/lendbay/kiosk.conf"
#define DATA_DIR   "/data"
#define SHARE_DIR  "/share"
#define HOME_BAY   2    /* where the check has put the tablet */
#define TABLET     1001 /* its id */
#define PIN        "1234"
#define LINES      54 /* of the header's chip, as on a Raspberry Pi 4 */
#define WAIT_MS    10000
#define COPY_MS    60000 /* until the disk is copied */
#define FROZEN_MS  1500  /* a ring that unlocked first would have done it long since */
#define PULSE_MS   400   /* of the board file */
#define LATE_MS    250   /* that the machine may be late */

static const uint8_t card_uid[] = {0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80};

struct play {
	struct board board;
	struct wires wires;
	struct track *track;
	struct child ring, locker;
	int pin_fd, reader_fd, screen_fd; /* our ends, the ring has the others */
	struct view view;                 /* as last shown */
	unsigned images;                  /* of the disk, asked for so far */
};

/* ---- Screen, reader and PIN ---- */

static void pin_answer(struct play *p, const struct message *m)
{
	struct message answer;
	bool right = m->pin.len == strlen(PIN) && m->pin.verifier[0];
	for (uint8_t i = 0; right && i < m->pin.len; i++)
		right = m->pin.digits[i] == PIN[i] - '0';
	message_begin(&answer, MESSAGE_PIN_ANSWER);
	answer.pin.ticket = m->pin.ticket;
	answer.pin.answer = right ? PIN_RIGHT : PIN_WRONG;
	assert_int_equal(message_send(p->pin_fd, &answer, -1), 0);
}

static void view_show(struct play *p, const struct message *m)
{
	struct message shown;
	p->view = m->view;
	message_begin(&shown, MESSAGE_SHOWN);
	shown.shown.page = m->view.page;
	assert_int_equal(message_send(p->screen_fd, &shown, -1), 0);
}

/* Takes what the processes say, waiting at most `ms` for the first of it. */
static void pump(struct play *p, int ms)
{
	const int fds[] = {p->ring.parent_fd, p->locker.parent_fd, p->pin_fd, p->screen_fd,
			   p->reader_fd};
	enum { COUNT = sizeof fds / sizeof fds[0] };
	struct pollfd readable[COUNT];
	for (int i = 0; i < COUNT; i++)
		readable[i] = (struct pollfd){.fd = fds[i], .events = POLLIN};
	poll(readable, COUNT, ms);
	for (int i = 0; i < COUNT; i++) {
		struct message m;
		int got = readable[i].revents ? message_next(fds[i], &m, NULL) : 0;
		if (got < 0)
			fail_msg("the ring or the locker is gone");
		if (got > 0 && m.type == MESSAGE_PIN_CHECK)
			pin_answer(p, &m);
		else if (got > 0 && m.type == MESSAGE_VIEW)
			view_show(p, &m);
	}
}

static void screen_wait(struct play *p, enum screen screen)
{
	int64_t end_us = bench_now_us() + WAIT_MS * 1000;
	while (p->view.screen != screen && bench_now_us() < end_us)
		pump(p, 50);
	if (p->view.screen != screen)
		fail_msg("the screen shows %s, not %s", screen_word(p->view.screen),
			 screen_word(screen));
}

/* Presses a control, and waits until the screen shows what that led to. */
static void press(struct play *p, enum control control, uint16_t arg)
{
	struct message m;
	uint32_t page = p->view.page;
	message_begin(&m, MESSAGE_INTENT);
	m.intent.page = page;
	m.intent.control = (uint8_t)control;
	m.intent.arg = arg;
	assert_int_equal(message_send(p->screen_fd, &m, -1), 0);
	int64_t end_us = bench_now_us() + WAIT_MS * 1000;
	while (p->view.page == page && bench_now_us() < end_us)
		pump(p, 50);
	if (p->view.page == page)
		fail_msg("%s on %s does nothing", control_word(control),
			 screen_word(p->view.screen));
}

/* The same where nothing is shown until something outside has happened. */
static void press_blind(struct play *p, enum control control)
{
	struct message m;
	message_begin(&m, MESSAGE_INTENT);
	m.intent.page = p->view.page;
	m.intent.control = (uint8_t)control;
	assert_int_equal(message_send(p->screen_fd, &m, -1), 0);
}

static void tap(struct play *p, enum tag_type type)
{
	struct message m;
	message_begin(&m, MESSAGE_TAG);
	m.tag.type = (uint8_t)type;
	if (type != TAG_GONE) {
		m.tag.uid_len = sizeof card_uid;
		memcpy(m.tag.uid, card_uid, sizeof card_uid);
		m.tag.device = type == TAG_STICKER ? TABLET : NOBODY;
	}
	assert_int_equal(message_send(p->reader_fd, &m, -1), 0);
}

/* ---- Latches and disk ---- */

/* Waits for a latch to go on. Returns its bay. */
static uint8_t latch_wait(struct play *p, unsigned from)
{
	struct pulse pulse;
	int64_t end_us = bench_now_us() + WAIT_MS * 1000;
	while (!track_pulses(p->track, from, &pulse, 1) && bench_now_us() < end_us)
		pump(p, 1);
	assert_int_equal(track_pulses(p->track, from, &pulse, 1), 1);
	return pulse.bay;
}

/* Has the disk copied from outside as it is now, as a power cut would leave it. */
static void disk_copy(struct play *p)
{
	char ask[sizeof SHARE_DIR "/disk-00.ask"], done[sizeof SHARE_DIR "/disk-00.done"];
	p->images++;
	snprintf(ask, sizeof ask, SHARE_DIR "/disk-%02u.ask", p->images % 100);
	snprintf(done, sizeof done, SHARE_DIR "/disk-%02u.done", p->images % 100);
	int fd = open(ask, O_CREAT | O_WRONLY, 0600);
	assert_true(fd >= 0);
	close(fd);
	/* Outside another clock goes: naps as short as looks, for both to go about alike. */
	int64_t end_us = bench_now_us() + COPY_MS * INT64_C(1000);
	while (access(done, F_OK) && bench_now_us() < end_us)
		usleep(100);
	assert_int_equal(access(done, F_OK), 0);
}

/* Keeps every write from the disk, or lets them go. */
static void disk_freeze(bool on)
{
	int fd = open(DATA_DIR, O_RDONLY | O_DIRECTORY);
	assert_true(fd >= 0);
	assert_int_equal(ioctl(fd, on ? FIFREEZE : FITHAW, 0), 0);
	close(fd);
}

/*
 * Presses `control`, which must open a door: but first the act must be on
 * disk. While nothing can be written no latch moves; when it does, the disk
 * is copied as it is then. Returns the bay.
 */
static uint8_t door_opens(struct play *p, enum control control)
{
	unsigned from = atomic_load(&p->track->len);
	disk_freeze(true);
	press_blind(p, control);
	for (int64_t end_us = bench_now_us() + FROZEN_MS * 1000; bench_now_us() < end_us;)
		pump(p, 20);
	struct pulse pulse;
	bool early = track_pulses(p->track, from, &pulse, 1) > 0;
	disk_freeze(false);
	assert_false(early);

	uint8_t bay = latch_wait(p, from);
	disk_copy(p);
	screen_wait(p, SCREEN_OPENING);
	return bay;
}

/* That one latch was driven since `from`, that of `bay`, once, for its pulse. */
static void assert_one_pulse(struct play *p, unsigned from, uint8_t bay)
{
	struct pulse pulse[2];
	int64_t end_us = bench_now_us() + WAIT_MS * 1000;
	while (track_is_on(p->track, from, bay) && bench_now_us() < end_us)
		pump(p, 10);
	assert_int_equal(track_pulses(p->track, from, pulse, 2), 1);
	assert_int_equal(pulse[0].bay, bay);
	assert_true(pulse[0].to_us != INT64_MAX);
	int64_t ms = (pulse[0].to_us - pulse[0].from_us) / 1000;
	assert_in_range(ms, PULSE_MS - 30, PULSE_MS + LATE_MS);
	printf("latch %u was driven for %lld ms\n", bay, (long long)ms);
}

/* ---- Coming up and going down ---- */

static void port_attach(struct play *p, enum port port, int fd)
{
	struct message m;
	message_begin(&m, MESSAGE_ATTACH);
	m.port.port = (uint8_t)port;
	assert_int_equal(message_send(p->ring.parent_fd, &m, fd), 0);
	close(fd);
}

/* Makes a socket to the ring for a process that we play. Returns our end. */
static int port_play(struct play *p, enum port port)
{
	int ends[2];
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends), 0);
	port_attach(p, port, ends[1]);
	return ends[0];
}

static int kiosk_start(void **state)
{
	struct play *p = *state;
	struct message m;
	char complaint[BOARD_COMPLAINT_MAX] = "";
	if (board_read(BOARD_FILE, &p->board, complaint))
		fail_msg("%s", complaint);
	sim_plug(&p->wires.chip[0], p->board.chip[0], LINES, SIM_LINES_MAX, "");
	sim_plug(&p->wires.chip[1], p->board.chip[1], 16, SIM_LINES_MAX, "");
	p->wires.board = &p->board;
	wires_rest(&p->wires);
	wires_pull(&p->wires, HOME_BAY, PULLED_PRESENCE, true);
	p->track = track_new();
	assert_true(wires_watch(&p->wires, p->track) > 0);

	child_start(&p->ring, "lendbay-ring", BOARD_FILE, DATA_DIR);
	assert_true(message_wait(p->ring.parent_fd, &m, MESSAGE_READY, WAIT_MS));
	child_start(&p->locker, "lendbay-locker", BOARD_FILE, DATA_DIR);
	assert_true(message_wait(p->locker.parent_fd, &m, MESSAGE_READY, WAIT_MS));
	port_attach(p, PORT_LOCKER, p->locker.ring_fd);
	p->locker.ring_fd = -1;
	p->pin_fd = port_play(p, PORT_PIN);
	p->reader_fd = port_play(p, PORT_READER);
	p->screen_fd = port_play(p, PORT_SCREEN);
	screen_wait(p, SCREEN_HOME);
	return 0;
}

static int kiosk_stop(void **state)
{
	struct play *p = *state;
	struct message m;
	message_begin(&m, MESSAGE_STOP);
	(void)message_send(p->locker.parent_fd, &m, -1); /* its exit code tells */
	int locker = child_end(&p->locker, WAIT_MS);
	(void)message_send(p->ring.parent_fd, &m, -1);
	int ring = child_end(&p->ring, WAIT_MS);
	if (ring || locker)
		print_error("ring ended with %d, locker with %d\n", ring, locker);
	return ring || locker;
}

/* ---- What must be ---- */

static void a_loan_opens_the_door_of_its_tablet_after_the_act_is_on_disk(void **state)
{
	struct play *p = *state;
	unsigned from = atomic_load(&p->track->len);
	tap(p, TAG_CARD);
	screen_wait(p, SCREEN_PIN);
	tap(p, TAG_GONE);
	for (const char *digit = PIN; *digit; digit++)
		press(p, CONTROL_DIGIT, (uint16_t)(*digit - '0'));
	press(p, CONTROL_OK, 0);
	screen_wait(p, SCREEN_MENU);
	press(p, CONTROL_BORROW, 0);
	screen_wait(p, SCREEN_CHOOSE);
	press(p, CONTROL_KIND, DEVICE_TABLET);
	press(p, CONTROL_NEXT, 0);
	screen_wait(p, SCREEN_PURPOSE);
	press(p, CONTROL_SKIP, 0);
	screen_wait(p, SCREEN_SURENESS);
	press(p, CONTROL_SKIP, 0);
	screen_wait(p, SCREEN_AGREE);
	assert_int_equal(door_opens(p, CONTROL_AGREE), HOME_BAY);

	wires_pull(&p->wires, HOME_BAY, PULLED_DOOR, true);
	screen_wait(p, SCREEN_TAKE);
	tap(p, TAG_STICKER);
	wires_pull(&p->wires, HOME_BAY, PULLED_PRESENCE, false);
	while (!p->view.tapped)
		pump(p, 50);
	tap(p, TAG_GONE);
	wires_pull(&p->wires, HOME_BAY, PULLED_DOOR, false);
	screen_wait(p, SCREEN_DONE);
	press(p, CONTROL_FINISH, 0);
	screen_wait(p, SCREEN_HOME);
	assert_one_pulse(p, from, HOME_BAY);
}

static void a_return_opens_a_free_door_after_the_act_is_on_disk(void **state)
{
	struct play *p = *state;
	unsigned from = atomic_load(&p->track->len);
	press(p, CONTROL_RETURN, 0);
	screen_wait(p, SCREEN_RETURN_TAP);
	tap(p, TAG_STICKER);
	screen_wait(p, SCREEN_RETURN_SAFE);
	tap(p, TAG_GONE);
	uint8_t bay = door_opens(p, CONTROL_SAFE);
	assert_in_range(bay, 1, p->board.policy.bays);

	wires_pull(&p->wires, bay, PULLED_DOOR, true);
	screen_wait(p, SCREEN_RETURN_OPEN);
	press(p, CONTROL_NEXT, 0);
	screen_wait(p, SCREEN_RETURN_CHECK);
	press(p, CONTROL_PART_IN, PART_CHARGER);
	press(p, CONTROL_PART_IN, PART_CASE);
	wires_pull(&p->wires, bay, PULLED_PRESENCE, true);
	wires_pull(&p->wires, bay, PULLED_DOOR, false);
	screen_wait(p, SCREEN_RETURN_OWN);
	press(p, CONTROL_SKIP, 0);
	screen_wait(p, SCREEN_THANKS);
	press(p, CONTROL_FINISH, 0);
	screen_wait(p, SCREEN_HOME);
	assert_one_pulse(p, from, bay);
}

int main(void)
{
	struct play p = {0};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(
			a_loan_opens_the_door_of_its_tablet_after_the_act_is_on_disk, &p),
		cmocka_unit_test_prestate(a_return_opens_a_free_door_after_the_act_is_on_disk, &p),
	};
	void *state = &p;
	if (kiosk_start(&state))
		return 1;
	int failed = cmocka_run_group_tests_name("a loan and a return on lines", tests, NULL, NULL);
	return failed + kiosk_stop(&state);
}
