/*
 * lendbay: the parent. Starts the ring and the processes at its ports, joins
 * them with sockets, starts again what dies or falls silent, tells the
 * system's watchdog that it is there. Touches neither ledger, lines, chip,
 * display nor key.
 *
 * When the ring is lost, so are all who held an end to it: they are asked to
 * end and started again, each with a new end, so that no latch, page or
 * question outlives the ring that knew of it.
 */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "afar.h"
#include "log.h"
#include "notify.h"
#include "options.h"
#include "spawn.h"
#include "supervise.h"

#define STOP_MS       3000  /* for everybody to end cleanly */
#define REBUILD_MS    60000 /* for the ring to rebuild its book from the ledger */
#define LATE_MS       500   /* woken so much later than asked: the machine stood still */
#define LOCK_MS       1000  /* for a lendbay that was killed to be gone altogether */
#define LOCK_LOOK_MS  20
#define HEAR_MAX      256 /* messages of one child in a turn */
#define ARGUMENTS_MAX 8
#define LEDGER_FILE   "ledger.db"
#define LOCK_FILE     "lock"

enum child_name {
	CHILD_RING,
	CHILD_PIN,
	CHILD_LOCKER,
	CHILD_READER,
	CHILD_SCANNER,
	CHILD_CALLER,
	CHILD_WIPER,
	CHILD_EXPORTER,
	CHILD_SCREEN,
	CHILDREN
};

static const struct {
	const char *program;
	int port; /* at the ring; -1: it is the ring */
	unsigned takes;
	bool beats;
	int64_t silence_start_ms;
	bool decides; /* if it can never run, neither can we */
} kinds[CHILDREN] = {
	[CHILD_RING] = {"lendbay-ring", -1, OPTION_BOARD | OPTION_DATA, true, REBUILD_MS, true},
	[CHILD_PIN] = {"lendbay-pin", PORT_PIN, OPTION_DATA, true, SILENCE_AT_START_MS, true},
	[CHILD_LOCKER] = {"lendbay-locker", PORT_LOCKER, OPTION_BOARD | OPTION_DATA, true,
			  SILENCE_AT_START_MS, false},
	[CHILD_READER] = {"lendbay-reader", PORT_READER, OPTION_BOARD | OPTION_DATA, true,
			  SILENCE_AT_START_MS, false},
	[CHILD_SCANNER] = {"lendbay-scanner", PORT_SCANNER, OPTION_BOARD | OPTION_DATA, true,
			   SILENCE_AT_START_MS, false},
	[CHILD_CALLER] = {"lendbay-caller", PORT_CALLER, OPTION_BOARD | OPTION_DATA, true,
			  SILENCE_AT_START_MS, false},
	[CHILD_WIPER] = {"lendbay-wiper", PORT_WIPER, OPTION_BOARD | OPTION_DATA, true,
			 SILENCE_AT_START_MS, false},
	[CHILD_EXPORTER] = {"lendbay-exporter", PORT_EXPORTER, OPTION_BOARD | OPTION_DATA, true,
			    SILENCE_AT_START_MS, false},
	/* The screen's beat is its showing of views, and the ring judges it. */
	[CHILD_SCREEN] = {"lendbay-screen", PORT_SCREEN, OPTION_BOARD | OPTION_DATA | OPTION_SCRIPT,
			  false, 0, false},
};

/* Ends after which starting it again would only say the same once more. */
static const int hopeless[] = {EX_USAGE,     EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE,
			       EX_CANTCREAT, EX_IOERR,   EX_NOPERM,  EX_CONFIG};

struct child {
	pid_t pid;    /* 0: none */
	int socket;   /* our end; -1: none */
	int ring_end; /* the ring's end to it, kept until it can do its work; -1: none */
	bool was_ready;
	bool absent; /* the board file has no work for it: it is never started */
	struct watch watch;
};

struct parent {
	struct options options;
	char programs[PATH_MAX]; /* the directory our own program is in */
	int lock, signals;
	bool stopping;
	int64_t stop_ms; /* when stopping: who is still there then is killed */
	int code;        /* to exit with */
	struct notify notify;
	int64_t woken_ms; /* when the loop last woke */
	int64_t feed_ms;  /* when the watchdog is fed next */
	struct child child[CHILDREN];
};

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- Starting and ending ---- */

static void socket_close(struct child *c)
{
	if (c->socket >= 0)
		close(c->socket);
	c->socket = -1;
}

static void ring_end_close(struct child *c)
{
	if (c->ring_end >= 0)
		close(c->ring_end);
	c->ring_end = -1;
}

