/*
 * Kills the processes of real kiosks, each in turn, at random moments while
 * people borrow and bring back and workers work; after each kill the ledger
 * must verify, go on from what was seen of it, and hold everything that a
 * screen had shown as done; and no latch may have moved without its act.
 *
 *     kill --board FILE --data DIR --log FILE --kills N --seed N --lanes N
 *     kill --self-test --board FILE --data DIR
 *
 * Kiosks mostly wait, so several run side by side: lane 1 on DIR-1, and so on,
 * each a fresh ledger of tests/kill. The last line counts; exits 1 at the
 * first thing that is wrong, and leaves the directories as they are.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <inttypes.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "run.h"
#include "self_test.h"

#define LANES_MAX 16
#define LOOK_MS   200

struct lane {
	pid_t pid; /* 0: it has ended */
	int fd;    /* its tallies; -1: none are left */
	struct tally tally;
};

struct lanes {
	struct run_plan plan; /* of all together */
	const char *log;      /* LOG-1, LOG-2 … are what their processes say; NULL: said here */
	uint64_t len;
	bool progress, failed;
	struct lane lane[LANES_MAX];
};

/* Where a lane's processes say what they have to say. Ends the lane if that cannot be. */
static int lane_log(const struct lanes *l, uint64_t i)
{
	char path[PATH_MAX];
	if (!l->log)
		return STDERR_FILENO;
	snprintf(path, sizeof path, "%s-%" PRIu64, l->log, i + 1);
	int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	if (fd >= 0)
		return fd;
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	exit(EX_CANTCREAT);
}

/* In its own process: this lane's share. */
static void lane_run(const struct lanes *l, uint64_t i, int tally_fd, pid_t parent)
{
	char data[PATH_MAX];
	struct run_plan plan = l->plan;
	if (prctl(PR_SET_PDEATHSIG, SIGTERM) < 0 || getppid() != parent)
		_exit(EX_OSERR);
	snprintf(data, sizeof data, "%s-%" PRIu64, l->plan.data, i + 1);
	plan.data = data;
	plan.log = lane_log(l, i);
	plan.kills = l->plan.kills / l->len + (i < l->plan.kills % l->len);
	plan.seed = l->plan.seed * LANES_MAX + i;
	plan.tally_fd = tally_fd;
	exit(run_kills(&plan));
}

static int lane_start(struct lanes *l, uint64_t i)
{
	int ends[2];
	pid_t parent = getpid();
	if (pipe2(ends, O_CLOEXEC) < 0)
		return -errno;
	fflush(stdout);
	pid_t pid = fork();
	if (pid == 0)
		lane_run(l, i, ends[1], parent);
	close(ends[1]);
	l->lane[i] = (struct lane){.pid = pid, .fd = ends[0]};
	return pid < 0 ? -errno : 0;
}

static struct tally lanes_sum(const struct lanes *l)
{
	struct tally sum = {0};
	for (uint64_t i = 0; i < l->len; i++) {
		const struct tally *t = &l->lane[i].tally;
		for (unsigned victim = 0; victim < VICTIMS; victim++)
			sum.count[victim] += t->count[victim];
		sum.kills += t->kills;
		sum.loans += t->loans;
		sum.facts += t->facts;
		sum.latches += t->latches;
		sum.claims += t->claims;
		sum.verified += t->verified;
	}
	return sum;
}

/* Takes what a lane tells; at its end, how it ended. */
static void lane_hear(struct lanes *l, struct lane *lane)
{
	struct tally t;
	int status;
	ssize_t got = read(lane->fd, &t, sizeof t);
	if (got == (ssize_t)sizeof t) {
		lane->tally = t;
		return;
	}
	close(lane->fd);
	lane->fd = -1;
	waitpid(lane->pid, &status, 0);
	lane->pid = 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return;
	/* One is enough: the others end with all they started. */
	l->failed = true;
	for (uint64_t i = 0; i < l->len; i++)
		if (l->lane[i].pid)
			kill(l->lane[i].pid, SIGTERM);
}

