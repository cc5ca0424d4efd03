/*
 * lendbay-screen: the screen. Shows the newest view and says so, sends what
 * fingers mean. It decides nothing and remembers nothing: a new one shows the
 * same after one view. Idle it sleeps in poll(); it has no beat.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>

#include "child.h"
#include "dim.h"
#include "log.h"
#include "screen_keys.h"
#include "screen_script.h"
#include "ui.h"

#define TAKE_MAX 64 /* messages, or intents, taken in one turn */

enum source {
	FROM_PARENT,
	FROM_RING,
	FROM_GLASS,
	FROM_VOICE,
	FROM_SOUND,
	FROM_KEYS,
	FROM_SCRIPT,
	SOURCES
};

static const struct program program = {
	.name = "lendbay-screen",
	.purpose = "Shows the kiosk's screen. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
	.takes = OPTION_SCRIPT,
};

struct showing {
	struct ui *ui;
	struct screen_script script;
	struct screen_keys keys;
	struct dim dim;
	bool owes;       /* the page on the glass has not been told yet: the socket was full */
	bool finger;     /* of the script, just put down */
	struct view new; /* the newest one taken */
};

/* Sends to the ring. Returns CHILD_ON or the code to exit with; *full if it is to be tried again.
 */
static int tell_ring(struct message *m, bool *full)
{
	int err = message_send(RING_FD, m, -1);

	*full = err == -EAGAIN;
	if (err == 0 || err == -EAGAIN)
		return CHILD_ON;
	return err == -EPIPE ? EX_OK : EX_SOFTWARE;
}

static int tell_shown(struct showing *s)
{
	struct message m;

	message_begin(&m, MESSAGE_SHOWN);
	m.shown.page = ui_page(s->ui);
	return tell_ring(&m, &s->owes);
}

static bool has_end(const char *text, size_t size)
{
	return memchr(text, '\0', size) != NULL;
}

/* What is drawn by number, or read to its end, must be what it says it is. */
static bool view_is_sound(const struct view *v)
{
	bool sound = v->screen < SCREENS_COUNT && v->under < SCREENS_COUNT &&
		     v->kind < DEVICE_KINDS && v->bay <= BAYS_MAX && v->bays <= BAYS_MAX &&
		     v->digits <= PIN_MAX && v->rows <= VIEW_ROWS_MAX &&
		     has_end(v->name, sizeof(v->name)) && v->entry.found < ENTRIES_FOUND &&
		     has_end(v->reference, sizeof(v->reference)) &&
		     has_end(v->typed, sizeof(v->typed));

	for (uint8_t k = 0; sound && k < SETTINGS; k++)
		sound = v->comfort[k] < setting_values(k);
	for (uint8_t k = 0; sound && k < v->rows; k++)
		sound = has_end(v->row[k].text, sizeof(v->row[k].text)) &&
			has_end(v->row[k].more, sizeof(v->row[k].more));
	return sound;
}

/* Only the newest view is drawn. Returns CHILD_ON or the code to exit with. */
static int views_take(struct showing *s)
{
	const struct {
		uint8_t screen, note;
	} was = {s->new.screen, s->new.note};
	struct message m;
	bool any = false, is_new;

	for (int k = 0; k < TAKE_MAX; k++) {
		int got = message_next(RING_FD, &m, NULL);

		if (got == 0)
			break;
		if (got < 0) {
			if (got != -EPIPE)
				log_line("the ring sends what is no message (%s)", strerror(-got));
			return got == -EPIPE ? EX_OK : EX_SOFTWARE;
		}
		if (m.type != MESSAGE_VIEW)
			continue;
		if (!view_is_sound(&m.view)) {
			log_line("the ring sends a view that cannot be drawn");
			return EX_SOFTWARE;
		}
		s->new = m.view;
		any = true;
	}
	if (!any)
		return CHILD_ON;
	is_new = s->new.screen != was.screen || s->new.note != was.note;
	dim_show(&s->dim, s->new.screen == SCREEN_HOME, is_new, child_now_ms());
	ui_show(s->ui, &s->new);
	return tell_shown(s);
}

static int fingers_take(struct showing *s)
{
	struct ui_intent intent;

	s->finger = false;
	for (int k = 0; k < TAKE_MAX; k++) {
		struct message m;
		bool full;
		int end, got = ui_next(s->ui, &intent);

		if (got == 0)
			return CHILD_ON;
		if (got == -ENODEV)
			log_line("the display was unplugged");
		if (got < 0)
			return got == -ENODEV ? EX_UNAVAILABLE : EX_OK; /* the window was closed */
		message_begin(&m, MESSAGE_INTENT);
		m.intent.page = intent.page;
		m.intent.control = intent.control;
		m.intent.arg = intent.arg;
		end = tell_ring(&m, &full);
		if (end != CHILD_ON)
			return end;
		if (full)
			log_line("a press was lost: the ring does not listen");
	}
	return CHILD_ON;
}

