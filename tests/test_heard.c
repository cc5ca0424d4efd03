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

#include "samples.h"
#include "sounds.h"

#define SOON_MS   20000 /* sanitizers and a busy machine are slow */
#define PROMPT_MS 200   /* DESIGN.md 10: sound and picture */
#define TRIES     5     /* of which one must be prompt: the machine is shared */
#define QUIET_MS  500   /* in which a sound would come, if there were any */
#define IDLE_MS   2000
#define HEARD_MAX 96000

static struct {
	char dir[64], program[300], board_path[200], own_path[100], audio[100], log[100];
	pid_t pid;
	int parent, ring;
	uint32_t page;
	struct board board;
	struct sample samples[SAMPLES_MAX];
	int len;
	int16_t heard[HEARD_MAX];
} room;

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* ---- The process ---- */

static void become_screen(int parent, int ring, const char *driver, const char *board)
{
	int fds[] = {parent, ring};
	int log = open(room.log, O_WRONLY | O_CREAT | O_APPEND, 0600);

	for (int k = 0; k < 2; k++)
		fds[k] = fcntl(fds[k], F_DUPFD, 20);
	for (int k = 0; k < 2; k++)
		dup2(fds[k], PARENT_FD + k);
	dup2(log, STDERR_FILENO);
	for (int fd = RING_FD + 1; fd < 40; fd++)
		close(fd);
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	setenv("SDL_AUDIODRIVER", driver, 1);
	setenv("SDL_DISKAUDIOFILE", room.audio, 1);
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
	execl(room.program, room.program, "--board", board, "--data", room.dir, (char *)NULL);
	_exit(99);
}

static void shown(void)
{
	struct pollfd fd = {.fd = room.ring, .events = POLLIN};
	struct message m = {0};

	while (poll(&fd, 1, SOON_MS) > 0 && message_next(room.ring, &m, NULL) == 1) {
		if (m.type == MESSAGE_SHOWN && m.shown.page == room.page)
			return;
	}
	fail_msg("it is not shown");
}

static struct view *sample(const char *name)
{
	for (int k = 0; k < room.len; k++) {
		if (!strcmp(room.samples[k].name, name))
			return &room.samples[k].view;
	}
	fail_msg("there is no sample %s", name);
	return NULL;
}

static void show_view(const struct view *view)
{
	struct message m = {0};

	message_begin(&m, MESSAGE_VIEW);
	m.view = *view;
	m.view.page = ++room.page;
	assert_int_equal(message_send(room.ring, &m, -1), 0);
}

static void show_as(const char *name, enum setting setting, uint8_t value)
{
	struct view view = *sample(name);

	view.comfort[setting] = value;
	show_view(&view);
}

static void show(const char *name)
{
	show_as(name, SETTING_STILL, 1); /* nothing moves: what wakes it then is no picture */
}

static void start(const char *driver, const char *board)
{
	int parent[2], ring[2];

	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, parent), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ring), 0);
	room.pid = fork();
	assert_true(room.pid >= 0);
	if (room.pid == 0)
		become_screen(parent[1], ring[1], driver, board);
	close(parent[1]);
	close(ring[1]);
	room.parent = parent[0];
	room.ring = ring[0];
	room.page = 0;
	show("home");
	shown();
}

/* A board of our own: an open door is heard, and a program of ours speaks. */
static void board_copy(const char *path, FILE *to) /* NOLINT(misc-no-recursion): board files do */
{
	char line[400], in[200], name[100];
	FILE *from = fopen(path, "r");

	assert_non_null(from);
	while (fgets(line, sizeof(line), from)) {
		if (sscanf(line, "@include \"%99[^\"]\"", name) == 1) {
			snprintf(in, sizeof(in), "%.*s/%s", (int)(strrchr(path, '/') - path), path,
				 name);
			board_copy(in, to);
		} else if (strstr(line, "\tvoice = ")) {
			fprintf(to, "voice = \"%s/speak\";\n", room.dir);
		} else if (strstr(line, "open_bay_sounds = ")) {
			fprintf(to, "open_bay_sounds = true;\n");
		} else {
			fputs(line, to);
		}
	}
	fclose(from);
}

static int open_it(void **state)
{
	(void)state; /* the room is the state */
	start("disk", room.own_path);
	return 0;
}

static int close_it(void **state)
{
	(void)state; /* the room is the state */
	if (room.pid) {
		kill(room.pid, SIGKILL);
		waitpid(room.pid, NULL, 0);
		close(room.parent);
		close(room.ring);
		room.pid = 0;
	}
	unlink(room.audio);
	unlink(room.log);
	return 0;
}

/* ---- What is heard ---- */

