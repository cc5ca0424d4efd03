/*
 * lendbay-screen as a process, between two sockets, on SDL's display without
 * a display: the real SDL takes the fingers. And the seat it sits at.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "screen_bench.h"
#include "seat.h"

#define SOON_MS  10000 /* sanitizers and a busy machine are slow */
#define QUIET_MS 300   /* in which something more would come, if there were anything */
#define IDLE_MS  2000
#define CALM_MS  2000 /* nothing for so long: what was to be done in quiet is done */
#define LINE_MAX 300

static struct screen_bench room;

/* ---- The process ---- */

static void start(const char *driver, const char *board)
{
	setenv("SDL_VIDEODRIVER", driver, 1);
	screen_start(&room, board, NULL, true);
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Waits for the process to end. Returns its exit code. */
static int end_of(void)
{
	int status = 0;
	int64_t until = now_ms() + SOON_MS;

	while (waitpid(room.pid, &status, WNOHANG) == 0) {
		if (now_ms() > until) {
			kill(room.pid, SIGKILL);
			waitpid(room.pid, &status, 0);
			fail_msg("it does not end");
		}
		usleep(5000);
	}
	close(room.parent);
	close(room.ring);
	close(room.script);
	room.pid = 0;
	if (!WIFEXITED(status))
		fail_msg("it was ended by signal %d", WTERMSIG(status));
	return WEXITSTATUS(status);
}

/* Takes one message from the ring's end. Returns its type, or -1 when none came. */
static int take(struct message *m, int ms)
{
	struct pollfd fd = {.fd = room.ring, .events = POLLIN};

	if (poll(&fd, 1, ms) <= 0)
		return -1;
	return message_next(room.ring, m, NULL) == 1 ? (int)m->type : -1;
}

static void show(const char *name, uint32_t page)
{
	screen_show(&room, screen_sample(&room, name), page);
}

static void shown(uint32_t page)
{
	struct message m = {0};

	assert_int_equal(take(&m, SOON_MS), MESSAGE_SHOWN);
	assert_int_equal(m.shown.page, page);
}

static void order(const char *line)
{
	assert_int_equal(write(room.script, line, strlen(line)), (ssize_t)strlen(line));
}

/* The answer to an order, a whole line without its end. */
static const char *answer(void)
{
	static char line[LINE_MAX];
	struct pollfd fd = {.fd = room.script, .events = POLLIN};

	for (size_t len = 0; len < sizeof(line) - 1; len++) {
		if (poll(&fd, 1, SOON_MS) <= 0 || read(room.script, line + len, 1) != 1)
			fail_msg("no answer");
		line[len + 1] = '\0';
		if (line[len] == '\n') {
			line[len] = '\0';
			return line;
		}
	}
	return line;
}

static const char *ask(const char *line)
{
	order(line);
	return answer();
}

static int open_it(void **state)
{
	(void)state; /* the room is the state */
	start("dummy", room.board_path);
	show("home", 1);
	shown(1);
	return 0;
}

static int close_it(void **state)
{
	(void)state; /* the room is the state */
	screen_kill(&room);
	return 0;
}

/* ---- Tests ---- */

static void a_view_is_acknowledged_when_it_is_on_the_glass(void **state)
{
	(void)state; /* the room is the state */
	show("pin-2", 2);
	shown(2);
	assert_string_equal(ask("expect pin 0\n"), "ok");
	show("pin-4", 3);
	shown(3);
}

#define NEWEST 29 /* a socket holds so many views: the kernel counts 8 KiB for each */

static void of_many_views_only_the_newest_is_drawn(void **state)
{
	struct message m = {0};
	uint32_t last = 0;
	int told = 0;

	(void)state; /* the room is the state */
	kill(room.pid, SIGSTOP);
	for (uint32_t page = 10; page <= NEWEST; page++)
		show(page % 2 ? "pin-2" : "home", page);
	kill(room.pid, SIGCONT);
	while (last < NEWEST && take(&m, SOON_MS) == MESSAGE_SHOWN) {
		last = m.shown.page;
		told++;
	}
	assert_int_equal(last, NEWEST);
	assert_int_equal(told, 1);
}

static void a_press_is_an_intent_of_the_page_it_was_made_on(void **state)
{
	struct message m = {0};

	(void)state; /* the room is the state */
	show("pin-2", 7);
	shown(7);
	order("press digit-9\n");
	assert_int_equal(take(&m, SOON_MS), MESSAGE_INTENT);
	assert_int_equal(m.intent.page, 7);
	assert_int_equal(m.intent.control, CONTROL_DIGIT);
	assert_int_equal(m.intent.arg, 9);
	show("pin-4", 8);
	shown(8);
	assert_string_equal(answer(), "ok");
}

static void a_press_without_an_effect_is_answered_all_the_same(void **state)
{
	struct message m = {0};

	(void)state; /* the room is the state */
	assert_string_equal(ask("press borrow\n"), "ok");
	assert_int_equal(take(&m, SOON_MS), MESSAGE_INTENT);
	assert_int_equal(m.intent.control, CONTROL_BORROW);
}

static void a_touch_beside_everything_means_nothing(void **state)
{
	struct message m = {0};

	(void)state; /* the room is the state */
	assert_string_equal(ask("touch 700 12\n"), "ok");
	assert_int_equal(take(&m, QUIET_MS), -1);
}

static void a_touch_on_a_control_is_that_control(void **state)
{
	struct message m = {0};
	int x = 0, y = 0;
	char line[60];

	(void)state; /* the room is the state */
	assert_int_equal(sscanf(ask("where my-loans\n"), "ok %d %d", &x, &y), 2);
	snprintf(line, sizeof(line), "touch %d %d\n", x + 30, y - 20);
	order(line);
	assert_int_equal(take(&m, SOON_MS), MESSAGE_INTENT);
	assert_int_equal(m.intent.control, CONTROL_MY_LOANS);
	assert_string_equal(answer(), "ok");
}

static void what_is_not_there_cannot_be_pressed(void **state)
{
	struct message m = {0};

	(void)state; /* the room is the state */
	assert_string_equal(ask("press agree\n"), "no: there is no control agree on screen home");
	assert_string_equal(ask("press fly\n"), "no: there is no control fly at all");
	assert_string_equal(ask("where ok\n"), "no: there is no control ok on screen home");
	assert_string_equal(ask("press\n"), "no: there is no control without a name at all");
	assert_int_equal(take(&m, QUIET_MS), -1);
}

static void expecting_waits_for_the_screen_or_says_what_is_there(void **state)
{
	(void)state; /* the room is the state */
	assert_string_equal(ask("expect home\n"), "ok");
	order("expect pin 8000\n");
	usleep(50000);
	show("pin-2", 2);
	shown(2);
	assert_string_equal(answer(), "ok");
	assert_non_null(strstr(ask("expect home 60\n"), "no: showing pin after "));
	assert_string_equal(ask("expect nowhere\n"), "no: there is no screen nowhere");
	assert_non_null(strstr(ask("expect home soon\n"), "no: expect waits"));
}

static void mistakes_in_a_script_are_answered_one_by_one(void **state)
{
	(void)state; /* the room is the state */
	order("dance\ntouch 1\n\nshot\nexpect home\n");
	assert_non_null(strstr(answer(), "no: there is no order dance"));
	assert_non_null(strstr(answer(), "no: touch wants"));
	assert_non_null(strstr(answer(), "no: say where"));
	assert_string_equal(answer(), "ok");
}

static void a_line_without_an_end_ends_the_script_only(void **state)
{
	char junk[700];

	(void)state; /* the room is the state */
	memset(junk, 'x', sizeof(junk));
	assert_true(write(room.script, junk, sizeof(junk)) > 0);
	assert_non_null(strstr(answer(), "no: an order has at most"));
	show("pin-2", 2);
	shown(2);
}

static void a_shot_is_what_was_presented(void **state)
{
	char line[120], file[100];
	struct stat st;

	(void)state; /* the room is the state */
	snprintf(file, sizeof(file), "%.60s/shot.png", room.dir);
	snprintf(line, sizeof(line), "shot %s\n", file);
	assert_string_equal(ask(line), "ok");
	assert_int_equal(stat(file, &st), 0);
	assert_true(st.st_size > 10000);
	unlink(file);
	assert_non_null(
		strstr(ask("shot /nowhere/at/all.png\n"), "no: /nowhere/at/all.png cannot"));
}

static void stop_and_loss_end_it_cleanly(void **state)
{
	struct message m = {0};

	(void)state; /* the room is the state */
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(room.parent, &m, -1), 0);
	assert_int_equal(end_of(), EX_OK);
	start("dummy", room.board_path);
	shutdown(room.ring, SHUT_RDWR);
	assert_int_equal(end_of(), EX_OK);
	start("dummy", room.board_path);
	shutdown(room.parent, SHUT_RDWR);
	assert_int_equal(end_of(), EX_OK);
}

