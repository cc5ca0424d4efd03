/* The chime: one process for each sound, and how it ends. */
#include "chime.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define UNHEARD 1

void chime_open(struct chime *c)
{
	*c = (struct chime){.ended = -1, .again_ms = INT64_MIN};
}

bool chime_may(const struct chime *c, int64_t now_ms)
{
	return now_ms >= c->again_ms;
}

/*
 * In the new process, a copy of ours: it touches nothing that it shares with
 * us but what `play` opens anew. What libraries of sound have to say about a
 * machine without any is not for the log: it is one sentence, said by us.
 */
static void become(const struct chime *c, pid_t parent,
		   int (*play)(const int16_t *samples, size_t len, int rate_hz))
{
	int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);

	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent || nowhere < 0 ||
	    dup2(nowhere, STDIN_FILENO) < 0 || dup2(nowhere, STDOUT_FILENO) < 0 ||
	    dup2(nowhere, STDERR_FILENO) < 0)
		_exit(UNHEARD);
	_exit(play(c->samples, c->len, SOUND_RATE_HZ) < 0 ? UNHEARD : 0);
}

/* Takes leave of it. Returns its status. */
static int leave(struct chime *c)
{
	int status = 0;

	(void)kill(c->pid, SIGKILL); /* it may have ended */
	while (waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
		continue;
	if (c->ended >= 0)
		(void)close(c->ended); /* only looked at */
	c->pid = 0;
	c->ended = -1;
	return status;
}

int chime_begin(struct chime *c, enum sound sound, uint8_t step,
		int (*play)(const int16_t *samples, size_t len, int rate_hz), int64_t now_ms)
{
	pid_t parent = getpid(), pid;

	chime_close(c);
	c->len = sound_make(sound, step, c->samples);
	pid = fork();
	if (pid == 0)
		become(c, parent, play);
	if (pid < 0)
		return -errno;
	c->pid = pid;
	c->ended = (int)syscall(SYS_pidfd_open, pid, 0);
	if (c->ended < 0) {
		int err = -errno;

		chime_close(c);
		return err;
	}
	c->until_ms = now_ms + CHIME_LATE_MS + (int64_t)c->len * 1000 / SOUND_RATE_HZ;
	return 0;
}

bool chime_sounds(const struct chime *c)
{
	return c->pid != 0;
}

int chime_fd(const struct chime *c)
{
	return c->pid ? c->ended : -1;
}

int chime_wait_ms(const struct chime *c, int64_t now_ms)
{
	if (!c->pid)
		return -1;
	return c->until_ms <= now_ms ? 0 : (int)(c->until_ms - now_ms);
}

bool chime_turn(struct chime *c, int64_t now_ms)
{
	struct pollfd end = {.fd = c->ended, .events = POLLIN};
	bool ended, first;
	int status;

	if (!c->pid)
		return false;
	ended = poll(&end, 1, 0) > 0;
	if (!ended && now_ms < c->until_ms)
		return false;
	status = leave(c);
	if (ended && WIFEXITED(status) && WEXITSTATUS(status) == 0) {
		c->told = false;
		return false;
	}
	c->again_ms = now_ms + CHIME_AGAIN_MS;
	first = !c->told;
	c->told = true;
	return first;
}

void chime_close(struct chime *c)
{
	if (c->pid)
		(void)leave(c); /* we ended it */
}
