/*
 * lendbay-rig-window: a window for people onto the rig. Carries bytes between
 * the rig's script socket, the window and the glass; finds the rig again by
 * itself when it went. Nothing of the kiosk is in here.
 */
#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/moment.h>

#include "log.h"
#include "options.h"
#include "paint.h"
#include "rig_window.h"
#include "sdl.h"
#include "type.h"

#define SCRIPT_SOCKET "rig/script.sock" /* in the data directory; drivers/rig/rig.h */
#define RETRY_MS      1000              /* between two looks for a rig */
#define SHOT_MS       10000             /* a rig has answered by then, or there is no picture */
#define READ_LEN      4096
#define READS_MAX     16 /* of the socket in a turn */
#define TOUCHES_MAX   64 /* of the glass in a turn */
#define START_LEN     (2 * PATH_MAX + 64)

static const struct program program = {
	.name = "lendbay-rig-window",
	.purpose = "A window onto the rig: cards to tap, doors to open, things to go wrong.",
	.needs = OPTION_BOARD | OPTION_DATA,
	.takes = OPTION_SHOT,
};

/* All of one run. */
struct desk {
	struct board board;
	struct rig_window window;
	struct canvas canvas;
	struct picture picture;
	struct paint *paint;
	struct type *type;
	struct glass *glass;
	int link;         /* to the rig's script; -1: there is none */
	int64_t retry_ms; /* when to look for one again */
	int64_t end_ms;   /* of a shot: until when to wait for a rig; FOR_EVER: no shot */
	bool stale;       /* what is on the glass is not what is known */
	bool closed;      /* by its user */
	char start[START_LEN];
};

static struct rig_moment moment_now(void)
{
	struct timespec mono, wall;
	struct tm local;
	clock_gettime(CLOCK_MONOTONIC, &mono);
	clock_gettime(CLOCK_REALTIME, &wall);
	localtime_r(&wall.tv_sec, &local);
	return (struct rig_moment){
		.ms = (int64_t)mono.tv_sec * 1000 + mono.tv_nsec / 1000000,
		.day_s = (uint32_t)(local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec)};
}

/* ---- The rig. ---- */

/* Connects to a rig that is there. Returns the socket, or -errno. */
static int link_make(void)
{
	const struct sockaddr_un at = {.sun_family = AF_UNIX, .sun_path = SCRIPT_SOCKET};
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -errno;
	if (connect(fd, (const struct sockaddr *)&at, sizeof at) == 0)
		return fd;
	int err = -errno;
	close(fd);
	return err;
}

static void link_drop(struct desk *d, const char *why, struct rig_moment now)
{
	/* Only somebody who was there can go; and that it never came is said once. */
	bool news = d->window.rig.ready || d->window.rig.entries == 0;
	rig_window_lose(&d->window, news ? why : NULL, now);
	if (d->link >= 0)
		close(d->link);
	d->link = -1;
	d->retry_ms = now.ms + RETRY_MS;
	d->stale = true;
}

static void link_open(struct desk *d, struct rig_moment now)
{
	d->link = link_make();
	d->retry_ms = now.ms + RETRY_MS;
	if (d->link < 0)
		return;
	rig_window_begin(&d->window);
	d->stale = true;
}

