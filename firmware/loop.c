/*
 * The loop of the ring: events in, one turn each, effects out in order. Holds
 * the sockets of the other processes; decides nothing.
 */
#include "loop.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>
#include <lendbay/text.h>

#include "disk.h"
#include "entry.h"
#include "heard.h"
#include "log.h"
#include "loop_parts.h"
#include "names.h"

#define TAKE_MAX 32    /* messages of one process in a row, before the others' turn */
#define REST_MS  60000 /* without an event: time to write the WAL back */
/* A start tells thousands of facts in a blink; a checkpoint writes the whole book. So it is seldom
 * made, and few bytes of it fall to one loan. */
#define CHECKPOINT_FACTS         5000  /* since the last one: time for another, in a rest … */
#define CHECKPOINT_FACTS_AT_STOP 1000  /* … and at a clean stop */
#define DISK_MS                  60000 /* between two looks at the room that is left */

int64_t loop_now_ms(struct loop *l)
{
	return engine_moment(l->engine).ms;
}

static struct pollfd *port_of(struct loop *l, enum port port)
{
	return &l->fds[FROM_PORTS + (int)port];
}

/* ---- Ports that come and go ---- */

void loop_queue(struct loop *l, struct event ev)
{
	/* A port goes down once until it is attached again, and attaching is a turn: there is room.
	 */
	assert(l->queued < QUEUE_MAX);
	l->queue[l->queued++] = ev;
}

/* Whether the call that is on has left by any way. */
static bool call_has_left(const struct loop *l)
{
	return l->left[PORT_LOCKER] || l->left[PORT_CALLER];
}

static void call_left_queue(struct loop *l)
{
	loop_queue(l, (struct event){.type = EVENT_CALL_LEFT, .call = {.left = call_has_left(l)}});
}

static void port_lost(struct loop *l, enum port port)
{
	struct pollfd *fd = port_of(l, port);

	if (fd->fd < 0)
		return;
	(void)close(fd->fd); /* it is gone already */
	fd->fd = -1;
	if (port == PORT_SCREEN)
		l->sent_ms = 0;
	if (port == PORT_PIN)
		l->making = 0; /* nobody answers it any more */
	loop_queue(l, (struct event){.type = EVENT_PORT, .port = {.port = (uint8_t)port}});
	l->left[port] = false;
	/* The core takes it that nothing left any more; the other way may still have it. */
	if ((port == PORT_LOCKER || port == PORT_CALLER) && call_has_left(l))
		call_left_queue(l);
}

static void send_to(struct loop *l, enum port port, struct message *m)
{
	struct pollfd *fd = port_of(l, port);
	int err = fd->fd < 0 ? -EPIPE : message_send(fd->fd, m, -1);

	if (err == 0)
		return;
	if (fd->fd >= 0)
		log_line("the %s does not take messages (%s)", port_word(port), strerror(-err));
	port_lost(l, port);
}

static void port_attached(struct loop *l, enum port port, int fd)
{
	port_lost(l, port);
	port_of(l, port)->fd = fd;
	if (port == PORT_SCREEN) {
		/* A new screen knows nothing: the same view again. */
		l->unsent = true;
		l->sent_ms = 0;
	}
	loop_queue(l,
		   (struct event){.type = EVENT_PORT, .port = {.port = (uint8_t)port, .up = true}});
}

/* ---- Effects ---- */

static int code_of(int err)
{
	return err == -EPROTO ? EX_DATAERR : EX_IOERR;
}

void loop_give_up(struct loop *l, int err)
{
	log_line("the ledger cannot be written (%s); nothing was lost, no door was opened; "
		 "starting again from what is on disk",
		 strerror(-err));
	if (err == -ENOSPC && ballast_drop("."))
		log_line("the disk is full: its ballast makes room for what is returned");
	l->code = code_of(err);
}

/* It cannot even be asked: that is our trouble, not a wrong PIN. */
static void pin_fail(struct loop *l, uint8_t event, struct effect *fx)
{
	loop_queue(l, (struct event){.type = event,
				     .pin = {.answer = PIN_FAILED, .ticket = fx->pin.ticket}});
	explicit_bzero(fx->pin.digits, sizeof(fx->pin.digits));
}

