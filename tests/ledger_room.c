/*
 * Directories for tests of the ledger: made, filled, taken away.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "ledger_room.h"

#define OPEN_AT_ONCE 16 /* directories nftw may hold open */

void room_open(struct room *room)
{
	const char *above = getenv("TMPDIR");

	memset(room, 0, sizeof(*room));
	(void)snprintf(room->dir, sizeof(room->dir), "%s/lendbay-test-XXXXXX",
		       above != NULL ? above : "/tmp"); /* mkdtemp says if it was cut */
	assert_non_null(mkdtemp(room->dir));
	strcat(room->dir, "/data");
}

static int entry_remove(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st, (void)kind, (void)ftw; /* nftw's, not wanted */
	return remove(path);
}

void room_close(struct room *room)
{
	*strrchr(room->dir, '/') = '\0';
	assert_int_equal(nftw(room->dir, entry_remove, OPEN_AT_ONCE, FTW_DEPTH | FTW_PHYS), 0);
}

const char *room_path(struct room *room, const char *name)
{
	assert_int_equal(path_join(room->path, room->dir, name), 0);
	return room->path;
}

void room_create(struct room *room)
{
	int err = ledger_create(room->dir, ROOM_CREATED_S, room->complaint);

	if (err < 0)
		fail_msg("%s", room->complaint);
}

struct ledger *room_ledger(struct room *room)
{
	struct ledger *l = NULL;

	if (ledger_open(room->dir, false, &l, room->complaint) < 0)
		fail_msg("%s", room->complaint);
	return l;
}

void room_record(struct ledger *l, size_t count)
{
	uint8_t head[LEDGER_HASH_LEN], leaf[LEDGER_HASH_LEN];
	struct fact fact = {.type = FACT_DOOR_BEGUN,
			    .utc_s = ROOM_CREATED_S,
			    .boot = 7,
			    .quality = CLOCK_NETWORK,
			    .bay = 3,
			    .why = ACT_LOOK};

	ledger_head(l, &fact.number, head);
	assert_int_equal(ledger_begin(l), 0);
	for (size_t i = 0; i < count; i++) {
		fact.number++;
		fact.ms = (int64_t)fact.number * 10;
		assert_int_equal(ledger_record(l, &fact, leaf), 0);
	}
	assert_int_equal(ledger_commit(l), 0);
}

void room_tamper(struct room *room, const char *text)
{
	struct sql *sql;

	assert_int_equal(sql_open(room_path(room, LEDGER_FILE), &sql), 0);
	if (sql_run(sql, text) < 0)
		fail_msg("%s", sql_words(sql));
	sql_close(sql);
}
