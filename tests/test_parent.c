/*
 * The parent with children of straw: the real lendbay, copied beside this
 * program under its children's names. What the children live through they
 * write into a diary; what they are to do stands in DIR/NAME.do.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <lendbay/message.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "supervise.h"

#define SOON_MS   8000 /* sanitizers and a busy machine are slow */
#define DIARY_MAX 65536
#define PIDS_MAX  256

static const char *const names[] = {"ring", "pin", "locker", "reader", "screen"};
#define NAMES 5

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- A child of straw ---- */

static int diary_fd;

__attribute__((format(printf, 1, 2))) static void diary_write(const char *format, ...)
{
	char line[1024];
	va_list words;
	va_start(words, format);
	int len = vsnprintf(line, sizeof line, format, words);
	va_end(words);
	if (write(diary_fd, line, (size_t)len) != len)
		_exit(99);
}

/* "fds NAME 0 1 2 3 4" */
static void descriptors_tell(const char *name)
{
	char line[256];
	int len = snprintf(line, sizeof line, "fds %s", name);
	for (int fd = 0; fd < 200; fd++)
		if (fd != diary_fd && fcntl(fd, F_GETFD) >= 0)
			len += snprintf(line + len, sizeof line - (size_t)len, " %d", fd);
	diary_write("%s\n", line);
}

/* "signals NAME term 1 int 0": which it would hear. */
static void signals_tell(const char *name)
{
	sigset_t blocked;
	struct sigaction on_term, on_int;
	sigprocmask(SIG_SETMASK, NULL, &blocked);
	sigaction(SIGTERM, NULL, &on_term);
	sigaction(SIGINT, NULL, &on_int);
	diary_write("signals %s term %d int %d\n", name,
		    !sigismember(&blocked, SIGTERM) && on_term.sa_handler == SIG_DFL,
		    on_int.sa_handler != SIG_IGN);
}

static void straw_say(int fd, enum message_type type, uint8_t port)
{
	struct message m;
	message_begin(&m, type);
	if (type == MESSAGE_SILENT)
		m.port.port = port;
	(void)message_send(fd, &m, -1);
}

/* Hears one of its sockets. Ends when told to, unless it is deaf. */
static void straw_hear(const char *name, int fd, bool deaf)
{
	struct message m;
	int with, got = message_next(fd, &m, &with);
	if (got == -EPIPE && !deaf) {
		diary_write("eof %s %d\n", name, fd);
		_exit(0);
	}
	if (got <= 0)
		return;
	if (m.type == MESSAGE_STOP && !deaf) {
		diary_write("stop %s\n", name);
		_exit(0);
	}
	if (m.type == MESSAGE_ATTACH) {
		diary_write("attach %d\n", m.port.port);
		straw_say(with, MESSAGE_SHOWN, 0); /* kept open: it is the ring's end */
	}
	if (m.type == MESSAGE_SHOWN)
		diary_write("joined %s\n", name);
}

static void straw_live(const char *name, const char *act)
{
	bool ring = !strcmp(name, "ring"), deaf = !strcmp(act, "deaf");
	bool tells = !strcmp(act, "tells"), mute = !strcmp(act, "mute");
	int64_t start_ms = now_ms(), told_ms = 0;
	straw_say(PARENT_FD, MESSAGE_READY, 0);
	for (;;) {
		struct pollfd fds[2] = {{.fd = PARENT_FD, .events = POLLIN},
					{.fd = ring ? -1 : RING_FD, .events = POLLIN}};
		poll(fds, 2, mute ? -1 : 100);
		for (int i = 0; i < 2 && !mute; i++)
			if (fds[i].revents)
				straw_hear(name, fds[i].fd, deaf);
		if (mute || deaf)
			usleep(100000);
		if (mute)
			continue;
		if (strcmp(name, "screen"))
			straw_say(PARENT_FD, MESSAGE_BEAT, 0);
		if (tells && now_ms() - start_ms > SILENCE_MS + 300 && !told_ms) {
			told_ms = now_ms();
			straw_say(PARENT_FD, MESSAGE_SILENT, PORT_SCREEN);
		}
	}
}