static void ask_pin(struct loop *l, struct effect *fx)
{
	struct registry_person person = {0};
	struct message m;

	message_begin(&m, MESSAGE_PIN_CHECK);
	if (!newcard_pair(&l->newcard, fx) ||
	    (fx->pin.person != NOBODY &&
	     registry_find_person(engine_ledger(l->engine), fx->pin.person, &person) != 1)) {
		pin_fail(l, EVENT_PIN, fx); /* there is no verifier to hold it against */
		return;
	}
	memcpy(m.pin.verifier, person.verifier, sizeof(m.pin.verifier));
	m.pin.ticket = fx->pin.ticket;
	m.pin.len = fx->pin.len;
	memcpy(m.pin.digits, fx->pin.digits, sizeof(m.pin.digits));
	send_to(l, PORT_PIN, &m);
	explicit_bzero(&m, sizeof(m));
	explicit_bzero(fx->pin.digits, sizeof(fx->pin.digits));
}

/* By every way there is. Told again while it is on, it is the same call. */
static void call_tell(struct loop *l, const struct effect *fx)
{
	static const enum port ways[] = {PORT_LOCKER, PORT_CALLER};
	struct message m;

	if (fx->call.on != l->calling) {
		l->calling = fx->call.on;
		l->call_ticket += fx->call.on;
		memset(l->left, 0, sizeof(l->left));
	}
	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		message_begin(&m, MESSAGE_CALL);
		m.call.ticket = l->call_ticket;
		m.call.on = fx->call.on;
		m.call.why = fx->call.why;
		m.call.bay = fx->call.bay;
		send_to(l, ways[i], &m);
	}
}

static void make_pin(struct loop *l, struct effect *fx)
{
	struct message m;

	if (!newcard_pair(&l->newcard, fx)) {
		pin_fail(l, EVENT_PIN_MADE, fx);
		return;
	}
	message_begin(&m, MESSAGE_PIN_MAKE);
	m.pin.ticket = fx->pin.ticket;
	m.pin.len = fx->pin.len;
	memcpy(m.pin.digits, fx->pin.digits, sizeof(m.pin.digits));
	l->making = fx->pin.ticket;
	l->making_of = fx->pin.person;
	send_to(l, PORT_PIN, &m);
	explicit_bzero(&m, sizeof(m));
	explicit_bzero(fx->pin.digits, sizeof(fx->pin.digits));
}

static uint64_t awaited(struct loop *l)
{
	return kiosk_card_awaited(engine_kiosk(l->engine));
}

static void find_number(struct loop *l, struct effect *fx)
{
	struct event ev = {0};
	int err = name_number(engine_ledger(l->engine), fx->number.digits, fx->number.len, &ev);

	newcard_digits(&l->newcard, engine_ledger(l->engine), fx->number.digits, fx->number.len,
		       awaited(l));
	explicit_bzero(fx->number.digits, sizeof(fx->number.digits));
	fx->number.len = 0;
	if (err < 0)
		loop_give_up(l, err);
	else
		loop_queue(l, ev);
}

static void wipe_send(struct loop *l, const struct effect *fx)
{
	struct message m;
	int err = wipe_order(l->engine, fx, &m);

	if (err < 0)
		loop_give_up(l, err);
	else
		send_to(l, PORT_WIPER, &m);
}

static void sticker_send(struct loop *l, const struct effect *fx)
{
	struct message m;

	message_begin(&m, MESSAGE_STICKER_WRITE);
	m.sticker.device = fx->sticker.device;
	m.sticker.ticket = fx->sticker.ticket;
	send_to(l, PORT_READER, &m);
}

static void export_send(struct loop *l, const struct effect *fx)
{
	struct message m;

	message_begin(&m, fx->type == EFFECT_EXPORT ? MESSAGE_EXPORT : MESSAGE_FIND_STICK);
	m.export.ticket = fx->export.ticket;
	m.export.number = fx->export.number;
	l->export_ticket = fx->export.ticket;
	l->export_percent = 0;
	send_to(l, PORT_EXPORTER, &m);
}

