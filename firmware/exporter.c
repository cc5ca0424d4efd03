/*
 * lendbay-exporter: writes the ledger on a stick, where the board file names a
 * program that mounts one. Has it mounted, waits until the ring has written
 * down that the ledger leaves, has lendbay-ledger write it, and has the stick
 * unmounted again, however that went. Never touches ledger or stick itself: a
 * stick that does not answer holds up a program, which is killed.
 */
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>
#include <lendbay/text.h>

#include "child.h"
#include "errand.h"
#include "log.h"

#define WAIT_MS 10000 /* for the ring's word */
#define WRITER  "lendbay-ledger"

enum source {
	FROM_PARENT,
	FROM_RING,
	FROM_SIGNALS,
	FROM_ERRAND,
	SOURCES = FROM_ERRAND + ERRAND_FDS
};

enum step { REST, MOUNTING, WAITING, WRITING, UNMOUNTING };

static const struct program program = {
	.name = "lendbay-exporter",
	.purpose = "Writes the ledger on a USB stick. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
};

struct exporter {
	const struct board *board;
	char data[PATH_MAX], writer[PATH_MAX]; /* the directory; our lendbay-ledger */
	struct errand errand;
	uint8_t step; /* enum step */
	uint64_t ticket;
	char at[BOARD_PATH_MAX]; /* where the stick is mounted; empty: not known */
	bool garbage;            /* what it said first is no such place */
	uint8_t end;             /* enum export_end */
	int64_t waits_ms;        /* WAITING: for so long */
	int signals;
	int told; /* CHILD_ON, or the code that telling the ring ended with */
};

/* What the program says by its code (README.md, "Export to a stick"): nothing is mounted then. */
static const struct {
	int code;
	uint8_t end; /* enum export_end */
} refusals[] = {
	{EX_NOINPUT, EXPORT_END_NO_STICK},
	{EX_TEMPFAIL, EXPORT_END_TWO},
	{EX_DATAERR, EXPORT_END_STRANGE},
	{EX_NOPERM, EXPORT_END_READ_ONLY},
};

/* To mount it and to let it go; and while it is written on, from one word to the next. */
static int64_t limit_ms(const struct exporter *x)
{
	return x->board->export_limit_s * INT64_C(1000);
}

static void tell(struct exporter *x, enum message_type type, uint8_t percent, bool out)
{
	struct message m;

	message_begin(&m, type);
	m.export.ticket = x->ticket;
	m.export.percent = percent;
	if (type == MESSAGE_EXPORT_ENDED) {
		m.export.end = x->end;
		m.export.out = out;
	}
	if (x->told == CHILD_ON)
		x->told = child_tell(RING_FD, &m, "how an export goes");
}

static void over(struct exporter *x, bool out)
{
	log_line("export %s, the stick is %s", export_end_word(x->end),
		 out ? "let go of" : "still held, or may be");
	x->step = REST;
	tell(x, MESSAGE_EXPORT_ENDED, 0, out);
}

/* ---- Steps ---- */

/* One program of the three. Returns whether it was started. */
static bool step_begin(struct exporter *x, enum step step, const char *const arguments[],
		       int64_t limit_ms)
{
	int err = errand_begin(&x->errand, arguments, limit_ms);

	x->step = (uint8_t)step;
	if (err < 0)
		log_line("%s cannot be started: %s", arguments[0], strerror(-err));
	return err == 0;
}

static void mount_begin(struct exporter *x)
{
	const char *const arguments[] = {x->board->export_program, "mount", NULL};

	x->at[0] = '\0';
	x->garbage = false;
	x->end = EXPORT_END_PROGRAM;
	if (!step_begin(x, MOUNTING, arguments, limit_ms(x)))
		over(x, true);
}

static void unmount_arguments(const struct exporter *x, const char *arguments[4])
{
	arguments[0] = x->board->export_program;
	arguments[1] = "unmount";
	arguments[2] = x->at[0] ? x->at : NULL;
	arguments[3] = NULL;
}