static int straw_main(const char *name, int argc, char **argv)
{
	char act[32] = "", path[PATH_MAX], line[512] = "";
	const char *dir = "";
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i - 1], "--data"))
			dir = argv[i];
		snprintf(line + strlen(line), sizeof line - strlen(line), " %s", argv[i]);
	}
	snprintf(path, sizeof path, "%s/diary", dir);
	diary_fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
	snprintf(path, sizeof path, "%s/%s.do", dir, name);
	FILE *f = fopen(path, "r");
	if (f) {
		if (!fgets(act, sizeof act, f))
			act[0] = '\0';
		fclose(f);
	}
	diary_write("start %s %d\nargs %s%s\n", name, (int)getpid(), name, line);
	descriptors_tell(name);
	signals_tell(name);
	if (!strncmp(act, "exit ", 5))
		_exit(atoi(act + 5));
	straw_live(name, act);
	return 0;
}

/* ---- The stage ---- */

static pid_t parents[8]; /* every lendbay a test started */
static int parents_len;
static char dir[256], board_path[300];

static const char board_text[] =
	"library: { name = \"M\"; zone = \"UTC\"; %s hours: { monday = \"09:00-17:00\"; tuesday = "
	"\"closed\"; wednesday = \"closed\"; thursday = \"closed\"; friday = \"closed\"; "
	"saturday = \"closed\"; sunday = \"closed\"; }; };\n"
	"screen: { size = \"1280x800\"; };\n"
	"reader: { driver = \"nfc\"; connection = \"pn532_uart:%s\"; };\n%s\n"
	"locker: { driver = \"rig\"; path = \"l\"; bays = ( { size = \"small\"; x = 0; y = 0; "
	"w = 3; } ); };\n"
	"lending: { agreement = ( [ \"It is free\", \"No fees.\" ] ); };\n"
	"wiping: { };\n";

static void file_put(const char *name, const char *text)
{
	char path[PATH_MAX + 32];
	snprintf(path, sizeof path, "%s/%s", dir, name);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static int file_copy(const char *from, const char *to)
{
	char bytes[65536];
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = open(to, O_WRONLY | O_CREAT | O_CLOEXEC, 0700);
	ssize_t len = -1;
	while (in >= 0 && out >= 0 && (len = read(in, bytes, sizeof bytes)) > 0)
		if (write(out, bytes, (size_t)len) != len)
			return -1;
	close(in);
	close(out);
	return (int)len;
}

/* A directory with the real lendbay, straw children, a board and what looks like a ledger. */
static int stage_make(void **state)
{
	(void)state;
	char self[PATH_MAX], lendbay[PATH_MAX], path[PATH_MAX + 32], text[2048];
	const char *tmp = getenv("TMPDIR");
	snprintf(dir, sizeof dir, "%.200s/lendbay-parent-XXXXXX", tmp ? tmp : "/tmp");
	ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
	if (!mkdtemp(dir) || len < 0)
		return -1;
	self[len] = '\0';
	memcpy(lendbay, self, (size_t)len + 1);
	strcpy(strrchr(lendbay, '/') + 1, "lendbay");
	snprintf(path, sizeof path, "%s/lendbay", dir);
	if (file_copy(lendbay, path) < 0)
		return -1;
	for (int i = 0; i < NAMES; i++) {
		snprintf(path, sizeof path, "%s/lendbay-%s", dir, names[i]);
		if (symlink(self, path) < 0)
			return -1;
	}
	snprintf(board_path, sizeof board_path, "%s/b.conf", dir);
	snprintf(text, sizeof text, board_text, "", "rig/reader", "");
	file_put("b.conf", text);
	file_put("ledger.db", "");
	return 0;
}

static int stage_remove(void **state)
{
	(void)state;
	/* A test that failed leaves them running; who has ended is no child of ours any more. */
	while (parents_len > 0) {
		pid_t pid = parents[--parents_len];
		if (waitpid(pid, NULL, WNOHANG) == 0 && !kill(pid, SIGKILL))
			waitpid(pid, NULL, 0);
	}
	DIR *d = opendir(dir);
	char path[PATH_MAX + 300];
	for (struct dirent *e; d && (e = readdir(d));) {
		snprintf(path, sizeof path, "%s/%s", dir, e->d_name);
		unlink(path);
	}
	if (d)
		closedir(d);
	return rmdir(dir);
}

/* Starts lendbay; `script` is a descriptor or -1. */
static pid_t parent_start(int script, bool quiet)
{
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid) {
		assert_true(parents_len < 8);
		parents[parents_len++] = pid;
		return pid;
	}
	prctl(PR_SET_PDEATHSIG, SIGKILL); /* whatever becomes of the test */
	char path[PATH_MAX + 32], number[12];
	snprintf(path, sizeof path, "%s/lendbay", dir);
	snprintf(number, sizeof number, "%d", script);
	if (quiet)
		dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
	execl(path, "lendbay", "--board", board_path, "--data", dir, script < 0 ? NULL : "--script",
	      number, (char *)NULL);
	_exit(127);
}