/* What it is called with; `script` is room for a number. */
static void arguments_make(const struct parent *p, enum child_name name, char script[12],
			   const char *arguments[ARGUMENTS_MAX])
{
	int len = 0;
	arguments[len++] = kinds[name].program;
	if (kinds[name].takes & OPTION_BOARD) {
		arguments[len++] = "--board";
		arguments[len++] = p->options.board;
	}
	arguments[len++] = "--data";
	arguments[len++] = p->options.data;
	if (kinds[name].takes & OPTION_SCRIPT && p->options.script_fd >= 0) {
		snprintf(script, 12, "%d", p->options.script_fd);
		arguments[len++] = "--script";
		arguments[len++] = script;
	}
	assert(len < ARGUMENTS_MAX);
	arguments[len] = NULL;
}

/* Starts its program with these ends. Returns 0 or -errno. */
static int child_spawn(struct parent *p, enum child_name name, int parent_end, int ring_end)
{
	char script[12], path[PATH_MAX + 32];
	const char *arguments[ARGUMENTS_MAX];
	arguments_make(p, name, script, arguments);
	snprintf(path, sizeof path, "%s/%s", p->programs, kinds[name].program);
	const struct spawn plan = {
		.path = path,
		.arguments = arguments,
		.parent_end = parent_end,
		.ring_end = ring_end,
		.script_fd = kinds[name].takes & OPTION_SCRIPT ? p->options.script_fd : -1,
	};
	return spawn(&plan, &p->child[name].pid);
}

/* Joins it to us and, if it is not the ring, to the ring. Returns 0 or -errno. */
static int child_join(struct parent *p, enum child_name name)
{
	int ours[2], ring[2] = {-1, -1};
	int err = pair_make(ours);
	if (err)
		return err;
	if (name != CHILD_RING)
		err = pair_make(ring);
	if (!err)
		err = child_spawn(p, name, ours[1], ring[1]);
	close(ours[1]);
	if (ring[1] >= 0)
		close(ring[1]);
	p->child[name].ring_end = ring[0];
	if (err) {
		close(ours[0]);
		ring_end_close(&p->child[name]);
	} else {
		p->child[name].socket = ours[0];
	}
	return err;
}

/* Whether the ring runs, and has not just gone without our having been told. */
static bool ring_lives(const struct parent *p)
{
	const struct child *ring = &p->child[CHILD_RING];
	struct pollfd end = {.fd = ring->socket};
	return watch_runs(&ring->watch) && ring->socket >= 0 && poll(&end, 1, 0) == 0;
}

static void child_start(struct parent *p, enum child_name name)
{
	struct child *c = &p->child[name];
	/* Without a ring there is nothing to hold on to; its start comes first. */
	if (name != CHILD_RING && !ring_lives(p))
		return;
	int err = child_join(p, name);
	watch_started(&c->watch, now_ms());
	if (!err)
		return;
	int64_t wait_ms = watch_died(&c->watch, now_ms());
	log_line("%s cannot be started: %s; tried again in %lld ms", kinds[name].program,
		 strerror(-err), (long long)wait_ms);
}

static void child_kill(struct child *c)
{
	if (c->pid)
		kill(c->pid, SIGKILL);
	watch_killed(&c->watch);
}

/* Asks it to end by `by_ms`. */
static void child_stop(struct child *c, int64_t by_ms)
{
	struct message m;
	if (!c->pid)
		return;
	message_begin(&m, MESSAGE_STOP);
	/* One that cannot take even this ends by the clock. */
	(void)message_send(c->socket, &m, -1);
	watch_leave(&c->watch, by_ms);
}

static void everybody_stop(struct parent *p, int code)
{
	if (p->stopping)
		return;
	p->stopping = true;
	p->code = code;
	p->stop_ms = now_ms() + STOP_MS;
	notify_say(&p->notify, "STOPPING=1");
	for (int i = 0; i < CHILDREN; i++)
		child_stop(&p->child[i], p->stop_ms);
}

/* ---- What children say ---- */

/* The ring misses acknowledgements of the process at a port. */
static void ring_misses(struct parent *p, int port)
{
	for (int i = 0; i < CHILDREN; i++) {
		struct child *c = &p->child[i];
		/* A young one is not the one that was meant. */
		if (kinds[i].port != port || i == CHILD_RING ||
		    now_ms() - c->watch.started_ms < SILENCE_MS)
			continue;
		if (!watch_runs(&c->watch))
			continue;
		log_line("%s does not answer the ring: killed", kinds[i].program);
		child_kill(c);
	}
}