static void unmount_begin(struct exporter *x)
{
	const char *arguments[4];

	unmount_arguments(x, arguments);
	if (!step_begin(x, UNMOUNTING, arguments, limit_ms(x)))
		over(x, false);
}

static void write_begin(struct exporter *x, uint64_t number)
{
	char to[24];
	const char *const arguments[] = {x->writer, "stick-export", "--data", x->data, "--to",
					 to,        "-o",           x->at,    NULL};

	(void)snprintf(to, sizeof(to), "%llu", (unsigned long long)number); /* it fits */
	x->end = EXPORT_END_PROGRAM;
	if (!step_begin(x, WRITING, arguments, limit_ms(x)))
		unmount_begin(x);
}

/* ---- What programs say ---- */

/* A place to write to, not something of ours: a whole path without turns. */
static bool is_place(const char *line)
{
	size_t len = strlen(line);

	for (size_t i = 0; i < len; i++)
		if ((unsigned char)line[i] < ' ' || line[i] == 0x7f)
			return false;
	return len > 1 && len < BOARD_PATH_MAX && line[0] == '/' && strstr(line, "/../") == NULL &&
	       (len < 3 || strcmp(line + len - 3, "/..") != 0);
}

static void line_take(void *with, const char *line)
{
	struct exporter *x = with;
	static const char how_far[] = "percent ";

	if (x->step == MOUNTING) {
		x->garbage = x->garbage || x->at[0] || !is_place(line);
		if (!x->garbage)
			(void)snprintf(x->at, sizeof(x->at), "%s", line); /* is_place: it fits */
		return;
	}
	if (x->step != WRITING)
		return;
	if (strncmp(line, how_far, sizeof(how_far) - 1) == 0) {
		unsigned long percent = strtoul(line + sizeof(how_far) - 1, NULL, 10);

		errand_more(&x->errand, limit_ms(x));
		tell(x, MESSAGE_EXPORT_ON, percent > 100 ? 100 : (uint8_t)percent, false);
	}
	for (uint8_t end = EXPORT_END_WRITTEN; end < EXPORT_ENDS_COUNT; end++)
		if (strncmp(line, "end ", 4) == 0 && strcmp(line + 4, export_end_word(end)) == 0)
			x->end = end;
}

/* ---- How programs end ---- */

static void errand_log(const struct errand *e, const char *name)
{
	if (e->end == ERRAND_TOO_LONG)
		log_line("%s took too long: killed", name);
	else if (e->end == ERRAND_TOO_MUCH)
		log_line("%s says too much: killed", name);
	else if (e->end == ERRAND_DIED)
		log_line("%s was ended by signal %d", name, e->code);
	else if (e->code != 0)
		log_line("%s ended with %d", name, e->code);
}

static void mounted(struct exporter *x)
{
	const struct errand *e = &x->errand;
	bool exited = e->end == ERRAND_EXITED;

	for (size_t i = 0; exited && i < sizeof(refusals) / sizeof(refusals[0]); i++)
		if (e->code == refusals[i].code)
			x->end = refusals[i].end;
	if (exited && e->code != 0) {
		over(x, true);
		return;
	}
	if (exited && x->at[0] && !x->garbage) {
		x->step = WAITING;
		x->waits_ms = child_now_ms() + WAIT_MS;
		tell(x, MESSAGE_STICK_FOUND, 0, false);
		return;
	}
	if (exited)
		log_line("what %s says is no place where a stick is mounted",
			 x->board->export_program);
	x->end = e->end == ERRAND_TOO_LONG ? EXPORT_END_SLOW : EXPORT_END_PROGRAM;
	x->at[0] = '\0';
	unmount_begin(x); /* perhaps it is */
}

static void written(struct exporter *x)
{
	const struct errand *e = &x->errand;

	if (e->end == ERRAND_TOO_LONG)
		x->end = EXPORT_END_SLOW;
	else if (e->end != ERRAND_EXITED || (x->end == EXPORT_END_WRITTEN) != (e->code == 0))
		x->end = EXPORT_END_PROGRAM; /* what it said, it did not mean */
	unmount_begin(x);
}

