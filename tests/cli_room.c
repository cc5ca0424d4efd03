/*
 * Running lendbay-ledger for a test, and looking at what it said.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "cli_room.h"

int desk_setup(void **state)
{
	struct desk *d = calloc(1, sizeof(*d));

	assert_non_null(d);

	ssize_t len = readlink("/proc/self/exe", d->program, sizeof(d->program) - 20);

	assert_true(len > 0);
	strcpy(strrchr(d->program, '/') + 1, "lendbay-ledger");
	room_open(&d->room);
	*state = d;
	return 0;
}

void ring_end(struct desk *d)
{
	if (d->ring == 0)
		return;
	assert_int_equal(kill(d->ring, SIGKILL), 0);
	assert_int_equal(waitpid(d->ring, NULL, 0), d->ring);
	d->ring = 0;
}

int desk_teardown(void **state)
{
	struct desk *d = *state;

	ring_end(d);
	room_close(&d->room);
	free(d);
	return 0;
}

/* ---- Running it ---- */

static void output_take(const char *path, char out[OUTPUT_MAX])
{
	FILE *f = fopen(path, "r");

	assert_non_null(f);
	out[fread(out, 1, OUTPUT_MAX - 1, f)] = '\0';
	assert_int_equal(fclose(f), 0);
	assert_int_equal(unlink(path), 0);
}

void words_split(struct desk *d, char *words, char *list[ARGUMENTS_MAX])
{
	size_t count = 0;

	list[count++] = d->program;
	for (char *word = strtok(words, "|"); word != NULL; word = strtok(NULL, "|")) {
		assert_true(count < ARGUMENTS_MAX - 1);
		list[count++] = strcmp(word, "DIR") == 0 ? d->room.dir : word;
	}
	list[count] = NULL;
}

pid_t start(struct desk *d, const char *words, const char *out, const char *err)
{
	char copy[1000];
	char *list[ARGUMENTS_MAX];

	assert_true(strlen(words) < sizeof(copy));
	strcpy(copy, words);
	words_split(d, copy, list);
	fflush(NULL);

	pid_t child = fork();

	assert_true(child >= 0);
	if (child > 0)
		return child;
	if (setsid() < 0 || /* no terminal to ask on */
	    dup2(open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO) < 0 ||
	    dup2(open(err, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO) < 0)
		_exit(99);
	execv(list[0], list);
	_exit(98);
}

int run(struct desk *d, const char *words)
{
	char out[PATH_MAX + 8], err[PATH_MAX + 8];
	int status;

	(void)snprintf(out, sizeof(out), "%s.out", d->room.dir); /* the room is there for it */
	(void)snprintf(err, sizeof(err), "%s.err", d->room.dir); /* likewise */

	pid_t child = start(d, words, out, err);

	assert_int_equal(waitpid(child, &status, 0), child);
	output_take(out, d->out);
	output_take(err, d->err);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void expect(struct desk *d, const char *words, int code)
{
	int got = run(d, words);

	if (got != code)
		fail_msg("%s: exit %d instead of %d\n%s%s", words, got, code, d->out, d->err);
}

void says(const char *output, const char *words)
{
	if (strstr(output, words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, output);
}

uint64_t facts_of(struct desk *d)
{
	unsigned long facts = 0;

	expect(d, "verify|--data|DIR", EX_OK);
	assert_int_equal(sscanf(d->out, "All %lu facts hold", &facts), 1);
	return facts;
}

void file_write(struct desk *d, const char *text)
{
	(void)snprintf(d->csv, sizeof(d->csv), "%s.csv", d->room.dir); /* there is room for it */

	FILE *f = fopen(d->csv, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}