/* It can do its work: the ring gets its end to it. One that only tries to start is no port yet. */
static void ring_attach(struct parent *p, enum child_name name)
{
	struct child *c = &p->child[name];
	struct message m;
	if (c->ring_end < 0)
		return;
	message_begin(&m, MESSAGE_ATTACH);
	m.port.port = (uint8_t)kinds[name].port;
	int err = message_send(p->child[CHILD_RING].socket, &m, c->ring_end);
	ring_end_close(c);
	/* A ring that is gone takes all along who were to be joined to it (ring_lost). */
	if (!err || err == -EPIPE || err == -EBADF)
		return;
	log_line("the ring does not take %s: %s", kinds[name].program, strerror(-err));
	child_kill(c);
}

static void child_said(struct parent *p, enum child_name name, const struct message *m)
{
	struct child *c = &p->child[name];
	watch_heard(&c->watch, m->type == MESSAGE_READY, now_ms());
	if (m->type == MESSAGE_READY)
		ring_attach(p, name);
	if (m->type == MESSAGE_READY && !c->was_ready) {
		c->was_ready = true;
		if (name == CHILD_RING)
			notify_say(&p->notify, "READY=1");
	}
	if (m->type == MESSAGE_SILENT && name == CHILD_RING)
		ring_misses(p, m->port.port);
}

/* Takes all it has said. */
static void child_hear(struct parent *p, enum child_name name)
{
	struct child *c = &p->child[name];
	for (int i = 0; i < HEAR_MAX && c->socket >= 0; i++) {
		struct message m;
		int got = message_next(c->socket, &m, NULL);
		if (got == 0)
			return;
		if (got > 0) {
			child_said(p, name, &m);
			continue;
		}
		if (got == -EPIPE) {
			watch_ending(&c->watch, now_ms() + LEAVE_MS);
		} else {
			log_line("%s said something that is no message: killed",
				 kinds[name].program);
			child_kill(c);
		}
		socket_close(c);
	}
}

/* ---- What becomes of them ---- */

static bool is_hopeless(int status)
{
	for (size_t i = 0; WIFEXITED(status) && i < sizeof hopeless / sizeof hopeless[0]; i++)
		if (WEXITSTATUS(status) == hopeless[i])
			return true;
	return false;
}

/* The ring is gone: whoever held an end to it is asked to end, too. */
static void ring_lost(struct parent *p)
{
	for (int i = 0; i < CHILDREN; i++) {
		if (i == CHILD_RING)
			continue;
		/* One may have seen the ring go, and gone itself, before we did. */
		watch_forgive(&p->child[i].watch, now_ms());
		child_stop(&p->child[i], now_ms() + LEAVE_MS);
	}
}

static void death_log(enum child_name name, pid_t pid, int status, int64_t wait_ms)
{
	char again[48] = "started again";
	if (wait_ms > AT_ONCE_MS)
		snprintf(again, sizeof again, "started again in %lld ms", (long long)wait_ms);
	if (WIFSIGNALED(status))
		log_line("%s (%d) was ended by signal %d (%s): %s", kinds[name].program, (int)pid,
			 WTERMSIG(status), strsignal(WTERMSIG(status)), again);
	else
		log_line("%s (%d) ended with %d: %s", kinds[name].program, (int)pid,
			 WEXITSTATUS(status), again);
}

static void child_ended(struct parent *p, enum child_name name, int status)
{
	struct child *c = &p->child[name];
	pid_t pid = c->pid;
	child_hear(p, name); /* its last words */
	socket_close(c);
	ring_end_close(c);
	c->pid = 0;
	bool asked = c->watch.state == WATCH_LEAVING;
	int64_t wait_ms = watch_died(&c->watch, now_ms());
	if (p->stopping)
		return;
	if (kinds[name].decides && !c->was_ready && is_hopeless(status)) {
		log_line("%s cannot run here (it ended with %d): so neither can lendbay",
			 kinds[name].program, WEXITSTATUS(status));
		everybody_stop(p, WEXITSTATUS(status));
		return;
	}
	if (!asked)
		death_log(name, pid, status, wait_ms);
	if (name == CHILD_RING)
		ring_lost(p);
}

static void children_reap(struct parent *p)
{
	int status;
	for (int i = 0; i < CHILDREN; i++)
		if (p->child[i].pid && waitpid(p->child[i].pid, &status, WNOHANG) > 0)
			child_ended(p, (enum child_name)i, status);
}

static bool anybody_left(const struct parent *p)
{
	for (int i = 0; i < CHILDREN; i++)
		if (p->child[i].pid)
			return true;
	return false;
}

