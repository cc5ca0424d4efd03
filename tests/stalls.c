/*
 * Runs a command, and measures how long the machine stood still meanwhile: on every CPU a process
 * that does nothing but sleep, and looks how late it woke. Whoever judges the command can then tell
 * a test that was held up from one that is wrong.
 *
 *     stalls FILE COMMAND [ARGUMENT...]
 *
 * Writes into FILE by how many ms the latest of them all was late. Exits as the command did, 128 +
 * its signal if one ended it, 71 if it could not be run.
 */
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#define CPUS_MAX 64
#define NAP_US                                                                                     \
	10000 /* a sleeper that a busy machine serves is some ms late; of a test, every wait is    \
		 longer */

static int64_t now_us(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now); /* it cannot fail */
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Sleeps on one CPU for ever, and keeps in *latest_us by how much it was late at worst. */
static _Noreturn void sleep_on(unsigned cpu, int64_t *latest_us)
{
	cpu_set_t only;

	(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
	CPU_ZERO(&only);
	CPU_SET(cpu, &only);
	(void)sched_setaffinity(0, sizeof only, &only); /* elsewhere it measures as well */
	for (;;) {
		int64_t began = now_us();
		struct timespec nap = {.tv_nsec = (long)NAP_US * 1000};
		(void)nanosleep(&nap, NULL);
		int64_t late = now_us() - began - NAP_US;
		if (late > *latest_us)
			*latest_us = late;
	}
}

/* Starts a sleeper on every CPU that may be used; pids[] has room for CPUS_MAX. Returns how many.
 */
static unsigned sleepers_start(pid_t pids[], int64_t *latest_us)
{
	cpu_set_t may;
	unsigned count = 0;

	if (sched_getaffinity(0, sizeof may, &may) < 0)
		return 0;
	for (unsigned cpu = 0; cpu < CPU_SETSIZE && count < CPUS_MAX; cpu++) {
		if (!CPU_ISSET(cpu, &may))
			continue;
		pid_t pid = fork();
		if (pid == 0)
			sleep_on(cpu, &latest_us[count]);
		if (pid > 0)
			pids[count++] = pid;
	}
	return count;
}

/* Returns the command's exit code, as a shell has it. */
static int command_run(char **argv)
{
	int status = 0;
	pid_t pid = fork();

	if (pid == 0) {
		execvp(argv[0], argv);
		perror(argv[0]);
		_exit(EX_OSERR);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid) {
		perror("stalls");
		return EX_OSERR;
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int main(int argc, char **argv)
{
	pid_t pids[CPUS_MAX];

	if (argc < 3) {
		fputs("usage: stalls FILE COMMAND [ARGUMENT...]\n", stderr);
		return EX_USAGE;
	}
	int64_t *latest_us = mmap(NULL, CPUS_MAX * sizeof *latest_us, PROT_READ | PROT_WRITE,
				  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (latest_us == MAP_FAILED) {
		perror("stalls");
		return EX_OSERR;
	}
	unsigned count = sleepers_start(pids, latest_us);
	int code = command_run(argv + 2);
	int64_t latest = 0;
	for (unsigned i = 0; i < count; i++) {
		kill(pids[i], SIGKILL);
		waitpid(pids[i], NULL, 0);
		latest = latest_us[i] > latest ? latest_us[i] : latest;
	}
	FILE *f = fopen(argv[1], "w");
	if (!f || fprintf(f, "%lld\n", (long long)(latest / 1000)) < 0 || fclose(f) != 0) {
		perror(argv[1]);
		return EX_OSERR;
	}
	return code;
}
