/*
 * Starting, ending, killing and asking the processes of a stage.
 */
#include "stage.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/board.h>

#define FD_HIGH       10    /* our lines stay clear of the numbers the kiosk gives its children */
#define RIG_MS        10000 /* for the rig to answer */
#define END_MS        15000 /* for a process to end when asked */
#define BACK_MS       15000 /* for a killed process to be back */
#define STEADY_MS     1500  /* so long one must run to count as regained */
#define LOOK_MS       10    /* between two looks at something that will happen */
#define RUN_MS        60000 /* for a program run to its end */
#define ARGUMENTS_MAX 12
#define NAME_KEPT     15 /* bytes of a process's name, as the kernel has it */

/* Those who make up a kiosk, by their numbers in `cast`. */
static const char *const cast_names[STAGE_CHILDREN] = {
	"lendbay-ring",   "lendbay-locker", "lendbay-reader",   "lendbay-pin",    "lendbay-scanner",
	"lendbay-caller", "lendbay-wiper",  "lendbay-exporter", "lendbay-screen",
};
enum { PLACE_SCANNER = 4, PLACE_CALLER = 5, PLACE_WIPER = 6, PLACE_EXPORTER = 7 };

/* How many of them this kiosk has. */
static int cast_size(const struct stage *s)
{
	int size = 0;
	for (int i = 0; i < STAGE_CHILDREN; i++)
		size += !(s->absent & 1u << i);
	return size;
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void nap(void)
{
	const struct timespec look = {.tv_nsec = LOOK_MS * 1000000L};
	nanosleep(&look, NULL);
}

/* Says what is wrong. Returns `err`. */
__attribute__((format(printf, 3, 4))) static int complain(struct stage *s, int err,
							  const char *format, ...)
{
	va_list words;
	va_start(words, format);
	vsnprintf(s->complaint, sizeof s->complaint, format, words);
	va_end(words);
	return err;
}

/* Learns from the board file who plays. Returns 0 or -errno. */
static int cast_learn(struct stage *s)
{
	struct board *b = malloc(sizeof *b);
	if (!b)
		return complain(s, -ENOMEM, "no memory for a board");
	int err = board_read(s->board, b, s->complaint);
	if (!err && !b->scanner_driver[0])
		s->absent |= 1u << PLACE_SCANNER;
	if (!err && !b->call_program[0])
		s->absent |= 1u << PLACE_CALLER;
	if (!err && !b->export_program[0])
		s->absent |= 1u << PLACE_EXPORTER;
	bool wipes = false;
	for (int kind = 0; !err && kind < DEVICE_KINDS; kind++)
		wipes = wipes || b->policy.wipe_program[kind];
	if (!wipes)
		s->absent |= 1u << PLACE_WIPER;
	free(b);
	return err;
}

int stage_init(struct stage *s, const char *board, const char *data, int log)
{
	*s = (struct stage){.board = board, .data = data, .log = log};
	int err = cast_learn(s);
	if (err)
		return err;
	for (int i = 0; i < VOICES; i++)
		s->line[i].fd = -1;
	ssize_t len = readlink("/proc/self/exe", s->programs, sizeof s->programs - 1);
	char *slash = len > 0 ? strrchr(s->programs, '/') : NULL;
	if (!slash)
		return complain(s, -ENOENT, "/proc/self/exe cannot be read: is /proc there?");
	*slash = '\0';
	if (prctl(PR_SET_CHILD_SUBREAPER, 1) < 0)
		return complain(s, -errno, "cannot become a reaper: %s", strerror(errno));
	return 0;
}

/* ---- Processes. ---- */

static void line_close(struct stage_line *l)
{
	if (l->fd >= 0)
		close(l->fd);
	l->fd = -1;
	l->len = 0;
}

/* In the new process: its output, its descriptors, its end with ours. Never returns. */
static void player_become(struct stage *s, const char *const *arguments, int keep, int out,
			  pid_t parent)
{
	char path[PATH_MAX + 32];
	if (prctl(PR_SET_PDEATHSIG, SIGTERM) < 0 || getppid() != parent)
		_exit(EXIT_FAILURE);
	if (keep >= 0)
		fcntl(keep, F_SETFD, 0);
	if (dup2(out, STDOUT_FILENO) < 0 || dup2(s->log, STDERR_FILENO) < 0)
		_exit(EXIT_FAILURE);
	snprintf(path, sizeof path, "%s/%s", s->programs, arguments[0]);
	execv(path, (char **)arguments);
	dprintf(STDERR_FILENO, "%s cannot be started: %s\n", path, strerror(errno));
	_exit(EXIT_FAILURE);
}

/* Starts a program with one descriptor to keep (-1: none). Returns its pid or -errno. */
static pid_t player_fork(struct stage *s, const char *const *arguments, int keep, int out)
{
	pid_t parent = getpid(), pid = fork();
	if (pid == 0)
		player_become(s, arguments, keep, out, parent);
	return pid < 0 ? -errno : pid;
}

/* Starts a program that takes orders by --script. Returns 0 or -errno. */
static int player_start(struct stage *s, const char *program, enum voice voice, pid_t *pid)
{
	int pair[2];
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
		return complain(s, -errno, "no socket for %s: %s", program, strerror(errno));
	int theirs = fcntl(pair[1], F_DUPFD_CLOEXEC, FD_HIGH);
	close(pair[1]);

	char number[12];
	snprintf(number, sizeof number, "%d", theirs);
	const char *const arguments[] = {program, "--board",  s->board, "--data",
					 s->data, "--script", number,   NULL};
	pid_t started = player_fork(s, arguments, theirs, s->log);
	close(theirs);
	if (started < 0) {
		close(pair[0]);
		return complain(s, (int)started, "%s cannot be started: %s", program,
				strerror(-started));
	}
	line_close(&s->line[voice]);
	s->line[voice].fd = pair[0];
	*pid = started;
	return 0;
}

/* Waits for a process to end, and kills it after `limit_ms`. Returns its status, or -ETIMEDOUT. */
static int player_await(pid_t pid, int64_t limit_ms)
{
	int status = 0;
	for (int64_t until_ms = now_ms() + limit_ms; now_ms() < until_ms; nap())
		if (waitpid(pid, &status, WNOHANG) != 0)
			return status; /* ended; or not ours, and so gone */
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	return -ETIMEDOUT;
}

/* Ends a process that must end with 0 when asked to. Returns 0 or -errno. */
static int player_stop(struct stage *s, const char *program, pid_t *pid)
{
	if (!*pid)
		return 0;
	kill(*pid, SIGTERM);
	int status = player_await(*pid, END_MS);
	*pid = 0;
	if (status == -ETIMEDOUT)
		return complain(s, status, "%s did not end within %d ms", program, END_MS);
	if (WIFSIGNALED(status))
		return complain(s, -ECHILD, "%s was ended by signal %d (%s)", program,
				WTERMSIG(status), strsignal(WTERMSIG(status)));
	if (WEXITSTATUS(status) != 0)
		return complain(s, -ECHILD, "%s ended with %d", program, WEXITSTATUS(status));
	return 0;
}

/* Looks whether a process has ended by itself, and says so. Returns 0 or -ECHILD. */
static int player_look(struct stage *s, const char *program, pid_t *pid)
{
	int status;
	if (!*pid || waitpid(*pid, &status, WNOHANG) != *pid)
		return 0;
	*pid = 0;
	if (WIFSIGNALED(status))
		return complain(s, -ECHILD, "%s was ended by signal %d (%s)", program,
				WTERMSIG(status), strsignal(WTERMSIG(status)));
	return complain(s, -ECHILD, "%s has ended with %d", program, WEXITSTATUS(status));
}

static int players_look(struct stage *s)
{
	int err = player_look(s, "lendbay", &s->kiosk);
	return err ? err : player_look(s, "lendbay-rig", &s->rig);
}

/* ---- Asking. ---- */

/* Takes a whole line that is there. Returns false if there is none. */
static bool line_split(struct stage_line *l, char out[STAGE_LINE_MAX])
{
	char *end = memchr(l->text, '\n', l->len);
	if (!end)
		return false;
	size_t len = (size_t)(end - l->text);
	memcpy(out, l->text, len);
	out[len] = '\0';
	l->len -= len + 1;
	memmove(l->text, end + 1, l->len);
	return true;
}

/* Takes the next whole line. Returns 1 with it in `out`, 0 if there is none, or -errno. */
static int line_take(struct stage_line *l, char out[STAGE_LINE_MAX])
{
	if (line_split(l, out))
		return 1;
	if (l->len == sizeof l->text)
		return -EMSGSIZE;
	ssize_t got = recv(l->fd, l->text + l->len, sizeof l->text - l->len, MSG_DONTWAIT);
	if (got > 0) {
		l->len += (size_t)got;
		return line_split(l, out);
	}
	if (got == 0)
		return -EPIPE;
	return errno == EAGAIN || errno == EINTR ? 0 : -errno;
}

static bool starts(const char *line, const char *word)
{
	size_t len = strlen(word);
	return strncmp(line, word, len) == 0 &&
	       (!line[len] || line[len] == ' ' || line[len] == ':');
}

/* Waits for the answer. As stage_ask. */
static int answer_await(struct stage *s, enum voice voice, int64_t until_ms,
			void (*told)(void *with, const char *line), void *with)
{
	struct stage_line *l = &s->line[voice];
	char line[STAGE_LINE_MAX] = "";
	while (now_ms() < until_ms) {
		int got = line_take(l, line);
		if (got < 0)
			return complain(s, got, "the line to the %s broke: %s",
					voice == VOICE_RIG ? "rig" : "screen", strerror(-got));
		if (got && starts(line, "ok")) {
			if (told && line[2])
				told(with, line);
			return 0;
		}
		if (got && starts(line, "no"))
			return complain(s, -EPROTO, "%s", line);
		if (got && told)
			told(with, line);
		if (got)
			continue;
		int err = players_look(s);
		if (err)
			return err;
		struct pollfd fd = {.fd = l->fd, .events = POLLIN};
		(void)poll(&fd, 1, LOOK_MS); /* a look too early does no harm */
	}
	return complain(s, -ETIMEDOUT, "no answer from the %s",
			voice == VOICE_RIG ? "rig" : "screen");
}

int stage_ask(struct stage *s, enum voice voice, const char *words, int limit_ms,
	      void (*told)(void *with, const char *line), void *with)
{
	char line[STAGE_LINE_MAX];
	int len = snprintf(line, sizeof line, "%s\n", words);
	if (len >= (int)sizeof line)
		return complain(s, -EMSGSIZE, "that line is too long");
	if (s->line[voice].fd < 0)
		return complain(s, -EPIPE, "the kiosk does not run");
	if (send(s->line[voice].fd, line, (size_t)len, MSG_NOSIGNAL) != len) {
		int err = -errno;
		return players_look(s) ? -ECHILD
				       : complain(s, err, "cannot speak: %s", strerror(-err));
	}
	return answer_await(s, voice, now_ms() + limit_ms, told, with);
}

/* ---- Who plays. ---- */

/* Reads name and parent of a process. Returns false if it is gone. */
static bool process_read(pid_t pid, char name[32], pid_t *parent)
{
	char path[32];
	snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
	FILE *f = fopen(path, "re");
	if (!f)
		return false;
	char state;
	int ppid;
	/* NAME_KEPT bytes is all the kernel keeps of a name. */
	int got = fscanf(f, "%*d (%15[^)]) %c %d", name, &state, &ppid);
	fclose(f);
	*parent = ppid;
	return got == 3 && state != 'Z';
}

/* Finds the kiosk's processes. Returns how many of them there are. */
static int cast_find(const struct stage *s, pid_t cast[STAGE_CHILDREN])
{
	int found = 0;
	memset(cast, 0, STAGE_CHILDREN * sizeof *cast);
	DIR *proc = opendir("/proc");
	for (struct dirent *entry; proc && (entry = readdir(proc));) {
		char name[32];
		pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10), parent;
		if (pid <= 0 || !process_read(pid, name, &parent) || parent != s->kiosk)
			continue;
		for (int i = 0; i < STAGE_CHILDREN; i++) {
			if (strncmp(name, cast_names[i], NAME_KEPT) != 0)
				continue;
			cast[i] = pid;
			found++;
		}
	}
	if (proc)
		closedir(proc);
	return found;
}

