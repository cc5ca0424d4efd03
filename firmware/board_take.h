/*
 * How a value of the board file is taken: rows of tables that say what may
 * stand where, and the functions that take one value by such a row. Private
 * to firmware/board*.c.
 */
#ifndef BOARD_TAKE_H
#define BOARD_TAKE_H

#include <stddef.h>

#include <libconfig.h>

#include "board_check.h"

/* The reading of one file. */
struct reading {
	struct board *board;
	char *complaint;
	const config_setting_t *of_bay[BAYS_MAX + 1];
};

/* One setting: what may stand there and where it goes. */
struct row {
	const char *name;
	int (*take)(struct reading *r, const config_setting_t *s, const struct row *row,
		    void *into);
	size_t at, room;            /* place in `into` and its bytes */
	const char *allowed;        /* in words, for the complaint */
	bool needed;                /* else `usual`, or empty */
	long least, most, usual;    /* of a number */
	const char *const *choices; /* of a choice; NULL ends them */
	const char *(*words)(uint64_t);
	const struct row *rows; /* of a group; a nameless row ends them */
};

/* All settings of a board file. */
extern const struct row board_rows[];

/* Writes "FILE:LINE: " as the complaint's beginning; file NULL: the board file. Returns its length.
 */
size_t place_write(struct reading *r, const char *file, unsigned line);

/* Writes "FILE:LINE: …" about `s`. Returns -EINVAL. */
int board_complain(struct reading *r, const config_setting_t *s, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The usual complaint: what stands at `s`, and what `row` allows. Returns -EINVAL. */
int complain_of(struct reading *r, const config_setting_t *s, const struct row *row);

/* Whether the locker is the rig's. */
bool is_rig(const struct reading *r);

/* Whether `s` is written in ( ) or [ ]. */
bool is_list(const config_setting_t *s);

/*
 * Each takes the value of `s` by `row` and puts it at row->at of `into`.
 * Return 0, or -EINVAL with the complaint made.
 */
#define TAKE(name)                                                                                 \
	int name(struct reading *r, const config_setting_t *s, const struct row *row, void *into)
TAKE(take_group);      /* every setting of row->rows, and no other */
TAKE(take_number);     /* row->least to row->most; room 1, 2 or 4 bytes, unsigned */
TAKE(take_flag);       /* true or false */
TAKE(take_text);       /* UTF-8 on one line that fits row->room */
TAKE(take_choice);     /* one of row->choices, as text */
TAKE(take_word);       /* a word of the list row->words, as its number */
TAKE(take_zone);       /* of the zone database */
TAKE(take_phone);      /* a telephone number */
TAKE(take_path);       /* under the data directory */
TAKE(take_program);    /* from the root on */
TAKE(take_connection); /* libnfc's */

#endif