/* Waits for its end. Returns its exit code, or -1 if a signal ended it or nothing did. */
static int parent_ended(pid_t pid)
{
	int status;
	for (int64_t end = now_ms() + SOON_MS; now_ms() < end; usleep(5000))
		if (waitpid(pid, &status, WNOHANG) == pid)
			return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	return -1;
}

static const char *diary(void)
{
	static char text[DIARY_MAX];
	char path[PATH_MAX + 32];
	snprintf(path, sizeof path, "%s/diary", dir);
	FILE *f = fopen(path, "r");
	size_t len = f ? fread(text, 1, sizeof text - 1, f) : 0;
	if (f)
		fclose(f);
	text[len] = '\0';
	return text;
}

/* How many lines of the diary begin with `words`. */
static int diary_count(const char *words)
{
	int count = 0;
	size_t len = strlen(words);
	for (const char *line = diary(); *line; line = strchr(line, '\n') + 1)
		count += !strncmp(line, words, len) && (line[len] == ' ' || line[len] == '\n');
	return count;
}

static void diary_wait(const char *words, int count)
{
	int64_t end = now_ms() + SOON_MS;
	while (diary_count(words) < count && now_ms() < end)
		usleep(5000);
	if (diary_count(words) < count)
		fail_msg("waited for %d times \"%s\" in\n%s", count, words, diary());
}

/* The newest pid of `name`. */
static pid_t pid_of(const char *name)
{
	char words[32];
	int pid = 0;
	snprintf(words, sizeof words, "start %s ", name);
	for (const char *at = diary(); (at = strstr(at, words)); at++)
		pid = atoi(at + strlen(words));
	assert_true(pid > 0);
	return pid;
}

static void all_joined(int times)
{
	char words[32];
	for (int i = 1; i < NAMES; i++) {
		snprintf(words, sizeof words, "joined %s", names[i]);
		diary_wait(words, times);
	}
}

/* Waits until every child that ever was is gone; reaps those that were left to us. */
static void nobody_left(void)
{
	for (const char *at = diary(); (at = strstr(at, "start ")); at++) {
		int pid = atoi(strchr(at + 6, ' ')), status;
		int64_t end = now_ms() + SOON_MS;
		while (now_ms() < end && waitpid(pid, &status, WNOHANG) != pid && !kill(pid, 0))
			usleep(5000);
		if (!kill(pid, 0))
			fail_msg("pid %d is still there in\n%s", pid, diary());
	}
}

static void parent_stop(pid_t pid)
{
	assert_int_equal(kill(pid, SIGTERM), 0);
	assert_int_equal(parent_ended(pid), EX_OK);
	nobody_left();
}

/* ---- The rules ---- */

static void the_third_death_in_a_minute_waits(void **state)
{
	(void)state;
	static const struct {
		int64_t at_ms, wait_ms;
	} deaths[] = {
		{1000, AT_ONCE_MS},   {1100, AT_ONCE_MS},
		{1200, 250},          {1500, 500},
		{2500, 1000},         {4000, 2000},
		{7000, 4000},         {12000, 5000},
		{18000, 5000},        {24000, 5000},
		{60999, 5000},        {100000, AT_ONCE_MS}, /* one is left of the minute before */
		{160000, AT_ONCE_MS},                       /* none is left */
		{160100, AT_ONCE_MS}, {160200, 250},
	};
	struct watch w;
	watch_init(&w, true, SILENCE_AT_START_MS, 1000);
	for (size_t i = 0; i < sizeof deaths / sizeof deaths[0]; i++) {
		int64_t at = deaths[i].at_ms;
		watch_started(&w, at);
		int64_t wait_ms = watch_died(&w, at);
		if (wait_ms != deaths[i].wait_ms)
			fail_msg("death %zu: %lld", i, (long long)wait_ms);
		assert_int_equal(watch_wish(&w, at + wait_ms), WISH_START);
		assert_int_equal(watch_wish(&w, at + wait_ms - 1), WISH_NOTHING);
	}
}