static void a_view_that_cannot_be_drawn_ends_it(void **state)
{
	struct message m = {0};

	(void)state; /* the room is the state */
	message_begin(&m, MESSAGE_VIEW);
	m.view.screen = SCREENS_COUNT;
	assert_int_equal(message_send(room.ring, &m, -1), 0);
	assert_int_equal(end_of(), EX_SOFTWARE);
	start("dummy", room.board_path);
	message_begin(&m, MESSAGE_VIEW);
	m.view.bay = BAYS_MAX + 1;
	assert_int_equal(message_send(room.ring, &m, -1), 0);
	assert_int_equal(end_of(), EX_SOFTWARE);
	start("dummy", room.board_path);
	message_begin(&m, MESSAGE_VIEW);
	memset(m.view.reference, 'X', sizeof(m.view.reference));
	assert_int_equal(message_send(room.ring, &m, -1), 0);
	assert_int_equal(end_of(), EX_SOFTWARE);
	start("dummy", room.board_path);
	assert_int_equal(send(room.ring, "rubbish", 7, 0), 7);
	assert_int_equal(end_of(), EX_SOFTWARE);
}

static void without_a_display_it_says_so(void **state)
{
	(void)state; /* the room is the state */
	start("x11", room.board_path);
	assert_int_equal(end_of(), EX_UNAVAILABLE);
}

