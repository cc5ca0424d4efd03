/*
 * restore and recover: a new kiosk's data directory, out of a backup or out
 * of what is left of a damaged ledger.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "copy.h"
#include "ledger/salvage.h"
#include "restore.h"
#include "room.h"

#define BEYOND_FILE "beyond-the-gap.facts" /* saved, but of no chain that begins at fact 1 */

/* What a new kiosk is made from, and what came of it. */
struct making {
	struct room room;
	const struct order *order;
	struct board board;
	struct backup_about about;
	struct restored out;
	struct salvaged saved;
	uint64_t bytes;
	FILE *beyond; /* NULL: nothing was found there yet */
	char complaint[LEDGER_COMPLAINT_MAX];
};

/* ---- What both do ---- */

static void restoring(const char *what, uint64_t number, void *with)
{
	(void)with; /* all is in the words */
	progress_say(what, number, 0);
}

/* Makes the new ledger from what lies in the work directory, and gives all its place. */
static int ledger_build(struct making *m)
{
	int err = restore_build(m->room.work, &m->board, &m->about, (uint64_t)getuid() + 1,
				restoring, NULL, &m->out, m->complaint);

	progress_end();
	if (err < 0)
		return complain_as(code_of(err), "%s", m->complaint);
	err = room_place(&m->room);
	return err == 0 ? EX_OK
			: complain_as(code_of(err), "%s cannot be filled: %s. Do it again.",
				      m->room.dir, strerror(-err));
}

static int board_find(const struct order *order, struct board *board)
{
	char complaint[BOARD_COMPLAINT_MAX];

	if (order->board == NULL)
		return complain_as(EX_USAGE, "For which kiosk? --board FILE says what the new one "
					     "is made of.");

	int err = board_read(order->board, board, complaint);

	if (err < 0)
		return complain_as(err == -EINVAL ? EX_CONFIG : code_of(err), "%s", complaint);
	if (setenv("TZ", board->zone, 1) == 0)
		tzset();
	return EX_OK;
}

/* Makes a directory, lets `fill` put the old ledger into its work directory, and goes on from it.
 */
static int kiosk_make(struct making *m, int (*fill)(struct making *m))
{
	int code = room_make(&m->room);

	if (code != EX_OK) {
		if (m->room.made)
			(void)rmdir(m->room.dir); /* only if it is empty */
		return code;
	}
	code = fill(m);
	if (code == EX_OK)
		code = ledger_build(m);
	room_undo(&m->room);
	return code;
}

static void made_tell(const struct making *m)
{
	const struct restored *out = &m->out;

	printf("Kiosk %016" PRIx64 " goes on where the old one ended, at its fact %" PRIu64 ":\n"
	       "%" PRIu32 " people, %" PRIu32 " devices, %" PRIu32 " open loans, %" PRIu32
	       " in the queue.\n"
	       "What stood in the old bays is with staff now: wipe, check and put it back.\n"
	       "The old kiosk must never run again.\n",
	       out->kiosk, out->old_facts, out->people, out->devices, out->loans, out->waiting);
}

/* ---- restore ---- */

static void unsealing(uint64_t bytes, void *with)
{
	const struct making *m = with;

	progress_say("Opening the backup", bytes, m->bytes);
}

static int backup_fill(struct making *m)
{
	int err = backup_open(m->order->from, m->order->key, m->room.work, &m->about, unsealing, m,
			      m->complaint);

	progress_end();
	return err == 0 ? EX_OK : complain_as(code_of(err), "%s", m->complaint);
}

int run_restore(const struct order *order)
{
	static struct making m;
	struct stat found;
	int code;

	m.order = order;
	m.room.dir = order->data;
	if (order->from == NULL || order->key == NULL)
		return complain_as(EX_USAGE, "--from FILE names the backup, and --key FILE the "
					     "coordinator's secret key.");
	code = board_find(order, &m.board);
	if (code != EX_OK)
		return code;
	if (stat(order->from, &found) < 0)
		return complain_as(code_of(-errno), "The backup %s cannot be read: %s.",
				   order->from, strerror(errno));
	m.bytes = (uint64_t)found.st_size;
	code = kiosk_make(&m, backup_fill);
	if (code != EX_OK)
		return code;
	made_tell(&m);
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}

/* ---- recover ---- */

static void carving(uint64_t bytes, void *with)
{
	const struct making *m = with;

	progress_say("Looking for facts, bytes", bytes, m->bytes);
}

static int hex_print(FILE *file, const uint8_t *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (fprintf(file, "%02x", bytes[i]) < 0)
			return -EIO;
	return fputc(' ', file) == EOF ? -EIO : 0;
}