static void silence_is_judged_by_the_last_word(void **state)
{
	(void)state;
	struct watch w;
	watch_init(&w, true, 4000, 0);
	assert_int_equal(watch_wish(&w, 0), WISH_START);
	watch_started(&w, 0);
	assert_int_equal(watch_wish(&w, 3999), WISH_NOTHING);
	assert_int_equal(watch_wish(&w, 4000), WISH_KILL);
	watch_heard(&w, false, 3000);
	assert_int_equal(watch_wish(&w, 6999), WISH_NOTHING);
	watch_heard(&w, true, 4000);
	assert_int_equal(watch_wish(&w, 5999), WISH_NOTHING);
	assert_int_equal(watch_wish(&w, 6000), WISH_KILL);
	watch_excuse(&w, 10000); /* the machine slept */
	assert_int_equal(watch_wish(&w, 15999), WISH_NOTHING);
	assert_int_equal(watch_deadline_ms(&w), 16000);
	watch_killed(&w);
	assert_int_equal(watch_wish(&w, 1000000), WISH_NOTHING); /* once is enough */
	assert_int_equal(watch_died(&w, 16001), AT_ONCE_MS);

	watch_init(&w, false, 0, 0); /* the screen: the ring judges it */
	watch_started(&w, 0);
	watch_heard(&w, true, 1);
	assert_int_equal(watch_deadline_ms(&w), WATCH_NEVER);
}

static void who_was_asked_to_end_did_not_die(void **state)
{
	(void)state;
	struct watch w;
	watch_init(&w, true, 4000, 0);
	for (int i = 0; i < 10; i++) {
		watch_started(&w, i);
		watch_leave(&w, i + 1000);
		assert_int_equal(watch_wish(&w, i + 999), WISH_NOTHING);
		assert_int_equal(watch_wish(&w, i + 1000), WISH_KILL);
		assert_int_equal(watch_died(&w, i), 0);
	}
	for (int i = 0; i < 3; i++) {
		watch_started(&w, i);
		watch_ending(&w, i + 1000); /* it saw its ring go before we did */
		watch_leave(&w, i + 2000);
		assert_int_equal(watch_wish(&w, i + 1000), WISH_KILL);
		assert_int_equal(watch_died(&w, i), 0);
	}
	for (int i = 0; i < 3; i++) {
		watch_started(&w, i);
		watch_ending(&w, i + 1000); /* of itself, and nobody asked: that counts */
		assert_int_equal(watch_wish(&w, i + 1000), WISH_KILL);
		assert_int_equal(watch_died(&w, i), i < 2 ? AT_ONCE_MS : BACKOFF_MS);
	}
}

static void who_goes_just_before_its_ring_did_not_die(void **state)
{
	(void)state;
	struct watch w;
	watch_init(&w, true, 4000, 0);
	for (int i = 0; i < 10; i++) {
		watch_started(&w, 100 * i);
		assert_int_equal(watch_died(&w, 100 * i + 5), AT_ONCE_MS);
		watch_forgive(&w, 100 * i + 5 + AT_ONCE_MS);
		assert_int_equal(watch_wish(&w, 100 * i + 5 + AT_ONCE_MS), WISH_START);
	}
	for (int i = 10; i < 13; i++) {
		watch_started(&w, 100 * i);
		assert_int_equal(watch_died(&w, 100 * i), i < 12 ? AT_ONCE_MS : BACKOFF_MS);
		watch_forgive(&w, 100 * i + AT_ONCE_MS + 1); /* that was another matter */
	}
}

/* ---- The parent ---- */