static void idle_it_sleeps(void **state)
{
	int64_t until = now_ms() + SOON_MS;
	long before;

	(void)state; /* the room is the state */
	/* When nobody has come for a while it makes ready for every language, and then rests. */
	do {
		before = screen_rests(&room);
		usleep(CALM_MS * 1000);
	} while (screen_rests(&room) != before && now_ms() < until);
	before = screen_rests(&room);
	usleep(IDLE_MS * 1000);
	assert_in_range(screen_rests(&room) - before, 0, 4);
}

/* ---- The seat ---- */

static void a_device_of_the_seat_wakes_it(void **state)
{
	char one[100], two[100];
	struct pollfd fd = {.events = POLLIN};
	struct seat *seat;
	int device;

	(void)state; /* the room is the state */
	snprintf(one, sizeof(one), "%.60s/event0", room.dir);
	snprintf(two, sizeof(two), "%.60s/event7", room.dir);
	assert_int_equal(mkfifo(one, 0600), 0);
	assert_int_equal(seat_open(room.dir, -1, &seat), 0);
	fd.fd = seat_fd(seat);
	assert_int_equal(poll(&fd, 1, 0), 0);
	device = open(one, O_RDWR | O_NONBLOCK);
	assert_int_equal(write(device, "moved", 5), 5);
	assert_int_equal(poll(&fd, 1, SOON_MS), 1);
	seat_drain(seat);
	assert_int_equal(poll(&fd, 1, 0), 0);
	close(device);
	/* One that is plugged in later. */
	assert_int_equal(mkfifo(two, 0600), 0);
	assert_int_equal(poll(&fd, 1, SOON_MS), 1);
	device = open(two, O_RDWR | O_NONBLOCK);
	seat_drain(seat);
	assert_int_equal(write(device, "moved", 5), 5);
	assert_int_equal(poll(&fd, 1, SOON_MS), 1);
	close(device);
	seat_close(seat);
	unlink(one);
	unlink(two);
	assert_int_equal(seat_open("/nowhere/at/all", -1, &seat), -ENOENT);
}

