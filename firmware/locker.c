/*
 * lendbay-locker: the lines. Carries unlocks from the ring to the locker and
 * movements of doors back; all promises about coils are kept by the driver
 * below, whatever comes from above. Never touches ledger or display.
 */
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/locker.h>
#include <lendbay/message.h>

#include "child.h"
#include "drivers.h"
#include "log.h"

#define ORDERS_MAX 16       /* messages taken in one turn before the pulses are looked at again */
#define DOORS_MAX  BAYS_MAX /* doors told in one turn */

enum source { FROM_PARENT, FROM_RING, FROM_LOCKER, FROM_SIGNALS, SOURCES };

static const struct program program = {
	.name = "lendbay-locker",
	.purpose = "Releases doors and feels them. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
};

static const struct {
	const char *name;
	int (*open)(const struct board *b, struct locker **out);
} drivers[] = {
	{"gpiod", locker_gpiod_open},
	{"rig", locker_rig_open},
};

/* What to do about a locker that does not open. */
static const struct child_hint hints[] = {
	{ENODEV, "a chip that the board file names is not there; compare its chips with the "
		 "labels that gpiodetect prints"},
	{ENOTUNIQ, "two chips have a label that the board file names; name one of the chip's "
		   "lines there instead"},
	{EBUSY, "another program uses one of its lines; gpioinfo says which"},
	{EACCES, "this user may not use the lines; add it to the group that owns /dev/gpiochip*"},
	{EINVAL, "a chip has no line of such a number; compare the board file with gpioinfo"},
	{ENOENT, "the rig is not there; start lendbay-rig"},
	{ECONNREFUSED, "the rig is not there; start lendbay-rig"},
	{EPIPE, "the rig hung up"},
	{ETIMEDOUT, "the rig has fewer bays than the board file, or hangs; start it again with "
		    "this board file"},
};

static const char *hint_of(int err)
{
	return child_hint(hints, sizeof hints / sizeof hints[0], err);
}

/* Opens the locker of the board. Returns 0 or -errno. */
static int locker_open(const struct board *b, struct locker **out)
{
	for (size_t i = 0; i < sizeof drivers / sizeof drivers[0]; i++)
		if (!strcmp(drivers[i].name, b->locker_driver))
			return drivers[i].open(b, out);
	return -ENOTSUP;
}

/* What a driver gave to an order. Returns CHILD_ON or the code to exit with. */
static int order_judge(int err)
{
	if (!err)
		return CHILD_ON;
	log_line("a line does not obey: %s; starting again", strerror(-err));
	return EX_UNAVAILABLE;
}

static int unlock_do(struct locker *l, const struct message *m)
{
	int err = l->ops->unlock(l, m->unlock.bay, m->unlock.act);
	if (err != -EALREADY && err != -EINVAL && err != -EBUSY)
		return order_judge(err);
	log_line("door %u stays shut, act %llu: %s", m->unlock.bay,
		 (unsigned long long)m->unlock.act,
		 err == -EALREADY ? "it was done before"
		 : err == -EBUSY  ? "too many are waiting"
				  : "there is no such door");
	return CHILD_ON;
}

/* The call line; what became of a call is told, of its end nothing is. */
static int call_do(struct locker *l, const struct message *m)
{
	int err = l->ops->set(l, OUTPUT_CALL, 0, m->call.on);
	struct message left;
	message_begin(&left, MESSAGE_CALL_LEFT);
	left.call.ticket = m->call.ticket;
	left.call.on = err == 0;
	int end = m->call.on ? child_tell(RING_FD, &left, "what the doors say") : CHILD_ON;
	return end != CHILD_ON || err == -ENXIO ? end : order_judge(err);
}

static int power_do(struct locker *l, const struct message *m)
{
	int err = l->ops->set(l, OUTPUT_POWER, m->power.bay, m->power.on);
	if (err != -ENXIO && err != -EINVAL)
		return order_judge(err);
	log_line("bay %u has no charging to put %s", m->power.bay, m->power.on ? "on" : "off");
	return CHILD_ON;
}

