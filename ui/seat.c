/* The seat: input devices in one epoll, and the card with a screen. */
#include "seat.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/netlink.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEVICES_MAX 32
#define READS_MAX   64 /* buffers thrown away from one device in one turn */
#define KERNEL      1  /* the group of netlink in which it tells of devices */
#define UDEV        2  /* and udev, when it is done with one: from then on SDL knows of it */

struct device {
	char name[32];
	int fd;
	dev_t on; /* which one it is: a name comes again */
	ino_t node;
};

struct seat {
	char dir[PATH_MAX - NAME_MAX];
	int epoll, inotify, news;
	int devices;
	struct device device[DEVICES_MAX];
};

static int watch(struct seat *s, int fd)
{
	struct epoll_event ev = {.events = EPOLLIN, .data.fd = fd};

	return epoll_ctl(s->epoll, EPOLL_CTL_ADD, fd, &ev) < 0 ? -errno : 0;
}

static void device_close(struct seat *s, int k)
{
	(void)close(s->device[k].fd); /* the kernel takes it out of the epoll */
	s->device[k] = s->device[--s->devices];
}

/* Whether that one is open. Another one that had its name is closed. */
static bool is_open(struct seat *s, const char *name, const struct stat *st)
{
	for (int k = 0; k < s->devices; k++) {
		if (strcmp(s->device[k].name, name) != 0)
			continue;
		if (s->device[k].on == st->st_dev && s->device[k].node == st->st_ino)
			return true;
		device_close(s, k);
		return false;
	}
	return false;
}

static void device_open(struct seat *s, const char *name)
{
	struct device *d;
	struct stat st;
	char path[PATH_MAX + 32];

	(void)snprintf(path, sizeof(path), "%s/%s", s->dir, name); /* both are shorter */
	if (strlen(name) >= sizeof(d->name) || stat(path, &st) < 0 || is_open(s, name, &st) ||
	    s->devices == DEVICES_MAX)
		return;
	d = &s->device[s->devices];
	d->fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (d->fd < 0)
		return;
	if (watch(s, d->fd) < 0) {
		(void)close(d->fd); /* only read from */
		return;
	}
	(void)snprintf(d->name, sizeof(d->name), "%s", name); /* it fits, see above */
	d->on = st.st_dev;
	d->node = st.st_ino;
	s->devices++;
}

static void devices_find(struct seat *s)
{
	DIR *dir = opendir(s->dir);

	if (!dir)
		return;
	for (struct dirent *e; (e = readdir(dir)) != NULL;) {
		if (!strncmp(e->d_name, "event", 5))
			device_open(s, e->d_name);
	}
	(void)closedir(dir); /* only read from */
}

int seat_news(void)
{
	struct sockaddr_nl all = {.nl_family = AF_NETLINK, .nl_groups = KERNEL | UDEV};
	int fd =
		socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT);

	if (fd < 0)
		return -errno;
	if (bind(fd, (struct sockaddr *)&all, sizeof(all)) < 0) {
		int err = -errno;

		(void)close(fd); /* holds nothing */
		return err;
	}
	return fd;
}

/* A piece of news is a name and then KEY=VALUE, each with its NUL. Returns whether it is of
 * displays.
 */
static bool news_take(struct seat *s)
{
	static const char displays[] = "SUBSYSTEM=drm";
	bool any = false;

	for (int k = 0; k < READS_MAX && s->news >= 0; k++) {
		char text[4096];
		ssize_t got = recv(s->news, text, sizeof(text), MSG_DONTWAIT);

		if (got < 0 && errno == ENOBUFS)
			any = true; /* some was lost: it may have been that */
		if (got <= 0)
			break;
		if (memmem(text, (size_t)got, displays, sizeof(displays)))
			any = true;
	}
	return any;
}

