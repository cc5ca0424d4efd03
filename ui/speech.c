/* Speech: starting, stopping and hearing the end of the program that speaks. */
#include "speech.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define NUMBER_MAX_LEN 12
#define NO_PROGRAM     127 /* as a shell says it */

static bool program_take(struct speech *s, const char *dir, size_t dir_len, const char *name)
{
	int len = dir_len ? snprintf(s->program, sizeof(s->program), "%.*s/%s", (int)dir_len, dir,
				     name)
			  : snprintf(s->program, sizeof(s->program), "%s", name);

	if (len > 0 && len < (int)sizeof(s->program) && access(s->program, X_OK) == 0)
		return true;
	s->program[0] = '\0';
	return false;
}

bool speech_open(struct speech *s, const char *program)
{
	const char *path = getenv("PATH");

	*s = (struct speech){.ended = -1};
	if (!program[0])
		return false;
	if (strchr(program, '/'))
		return program_take(s, "", 0, program);
	for (path = path ? path : "/usr/bin:/bin"; *path;) {
		size_t len = strcspn(path, ":");

		if (len && program_take(s, path, len, program))
			return true;
		path += len + (path[len] == ':');
	}
	return false;
}

/* The text as something to read from its beginning. Returns a descriptor or -errno. */
static int text_open(const char *text)
{
	size_t len = strlen(text);
	int fd = memfd_create("speech", MFD_CLOEXEC);

	if (fd < 0)
		return -errno;
	if (write(fd, text, len) == (ssize_t)len && lseek(fd, 0, SEEK_SET) == 0)
		return fd;
	(void)close(fd); /* already failing */
	return -EIO;
}

/*
 * In the new process. Not posix_spawn: that cannot have it die with us, and
 * a screen that was killed must not go on talking beside its successor.
 */
static void become(const struct speech *s, int in, pid_t parent, char *const arguments[])
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	sigset_t none;

	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent || setpgid(0, 0) < 0 ||
	    dup2(in, STDIN_FILENO) < 0 || nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0 ||
	    dup2(nowhere, STDERR_FILENO) < 0)
		_exit(NO_PROGRAM);
	/* The sockets of ours that are not closed by exec: the parent's, the ring's, a script's. */
	if (syscall(SYS_close_range, 3U, ~0U, 0U) < 0)
		_exit(NO_PROGRAM);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execv(s->program, arguments);
	_exit(NO_PROGRAM);
}

int speech_begin(struct speech *s, const char *voice, unsigned volume, const char *text,
		 int64_t now_ms)
{
	char speed[NUMBER_MAX_LEN], amplitude[NUMBER_MAX_LEN], name[64];
	char v[] = "-v", sp[] = "-s", a[] = "-a", in_text[] = "--stdin";
	char *const arguments[] = {s->program, v, name, sp, speed, a, amplitude, in_text, NULL};
	pid_t parent = getpid(), pid;
	int in;

	speech_stop(s);
	if (!s->program[0])
		return -ENOENT;
	(void)snprintf(name, sizeof(name), "%s", voice); /* ours; it fits */
	(void)snprintf(speed, sizeof(speed), "%d", SPEECH_SPEED_WPM);
	(void)snprintf(amplitude, sizeof(amplitude), "%u", volume);
	in = text_open(text);
	if (in < 0)
		return in;
	pid = fork();
	if (pid == 0)
		become(s, in, parent, arguments);
	(void)close(in); /* only read from, by the other */
	if (pid < 0)
		return -errno;
	(void)setpgid(pid, pid); /* both sides set it: who is first does not matter */
	s->pid = pid;
	s->ended = (int)syscall(SYS_pidfd_open, pid, 0);
	if (s->ended < 0) {
		int err = -errno;

		speech_stop(s);
		return err;
	}
	(void)fcntl(s->ended, F_SETFD, FD_CLOEXEC); /* a pidfd has it from the start */
	s->until_ms = now_ms + SPEECH_LEAST_MS + (int64_t)strlen(text) * SPEECH_BYTE_MS;
	return 0;
}

/* Takes leave of it. Returns its status. */
static int leave(struct speech *s)
{
	int status = 0;

	/* All that it started, too; its number is nobody else's until it is waited for. */
	(void)kill(-s->pid, SIGKILL);
	(void)kill(s->pid, SIGKILL); /* one that has not come to be a group yet */
	while (waitpid(s->pid, &status, 0) < 0 && errno == EINTR)
		continue;
	if (s->ended >= 0)
		(void)close(s->ended); /* only looked at */
	s->pid = 0;
	s->ended = -1;
	return status;
}

void speech_stop(struct speech *s)
{
	if (s->pid)
		(void)leave(s); /* we ended it */
}

enum speech_end speech_turn(struct speech *s, int64_t now_ms)
{
	struct pollfd end = {.fd = s->ended, .events = POLLIN};
	int status;

	if (!s->pid)
		return SPEECH_ENDED;
	if (poll(&end, 1, 0) <= 0) {
		if (now_ms < s->until_ms)
			return SPEECH_GOES_ON;
		speech_stop(s);
		return SPEECH_FAILED;
	}
	status = leave(s);
	return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? SPEECH_ENDED : SPEECH_FAILED;
}
