/*
 * Room on the disk, and the ballast that keeps some. Writes nothing else and
 * decides nothing.
 */
#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static int ballast_path(const char *dir, char path[PATH_MAX])
{
	int len = snprintf(path, PATH_MAX, "%s/" BALLAST_FILE, dir);

	return len > 0 && len < PATH_MAX ? 0 : -ENAMETOOLONG;
}

/* Whether less than DISK_LOW_PERCENT would be free if `more` bytes were taken. */
static int is_low(const char *dir, long more, bool *low)
{
	struct statvfs disk;

	if (statvfs(dir, &disk) < 0)
		return -errno;

	/* What only root may use is neither free nor there for us (as df counts). */
	unsigned long long taken = disk.f_blocks - disk.f_bfree;
	unsigned long long ours = taken + disk.f_bavail;
	unsigned long long wanted = ((unsigned long long)more + disk.f_frsize - 1) / disk.f_frsize;
	unsigned long long left = disk.f_bavail > wanted ? disk.f_bavail - wanted : 0;

	*low = left * 100 < ours * DISK_LOW_PERCENT;
	return 0;
}

bool ballast_drop(const char *dir)
{
	char path[PATH_MAX];

	return ballast_path(dir, path) == 0 && unlink(path) == 0;
}

/* Returns 0 or -errno; -ENOSPC: not all of it could be taken, and nothing was kept. */
static int ballast_make(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd < 0)
		return -errno;

	int err = -posix_fallocate(fd, 0, BALLAST_LEN);

	(void)close(fd); /* of nothing that anybody reads */
	if (err < 0)
		(void)unlink(path); /* half a ballast is not worth its name */
	return err;
}

static bool ballast_whole(const char *path)
{
	struct stat found;

	return lstat(path, &found) == 0 && S_ISREG(found.st_mode) &&
	       found.st_blocks * 512 >= BALLAST_LEN;
}

int disk_keep(const char *dir, bool *low)
{
	char path[PATH_MAX];
	int err = ballast_path(dir, path);

	if (err < 0)
		return err;
	if (ballast_whole(path))
		return is_low(dir, 0, low);
	err = is_low(dir, BALLAST_LEN, low);
	if (err == 0 && !*low)
		err = ballast_make(path);
	if (err == -ENOSPC) {
		*low = true;
		err = 0;
	}
	return err;
}

int disk_look(const char *dir, struct disk_room *out)
{
	char path[PATH_MAX];
	struct statvfs disk;
	int err = ballast_path(dir, path);

	if (err == 0 && statvfs(dir, &disk) < 0)
		err = -errno;
	if (err < 0)
		return err;

	uint64_t ours = disk.f_blocks - disk.f_bfree + disk.f_bavail;

	out->free = (uint64_t)disk.f_bavail * disk.f_frsize;
	out->percent = ours > 0 ? (uint32_t)((uint64_t)disk.f_bavail * 100 / ours) : 0;
	out->readonly = (disk.f_flag & ST_RDONLY) != 0;
	out->ballast = ballast_whole(path);
	return 0;
}
