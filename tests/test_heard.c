/*
 * What is really heard: lendbay-screen as a process whose audio device is a
 * file (SDL's "disk"), shown views as the ring shows them. Its samples, when
 * they come, and that nothing is left running after them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <math.h>
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
#include "sounds.h"

#define SOON_MS   20000 /* sanitizers and a busy machine are slow */
#define PROMPT_MS 200   /* DESIGN.md 10: sound and picture */
#define TRIES     5     /* of which one must be prompt: the machine is shared */
#define QUIET_MS  500   /* in which a sound would come, if there were any */
#define IDLE_MS   2000
#define HEARD_MAX 96000

static struct screen_bench room;

static struct {
	char board_path[200], audio[100], log[100];
	uint32_t page;
	int16_t heard[HEARD_MAX];
} own;

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* ---- The process ---- */

static void shown(void)
{
	struct pollfd fd = {.fd = room.ring, .events = POLLIN};
	struct message m = {0};

	while (poll(&fd, 1, SOON_MS) > 0 && message_next(room.ring, &m, NULL) == 1) {
		if (m.type == MESSAGE_SHOWN && m.shown.page == own.page)
			return;
	}
	fail_msg("it is not shown");
}

static void show_view(const struct view *view)
{
	screen_show(&room, view, ++own.page);
}

static void show_as(const char *name, enum setting setting, uint8_t value)
{
	struct view view = *screen_sample(&room, name);

	view.comfort[setting] = value;
	show_view(&view);
}

static void show(const char *name)
{
	show_as(name, SETTING_STILL, 1); /* nothing moves: what wakes it then is no picture */
}

static void start(const char *driver, const char *board)
{
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	setenv("SDL_AUDIODRIVER", driver, 1);
	setenv("SDL_DISKAUDIOFILE", own.audio, 1);
	screen_start(&room, board, own.log, false);
	own.page = 0;
	show("home");
	shown();
}

static int open_it(void **state)
{
	(void)state; /* the room is the state */
	start("disk", own.board_path);
	return 0;
}

static int close_it(void **state)
{
	(void)state; /* the room is the state */
	screen_kill(&room);
	unlink(own.audio);
	unlink(own.log);
	return 0;
}

/* ---- What is heard ---- */

/* Reads what the device has taken so far. Returns how many samples. */
static size_t heard(void)
{
	int fd = open(own.audio, O_RDONLY);
	ssize_t got = fd < 0 ? 0 : read(fd, own.heard, sizeof(own.heard));

	if (fd >= 0)
		close(fd);
	return got > 0 ? (size_t)got / sizeof(own.heard[0]) : 0;
}

static bool has_sound(void)
{
	size_t n = heard();

	for (size_t k = 0; k < n; k++) {
		if (own.heard[k] != 0)
			return true;
	}
	return false;
}

/* How many ms until something is heard. */
static int64_t sound_await(int64_t since_ms)
{
	while (!has_sound()) {
		if (now_ms() - since_ms > SOON_MS)
			fail_msg("nothing is heard");
		usleep(1000);
	}
	return now_ms() - since_ms;
}

/* Whether a process of the screen's is left. */
static bool has_children(void)
{
	char path[60], line[100] = "";
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/task/%d/children", (int)room.pid, (int)room.pid);
	f = fopen(path, "r");
	assert_non_null(f);
	if (!fgets(line, sizeof(line), f))
		line[0] = '\0';
	fclose(f);
	return line[0] != '\0';
}

static void end_await(void)
{
	int64_t until = now_ms() + SOON_MS;

	while (has_children() && now_ms() < until)
		usleep(2000);
	assert_false(has_children());
}

static void silence_for(int64_t ms)
{
	int64_t until = now_ms() + ms;

	while (now_ms() < until) {
		if (has_sound())
			fail_msg("something is heard");
		usleep(5000);
	}
}

/* Hz of what was heard, by its zeros; where more than one note is, of the second half. */
static double pitch(size_t n)
{
	size_t first = 0, last = 0, rises = 0;

	for (size_t k = n / 2 + 1; k < n; k++) {
		if (own.heard[k - 1] < 0 && own.heard[k] >= 0) {
			first = first ? first : k;
			last = k;
			rises++;
		}
	}
	return rises > 1 ? (double)(rises - 1) * SOUND_RATE_HZ / (double)(last - first) : 0;
}

