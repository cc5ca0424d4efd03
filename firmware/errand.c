/*
 * Programs that are run for what they say and how they end. A pipe, a limit
 * and a process group each; no shell, no sandbox: what they do, the system's
 * own rules allow them.
 */
#include "errand.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "child.h"
#include "log.h"

#define KILLED_MS 3000 /* for one that was killed to be gone */
#define READS_MAX 32   /* from one pipe in a turn */

void errand_init(struct errand *e, void (*take)(void *with, const char *line), void *with)
{
	*e = (struct errand){.out.fd = -1, .err.fd = -1, .take = take, .with = with};
}

/* ---- Starting ---- */

static void fd_close(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd); /* only read from */
	*fd = -1;
}

/* Between fork and exec. */
static _Noreturn void become(const char *const arguments[], int out, int err)
{
	char *const environment[] = {"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:"
				     "/bin",
				     "LANG=C.UTF-8", NULL};
	sigset_t none;
	int null = open("/dev/null", O_RDWR);

	if (setpgid(0, 0) < 0 || dup2(null, STDIN_FILENO) < 0 ||
	    dup2(out < 0 ? null : out, STDOUT_FILENO) < 0 ||
	    dup2(err < 0 ? null : err, STDERR_FILENO) < 0 ||
	    close_range(STDERR_FILENO + 1, ~0U, 0) < 0 || chdir("/") < 0)
		_exit(EX_OSERR);
	for (int signal_number = 1; signal_number < NSIG; signal_number++)
		(void)signal(signal_number, SIG_DFL); /* those that cannot be set are as they are */
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execve(arguments[0], (char *const *)arguments, environment);
	_exit(EX_UNAVAILABLE);
}

/* Makes a pipe of which we keep the reading end, without waiting on it. */
static int pipe_make(int *ours, int *given)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) < 0)
		return -errno;
	*ours = ends[0];
	*given = ends[1];
	return fcntl(*ours, F_SETFL, O_NONBLOCK) < 0 ? -errno : 0;
}

int errand_begin(struct errand *e, const char *const arguments[], int64_t limit_ms)
{
	int out = -1, err_fd = -1;
	pid_t parent = getpid(), pid = 0;

	assert(e->pid == 0);
	errand_init(e, e->take, e->with);

	int err = pipe_make(&e->out.fd, &out);

	if (err == 0)
		err = pipe_make(&e->err.fd, &err_fd);
	if (err == 0) {
		pid = fork();
		if (pid == 0) {
			/* If we are killed, it goes. */
			if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent)
				_exit(EX_OSERR);
			become(arguments, out, err_fd);
		}
		err = pid < 0 ? -errno : 0;
	}
	fd_close(&out);
	fd_close(&err_fd);
	if (err < 0) {
		fd_close(&e->out.fd);
		fd_close(&e->err.fd);
		return err;
	}
	(void)setpgid(pid, pid); /* whoever is first, the group is there when we kill it */
	e->pid = pid;
	errand_more(e, limit_ms);
	return 0;
}

void errand_leave(const char *const arguments[])
{
	if (fork() == 0)
		become(arguments, -1, -1);
}

/* ---- Hearing it ---- */

static void line_out(struct errand *e)
{
	e->out.line[e->out.len] = '\0';
	e->out.len = 0;
	e->out.lines++;
	if (!e->killed)
		e->take(e->with, e->out.line);
}

static void line_log(struct errand *e)
{
	e->err.line[e->err.len] = '\0';
	if (e->err.len > 0 && e->err.lines < ERRAND_LOG_MAX)
		log_line("it says: %s", e->err.line);
	if (e->err.len > 0 && ++e->err.lines == ERRAND_LOG_MAX)
		log_line("it says more, which is dropped");
	e->err.len = 0;
}

static void too_much(struct errand *e)
{
	fd_close(&e->out.fd);
	if (e->killed)
		return;
	errand_kill(e);
	e->end = ERRAND_TOO_MUCH;
}

/* Takes what there is on one pipe. Returns whether more may come at once. */
static bool pipe_take(struct errand *e, struct errand_pipe *p)
{
	char bytes[ERRAND_LINE_MAX];
	ssize_t len = p->fd < 0 ? 0 : read(p->fd, bytes, sizeof(bytes));

	if (len == 0 || (len < 0 && errno != EAGAIN && errno != EINTR))
		fd_close(&p->fd);
	for (ssize_t i = 0; i < len && p->fd >= 0; i++) {
		bool full = p->len == ERRAND_LINE_MAX - 1;

		if (p == &e->err && (bytes[i] == '\n' || full))
			line_log(e);
		else if (p == &e->out && bytes[i] == '\n')
			line_out(e);
		else if (p == &e->out && (full || p->lines == ERRAND_LINES_MAX))
			too_much(e);
		if (bytes[i] != '\n' && p->fd >= 0)
			p->line[p->len++] = bytes[i];
	}
	return len > 0 && p->fd >= 0;
}

static void pipes_take(struct errand *e)
{
	for (int i = 0; i < READS_MAX && pipe_take(e, &e->out); i++)
		;
	for (int i = 0; i < READS_MAX && pipe_take(e, &e->err); i++)
		;
}

/* ---- Its end ---- */

void errand_more(struct errand *e, int64_t limit_ms)
{
	if (!e->killed)
		e->ends_ms = child_now_ms() + limit_ms;
	e->out.lines = 0;
}

void errand_kill(struct errand *e)
{
	if (e->pid != 0)
		(void)kill(-e->pid, SIGKILL); /* who has just ended needs no killing */
	e->killed = true;
	e->ends_ms = child_now_ms() + KILLED_MS;
}

static bool is_over(struct errand *e)
{
	fd_close(&e->out.fd);
	fd_close(&e->err.fd);
	e->pid = 0;
	return true;
}

bool errand_turn(struct errand *e, const struct pollfd fds[ERRAND_FDS])
{
	siginfo_t how = {0};

	(void)fds; /* whichever it was, each is read until there is no more */
	/* Who was left behind, and came back. */
	while (e->pid == 0 && waitpid(-1, NULL, WNOHANG) > 0)
		;
	if (e->pid == 0)
		return false;
	pipes_take(e);
	if (child_program_ended(e->pid, &how)) {
		for (int i = 0; i < READS_MAX && (e->out.fd >= 0 || e->err.fd >= 0); i++)
			pipes_take(e); /* what it said last is still in there */
		line_log(e);
		if (!e->killed)
			e->end = how.si_code == CLD_EXITED ? ERRAND_EXITED : ERRAND_DIED;
		e->code = how.si_status;
		return is_over(e);
	}
	if (child_now_ms() < e->ends_ms)
		return false;
	if (e->killed)
		return is_over(e); /* it does not even die */
	errand_kill(e);
	e->end = ERRAND_TOO_LONG;
	return false;
}

void errand_poll(const struct errand *e, struct pollfd fds[ERRAND_FDS])
{
	fds[0] = (struct pollfd){.fd = e->pid ? e->out.fd : -1, .events = POLLIN};
	fds[1] = (struct pollfd){.fd = e->pid ? e->err.fd : -1, .events = POLLIN};
}

int64_t errand_due_ms(const struct errand *e)
{
	return e->pid != 0 ? e->ends_ms : INT64_MAX;
}
