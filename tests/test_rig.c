/*
 * The rig itself: its script, its doors, and its wires to a locker driver.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "rig/rig.h"
#include "rig/wire.h"
#include "rig_room.h"

/* ---- The world, without a process around it. ---- */

static void world_make(struct world *w)
{
	static struct board b;
	static struct rig_tag tags[2];
	static const uint8_t uid[] = {1, 2, 3, 4};
	b.policy.bays = 4;
	for (unsigned bay = 1; bay <= 4; bay++) {
		b.bay[bay].presence.chip = bay <= 2 ? 0 : -1;
		b.bay[bay].charged.chip = bay == 3 ? 0 : -1;
		b.bay[bay].power.chip = bay == 4 ? 0 : -1;
	}
	tag_make_card(&tags[0], "joe", uid, sizeof uid);
	tag_make_card(&tags[1], "ada", uid, sizeof uid);
	tags[1].bay = 2;
	world_init(w, &b, tags, 2);
}

/* One command and its answer, at a time; the others follow each other in one world. */
static const struct {
	int64_t ms;
	const char *line, *text;
	enum script_outcome outcome;
} script[] = {
	{0, "", "", SCRIPT_NOTHING},
	{0, "  # a remark", "", SCRIPT_NOTHING},
	{0, "dance", "no: there is no command dance: `help` lists them\n", SCRIPT_ANSWERED},
	{0, "open", "no: it is: open N\n", SCRIPT_ANSWERED},
	{0, "open 1 2", "no: it is: open N\n", SCRIPT_ANSWERED},
	{0, "fault mute on please now", "no: it is: fault NAME on|off\n", SCRIPT_ANSWERED},
	{0, "open 0", "no: there is no door 0: they are 1 to 4\n", SCRIPT_ANSWERED},
	{0, "open 5", "no: there is no door 5: they are 1 to 4\n", SCRIPT_ANSWERED},
	{0, "open one", "no: there is no door one: they are 1 to 4\n", SCRIPT_ANSWERED},
	{0, "open -1", "no: there is no door -1: they are 1 to 4\n", SCRIPT_ANSWERED},
	{0, "open 1", "no: door 1 is locked\n", SCRIPT_ANSWERED},
	{0, "shut 1", "no: door 1 is shut\n", SCRIPT_ANSWERED},
	{0, "take 2", "no: door 2 is shut\n", SCRIPT_ANSWERED},
	{0, "force 2", "ok\n", SCRIPT_ANSWERED},
	{0, "force 2", "no: door 2 is open\n", SCRIPT_ANSWERED},
	{0, "put 2", "no: door 2 has something in it\n", SCRIPT_ANSWERED},
	{0, "take 2", "ok\n", SCRIPT_ANSWERED},
	{0, "take 2", "no: door 2 has nothing in it\n", SCRIPT_ANSWERED},
	{0, "put 2", "ok\n", SCRIPT_ANSWERED},
	{0, "jam 2", "ok\n", SCRIPT_ANSWERED},
	{0, "shut 2", "no: door 2 is jammed\n", SCRIPT_ANSWERED},
	{0, "unjam 2", "ok\n", SCRIPT_ANSWERED},
	{0, "unjam 2", "no: door 2 is not jammed\n", SCRIPT_ANSWERED},
	{0, "shut 2", "ok\n", SCRIPT_ANSWERED},
	{0, "tap bob", "no: there is no card bob: `cards` lists them\n", SCRIPT_ANSWERED},
	{0, "lift", "no: nothing lies on the reader\n", SCRIPT_ANSWERED},
	{0, "tap joe", "ok\n", SCRIPT_ANSWERED},
	{0, "tap joe", "no: joe lies on the reader\n", SCRIPT_ANSWERED},
	{0, "lift ada", "no: ada does not lie on the reader\n", SCRIPT_ANSWERED},
	{0, "tap\tada\r", "ok\n", SCRIPT_ANSWERED},
	{0, "lift joe", "ok\n", SCRIPT_ANSWERED},
	{0, "state",
	 "door 1 shut latch off jammed no there no\ndoor 2 shut latch off jammed no there yes\n"
	 "door 3 shut latch off jammed no there no\ncharge 3 100\n"
	 "door 4 shut latch off jammed no there no\npower 4 off\n"
	 "reader ada\ncall off\nok\n",
	 SCRIPT_ANSWERED},
	{0, "cards", "joe card 01020304\nada card 01020304\nok\n", SCRIPT_ANSWERED},
	{0, "unplug", "ok\n", SCRIPT_ANSWERED},
	{0, "unplug", "no: the reader is unplugged\n", SCRIPT_ANSWERED},
	{0, "plug", "ok\n", SCRIPT_ANSWERED},
	{0, "fault mute on", "ok\n", SCRIPT_ANSWERED},
	{0, "fault mute maybe", "no: a fault is on or off\n", SCRIPT_ANSWERED},
	{0, "fault hunger on", "no: there is no fault hunger: they are in drivers/rig/pn532.h\n",
	 SCRIPT_ANSWERED},
	{0, "charge 3", "no: it is: charge N PERCENT\n", SCRIPT_ANSWERED},
	{0, "charge 9 50", "no: there is no door 9: they are 1 to 4\n", SCRIPT_ANSWERED},
	{0, "charge 1 50", "no: door 1 cannot tell how well anything is charged\n",
	 SCRIPT_ANSWERED},
	{0, "charge 3 101", "no: a charge is 0 to 100 percent\n", SCRIPT_ANSWERED},
	{0, "charge 3 37", "ok\n", SCRIPT_ANSWERED},
	{0, "spring off", "ok\n", SCRIPT_ANSWERED},
	{0, "fault garbage on", "ok\n", SCRIPT_ANSWERED},
	{0, "state",
	 "door 1 shut latch off jammed no there no\ndoor 2 shut latch off jammed no there yes\n"
	 "door 3 shut latch off jammed no there no\ncharge 3 37\n"
	 "door 4 shut latch off jammed no there no\npower 4 off\n"
	 "reader ada\ncall off\nfault mute on\nfault garbage on\nspring off\nok\n",
	 SCRIPT_ANSWERED},
	{0, "spring sideways", "no: spring is on or off\n", SCRIPT_ANSWERED},
	{0, "wait -5", "no: wait takes 0 to 600000 ms\n", SCRIPT_ANSWERED},
	{7, "wait 5", "", SCRIPT_WAIT},
	{0, "watch", "ok\n", SCRIPT_WATCH},
	{0, "expect-latch 9", "no: there is no door 9: they are 1 to 4\n", SCRIPT_ANSWERED},
	{0, "expect-latch 1", "", SCRIPT_EXPECT},
};