static void perform(struct loop *l, struct effect *fx)
{
	struct message m;
	char line[TEXT_LINE_MAX];

	(void)effect_write(fx, line, sizeof(line)); /* cut if it must be */
	log_line("%s", line);
	switch (fx->type) {
	case EFFECT_RECORD: /* the engine has done it */
		l->written = true;
		l->erased |= fx->fact.type == FACT_ERASED || fx->fact.type == FACT_HELPER_REMOVED;
		break;
	case EFFECT_REMEMBER: l->written = true; break;
	case EFFECT_SET_CLOCK: break; /* this too */
	case EFFECT_UNLOCK:
		message_begin(&m, MESSAGE_UNLOCK);
		m.unlock.bay = fx->unlock.bay;
		m.unlock.act = fx->unlock.act;
		send_to(l, PORT_LOCKER, &m);
		break;
	case EFFECT_CALL: call_tell(l, fx); break;
	case EFFECT_POWER:
		message_begin(&m, MESSAGE_POWER);
		m.power.bay = fx->power.bay;
		m.power.on = fx->power.on;
		send_to(l, PORT_LOCKER, &m);
		break;
	case EFFECT_ASK_PIN: ask_pin(l, fx); break;
	case EFFECT_MAKE_PIN: make_pin(l, fx); break;
	case EFFECT_FIND_NUMBER: find_number(l, fx); break;
	case EFFECT_WIPE_BY_MACHINE:
	case EFFECT_WIPE_STOP: wipe_send(l, fx); break;
	case EFFECT_WRITE_STICKER: sticker_send(l, fx); break;
	case EFFECT_FIND_STICK:
	case EFFECT_EXPORT: export_send(l, fx); break;
	default: break; /* an answer is for the command line, which has it */
	}
}

static void perform_all(struct loop *l)
{
	for (uint32_t i = 0; i < l->out.len && l->code == GO_ON; i++)
		perform(l, &l->out.list[i]);
}

/* Turns with what goes into the registry if the core agrees, or NULL. */
static void turn_with(struct loop *l, const struct event *ev, const struct registry_change *change)
{
	char line[TEXT_LINE_MAX];

	if (ev->type != EVENT_TICK) {
		(void)event_write(ev, line, sizeof(line)); /* cut if it must be */
		log_line("%s ->", line);
		l->event_ms = loop_now_ms(l);
	}

	int err = engine_turn(l->engine, ev, change, &l->out);

	if (err == -EEXIST && ev->type == EVENT_STICKER_WRITTEN)
		/* Added under that number meanwhile: the core, which knows it too, says so. */
		err = engine_turn(l->engine, ev, NULL, &l->out);
	if ((err == -ENOENT || err == -EEXIST) && change != NULL) {
		/* Whoever it was for was erased meanwhile: it is for nobody. Or the card was given
		 * to somebody. */
		struct event failed = *ev;

		failed.pin.answer = err == -EEXIST ? PIN_TAKEN : PIN_FAILED;
		err = engine_turn(l->engine, &failed, NULL, &l->out);
	}
	if (err < 0)
		loop_give_up(l, err);
	else
		perform_all(l);
}

void loop_turn(struct loop *l, const struct event *ev)
{
	turn_with(l, ev, NULL);
}

void loop_turn_queue(struct loop *l)
{
	for (uint32_t i = 0; i < l->queued && l->code == GO_ON; i++) {
		struct event ev = l->queue[i];

		loop_turn(l, &ev);
	}
	l->queued = 0;
}

/* ---- Messages become events ---- */

/* Whether that is an event; the registry could not be asked: we end. */
static bool is_event(struct loop *l, int got)
{
	if (got < 0)
		loop_give_up(l, got);
	return got == 1;
}

/* An intent made on an older page is dropped, for the finger meant another screen; unless only the
 * clock has moved since. */
static bool intent_event(const struct loop *l, const struct message *m, struct event *ev)
{
	ev->type = EVENT_INTENT;
	ev->intent.control = m->intent.control;
	ev->intent.arg = m->intent.arg;
	/* What is held to be seen goes when the finger does, also where its page was not here yet.
	 */
	bool in_time = m->intent.page >= l->since ||
		       (m->intent.control == CONTROL_SHOW && m->intent.arg == 0);

	return in_time && m->intent.page <= l->view.page && m->intent.control > CONTROL_NONE &&
	       m->intent.control < CONTROLS_COUNT;
}