/* Starts who is due, kills who is silent: after everything was heard. */
static void wishes_grant(struct parent *p)
{
	for (int i = 0; i < CHILDREN; i++) {
		struct child *c = &p->child[i];
		enum watch_wish wish = watch_wish(&c->watch, now_ms());
		if (wish == WISH_START && !p->stopping && !c->absent)
			child_start(p, (enum child_name)i);
		if (wish != WISH_KILL)
			continue;
		log_line("%s %s: killed", kinds[i].program,
			 c->watch.state == WATCH_LEAVING ? "does not end when asked"
							 : "has fallen silent");
		child_kill(c);
	}
}

/* ---- The loop ---- */

static void signals_take(struct parent *p)
{
	struct signalfd_siginfo info;
	while (read(p->signals, &info, sizeof info) == sizeof info) {
		if (info.ssi_signo == SIGCHLD)
			continue; /* whose it is, waitpid says */
		log_line("stopping: signal %u", info.ssi_signo);
		everybody_stop(p, EX_OK);
	}
}

static void watchdog_feed(struct parent *p)
{
	if (!p->notify.every_ms || now_ms() < p->feed_ms)
		return;
	notify_say(&p->notify, "WATCHDOG=1");
	p->feed_ms = now_ms() + p->notify.every_ms;
}

/* When something is due at the latest. */
static int64_t deadline_ms(const struct parent *p)
{
	int64_t deadline = p->notify.every_ms ? p->feed_ms : WATCH_NEVER;
	for (int i = 0; i < CHILDREN; i++) {
		const struct watch *w = &p->child[i].watch;
		/* Who waits for the ring, or for the end of all, is not due. */
		bool waits = w->state == WATCH_DOWN &&
			     (p->stopping || p->child[i].absent ||
			      (i != CHILD_RING && !watch_runs(&p->child[CHILD_RING].watch)));
		if (!waits && watch_deadline_ms(w) < deadline)
			deadline = watch_deadline_ms(w);
	}
	return deadline;
}

/* Waits for a word, a signal or the next deadline. */
static void turn_wait(struct parent *p)
{
	struct pollfd fds[CHILDREN + 1];
	for (int i = 0; i < CHILDREN; i++)
		fds[i] = (struct pollfd){.fd = p->child[i].socket, .events = POLLIN};
	fds[CHILDREN] = (struct pollfd){.fd = p->signals, .events = POLLIN};

	/* Never longer than a beat: the children's wake us as often anyway. */
	int64_t now = now_ms(), deadline = deadline_ms(p);
	int64_t left = deadline > now + BEAT_MS ? BEAT_MS : deadline > now ? deadline - now : 0;
	poll(fds, CHILDREN + 1, (int)left);

	/* Stopped, suspended or starved ourselves: then the children may have been, too. */
	int64_t late = now_ms() - p->woken_ms - left;
	p->woken_ms = now_ms();
	for (int i = 0; late > LATE_MS && i < CHILDREN; i++)
		watch_excuse(&p->child[i].watch, late);
}

static int children_keep(struct parent *p)
{
	for (int i = 0; i < CHILDREN; i++)
		watch_init(&p->child[i].watch, kinds[i].beats, kinds[i].silence_start_ms, now_ms());
	p->feed_ms = p->woken_ms = now_ms();
	while (!p->stopping || anybody_left(p)) {
		wishes_grant(p);
		watchdog_feed(p);
		turn_wait(p);
		signals_take(p);
		for (int i = 0; i < CHILDREN; i++)
			child_hear(p, (enum child_name)i);
		children_reap(p);
	}
	return p->code;
}

/* ---- Start ---- */

/* Finds the others beside our own program. Returns EX_OK, or a code, said. */
static int programs_find(struct parent *p)
{
	ssize_t len = readlink("/proc/self/exe", p->programs, sizeof p->programs - 1);
	char *slash = len > 0 ? strrchr(p->programs, '/') : NULL;
	if (!slash) {
		log_line("/proc/self/exe cannot be read: is /proc there?");
		return EX_OSERR;
	}
	*slash = '\0';
	for (int i = 0; i < CHILDREN; i++) {
		char path[PATH_MAX + 32];
		snprintf(path, sizeof path, "%s/%s", p->programs, kinds[i].program);
		if (p->child[i].absent || access(path, X_OK) == 0)
			continue;
		log_line("%s: %s; all programs of lendbay must be in one directory", path,
			 strerror(errno));
		return EX_UNAVAILABLE;
	}
	return EX_OK;
}

/* Returns whether the lock is ours. One who was killed leaves it to a child for a moment. */
static bool lock_take(int lock)
{
	const struct timespec look = {.tv_nsec = LOCK_LOOK_MS * 1000000L};
	for (int64_t until_ms = now_ms() + LOCK_MS; flock(lock, LOCK_EX | LOCK_NB) < 0;) {
		if (now_ms() >= until_ms)
			return false;
		nanosleep(&look, NULL);
	}
	return true;
}