static void every_command_gets_its_answer(void **state)
{
	(void)state;
	static struct world w;
	static struct script_answer a;
	world_make(&w);
	for (size_t i = 0; i < sizeof script / sizeof script[0]; i++) {
		script_perform(&w, script[i].line, script[i].ms, &a);
		if (a.outcome != script[i].outcome || strcmp(a.text, script[i].text) != 0)
			fail_msg("%s: %s", script[i].line, a.text);
	}
	assert_true(w.chip.fault[FAULT_MUTE]);
}

static void a_spring_opens_a_door_shortly_after_its_latch_is_drawn(void **state)
{
	(void)state;
	static struct world w;
	world_make(&w);
	doors_latch(&w.doors, 3, true, 1000);
	assert_int_equal(doors_deadline_ms(&w.doors), 1000 + SPRING_MS);
	doors_tick(&w.doors, 1000 + SPRING_MS - 1);
	assert_false(w.doors.door[3].open);
	doors_tick(&w.doors, 1000 + SPRING_MS);
	assert_true(w.doors.door[3].open);
	assert_int_equal(doors_deadline_ms(&w.doors), FOR_EVER);
	assert_string_equal(door_shut(&w.doors, 3, 1200),
			    "has its latch drawn: nothing would hold it");
	doors_latch(&w.doors, 3, false, 1400);
	assert_int_equal(door_pulse_take(&w.doors, 3), 400);
	assert_int_equal(door_pulse_take(&w.doors, 3), -1);
	assert_null(door_shut(&w.doors, 3, 1500));
	/* It locked when it was shut. */
	assert_string_equal(door_open(&w.doors, 3, 1600), "is locked");
}

static void a_jammed_door_stays_where_it_is(void **state)
{
	(void)state;
	static struct world w;
	world_make(&w);
	assert_null(door_jam(&w.doors, 3, 0));
	doors_latch(&w.doors, 3, true, 1000);
	doors_tick(&w.doors, 1000 + SPRING_MS);
	assert_false(w.doors.door[3].open);
	assert_string_equal(door_open(&w.doors, 3, 1200), "is jammed");
	doors_latch(&w.doors, 3, false, 1300);
	assert_int_equal(door_pulse_take(&w.doors, 3), 300);
}

static void without_a_spring_a_hand_opens_it_for_some_seconds(void **state)
{
	(void)state;
	static struct world w;
	world_make(&w);
	w.doors.spring = false;
	doors_latch(&w.doors, 1, true, 0);
	doors_latch(&w.doors, 1, false, 100);
	assert_int_equal(doors_deadline_ms(&w.doors), FOR_EVER);
	assert_string_equal(door_open(&w.doors, 1, 100 + RELEASED_MS), "is locked");
	assert_null(door_open(&w.doors, 1, 99 + RELEASED_MS));
}

