/*
 * Reads the options that all programs share. Opens no file and changes no
 * directory.
 */
#include "options.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

static const struct {
	unsigned bit; /* 0: every program takes it */
	char letter;  /* what getopt_long answers; there are no short options */
	const char *name, *value, *purpose;
} table[] = {
	{OPTION_BOARD, 'b', "board", "FILE", "what this kiosk is made of: its board file"},
	{OPTION_DATA, 'd', "data", "DIR", "where its ledger and keys are"},
	{OPTION_SCRIPT, 's', "script", "FD", "take orders from this descriptor (rig boards only)"},
	{OPTION_CARDS, 'c', "cards", "FILE",
	 "the rig's cards (default: cards.conf beside the board)"},
	{OPTION_SHOT, 'p', "shot", "FILE", "write what is drawn as a PNG, and end"},
	{0, 'h', "help", NULL, "say this"},
	{0, 'v', "version", NULL, "say which version this is"},
};

#define ROWS (sizeof table / sizeof table[0])

static bool takes(const struct program *program, size_t row)
{
	return !table[row].bit || ((program->needs | program->takes) & table[row].bit);
}

static void usage_write(FILE *to, const struct program *program)
{
	fprintf(to, "Usage: %s", program->name);
	for (size_t i = 0; i < ROWS; i++)
		if (table[i].bit && takes(program, i))
			fprintf(to, program->needs & table[i].bit ? " --%s %s" : " [--%s %s]",
				table[i].name, table[i].value);
	fprintf(to, "\n%s\n\n", program->purpose);
	for (size_t i = 0; i < ROWS; i++)
		if (takes(program, i))
			fprintf(to, "  --%-8s %-5s %s\n", table[i].name,
				table[i].value ? table[i].value : "", table[i].purpose);
}

static int mistake(const struct program *program, const char *what, const char *which)
{
	fprintf(stderr, "%s: %s%s\n", program->name, what, which);
	usage_write(stderr, program);
	return EX_USAGE;
}

/* Makes `path` absolute in `room`. Returns 0 or -errno. */
static int absolute(const char *path, char room[PATH_MAX])
{
	char here[PATH_MAX] = "";
	if (path[0] != '/' && !getcwd(here, sizeof here))
		return -errno;
	int len = snprintf(room, PATH_MAX, "%s%s%s", here, path[0] == '/' ? "" : "/", path);
	return len < PATH_MAX ? 0 : -ENAMETOOLONG;
}

/* Takes one option's value into `out`. Returns NULL, or what is wrong with it. */
static const char *value_take(struct options *out, int letter, const char *value)
{
	if (letter == 's') {
		char *end;
		errno = 0;
		long fd = strtol(value, &end, 10);
		if (errno || end == value || *end || fd < 0 || fd > INT_MAX ||
		    fcntl((int)fd, F_GETFD) < 0)
			return "--script wants the number of an open descriptor, not ";
		out->script_fd = (int)fd;
		return NULL;
	}
	static const char *const wants[] = {"--board wants a file", "--data wants a directory",
					    "--cards wants a file", "--shot wants a file"};
	const char **path[] = {&out->board, &out->data, &out->cards, &out->shot};
	int at = letter == 'b' ? 0 : letter == 'd' ? 1 : letter == 'c' ? 2 : 3;
	if (!*value)
		return wants[at];
	if (absolute(value, out->room[at]) < 0)
		return "this path is too long: ";
	*path[at] = out->room[at];
	return NULL;
}

/* What must be given and was not. Returns the row, or -1. */
static int missing(const struct program *program, unsigned given)
{
	for (size_t i = 0; i < ROWS; i++)
		if (program->needs & table[i].bit & ~given)
			return (int)i;
	return -1;
}

int options_read(const struct program *program, int argc, char **argv, struct options *out)
{
	struct option list[ROWS + 1] = {{0}};
	int rows = 0;
	for (size_t i = 0; i < ROWS; i++)
		if (takes(program, i))
			list[rows++] = (struct option){table[i].name, !!table[i].value, NULL,
						       table[i].letter};

	memset(out, 0, sizeof *out);
	out->script_fd = -1;
	unsigned given = 0;
	optind = 0; /* glibc: start anew, whoever asked before */
	opterr = 0;
	for (int letter; (letter = getopt_long(argc, argv, "+:", list, NULL)) != -1;) {
		if (letter == 'h') {
			usage_write(stdout, program);
			return EX_OK;
		}
		if (letter == 'v') {
			printf("%s %s\n", program->name, LENDBAY_VERSION);
			return EX_OK;
		}
		if (letter == ':')
			return mistake(program, "a value is missing after ", argv[optind - 1]);
		if (letter == '?')
			return mistake(program, "there is no option ", argv[optind - 1]);
		const char *wrong = value_take(out, letter, optarg);
		if (wrong)
			return mistake(program, wrong, optarg);
		for (size_t i = 0; i < ROWS; i++)
			if (table[i].letter == letter)
				given |= table[i].bit;
	}
	if (optind < argc)
		return mistake(program, "this argument means nothing here: ", argv[optind]);
	int row = missing(program, given);
	if (row >= 0)
		return mistake(program, "this must be given: --", table[row].name);
	return -1;
}
