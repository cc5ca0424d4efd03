/*
 * lendbay-reader: the reader. Looks at it again and again and tells the ring
 * what came and what went; writes a sticker when the ring says so. libnfc may
 * hang or crash in here: then the beat falls silent, or the process ends, and the
 * parent starts another. Never judges a card, never touches anything else.
 */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>
#include <lendbay/reader.h>

#include "child.h"
#include "drivers.h"
#include "log.h"

#define LOOK_EVERY_MS 100 /* from one look's beginning to the next: a tap is told within 200 ms */

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
static const struct child_hint hints[] = {
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
	return child_hint(hints, sizeof hints / sizeof hints[0], err);
}

/* Opens the reader of the board. Returns 0 or -errno. */
static int reader_open(const struct board *b, struct reader **out)
{
	for (size_t i = 0; i < sizeof drivers / sizeof drivers[0]; i++)
		if (!strcmp(drivers[i].name, b->reader_driver))
			return drivers[i].open(b, out);
	return -ENOTSUP;
}

/* Looks once and tells what changed. Returns CHILD_ON or the code to exit with. */
static int look(struct reader *r)
{
	struct tag tag;
	int got = r->ops->next(r, &tag);
	if (got == 0)
		return CHILD_ON;
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
	return child_tell(RING_FD, &m, "what was read");
}

/* Writes a sticker and tells what became of it; the ring has no other orders. Returns CHILD_ON or
 * the code to exit with. */
static int order_take(void *context, struct message *order)
{
	struct reader *r = context;
	struct message m;
	if (order->type != MESSAGE_STICKER_WRITE)
		return CHILD_ON;
	int got = r->ops->write(r, order->sticker.device);
	if (got < 0) {
		log_line("the reader cannot be trusted any more (%s); starting again",
			 strerror(-got));
		return EX_IOERR; /* without an answer: whoever lays it down again finishes it */
	}
	message_begin(&m, MESSAGE_STICKER_WRITTEN);
	m.sticker.device = order->sticker.device;
	m.sticker.ticket = order->sticker.ticket;
	m.sticker.end = (uint8_t)got;
	return child_tell(RING_FD, &m, "what was written");
}

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct reader *r)
{
	struct pollfd fds[SOURCES] = {
		[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
		[FROM_RING] = {.fd = RING_FD, .events = POLLIN},
	};
	int64_t beat_ms = 0;
	int64_t look_ms = child_now_ms();
	int end = CHILD_ON;
	while (end == CHILD_ON) {
		if (poll(fds, SOURCES, child_wait_ms(look_ms)) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_PARENT].revents)
			end = child_orders_take(PARENT_FD, NULL, NULL);
		if (end == CHILD_ON && fds[FROM_RING].revents)
			end = child_orders_take(RING_FD, order_take, r);
		if (end != CHILD_ON || child_now_ms() < look_ms)
			continue;
		/* Before the look, too: opening may have taken long. */
		end = child_beat(&beat_ms);
		look_ms = child_now_ms() + LOOK_EVERY_MS;
		if (end == CHILD_ON)
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
	int end = child_ready();
	if (end == CHILD_ON)
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