int stage_cast(const struct stage *s, pid_t cast[STAGE_CHILDREN])
{
	memset(cast, 0, STAGE_CHILDREN * sizeof *cast);
	return s->kiosk ? cast_find(s, cast) : 0;
}

const char *stage_cast_word(int place)
{
	return cast_names[place] + strlen("lendbay-");
}

int stage_count(struct stage *s)
{
	int found = 0;
	for (int64_t until_ms = now_ms() + BACK_MS; now_ms() < until_ms; nap()) {
		found = cast_find(s, s->cast);
		if (found == cast_size(s))
			return 0;
	}
	return complain(s, -ECHILD, "the kiosk has %d processes, not %d", found, cast_size(s));
}

int stage_unchanged(struct stage *s)
{
	pid_t cast[STAGE_CHILDREN];
	cast_find(s, cast);
	for (int i = 0; i < STAGE_CHILDREN; i++)
		if (s->cast[i] && cast[i] != s->cast[i] && !(s->lost & 1u << i))
			return complain(s, -ECHILD, "%s had to be started again", cast_names[i]);
	return 0;
}

/* Waits until nobody of `old` plays whose place is in `set`, and everybody plays. */
static int cast_await(struct stage *s, const pid_t old[STAGE_CHILDREN], unsigned set)
{
	pid_t cast[STAGE_CHILDREN];
	for (int64_t until_ms = now_ms() + BACK_MS; now_ms() < until_ms; nap()) {
		int err = players_look(s);
		if (err)
			return err;
		bool back = cast_find(s, cast) == cast_size(s);
		for (int i = 0; i < STAGE_CHILDREN; i++)
			back = back && (!(set & ~s->absent & 1u << i) || cast[i] != old[i]);
		if (!back)
			continue;
		memcpy(s->cast, cast, sizeof cast);
		return 0;
	}
	return complain(s, -ETIMEDOUT, "it was not started again within %d ms", BACK_MS);
}

