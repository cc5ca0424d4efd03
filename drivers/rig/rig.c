/*
 * The rig's loop: bytes, packets and lines between the simulated world and
 * the processes that take it for hardware. After everything that may have
 * moved something it tells what is different from what it told before, so
 * nothing that moves has to remember whom to tell.
 */
#include "rig.h"

#include "ports.h"
#include "wire.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lendbay/moment.h>

#define CLIENTS_MAX  8    /* scripts and watchers at once */
#define TURN_MAX     64   /* packets, lines or pieces taken from one source in a turn */
#define READ_MAX     512  /* bytes taken at once */
#define EXPECT_US    5000 /* how often an expected pulse is looked for */
#define TOLD_LEN_MAX SCRIPT_LINE_MAX

/* Somebody with a script. */
struct client {
	int in, out; /* -1: there is none */
	bool ours;   /* to close */
	bool watching, bad;
	uint8_t waits; /* enum script_outcome: WAIT or EXPECT before the next line; or NOTHING */
	uint8_t bay;
	int64_t until_ms;
	size_t len;
	char line[SCRIPT_LINE_MAX];
	bool too_long; /* of the line that is coming in, the rest is thrown away */
};

/* What was said last, to say only what is new. */
struct told {
	char door[BAYS_MAX + 1][TOLD_LEN_MAX];
	char charge[BAYS_MAX + 1][TOLD_LEN_MAX];
	char power[BAYS_MAX + 1][TOLD_LEN_MAX];
	char reader[TOLD_LEN_MAX];
	char call[TOLD_LEN_MAX];
	char fault[FAULTS_COUNT][TOLD_LEN_MAX];
	char spring[TOLD_LEN_MAX];
	char typing[TYPINGS][TOLD_LEN_MAX];
	struct wire wire[BAYS_MAX + 1];
};

struct rig {
	struct world world;
	char link[BOARD_PATH_MAX];        /* where the reader's cable ends */
	char locker_path[BOARD_PATH_MAX]; /* where the doors' socket is */
	int lock, signals, locker_listen, locker, script_listen;
	struct typing_port {
		char path[BOARD_PATH_MAX]; /* empty: there is none */
		int listen, driver;        /* -1: none */
	} typing[TYPINGS];
	struct cable cable;
	size_t piece_len; /* bytes on their way to the host */
	int64_t piece_us; /* when they are there */
	uint8_t piece[HSU_FRAME_MAX];
	struct client client[CLIENTS_MAX];
	struct told told;
	struct script_answer answer;
};

static int64_t now_ms(void)
{
	return now_us() / 1000;
}

/* ---- Telling. ---- */

/* Says something to a client. One that does not listen is dropped: the rig never waits for it. */
static void client_say(struct client *c, const char *text)
{
	size_t len = strlen(text);
	if (c->out < 0 || c->bad)
		return;
	ssize_t sent = send(c->out, text, len, MSG_DONTWAIT | MSG_NOSIGNAL);
	if (sent < 0 && errno == ENOTSOCK)
		sent = write(c->out, text, len);
	if (sent != (ssize_t)len)
		c->bad = true;
}

/* Tells watchers a line of `state` that is not what it was. */
static void line_tell(struct rig *r, char told[TOLD_LEN_MAX], const char *line)
{
	if (strcmp(told, line) == 0)
		return;
	snprintf(told, TOLD_LEN_MAX, "%s", line);
	for (unsigned i = 0; i < CLIENTS_MAX; i++)
		if (r->client[i].watching)
			client_say(&r->client[i], line);
}

/* Tells the locker driver where a bay's switches are. It is dropped if it does not take that. */
static void switch_tell(struct rig *r, uint8_t bay, bool always)
{
	const struct wire w = {.version = WIRE_VERSION,
			       .type = WIRE_SWITCH,
			       .bay = bay,
			       .open = r->world.doors.door[bay].open,
			       .presence = (uint8_t)door_presence(&r->world.doors, bay),
			       .charge = door_charge(&r->world.doors, bay)};
	if (r->locker < 0 || (!always && memcmp(&r->told.wire[bay], &w, sizeof w) == 0))
		return;
	r->told.wire[bay] = w;
	if (send(r->locker, &w, sizeof w, MSG_DONTWAIT | MSG_NOSIGNAL) != sizeof w) {
		close(r->locker);
		r->locker = -1;
	}
}