/* The whole tone, and around it silence. */
static void assert_tone(enum sound sound, uint8_t step)
{
	static int16_t whole[SOUND_SAMPLES_MAX];
	size_t want = sound_make(sound, step, whole), n, begin = 0, rise = 0;

	end_await();
	n = heard();
	while (begin < n && own.heard[begin] == 0)
		begin++;
	while (whole[rise] == 0)
		rise++;
	assert_true(begin >= rise);
	begin -= rise; /* a tone begins with nothing */
	assert_true(n - begin >= want);
	assert_memory_equal(own.heard + begin, whole, want * sizeof(whole[0]));
	for (size_t k = begin + want; k < n; k++)
		assert_int_equal(own.heard[k], 0);
}

/* ---- Tests ---- */

static void a_card_is_heard_with_its_picture(void **state)
{
	int64_t best = SOON_MS;

	(void)state; /* the room is the state */
	silence_for(QUIET_MS);
	for (int k = 0; k < TRIES && best > PROMPT_MS; k++) {
		int64_t since, took;

		show("tap-card-borrow");
		shown();
		unlink(own.audio);
		since = now_ms();
		show("pin-1");
		took = sound_await(since);
		best = took < best ? took : best;
		assert_tone(SOUND_SEEN, 0);
		assert_true(fabs(pitch(heard()) - 659) < 20);
	}
	print_message("heard after %lld ms\n", (long long)best);
	assert_in_range(best, 0, PROMPT_MS);
}

static void what_is_done_is_heard_as_loud_as_was_chosen(void **state)
{
	(void)state; /* the room is the state */
	show("return-safe");
	shown();
	sound_await(now_ms());
	end_await();
	unlink(own.audio);
	show_as("thanks", SETTING_VOLUME, 3);
	sound_await(now_ms());
	assert_tone(SOUND_DONE, 3);
}

static void nothing_wrong_is_heard(void **state)
{
	static const char *const wrong[] = {"pin-help", "out-of-order", "nothing-left"};

	(void)state; /* the room is the state */
	for (int k = 0; k < room.len; k++) {
		uint8_t screen = room.samples[k].view.screen;

		if (screen != SCREEN_SORRY && screen != SCREEN_STUCK)
			continue;
		show(room.samples[k].name);
		shown();
	}
	for (size_t k = 0; k < sizeof(wrong) / sizeof(wrong[0]); k++) {
		show(wrong[k]);
		shown();
	}
	silence_for(QUIET_MS);
}

static void an_open_door_is_heard_until_it_is_shut(void **state)
{
	int64_t since;

	(void)state; /* the room is the state */
	show("opening");
	shown();
	silence_for(QUIET_MS);
	show("take");
	since = now_ms();
	sound_await(since);
	assert_tone(SOUND_OPEN, 0);
	unlink(own.audio);
	sound_await(since);
	assert_true(now_ms() - since >= OPEN_EVERY_MS - 100);
	assert_tone(SOUND_OPEN, 0);
	unlink(own.audio);
	show("done");
	sound_await(now_ms());
	assert_tone(SOUND_DONE, 0);
	unlink(own.audio);
	silence_for(OPEN_EVERY_MS + QUIET_MS);
}

static void write_program(const char *lines)
{
	char path[100];
	FILE *f;

	snprintf(path, sizeof(path), "%.60s/speak", room.dir);
	f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "#!/bin/sh\ncd %s\n%s\n", room.dir, lines);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(path, 0755), 0);
}

/* When a file of the room was last written, ns; waits for it. */
static int64_t written_ns(const char *path)
{
	int64_t until = now_ms() + SOON_MS;
	struct stat st;

	while (stat(path, &st) < 0) {
		if (now_ms() > until)
			fail_msg("there is no %s", path);
		usleep(2000);
	}
	return (int64_t)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec;
}

