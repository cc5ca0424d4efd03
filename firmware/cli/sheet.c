/*
 * Files that are given out of the kiosk. Never writes over one, and leaves
 * none that is not whole: what was written is read back from the medium before
 * it gets its name.
 */
#include "sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#define HALF ".new"
/* Written through so often, that a slow stick shows how far it is and no memory fills up with it.
 */
#define KEEP_EVERY (UINT64_C(1) << 20)

/* ---- What was written, and what is there ---- */

static void block_add(struct sheet_sum *s, size_t len)
{
	static const uint8_t no_salt[HASH_SALT_LEN];
	uint8_t leaf[HASH_LEN], before[HASH_LEN];

	memcpy(before, s->sum, sizeof(before));
	hash_leaf(no_salt, s->block, len, leaf);
	hash_head(before, leaf, s->sum);
}

static void sum_add(struct sheet_sum *s, const char *bytes, size_t len)
{
	while (len > 0) {
		size_t at = s->bytes % SHEET_BLOCK;
		size_t part = len < SHEET_BLOCK - at ? len : SHEET_BLOCK - at;

		memcpy(s->block + at, bytes, part);
		s->bytes += part;
		bytes += part;
		len -= part;
		if (s->bytes % SHEET_BLOCK == 0)
			block_add(s, SHEET_BLOCK);
	}
}

static void sum_end(struct sheet_sum *s)
{
	if (s->bytes % SHEET_BLOCK != 0)
		block_add(s, s->bytes % SHEET_BLOCK);
}

/* What stdio has gathered goes to the file. As fopencookie(3) wants it: 0 says that it failed. */
static ssize_t bytes_write(void *cookie, const char *bytes, size_t len)
{
	struct sheet *p = cookie;
	size_t done = 0;

	while (done < len && p->err == 0) {
		ssize_t part = write(p->fd, bytes + done, len - done);

		if (part > 0)
			done += (size_t)part;
		else if (part == 0 || errno != EINTR)
			p->err = part == 0 ? -EIO : -errno;
	}
	sum_add(&p->wrote, bytes, done);
	if (p->err == 0 && p->wrote.bytes - p->kept >= KEEP_EVERY) {
		if (fdatasync(p->fd) < 0)
			p->err = -errno;
		p->kept = p->wrote.bytes;
		if (p->say != NULL)
			p->say(p->with);
	}
	return p->err == 0 ? (ssize_t)len : 0;
}

/* Returns 0 or -errno. */
static int read_back(struct sheet *p)
{
	char bytes[16 * SHEET_BLOCK];
	struct sheet_sum there = {0};
	ssize_t len = 1;
	int fd;

	/* Out of memory with it, or we would read what we wrote and not what is there. */
	(void)posix_fadvise(p->fd, 0, 0, POSIX_FADV_DONTNEED); /* only where that can be had */
	fd = open(p->half, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		return -errno;
	while (len > 0) {
		len = read(fd, bytes, sizeof(bytes));
		if (len > 0)
			sum_add(&there, bytes, (size_t)len);
		if (p->say != NULL && there.bytes - p->there >= KEEP_EVERY) {
			p->there = there.bytes;
			p->say(p->with);
		}
		if (len < 0 && errno == EINTR)
			len = 1;
	}

	int err = len < 0 ? -errno : 0;

	(void)close(fd); /* nothing was written to it */
	sum_end(&p->wrote);
	sum_end(&there);
	p->unsame = err == 0 && (there.bytes != p->wrote.bytes ||
				 memcmp(there.sum, p->wrote.sum, sizeof(there.sum)) != 0);
	return p->unsame ? -EIO : err;
}

/* ---- Beginning and end ---- */

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
	p->file = NULL;
	p->fd = -1;
	p->err = 0;
	p->begun = p->unsame = false;
	p->kept = p->there = 0;
	p->say = NULL;
	memset(&p->wrote, 0, sizeof(p->wrote));
	(void)snprintf(p->path, sizeof(p->path), "%s", path); /* shorter than the one above */
	(void)snprintf(p->dir, sizeof(p->dir), "%.*s", slash != NULL ? (int)(slash - path) + 1 : 1,
		       slash != NULL ? path : "."); /* shorter too */
	if (lstat(path, &found) == 0) {
		p->err = -EEXIST;
		return there_already(path);
	}
	/* Half of an earlier one, perhaps with another's eyes on it: this one is new. */
	(void)unlink(p->half); /* if it cannot go, opening says so */

	p->fd = hash_ready() < 0
			? -1
			: open(p->half, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (p->fd >= 0)
		p->file = fopencookie(p, "w", (cookie_io_functions_t){.write = bytes_write});
	if (p->file != NULL) {
		p->begun = true;
		return EX_OK;
	}
	p->err = -errno;
	if (p->fd >= 0)
		(void)close(p->fd); /* nothing was written to it */
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
	bool named = false;
	int err;

	if (fclose(p->file) != 0 && p->err == 0)
		p->err = -errno; /* flushing it, which bytes_write did */
	p->file = NULL;
	err = p->err;
	if (err == 0 && fsync(p->fd) < 0)
		err = -errno;
	if (code == EX_OK && err == 0)
		err = read_back(p);
	if (close(p->fd) < 0 && err == 0)
		err = -errno;
	p->fd = -1;

	if (code == EX_OK && err == 0) {
		err = name_take(p);
		named = err == 0;
		if (named)
			err = directory_keep(p->dir);
	}
	if (code == EX_OK && err == 0)
		return EX_OK;
	p->err = err;
	if (err == -EEXIST)
		code = there_already(p->path);
	else if (p->unsame)
		code = complain_as(EX_IOERR,
				   "%s is not there as it was written: there is no export.",
				   p->path);
	else if (code == EX_OK || (code == EX_IOERR && err < 0))
		code = complain_as(EX_IOERR, "%s could not be written (%s): there is no export.",
				   p->path, strerror(-err));
	(void)unlink(named ? p->path : p->half); /* no more can be done */
	return code;
}
