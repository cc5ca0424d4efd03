/*
 * lendbay-rig: simulated hardware for a kiosk without any. Reads what there
 * is to simulate, and runs it. Nothing of the kiosk is in here.
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>

#include "cards.h"
#include "log.h"
#include "options.h"
#include "rig/rig.h"

#define CARDS_FILE "cards.conf" /* beside the board file, unless --cards says otherwise */

static const struct program program = {
	.name = "lendbay-rig",
	.purpose = "Simulates a kiosk's hardware: reader, cards, doors.",
	.needs = OPTION_BOARD | OPTION_DATA,
	.takes = OPTION_SCRIPT | OPTION_CARDS,
};

/* Where the cards are. Returns the path, or NULL if it is too long. */
static const char *cards_path(const struct options *o, char room[PATH_MAX])
{
	if (o->cards)
		return o->cards;
	const char *slash = strrchr(o->board, '/');
	int dir_len = slash ? (int)(slash + 1 - o->board) : 0;
	int len = snprintf(room, PATH_MAX, "%.*s%s", dir_len, o->board, CARDS_FILE);
	return len < PATH_MAX ? room : NULL;
}

/* Reads the board and the cards. Returns -1 to go on, or the code to exit with. */
static int parts_read(const struct options *o, struct board *b, struct rig_tag *tags,
		      unsigned *tags_len)
{
	static char room[PATH_MAX];
	char complaint[BOARD_COMPLAINT_MAX];
	_Static_assert(BOARD_COMPLAINT_MAX >= CARDS_COMPLAINT_MAX, "one room serves both");

	int err = board_read(o->board, b, complaint);
	if (!err) {
		const char *path = cards_path(o, room);
		if (!path) {
			log_line("the path of the board file is too long: %s", o->board);
			return EX_USAGE;
		}
		err = cards_read(path, tags, tags_len, complaint);
	}
	if (!err)
		return -1;
	log_line("%s", complaint);
	return err == -EINVAL ? EX_CONFIG : EX_NOINPUT;
}

static int exit_code(int err)
{
	switch (err) {
	case -EINVAL: return EX_CONFIG;
	case -EBUSY: return EX_TEMPFAIL;
	default: return EX_CANTCREAT;
	}
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	static struct rig_tag tags[RIG_TAGS_MAX];
	unsigned tags_len = 0;

	int end = options_read(&program, argc, argv, &o);
	if (end < 0)
		end = parts_read(&o, &b, tags, &tags_len);
	if (end >= 0)
		return end;
	if (chdir(o.data) < 0) {
		log_line("cannot go to the data directory %s: %s; make it, or let lendbay-ledger "
			 "create it",
			 o.data, strerror(errno));
		return EX_NOINPUT;
	}

	struct rig *r;
	char complaint[RIG_COMPLAINT_MAX];
	int script_in = o.script_fd < 0 ? RIG_SCRIPT_NONE : o.script_fd;
	/* A script on standard input is answered on standard output. */
	int script_out = script_in == STDIN_FILENO ? STDOUT_FILENO : script_in;
	int err = rig_open(&b, tags, tags_len, script_in, script_out, &r, complaint);
	if (err) {
		log_line("%s", complaint);
		return exit_code(err);
	}
	err = rig_run(r);
	if (err)
		log_line("the rig stopped: %s", strerror(-err));
	rig_close(r);
	return err ? EX_OSERR : EX_OK;
}