/* One that holds by itself and follows from nothing that was saved: a line for it. */
static int beyond_keep(void *with, const struct ledger_entry *entry, const uint8_t *bytes,
		       size_t len)
{
	struct making *m = with;
	char path[PATH_MAX + sizeof(BEYOND_FILE)];
	int err;

	if (m->beyond == NULL) {
		(void)snprintf(path, sizeof(path), "%s/" BEYOND_FILE, m->room.work); /* fits */
		m->beyond = fopen(path, "wx");
	}
	if (m->beyond == NULL)
		return -errno;
	/* As an export has them: number, salt, bytes, leaf, head. */
	err = fprintf(m->beyond, "fact %" PRIu64 " ", entry->fact.number) < 0 ? -EIO : 0;
	if (err == 0)
		err = hex_print(m->beyond, entry->salt, sizeof(entry->salt));
	if (err == 0)
		err = hex_print(m->beyond, bytes, len);
	if (err == 0)
		err = hex_print(m->beyond, entry->leaf, sizeof(entry->leaf));
	if (err == 0)
		err = hex_print(m->beyond, entry->head, sizeof(entry->head));
	return err == 0 && fprintf(m->beyond, "# %s\n", fact_word(entry->fact.type)) < 0 ? -EIO
											 : err;
}

static int beyond_end(struct making *m)
{
	FILE *file = m->beyond;
	int err = 0;

	m->beyond = NULL;
	if (file == NULL)
		return 0;
	if (fflush(file) == EOF || fsync(fileno(file)) < 0)
		err = -errno;
	if (fclose(file) == EOF && err == 0)
		err = -errno;
	return err;
}

static int salvage_fill(struct making *m)
{
	int err = ledger_keys_take(m->order->from, m->room.work, m->complaint);

	if (err == 0)
		err = ledger_salvage(m->order->from, m->room.work, beyond_keep, carving, m,
				     &m->about, &m->saved, m->complaint);
	progress_end();

	int end = beyond_end(m);

	if (err < 0)
		return complain_as(code_of(err), "%s", m->complaint);
	return end == 0 ? EX_OK
			: complain_as(code_of(end), "The facts beyond the gap cannot be kept: %s.",
				      strerror(-end));
}

static void saved_tell(const struct making *m)
{
	const struct salvaged *saved = &m->saved;

	printf("%" PRIu64 " facts follow from one another, from the first on: all of them are "
	       "saved.\n",
	       saved->facts);
	if (saved->newest > saved->facts)
		printf("Between fact %" PRIu64 " and fact %" PRIu64 ", the newest that was found, "
		       "some are lost; %" PRIu64 " that hold by\nthemselves are in %s/" BEYOND_FILE
		       ". What they tell is not in the new ledger:\nlook through all bays, and ask "
		       "who borrowed or brought back something since.\n",
		       saved->facts, saved->newest, saved->beyond, m->room.dir);
	if (saved->registry_broken)
		puts("Some of what the registry held of people and devices cannot be read: whose "
		     "card is not known\nany more is to be enrolled again.");
	if (saved->bare > 0)
		printf("%" PRIu32 " devices lost their serial number and note.\n", saved->bare);
	if (saved->strangers > 0)
		printf("%" PRIu32 " people or devices came in with lost facts: enrol them again.\n",
		       saved->strangers);
}

int run_recover(const struct order *order)
{
	static struct making m;
	char path[PATH_MAX];
	struct stat found;
	int code;

	m.order = order;
	m.room.dir = order->data;
	if (order->from == NULL)
		return complain_as(EX_USAGE,
				   "--from DIR names the directory of the damaged ledger, "
				   "and --data the new one.");
	code = board_find(order, &m.board);
	if (code != EX_OK)
		return code;
	(void)snprintf(path, sizeof(path), "%s/ledger.db", order->from); /* cut, it is not there */
	if (stat(path, &found) < 0)
		return complain_as(code_of(-errno), "%s cannot be read: %s.", path,
				   strerror(errno));
	m.bytes = (uint64_t)found.st_size;

	int lock = ledger_hold(order->from, m.complaint);

	/* A disk that cannot be written has nobody at work on it either. */
	if (lock < 0 && lock != -EROFS && lock != -EACCES)
		return complain_as(code_of(lock), "%s", m.complaint);
	code = kiosk_make(&m, salvage_fill);
	if (lock >= 0)
		(void)close(lock); /* gives it up; nothing was written to it */
	if (code != EX_OK)
		return code;
	saved_tell(&m);
	made_tell(&m);
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}