int seat_open(const char *dir, int news, struct seat **out)
{
	struct seat *s = calloc(1, sizeof(*s));
	int err;

	if (!s) {
		if (news >= 0)
			(void)close(news); /* it would have been ours */
		return -ENOMEM;
	}
	s->epoll = s->inotify = -1;
	s->news = news;
	if (strlen(dir) >= sizeof(s->dir)) {
		seat_close(s);
		return -ENAMETOOLONG;
	}
	(void)snprintf(s->dir, sizeof(s->dir), "%s", dir); /* it fits, see above */
	s->epoll = epoll_create1(EPOLL_CLOEXEC);
	s->inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (s->epoll < 0 || s->inotify < 0 ||
	    inotify_add_watch(s->inotify, dir, IN_CREATE | IN_ATTRIB) < 0) {
		err = -errno;
		seat_close(s);
		return err;
	}
	err = watch(s, s->inotify);
	if (err == 0 && news >= 0)
		err = watch(s, news);
	if (err < 0) {
		seat_close(s);
		return err;
	}
	devices_find(s);
	*out = s;
	return 0;
}

int seat_fd(const struct seat *s)
{
	return s->epoll;
}

/* Returns 1 if there was something, 0 if there was not, -1 if the device is gone. */
static int throw_away(int fd)
{
	char buffer[4096];
	int had = 0;

	for (int k = 0; k < READS_MAX; k++) {
		ssize_t got = read(fd, buffer, sizeof(buffer));

		if (got < 0)
			return errno == EAGAIN || errno == EINTR ? had : -1;
		if (got == 0)
			return -1;
		had = 1;
	}
	return had;
}

bool seat_drain(struct seat *s)
{
	bool look = throw_away(s->inotify) != 0;

	for (int k = 0; k < s->devices; k++) {
		if (throw_away(s->device[k].fd) < 0)
			device_close(s, k--);
	}
	if (look)
		devices_find(s);
	return news_take(s);
}

void seat_close(struct seat *s)
{
	if (!s)
		return;
	for (int k = 0; k < s->devices; k++)
		(void)close(s->device[k].fd); /* only read from */
	if (s->news >= 0)
		(void)close(s->news); /* only read from */
	if (s->inotify >= 0)
		(void)close(s->inotify); /* only read from */
	if (s->epoll >= 0)
		(void)close(s->epoll); /* holds nothing */
	free(s);
}

void seat_hush(const char *console, bool quiet)
{
	/* console_codes(4): plain colours, all of it and what scrolled away cleared, no cursor, no
	   blanking by itself. */
	static const char hush[] = "\033[0m\033[H\033[2J\033[3J\033[?25l\033[9;0]";
	static const char again[] = "\033[?25h";
	const char *codes = quiet ? hush : again;
	int fd = open(console, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);

	if (fd < 0)
		return;
	(void)!write(fd, codes, strlen(codes)); /* a console that stands still stays as it is */
	(void)close(fd);                        /* nothing is kept back */
}

bool seat_is_connected(const char *dir, const char *connector)
{
	char path[PATH_MAX + 32], status[16] = "";
	FILE *f;

	(void)snprintf(path, sizeof(path), "%.2000s/%.255s/status", dir, connector); /* it fits */
	f = fopen(path, "re");
	if (!f)
		return false;
	if (!fgets(status, sizeof(status), f))
		status[0] = '\0';
	(void)fclose(f); /* only read from */
	return !strncmp(status, "connected", 9);
}

int seat_card(const char *dir, char connector[SEAT_NAME_MAX])
{
	DIR *d = opendir(dir);
	int best = -ENOENT;

	connector[0] = '\0';
	if (!d)
		return -ENOENT;
	for (struct dirent *e; (e = readdir(d)) != NULL;) {
		char *rest;
		long card;

		if (strncmp(e->d_name, "card", 4) != 0)
			continue;
		card = strtol(e->d_name + 4, &rest, 10);
		if (*rest != '-' || card < 0 || card > 255)
			continue; /* the card itself, without a connector */
		if (strlen(e->d_name) >= SEAT_NAME_MAX || !seat_is_connected(dir, e->d_name) ||
		    (best >= 0 && card >= best))
			continue;
		best = (int)card;
		(void)snprintf(connector, SEAT_NAME_MAX, "%s", e->d_name); /* it fits, see above */
	}
	(void)closedir(d); /* only read from */
	return best;
}