static void all_are_joined_and_get_what_is_theirs_only(void **state)
{
	(void)state;
	int script = open("/dev/null", O_RDONLY); /* not closed by exec */
	pid_t pid = parent_start(script, true);
	close(script);
	all_joined(1);
	assert_int_equal(diary_count("attach"), 4);
	char words[900], number[16] = "";
	sscanf(strstr(diary(), "--script"), "--script %15s", number);
	assert_true(atoi(number) > RING_FD);
	for (int i = 0; i < NAMES; i++) {
		bool screen = !strcmp(names[i], "screen");
		bool pin = !strcmp(names[i], "pin");
		snprintf(words, sizeof words, "args %s%s%s --data %s%s%s", names[i],
			 pin ? "" : " --board ", pin ? "" : board_path, dir,
			 screen ? " --script " : "", screen ? number : "");
		if (diary_count(words) != 1)
			fail_msg("no \"%s\" in %s", words, diary());
		snprintf(words, sizeof words, "fds %s 0 1 2 3%s%s%s\n", names[i],
			 i == 0 /* the ring */ ? "" : " 4", screen ? " " : "",
			 screen ? number : "");
		if (!strstr(diary(), words))
			fail_msg("no \"%s\" in %s", words, diary());
		snprintf(words, sizeof words, "signals %s term 1 int 0", names[i]);
		assert_int_equal(diary_count(words), 1);
	}
	parent_stop(pid);
	for (int i = 0; i < NAMES; i++) {
		char eof[32];
		snprintf(words, sizeof words, "stop %s", names[i]);
		snprintf(eof, sizeof eof, "eof %s", names[i]); /* the ring was quicker */
		assert_int_equal(diary_count(words) + diary_count(eof), 1);
	}
}

static void a_killed_child_comes_back_and_the_others_stay(void **state)
{
	(void)state;
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	pid_t reader = pid_of("reader");
	kill(reader, SIGKILL);
	diary_wait("joined reader", 2); /* with a new end, passed to the same ring */
	assert_int_not_equal(pid_of("reader"), reader);
	assert_int_equal(diary_count("start"), NAMES + 1);
	assert_int_equal(diary_count("attach"), 5);
	parent_stop(pid);
}

/* Gives the kiosk a scanner and a program that calls staff. */
static void board_extend(void)
{
	static const char *const more[] = {"scanner", "caller"};
	char self[PATH_MAX], path[PATH_MAX + 32], text[2048];
	snprintf(text, sizeof text, board_text, "call_program = \"/bin/true\";", "rig/reader",
		 "scanner: { driver = \"rig\"; path = \"s\"; };");
	file_put("b.conf", text);
	ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
	assert_true(len > 0);
	self[len] = '\0';
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/lendbay-%s", dir, more[i]);
		assert_int_equal(symlink(self, path), 0);
	}
}

static void who_has_work_by_the_board_file_is_started_too(void **state)
{
	(void)state;
	board_extend();
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	diary_wait("joined scanner", 1);
	diary_wait("joined caller", 1);
	assert_int_equal(diary_count("start"), NAMES + 2);
	pid_t scanner = pid_of("scanner");
	kill(scanner, SIGKILL);
	diary_wait("joined scanner", 2);
	kill(pid_of("ring"), SIGKILL);
	diary_wait("joined scanner", 3);
	diary_wait("joined caller", 2);
	parent_stop(pid);
}

static void a_scanner_that_is_not_there_stops_nobody(void **state)
{
	(void)state;
	board_extend();
	file_put("scanner.do", "exit 69");
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	diary_wait("start scanner", 5); /* ever later, and for ever */
	assert_int_equal(diary_count("start ring"), 1);
	file_put("scanner.do", "");
	diary_wait("joined scanner", 1);
	parent_stop(pid);
}

static void a_killed_ring_takes_all_who_held_an_end_to_it(void **state)
{
	(void)state;
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	for (int i = 2; i < 5; i++) { /* and nobody is made to wait for it */
		kill(pid_of("ring"), SIGKILL);
		all_joined(i);
	}
	/* Who saw the ring end long before we did may have been started once for nothing. */
	assert_true(diary_count("start") >= NAMES * 4);
	parent_stop(pid);
}

