/*
 * What all processes which lendbay starts have in common. Keeps nothing, and
 * knows none of them.
 */
#include "child.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "log.h"

static bool is_packet_socket(int fd)
{
	int type;
	socklen_t len = sizeof(type);

	return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len) == 0 && type == SOCK_SEQPACKET;
}

int child_begin(const struct program *program, bool joins_ring, int argc, char **argv,
		struct options *options, struct board *board)
{
	char complaint[BOARD_COMPLAINT_MAX];
	int code = options_read(program, argc, argv, options);

	if (code >= 0)
		return code;
	if (!is_packet_socket(PARENT_FD) || (joins_ring && !is_packet_socket(RING_FD))) {
		log_line("descriptors 3 and 4 are not lendbay's: start lendbay, it starts this");
		return EX_USAGE;
	}

	int err = board_read(options->board, board, complaint);

	if (err < 0) {
		log_line("%s", complaint);
		return err == -EINVAL ? EX_CONFIG : EX_NOINPUT;
	}
	if (chdir(options->data) < 0) {
		log_line("cannot go to the data directory %s: %s", options->data, strerror(errno));
		return EX_NOINPUT;
	}
	return -1;
}

const char *child_hint(const struct child_hint *hints, size_t len, int err)
{
	for (size_t i = 0; i < len; i++)
		if (hints[i].err == -err)
			return hints[i].text;
	return strerror(-err);
}

/* ---- Time ---- */

int64_t child_now_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t); /* it cannot fail */
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int child_wait_ms(int64_t due_ms)
{
	int64_t left_ms = due_ms - child_now_ms();

	if (left_ms > INT_MAX)
		return INT_MAX;
	return left_ms > 0 ? (int)left_ms : 0;
}

/* ---- Parent and ring ---- */

int child_tell(int fd, struct message *m, const char *what)
{
	int err = message_send(fd, m, -1);

	if (err == -EPIPE)
		return EX_OK;
	if (err == 0 || fd == PARENT_FD)
		return CHILD_ON; /* a parent too busy to take a beat will judge that itself */
	log_line("the ring does not take %s (%s); starting again", what, strerror(-err));
	return EX_TEMPFAIL;
}

static int parent_tell(enum message_type type)
{
	struct message m;

	message_begin(&m, type);
	return child_tell(PARENT_FD, &m, NULL);
}

int child_ready(void)
{
	return parent_tell(MESSAGE_READY);
}

int child_beat(int64_t *next_ms)
{
	int64_t now_ms = child_now_ms();

	if (now_ms < *next_ms)
		return CHILD_ON;
	*next_ms = now_ms + BEAT_MS;
	return parent_tell(MESSAGE_BEAT);
}

int child_orders_take(int fd, int (*take)(void *context, struct message *m), void *context)
{
	int end = CHILD_ON;

	for (int i = 0; i < CHILD_ORDERS_MAX && end == CHILD_ON; i++) {
		struct message m;
		int got = message_next(fd, &m, NULL);

		if (got == 0)
			break;
		if (got < 0 || (fd == PARENT_FD && m.type == MESSAGE_STOP))
			end = got == -EPROTO ? EX_SOFTWARE : EX_OK;
		else if (fd == RING_FD && take)
			end = take(context, &m);
	}
	return end;
}

/* ---- Signals, and programs that are run ---- */

int child_signals_open(bool run_programs)
{
	sigset_t set;
	int fd;

	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGHUP);
	if (run_programs) {
		sigaddset(&set, SIGCHLD);
		/* Whoever started us may have ignored it, and then nobody could be waited for. */
		(void)signal(SIGCHLD, SIG_DFL);
	}
	sigprocmask(SIG_BLOCK, &set, NULL);
	/* The parent has us killed when it dies; what we drive or run must rest before that. */
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	return fd < 0 ? -errno : fd;
}

int child_signals_take(int fd)
{
	struct signalfd_siginfo info;
	int end = CHILD_ON;

	while (read(fd, &info, sizeof(info)) == sizeof(info))
		end = info.ssi_signo == SIGCHLD ? end : EX_OK;
	return end;
}

bool child_program_ended(pid_t pid, siginfo_t *how)
{
	how->si_pid = 0;
	if (!pid || waitid(P_PID, (id_t)pid, how, WEXITED | WNOHANG | WNOWAIT) < 0 || !how->si_pid)
		return false;
	/* What it left behind goes before its number may be another's. */
	(void)kill(-pid, SIGKILL);   /* mostly there is nobody */
	(void)waitpid(pid, NULL, 0); /* it has ended: how, we know */
	return true;
}
