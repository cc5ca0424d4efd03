/*
 * Starting lendbay-screen, showing it samples, ending it.
 */
#include "screen_bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lendbay/message.h>

#define SCRIPT   5  /* descriptor of the script in the child */
#define HIGH_FD  20 /* from here on descriptors are out of the way of those it gets */
#define CLOSE_FD 40 /* below it, and above those it gets, all are closed in it */

static bool program_find(struct screen_bench *b)
{
	ssize_t len = readlink("/proc/self/exe", b->program, sizeof(b->program) - 20);

	assert_true(len > 0);
	b->program[len] = '\0';
	strcpy(strrchr(b->program, '/') + 1, "lendbay-screen");
	if (access(b->program, X_OK) == 0)
		return true;
	print_message("%s is not built\n", b->program);
	return false;
}

int screen_bench_open(struct screen_bench *b, const char *name)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(b->dir, sizeof(b->dir), "%.40s/%.14s_XXXXXX", tmp ? tmp : "/tmp", name);
	if (!mkdtemp(b->dir) || samples_board(1280, 800, &b->board) < 0)
		return -1;
	if (!realpath(b->board.path, b->board_path) || !program_find(b))
		return -1;
	b->len = samples_make(&b->board, b->samples);
	return 0;
}

int screen_bench_close(struct screen_bench *b)
{
	return rmdir(b->dir);
}

/* In the child: only our three descriptors, and no display of anybody's. */
static void become_screen(const struct screen_bench *b, int fds[3], const char *board,
			  const char *log, bool script)
{
	char number[4];

	for (int k = 0; k < 3; k++)
		fds[k] = fcntl(fds[k], F_DUPFD, HIGH_FD);
	if (log)
		dup2(open(log, O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
	for (int k = 0; k < 3; k++)
		dup2(fds[k], PARENT_FD + k);
	for (int fd = script ? SCRIPT + 1 : SCRIPT; fd < CLOSE_FD; fd++)
		close(fd);
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
	snprintf(number, sizeof(number), "%d", SCRIPT);
	execl(b->program, b->program, "--board", board, "--data", b->dir,
	      script ? "--script" : NULL, number, (char *)NULL);
	_exit(99);
}

void screen_start(struct screen_bench *b, const char *board, const char *log, bool script)
{
	int parent[2], ring[2], lines[2];

	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, parent), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ring), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, lines), 0);
	b->pid = fork();
	assert_true(b->pid >= 0);
	if (b->pid == 0)
		become_screen(b, (int[]){parent[1], ring[1], lines[1]}, board, log, script);
	close(parent[1]);
	close(ring[1]);
	close(lines[1]);
	b->parent = parent[0];
	b->ring = ring[0];
	b->script = lines[0];
}

void screen_kill(struct screen_bench *b)
{
	if (!b->pid)
		return;
	kill(b->pid, SIGKILL);
	waitpid(b->pid, NULL, 0);
	close(b->parent);
	close(b->ring);
	close(b->script);
	b->pid = 0;
}

struct view *screen_sample(struct screen_bench *b, const char *name)
{
	for (int k = 0; k < b->len; k++) {
		if (!strcmp(b->samples[k].name, name))
			return &b->samples[k].view;
	}
	fail_msg("there is no sample %s", name);
	return NULL;
}

void screen_show(const struct screen_bench *b, const struct view *view, uint32_t page)
{
	struct message m = {0};

	message_begin(&m, MESSAGE_VIEW);
	m.view = *view;
	m.view.page = page;
	assert_int_equal(message_send(b->ring, &m, -1), 0);
}

long screen_rests(const struct screen_bench *b)
{
	char path[40], line[100];
	long n = -1;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/status", (int)b->pid);
	f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f)) {
		if (sscanf(line, "voluntary_ctxt_switches: %ld", &n) == 1)
			break;
	}
	fclose(f);
	return n;
}

/* NOLINTNEXTLINE(misc-no-recursion): board files include others */
void board_rewrite(const char *path, const struct rewrite *list, int len, FILE *to)
{
	char line[400], in[200], name[100];
	FILE *from = fopen(path, "r");

	assert_non_null(from);
	while (fgets(line, sizeof(line), from)) {
		const char *text = line;

		if (sscanf(line, "@include \"%99[^\"]\"", name) == 1) {
			snprintf(in, sizeof(in), "%.*s/%s", (int)(strrchr(path, '/') - path), path,
				 name);
			board_rewrite(in, list, len, to);
			continue;
		}
		for (int k = 0; k < len && text == line; k++) {
			if (strstr(line, list[k].with))
				text = list[k].by;
		}
		fputs(text, to);
	}
	fclose(from);
}
