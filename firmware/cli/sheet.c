/*
 * Files that are given out of the kiosk. Never writes over one, and leaves
 * none that is not whole.
 */
#include "sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#define HALF ".new"

static int there_already(const char *path)
{
	return complain_as(EX_CANTCREAT,
			   "%s is there already, and an export is never written over: give it "
			   "another name.",
			   path);
}

int sheet_begin(struct sheet *p, const char *path)
{
	struct stat found;
	const char *slash = strrchr(path, '/');
	int len = snprintf(p->half, sizeof(p->half), "%s" HALF, path);

	if (len < 0 || len >= (int)sizeof(p->half))
		return complain_as(EX_CANTCREAT, "The path %s is too long.", path);
	(void)snprintf(p->path, sizeof(p->path), "%s", path); /* shorter than the one above */
	(void)snprintf(p->dir, sizeof(p->dir), "%.*s", slash != NULL ? (int)(slash - path) + 1 : 1,
		       slash != NULL ? path : "."); /* shorter too */
	if (lstat(path, &found) == 0)
		return there_already(path);
	/* Half of an earlier one, perhaps with another's eyes on it: this one is new. */
	(void)unlink(p->half); /* if it cannot go, opening says so */

	int fd = open(p->half, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

	p->file = fd < 0 ? NULL : fdopen(fd, "w");
	if (p->file != NULL)
		return EX_OK;
	if (fd >= 0)
		(void)close(fd); /* nothing was written to it */
	return complain_as(EX_CANTCREAT, "%s cannot be written: %s.", p->half, strerror(errno));
}

static int directory_keep(const char *dir)
{
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int err = fd < 0 || fsync(fd) < 0 ? -errno : 0;

	if (fd >= 0)
		(void)close(fd); /* nothing was written to it */
	return err;
}

/* Gives it its name, if no other has come to have it meanwhile. Returns 0 or -errno. */
static int name_take(const struct sheet *p)
{
	struct stat found;

	if (renameat2(AT_FDCWD, p->half, AT_FDCWD, p->path, RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -errno;
	/* A file system that cannot look and name at once, as on some sticks. */
	if (lstat(p->path, &found) == 0)
		return -EEXIST;
	return rename(p->half, p->path) == 0 ? 0 : -errno;
}

int sheet_end(struct sheet *p, int code)
{
	int err = ferror(p->file) ? -EIO : 0;

	if (err == 0 && (fflush(p->file) != 0 || fsync(fileno(p->file)) < 0))
		err = -errno;
	if (fclose(p->file) != 0 && err == 0)
		err = -errno;
	p->file = NULL;

	bool named = false;

	if (code == EX_OK && err == 0) {
		err = name_take(p);
		named = err == 0;
		if (named)
			err = directory_keep(p->dir);
	}
	if (code == EX_OK && err == 0)
		return EX_OK;
	if (err == -EEXIST)
		code = there_already(p->path);
	else if (code == EX_OK || (code == EX_IOERR && err < 0))
		code = complain_as(EX_IOERR, "%s could not be written (%s): there is no export.",
				   p->path, strerror(-err));
	(void)unlink(named ? p->path : p->half); /* no more can be done */
	return code;
}
