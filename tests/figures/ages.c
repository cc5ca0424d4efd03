/*
 * Ages: measures ledgers that are years old, on this machine and this disk.
 *
 *     ages OUT BOARD LOANS...
 *
 * OUT/years-LOANS is the ledger with so many; it is made if it is not there. Adds to
 * OUT/figures.txt; what the processes said is in OUT/log. See tests/figures/run.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "age.h"
#include "apart.h"
#include "bare.h"
#include "machine.h"
#include "years.h"

#define LOANS_MIN    4000 /* fewer, and nothing is overdue yet */
#define LOANS_MAX    10000000
#define FEW          100000 /* fewer, and the loans that measuring adds would count */
#define NAME_MAX_LEN 32

static void measure(struct paper *p, struct place *at, const struct board *board, const char *out,
		    const char *text)
{
	char name[NAME_MAX_LEN], *end;
	uint64_t loans = strtoull(text, &end, 10);

	if (*end != '\0' || loans < LOANS_MIN || loans > LOANS_MAX)
		give_up(p, "%s is no number of loans", text);
	(void)snprintf(name, sizeof(name), "years-%" PRIu64, loans); /* fits */
	if (mkdir(name, 0700) < 0 && errno != EEXIST)
		give_up(p, "%s/%s: %s", out, name, strerror(errno));
	path_find(p, name, "", at->data);
	years_make(p, at->data, board, loans);
	if (loans < FEW)
		years_spoil(p, at->data);
	age_measure(p, at, board, loans);
}

int main(int argc, char **argv)
{
	static struct paper paper;
	static struct place at;
	static struct board board;
	char complaint[BOARD_COMPLAINT_MAX];

	paper.say = stderr;
	if (argc > 4 && !strcmp(argv[1], APART_BETWEEN))
		return apart_between(argv);
	if (argc == 3 && !strcmp(argv[1], BARE_SELECT))
		return bare_select_run(&paper, argv[2]);
	if (argc < 4) {
		fprintf(stderr, "Usage: ages OUT BOARD LOANS...\n"
				"`make bench` calls it, by tests/figures/run.\n");
		return EX_USAGE;
	}
	(void)paper_open(&paper, argv[1], true); /* the log stays open until the end */
	programs_find(&paper, at.programs);
	path_find(&paper, argv[2], "", at.board);
	if (board_read(at.board, &board, complaint) < 0)
		give_up(&paper, "%s", complaint);
	machine_tell(&paper, argv[1]);
	load_tell(&paper, "start");
	if (chdir(argv[1]) < 0)
		give_up(&paper, "%s: %s", argv[1], strerror(errno));
	for (int i = 3; i < argc; i++)
		measure(&paper, &at, &board, argv[1], argv[i]);
	load_tell(&paper, "end");
	return EX_OK;
}