static void errand_over(struct exporter *x)
{
	const struct errand *e = &x->errand;

	errand_log(e, x->step == WRITING ? WRITER : x->board->export_program);
	switch (x->step) {
	case MOUNTING: mounted(x); break;
	case WRITING: written(x); break;
	default: over(x, e->end == ERRAND_EXITED && e->code == 0); break;
	}
}

static void wait_end(struct exporter *x)
{
	x->end = EXPORT_END_STOPPED;
	unmount_begin(x);
}

/* ---- Orders ---- */

static int order_take(void *context, struct message *m)
{
	struct exporter *x = context;

	if (m->type == MESSAGE_FIND_STICK && x->step == REST) {
		x->ticket = m->export.ticket;
		mount_begin(x);
	} else if (m->type == MESSAGE_EXPORT && x->step == WAITING &&
		   m->export.ticket == x->ticket) {
		if (m->export.number != 0)
			write_begin(x, m->export.number);
		else
			wait_end(x);
	} else if (m->type != MESSAGE_EXPORT) {
		log_line("the ring sent message %u, which is not for now", m->type);
	}
	return x->told;
}

/* ---- The loop ---- */

static int64_t due_ms(const struct exporter *x, int64_t beat_ms)
{
	int64_t due = errand_due_ms(&x->errand) < beat_ms ? errand_due_ms(&x->errand) : beat_ms;

	return x->step == WAITING && x->waits_ms < due ? x->waits_ms : due;
}

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct exporter *x)
{
	int64_t beat_ms = 0;
	int end = child_beat(&beat_ms);

	while (end == CHILD_ON) {
		struct pollfd fds[SOURCES] = {
			[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
			[FROM_RING] = {.fd = RING_FD, .events = POLLIN},
			[FROM_SIGNALS] = {.fd = x->signals, .events = POLLIN},
		};

		errand_poll(&x->errand, fds + FROM_ERRAND);
		if (poll(fds, SOURCES, child_wait_ms(due_ms(x, beat_ms))) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_PARENT].revents)
			end = child_orders_take(PARENT_FD, NULL, NULL);
		if (end == CHILD_ON && fds[FROM_RING].revents)
			end = child_orders_take(RING_FD, order_take, x);
		if (end == CHILD_ON && fds[FROM_SIGNALS].revents)
			end = child_signals_take(x->signals);
		if (errand_turn(&x->errand, fds + FROM_ERRAND))
			errand_over(x);
		if (x->step == WAITING && child_now_ms() >= x->waits_ms)
			wait_end(x);
		if (end == CHILD_ON)
			end = x->told;
		if (end == CHILD_ON)
			end = child_beat(&beat_ms);
	}
	return end;
}

/* Finds the writer beside our own program. */
static bool writer_find(struct exporter *x)
{
	ssize_t len = readlink("/proc/self/exe", x->writer, sizeof(x->writer) - sizeof(WRITER) - 1);
	char *slash = len > 0 ? memrchr(x->writer, '/', (size_t)len) : NULL;

	if (slash == NULL)
		return false;
	memcpy(slash + 1, WRITER, sizeof(WRITER));
	return true;
}

/* A stick that is mounted is let go of, also by one who has no time to wait for it. */
static void leave(struct exporter *x)
{
	const char *arguments[4];

	if (x->step == REST)
		return;
	errand_kill(&x->errand);
	unmount_arguments(x, arguments);
	errand_leave(arguments);
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	static struct exporter x = {.told = CHILD_ON};
	int end = child_begin(&program, true, argc, argv, &o, &b);

	if (end >= 0)
		return end;
	x.board = &b;
	errand_init(&x.errand, line_take, &x);
	x.signals = child_signals_open(true);
	if (x.signals < 0 || !getcwd(x.data, sizeof(x.data)) || !writer_find(&x)) {
		log_line("%s", x.signals < 0 ? "cannot watch for signals"
					     : "cannot tell where data and programs are");
		return EX_OSERR;
	}
	end = child_ready();
	if (end == CHILD_ON)
		end = run(&x);
	leave(&x);
	return end;
}