static bool pin_event(const struct loop *l, const struct message *m, struct event *ev)
{
	bool made = l->making != 0 && m->pin.ticket == l->making;

	ev->type = made ? EVENT_PIN_MADE : EVENT_PIN;
	ev->pin.answer = m->pin.answer;
	ev->pin.ticket = m->pin.ticket;
	return m->pin.answer <= PIN_FAILED;
}

static void shown(struct loop *l, uint32_t page)
{
	l->shown = page;
	if (page == l->view.page)
		l->sent_ms = 0;
	else if (l->sent_ms != 0)
		l->sent_ms = loop_now_ms(l); /* it moves; the newest is on its way */
}

/* How far it is changes the page, and nothing else. */
static void export_on(struct loop *l, const struct message *m)
{
	if (m->export.ticket == l->export_ticket && m->export.percent <= 100)
		l->export_percent = m->export.percent;
}

/* What became of the call by one way is an event where it changes what became of it at all. */
static bool call_left_event(struct loop *l, enum port port, const struct message *m,
			    struct event *ev)
{
	bool before = call_has_left(l);

	if (!l->calling || m->call.ticket != l->call_ticket)
		return false; /* of an older one */
	l->left[port] = m->call.on != 0;
	ev->type = EVENT_CALL_LEFT;
	ev->call.left = call_has_left(l);
	return ev->call.left != before;
}

static int tag_heard(struct loop *l, const struct tag *tag, struct event *ev)
{
	int got = tag_event(engine_ledger(l->engine), tag, ev);

	if (got == 1)
		newcard_tag(&l->newcard, engine_ledger(l->engine), tag, ev, awaited(l));
	return got;
}

static int number_heard(struct loop *l, struct message *m, struct event *ev)
{
	if (m->number.len > 0 && m->number.len <= NUMBER_MAX)
		newcard_digits(&l->newcard, engine_ledger(l->engine), m->number.digits,
			       m->number.len, awaited(l));
	return number_event(engine_ledger(l->engine), m, ev);
}

/* What came of a wipe. The wiper keeps what it is about until it is recorded. */
static void turn_wiped(struct loop *l, struct message *m, const struct event *ev)
{
	struct registry_change change;
	struct message heard;

	turn_with(l, ev, wipe_change(m, ev, &change));
	if (l->code != GO_ON)
		return;
	message_begin(&heard, MESSAGE_WIPE_HEARD);
	heard.wipe.ticket = ev->wipe.ticket;
	heard.wipe.device = ev->wipe.device;
	send_to(l, PORT_WIPER, &heard);
}

/* Which process may say what; anything else is dropped. Returns true if `ev` was filled. */
static bool event_of(struct loop *l, enum port port, struct message *m, struct event *ev)
{
	*ev = (struct event){0};
	if (port == PORT_READER && m->type == MESSAGE_TAG)
		return is_event(l, tag_heard(l, &m->tag, ev));
	if (port == PORT_LOCKER && m->type == MESSAGE_DOOR)
		return door_event(m, ev);
	if ((port == PORT_LOCKER || port == PORT_CALLER) && m->type == MESSAGE_CALL_LEFT)
		return call_left_event(l, port, m, ev);
	if (port == PORT_PIN && m->type == MESSAGE_PIN_ANSWER)
		return pin_event(l, m, ev);
	if (port == PORT_WIPER && m->type == MESSAGE_WIPE_ANSWER)
		return wipe_event(m, ev);
	if (port == PORT_READER && m->type == MESSAGE_STICKER_WRITTEN)
		return sticker_event(m, ev);
	if (port == PORT_EXPORTER && m->type == MESSAGE_EXPORT_ON)
		export_on(l, m);
	if (port == PORT_EXPORTER && m->type != MESSAGE_EXPORT_ON)
		return export_event(m, ev);
	if (port == PORT_SCANNER && m->type == MESSAGE_NUMBER)
		return is_event(l, number_heard(l, m, ev));
	if (port == PORT_SCREEN && m->type == MESSAGE_INTENT)
		return intent_event(l, m, ev);
	if (port == PORT_SCREEN && m->type == MESSAGE_SHOWN)
		shown(l, m->shown.page);
	return false;
}

static void view_make(struct loop *l);

