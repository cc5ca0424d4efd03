/* Afar: one small file, replaced whole (rename, and a sync of it and of its directory). */
#include "afar.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "log.h"

#define FILE_KEPT "wiping"
#define FILE_NEW  "wiping.new"
#define LINE_MAX  24 /* a number and a line's end */

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
	if (!err && rename(FILE_NEW, FILE_KEPT) < 0)
		err = -errno;
	return err ? err : directory_sync();
}

uint64_t afar_kept(void)
{
	char line[LINE_MAX + 1], *end;
	int file = open(FILE_KEPT, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	ssize_t len = file < 0 ? 0 : read(file, line, LINE_MAX);
	if (file >= 0)
		close(file);
	if (len < 2)
		return 0;
	line[len] = '\0';
	unsigned long long device = strtoull(line, &end, 10);
	return *end == '\n' ? device : 0;
}

void afar_forget(void)
{
	if (unlink(FILE_KEPT) < 0 && errno != ENOENT)
		log_line("%s cannot be removed: %s", FILE_KEPT, strerror(errno));
}
