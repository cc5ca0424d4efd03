/*
 * Room for a new kiosk's data directory: all is made in a directory below it,
 * and gets its place only when it is whole; the ledger last, so that one that
 * exists is whole.
 */
#include "room.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "cli.h"
#include "ledger/backup.h"

#define WORK "restoring" /* below the data directory, as long as it goes on */

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

int room_make(struct room *r)
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

void room_undo(const struct room *r)
{
	(void)work_remove(r->work); /* the next restore tries again */
	if (r->made)
		(void)rmdir(r->dir); /* only if it is empty */
}

int room_place(const struct room *r)
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
