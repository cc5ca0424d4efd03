/*
 * Rounds: the same loan and the same return in turn, again and again, through
 * the real lendbay-ring and lendbay-locker. We are their parent, the reader, the
 * finger, lendbay-pin and the doors, and none of us hesitates.
 *
 * Nothing is used up: a device that its bay still feels when the door is shut
 * was not taken, and is ready again; one that was not put in is still on loan.
 */
#include "figures.h"

#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "commit.h"
#include "wall.h"

#define ROUNDS    300 /* of each kind */
#define PIN_LEN   4
#define REST_MS   25   /* longer than two coils must be apart (COIL_REST_MS) */
#define TABLET_ID 1000 /* devices.csv: tablet N is device 1000 + N */
#define WAIT_MS   50

/* people.csv */
static const struct tag amina = {
	.type = TAG_CARD, .uid_len = 7, .uid = {0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80}};
static const struct tag joe = {.type = TAG_CARD, .uid_len = 4, .uid = {0x9a, 0x0b, 0x0c, 0x0d}};

struct rounds {
	struct paper *paper;
	struct album *album;
	struct process ring, locker;
	int port[PORTS_COUNT]; /* our ends of those we play */
	struct wall wall;
	struct commit commit;
	struct view view;  /* as last shown */
	bool pin_typed;    /* in this visit */
	int64_t agreed_ns; /* when the finger agreed */
};

/* ---- Finger, PIN, screen ---- */

/* What a finger does on a screen as soon as it is there. */
static const uint8_t meant[SCREENS_COUNT] = {
	[SCREEN_MENU] = CONTROL_BORROW,  [SCREEN_CHOOSE] = CONTROL_NEXT,
	[SCREEN_PURPOSE] = CONTROL_SKIP, [SCREEN_SURENESS] = CONTROL_SKIP,
	[SCREEN_AGREE] = CONTROL_AGREE,  [SCREEN_RETURN_SAFE] = CONTROL_SAFE,
};

/* Finds what to press on the view. Returns false if there is nothing. */
static bool finger_find(struct rounds *r, uint8_t *control, uint16_t *arg)
{
	*control = meant[r->view.screen];
	*arg = 0;
	if (r->view.screen == SCREEN_CHOOSE && r->view.kind == DEVICE_NONE) {
		*control = CONTROL_KIND;
		*arg = DEVICE_TABLET;
	} else if (r->view.screen == SCREEN_PIN && !r->pin_typed) {
		r->pin_typed = r->view.digits == PIN_LEN;
		*control = r->pin_typed ? CONTROL_OK : CONTROL_DIGIT;
	}
	return *control != CONTROL_NONE;
}

static void say(const struct rounds *r, enum port port, struct message *m)
{
	int err = message_send(r->port[port], m, -1);
	if (err)
		give_up(r->paper, "the ring does not listen: %s", strerror(-err));
}

static void view_take(struct rounds *r, const struct view *view)
{
	struct message m;
	uint8_t control;
	uint16_t arg;
	r->view = *view;
	if (!r->album->has[view->screen])
		r->album->view[view->screen] = *view;
	r->album->has[view->screen] = true;
	message_begin(&m, MESSAGE_SHOWN);
	m.shown.page = view->page;
	say(r, PORT_SCREEN, &m);
	if (!finger_find(r, &control, &arg))
		return;
	message_begin(&m, MESSAGE_INTENT);
	m.intent.page = view->page;
	m.intent.control = control;
	m.intent.arg = arg;
	if (control == CONTROL_AGREE)
		r->agreed_ns = now_ns();
	say(r, PORT_SCREEN, &m);
}

static void pin_answer(const struct rounds *r, const struct message *question)
{
	struct message m;
	message_begin(&m, MESSAGE_PIN_ANSWER);
	m.pin.ticket = question->pin.ticket;
	m.pin.answer = PIN_RIGHT;
	say(r, PORT_PIN, &m);
}