/* The place of a process, by the end of its name. Returns it, or -EINVAL. */
static int place_of(struct stage *s, const char *name)
{
	for (int i = 0; i < STAGE_CHILDREN; i++)
		if (strcmp(cast_names[i] + strlen("lendbay-"), name) == 0)
			return i;
	return complain(s, -EINVAL,
			"a kiosk has ring, locker, reader, pin, screen, perhaps scanner, caller "
			"wiper and exporter, no %s",
			name);
}

int stage_kill(struct stage *s, const char *name)
{
	pid_t old[STAGE_CHILDREN];
	int place = place_of(s, name);
	if (place < 0)
		return place;
	cast_find(s, old);
	if (!old[place])
		return complain(s, -ECHILD, "%s does not run", cast_names[place]);
	kill(old[place], SIGKILL);
	/* With the ring all go who held an end to it. */
	return cast_await(s, old, place == 0 ? (1u << STAGE_CHILDREN) - 1 : 1u << place);
}

int stage_lose(struct stage *s, const char *name)
{
	int place = place_of(s, name);
	if (place < 0)
		return place;
	s->lost |= 1u << place;
	return 0;
}

int stage_regain(struct stage *s)
{
	pid_t cast[STAGE_CHILDREN], old[STAGE_CHILDREN] = {0};
	int64_t since_ms = now_ms();
	for (int64_t until_ms = since_ms + BACK_MS; now_ms() < until_ms; nap()) {
		int err = players_look(s);
		if (err)
			return err;
		if (cast_find(s, cast) != cast_size(s) || memcmp(cast, old, sizeof cast) != 0)
			since_ms = now_ms();
		memcpy(old, cast, sizeof old);
		if (now_ms() - since_ms < STEADY_MS)
			continue;
		memcpy(s->cast, cast, sizeof cast);
		s->lost = 0;
		return 0;
	}
	return complain(s, -ETIMEDOUT, "they did not stay within %d ms", BACK_MS);
}

