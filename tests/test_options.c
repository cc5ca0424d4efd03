/*
 * The options that all programs share, and the lines they log.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "log.h"
#include "options.h"

#define SAID_MAX 4096

static const struct program program = {
	.name = "lendbay-x",
	.purpose = "Does x.",
	.needs = OPTION_BOARD | OPTION_DATA,
	.takes = OPTION_SCRIPT,
};
static struct options options;
static char said[SAID_MAX];

/* Lets `fd` go into memory until told_end. Returns what it was. */
static int told_begin(int fd, int *memory)
{
	int kept = dup(fd);
	*memory = memfd_create("said", MFD_CLOEXEC);
	assert_true(kept >= 0 && *memory >= 0 && dup2(*memory, fd) == fd);
	return kept;
}

static void told_end(int fd, int kept, int memory)
{
	fflush(NULL);
	dup2(kept, fd);
	close(kept);
	ssize_t len = pread(memory, said, sizeof said - 1, 0);
	said[len > 0 ? len : 0] = '\0';
	close(memory);
}

/* Reads a command line of words; what is said on `fd` is in `said`. */
static int words_read(const char *words, int fd)
{
	char line[512], *argv[16] = {"lendbay-x"};
	int argc = 1, memory;
	snprintf(line, sizeof line, "%s", words);
	for (char *word = strtok(line, " "); word && argc < 15; word = strtok(NULL, " "))
		argv[argc++] = word;
	fflush(NULL);
	int kept = told_begin(fd, &memory);
	int code = options_read(&program, argc, argv, &options);
	told_end(fd, kept, memory);
	return code;
}

static void paths_are_made_absolute(void **state)
{
	(void)state;
	char here[PATH_MAX], path[PATH_MAX + 16];
	assert_non_null(getcwd(here, sizeof here));
	assert_int_equal(words_read("--board a/b.conf --data=/var/d", STDERR_FILENO), -1);
	snprintf(path, sizeof path, "%s/a/b.conf", here);
	assert_string_equal(options.board, path);
	assert_string_equal(options.data, "/var/d");
	assert_int_equal(options.script_fd, -1);
	assert_int_equal(words_read("--data d --board /b --script 1", STDERR_FILENO), -1);
	assert_int_equal(options.script_fd, 1);
	assert_string_equal(said, "");
}

static void help_and_version_are_answered(void **state)
{
	(void)state;
	assert_int_equal(words_read("--help", STDOUT_FILENO), EX_OK);
	assert_non_null(strstr(said, "Usage: lendbay-x --board FILE --data DIR [--script FD]\n"));
	assert_non_null(strstr(said, "Does x."));
	assert_null(strstr(said, "--cards")); /* what it does not take, it does not offer */
	assert_int_equal(words_read("--version", STDOUT_FILENO), EX_OK);
	assert_string_equal(said, "lendbay-x " LENDBAY_VERSION "\n");
}

static void a_mistake_is_answered_with_what_is_wrong(void **state)
{
	(void)state;
	static const struct {
		const char *words, *says;
	} cases[] = {
		{"", "this must be given: --board"},
		{"--board b", "this must be given: --data"},
		{"--board b --data", "a value is missing after --data"},
		{"--board b --data d e", "this argument means nothing here: e"},
		{"--board b --data d --colour", "there is no option --colour"},
		{"--board b --data d -x", "there is no option -x"},
		{"--board b --data d --cards c", "there is no option --cards"},
		{"--board b --data d --script one", "an open descriptor, not one"},
		{"--board b --data d --script 1x", "an open descriptor, not 1x"},
		{"--board b --data d --script -1", "an open descriptor, not -1"},
		{"--board b --data d --script 250", "an open descriptor, not 250"},
		{"--board b --data d --script 99999999999999999999", "an open descriptor"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		int code = words_read(cases[i].words, STDERR_FILENO);
		if (code != EX_USAGE || !strstr(said, cases[i].says) || !strstr(said, "Usage: "))
			fail_msg("%s: %d %s", cases[i].words, code, said);
	}
}

static void a_line_is_one_line_whatever_is_in_it(void **state)
{
	(void)state;
	int memory, kept = told_begin(STDERR_FILENO, &memory);
	errno = ENOSPC;
	log_line("one\ntwo\033[2J %d", 3);
	int left = errno;
	told_end(STDERR_FILENO, kept, memory);
	assert_int_equal(left, ENOSPC);
	unsigned year, month, day, hour, minute, second, ms;
	int at = 0;
	assert_int_equal(sscanf(said, "%4u-%2u-%2uT%2u:%2u:%2u.%3uZ %n", &year, &month, &day, &hour,
				&minute, &second, &ms, &at),
			 7);
	char end[64];
	snprintf(end, sizeof end, "%.40s: one two [2J 3\n", program_invocation_short_name);
	assert_string_equal(said + at, end);

	char words[2 * TEXT_LINE_MAX];
	memset(words, 'w', sizeof words - 1);
	words[sizeof words - 1] = '\0';
	kept = told_begin(STDERR_FILENO, &memory);
	log_line("%s", words);
	told_end(STDERR_FILENO, kept, memory);
	assert_int_equal(strlen(said), TEXT_LINE_MAX);
	assert_int_equal(said[TEXT_LINE_MAX - 1], '\n');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_are_made_absolute),
		cmocka_unit_test(help_and_version_are_answered),
		cmocka_unit_test(a_mistake_is_answered_with_what_is_wrong),
		cmocka_unit_test(a_line_is_one_line_whatever_is_in_it),
	};
	return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