static void message_take(struct rounds *r, int fd)
{
	struct message m;
	int got;
	while ((got = message_next(fd, &m, NULL)) > 0) {
		if (m.type == MESSAGE_VIEW)
			view_take(r, &m.view);
		else if (m.type == MESSAGE_PIN_CHECK)
			pin_answer(r, &m);
	}
	if (got < 0)
		give_up(r->paper, "the ring or the locker has ended: %s", strerror(-got));
}

/* Takes what they all say, waiting at most `ms` for it. Returns the bay that was released, or 0. */
static uint8_t pump(struct rounds *r, int ms)
{
	struct pollfd fds[] = {
		{.fd = r->wall.fd, .events = POLLIN},
		{.fd = r->port[PORT_SCREEN], .events = POLLIN},
		{.fd = r->port[PORT_PIN], .events = POLLIN},
		{.fd = r->port[PORT_READER], .events = POLLIN},
		{.fd = r->ring.parent_fd, .events = POLLIN},
		{.fd = r->locker.parent_fd, .events = POLLIN},
	};
	uint8_t released = 0;
	poll(fds, sizeof fds / sizeof fds[0], ms);
	if (fds[0].revents)
		released = wall_take(r->paper, &r->wall);
	for (size_t i = 1; i < sizeof fds / sizeof fds[0]; i++)
		if (fds[i].revents)
			message_take(r, fds[i].fd);
	return released;
}

/* ---- One round ---- */

static void screen_await(struct rounds *r, enum screen screen)
{
	int64_t until_ns = now_ns() + (int64_t)PATIENCE_MS * NS_OF_MS;
	while (r->view.screen != screen && now_ns() < until_ns)
		pump(r, WAIT_MS);
	if (r->view.screen != screen)
		give_up(r->paper, "the ring shows screen %u, not %u", r->view.screen,
			(unsigned)screen);
}

/* Lays something on the reader and waits for the latch that it leads to. Returns its bay. */
static uint8_t latch_await(struct rounds *r, const struct tag *tag, int64_t *tapped_ns)
{
	struct message m;
	uint8_t bay = 0;
	message_begin(&m, MESSAGE_TAG);
	m.tag = *tag;
	r->pin_typed = false;
	*tapped_ns = now_ns();
	say(r, PORT_READER, &m);
	int64_t until_ns = *tapped_ns + (int64_t)PATIENCE_MS * NS_OF_MS;
	while (!bay && now_ns() < until_ns)
		bay = pump(r, WAIT_MS);
	if (!bay)
		give_up(r->paper, "no latch moved; the ring shows screen %u", r->view.screen);
	message_begin(&m, MESSAGE_TAG);
	m.tag.type = TAG_GONE;
	say(r, PORT_READER, &m);
	return bay;
}

static void rest(struct rounds *r)
{
	for (int64_t until_ns = now_ns() + REST_MS * NS_OF_MS; now_ns() < until_ns;)
		pump(r, 1);
}

/* Opens and shuts the door of `bay`, which feels `presence` all the while. */
static void door_turn(struct rounds *r, uint8_t bay, enum presence presence, enum screen opened,
		      enum screen shut)
{
	wall_move(r->paper, &r->wall, bay, true, presence);
	screen_await(r, opened);
	wall_move(r->paper, &r->wall, bay, false, presence);
	screen_await(r, shut);
	int64_t until_ns = now_ns() + (int64_t)PATIENCE_MS * NS_OF_MS;
	while (r->wall.driven && now_ns() < until_ns)
		pump(r, 1);
	/* Whatever commits next, the ledger or the bare one, finds the disk as quiet. */
	rest(r);
	commit_once(r->paper, &r->commit);
	rest(r);
}

/* What was measured of a kind of round. */
struct times {
	struct series card, agree, sticker;
};

/* One loan by somebody to whom nothing is lent; the device stays in its bay. */
static void loan_measure(struct rounds *r, struct times *t)
{
	int64_t tapped_ns;
	uint8_t bay = latch_await(r, &amina, &tapped_ns);
	series_add(&t->card, r->wall.on_ns - tapped_ns);
	series_add(&t->agree, r->wall.on_ns - r->agreed_ns);
	door_turn(r, bay, PRESENCE_THERE, SCREEN_TAKE, SCREEN_SORRY);
}