/* ---- Starting and ending. ---- */

int stage_rig_start(struct stage *s)
{
	int err = player_start(s, "lendbay-rig", VOICE_RIG, &s->rig);
	return err ? err : stage_ask(s, VOICE_RIG, "wait 0", RIG_MS, NULL, NULL);
}

int stage_kiosk_start(struct stage *s)
{
	if (s->kiosk)
		return complain(s, -EBUSY, "the kiosk runs already");
	memset(s->cast, 0, sizeof s->cast);
	return player_start(s, "lendbay", VOICE_SCREEN, &s->kiosk);
}

int stage_kiosk_stop(struct stage *s)
{
	int err = player_stop(s, "lendbay", &s->kiosk);
	line_close(&s->line[VOICE_SCREEN]);
	return err;
}

int stage_kiosk_cut(struct stage *s)
{
	pid_t cast[STAGE_CHILDREN];
	if (!s->kiosk)
		return complain(s, -ECHILD, "the kiosk does not run");
	/* Stopped first, so that none of them sees another go. */
	cast_find(s, cast);
	kill(s->kiosk, SIGSTOP);
	for (int i = 0; i < STAGE_CHILDREN; i++)
		if (cast[i])
			kill(cast[i], SIGSTOP);
	kill(s->kiosk, SIGKILL);
	for (int i = 0; i < STAGE_CHILDREN; i++)
		if (cast[i])
			kill(cast[i], SIGKILL);
	(void)player_await(s->kiosk, END_MS); /* it was killed: there is nothing to learn */
	for (int i = 0; i < STAGE_CHILDREN; i++)
		if (cast[i])
			(void)player_await(cast[i], END_MS); /* they are ours now */
	s->kiosk = 0;
	line_close(&s->line[VOICE_SCREEN]);
	return 0;
}