/* A verifier was made, or could not be: it is kept if the core agrees. */
static void turn_made(struct loop *l, struct message *m, const struct event *ev)
{
	const struct registry_change change = {.verifier = m->pin.verifier, .of = l->making_of};
	bool whole = m->pin.verifier[VERIFIER_MAX - 1] == '\0';
	bool made = ev->pin.answer == PIN_RIGHT && m->pin.verifier[0] != '\0' && whole;
	bool newcomer = l->newcard.ticket != 0;
	const struct registry_change *theirs =
		newcard_change(&l->newcard, ev, whole ? m->pin.verifier : "", &l->newcard_rows);

	l->making = 0;
	turn_with(l, ev, newcomer ? theirs : made ? &change : NULL);
	explicit_bzero(&l->newcard_rows, sizeof(l->newcard_rows));
	explicit_bzero(m, sizeof(*m));
}

static void port_take(struct loop *l, enum port port)
{
	struct pollfd *fd = port_of(l, port);

	for (int i = 0; i < TAKE_MAX && fd->fd >= 0 && l->code == GO_ON; i++) {
		struct registry_change change;
		struct registry_device row;
		struct message m;
		struct event ev;
		int got = message_next(fd->fd, &m, NULL);

		if (got == 0)
			return;
		if (got < 0) {
			if (got != -EPIPE)
				log_line("the %s sends what is no message (%s)", port_word(port),
					 strerror(-got));
			port_lost(l, port);
			return;
		}
		if (!event_of(l, port, &m, &ev))
			continue;
		if (ev.type == EVENT_PIN_MADE)
			turn_made(l, &m, &ev);
		else if (ev.type == EVENT_PIN)
			turn_with(l, &ev, newcard_change(&l->newcard, &ev, "", &l->newcard_rows));
		else if (ev.type == EVENT_WIPE_ANSWER)
			turn_wiped(l, &m, &ev);
		else if (ev.type == EVENT_STICKER_WRITTEN)
			turn_with(l, &ev, sticker_change(&ev, &row, &change));
		else
			loop_turn(l, &ev);
		loop_turn_queue(l);
		/* The next press must be one made on what this one led to. */
		if (ev.type == EVENT_INTENT && l->code == GO_ON)
			view_make(l);
	}
}

static void parent_take(struct loop *l)
{
	for (int i = 0; i < TAKE_MAX && l->code == GO_ON; i++) {
		struct message m;
		int with = -1;
		int got = message_next(l->fds[FROM_PARENT].fd, &m, &with);

		if (got == 0)
			return;
		if (got < 0 || m.type == MESSAGE_STOP)
			l->code = EX_OK;
		else if (m.type == MESSAGE_ATTACH && with >= 0 && m.port.port < PORTS_COUNT) {
			port_attached(l, m.port.port, with);
			loop_turn_queue(l);
		} else if (with >= 0)
			(void)close(with); /* nothing we asked for */
	}
}

/* ---- The view ---- */

_Static_assert(PORT_SCREEN == PORTS_COUNT - 1, "the screen's presses are taken last");
static void fill_month(struct loop *l, struct view *view)
{
	bool now = view->under == SCREEN_MONTH;

	if (now && !l->on_month)
		audit_ask(l->audit, engine_ledger(l->engine), engine_moment(l->engine));
	if (now)
		audit_tell(l->audit, &view->month);
	l->on_month = now;
	if (view->export.at == EXPORT_WRITING)
		view->export.percent = l->export_percent;
	if (view->under == SCREEN_ENTRY)
		entry_find(engine_ledger(l->engine), &view->entry);
}

static void fill_slots(struct loop *l, struct view *view)
{
	struct ledger *ledger = engine_ledger(l->engine);

	if (view->person != l->named)
		name_slot(ledger, view->person, l->name);
	l->named = view->person;
	memcpy(view->name, l->name, sizeof(view->name));
	view->person = NOBODY;
	name_rows(ledger, view);
	fill_month(l, view);
}

static void view_send(struct loop *l)
{
	struct pollfd *screen = port_of(l, PORT_SCREEN);
	struct message m;

	l->unsent = false;
	if (screen->fd < 0)
		return;
	message_begin(&m, MESSAGE_VIEW);
	m.view = l->view;

	int err = message_send(screen->fd, &m, -1);

	if (err == -EAGAIN) {
		l->unsent = true; /* only the newest is kept */
	} else if (err < 0) {
		port_lost(l, PORT_SCREEN);
		return;
	}
	if (l->sent_ms == 0)
		l->sent_ms = loop_now_ms(l);
}