static void a_sound_and_the_voice_never_meet(void **state)
{
	struct view take = *screen_sample(&room, "take");
	char began[100];

	(void)state; /* the room is the state */
	snprintf(began, sizeof(began), "%.60s/began", room.dir);
	show_as("done", SETTING_ALOUD, 1); /* from home: it is done, and read */
	sound_await(now_ms());
	assert_true(written_ns(began) >= written_ns(own.audio)); /* it waited */
	unlink(own.audio);
	/* While the same page is read nothing is sounded, whatever comes. */
	unlink(began);
	take.comfort[SETTING_ALOUD] = 1;
	show_view(&take);
	sound_await(now_ms());
	(void)written_ns(began);
	unlink(own.audio);
	take.tapped = 1;
	take.note = NOTE_TAPPED;
	show_view(&take);
	shown();
	silence_for(QUIET_MS);
	unlink(began);
}

static int entries(const char *what)
{
	char path[40];
	int n = 0;
	DIR *d;

	snprintf(path, sizeof(path), "/proc/%d/%s", (int)room.pid, what);
	d = opendir(path);
	assert_non_null(d);
	while (readdir(d))
		n++;
	closedir(d);
	return n;
}

static void after_a_sound_it_sleeps_as_before(void **state)
{
	int threads, files;
	long before;

	(void)state; /* the room is the state */
	show("tap-card-borrow");
	shown();
	usleep(QUIET_MS * 1000);
	threads = entries("task");
	files = entries("fd");
	show("pin-1");
	shown();
	sound_await(now_ms());
	end_await();
	usleep(QUIET_MS * 1000);
	assert_int_equal(entries("task"), threads);
	assert_int_equal(entries("fd"), files);
	before = screen_rests(&room);
	usleep(IDLE_MS * 1000);
	assert_int_equal(screen_rests(&room) - before, 0);
}

static void without_a_device_everything_else_goes_on(void **state)
{
	char line[300];
	int told = 0;
	FILE *f;

	(void)state; /* the room is the state */
	start("alsa", own.board_path);
	for (int k = 0; k < 6; k++) {
		show(k % 2 ? "tap-card-borrow" : "pin-1");
		shown();
		usleep(100000);
	}
	end_await();
	f = fopen(own.log, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f))
		told += strstr(line, "no sound is heard") != NULL;
	fclose(f);
	assert_in_range(told, 0, 1);
}

/* A board of our own: an open door is heard, and a program of ours speaks. */
static void board_write(void)
{
	char voice[100];
	const struct rewrite list[] = {{"\tvoice = ", voice},
				       {"open_bay_sounds = ", "open_bay_sounds = true;\n"}};
	FILE *to = fopen(own.board_path, "w");

	assert_non_null(to);
	snprintf(voice, sizeof(voice), "voice = \"%.60s/speak\";\n", room.dir);
	board_rewrite(room.board_path, list, 2, to);
	fclose(to);
}

static int room_open(void **state)
{
	(void)state; /* the room is the state */
	if (screen_bench_open(&room, "test_heard") < 0)
		return -1;
	snprintf(own.board_path, sizeof(own.board_path), "%.60s/board.conf", room.dir);
	snprintf(own.audio, sizeof(own.audio), "%.60s/audio", room.dir);
	snprintf(own.log, sizeof(own.log), "%.60s/log", room.dir);
	board_write();
	write_program("cat >/dev/null; : >began; sleep 3");
	return 0;
}

static int room_close(void **state)
{
	char path[100];

	(void)state; /* the room is the state */
	unlink(own.board_path);
	snprintf(path, sizeof(path), "%.60s/speak", room.dir);
	unlink(path);
	return screen_bench_close(&room);
}

int main(void)
{
#define WITH_IT(test) cmocka_unit_test_setup_teardown(test, open_it, close_it)
	const struct CMUnitTest tests[] = {
		WITH_IT(a_card_is_heard_with_its_picture),
		WITH_IT(what_is_done_is_heard_as_loud_as_was_chosen),
		WITH_IT(nothing_wrong_is_heard),
		WITH_IT(an_open_door_is_heard_until_it_is_shut),
		WITH_IT(a_sound_and_the_voice_never_meet),
		WITH_IT(after_a_sound_it_sleeps_as_before),
		cmocka_unit_test_teardown(without_a_device_everything_else_goes_on, close_it),
	};

	return cmocka_run_group_tests(tests, room_open, room_close);
}
