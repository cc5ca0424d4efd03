/* The screen's keypad: there, gone, and back. */
#include "screen_keys.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "drivers.h"
#include "log.h"

#define TRIES_MAX 8    /* directories that come while we look for the next */
#define NOTES_MAX 4096 /* bytes of what the file system says, thrown away at once */

static const struct {
	int err;
	const char *hint;
} hints[] = {
	{ENOENT, "there is nothing of that name; it is waited for"},
	{ECONNREFUSED, "the rig is not there; it is waited for"},
	{EBUSY, "another program has grabbed it"},
	{EACCES, "this user may not open it; add it to the group that owns it (input)"},
	{ENOTTY, "that is no keypad: it has no key to move and none to choose; `ls -l "
		 "/dev/input/by-id` shows what there is"},
	{ENODEV, "it was pulled out; it is waited for"},
};

static const char *hint_of(int err)
{
	for (size_t i = 0; i < sizeof(hints) / sizeof(hints[0]); i++) {
		if (hints[i].err == -err)
			return hints[i].hint;
	}
	return strerror(-err);
}

static void tell(struct screen_keys *k, int err)
{
	if (err != k->told && err < 0)
		log_line("the keypad %s of %s: %s", k->board->keypad, k->board->path, hint_of(err));
	k->told = err;
}

static int keypad_open(struct screen_keys *k)
{
	const struct board *b = k->board;

	return b->rig && b->keypad[0] != '/' ? keypad_rig_open(b, &k->keypad)
					     : keypad_evdev_open(b, &k->keypad);
}

/* The directory that is nearest to the keypad's name and is there. */
static void nearest(const char *path, char dir[BOARD_PATH_MAX])
{
	(void)snprintf(dir, BOARD_PATH_MAX, "%s", path); /* as long */
	for (;;) {
		char *slash = strrchr(dir, '/');

		if (!slash || slash == dir) {
			(void)snprintf(dir, BOARD_PATH_MAX, "%s", slash ? "/" : "."); /* it fits */
			return;
		}
		*slash = '\0';
		if (access(dir, X_OK) == 0)
			return;
	}
}

static void watch_end(struct screen_keys *k)
{
	if (k->watch >= 0)
		(void)close(k->watch); /* only read from */
	k->watch = -1;
}

/* Watches for the keypad's name, or for the directory it will be in. */
static void watch(struct screen_keys *k, char dir[BOARD_PATH_MAX])
{
	nearest(k->board->keypad, dir);
	watch_end(k);
	k->watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (k->watch < 0 || inotify_add_watch(k->watch, dir,
					      IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
						      IN_MOVE_SELF) < 0)
		log_line("the keypad cannot be waited for: %s", strerror(errno));
}

/* Opens it; while it is not there, first watches and then looks, so that nothing is missed. */
static void look(struct screen_keys *k)
{
	char dir[BOARD_PATH_MAX], again[BOARD_PATH_MAX];
	int err;

	for (int i = 0; i < TRIES_MAX; i++) {
		watch(k, dir);
		err = keypad_open(k);
		if (err == 0) {
			if (k->told == -ENODEV)
				log_line("the keypad is back");
			k->told = 0;
			watch_end(k);
			return;
		}
		if (k->told != -ENODEV || err != -ENOENT) /* it was pulled out: known */
			tell(k, err);
		nearest(k->board->keypad, again);
		if (!strcmp(dir, again))
			return;
	}
}

void keys_open(struct screen_keys *k, const struct board *board)
{
	*k = (struct screen_keys){.board = board, .watch = -1};
	if (board->keypad[0])
		look(k);
}

int keys_fd(const struct screen_keys *k)
{
	return k->keypad ? k->keypad->fd : k->watch;
}

bool keys_next(struct screen_keys *k, struct key_press *press)
{
	char notes[NOTES_MAX];
	int got;

	if (!k->keypad && k->watch >= 0 && read(k->watch, notes, sizeof(notes)) > 0)
		look(k);
	if (!k->keypad)
		return false;
	got = k->keypad->ops->next(k->keypad, press);
	if (got >= 0)
		return got == 1;
	k->keypad->ops->close(k->keypad);
	k->keypad = NULL;
	tell(k, -ENODEV);
	look(k);
	return false;
}

void keys_close(struct screen_keys *k)
{
	if (k->keypad)
		k->keypad->ops->close(k->keypad);
	k->keypad = NULL;
	watch_end(k);
}