/* Tells everything that is new. */
static void tell(struct rig *r)
{
	char line[TOLD_LEN_MAX];
	for (unsigned bay = 1; bay <= r->world.doors.bays; bay++) {
		switch_tell(r, (uint8_t)bay, false);
		door_line(&r->world, (uint8_t)bay, line, sizeof line);
		line_tell(r, r->told.door[bay], line);
		if (charge_line(&r->world, (uint8_t)bay, line, sizeof line))
			line_tell(r, r->told.charge[bay], line);
		if (power_line(&r->world, (uint8_t)bay, line, sizeof line))
			line_tell(r, r->told.power[bay], line);
	}
	reader_line(&r->world, line, sizeof line);
	line_tell(r, r->told.reader, line);
	call_line(&r->world, line, sizeof line);
	line_tell(r, r->told.call, line);
	for (unsigned i = 0; i < FAULTS_COUNT; i++) {
		fault_line(&r->world, i, line, sizeof line);
		line_tell(r, r->told.fault[i], line);
	}
	spring_line(&r->world, line, sizeof line);
	line_tell(r, r->told.spring, line);
	for (unsigned i = 0; i < TYPINGS; i++) {
		typing_line(&r->world, i, line, sizeof line);
		line_tell(r, r->told.typing[i], line);
	}
}

/* ---- The chip. ---- */

/* Puts what has arrived onto the line, and sends off what comes next. */
static void chip_send(struct rig *r)
{
	for (unsigned i = 0; i < TURN_MAX; i++) {
		int64_t now = now_us();
		uint32_t after_us;
		if (r->piece_len && now < r->piece_us)
			return;
		/* A line that is full loses bytes, as a real one does. */
		if (r->piece_len && r->cable.chip >= 0)
			(void)!write(r->cable.chip, r->piece, r->piece_len);
		int64_t from_us = r->piece_len ? r->piece_us : now;
		r->piece_len = pn532_take(&r->world.chip, r->piece, &after_us);
		if (r->piece_len == 0)
			return;
		r->piece_us = from_us + after_us;
	}
}

static void chip_take(struct rig *r)
{
	uint8_t bytes[READ_MAX];
	ssize_t len = read(r->cable.chip, bytes, sizeof bytes);
	if (len <= 0)
		return;
	unsigned turn = r->world.chip.turn;
	pn532_put(&r->world.chip, bytes, (size_t)len);
	if (r->world.chip.turn != turn)
		r->piece_len = 0;
	chip_send(r);
}

/* Follows what the script did to the cable. Returns 0 or -errno. */
static int cable_follow(struct rig *r)
{
	if (r->world.plugged == (r->cable.chip >= 0))
		return 0;
	r->piece_len = 0;
	if (!r->world.plugged) {
		cable_unplug(&r->cable);
		return 0;
	}
	/* Without its cable the chip had no power: it starts anew, as faulty as before. */
	bool fault[FAULTS_COUNT];
	memcpy(fault, r->world.chip.fault, sizeof fault);
	pn532_init(&r->world.chip, &r->world.field);
	memcpy(r->world.chip.fault, fault, sizeof fault);
	return cable_plug(&r->cable, r->link);
}

/* ---- The locker driver. ---- */