/* Hears all lanes until the last has ended. */
static void lanes_hear(struct lanes *l)
{
	for (uint64_t left = 1; left > 0;) {
		struct pollfd fds[LANES_MAX];
		left = 0;
		for (uint64_t i = 0; i < l->len; i++) {
			fds[i] = (struct pollfd){.fd = l->lane[i].fd, .events = POLLIN};
			left += l->lane[i].fd >= 0;
		}
		if (left == 0 || poll(fds, (nfds_t)l->len, LOOK_MS) <= 0)
			continue;
		for (uint64_t i = 0; i < l->len; i++)
			if (fds[i].fd >= 0 && fds[i].revents)
				lane_hear(l, &l->lane[i]);
		struct tally sum = lanes_sum(l);
		if (l->progress)
			fprintf(stderr, "\r%" PRIu64 " of %" PRIu64 " kills, %" PRIu64 " loans ",
				sum.kills, l->plan.kills, sum.loans);
	}
	if (l->progress)
		fprintf(stderr, "\r%*s\r", 60, "");
}

static int lanes_run(struct lanes *l)
{
	for (uint64_t i = 0; i < l->len; i++) {
		int err = lane_start(l, i);
		if (err) {
			fprintf(stderr, "a lane cannot be started: %s\n", strerror(-err));
			return EX_OSERR;
		}
	}
	lanes_hear(l);
	struct tally sum = lanes_sum(l);
	printf("kill: seed %" PRIu64 ", %" PRIu64 " kills (", l->plan.seed, sum.kills);
	for (unsigned i = 0; i < VICTIMS; i++)
		printf("%s%s %" PRIu64, i ? ", " : "", victim_word(i), sum.count[i]);
	printf("), %" PRIu64 " loans, %" PRIu64 " facts, %" PRIu64 " latches, %" PRIu64
	       " things confirmed, ",
	       sum.loans, sum.facts, sum.latches, sum.claims);
	if (l->failed)
		printf("and then something was wrong: %s-* are left as they are\n", l->plan.data);
	else
		printf("0 missing, %" PRIu64 " verified, 0 wrong\n", sum.verified);
	return l->failed ? EXIT_FAILURE : EX_OK;
}

static int self_test_run(const struct run_plan *plan)
{
	struct stage stage;
	struct trouble trouble = {0};
	if (stage_init(&stage, plan->board, plan->data, plan->log) < 0) {
		fprintf(stderr, "%s\n", stage.complaint);
		return EX_OSERR;
	}
	int code = self_test(&stage, &trouble);
	if (trouble.any)
		fprintf(stderr, "%s\n", trouble.why);
	return code;
}

static int usage(FILE *to, int code)
{
	fprintf(to, "Usage: kill --board FILE --data DIR --log FILE --kills N --seed N --lanes N\n"
		    "       kill --self-test --board FILE --data DIR\n"
		    "Kills kiosks' processes under traffic; see tests/kill/kill.c.\n");
	return code;
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{"board", required_argument, NULL, 'b'},
		{"data", required_argument, NULL, 'd'},
		{"log", required_argument, NULL, 'l'},
		{"kills", required_argument, NULL, 'k'},
		{"seed", required_argument, NULL, 's'},
		{"lanes", required_argument, NULL, 'n'},
		{"self-test", no_argument, NULL, 't'},
		{"help", no_argument, NULL, 'h'},
		{0},
	};
	static struct lanes l = {.plan = {.kills = 200, .seed = 1, .log = STDERR_FILENO}, .len = 1};
	bool lie = false;

	for (int letter; (letter = getopt_long(argc, argv, "", options, NULL)) != -1;) {
		switch (letter) {
		case 'b': l.plan.board = optarg; break;
		case 'd': l.plan.data = optarg; break;
		case 'k': l.plan.kills = strtoull(optarg, NULL, 10); break;
		case 's': l.plan.seed = strtoull(optarg, NULL, 10); break;
		case 'n': l.len = strtoull(optarg, NULL, 10); break;
		case 't': lie = true; break;
		case 'l': l.log = optarg; break;
		case 'h': return usage(stdout, EX_OK);
		default: return usage(stderr, EX_USAGE);
		}
	}
	if (!l.plan.board || !l.plan.data || optind != argc || l.len < 1 || l.len > LANES_MAX)
		return usage(stderr, EX_USAGE);
	l.progress = isatty(STDERR_FILENO) == 1;
	return lie ? self_test_run(&l.plan) : lanes_run(&l);
}
