/*
 * Out of order: a view without a kiosk behind it, and a ledger tried again
 * and again. Owns the ports meanwhile; moves nothing, records nothing.
 */
#include "outage.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "clock.h"
#include "disk.h"
#include "engine.h"
#include "log.h"

#define TRY_MS   5000 /* between two tries; each may read the whole ledger */
#define TAKE_MAX 32   /* messages of one process in a row */
#define WAIT_ON  (-1) /* no reason to end yet */

struct outage {
	struct pollfd fds[1 + PORTS_COUNT]; /* the parent's, then the ports' */
	struct clock clock;
	struct view view;
	int64_t beat_ms, try_ms, sent_ms; /* sent: when the first view not shown left; 0: none */
	char said[LEDGER_COMPLAINT_MAX];  /* the last trouble that was told */
	int code;
};

static struct moment now_of(struct outage *o)
{
	struct moment now = {0};

	clock_tell(&o->clock, clock_read(), &now);
	return now;
}

static void port_drop(struct outage *o, enum port port)
{
	struct pollfd *fd = &o->fds[1 + port];

	if (fd->fd >= 0)
		(void)close(fd->fd); /* it is gone already, or we go */
	fd->fd = -1;
	if (port == PORT_SCREEN)
		o->sent_ms = 0;
}

/* The same words all the time; the clock above them goes on. */
static void view_tell(struct outage *o, bool again)
{
	struct moment now = now_of(o);
	struct pollfd *screen = &o->fds[1 + PORT_SCREEN];
	struct message m;

	if (screen->fd < 0 || (!again && o->view.page > 0 && o->view.minute == now.minute))
		return;
	o->view.screen = o->view.under = SCREEN_OUT_OF_ORDER;
	o->view.refusal = REFUSED_OUT_OF_ORDER; /* the kiosk itself, not only a part of it */
	o->view.day = now.day;
	o->view.minute = now.minute;
	o->view.quality = now.quality;
	o->view.page++;
	message_begin(&m, MESSAGE_VIEW);
	m.view = o->view;

	int err = message_send(screen->fd, &m, -1);

	if (err < 0 && err != -EAGAIN)
		port_drop(o, PORT_SCREEN);
	else if (o->sent_ms == 0)
		o->sent_ms = now.ms;
}

/* What people do meanwhile counts for nothing; only the screen's having shown it. */
static void port_hear(struct outage *o, enum port port)
{
	struct message m;

	for (int i = 0; i < TAKE_MAX && o->fds[1 + port].fd >= 0; i++) {
		int got = message_next(o->fds[1 + port].fd, &m, NULL);

		if (got == 0)
			break;
		if (got < 0)
			port_drop(o, port);
		else if (port == PORT_SCREEN && m.type == MESSAGE_SHOWN)
			o->sent_ms = 0;
	}
	explicit_bzero(&m, sizeof(m)); /* a number, digits of a PIN */
}

static void parent_hear(struct outage *o)
{
	for (int i = 0; i < TAKE_MAX && o->code == WAIT_ON; i++) {
		struct message m;
		int with = -1;
		int got = message_next(o->fds[0].fd, &m, &with);

		if (got == 0)
			return;
		if (got < 0 || m.type == MESSAGE_STOP) {
			o->code = EX_OK;
		} else if (m.type == MESSAGE_ATTACH && with >= 0 && m.port.port < PORTS_COUNT) {
			port_drop(o, m.port.port);
			o->fds[1 + m.port.port].fd = with;
			if (m.port.port == PORT_SCREEN)
				view_tell(o, true);
		} else if (with >= 0) {
			(void)close(with); /* nothing we asked for */
		}
	}
}

static void beat(struct outage *o, int64_t ms)
{
	struct message m;

	if (ms >= o->beat_ms + BEAT_MS) {
		o->beat_ms = ms;
		message_begin(&m, MESSAGE_BEAT);
		(void)message_send(o->fds[0].fd, &m, -1); /* the parent judges silence */
	}
	if (o->sent_ms != 0 && ms >= o->sent_ms + SILENCE_AT_START_MS) {
		message_begin(&m, MESSAGE_SILENT);
		m.port.port = PORT_SCREEN;
		(void)message_send(o->fds[0].fd, &m, -1); /* told again if it stays so */
		o->sent_ms = ms;
	}
}

/* Opens it as the ring would, and writes. Returns whether both could be done. */
static bool works(struct outage *o, const char *dir, const struct board *board)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	struct engine *engine = NULL;
	int err = engine_open(dir, board, &engine, complaint);

	if (err == 0) {
		err = ledger_probe(engine_ledger(engine));
		if (err == -ENOSPC && ballast_drop(dir))
			err = ledger_probe(engine_ledger(engine));
		(void)snprintf(complaint, sizeof(complaint), "the ledger cannot be written (%s)",
			       strerror(-err)); /* fits */
		engine_close(engine);
	}
	if (err < 0 && strcmp(complaint, o->said) != 0) {
		log_line("out of order: %s", complaint);
		memcpy(o->said, complaint, sizeof(o->said));
	}
	return err == 0;
}

/* Apart, because gcc 12 under sanitizers takes an array inside a struct for its first member. */
__attribute__((noinline)) static int poll_apart(struct pollfd *fds, nfds_t len, int for_ms)
{
	return poll(fds, len, for_ms);
}

static void begin(struct outage *o, int parent_fd)
{
	struct message m;

	o->code = WAIT_ON;
	clock_begin(&o->clock, clock_read(), INT64_MIN, 1);
	for (int i = 0; i < 1 + PORTS_COUNT; i++)
		o->fds[i] = (struct pollfd){.fd = -1, .events = POLLIN};
	o->fds[0].fd = parent_fd;
	log_line("out of order until the ledger can be used; tried every %d s", TRY_MS / 1000);
	/* The others may start: the screen above all. */
	message_begin(&m, MESSAGE_READY);
	(void)message_send(parent_fd, &m, -1); /* a parent that went is noticed below */
}

int outage_wait(const char *dir, const struct board *board, int parent_fd)
{
	struct outage o = {0};

	begin(&o, parent_fd);
	o.try_ms = now_of(&o).ms;
	while (o.code == WAIT_ON) {
		if (poll_apart(o.fds, 1 + PORTS_COUNT, BEAT_MS) < 0 && errno != EINTR)
			o.code = EX_OSERR;

		int64_t ms = now_of(&o).ms;

		if (o.fds[0].revents != 0)
			parent_hear(&o);
		for (int port = 0; port < PORTS_COUNT; port++)
			if (o.fds[1 + port].fd >= 0 && o.fds[1 + port].revents != 0)
				port_hear(&o, (enum port)port);
		beat(&o, ms);
		view_tell(&o, false);
		if (o.code != WAIT_ON || ms < o.try_ms + TRY_MS)
			continue;
		if (works(&o, dir, board)) {
			log_line("the ledger opens and can be written again: starting anew");
			o.code = EX_OK;
		}
		o.try_ms = now_of(&o).ms;
	}
	for (int port = 0; port < PORTS_COUNT; port++)
		port_drop(&o, (enum port)port);
	return o.code;
}