static void write_file(const char *dir, const char *name, const char *text)
{
	char path[200];
	FILE *f;

	snprintf(path, sizeof(path), "%.60s/%.60s", room.dir, dir);
	mkdir(path, 0700);
	snprintf(path, sizeof(path), "%.60s/%.60s/%.60s", room.dir, dir, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void the_card_with_a_screen_is_found(void **state)
{
	static const char *const connectors[] = {"card0-HDMI-A-1", "card1-DSI-1", "card2-DP-1"};
	char found[SEAT_NAME_MAX];

	(void)state; /* the room is the state */
	write_file(connectors[0], "status", "disconnected\n");
	assert_int_equal(seat_card(room.dir, found), -ENOENT);
	assert_string_equal(found, "");
	write_file(connectors[2], "status", "connected\n");
	write_file(connectors[1], "status", "connected\n");
	assert_int_equal(seat_card(room.dir, found), 1);
	assert_string_equal(found, connectors[1]);
	assert_true(seat_is_connected(room.dir, found));
	write_file(connectors[1], "status", "disconnected\n");
	assert_false(seat_is_connected(room.dir, found));
	for (int k = 0; k < 3; k++) {
		char path[200];

		snprintf(path, sizeof(path), "%.60s/%s/status", room.dir, connectors[k]);
		unlink(path);
		snprintf(path, sizeof(path), "%.60s/%s", room.dir, connectors[k]);
		rmdir(path);
	}
	assert_int_equal(seat_card("/nowhere/at/all", found), -ENOENT);
}

static void a_device_that_comes_again_is_another_one(void **state)
{
	char path[100];
	struct pollfd fd = {.events = POLLIN};
	struct seat *seat;
	int device;

	(void)state; /* the room is the state */
	snprintf(path, sizeof(path), "%.60s/event3", room.dir);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_int_equal(seat_open(room.dir, -1, &seat), 0);
	fd.fd = seat_fd(seat);
	for (int k = 0; k < 40; k++) {
		unlink(path);
		assert_int_equal(mkfifo(path, 0600), 0);
		(void)seat_drain(seat); /* of displays nothing is said */
		device = open(path, O_RDWR | O_NONBLOCK);
		assert_int_equal(poll(&fd, 1, 0), 0);
		assert_int_equal(write(device, "moved", 5), 5);
		assert_int_equal(poll(&fd, 1, SOON_MS), 1);
		(void)seat_drain(seat); /* … */
		close(device);
		(void)seat_drain(seat); /* its writer is gone: so is the device */
	}
	seat_close(seat);
	unlink(path);
}

static void news_of_displays_are_told_from_others(void **state)
{
	static const char touch[] = "add@/devices/x\0ACTION=add\0SUBSYSTEM=input\0SEQNUM=1";
	static const char display[] = "change@/devices/y\0ACTION=change\0SUBSYSTEM=drm\0HOTPLUG=1";
	struct pollfd fd = {.events = POLLIN};
	struct seat *seat;
	int ends[2], news = seat_news();

	(void)state; /* the room is the state */
	assert_true(news >= 0);
	close(news);
	assert_int_equal(socketpair(AF_UNIX, SOCK_DGRAM, 0, ends), 0);
	assert_int_equal(seat_open(room.dir, ends[0], &seat), 0);
	fd.fd = seat_fd(seat);
	assert_false(seat_drain(seat));
	assert_int_equal(send(ends[1], touch, sizeof(touch), 0), (ssize_t)sizeof(touch));
	assert_int_equal(poll(&fd, 1, SOON_MS), 1);
	assert_false(seat_drain(seat));
	assert_int_equal(send(ends[1], display, sizeof(display), 0), (ssize_t)sizeof(display));
	assert_int_equal(poll(&fd, 1, SOON_MS), 1);
	assert_true(seat_drain(seat));
	assert_int_equal(poll(&fd, 1, 0), 0);
	seat_close(seat);
	close(ends[1]);
}

/* ---- The light behind it ---- */

static void dim_board(char path[200])
{
	static const struct rewrite dimming = {"dim_after_s = ",
					       "dim_after_s = 1;\nbacklight = \"light\";\n"};
	FILE *to;

	snprintf(path, 200, "%.60s/dim.conf", room.dir);
	to = fopen(path, "w");
	assert_non_null(to);
	board_rewrite(room.board_path, &dimming, 1, to);
	fclose(to);
}

static long light_is(void)
{
	char path[100];
	long now = -1;
	FILE *f;

	snprintf(path, sizeof(path), "%.60s/light/brightness", room.dir);
	f = fopen(path, "r");
	assert_non_null(f);
	if (fscanf(f, "%ld", &now) != 1)
		now = -1; /* just being written */
	fclose(f);
	return now;
}

static void light_becomes(long wanted)
{
	int64_t until = now_ms() + SOON_MS;

	while (light_is() != wanted) {
		if (now_ms() > until)
			fail_msg("it is %ld, not %ld", light_is(), wanted);
		usleep(10000);
	}
}

static void start_dimmed(const char *board)
{
	start("dummy", board);
	show("home", 1);
	shown(1);
}

static void it_dims_at_home_when_nobody_is_near(void **state)
{
	struct message m = {0};
	char board[200];

	(void)state;          /* the room is the state */
	(void)close_it(NULL); /* the one without a light */
	dim_board(board);
	write_file("light", "max_brightness", "255\n");
	write_file("light", "brightness", "200\n");
	start_dimmed(board);
	assert_int_equal(light_is(), 200);
	light_becomes(20);
	/* The clock's minute is nobody. */
	show("home", 2);
	shown(2);
	usleep(QUIET_MS * 1000);
	assert_int_equal(light_is(), 20);
	assert_string_equal(ask("touch 700 12\n"), "ok");
	light_becomes(200);
	light_becomes(20);
	/* A card: another screen, on which it never dims. */
	show("pin-2", 3);
	shown(3);
	light_becomes(200);
	usleep(1500000);
	assert_int_equal(light_is(), 200);
	show("home", 4);
	shown(4);
	light_becomes(20);
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(room.parent, &m, -1), 0);
	assert_int_equal(end_of(), EX_OK);
	assert_int_equal(light_is(), 200);
	unlink(board);
}

static void one_that_was_killed_in_the_dark_leaves_no_darkness(void **state)
{
	char board[200], path[100];

	(void)state;          /* the room is the state */
	(void)close_it(NULL); /* the one without a light */
	dim_board(board);
	write_file("light", "brightness", "200\n");
	start_dimmed(board);
	light_becomes(20);
	(void)close_it(NULL); /* by SIGKILL */
	assert_int_equal(light_is(), 20);
	start_dimmed(board);
	light_becomes(255); /* how bright it was nobody knows */
	/* A light that goes away takes nothing with it. */
	snprintf(path, sizeof(path), "%.60s/light/brightness", room.dir);
	unlink(path);
	snprintf(path, sizeof(path), "%.60s/light/max_brightness", room.dir);
	unlink(path);
	snprintf(path, sizeof(path), "%.60s/light", room.dir);
	rmdir(path);
	usleep(1200000);
	show("pin-2", 3);
	shown(3);
	unlink(board);
}

static int room_open(void **state)
{
	(void)state; /* the room is the state */
	return screen_bench_open(&room, "test_screen");
}

static int room_close(void **state)
{
	(void)state; /* the room is the state */
	return screen_bench_close(&room);
}

int main(void)
{
#define WITH_IT(test) cmocka_unit_test_setup_teardown(test, open_it, close_it)
	const struct CMUnitTest tests[] = {
		WITH_IT(a_view_is_acknowledged_when_it_is_on_the_glass),
		WITH_IT(of_many_views_only_the_newest_is_drawn),
		WITH_IT(a_press_is_an_intent_of_the_page_it_was_made_on),
		WITH_IT(a_press_without_an_effect_is_answered_all_the_same),
		WITH_IT(a_touch_beside_everything_means_nothing),
		WITH_IT(a_touch_on_a_control_is_that_control),
		WITH_IT(what_is_not_there_cannot_be_pressed),
		WITH_IT(expecting_waits_for_the_screen_or_says_what_is_there),
		WITH_IT(mistakes_in_a_script_are_answered_one_by_one),
		WITH_IT(a_line_without_an_end_ends_the_script_only),
		WITH_IT(a_shot_is_what_was_presented),
		WITH_IT(stop_and_loss_end_it_cleanly),
		WITH_IT(a_view_that_cannot_be_drawn_ends_it),
		cmocka_unit_test_teardown(without_a_display_it_says_so, close_it),
		WITH_IT(idle_it_sleeps),
		cmocka_unit_test(a_device_of_the_seat_wakes_it),
		cmocka_unit_test(the_card_with_a_screen_is_found),
		cmocka_unit_test(a_device_that_comes_again_is_another_one),
		cmocka_unit_test(news_of_displays_are_told_from_others),
		WITH_IT(it_dims_at_home_when_nobody_is_near),
		WITH_IT(one_that_was_killed_in_the_dark_leaves_no_darkness),
	};

	return cmocka_run_group_tests(tests, room_open, room_close);
}