/* Does what the ring asked for. Returns CHILD_ON or the code to exit with. */
static int order_do(struct locker *l, const struct message *m)
{
	switch (m->type) {
	case MESSAGE_UNLOCK: return unlock_do(l, m);
	case MESSAGE_CALL: return call_do(l, m);
	case MESSAGE_POWER: return power_do(l, m);
	default:
		log_line("the ring sent message %u, which no locker knows", m->type);
		return CHILD_ON;
	}
}

/* Takes the ring's orders. Returns CHILD_ON or the code to exit with. */
static int orders_take(struct locker *l)
{
	int end = CHILD_ON;
	for (int i = 0; i < ORDERS_MAX && end == CHILD_ON; i++) {
		struct message m;
		int got = message_next(RING_FD, &m, NULL);
		if (got == 0)
			break;
		if (got > 0)
			end = order_do(l, &m);
		else if (got == -EPIPE)
			end = EX_OK; /* the ring is gone: the latches rest, at once */
		else {
			log_line("cannot read from the ring: %s", strerror(-got));
			end = EX_SOFTWARE;
		}
	}
	return end;
}

/* Carries movements to the ring, and turns the driver's clockwork. */
static int doors_take(struct locker *l)
{
	int end = CHILD_ON;
	for (int i = 0; i < DOORS_MAX && end == CHILD_ON; i++) {
		struct event ev;
		int got = l->ops->next(l, &ev);
		if (got == 0)
			break;
		if (got < 0) {
			log_line("cannot feel the doors any more: %s; starting again",
				 hint_of(got));
			return EX_UNAVAILABLE;
		}
		struct message m;
		message_begin(&m, MESSAGE_DOOR);
		m.door.bay = ev.door.bay;
		m.door.open = ev.door.open;
		m.door.first = ev.door.first;
		m.door.presence = ev.door.presence;
		m.door.charge = ev.door.charge;
		end = child_tell(RING_FD, &m, "what the doors say");
	}
	return end;
}

/* Anything the parent has to say, or its end, is a reason to stop. */
static int parent_take(void)
{
	struct message m;
	int got = message_next(PARENT_FD, &m, NULL);
	return got == 0 || (got > 0 && m.type != MESSAGE_STOP) ? CHILD_ON : EX_OK;
}

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct locker *l, int signals_fd)
{
	struct pollfd fds[SOURCES] = {
		[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
		[FROM_RING] = {.fd = RING_FD, .events = POLLIN},
		[FROM_LOCKER] = {.fd = l->fd, .events = POLLIN},
		[FROM_SIGNALS] = {.fd = signals_fd, .events = POLLIN},
	};
	int64_t beat_ms = 0;
	int end = CHILD_ON;
	while (end == CHILD_ON) {
		end = child_beat(&beat_ms);
		if (end != CHILD_ON)
			break;
		if (poll(fds, SOURCES, child_wait_ms(beat_ms)) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_SIGNALS].revents)
			return EX_OK;
		/* The locker first: the end of a pulse waits for nobody. */
		if (fds[FROM_LOCKER].revents)
			end = doors_take(l);
		if (end == CHILD_ON && fds[FROM_RING].revents)
			end = orders_take(l);
		if (end == CHILD_ON && fds[FROM_PARENT].revents)
			end = parent_take();
	}
	return end;
}

/* Opens and runs. Returns the code to exit with. */
static int locker_run(const struct board *b, int signals_fd)
{
	struct locker *l;
	int err = locker_open(b, &l);
	if (err) {
		log_line("cannot open the locker \"%s\" of %s: %s", b->locker_driver, b->path,
			 hint_of(err));
		return EX_UNAVAILABLE;
	}
	/* A page of code read back from a slow card must not keep a coil
	 * driven. Where this is not allowed it works as well, mostly. */
	(void)mlockall(MCL_CURRENT);

	int end = child_ready();
	if (end == CHILD_ON)
		end = run(l, signals_fd);
	l->ops->close(l);
	return end;
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	int end = child_begin(&program, true, argc, argv, &o, &b);
	if (end >= 0)
		return end;
	int signals_fd = child_signals_open(false);
	if (signals_fd < 0) {
		log_line("cannot watch for signals: %s", strerror(-signals_fd));
		return EX_OSERR;
	}
	return locker_run(&b, signals_fd);
}