static void view_make(struct loop *l)
{
	newcard_mind(&l->newcard, awaited(l));
	kiosk_view(engine_kiosk(l->engine), engine_moment(l->engine), &l->fresh);
	fill_slots(l, &l->fresh);
	l->fresh.page = l->view.page;
	if (memcmp(&l->fresh, &l->view, sizeof(l->view)) != 0) {
		bool only_time = view_same_but_time(&l->fresh, &l->view);

		l->view = l->fresh;
		l->view.page++;
		if (!only_time)
			l->since = l->view.page;
		l->unsent = true;
	}
	if (l->unsent)
		view_send(l);
}

/* ---- The command line ---- */

static void client_take(struct loop *l, struct pollfd *client)
{
	struct ucred who;
	socklen_t len = sizeof(who);
	ssize_t got = recv(client->fd, &l->request, sizeof(l->request), MSG_DONTWAIT);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got != (ssize_t)sizeof(l->request) ||
	    getsockopt(client->fd, SOL_SOCKET, SO_PEERCRED, &who, &len) < 0) {
		(void)close(client->fd); /* hung up, or no command line of ours */
		client->fd = -1;
		return;
	}

	int err = admin_answer(l->engine, &l->request, who.uid, &l->reply, &l->out);

	if (err < 0) {
		loop_give_up(l, err);
		return;
	}
	perform_all(l);
	if (send(client->fd, &l->reply, sizeof(l->reply), MSG_DONTWAIT | MSG_NOSIGNAL) < 0) {
		(void)close(client->fd); /* it did not wait for its answer */
		client->fd = -1;
	}
}

