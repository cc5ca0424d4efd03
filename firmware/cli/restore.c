/*
 * restore: a backup becomes a new kiosk's data directory. All is made in a
 * directory below it, and gets its place only when it is whole; the ledger
 * last, so that one that exists is whole.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "copy.h"
#include "restore.h"

#define WORK "restoring" /* below the data directory, as long as it goes on */

struct room {
	const char *dir;
	char work[PATH_MAX];
	bool made; /* the data directory was not there before */
	uint64_t bytes;
};

/* ---- Directories ---- */

/* Removes the files in a directory that has no others below it, then it. Returns 0 or -errno. */
static int work_remove(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	if (dir == NULL)
		return errno == ENOENT ? 0 : -errno;
	while ((entry = readdir(dir)) != NULL)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			(void)unlinkat(dirfd(dir), entry->d_name, 0); /* rmdir says if it stayed */
	(void)closedir(dir);                                          /* only read from */
	return rmdir(path) < 0 ? -errno : 0;
}

/* What may stand in a directory that a restore was interrupted in. */
static bool is_ours(const char *name)
{
	static const char *const names[] = {".",        "..",      WORK,           "lock",
					    "card.key", "pin.key", "registry.key", "sign.key"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return backup_is_before(name);
}

/* Whether the directory is empty, or only has what an interrupted restore left; that goes. */
static int room_clear(struct room *r)
{
	DIR *dir = opendir(r->dir);
	struct dirent *entry;
	const char *other = NULL;
	char name[NAME_MAX + 1] = "";
	bool begun = access(r->work, F_OK) == 0;

	if (dir == NULL)
		return complain_as(code_of(-errno), "%s cannot be opened: %s.", r->dir,
				   strerror(errno));
	while (other == NULL && (entry = readdir(dir)) != NULL) {
		bool dot = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;

		if (!dot && !(begun && is_ours(entry->d_name))) {
			(void)snprintf(name, sizeof(name), "%s", entry->d_name); /* as long */
			other = name;
		}
	}
	rewinddir(dir);
	while (other == NULL && begun && (entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.' && strcmp(entry->d_name, WORK) != 0)
			(void)unlinkat(dirfd(dir), entry->d_name, 0); /* made anew, or told then */
	(void)closedir(dir);                                          /* only read from */
	if (other != NULL)
		return complain_as(EX_CANTCREAT,
				   "%s is there already, with %s in it; it is left as it is. A "
				   "restored kiosk needs an empty directory, or a new one.",
				   r->dir, other);

	int err = work_remove(r->work);

	return err == 0 ? EX_OK
			: complain_as(code_of(err), "%s cannot be removed: %s.", r->work,
				      strerror(-err));
}

static int directory_sync_at(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int err = fd < 0 || fsync(fd) < 0 ? -errno : 0;

	if (fd >= 0)
		(void)close(fd); /* nothing was written to it */
	return err;
}

/* What was just made in a directory is to last. */
static int name_sync(const char *directory)
{
	int err = directory_sync_at(directory);

	return err == 0 ? EX_OK
			: complain_as(code_of(err), "The directory %s cannot be synced: %s.",
				      directory, strerror(-err));
}

static int room_make(struct room *r)
{
	char above[PATH_MAX];

	if (snprintf(r->work, sizeof(r->work), "%s/" WORK, r->dir) >= PATH_MAX ||
	    snprintf(above, sizeof(above), "%s/..", r->dir) >= PATH_MAX)
		return complain_as(EX_USAGE, "The path of %s is too long.", r->dir);
	r->made = mkdir(r->dir, 0700) == 0;
	if (!r->made && errno != EEXIST)
		return complain_as(code_of(-errno), "The directory %s cannot be made: %s.", r->dir,
				   strerror(errno));

	int code = r->made ? name_sync(above) : room_clear(r);

	if (code == EX_OK && mkdir(r->work, 0700) < 0)
		code = complain_as(code_of(-errno), "%s cannot be made: %s.", r->work,
				   strerror(errno));
	/* Before anything is put beside it: it says what that is left from. */
	if (code == EX_OK) {
		code = name_sync(r->dir);
		if (code != EX_OK)
			(void)rmdir(r->work); /* the next restore tries again */
	}
	return code;
}

/* Nothing half made stays. */
static void room_undo(const struct room *r)
{
	(void)work_remove(r->work); /* the next restore tries again */
	if (r->made)
		(void)rmdir(r->dir); /* only if it is empty */
}

/* Gives everything its place; the ledger, which says that all is there, comes last. */
static int work_place(const struct room *r)
{
	DIR *dir = opendir(r->work);
	int to = open(r->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct dirent *entry;
	int err = dir == NULL || to < 0 ? -errno : directory_sync_at(r->work);

	while (dir != NULL && err == 0 && (entry = readdir(dir)) != NULL) {
		const char *name = entry->d_name;

		/* Its lock is nobody's any more; the ledger's own log is empty. */
		if (name[0] == '.' || strcmp(name, "lock") == 0 ||
		    strncmp(name, "ledger.db", strlen("ledger.db")) == 0)
			continue;
		err = renameat(dirfd(dir), name, to, name) < 0 ? -errno : 0;
	}
	if (err == 0)
		err = directory_sync_at(r->dir);
	if (dir != NULL && err == 0)
		err = renameat(dirfd(dir), "ledger.db", to, "ledger.db") < 0 ? -errno : 0;
	if (err == 0)
		err = directory_sync_at(r->dir);
	if (dir != NULL)
		(void)closedir(dir); /* only read from */
	if (to >= 0)
		(void)close(to); /* only a way */
	return err;
}

/* ---- All of it ---- */

static void unsealing(uint64_t bytes, void *with)
{
	const struct room *r = with;

	progress_say("Opening the backup", bytes, r->bytes);
}

static void restoring(const char *what, uint64_t number, void *with)
{
	(void)with; /* all is in the words */
	progress_say(what, number, 0);
}

static int room_fill(struct room *r, const struct order *order, const struct board *board,
		     struct restored *out)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	struct backup_about about;
	int err = backup_open(order->from, order->key, r->work, &about, unsealing, r, complaint);

	progress_end();
	if (err == 0)
		err = restore_build(r->work, board, &about, (uint64_t)getuid() + 1, restoring, r,
				    out, complaint);
	progress_end();
	if (err < 0)
		return complain_as(code_of(err), "%s", complaint);
	err = work_place(r);
	return err == 0 ? EX_OK
			: complain_as(code_of(err), "%s cannot be filled: %s. Restore again.",
				      r->dir, strerror(-err));
}

static int board_find(const struct order *order, struct board *board)
{
	char complaint[BOARD_COMPLAINT_MAX];

	if (order->board == NULL)
		return complain_as(EX_USAGE, "For which kiosk? --board FILE says what the new one "
					     "is made of.");

	int err = board_read(order->board, board, complaint);

	if (err < 0)
		return complain_as(err == -EINVAL ? EX_CONFIG : code_of(err), "%s", complaint);
	if (setenv("TZ", board->zone, 1) == 0)
		tzset();
	return EX_OK;
}

int run_restore(const struct order *order)
{
	static struct board board;
	struct room r = {.dir = order->data};
	struct restored out = {0};
	struct stat found = {0};
	int code = board_find(order, &board);

	if (code == EX_OK && (order->from == NULL || order->key == NULL))
		code = complain_as(EX_USAGE, "--from FILE names the backup, and --key FILE the "
					     "coordinator's secret key.");
	if (code == EX_OK && order->from != NULL && stat(order->from, &found) < 0)
		code = complain_as(code_of(-errno), "The backup %s cannot be read: %s.",
				   order->from, strerror(errno));
	if (code == EX_OK)
		code = room_make(&r);
	if (code != EX_OK) {
		if (r.made)
			(void)rmdir(r.dir); /* only if it is empty */
		return code;
	}
	r.bytes = (uint64_t)found.st_size;
	code = room_fill(&r, order, &board, &out);
	room_undo(&r);
	if (code != EX_OK)
		return code;
	printf("Kiosk %016" PRIx64 " goes on where the old one ended, at its fact %" PRIu64 ":\n"
	       "%" PRIu32 " people, %" PRIu32 " devices, %" PRIu32 " open loans, %" PRIu32
	       " in the queue.\n"
	       "What stood in the old bays is with staff now: wipe, check and put it back.\n"
	       "The old kiosk must never run again.\n",
	       out.kiosk, out.old_facts, out.people, out.devices, out.loans, out.waiting);
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}
