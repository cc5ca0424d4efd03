/*
 * Opens and clears away the rig's ends. A name in the file system appears
 * only when what it names is ready.
 */
#include "ports.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#define LISTEN_MAX     8
#define LINK_BYTES_MAX 256 /* bytes of a link's name while it is being made */

int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* Points `link` to `to`, in one step. Returns 0 or -errno. */
static int link_point(const char *link, const char *to)
{
	char fresh[LINK_BYTES_MAX];
	if (snprintf(fresh, sizeof fresh, "%s.new", link) >= (int)sizeof fresh)
		return -ENAMETOOLONG;
	(void)unlink(fresh); /* left by one that was killed in between, or not there */
	if (symlink(to, fresh) < 0)
		return -errno;
	if (rename(fresh, link) < 0) {
		int err = -errno;
		(void)unlink(fresh); /* already failing */
		return err;
	}
	return 0;
}

/* Opens the other end and makes it raw: nothing is echoed, nothing is a line. */
static int line_open(int chip, char *name, size_t max)
{
	struct termios raw;
	if (grantpt(chip) < 0 || unlockpt(chip) < 0 || ptsname_r(chip, name, max) != 0)
		return -errno;
	int line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (line < 0)
		return -errno;
	if (tcgetattr(line, &raw) == 0) {
		cfmakeraw(&raw);
		cfsetspeed(&raw, B115200);
		if (tcsetattr(line, TCSANOW, &raw) == 0)
			return line;
	}
	int err = -errno;
	close(line);
	return err;
}

int cable_plug(struct cable *c, const char *link)
{
	char name[64];
	int chip = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	if (chip < 0)
		return -errno;
	int line = line_open(chip, name, sizeof name);
	int err = line < 0 ? line : link_point(link, name);
	if (err) {
		if (line >= 0)
			close(line);
		close(chip);
		return err;
	}
	*c = (struct cable){.chip = chip, .line = line, .link = link};
	return 0;
}

void cable_unplug(struct cable *c)
{
	if (c->chip < 0)
		return;
	(void)unlink(c->link); /* gone already is as good */
	close(c->line);
	close(c->chip);
	c->chip = -1;
	c->line = -1;
}

int socket_listen(const char *path, int type)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	if (snprintf(at.sun_path, sizeof at.sun_path, "%s.new", path) >= (int)sizeof at.sun_path)
		return -ENAMETOOLONG;
	(void)unlink(at.sun_path); /* left by one that was killed in between, or not there */
	int fd = socket(AF_UNIX, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -errno;
	mode_t kept = umask(0077);
	bool good = bind(fd, (const struct sockaddr *)&at, sizeof at) == 0 &&
		    listen(fd, LISTEN_MAX) == 0 && rename(at.sun_path, path) == 0;
	int err = good ? 0 : -errno;
	umask(kept);
	if (err) {
		close(fd);
		return err;
	}
	return fd;
}

int file_lock(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0)
		return -errno;
	if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
		int err = errno == EWOULDBLOCK ? -EBUSY : -errno;
		close(fd);
		return err;
	}
	return fd;
}