static void locker_accept(struct rig *r)
{
	int fd = accept4(r->locker_listen, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
	if (fd < 0)
		return;
	if (r->locker >= 0)
		close(r->locker);
	r->locker = fd;
	for (unsigned bay = 1; bay <= r->world.doors.bays; bay++)
		switch_tell(r, (uint8_t)bay, true);
}

static void locker_take(struct rig *r)
{
	for (unsigned i = 0; i < TURN_MAX && r->locker >= 0; i++) {
		struct wire w;
		ssize_t len = recv(r->locker, &w, sizeof w, MSG_DONTWAIT | MSG_TRUNC);
		if (len < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (len != sizeof w || w.version != WIRE_VERSION) {
			close(r->locker);
			r->locker = -1;
			return;
		}
		if (w.type == WIRE_LATCH)
			doors_latch(&r->world.doors, w.bay, w.on, now_ms());
		if (w.type == WIRE_POWER)
			doors_power(&r->world.doors, w.bay, w.on);
		if (w.type == WIRE_CALL)
			r->world.doors.call = w.on;
		tell(r);
	}
}

/* ---- The drivers of what types. ---- */

static void typing_hang_up(struct rig *r, int i)
{
	if (r->typing[i].driver >= 0)
		close(r->typing[i].driver);
	r->typing[i].driver = -1;
	r->world.typing[i].heard = false;
}

static void typing_accept(struct rig *r, int i)
{
	int fd = accept4(r->typing[i].listen, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
	if (fd < 0)
		return;
	typing_hang_up(r, i);
	r->typing[i].driver = fd;
	r->world.typing[i].heard = true;
}

/* What types has nothing to hear: only its driver's end. */
static void typing_take(struct rig *r, int i)
{
	char any;
	ssize_t len = recv(r->typing[i].driver, &any, sizeof any, MSG_DONTWAIT);
	if (len >= 0 || (errno != EAGAIN && errno != EINTR))
		typing_hang_up(r, i);
}

/* Sends what was typed. Who does not take it is dropped. */
static void keys_send(struct rig *r)
{
	for (int i = 0; i < TYPINGS; i++) {
		struct typing *t = &r->world.typing[i];
		for (size_t k = 0; k < t->keys_len && r->typing[i].driver >= 0; k++)
			if (send(r->typing[i].driver, &t->keys[k], sizeof t->keys[k],
				 MSG_DONTWAIT | MSG_NOSIGNAL) < 0)
				typing_hang_up(r, i);
		t->keys_len = 0;
	}
}

/* Follows what the script did to one's cable. Returns 0 or -errno. */
static int cable_of_typing_follow(struct rig *r, int i)
{
	struct typing_port *port = &r->typing[i];
	if (r->world.typing[i].plugged == (port->listen >= 0))
		return 0;
	if (r->world.typing[i].plugged) {
		port->listen = socket_listen(port->path, SOCK_SEQPACKET);
		return port->listen < 0 ? port->listen : 0;
	}
	(void)unlink(port->path); /* gone already is as good */
	close(port->listen);
	port->listen = -1;
	typing_hang_up(r, i);
	return 0;
}

static int typing_follow(struct rig *r)
{
	int err = 0;
	for (int i = 0; i < TYPINGS && !err; i++)
		err = cable_of_typing_follow(r, i);
	return err;
}

/* ---- Scripts. ---- */

static void client_close(struct client *c)
{
	if (c->ours)
		close(c->in);
	*c = (struct client){.in = -1, .out = -1};
}

static void client_accept(struct rig *r)
{
	int fd = accept4(r->script_listen, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
	if (fd < 0)
		return;
	for (unsigned i = 0; i < CLIENTS_MAX; i++) {
		if (r->client[i].in >= 0)
			continue;
		r->client[i] = (struct client){.in = fd, .out = fd, .ours = true};
		return;
	}
	struct client extra = {.in = fd, .out = fd};
	client_say(&extra, "no: too many scripts are connected\n");
	close(fd);
}

/* Does one line of a client's. Returns 0 or -errno. */
static int line_do(struct rig *r, struct client *c, const char *line)
{
	script_perform(&r->world, line, now_ms(), &r->answer);
	int err = cable_follow(r);
	if (!err)
		err = typing_follow(r);
	if (err)
		return err;
	keys_send(r);
	chip_send(r);
	switch (r->answer.outcome) {
	case SCRIPT_NOTHING: break;
	case SCRIPT_WATCH:
		c->watching = true;
		client_say(c, r->answer.text);
		break;
	case SCRIPT_ANSWERED: client_say(c, r->answer.text); break;
	case SCRIPT_WAIT:
	case SCRIPT_EXPECT:
		c->waits = (uint8_t)r->answer.outcome;
		c->bay = r->answer.bay;
		c->until_ms = r->answer.until_ms;
		break;
	}
	tell(r);
	return 0;
}

/* Does the whole lines a client has sent, up to one that waits. Returns 0 or -errno. */
static int lines_do(struct rig *r, struct client *c)
{
	for (char *end; c->waits == SCRIPT_NOTHING && (end = memchr(c->line, '\n', c->len));) {
		char line[SCRIPT_LINE_MAX];
		size_t len = (size_t)(end - c->line);
		memcpy(line, c->line, len);
		line[len] = 0;
		c->len -= len + 1;
		memmove(c->line, end + 1, c->len);
		bool cut = c->too_long;
		c->too_long = false;
		int err = 0;
		if (cut)
			client_say(c, "no: that line is too long\n");
		else
			err = line_do(r, c, line);
		if (err)
			return err;
	}
	if (c->len == sizeof c->line) {
		c->too_long = true;
		c->len = 0;
	}
	return 0;
}

/* Answers a client whose time has come, and goes on with its lines. Returns 0 or -errno. */
static int client_wake(struct rig *r, struct client *c)
{
	char text[SCRIPT_LINE_MAX] = "ok\n";
	int64_t now = now_ms();
	bool done = c->waits == SCRIPT_WAIT
			    ? now >= c->until_ms
			    : script_expect(&r->world, c->bay, c->until_ms, now, text);
	if (!done)
		return 0;
	c->waits = SCRIPT_NOTHING;
	client_say(c, text);
	return lines_do(r, c);
}

/* Takes what a client sends, unless it waits: then its lines wait where they are. */
static int client_take(struct rig *r, struct client *c)
{
	ssize_t len = read(c->in, c->line + c->len, sizeof c->line - c->len);
	if (len < 0 && (errno == EAGAIN || errno == EINTR))
		return 0;
	if (len <= 0) {
		client_close(c);
		return 0;
	}
	c->len += (size_t)len;
	return lines_do(r, c);
}

/* ---- The loop. ---- */

enum source {
	SIGNALS,
	CHIP,
	LOCKER_LISTEN,
	LOCKER,
	TYPING_LISTEN,
	TYPING_DRIVER = TYPING_LISTEN + TYPINGS,
	SCRIPT_LISTEN = TYPING_DRIVER + TYPINGS,
	CLIENTS,
	SOURCES = CLIENTS + CLIENTS_MAX
};

/* When the loop must go on though nobody says anything, in us. */
static int64_t deadline_us(const struct rig *r)
{
	int64_t soonest = FOR_EVER;
	int64_t pops_ms = doors_deadline_ms(&r->world.doors);
	if (pops_ms != FOR_EVER)
		soonest = pops_ms * 1000;
	if (r->piece_len && r->piece_us < soonest)
		soonest = r->piece_us;
	for (unsigned i = 0; i < CLIENTS_MAX; i++) {
		const struct client *c = &r->client[i];
		int64_t wants = FOR_EVER;
		if (c->waits == SCRIPT_WAIT)
			wants = c->until_ms * 1000;
		if (c->waits == SCRIPT_EXPECT)
			wants = now_us() + EXPECT_US;
		if (wants < soonest)
			soonest = wants;
	}
	return soonest;
}

/* Waits for something to do. Returns 0 or -errno. */
static int wait_for(struct rig *r, struct pollfd fds[SOURCES])
{
	fds[SIGNALS].fd = r->signals;
	fds[CHIP].fd = r->cable.chip;
	fds[LOCKER_LISTEN].fd = r->locker_listen;
	fds[LOCKER].fd = r->locker;
	for (unsigned i = 0; i < TYPINGS; i++) {
		fds[TYPING_LISTEN + i].fd = r->typing[i].listen;
		fds[TYPING_DRIVER + i].fd = r->typing[i].driver;
	}
	fds[SCRIPT_LISTEN].fd = r->script_listen;
	for (unsigned i = 0; i < CLIENTS_MAX; i++) {
		const struct client *c = &r->client[i];
		fds[CLIENTS + i].fd = c->waits == SCRIPT_NOTHING ? c->in : -1;
	}
	for (unsigned i = 0; i < SOURCES; i++) {
		fds[i].events = POLLIN;
		fds[i].revents = 0;
	}
	int64_t end_us = deadline_us(r);
	int64_t left_us = end_us == FOR_EVER ? 0 : end_us - now_us();
	if (left_us < 0)
		left_us = 0;
	const struct timespec left = {.tv_sec = left_us / 1000000,
				      .tv_nsec = left_us % 1000000 * 1000};
	int n = ppoll(fds, SOURCES, end_us == FOR_EVER ? NULL : &left, NULL);
	return n < 0 && errno != EINTR ? -errno : 0;
}

/* Serves every client that has something to say or to hear. Returns 0 or -errno. */
static int clients_serve(struct rig *r, const struct pollfd fds[SOURCES])
{
	for (unsigned i = 0; i < CLIENTS_MAX; i++) {
		struct client *c = &r->client[i];
		int err = 0;
		if (c->in < 0)
			continue;
		if (c->waits != SCRIPT_NOTHING)
			err = client_wake(r, c);
		else if (fds[CLIENTS + i].revents)
			err = client_take(r, c);
		if (err)
			return err;
		if (c->in >= 0 && c->bad)
			client_close(c);
	}
	return 0;
}

static void typings_serve(struct rig *r, const struct pollfd fds[SOURCES])
{
	for (int i = 0; i < TYPINGS; i++) {
		if (fds[TYPING_DRIVER + i].revents)
			typing_take(r, i);
		if (fds[TYPING_LISTEN + i].revents)
			typing_accept(r, i);
	}
}

int rig_run(struct rig *r)
{
	struct pollfd fds[SOURCES];
	for (;;) {
		int err = wait_for(r, fds);
		if (err)
			return err;
		if (fds[SIGNALS].revents)
			return 0;
		doors_tick(&r->world.doors, now_ms());
		chip_send(r);
		if (fds[CHIP].revents)
			chip_take(r);
		/* What an older driver sent before what the next one will. */
		if (fds[LOCKER].revents)
			locker_take(r);
		if (fds[LOCKER_LISTEN].revents)
			locker_accept(r);
		typings_serve(r, fds);
		if (fds[SCRIPT_LISTEN].revents)
			client_accept(r);
		tell(r);
		err = clients_serve(r, fds);
		if (err)
			return err;
	}
}

/* ---- Opening. ---- */

/* SIGTERM and SIGINT come as something to read. Returns a descriptor or -errno. */
static int signals_open(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	if (sigprocmask(SIG_BLOCK, &set, NULL) < 0)
		return -errno;
	int fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	return fd < 0 ? -errno : fd;
}

/* Says what could not be done. Returns `err`. */
static int complain(char complaint[RIG_COMPLAINT_MAX], const char *what, const char *which, int err)
{
	snprintf(complaint, RIG_COMPLAINT_MAX, "%s %s: %s", what, which, strerror(-err));
	return err;
}

/* The file names a board gives to its simulated parts. */
static int names_take(struct rig *r, const struct board *b, char complaint[RIG_COMPLAINT_MAX])
{
	const char *link = b->reader_connection + sizeof RIG_SCHEME - 1;
	bool simulated = b->rig &&
			 strncmp(b->reader_connection, RIG_SCHEME, sizeof RIG_SCHEME - 1) == 0 &&
			 *link && *link != '/' && *b->locker_path && *b->locker_path != '/';
	if (!simulated) {
		snprintf(complaint, RIG_COMPLAINT_MAX,
			 "%s is not the board file of a rig: it wants a reader connection "
			 "\"%srig/reader\", locker driver \"rig\" and locker path \"%s\"",
			 b->path, RIG_SCHEME, WIRE_SOCKET);
		return -EINVAL;
	}
	snprintf(r->link, sizeof r->link, "%s", link);
	snprintf(r->locker_path, sizeof r->locker_path, "%s", b->locker_path);
	if (r->world.typing[TYPING_SCANNER].has)
		snprintf(r->typing[TYPING_SCANNER].path, BOARD_PATH_MAX, "%s", b->scanner_path);
	if (r->world.typing[TYPING_KEYPAD].has)
		snprintf(r->typing[TYPING_KEYPAD].path, BOARD_PATH_MAX, "%s", b->keypad);
	return 0;
}

/* Opens everything that has a name. What was opened before a failure stays for rig_close. */
static int ports_open(struct rig *r, char complaint[RIG_COMPLAINT_MAX])
{
	if (mkdir(RIG_DIR, 0700) < 0 && errno != EEXIST)
		return complain(complaint, "cannot make", RIG_DIR, -errno);
	r->lock = file_lock(RIG_LOCK);
	if (r->lock == -EBUSY) {
		snprintf(complaint, RIG_COMPLAINT_MAX,
			 "another lendbay-rig runs on this data directory: end that one first");
		return -EBUSY;
	}
	if (r->lock < 0)
		return complain(complaint, "cannot lock", RIG_LOCK, r->lock);
	r->signals = signals_open();
	if (r->signals < 0)
		return complain(complaint, "cannot wait for", "signals", r->signals);
	int err = cable_plug(&r->cable, r->link);
	if (err)
		return complain(complaint, "cannot make a terminal at", r->link, err);
	r->locker_listen = socket_listen(r->locker_path, SOCK_SEQPACKET);
	if (r->locker_listen < 0)
		return complain(complaint, "cannot listen on", r->locker_path, r->locker_listen);
	for (int i = 0; i < TYPINGS; i++) {
		err = cable_of_typing_follow(r, i);
		if (err)
			return complain(complaint, "cannot listen on", r->typing[i].path, err);
	}
	/* The last one: who finds it finds all the others. */
	r->script_listen = socket_listen(RIG_SCRIPT, SOCK_STREAM);
	if (r->script_listen < 0)
		return complain(complaint, "cannot listen on", RIG_SCRIPT, r->script_listen);
	return 0;
}

int rig_open(const struct board *b, const struct rig_tag *tags, unsigned tags_len, int script_in,
	     int script_out, struct rig **out, char complaint[RIG_COMPLAINT_MAX])
{
	complaint[0] = 0;
	struct rig *r = calloc(1, sizeof *r);
	if (!r)
		return complain(complaint, "no memory for", "a rig", -ENOMEM);
	world_init(&r->world, b, tags, tags_len);
	r->lock = r->signals = r->locker_listen = r->locker = r->script_listen = -1;
	for (unsigned i = 0; i < TYPINGS; i++)
		r->typing[i].listen = r->typing[i].driver = -1;
	r->cable = (struct cable){.chip = -1, .line = -1};
	for (unsigned i = 0; i < CLIENTS_MAX; i++)
		r->client[i] = (struct client){.in = -1, .out = -1};
	if (script_in != RIG_SCRIPT_NONE)
		r->client[0] = (struct client){.in = script_in, .out = script_out};

	int err = names_take(r, b, complaint);
	if (!err)
		err = ports_open(r, complaint);
	if (err) {
		rig_close(r);
		return err;
	}
	tell(r); /* what is now is told to nobody, and not told again */
	*out = r;
	return 0;
}

void rig_close(struct rig *r)
{
	cable_unplug(&r->cable);
	for (unsigned i = 0; i < CLIENTS_MAX; i++)
		if (r->client[i].in >= 0)
			client_close(&r->client[i]);
	/* Names first, so that nobody finds a socket that is being closed. */
	if (r->script_listen >= 0)
		(void)unlink(RIG_SCRIPT); /* gone already is as good */
	if (r->locker_listen >= 0)
		(void)unlink(r->locker_path); /* gone already is as good */
	for (int i = 0; i < TYPINGS; i++) {
		r->world.typing[i].plugged = false;
		(void)cable_of_typing_follow(r, i); /* unplugging cannot fail */
		typing_hang_up(r, i);
	}
	const int fds[] = {r->script_listen, r->locker_listen, r->locker, r->signals, r->lock};
	for (size_t i = 0; i < sizeof fds / sizeof fds[0]; i++)
		if (fds[i] >= 0)
			close(fds[i]);
	free(r);
}
