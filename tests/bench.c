/*
 * What every bench is made of: a directory, a board file, a track, children.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <ftw.h>
#include <libgen.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/message.h>

#define DEPTH_MAX 16

static const char board_text[] =
	"library: { name = \"Bench\"; zone = \"Europe/London\"; hours: {\n"
	"monday = \"09:00-17:00\"; tuesday = \"09:00-17:00\"; wednesday = \"09:00-17:00\";\n"
	"thursday = \"09:00-17:00\"; friday = \"09:00-17:00\"; saturday = \"closed\";\n"
	"sunday = \"closed\"; }; };\n"
	"screen: { size = \"1280x800\"; };\n"
	"reader: { driver = \"nfc\"; connection = \"pn532_uart:rig/reader\"; };\n"
	"lending: { agreement = ( [ \"It is free\", \"There are no late fees.\" ] ); };\n"
	"wiping: { };\n"
	"%s\n";

int64_t bench_now_us(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void bench_init(struct bench *b, const char *locker)
{
	const char *tmp = getenv("TMPDIR");
	snprintf(b->dir, sizeof b->dir, "%s/lendbay-bench-XXXXXX", tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(b->dir));
	assert_true(snprintf(b->board_file, sizeof b->board_file, "%s/kiosk.conf", b->dir) <
		    PATH_MAX);
	FILE *file = fopen(b->board_file, "w");
	assert_non_null(file);
	fprintf(file, board_text, locker);
	assert_int_equal(fclose(file), 0);

	char complaint[BOARD_COMPLAINT_MAX] = "";
	if (board_read(b->board_file, &b->board, complaint))
		fail_msg("%s", complaint);
	b->track = track_new();
}

static int one_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at; /* nftw's shape; everything goes alike */
	return remove(path);
}

void bench_finish(struct bench *b)
{
	if (b->watcher > 0) {
		kill(b->watcher, SIGKILL);
		waitpid(b->watcher, NULL, 0);
	}
	munmap(b->track, sizeof *b->track);
	nftw(b->dir, one_remove, DEPTH_MAX, FTW_DEPTH | FTW_PHYS);
}

struct track *track_new(void)
{
	struct track *t =
		mmap(NULL, sizeof *t, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_ptr_not_equal(t, MAP_FAILED);
	return t;
}

void track_mark(struct track *t, uint8_t bay, bool on)
{
	unsigned len = atomic_load(&t->len);
	if (len == MARKS_MAX)
		return; /* the tests that read it will miss what they wait for */
	t->mark[len] = (struct mark){bench_now_us(), bay, on};
	atomic_store(&t->len, len + 1);
}

bool track_is_on(const struct track *t, unsigned from, uint8_t bay)
{
	bool on = false;
	for (unsigned i = from; i < atomic_load(&t->len); i++)
		if (t->mark[i].bay == bay)
			on = t->mark[i].on;
	return on;
}

unsigned track_pulses(const struct track *t, unsigned from, struct pulse *out, unsigned max)
{
	unsigned pulses = 0;
	for (unsigned i = from; i < atomic_load(&t->len); i++) {
		const struct mark *m = &t->mark[i];
		if (m->bay == CALL_LINE || m->bay > BAYS_MAX)
			continue; /* no latch */
		if (m->on && pulses < max)
			out[pulses++] = (struct pulse){m->bay, m->us, INT64_MAX};
		for (unsigned j = 0; j < pulses && !m->on; j++)
			if (out[j].bay == m->bay && out[j].to_us == INT64_MAX)
				out[j].to_us = m->us;
	}
	return pulses;
}

static void child_exec(const char *name, const char *board_file, const char *dir, int parent_fd,
		       int ring_fd)
{
	char self[PATH_MAX], program[2 * PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
	if (len < 0)
		_exit(127);
	self[len] = '\0';
	snprintf(program, sizeof program, "%s/%s", dirname(self), name);
	/* Out of the way first: these numbers may be PARENT_FD or RING_FD already. */
	int parent = fcntl(parent_fd, F_DUPFD, RING_FD + 1);
	int ring = fcntl(ring_fd, F_DUPFD, RING_FD + 1);
	dup2(parent, PARENT_FD);
	dup2(ring, RING_FD);
	close(parent);
	close(ring);
	execl(program, program, "--board", board_file, "--data", dir, (char *)NULL);
	_exit(127);
}

void child_start(struct child *c, const char *name, const char *board_file, const char *dir)
{
	int parent[2], ring[2];
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, parent), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ring), 0);
	c->pid = fork();
	assert_true(c->pid >= 0);
	if (c->pid == 0)
		child_exec(name, board_file, dir, parent[1], ring[1]);
	close(parent[1]);
	close(ring[1]);
	c->parent_fd = parent[0];
	c->ring_fd = ring[0];
}

static void end_close(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

int child_end(struct child *c, int ms)
{
	int status = 0;
	int64_t end_us = bench_now_us() + (int64_t)ms * 1000;
	pid_t gone;
	if (c->pid <= 0)
		return -1;
	while ((gone = waitpid(c->pid, &status, WNOHANG)) == 0 && bench_now_us() < end_us)
		usleep(2000);
	if (gone == 0) {
		kill(c->pid, SIGKILL);
		waitpid(c->pid, NULL, 0);
	}
	end_close(&c->parent_fd);
	end_close(&c->ring_fd);
	c->pid = 0;
	if (gone <= 0)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool message_wait(int fd, struct message *m, uint32_t type, int ms)
{
	int64_t end_us = bench_now_us() + (int64_t)ms * 1000;
	for (int64_t left_us; (left_us = end_us - bench_now_us()) > 0;) {
		struct pollfd readable = {.fd = fd, .events = POLLIN};
		poll(&readable, 1, (int)(left_us / 1000) + 1);
		int got = message_next(fd, m, NULL);
		if (got < 0)
			return false;
		if (got > 0 && m->type == type)
			return true;
	}
	return false;
}
