/*
 * The tape: everything that is done to the files below one directory, in its
 * order, by whomever in this process: the house, SQLite, libsodium. Files are
 * really written; a sync is only noted. It judges nothing, and forgets nothing
 * but what goes past the C library's own calls (stdio, mapped memory): whoever
 * uses it compares the files with what the tape makes of them.
 */
#ifndef CUTS_TAPE_H
#define CUTS_TAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TAPE_NAME_MAX 256 /* bytes of a path below the root, with its NUL */

enum stroke_type {
	STROKE_WRITE,      /* bytes at an offset of a file */
	STROKE_LENGTH,     /* a file's new length */
	STROKE_SYNC,       /* of a file */
	STROKE_MAKE,       /* a name for a new file */
	STROKE_REMOVE,     /* a name goes */
	STROKE_RENAME,     /* a name becomes another */
	STROKE_DIRECTORY,  /* a directory is made */
	STROKE_SYNC_NAMES, /* of a directory */
	STROKE_TRY,        /* a commit of the ledger begins */
	STROKE_DONE,       /* … and is acknowledged */
	STROKE_SAID        /* the operation says that it is done */
};

struct stroke {
	enum stroke_type type;
	uint32_t file; /* its number, the same under every name */
	size_t offset, len;
	size_t ink;         /* where its bytes are kept */
	char *name, *other; /* below the root; other: of a renaming, the new one */
};

struct tape {
	char root[TAPE_NAME_MAX];
	struct stroke *stroke;
	size_t strokes, room;
	uint8_t *ink;
	size_t inked, ink_room;
	uint32_t files;
	char **file_name; /* what each is called now; NULL: nothing any more */
	uint32_t file_room;
};

/* Begins to record what is done below `root`, which is there; what is in it is put on the tape
 * first, as durable. One tape at a time. `t` is zeroed. */
void tape_begin(struct tape *t, const char *root);
void tape_end(void);

/* Notes that all there is was synced: from here on the power may be cut. */
void tape_settle(void);

/* Puts a mark on the tape that is being recorded, if one is. */
void tape_mark(enum stroke_type type);

void tape_free(struct tape *t);

/* Marks every commit of the database with that file name (without a path) from now on; NULL: of
 * none. */
void commits_mark(const char *name);

#endif
