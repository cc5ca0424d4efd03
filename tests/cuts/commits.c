/*
 * Commits: SQLite says when one begins and when the statement that made it
 * has ended, which is before anybody else can know that it is durable.
 */
#include <assert.h>
#include <sqlite3.h>
#include <string.h>

#include "tape.h"

static const char *marked; /* SQLite brings nothing along to a new connection */
static bool trying;        /* one connection at a time is marked */

static int begins(void *with)
{
	(void)with; /* the tape knows itself */
	if (!trying)
		tape_mark(STROKE_TRY);
	trying = true;
	return 0;
}

static int ends(unsigned what, void *db, void *statement, void *ns)
{
	(void)what, (void)statement, (void)ns; /* any statement may be the one that commits */
	if (!trying || !sqlite3_get_autocommit(db))
		return 0;
	trying = false;
	tape_mark(STROKE_DONE);
	return 0;
}

static int connected(sqlite3 *db, char **complaint, const struct sqlite3_api_routines *routines)
{
	const char *path = sqlite3_db_filename(db, "main");
	const char *name = path != NULL ? strrchr(path, '/') : NULL;

	(void)complaint, (void)routines; /* for extensions that are loaded */
	if (marked == NULL || name == NULL || strcmp(name + 1, marked) != 0)
		return SQLITE_OK;
	trying = false;
	(void)sqlite3_commit_hook(db, begins, NULL); /* gives the one before back: none */
	return sqlite3_trace_v2(db, SQLITE_TRACE_PROFILE, ends, db);
}

void commits_mark(const char *name)
{
	void (*extension)(void);
	int (*ours)(sqlite3 *, char **, const struct sqlite3_api_routines *) = connected;

	/* SQLite asks for it as another sort of function, and casts it back. */
	memcpy(&extension, &ours, sizeof(extension));
	marked = name;

	int code = sqlite3_auto_extension(extension);

	assert(code == SQLITE_OK);
}