static void link_read(struct desk *d, struct rig_moment now)
{
	char bytes[READ_LEN];
	for (unsigned i = 0; i < READS_MAX; i++) {
		ssize_t len = recv(d->link, bytes, sizeof bytes, MSG_DONTWAIT);
		if (len < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (len <= 0) {
			link_drop(d, "the rig is gone", now);
			return;
		}
		d->stale = true;
		if (rig_state_take(&d->window.rig, bytes, (size_t)len, now) < 0) {
			link_drop(d, "what answers is no rig", now);
			return;
		}
	}
}

static void link_write(struct desk *d, struct rig_moment now)
{
	struct rig_state *rig = &d->window.rig;
	if (d->link < 0 || rig->out_len == 0)
		return;
	ssize_t len = send(d->link, rig->out, rig->out_len, MSG_DONTWAIT | MSG_NOSIGNAL);
	if (len >= 0)
		rig_state_sent(rig, (size_t)len);
	else if (errno != EAGAIN && errno != EINTR)
		link_drop(d, "the rig is gone", now);
}

/* ---- The glass. ---- */

/* Takes what the mouse did. Returns whether there may be more. */
static bool touches_take(struct desk *d)
{
	struct touch t;
	for (unsigned i = 0; i < TOUCHES_MAX; i++) {
		if (!glass_next(d->glass, &t))
			return false;
		struct rig_moment now = moment_now();
		switch (t.type) {
		case TOUCH_NONE:
		case TOUCH_MOVE: continue;
		case TOUCH_LOST: break;
		case TOUCH_DOWN: rig_window_press(&d->window, t.x, t.y, t.shift, now); break;
		case TOUCH_UP: rig_window_release(&d->window, t.x, t.y, now); break;
		case TOUCH_VANISHED: rig_window_release(&d->window, -1, -1, now); break;
		case TOUCH_GONE:
		case TOUCH_CLOSE: d->closed = true; break;
		}
		d->stale = true;
	}
	return true;
}

static void frame_show(struct desk *d)
{
	int stride;
	rig_window_draw(&d->window, &d->canvas);
	const unsigned char *pixels = paint_pixels(d->paint, &stride);
	glass_part(d->glass, pixels, stride, 0, 0, RIG_WIDTH, RIG_HEIGHT);
	glass_show(d->glass);
	d->stale = false;
}

/* ---- The loop. ---- */

enum source { LINK, GLASS, SOURCES };

/* Milliseconds until something is to be done though nobody says anything; -1: never. */
static int wait_ms(const struct desk *d, int64_t now_ms)
{
	int64_t soonest = rig_window_deadline_ms(&d->window);
	if (d->link < 0 && d->retry_ms < soonest)
		soonest = d->retry_ms;
	if (d->end_ms < soonest)
		soonest = d->end_ms;
	int64_t left_ms = soonest == FOR_EVER ? -1 : soonest > now_ms ? soonest - now_ms : 0;
	int glass_ms = glass_wait_ms(d->glass);
	if (glass_ms >= 0 && (left_ms < 0 || glass_ms < left_ms))
		return glass_ms;
	return (int)left_ms;
}

/* Waits for something to do, and does what the rig and the time want. Returns 0 or -errno. */
static int turn(struct desk *d)
{
	struct rig_moment now = moment_now();
	struct pollfd fds[SOURCES] = {
		[LINK] = {.fd = d->link, .events = POLLIN},
		[GLASS] = {.fd = glass_fd(d->glass), .events = POLLIN},
	};
	if (d->window.rig.out_len)
		fds[LINK].events |= POLLOUT;
	if (poll(fds, SOURCES, wait_ms(d, now.ms)) < 0 && errno != EINTR)
		return -errno;
	now = moment_now();
	rig_window_tick(&d->window, now);
	if (d->link < 0 && now.ms >= d->retry_ms)
		link_open(d, now);
	else if (d->link >= 0 && fds[LINK].revents & (POLLIN | POLLHUP | POLLERR))
		link_read(d, now);
	link_write(d, now);
	return 0;
}

/* Runs until its user closes it, or, for a shot, until a rig was drawn. Returns 0 or -errno. */
static int desk_run(struct desk *d)
{
	link_open(d, moment_now());
	if (d->link < 0)
		link_drop(d, "no rig is there", moment_now());
	for (;;) {
		/* Drawing may read from the display, too: nothing may be left when we wait. */
		bool more = touches_take(d);
		link_write(d, moment_now());
		if (d->closed)
			return 0;
		if (d->stale) {
			frame_show(d);
			if (d->end_ms != FOR_EVER && d->window.rig.ready)
				return 0;
			continue;
		}
		if (more)
			continue;
		int err = turn(d);
		if (err)
			return err;
		if (moment_now().ms >= d->end_ms && !d->window.rig.ready)
			return -ETIMEDOUT;
	}
}

/* ---- Beginning and end. ---- */

/* Reads the board. Returns -1 to go on, or the code to exit with. */
static int board_take(struct desk *d, const char *path)
{
	char complaint[BOARD_COMPLAINT_MAX];
	int err = board_read(path, &d->board, complaint);
	if (err) {
		log_line("%s", complaint);
		return err == -EINVAL ? EX_CONFIG : EX_NOINPUT;
	}
	if (d->board.rig)
		return -1;
	log_line("%s is not the board file of a rig: there is nothing to play with", path);
	return EX_CONFIG;
}

/* Opens what is drawn with. Returns -1 to go on, or the code to exit with. */
static int glass_take(struct desk *d)
{
	const struct glass_wish wish = {RIG_WIDTH, RIG_HEIGHT, 0, "Lendbay rig", false};
	char complaint[GLASS_COMPLAINT_MAX + TYPE_COMPLAINT_MAX] = ""; /* room for either */
	int err = type_open(&d->type, complaint);
	if (!err)
		err = paint_open(RIG_WIDTH, RIG_HEIGHT, &d->paint);
	if (!err)
		err = glass_open(&wish, &d->glass, complaint);
	if (!err)
		return -1;
	if (err == -ENODEV)
		log_line("%s: start it where there is a desktop", complaint);
	else
		log_line("%s", *complaint ? complaint : strerror(-err));
	return err == -ENOMEM ? EX_OSERR : EX_UNAVAILABLE;
}

/* Writes the picture that was asked for. Returns the code to exit with. */
static int shot_write(struct desk *d, const char *file)
{
	int err = paint_png(d->paint, file);
	if (!err)
		return EX_OK;
	log_line(
		"cannot write the picture %s: %s; is its directory there, and may you write to it?",
		file, strerror(-err));
	return EX_CANTCREAT;
}

/* What a tapping hand still held is lifted, that no card lies there for ever. */
static void hands_off(struct desk *d)
{
	rig_window_tick(&d->window, (struct rig_moment){.ms = FOR_EVER - 1});
	link_write(d, moment_now());
}

/* Runs it from open to shut. Returns the code to exit with. */
static int desk_use(struct desk *d, const struct options *o)
{
	rig_window_init(&d->window, &d->board, d->start);
	rig_canvas_init(&d->canvas, d->paint, d->type, &d->board, &d->picture);
	d->stale = true;
	d->end_ms = o->shot ? moment_now().ms + SHOT_MS : FOR_EVER;
	int err = desk_run(d);
	if (err == -ETIMEDOUT) {
		log_line("no rig answered within %d s: start one with %s", SHOT_MS / 1000,
			 d->start);
		return EX_TEMPFAIL;
	}
	if (err) {
		log_line("the window stopped: %s", strerror(-err));
		return EX_OSERR;
	}
	hands_off(d);
	return o->shot ? shot_write(d, o->shot) : EX_OK;
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct desk d = {.link = -1};

	int end = options_read(&program, argc, argv, &o);
	if (end < 0)
		end = board_take(&d, o.board);
	if (end >= 0)
		return end;
	if (chdir(o.data) < 0) {
		log_line("cannot go to the data directory %s: %s; make it, or let lendbay-ledger "
			 "create it",
			 o.data, strerror(errno));
		return EX_NOINPUT;
	}
	int len = snprintf(d.start, sizeof d.start, "lendbay-rig --board %s --data %s", o.board,
			   o.data);
	assert(len > 0 && (size_t)len < sizeof d.start);
	end = glass_take(&d);
	if (end < 0)
		end = desk_use(&d, &o);
	if (d.link >= 0)
		close(d.link);
	glass_close(d.glass);
	paint_close(d.paint);
	type_close(d.type);
	return end;
}