/* One return of what is on loan; nothing is put in. */
static void return_measure(struct rounds *r, const struct tag *sticker, struct times *t)
{
	int64_t tapped_ns;
	uint8_t bay = latch_await(r, sticker, &tapped_ns);
	series_add(&t->sticker, r->wall.on_ns - tapped_ns);
	door_turn(r, bay, PRESENCE_EMPTY, SCREEN_RETURN_OPEN, SCREEN_SORRY);
}

/* Turn by turn, so that a disk that has bad minutes has them for all. */
static void rounds_turn(struct rounds *r, struct times *t)
{
	int64_t tapped_ns;
	/* Joe takes one home; it is what is brought back, again and again. */
	uint8_t bay = latch_await(r, &joe, &tapped_ns);
	door_turn(r, bay, PRESENCE_EMPTY, SCREEN_TAKE, SCREEN_DONE);
	const struct tag sticker = {.type = TAG_STICKER, .device = TABLET_ID + r->view.unit};
	for (unsigned i = 0; i < ROUNDS; i++) {
		paper_progress(r->paper, "loans and returns", i, ROUNDS);
		loan_measure(r, t);
		return_measure(r, &sticker, t);
	}
	paper_progress(r->paper, "", 1, 1);
}

/* ---- Coming up and going down ---- */

/* Gives the ring its end to a port; closes it here. */
static void port_attach(const struct rounds *r, enum port port, int fd)
{
	struct message m;
	message_begin(&m, MESSAGE_ATTACH);
	m.port.port = (uint8_t)port;
	int err = message_send(r->ring.parent_fd, &m, fd);
	if (err)
		give_up(r->paper, "the ring does not listen: %s", strerror(-err));
	close(fd);
}

static void port_play(struct rounds *r, enum port port)
{
	struct process ours;
	int theirs;
	process_line(r->paper, &ours, &theirs);
	r->port[port] = ours.ring_fd;
	port_attach(r, port, theirs);
}

static void kiosk_start(struct rounds *r, const struct place *at, const struct board *b)
{
	struct message m;
	int locker_end;
	r->ring.ring_fd = -1;
	process_start(r->paper, at, "lendbay-ring", &r->ring, -1);
	process_await(r->paper, r->ring.parent_fd, MESSAGE_READY, &m);
	wall_listen(r->paper, &r->wall, b);
	process_line(r->paper, &r->locker, &locker_end);
	process_start(r->paper, at, "lendbay-locker", &r->locker, locker_end);
	wall_accept(r->paper, &r->wall);
	process_await(r->paper, r->locker.parent_fd, MESSAGE_READY, &m);
	port_attach(r, PORT_LOCKER, r->locker.ring_fd);
	r->locker.ring_fd = -1;
	port_play(r, PORT_PIN);
	port_play(r, PORT_READER);
	port_play(r, PORT_SCREEN);
	r->view.screen = SCREENS_COUNT;
	screen_await(r, SCREEN_HOME);
}

static void kiosk_stop(struct rounds *r)
{
	process_stop(r->paper, "lendbay-locker", &r->locker);
	process_stop(r->paper, "lendbay-ring", &r->ring);
	close(r->port[PORT_PIN]);
	close(r->port[PORT_READER]);
	close(r->port[PORT_SCREEN]);
	close(r->wall.fd);
	close(r->wall.listen_fd);
}

void rounds_measure(struct paper *p, const struct place *at, const struct board *b,
		    struct album *album)
{
	static struct rounds r;
	static struct times t;
	r.paper = p;
	r.album = album;
	commit_open(p, &r.commit);
	kiosk_start(&r, at, b);
	rounds_turn(&r, &t);
	kiosk_stop(&r);
	commit_close(&r.commit);

	paper_series(p, "commit", &r.commit.took, NULL, NULL);
	paper_series(p, "sticker-to-latch", &t.sticker, &r.commit.took, "commit");
	paper_series(p, "agree-to-latch", &t.agree, &r.commit.took, "commit");
	paper_series(p, "card-to-latch", &t.card, &r.commit.took, "commit");
}
