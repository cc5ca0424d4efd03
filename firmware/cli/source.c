/*
 * Asking the ring, or the file. One of the two holds the ledger at any time:
 * the lock on the data directory decides who.
 */
#include "source.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#define PROGRESS_EVERY 16384 /* facts */
#define PROGRESS_WIDTH 56
#define ANSWER_MS      20000 /* a ring answers between two turns; longer, and it hangs */

/* ---- The ring ---- */

/* Connects to the ring's socket. Returns a descriptor, -ENOENT if no ring runs, another -errno. */
static int ring_connect(const char *dir)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	int above = open(dir, O_PATH | O_DIRECTORY | O_CLOEXEC);

	if (above < 0)
		return -errno;
	/* By way of the descriptor, because a socket's path may have 107 bytes and DIR more. */
	(void)snprintf(at.sun_path, sizeof(at.sun_path), "/proc/self/fd/%d/" ADMIN_SOCKET,
		       above); /* short */

	int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	int err = fd < 0 ? -errno : 0;

	if (err == 0 && connect(fd, (const struct sockaddr *)&at, sizeof(at)) < 0)
		err = errno == ECONNREFUSED ? -ENOENT : -errno; /* a ring that is gone left it */
	(void)close(above);                                     /* only a way */
	if (err == 0)
		return fd;
	if (fd >= 0)
		(void)close(fd); /* never used */
	return err;
}

static int ring_ask(struct source *s)
{
	struct pollfd answer = {.fd = s->fd, .events = POLLIN};

	if (send(s->fd, &s->request, sizeof(s->request), MSG_NOSIGNAL) < 0)
		return complain_as(EX_TEMPFAIL,
				   "The kiosk does not take a question (%s): try again.",
				   strerror(errno));

	int ready = poll(&answer, 1, ANSWER_MS);

	if (ready == 0)
		return complain_as(EX_TEMPFAIL, "The kiosk did not answer in %d seconds.",
				   ANSWER_MS / 1000);
	if (ready < 0)
		return complain_as(EX_OSERR, "The kiosk cannot be waited for: %s.",
				   strerror(errno));

	ssize_t len = recv(s->fd, &s->reply, sizeof(s->reply), 0);

	if (len <= 0)
		return complain_as(EX_TEMPFAIL,
				   "The kiosk hung up: it is ending, or busy with other commands. "
				   "Try again.");
	if (len != (ssize_t)sizeof(s->reply) || s->reply.version != ADMIN_VERSION ||
	    s->reply.type != s->request.type)
		return complain_as(EX_PROTOCOL,
				   "The kiosk answered in another version's words: use the "
				   "lendbay-ledger that was installed with it.");
	return EX_OK;
}

/* ---- The file ---- */

/* A board that refuses no bay that could be; only asked when nobody named one. */
static void board_default(struct board *board)
{
	struct policy *policy = &board->policy;

	policy->bays = BAYS_MAX;
	for (int bay = 1; bay <= BAYS_MAX; bay++)
		policy->size[bay] = SIZE_LARGE;
	policy->loan_days = 28;
	policy->renewals_max = 5;
	policy->renew_from_days = 7;
	policy->renew_late_days = 7;
	policy->grace_days = 3;
	policy->hold_days = 3;
	policy->champion_loans = 4;
	policy->reach_min_mm = 380;
	policy->reach_max_mm = 1220;
	policy->charge_min = 60;
	policy->questions = true;
	policy->pin_tries = 3;
	policy->pin_pause_after = 5;
	policy->pin_pause_s = 900;
	board->retention_months = 36;
}

static int board_take(struct source *s, const char *path)
{
	char complaint[BOARD_COMPLAINT_MAX];

	if (path == NULL) {
		board_default(&s->board);
		return EX_OK;
	}

	int err = board_read(path, &s->board, complaint);

	if (err < 0)
		return complain_as(err == -EINVAL ? EX_CONFIG : code_of(err), "%s", complaint);
	/* A command line has no bell and pages nobody: a call that goes nowhere must not be
	 * recorded. */
	s->board.policy.call_line = false;
	s->board.policy.call_program = false;
	return EX_OK;
}

static int file_hold(struct source *s)
{
	char complaint[LEDGER_COMPLAINT_MAX], path[PATH_MAX];

	(void)snprintf(path, sizeof(path), "%s/ledger.db", s->dir); /* cut, it is not there */
	/* No lock is left in a directory that is no kiosk's. */
	if (access(path, F_OK) < 0)
		return complain_as(EX_NOINPUT,
				   "There is no ledger in %s: lendbay-ledger create --data %s "
				   "makes one.",
				   s->dir, s->dir);
	s->lock = ledger_hold(s->dir, complaint);
	if (s->lock < 0)
		return complain_as(code_of(s->lock), "%s", complaint);
	return EX_OK;
}

static int file_open(struct source *s, enum source_for what)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	int err = what == SOURCE_CHANGES
			  ? engine_open(s->dir, &s->board, &s->engine, complaint)
			  : engine_look(s->dir, what == SOURCE_BOOK ? &s->board : NULL, &s->engine,
					complaint);

	return err < 0 ? complain_as(code_of(err), "%s", complaint) : EX_OK;
}

