/*
 * Starts a process with exactly the descriptors it is to have. Knows nothing
 * of what the process is for.
 */
#include "spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "log.h"

int pair_make(int pair[2])
{
	int low[2];
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, low) < 0)
		return -errno;
	int err = 0;
	for (int i = 0; i < 2; i++) {
		pair[i] = fcntl(low[i], F_DUPFD_CLOEXEC, FD_HIGH);
		if (pair[i] < 0)
			err = -errno;
		close(low[i]);
	}
	for (int i = 0; err && i < 2; i++)
		if (pair[i] >= 0)
			close(pair[i]);
	return err;
}

/* Puts `fd` at `number`, to be kept by exec; -1 closes it. */
static void descriptor_place(int fd, int number)
{
	if (fd < 0)
		close(number);
	else if (dup2(fd, number) < 0)
		_exit(EX_OSERR);
}

/* In the new process. */
static void become(const struct spawn *s, pid_t parent)
{
	/* Die with our parent; and if it is gone already, nobody would say so. */
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent)
		_exit(EX_OSERR);

	/* A key or a closed window at the terminal is for the parent to answer. */
	signal(SIGINT, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	sigset_t none;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);

	/* Both ends are above all numbers they go to, so neither overwrites the other. */
	descriptor_place(s->parent_end, PARENT_FD);
	descriptor_place(s->ring_end, RING_FD);
	if (s->script_fd >= 0)
		fcntl(s->script_fd, F_SETFD, 0);

	execv(s->path, (char **)s->arguments);
	log_line("%s cannot be started: %s", s->path, strerror(errno));
	_exit(EX_UNAVAILABLE);
}

int spawn(const struct spawn *s, pid_t *pid)
{
	pid_t parent = getpid();
	pid_t made = fork();
	if (made < 0)
		return -errno;
	if (made == 0)
		become(s, parent);
	*pid = made;
	return 0;
}