/* Takes leave of those who have ended and became ours; the rig is waited for by its name. */
static void orphans_reap(const struct stage *s)
{
	siginfo_t who = {0};
	while (waitid(P_ALL, 0, &who, WEXITED | WNOHANG | WNOWAIT) == 0 && who.si_pid > 0 &&
	       who.si_pid != s->rig) {
		waitpid(who.si_pid, NULL, WNOHANG);
		who.si_pid = 0;
	}
}

/* Whether anybody but the rig still runs who is ours, by whatever name. */
static bool anybody_left(const struct stage *s)
{
	bool left = false;
	DIR *proc = opendir("/proc");
	for (struct dirent *entry; proc && !left && (entry = readdir(proc));) {
		char name[32];
		pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10), parent;
		left = pid > 0 && pid != s->rig && process_read(pid, name, &parent) &&
		       parent == getpid();
	}
	if (proc)
		closedir(proc);
	return left;
}

int stage_kiosk_gone(struct stage *s, bool all)
{
	(void)player_await(s->kiosk, END_MS); /* it was killed: there is nothing to learn */
	s->kiosk = 0;
	line_close(&s->line[VOICE_SCREEN]);
	/* Who is left has become ours. */
	for (int64_t until_ms = now_ms() + END_MS; all && now_ms() < until_ms; nap()) {
		if (anybody_left(s))
			continue;
		orphans_reap(s);
		return 0;
	}
	return all ? complain(s, -ETIMEDOUT, "a process outlives its parent by %d ms", END_MS) : 0;
}

/* Reads all that comes, keeping what fits. Returns 0, or -ETIMEDOUT. */
static int output_read(int fd, char *out, size_t max)
{
	size_t len = 0;
	char rest[4096];
	for (int64_t until_ms = now_ms() + RUN_MS; now_ms() < until_ms;) {
		struct pollfd wait = {.fd = fd, .events = POLLIN};
		if (poll(&wait, 1, LOOK_MS) <= 0)
			continue;
		bool room = len + 1 < max;
		ssize_t got = read(fd, room ? out + len : rest, room ? max - 1 - len : sizeof rest);
		if (got <= 0) {
			out[len] = '\0';
			return 0;
		}
		len += room ? (size_t)got : 0;
	}
	return -ETIMEDOUT;
}

int stage_run(struct stage *s, const char *const *arguments, char *out, size_t max)
{
	int ends[2];
	assert(max > 0);
	if (pipe2(ends, O_CLOEXEC) < 0)
		return complain(s, -errno, "no pipe: %s", strerror(errno));
	pid_t pid = player_fork(s, arguments, -1, ends[1]);
	close(ends[1]);
	int err = pid < 0 ? (int)pid : output_read(ends[0], out, max);
	close(ends[0]);
	int status = pid < 0 ? (int)pid : player_await(pid, err ? 0 : END_MS);
	if (status < 0)
		return complain(s, status, "%s did not run to its end: %s", arguments[0],
				strerror(-status));
	return WIFEXITED(status) ? WEXITSTATUS(status) : -ECHILD;
}

int stage_end(struct stage *s)
{
	char first[STAGE_COMPLAINT_MAX];
	int err = stage_kiosk_stop(s);
	snprintf(first, sizeof first, "%s", s->complaint);
	int rig_err = player_stop(s, "lendbay-rig", &s->rig);
	line_close(&s->line[VOICE_RIG]);
	if (err)
		return complain(s, err, "%s", first);
	return rig_err;
}
