/*
 * Telling systemd: sd_notify(3)'s datagrams to $NOTIFY_SOCKET, without its
 * library. Does nothing where nobody listens.
 */
#ifndef NOTIFY_H
#define NOTIFY_H

#include <stdint.h>
#include <sys/socket.h>
#include <sys/un.h>

struct notify {
	int fd; /* -1: nobody listens */
	struct sockaddr_un to;
	socklen_t to_len;
	int64_t every_ms; /* how often the watchdog is to be fed: half its time; 0: never */
};

/* Reads $NOTIFY_SOCKET and the watchdog's variables, and takes them out of the environment. */
void notify_open(struct notify *n);

/* Sends "READY=1" or the like. What is lost is lost. */
void notify_say(const struct notify *n, const char *state);

void notify_close(struct notify *n);

#endif