/* ---- The process. ---- */

static int room_make(void **state)
{
	static struct rig_room room;
	rig_room_make(&room);
	*state = &room;
	return 0;
}

static int room_clear(void **state)
{
	rig_room_clear(*state);
	return 0;
}

static int unix_open(const char *path, int type)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	snprintf(at.sun_path, sizeof at.sun_path, "%s", path);
	int fd = socket(AF_UNIX, type | SOCK_CLOEXEC, 0);
	assert_true(fd >= 0);
	assert_int_equal(connect(fd, (const struct sockaddr *)&at, sizeof at), 0);
	return fd;
}

static struct wire wire_take(int fd)
{
	struct wire w = {0};
	assert_int_equal(recv(fd, &w, sizeof w, 0), sizeof w);
	assert_int_equal(w.version, WIRE_VERSION);
	assert_int_equal(w.type, WIRE_SWITCH);
	return w;
}

static void wire_put(int fd, enum wire_type type, uint8_t bay, bool on)
{
	const struct wire w = {
		.version = WIRE_VERSION, .type = (uint8_t)type, .bay = bay, .on = on};
	assert_int_equal(send(fd, &w, sizeof w, MSG_NOSIGNAL), sizeof w);
}

static void a_driver_is_told_every_switch_and_then_every_change(void **state)
{
	struct rig_room *r = *state;
	int fd = unix_open(WIRE_SOCKET, SOCK_SEQPACKET);
	static const uint8_t presence[ROOM_BAYS + 1] = {0, PRESENCE_EMPTY, PRESENCE_THERE,
							PRESENCE_UNKNOWN, PRESENCE_UNKNOWN};
	for (uint8_t bay = 1; bay <= ROOM_BAYS; bay++) {
		struct wire w = wire_take(fd);
		assert_int_equal(w.bay, bay);
		assert_int_equal(w.open, 0);
		assert_int_equal(w.presence, presence[bay]);
	}
	wire_put(fd, WIRE_LATCH, 2, true);
	int64_t from_us = bench_now_us();
	struct wire w = wire_take(fd);
	assert_in_range(bench_now_us() - from_us, SPRING_MS * 900, SPRING_MS * 5000);
	assert_true(w.bay == 2 && w.open == 1 && w.presence == PRESENCE_THERE);
	wire_put(fd, WIRE_LATCH, 2, false);
	assert_memory_equal(rig_say(r, "expect-latch 2"), "ok ", 3);
	rig_do(r, "take 2");
	w = wire_take(fd);
	assert_true(w.bay == 2 && w.open == 1 && w.presence == PRESENCE_EMPTY);
	rig_do(r, "shut 2");
	w = wire_take(fd);
	assert_true(w.bay == 2 && w.open == 0 && w.presence == PRESENCE_EMPTY);
	close(fd);
}

static void the_newest_driver_counts_and_lines_keep_their_level(void **state)
{
	struct rig_room *r = *state;
	int first = unix_open(WIRE_SOCKET, SOCK_SEQPACKET);
	for (int bay = 1; bay <= ROOM_BAYS; bay++)
		wire_take(first);
	wire_put(first, WIRE_CALL, 0, true);
	int second = unix_open(WIRE_SOCKET, SOCK_SEQPACKET);
	for (int bay = 1; bay <= ROOM_BAYS; bay++)
		wire_take(second);
	struct wire w;
	assert_int_equal(recv(first, &w, sizeof w, 0), 0);
	close(first);
	close(second);

	char text[512] = "";
	int script_fd = unix_open(RIG_SCRIPT, SOCK_STREAM);
	assert_int_equal(send(script_fd, "state\n", 6, 0), 6);
	for (size_t at = 0; !strstr(text, "ok\n");) {
		ssize_t len = recv(script_fd, text + at, sizeof text - 1 - at, 0);
		assert_true(len > 0);
		at += (size_t)len;
	}
	assert_non_null(strstr(text, "call on\n"));
	close(script_fd);
	rig_do(r, "wait 1");
}

static void a_watcher_is_told_what_changes_and_only_that(void **state)
{
	struct rig_room *r = *state;
	int fd = unix_open(RIG_SCRIPT, SOCK_STREAM);
	assert_int_equal(send(fd, "watch\n", 6, 0), 6);
	char text[512] = "";
	assert_int_equal(recv(fd, text, sizeof text - 1, 0), 3);
	rig_do(r, "force 3");
	rig_do(r, "tap joe");
	rig_do(r, "tap amina");
	rig_do(r, "lift");
	rig_do(r, "unplug");
	rig_do(r, "plug");
	rig_do(r, "fault mute on");
	rig_do(r, "fault mute on");
	rig_do(r, "fault mute off");
	rig_do(r, "spring off");
	rig_do(r, "spring on");
	rig_do(r, "shut 3");
	static const char told[] = "door 3 open latch off jammed no there no\n"
				   "reader joe\nreader joe amina\nreader -\nreader unplugged\n"
				   "reader -\nfault mute on\nfault mute off\nspring off\n"
				   "spring on\ndoor 3 shut latch off jammed no there no\n";
	size_t at = 0;
	while (at < sizeof told - 1) {
		ssize_t len = recv(fd, text + at, sizeof told - 1 - at, 0);
		assert_true(len > 0);
		at += (size_t)len;
	}
	text[at] = 0;
	assert_string_equal(text, told);
	close(fd);
}

