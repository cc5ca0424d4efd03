/*
 * What the board file's text means, one value at a time: times, dates, zones,
 * names, places on the map. Knows nothing of libconfig or of files.
 */
#ifndef BOARD_CHECK_H
#define BOARD_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/board.h>

/* Reads "09:00-19:00" into minutes of the day, or "closed" into 0 and 0. Returns whether it is one
 * of the two. */
bool hours_read(const char *text, uint16_t *open_min, uint16_t *shut_min);

/* Reads "2026-12-25" (ISO 8601, 2000 to 2199) into days since 1970-01-01. Returns whether there is
 * such a day. */
bool date_read(const char *text, uint32_t *day);

/* Whether `zone` is a file of the zone database, by a name and not by a path. */
bool zone_exists(const char *zone);

/* Whether `text` is a libnfc connection: a driver, a colon, a place without a colon, and after a
 * serial port perhaps a colon and its speed. */
bool connection_holds(const char *text);

/* Whether `path` is one of a socket under the data directory: relative, not upwards, not too long.
 */
bool path_holds(const char *path);

/* Whether `path` is a file's, from the root on and not upwards. */
bool file_path_holds(const char *path);

/* Whether `text` names a program: by its path from the root on, or by a name to be looked for. */
bool program_holds(const char *text);

/* Finds the language of that ISO 639-1 code. Returns enum language, or LANGUAGES if it is none. */
uint8_t language_find(const char *code);

/* Whether `text` is UTF-8 without control characters. */
bool text_holds(const char *text);

/* How many letters must change to make one name of the other; more than NEAR_MAX: far. */
#define NEAR_MAX 3
unsigned names_apart(const char *one, const char *other);

/* The line with a number of more than nine digits outside strings and comments, which libconfig
 * 1.5 would cut silently; 0: there is none. */
unsigned long_number_find(const char *file);

/* Whether two bays lie on one another on the map. */
bool bays_overlap(const struct board_bay *one, const struct board_bay *other);

/* Whether both are the same line of a chip. */
bool lines_same(const struct board_line *one, const struct board_line *other);

/* The agreement's name in the ledger: the first 64 bits, most significant first, of BLAKE2b-256
 * (RFC 7693) over "lendbay agreement 1\n" and each point's heading and sentence, each with a "\n".
 * In another language than English its code and the translated points follow, in the same form:
 * what people agree to is English, and what they read of it. So a better translation renames that
 * one, and none of the others.
 */
uint64_t agreement_hash(const struct board *board, uint8_t language);

#endif