static void who_holds_on_to_a_lost_ring_is_killed(void **state)
{
	(void)state;
	file_put("locker.do", "deaf");
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	file_put("locker.do", "");
	kill(pid_of("ring"), SIGKILL);
	all_joined(2);
	parent_stop(pid);
}

static void a_silent_child_is_killed_and_a_silent_screen_when_the_ring_says_so(void **state)
{
	(void)state;
	file_put("locker.do", "mute");
	file_put("ring.do", "tells");
	int64_t start_ms = now_ms();
	pid_t pid = parent_start(-1, true);
	diary_wait("start locker", 2);
	int64_t took_ms = now_ms() - start_ms;
	assert_true(took_ms >= SILENCE_MS - 50);
	diary_wait("start screen", 2);
	assert_int_equal(diary_count("start pin"), 1);
	assert_int_equal(diary_count("start ring"), 1);
	kill(pid, SIGTERM); /* the mute one hears no stop, so this takes 3 s */
	assert_int_equal(parent_ended(pid), EX_OK);
	nobody_left();
}

static void who_dies_again_and_again_is_started_ever_later(void **state)
{
	(void)state;
	file_put("reader.do", "exit 1");
	int64_t start_ms = now_ms();
	pid_t pid = parent_start(-1, true);
	diary_wait("start reader", 5); /* at 0, 20, 40, 290, 790 ms */
	int64_t took_ms = now_ms() - start_ms;
	assert_true(took_ms >= 700);
	while (now_ms() < start_ms + 1500)
		usleep(5000);
	assert_int_equal(diary_count("start reader"), 5); /* the next at 1790 */
	assert_int_equal(diary_count("start pin"), 1);
	parent_stop(pid);
}

static void when_all_stood_still_nobody_is_to_blame(void **state)
{
	(void)state;
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	kill(pid, SIGSTOP);
	for (int i = 0; i < NAMES; i++)
		kill(pid_of(names[i]), SIGSTOP);
	usleep((SILENCE_MS + 500) * 1000);
	kill(pid, SIGCONT);
	usleep(300000); /* the parent wakes first */
	for (int i = 0; i < NAMES; i++)
		kill(pid_of(names[i]), SIGCONT);
	usleep(300000);
	assert_int_equal(diary_count("start"), NAMES);
	parent_stop(pid);
}

static void a_second_parent_is_refused(void **state)
{
	(void)state;
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	assert_int_equal(parent_ended(parent_start(-1, true)), EX_TEMPFAIL);
	assert_int_equal(diary_count("start"), NAMES);
	parent_stop(pid);
	pid = parent_start(-1, true); /* and the lock goes with the first */
	all_joined(2);
	parent_stop(pid);
}

static void who_does_not_hear_is_killed_in_the_end(void **state)
{
	(void)state;
	file_put("screen.do", "deaf");
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	int64_t start_ms = now_ms();
	parent_stop(pid);
	int64_t took_ms = now_ms() - start_ms;
	assert_true(took_ms >= 2900 && took_ms < 6000);
}

static void a_killed_parent_leaves_nobody(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++) {
		char name[32];
		snprintf(name, sizeof name, "%s.do", names[i]);
		file_put(name, "deaf"); /* so that only the kernel can end them */
	}
	pid_t pid = parent_start(-1, true);
	all_joined(1);
	kill(pid, SIGKILL);
	assert_int_equal(parent_ended(pid), -1);
	nobody_left();
}

static void what_can_never_run_ends_the_parent_with_its_code(void **state)
{
	(void)state;
	file_put("ring.do", "exit 78");
	assert_int_equal(parent_ended(parent_start(-1, true)), EX_CONFIG);
	file_put("ring.do", "exit 65");
	assert_int_equal(parent_ended(parent_start(-1, true)), EX_DATAERR);
	file_put("ring.do", "");
	file_put("pin.do", "exit 77");
	assert_int_equal(parent_ended(parent_start(-1, true)), EX_NOPERM);
	nobody_left();
	assert_true(diary_count("start ring") == 3);
}

