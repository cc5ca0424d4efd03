/*
 * A copy of the ledger's file, made while the kiosk goes on: a few pages at a
 * time, by SQLite's own means, so that it is one moment's picture when it is
 * done. Never reads the file beside the one connection.
 */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "inside.h"

int copy_remove(const char *dir)
{
	static const char *const names[] = {LEDGER_COPY, LEDGER_COPY "-wal", LEDGER_COPY "-shm",
					    LEDGER_COPY "-journal"};
	char path[PATH_MAX];

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		int err = path_join(path, dir, names[i]);

		if (err == 0 && unlink(path) < 0 && errno != ENOENT)
			err = -errno;
		if (err < 0)
			return err;
	}
	return 0;
}

/* A kiosk whose disk is full lends nothing: better no copy. */
static int room_look(const char *dir)
{
	char path[PATH_MAX];
	struct stat file;
	struct statvfs disk;
	int err = path_join(path, dir, LEDGER_FILE);

	if (err < 0)
		return err;
	if (stat(path, &file) < 0 || statvfs(dir, &disk) < 0)
		return -errno;

	uint64_t free_bytes = (uint64_t)disk.f_bavail * disk.f_frsize;
	uint64_t all_bytes = (uint64_t)disk.f_blocks * disk.f_frsize;

	return free_bytes < (uint64_t)file.st_size + all_bytes / COPY_LEAVES_PARTS ? -ENOSPC : 0;
}

int ledger_copy_begin(struct ledger *l, int64_t utc_s)
{
	char path[PATH_MAX] = "";

	assert(!l->between);
	if (l->copy != NULL)
		return -EALREADY;

	int err = copy_remove(l->dir);

	/* Of somebody who was erased no copy holds a trace. */
	if (err == 0 && !l->readonly)
		err = ledger_rest(l);
	if (err == 0 && !l->readonly)
		err = ledger_sign(l, utc_s);
	if (err == 0)
		err = room_look(l->dir);
	if (err == 0)
		err = path_join(path, l->dir, LEDGER_COPY);
	if (err < 0)
		return err;

	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0)
		return -errno;
	(void)close(fd); /* empty: SQLite fills it, and keeps its mode */
	memset(&l->copying, 0, sizeof(l->copying));
	err = sql_copy_begin(l->sql, path, &l->copy);
	if (err < 0)
		ledger_copy_drop(l);
	else
		l->copying.begun = true;
	return err;
}

int ledger_copy_step(struct ledger *l)
{
	struct ledger_copying *c = &l->copying;

	assert(!l->between && l->copy != NULL);

	int err = sql_copy_step(l->copy, COPY_SLICE_PAGES, &c->pages, &c->of_pages);

	if (err < 0)
		ledger_copy_drop(l);
	if (err != 1)
		return err;
	sql_copy_end(l->copy);
	l->copy = NULL;
	c->done = true;
	c->number = l->number;
	memcpy(c->head, l->head, LEDGER_HASH_LEN);
	return 0;
}

void ledger_copy_drop(struct ledger *l)
{
	sql_copy_end(l->copy);
	l->copy = NULL;
	memset(&l->copying, 0, sizeof(l->copying));
	(void)copy_remove(l->dir); /* the next begin or start tries again */
}

void ledger_copy_tell(const struct ledger *l, struct ledger_copying *out)
{
	*out = l->copying;
}