static void a_script_waits_and_its_next_line_with_it(void **state)
{
	struct rig_room *r = *state;
	int64_t from_us = bench_now_us();
	rig_do(r, "wait 150");
	assert_in_range(bench_now_us() - from_us, 149000, 1500000);

	/* All at once: the order holds, and others are served meanwhile. */
	int fd = unix_open(RIG_SCRIPT, SOCK_STREAM);
	static const char lines[] = "tap joe\nwait 200\nlift\n";
	assert_int_equal(send(fd, lines, sizeof lines - 1, 0), sizeof lines - 1);
	usleep(100000);
	assert_string_equal(rig_say(r, "tap joe"), "no: joe lies on the reader");
	char text[64] = "";
	for (size_t at = 0; at < 9;) {
		ssize_t len = recv(fd, text + at, sizeof text - 1 - at, 0);
		assert_true(len > 0);
		at += (size_t)len;
	}
	assert_string_equal(text, "ok\nok\nok\n");
	close(fd);
}

static void a_line_without_end_is_refused_and_the_next_one_is_heard(void **state)
{
	struct rig_room *r = *state;
	char line[4 * SCRIPT_LINE_MAX];
	memset(line, 'x', sizeof line);
	line[sizeof line - 1] = 0;
	int fd = unix_open(RIG_SCRIPT, SOCK_STREAM);
	assert_int_equal(send(fd, line, sizeof line - 1, 0), sizeof line - 1);
	assert_int_equal(send(fd, "\nwait 0\n", 8, 0), 8);
	char text[128] = "";
	for (size_t at = 0; !strstr(text, "ok\n");) {
		ssize_t len = recv(fd, text + at, sizeof text - 1 - at, 0);
		assert_true(len > 0);
		at += (size_t)len;
	}
	assert_string_equal(text, "no: that line is too long\nok\n");
	close(fd);
	rig_do(r, "wait 1");
}

static void a_second_rig_on_the_same_data_is_refused(void **state)
{
	struct rig_room *r = *state;
	struct rig *second = NULL;
	char complaint[RIG_COMPLAINT_MAX] = "";
	int err = rig_open(&r->bench.board, NULL, 0, RIG_SCRIPT_NONE, RIG_SCRIPT_NONE, &second,
			   complaint);
	assert_int_equal(err, -EBUSY);
	assert_string_equal(complaint, "another lendbay-rig runs on this data directory: end that "
				       "one first");
	/* And the first is as it was. */
	assert_int_equal(access("rig/reader", F_OK), 0);
	rig_do(r, "wait 1");
}

static void a_board_of_real_parts_is_refused(void **state)
{
	struct rig_room *r = *state;
	struct board real = r->bench.board;
	struct rig *second = NULL;
	char complaint[RIG_COMPLAINT_MAX] = "";
	strcpy(real.reader_connection, "pn532_uart:/dev/ttyAMA0");
	assert_int_equal(
		rig_open(&real, NULL, 0, RIG_SCRIPT_NONE, RIG_SCRIPT_NONE, &second, complaint),
		-EINVAL);
	assert_non_null(strstr(complaint, "is not the board file of a rig"));
}

#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, room_make, room_clear)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_command_gets_its_answer),
		cmocka_unit_test(a_spring_opens_a_door_shortly_after_its_latch_is_drawn),
		cmocka_unit_test(a_jammed_door_stays_where_it_is),
		cmocka_unit_test(without_a_spring_a_hand_opens_it_for_some_seconds),
		IN_ROOM(a_driver_is_told_every_switch_and_then_every_change),
		IN_ROOM(the_newest_driver_counts_and_lines_keep_their_level),
		IN_ROOM(a_watcher_is_told_what_changes_and_only_that),
		IN_ROOM(a_script_waits_and_its_next_line_with_it),
		IN_ROOM(a_line_without_end_is_refused_and_the_next_one_is_heard),
		IN_ROOM(a_second_rig_on_the_same_data_is_refused),
		IN_ROOM(a_board_of_real_parts_is_refused),
	};
	return cmocka_run_group_tests_name("rig", tests, NULL, NULL);
}