static void client_accept(struct loop *l)
{
	int fd = accept4(l->fds[FROM_COMMANDS].fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

	if (fd < 0)
		return; /* it hung up before its turn */
	for (int i = 0; i < CLIENTS_MAX; i++) {
		if (l->fds[FROM_CLIENTS + i].fd >= 0)
			continue;
		l->fds[FROM_CLIENTS + i].fd = fd;
		return;
	}
	(void)close(fd); /* busy: the command line says so */
}

/* ---- Time ---- */

static void beat(struct loop *l)
{
	struct message m;
	int64_t ms = loop_now_ms(l);

	if (ms >= l->beat_ms + BEAT_MS) {
		l->beat_ms = ms;
		message_begin(&m, MESSAGE_BEAT);
		(void)message_send(l->fds[FROM_PARENT].fd, &m, -1); /* the parent judges silence */
	}
	/* The screen's beat is its acknowledging a view. */
	if (l->sent_ms != 0 && port_of(l, PORT_SCREEN)->fd >= 0 &&
	    ms >= l->sent_ms + SILENCE_AT_START_MS) {
		log_line("the screen does not show page %u", l->view.page);
		message_begin(&m, MESSAGE_SILENT);
		m.port.port = PORT_SCREEN;
		(void)message_send(l->fds[FROM_PARENT].fd, &m, -1); /* told again if it stays so */
		l->sent_ms = ms;
	}
	if (ms >= l->disk_ms + DISK_MS)
		disk_mind(l, ms);
	if (ms >= l->event_ms + REST_MS && ms >= l->retained_ms + REST_MS)
		retain(l, ms);
	if (l->code == GO_ON)
		head_mind(l, false);
	/* Nobody is there: time to keep the book, and to write the WAL back. */
	if (ms >= l->event_ms + REST_MS)
		checkpoint(l, CHECKPOINT_FACTS);
	/* What stood in a row that was erased waits for no rest. */
	if (l->code == GO_ON && (l->erased || (l->written && ms >= l->event_ms + REST_MS))) {
		int err = ledger_rest(engine_ledger(l->engine));

		if (err < 0)
			log_line("the ledger's log could not be written back (%s)", strerror(-err));
		l->written = l->erased = false;
	}
}

static int wait_ms(struct loop *l)
{
	int64_t ms = loop_now_ms(l);
	int64_t until_ms = kiosk_deadline_ms(engine_kiosk(l->engine));

	if (l->beat_ms + BEAT_MS < until_ms)
		until_ms = l->beat_ms + BEAT_MS;
	if (is_copying(l) && l->copy_ms < until_ms)
		until_ms = l->copy_ms;
	if (audit_goes_on(l->audit) && l->audit_ms < until_ms)
		until_ms = l->audit_ms;
	return until_ms <= ms ? 0 : (int)(until_ms - ms);
}

static void take_all(struct loop *l)
{
	if (l->fds[FROM_PARENT].revents != 0)
		parent_take(l);
	loop_turn_queue(l);
	for (uint32_t port = 0; port < PORTS_COUNT; port++) {
		/* A press was made on the page before what the others have just said. */
		if (port == PORT_SCREEN && l->code == GO_ON)
			view_make(l);
		if (port_of(l, port)->revents & ~POLLOUT)
			port_take(l, port);
	}
	loop_turn_queue(l);
	for (int i = 0; i < CLIENTS_MAX; i++) {
		if (l->fds[FROM_CLIENTS + i].fd >= 0 && l->fds[FROM_CLIENTS + i].revents != 0 &&
		    l->code == GO_ON)
			client_take(l, &l->fds[FROM_CLIENTS + i]);
	}
	if (l->fds[FROM_COMMANDS].revents & POLLIN)
		client_accept(l);
	if (l->code == GO_ON && loop_now_ms(l) >= kiosk_deadline_ms(engine_kiosk(l->engine)))
		loop_turn(l, &(struct event){.type = EVENT_TICK});
	loop_turn_queue(l);
}

/* Apart, because gcc 12 under sanitizers takes an array inside a struct for its first member. */
__attribute__((noinline)) static int poll_apart(struct pollfd *fds, nfds_t len, int for_ms)
{
	return poll(fds, len, for_ms);
}

static void events_wait(struct loop *l)
{
	port_of(l, PORT_SCREEN)->events = l->unsent ? POLLIN | POLLOUT : POLLIN;
	if (poll_apart(l->fds, SOURCES, wait_ms(l)) >= 0 || errno == EINTR)
		return;
	log_line("cannot wait for events: %s", strerror(errno));
	l->code = EX_OSERR;
}

static void loop_begin(struct loop *l, struct engine *e, int parent_fd, int listen_fd)
{
	l->engine = e;
	l->code = GO_ON;
	for (int i = 0; i < SOURCES; i++)
		l->fds[i] = (struct pollfd){.fd = -1, .events = POLLIN};
	l->fds[FROM_PARENT].fd = parent_fd;
	l->fds[FROM_COMMANDS].fd = listen_fd;
	loop_turn(l, &(struct event){.type = EVENT_START});
	if (l->code == GO_ON)
		disk_mind(l, loop_now_ms(l));
	loop_turn_queue(l);
}

static void loop_ready(struct loop *l)
{
	struct message m;

	message_begin(&m, MESSAGE_READY);
	(void)message_send(l->fds[FROM_PARENT].fd, &m,
			   -1); /* a parent that went is noticed below */
}

int loop_run(struct engine *e, int parent_fd, int listen_fd)
{
	struct loop *l = calloc(1, sizeof(*l));

	if (l != NULL)
		l->audit = audit_open();
	if (l == NULL || l->audit == NULL) {
		log_line("there is no memory left");
		free(l);
		return EX_OSERR;
	}
	loop_begin(l, e, parent_fd, listen_fd);
	if (l->code != GO_ON) {
		audit_close(l->audit);
		free(l);
		return LOOP_NOT_BEGUN;
	}
	loop_ready(l);
	while (l->code == GO_ON) {
		view_make(l);
		events_wait(l);
		beat(l);
		take_all(l);
		copy_on(l);
		audit_on(l);
	}
	if (l->code == EX_OK)
		checkpoint(l, CHECKPOINT_FACTS_AT_STOP);
	if (l->code == EX_OK)
		head_mind(l, true);

	int code = l->code;

	for (int i = FROM_PORTS; i < SOURCES; i++) {
		if (l->fds[i].fd >= 0 && i != FROM_COMMANDS)
			(void)close(l->fds[i].fd); /* the process ends */
	}
	audit_close(l->audit);
	free(l);
	return code;
}
