/* Afar: one small file, replaced whole (rename, and a sync of it and of its directory). */
#include "afar.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FILE_NEW AFAR_FILE ".new"
#define LINE_MAX 24 /* a number and a line's end */

static int directory_sync(void)
{
	int dir = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int err = dir < 0 || fsync(dir) < 0 ? -errno : 0;
	if (dir >= 0)
		close(dir);
	return err;
}

int afar_keep(uint64_t device)
{
	char line[LINE_MAX];
	int len = snprintf(line, sizeof line, "%llu\n", (unsigned long long)device);
	int file = open(FILE_NEW, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (file < 0)
		return -errno;
	ssize_t written = write(file, line, (size_t)len);
	int err = written < 0 ? -errno : written != len ? -ENOSPC : 0;
	if (!err && fsync(file) < 0)
		err = -errno;
	close(file); /* it is on the disk, or that is known */
	if (!err && rename(FILE_NEW, AFAR_FILE) < 0)
		err = -errno;
	return err ? err : directory_sync();
}

int afar_kept(uint64_t *device)
{
	char line[LINE_MAX + 1], *end;
	*device = 0;
	int file = open(AFAR_FILE, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (file < 0)
		return errno == ENOENT ? 0 : -errno;
	ssize_t len = read(file, line, LINE_MAX);
	int err = len < 0 ? -errno : 0;
	close(file); /* it was only read */
	if (err)
		return err;
	line[len] = '\0';
	unsigned long long number = strtoull(line, &end, 10);
	if (end == line || *end != '\n' || number == 0)
		return -EBADMSG;
	*device = number;
	return 0;
}

int afar_forget(void)
{
	if (unlink(AFAR_FILE) < 0)
		return errno == ENOENT ? 0 : -errno;
	return directory_sync();
}
