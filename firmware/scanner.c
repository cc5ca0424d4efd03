/*
 * lendbay-scanner: the barcode scanner, where the board file names one. Tells
 * the ring the numbers that are scanned. A scanner that is pulled out ends
 * this process; the parent starts another until it is back. Never judges a
 * number, writes none down, touches nothing else.
 */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>
#include <lendbay/scanner.h>

#include "child.h"
#include "drivers.h"
#include "log.h"

#define SCANS_MAX 8 /* taken in one turn */

enum source { FROM_PARENT, FROM_RING, FROM_SCANNER, SOURCES };

static const struct program program = {
	.name = "lendbay-scanner",
	.purpose = "Reads the numbers on cards. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
};

static const struct {
	const char *name;
	int (*open)(const struct board *b, struct scanner **out);
} drivers[] = {
	{"evdev", scanner_evdev_open},
	{"rig", scanner_rig_open},
};

/* What to do about a scanner that does not open. */
static const struct child_hint hints[] = {
	{ENOENT, "there is nothing of that name; plug the scanner in, or start lendbay-rig"},
	{ECONNREFUSED, "the rig is not there; start lendbay-rig"},
	{EBUSY, "another program has grabbed it"},
	{EACCES, "this user may not open it; add it to the group that owns it (input)"},
	{ENOTTY, "that is no keyboard-like scanner: it has no digits or no Enter; `ls -l "
		 "/dev/input/by-id` shows what there is"},
	{ENODEV, "it was pulled out"},
};

static const char *hint_of(int err)
{
	return child_hint(hints, sizeof hints / sizeof hints[0], err);
}

/* Opens the scanner of the board. Returns 0 or -errno. */
static int scanner_open(const struct board *b, struct scanner **out)
{
	for (size_t i = 0; i < sizeof drivers / sizeof drivers[0]; i++)
		if (!strcmp(drivers[i].name, b->scanner_driver))
			return drivers[i].open(b, out);
	return -ENOTSUP;
}

static int number_tell(const struct number *number)
{
	struct message m;
	message_begin(&m, MESSAGE_NUMBER);
	m.number.len = number->len;
	memcpy(m.number.digits, number->digits, number->len);
	int end = child_tell(RING_FD, &m, "what was scanned");
	explicit_bzero(&m, sizeof m);
	if (!number->len)
		log_line("a scan was refused: it was not 1 to %d digits and nothing else",
			 NUMBER_MAX);
	return end;
}

/* Takes what was scanned. Returns CHILD_ON or the code to exit with. */
static int scans_take(struct scanner *s)
{
	int end = CHILD_ON;
	for (int i = 0; i < SCANS_MAX && end == CHILD_ON; i++) {
		struct number number = {0};
		int got = s->ops->next(s, &number);
		if (got == 0)
			break;
		if (got < 0) {
			log_line("the scanner is gone: %s", hint_of(got));
			return EX_UNAVAILABLE;
		}
		end = number_tell(&number);
		explicit_bzero(&number, sizeof number);
	}
	return end;
}

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct scanner *s)
{
	struct pollfd fds[SOURCES] = {
		[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
		[FROM_RING] = {.fd = RING_FD, .events = POLLIN},
		[FROM_SCANNER] = {.fd = s->fd, .events = POLLIN},
	};
	int64_t beat_ms = 0;
	int end = child_beat(&beat_ms);
	while (end == CHILD_ON) {
		if (poll(fds, SOURCES, child_wait_ms(beat_ms)) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_PARENT].revents)
			end = child_orders_take(PARENT_FD, NULL, NULL);
		if (end == CHILD_ON && fds[FROM_RING].revents)
			end = child_orders_take(RING_FD, NULL, NULL);
		/* Without a key, too: half a scan is forgotten when it is old. */
		if (end == CHILD_ON)
			end = scans_take(s);
		if (end == CHILD_ON)
			end = child_beat(&beat_ms);
	}
	return end;
}

/* Opens and runs. Returns the code to exit with. */
static int scanner_run(const struct board *b)
{
	struct scanner *s;
	int err = scanner_open(b, &s);
	if (err) {
		log_line("cannot open the scanner \"%s\" of %s: %s", b->scanner_path, b->path,
			 hint_of(err));
		return EX_UNAVAILABLE;
	}
	int end = child_ready();
	if (end == CHILD_ON)
		end = run(s);
	s->ops->close(s);
	return end;
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	int end = child_begin(&program, true, argc, argv, &o, &b);
	if (end >= 0)
		return end;
	return scanner_run(&b);
}