/* Reads what the device has taken so far. Returns how many samples. */
static size_t heard(void)
{
	int fd = open(room.audio, O_RDONLY);
	ssize_t got = fd < 0 ? 0 : read(fd, room.heard, sizeof(room.heard));

	if (fd >= 0)
		close(fd);
	return got > 0 ? (size_t)got / sizeof(room.heard[0]) : 0;
}

static bool has_sound(void)
{
	size_t n = heard();

	for (size_t k = 0; k < n; k++) {
		if (room.heard[k] != 0)
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
		if (room.heard[k - 1] < 0 && room.heard[k] >= 0) {
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
	while (begin < n && room.heard[begin] == 0)
		begin++;
	while (whole[rise] == 0)
		rise++;
	assert_true(begin >= rise);
	begin -= rise; /* a tone begins with nothing */
	assert_true(n - begin >= want);
	assert_memory_equal(room.heard + begin, whole, want * sizeof(whole[0]));
	for (size_t k = begin + want; k < n; k++)
		assert_int_equal(room.heard[k], 0);
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
		unlink(room.audio);
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
	unlink(room.audio);
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
	unlink(room.audio);
	sound_await(since);
	assert_true(now_ms() - since >= OPEN_EVERY_MS - 100);
	assert_tone(SOUND_OPEN, 0);
	unlink(room.audio);
	show("done");
	sound_await(now_ms());
	assert_tone(SOUND_DONE, 0);
	unlink(room.audio);
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
	struct view take = *sample("take");
	char began[100];

	(void)state; /* the room is the state */
	snprintf(began, sizeof(began), "%.60s/began", room.dir);
	show_as("done", SETTING_ALOUD, 1); /* from home: it is done, and read */
	sound_await(now_ms());
	assert_true(written_ns(began) >= written_ns(room.audio)); /* it waited */
	unlink(room.audio);
	/* While the same page is read nothing is sounded, whatever comes. */
	unlink(began);
	take.comfort[SETTING_ALOUD] = 1;
	show_view(&take);
	sound_await(now_ms());
	(void)written_ns(began);
	unlink(room.audio);
	take.tapped = 1;
	take.note = NOTE_TAPPED;
	show_view(&take);
	shown();
	silence_for(QUIET_MS);
	unlink(began);
}

static long rests(void)
{
	char path[40], line[100];
	long n = -1;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/status", (int)room.pid);
	f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f)) {
		if (sscanf(line, "voluntary_ctxt_switches: %ld", &n) == 1)
			break;
	}
	fclose(f);
	return n;
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
	before = rests();
	usleep(IDLE_MS * 1000);
	assert_int_equal(rests() - before, 0);
}

static void without_a_device_everything_else_goes_on(void **state)
{
	char line[300];
	int told = 0;
	FILE *f;

	(void)state; /* the room is the state */
	start("alsa", room.own_path);
	for (int k = 0; k < 6; k++) {
		show(k % 2 ? "tap-card-borrow" : "pin-1");
		shown();
		usleep(100000);
	}
	end_await();
	f = fopen(room.log, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f))
		told += strstr(line, "no sound is heard") != NULL;
	fclose(f);
	assert_in_range(told, 0, 1);
}

static int room_open(void **state)
{
	ssize_t len = readlink("/proc/self/exe", room.program, sizeof(room.program) - 20);
	const char *tmp = getenv("TMPDIR");
	FILE *to;

	(void)state; /* the room is the state */
	assert_true(len > 0);
	room.program[len] = '\0';
	strcpy(strrchr(room.program, '/') + 1, "lendbay-screen");
	snprintf(room.dir, sizeof(room.dir), "%.40s/test_heard_XXXXXX", tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(room.dir));
	assert_int_equal(samples_board(1280, 800, &room.board), 0);
	assert_non_null(realpath(room.board.path, room.board_path));
	snprintf(room.own_path, sizeof(room.own_path), "%.60s/board.conf", room.dir);
	snprintf(room.audio, sizeof(room.audio), "%.60s/audio", room.dir);
	snprintf(room.log, sizeof(room.log), "%.60s/log", room.dir);
	to = fopen(room.own_path, "w");
	assert_non_null(to);
	board_copy(room.board_path, to);
	fclose(to);
	write_program("cat >/dev/null; : >began; sleep 3");
	room.len = samples_make(&room.board, room.samples);
	return 0;
}

static int room_close(void **state)
{
	char path[100];

	(void)state; /* the room is the state */
	unlink(room.own_path);
	snprintf(path, sizeof(path), "%.60s/speak", room.dir);
	unlink(path);
	return rmdir(room.dir);
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