static void what_is_wrong_at_the_start_is_said_with_its_code(void **state)
{
	(void)state;
	char path[PATH_MAX + 32], text[2048];
	file_put("b.conf", "nonsense");
	assert_int_equal(parent_ended(parent_start(-1, true)), EX_CONFIG);
	snprintf(text, sizeof text, board_text, "", "/dev/ttyAMA0", "");
	file_put("b.conf", text);
	int script = open("/dev/null", O_RDONLY);
	assert_int_equal(parent_ended(parent_start(script, true)), EX_USAGE);
	close(script);
	snprintf(path, sizeof path, "%s/lendbay-reader", dir);
	unlink(path);
	assert_int_equal(parent_ended(parent_start(-1, true)), EX_UNAVAILABLE);
	assert_int_equal(symlink("/bin/true", path), 0);
	snprintf(path, sizeof path, "%s/ledger.db", dir);
	unlink(path);
	assert_int_equal(parent_ended(parent_start(-1, true)), EX_NOINPUT);
	assert_int_equal(diary_count("start"), 0);
}

static void the_system_is_told(void **state)
{
	(void)state;
	struct sockaddr_un us = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	/* Only the family: the kernel draws an abstract name. */
	assert_int_equal(bind(fd, (struct sockaddr *)&us, sizeof(sa_family_t)), 0);
	socklen_t len = sizeof us;
	assert_int_equal(getsockname(fd, (struct sockaddr *)&us, &len), 0);
	char name[64];
	snprintf(name, sizeof name, "@%.*s",
		 (int)(len - offsetof(struct sockaddr_un, sun_path) - 1), us.sun_path + 1);
	setenv("NOTIFY_SOCKET", name, 1);
	setenv("WATCHDOG_USEC", "200000", 1);
	pid_t pid = parent_start(-1, true);
	unsetenv("NOTIFY_SOCKET");
	unsetenv("WATCHDOG_USEC");

	bool ready = false, stopping = false;
	int fed = 0;
	for (int64_t end = now_ms() + SOON_MS; now_ms() < end && !stopping;) {
		char word[64];
		struct pollfd wait = {.fd = fd, .events = POLLIN};
		if (poll(&wait, 1, 1000) <= 0)
			break;
		ssize_t got = recv(fd, word, sizeof word - 1, 0);
		word[got > 0 ? got : 0] = '\0';
		ready |= !strcmp(word, "READY=1");
		stopping |= !strcmp(word, "STOPPING=1");
		fed += !strcmp(word, "WATCHDOG=1");
		if (ready && fed == 5)
			kill(pid, SIGTERM);
	}
	assert_true(ready);
	assert_true(fed >= 5);
	assert_true(stopping);
	assert_int_equal(parent_ended(pid), EX_OK);
	nobody_left();
	close(fd);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, stage_make, stage_remove)

int main(int argc, char **argv)
{
	if (!strncmp(program_invocation_short_name, "lendbay-", 8))
		return straw_main(program_invocation_short_name + 8, argc, argv);
	/* Children of a killed parent come to us, so that we can see them end. */
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_third_death_in_a_minute_waits),
		cmocka_unit_test(silence_is_judged_by_the_last_word),
		cmocka_unit_test(who_was_asked_to_end_did_not_die),
		cmocka_unit_test(who_goes_just_before_its_ring_did_not_die),
		TEST(all_are_joined_and_get_what_is_theirs_only),
		TEST(a_killed_child_comes_back_and_the_others_stay),
		TEST(who_has_work_by_the_board_file_is_started_too),
		TEST(a_scanner_that_is_not_there_stops_nobody),
		TEST(a_killed_ring_takes_all_who_held_an_end_to_it),
		TEST(who_holds_on_to_a_lost_ring_is_killed),
		TEST(a_silent_child_is_killed_and_a_silent_screen_when_the_ring_says_so),
		TEST(who_dies_again_and_again_is_started_ever_later),
		TEST(when_all_stood_still_nobody_is_to_blame),
		TEST(a_second_parent_is_refused),
		TEST(who_does_not_hear_is_killed_in_the_end),
		TEST(a_killed_parent_leaves_nobody),
		TEST(what_can_never_run_ends_the_parent_with_its_code),
		TEST(what_is_wrong_at_the_start_is_said_with_its_code),
		TEST(the_system_is_told),
	};
	return cmocka_run_group_tests_name("parent", tests, NULL, NULL);
}
