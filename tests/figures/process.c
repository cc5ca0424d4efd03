/*
 * Starts and ends single processes of the kiosk, as lendbay does.
 */
#include "process.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "spawn.h"

#define LOOK_US 1000

void process_line(const struct paper *p, struct process *c, int *theirs)
{
	int ends[2];
	int err = pair_make(ends);
	if (err)
		give_up(p, "no socket: %s", strerror(-err));
	c->ring_fd = ends[0];
	*theirs = ends[1];
}

void process_start(const struct paper *p, const struct place *at, const char *name,
		   struct process *c, int ring_end)
{
	char path[PATH_MAX + 32];
	const char *with_board[] = {name, "--board", at->board, "--data", at->data, NULL};
	const char *without[] = {name, "--data", at->data, NULL};
	int ours[2];
	int err = pair_make(ours);
	if (err)
		give_up(p, "no socket: %s", strerror(-err));
	snprintf(path, sizeof path, "%s/%s", at->programs, name);
	const struct spawn plan = {
		.path = path,
		.arguments = at->board[0] ? with_board : without,
		.parent_end = ours[1],
		.ring_end = ring_end,
		.script_fd = -1,
	};
	err = spawn(&plan, &c->pid);
	if (err)
		give_up(p, "%s cannot be started: %s", name, strerror(-err));
	close(ours[1]);
	if (ring_end >= 0)
		close(ring_end);
	c->parent_fd = ours[0];
}

void process_await(const struct paper *p, int fd, enum message_type type, struct message *m)
{
	process_await_for(p, fd, type, m, PATIENCE_MS);
}

void process_await_for(const struct paper *p, int fd, enum message_type type, struct message *m,
		       int ms)
{
	int64_t until_ns = now_ns() + (int64_t)ms * NS_OF_MS;
	while (now_ns() < until_ns) {
		struct pollfd readable = {.fd = fd, .events = POLLIN};
		poll(&readable, 1, ms);
		int got = message_next(fd, m, NULL);
		if (got < 0)
			give_up(p, "a process has ended: %s", strerror(-got));
		if (got > 0 && m->type == (uint32_t)type)
			return;
	}
	give_up(p, "a process did not say message %d within %d ms", (int)type, ms);
}

void process_stop(const struct paper *p, const char *name, struct process *c)
{
	struct message m;
	int status = 0;
	pid_t gone;
	message_begin(&m, MESSAGE_STOP);
	(void)message_send(c->parent_fd, &m, -1); /* how it ends tells whether it heard */
	int64_t until_ns = now_ns() + (int64_t)PATIENCE_MS * NS_OF_MS;
	while ((gone = waitpid(c->pid, &status, WNOHANG)) == 0 && now_ns() < until_ns)
		usleep(LOOK_US);
	if (gone != c->pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
		give_up(p, "%s did not end well", name);
	close(c->parent_fd);
	if (c->ring_fd >= 0)
		close(c->ring_fd);
}
