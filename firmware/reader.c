/*
 * lendbay-reader: the reader. Looks at it again and again and tells the ring
 * what came and what went. libnfc may hang or crash in here: then the beat
 * falls silent, or the process ends, and the parent starts another. Never
 * judges a card, never touches anything else.
 */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>
#include <lendbay/reader.h>

#include "child.h"
#include "drivers.h"
#include "log.h"

#define LOOK_EVERY_MS 100  /* from one look's beginning to the next: a tap is told within 200 ms */
#define ORDERS_MAX    16   /* messages taken in one turn */
#define ON            (-1) /* no reason to end yet */

enum source { FROM_PARENT, FROM_RING, SOURCES };

static const struct program program = {
	.name = "lendbay-reader",
	.purpose = "Reads cards and stickers. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
};

static const struct {
	const char *name;
	int (*open)(const struct board *b, struct reader **out);
} drivers[] = {
	{"nfc", reader_nfc_open},
};

/* What to do about a reader that does not open. */
static const struct {
	int err;
	const char *hint;
} hints[] = {
	{ENOENT, "there is nothing of that name; plug the reader in, or start lendbay-rig"},
	{EBUSY, "another program has it open"},
	{EACCES, "this user may not open it; add it to the group that owns it (dialout)"},
	{ENOTTY, "that is not a serial line"},
	{EIO, "no PN532 answers there; look at its cable and its switches (HSU)"},
	{EPROTO, "the chip does not say what it is; take its power away for a moment"},
	{EINVAL, "a connection is \"pn532_uart:\" and a path without a colon; make a link if the "
		 "path has one"},
};

static const char *hint_of(int err)
{
	for (size_t i = 0; i < sizeof hints / sizeof hints[0]; i++)
		if (hints[i].err == -err)
			return hints[i].hint;
	return strerror(-err);
}

/* Opens the reader of the board. Returns 0 or -errno. */
static int reader_open(const struct board *b, struct reader **out)
{
	for (size_t i = 0; i < sizeof drivers / sizeof drivers[0]; i++)
		if (!strcmp(drivers[i].name, b->reader_driver))
			return drivers[i].open(b, out);
	return -ENOTSUP;
}

static int64_t now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Sends `m` up. Returns ON or the code to exit with. */
static int tell(int fd, struct message *m)
{
	int err = message_send(fd, m, -1);
	if (err == -EPIPE)
		return EX_OK;
	if (err == 0 || fd == PARENT_FD)
		return ON; /* a parent too busy to take a beat will judge that itself */
	/* Started anew it tells again what lies there. */
	log_line("the ring does not take what was read (%s); starting again", strerror(-err));
	return EX_TEMPFAIL;
}

/* Looks once and tells what changed. Returns ON or the code to exit with. */
static int look(struct reader *r)
{
	struct tag tag;
	int got = r->ops->next(r, &tag);
	if (got == 0)
		return ON;
	if (got < 0) {
		log_line("the reader cannot be trusted any more (%s); starting again",
			 strerror(-got));
		return EX_IOERR;
	}
	struct message m;
	message_begin(&m, MESSAGE_TAG);
	m.tag.type = tag.type;
	m.tag.uid_len = tag.uid_len;
	memcpy(m.tag.uid, tag.uid, tag.uid_len);
	m.tag.device = tag.device;
	return tell(RING_FD, &m);
}

/* Tells the parent that we live, when it is time. Returns ON or the code to exit with. */
static int beat(int64_t *next_ms)
{
	if (now_ms() < *next_ms)
		return ON;
	struct message m;
	message_begin(&m, MESSAGE_BEAT);
	*next_ms = now_ms() + BEAT_MS;
	return tell(PARENT_FD, &m);
}

/* Nobody has orders for a reader but to stop. Returns ON or the code to exit with. */
static int orders_take(int fd)
{
	for (int i = 0; i < ORDERS_MAX; i++) {
		struct message m;
		int got = message_next(fd, &m, NULL);
		if (got == 0)
			return ON;
		if (got < 0 || (fd == PARENT_FD && m.type == MESSAGE_STOP))
			return got == -EPROTO ? EX_SOFTWARE : EX_OK;
	}
	return ON;
}

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct reader *r)
{
	struct pollfd fds[SOURCES] = {
		[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
		[FROM_RING] = {.fd = RING_FD, .events = POLLIN},
	};
	int64_t beat_ms = 0;
	int64_t look_ms = now_ms();
	int end = ON;
	while (end == ON) {
		int64_t left_ms = look_ms - now_ms();
		if (poll(fds, SOURCES, left_ms > 0 ? (int)left_ms : 0) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_PARENT].revents)
			end = orders_take(PARENT_FD);
		if (end == ON && fds[FROM_RING].revents)
			end = orders_take(RING_FD);
		if (end != ON || now_ms() < look_ms)
			continue;
		/* Before the look, too: opening may have taken long. */
		end = beat(&beat_ms);
		look_ms = now_ms() + LOOK_EVERY_MS;
		if (end == ON)
			end = look(r);
	}
	return end;
}

/* Opens and runs. Returns the code to exit with. */
static int reader_run(const struct board *b)
{
	struct reader *r;
	int err = reader_open(b, &r);
	if (err) {
		log_line("cannot open the reader \"%s\" of %s: %s", b->reader_connection, b->path,
			 hint_of(err));
		return EX_UNAVAILABLE;
	}
	struct message m;
	message_begin(&m, MESSAGE_READY);
	int end = tell(PARENT_FD, &m);
	if (end == ON)
		end = run(r);
	r->ops->close(r);
	return end;
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	int end = child_begin(&program, true, argc, argv, &o, &b);
	if (end >= 0)
		return end;
	return reader_run(&b);
}