/* Each key's intent before the next key. Returns CHILD_ON or the code to exit with. */
static int keys_take(struct showing *s)
{
	struct key_press press;
	int end = CHILD_ON;

	for (int k = 0; k < TAKE_MAX && end == CHILD_ON && keys_next(&s->keys, &press); k++) {
		ui_key(s->ui, press);
		end = fingers_take(s);
	}
	return end;
}

static void trouble_log(struct showing *s)
{
	const char *trouble = ui_trouble(s->ui);

	if (trouble)
		log_line("%s", trouble);
}

static int wait_ms(const struct showing *s)
{
	int64_t script = script_deadline_ms(&s->script);
	int glass = ui_wait_ms(s->ui), dim = dim_wait_ms(&s->dim, child_now_ms());

	if (dim >= 0 && (glass < 0 || dim < glass))
		glass = dim;
	if (s->finger)
		return 0;
	if (script != INT64_MAX) {
		int64_t left = script - child_now_ms();

		left = left < 0 ? 0 : left;
		return glass >= 0 && glass < left ? glass : (int)left;
	}
	return glass;
}

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct showing *s)
{
	int end = CHILD_ON;

	while (end == CHILD_ON) {
		struct pollfd fds[SOURCES] = {
			[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
			[FROM_RING] = {.fd = RING_FD,
				       .events = (short)(POLLIN | (s->owes ? POLLOUT : 0))},
			[FROM_GLASS] = {.fd = ui_fd(s->ui), .events = POLLIN},
			[FROM_VOICE] = {.fd = ui_voice_fd(s->ui), .events = POLLIN},
			[FROM_SOUND] = {.fd = ui_sound_fd(s->ui), .events = POLLIN},
			[FROM_KEYS] = {.fd = keys_fd(&s->keys), .events = POLLIN},
			[FROM_SCRIPT] = {.fd = script_listens(&s->script) ? s->script.fd : -1,
					 .events = POLLIN},
		};

		if (poll(fds, SOURCES, wait_ms(s)) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_PARENT].revents)
			end = child_orders_take(PARENT_FD, NULL, NULL);
		if (end == CHILD_ON && s->owes && fds[FROM_RING].revents & POLLOUT)
			end = tell_shown(s);
		if (end == CHILD_ON && fds[FROM_RING].revents & (POLLIN | POLLHUP | POLLERR))
			end = views_take(s);
		if (end == CHILD_ON && fds[FROM_KEYS].revents)
			end = keys_take(s);
		/* Always: what the display said while we drew is already read from its socket. */
		if (end == CHILD_ON)
			end = fingers_take(s);
		trouble_log(s);
		if (ui_was_touched(s->ui))
			dim_near(&s->dim, child_now_ms());
		dim_turn(&s->dim, child_now_ms());
		if (end == CHILD_ON)
			s->finger = script_turn(&s->script, s->ui, child_now_ms());
	}
	return end;
}

static int code_of(int err)
{
	switch (err) {
	case -EINVAL: return EX_CONFIG;
	case -ENOMEM: return EX_OSERR;
	default: return EX_UNAVAILABLE;
	}
}

/* Opens and runs. Returns the code to exit with. */
static int screen_run(const struct board *b, int script_fd)
{
	static struct showing s;
	char complaint[UI_COMPLAINT_MAX] = "there is not enough memory";
	int end, err = ui_open(b, &s.ui, complaint);

	if (err < 0) {
		log_line("cannot open the screen: %s", complaint);
		return code_of(err);
	}
	script_open(&s.script, script_fd);
	keys_open(&s.keys, b);
	dim_open(&s.dim, b, child_now_ms());
	end = child_ready();
	if (end == CHILD_ON)
		end = run(&s);
	dim_close(&s.dim);
	keys_close(&s.keys);
	ui_close(s.ui);
	return end;
}

/* Returns CHILD_ON or the code to exit with. */
static int script_check(const struct board *b, int fd)
{
	int flags;

	if (fd < 0)
		return CHILD_ON;
	if (!b->rig) {
		log_line("--script is for rig boards: it must not press for people");
		return EX_USAGE;
	}
	flags = fcntl(fd, F_GETFL);
	if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0) {
		log_line("--script %d is not open", fd);
		return EX_USAGE;
	}
	return CHILD_ON;
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	int end = child_begin(&program, true, argc, argv, &o, &b);

	if (end >= 0)
		return end;
	end = script_check(&b, o.script_fd);
	if (end != CHILD_ON)
		return end;
	return screen_run(&b, o.script_fd);
}