/* Looks whether there is a ledger, and takes the directory for us alone. */
static int data_take(struct parent *p)
{
	const char *data = p->options.data;
	if (chdir(data) < 0 || access(LEDGER_FILE, F_OK) < 0) {
		log_line("there is no ledger in %s (%s); `lendbay-ledger create --data %s` "
			 "makes one",
			 data, strerror(errno), data);
		return EX_NOINPUT;
	}
	p->lock = open(LOCK_FILE, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (p->lock < 0) {
		log_line("%s/" LOCK_FILE " cannot be made: %s", data, strerror(errno));
		return EX_CANTCREAT;
	}
	if (!lock_take(p->lock)) {
		log_line("another lendbay keeps %s already; only one may", data);
		return EX_TEMPFAIL;
	}
	/* Of one that was named before the power went something may still have to be told. */
	if (access(AFAR_FILE, F_OK) == 0)
		p->child[CHILD_WIPER].absent = false;
	return EX_OK;
}

static bool wipes_by_machine(const struct policy *policy)
{
	bool any = false;
	for (int kind = 0; kind < DEVICE_KINDS; kind++)
		any = any || policy->wipe_program[kind];
	return any;
}

static int board_take(struct parent *p)
{
	static const char only_rig[] = "--script is for rig boards: it must not press for people";
	char complaint[BOARD_COMPLAINT_MAX];
	struct board *board = malloc(sizeof *board);
	if (!board)
		return EX_OSERR;
	int err = board_read(p->options.board, board, complaint);
	bool rig = !err && board->rig;
	p->child[CHILD_SCANNER].absent = !err && !board->scanner_driver[0];
	p->child[CHILD_CALLER].absent = !err && !board->call_program[0];
	p->child[CHILD_EXPORTER].absent = !err && !board->export_program[0];
	p->child[CHILD_WIPER].absent = !err && !wipes_by_machine(&board->policy);
	free(board);
	if (err) {
		log_line("%s", complaint);
		return EX_CONFIG;
	}
	if (p->options.script_fd >= 0 && !rig) {
		log_line("%s", only_rig);
		return EX_USAGE;
	}
	return EX_OK;
}

/* Sees to it that 0 to 2 are open, nothing else is inherited, and the script's number is its own.
 */
static int descriptors_sort(struct parent *p)
{
	int null = open("/dev/null", O_RDWR);
	while (null >= 0 && null <= STDERR_FILENO)
		null = open("/dev/null", O_RDWR);
	if (null < 0)
		return EX_OSERR;
	if (p->options.script_fd >= 0) {
		p->options.script_fd = fcntl(p->options.script_fd, F_DUPFD_CLOEXEC, FD_HIGH);
		if (p->options.script_fd < 0)
			return EX_OSERR;
	}
	/* Children never read a terminal. */
	dup2(null, STDIN_FILENO);
	close(null);
	close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
	return EX_OK;
}

static int signals_open(struct parent *p)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGHUP);
	sigaddset(&set, SIGCHLD);
	/* Whoever started us may have ignored it, and then waitpid waits for ever. */
	signal(SIGCHLD, SIG_DFL);
	/* A journal that went away must not take the kiosk with it. */
	signal(SIGPIPE, SIG_IGN);
	if (sigprocmask(SIG_BLOCK, &set, NULL) < 0)
		return EX_OSERR;
	p->signals = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
	return p->signals < 0 ? EX_OSERR : EX_OK;
}

int main(int argc, char **argv)
{
	static const struct program program = {
		.name = "lendbay",
		.purpose = "Runs a kiosk that lends tablets and laptops from lockers.",
		.needs = OPTION_BOARD | OPTION_DATA,
		.takes = OPTION_SCRIPT,
	};
	static int (*const steps[])(struct parent *) = {
		descriptors_sort, board_take, programs_find, data_take, signals_open,
	};
	struct parent p = {.lock = -1, .signals = -1};
	for (int i = 0; i < CHILDREN; i++)
		p.child[i].socket = p.child[i].ring_end = -1;
	int code = options_read(&program, argc, argv, &p.options);
	if (code >= 0)
		return code;
	code = EX_OK;
	for (size_t i = 0; !code && i < sizeof steps / sizeof steps[0]; i++)
		code = steps[i](&p);
	if (code)
		return code;
	notify_open(&p.notify);
	code = children_keep(&p);
	notify_close(&p.notify);
	return code;
}