static int file_complain(const struct source *s, int err)
{
	return complain_as(
		code_of(err),
		"The ledger in %s could not be written (%s): what was asked last did not "
		"happen.",
		s->dir, strerror(-err));
}

static int file_ask(struct source *s)
{
	const struct event start = {.type = EVENT_START};
	bool order = admin_is_order(s->request.type);

	/* A run begins with its first order: one that only asked, or was refused, leaves no fact.
	 */
	if (order && !s->started) {
		int err = engine_turn(s->engine, &start, NULL, &s->effects);

		if (err < 0)
			return file_complain(s, err);
		s->started = true;
	}

	int err = admin_answer(s->engine, &s->request, (uint32_t)getuid(), &s->reply, &s->effects);

	if (err < 0)
		s->started = false; /* this connection is at its end: nothing is signed over it */
	/* What is left to perform is for doors and bells, and none is here. */
	return err < 0 ? file_complain(s, err) : EX_OK;
}

/* ---- Either ---- */

static void zone_set(const char *zone)
{
	if (zone[0] == '\0')
		return;
	if (setenv("TZ", zone, 1) == 0)
		tzset();
}

int source_open(struct source *s, const struct order *order, enum source_for what)
{
	memset(s, 0, sizeof(*s));
	s->dir = order->data;
	s->lock = -1;
	s->fd = ring_connect(s->dir);
	if (s->fd >= 0) {
		int code = source_ask_plain(s, ADMIN_BOARD);

		zone_set(s->reply.board.zone);
		if (code != EX_OK)
			source_close(s);
		return code;
	}
	if (s->fd != -ENOENT)
		return complain_as(code_of(s->fd), "The kiosk in %s cannot be asked: %s.", s->dir,
				   strerror(-s->fd));
	s->fd = -1;

	int code = board_take(s, order->board);

	if (code == EX_OK)
		code = file_hold(s);
	if (code == EX_OK)
		code = file_open(s, what);
	if (code != EX_OK)
		source_close(s);
	else
		zone_set(s->board.zone);
	return code;
}

void source_close(struct source *s)
{
	int err = s->started ? ledger_sign(engine_ledger(s->engine), engine_moment(s->engine).utc_s)
			     : 0;

	if (err < 0)
		(void)complain_as(0,
				  "What was recorded is kept, but its head could not be signed: "
				  "%s.",
				  strerror(-err)); /* gives 0 back */
	s->started = false;
	engine_close(s->engine);
	s->engine = NULL;
	if (s->lock >= 0)
		(void)close(s->lock); /* gives it up; nothing was written to it */
	if (s->fd >= 0)
		(void)close(s->fd); /* nothing is on its way */
	s->lock = s->fd = -1;
}

int source_ask(struct source *s, enum admin_type type)
{
	s->request.version = ADMIN_VERSION;
	s->request.type = type;
	return s->fd >= 0 ? ring_ask(s) : file_ask(s);
}

int source_ask_plain(struct source *s, enum admin_type type)
{
	int code = source_ask(s, type);

	if (code == EX_OK && s->reply.err < 0)
		return complain_as(code_of(s->reply.err), "The ledger in %s cannot be asked: %s.",
				   s->dir, strerror(-s->reply.err));
	return code;
}

/* How far it is, every so often. */
static void progress_say(const struct source *s)
{
	if (s->progress && s->request.after % PROGRESS_EVERY < ADMIN_PAGE)
		fprintf(stderr, "\r%llu of %llu facts ", (unsigned long long)s->request.after,
			(unsigned long long)s->request.upto);
}

int source_facts(struct source *s, uint64_t from, uint64_t to,
		 int (*take)(void *with, const struct ledger_entry *entry), void *with)
{
	assert(from > 0);
	s->request.after = from - 1;
	/* The newest now is the last: facts never change, so this is one moment's picture. */
	int code = source_ask_plain(s, ADMIN_HEAD);

	s->request.upto = to < s->reply.number ? to : s->reply.number;
	while (code == EX_OK && s->request.after < s->request.upto) {
		code = source_ask(s, ADMIN_FACTS);
		if (code == EX_OK && s->reply.err == -EPROTO)
			return complain_as(EX_DATAERR,
					   "Fact %llu of the ledger in %s does not hold: "
					   "lendbay-ledger verify --data %s says more.",
					   (unsigned long long)s->request.after + 1, s->dir,
					   s->dir);
		if (code == EX_OK && s->reply.err < 0)
			return complain_as(code_of(s->reply.err),
					   "The ledger in %s cannot be read: %s.", s->dir,
					   strerror(-s->reply.err));
		for (uint32_t i = 0; i < s->reply.rows && code == EX_OK; i++)
			code = take(with, &s->reply.entry[i]);
		s->request.after += s->reply.rows;
		progress_say(s);
	}
	if (s->progress)
		fprintf(stderr, "\r%*s\r", PROGRESS_WIDTH, "");
	return code;
}
