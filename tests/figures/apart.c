/*
 * Runs a program by way of this one, started again: it has little memory, and forks once more.
 */
#include "apart.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORDS_MAX 24
#define BEFORE    4 /* of the one between: its name, APART_BETWEEN, a descriptor, a path */

struct took {
	int64_t ns;
	long resident_kb;
	int status;
};

static void become(const char *path, char **words, const char *output)
{
	int fd = output ? open(output, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600) : -1;

	if (!output || (fd >= 0 && dup2(fd, STDOUT_FILENO) >= 0))
		(void)execv(path, words); /* told by the code */
	_exit(EXIT_FAILURE);
}

int apart_between(char **argv)
{
	struct took took = {.status = -1};
	struct rusage used;
	int out = (int)strtol(argv[2], NULL, 10);
	int64_t from_ns = now_ns();
	pid_t pid;

	(void)fcntl(out, F_SETFD, FD_CLOEXEC); /* else the program would only hold it, too */
	pid = fork();
	if (pid == 0)
		become(argv[3], argv + BEFORE, NULL);
	if (pid < 0 || wait4(pid, &took.status, 0, &used) != pid)
		return EXIT_FAILURE;
	took.ns = now_ns() - from_ns;
	took.resident_kb = used.ru_maxrss;
	return write(out, &took, sizeof took) == sizeof took ? EXIT_SUCCESS : EXIT_FAILURE;
}

double apart_run(const struct paper *p, const char *path, const char *const *words,
		 const char *output, long *resident_kb)
{
	const char *all[BEFORE + WORDS_MAX + 1] = {"between", APART_BETWEEN, NULL, path};
	struct took took = {.status = -1};
	char fd[12];
	int ends[2], status;
	size_t len = 0;

	while (words[len] && len < WORDS_MAX) {
		all[BEFORE + len] = words[len];
		len++;
	}
	if (words[len] || pipe(ends) < 0)
		give_up(p, "%s cannot be run", path);
	(void)snprintf(fd, sizeof fd, "%d", ends[1]); /* fits */
	all[2] = fd;

	pid_t pid = fork();

	if (pid == 0) {
		(void)close(ends[0]);                           /* not ours to read */
		become("/proc/self/exe", (char **)all, output); /* execv changes none of them */
	}
	(void)close(ends[1]); /* nothing was written to it */
	if (read(ends[0], &took, sizeof took) != sizeof took)
		took.status = -1;
	(void)close(ends[0]); /* only read from */
	if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0 || took.status != 0)
		give_up(p, "%s %s did not end well", words[0], words[1]);
	if (resident_kb)
		*resident_kb = took.resident_kb;
	return (double)took.ns / 1e9;
}
