/*
 * A room for tests of lendbay-ledger: a data directory, and the real program
 * that is run on it.
 */
#ifndef CLI_ROOM_H
#define CLI_ROOM_H

#include <sys/types.h>

#include "ledger_room.h"

#define ARGUMENTS_MAX 32
#define OUTPUT_MAX    (1 << 18)
#define BOARD         "board/rig/kiosk.conf"
#define DEVICES       "board/rig/devices.csv"
#define PEOPLE        "board/rig/people.csv"

struct desk {
	struct room room;
	char program[PATH_MAX];                /* lendbay-ledger, beside the test */
	char csv[PATH_MAX + 8];                /* a file beside the data directory */
	char out[OUTPUT_MAX], err[OUTPUT_MAX]; /* of the last run */
	pid_t ring;                            /* 0: none */
};

/* cmocka's: a desk in a room of its own, no ledger in it yet. */
int desk_setup(void **state);
int desk_teardown(void **state);

void ring_end(struct desk *d);

/* Puts words "a|b|c" into a list, after the program; "DIR" becomes the data directory. */
void words_split(struct desk *d, char *words, char *list[ARGUMENTS_MAX]);

/* Starts it, without a terminal. */
pid_t start(struct desk *d, const char *words, const char *out, const char *err);

/* Runs it. Returns its exit code, or minus the signal that ended it. */
int run(struct desk *d, const char *words);

/* Runs it; fails with all it said if it exits differently. */
void expect(struct desk *d, const char *words, int code);

/* Fails if `words` are not in `output`. */
void says(const char *output, const char *words);

/* Verifies the ledger, which must hold. Returns how many facts it has. */
uint64_t facts_of(struct desk *d);

/* Writes d->csv. */
void file_write(struct desk *d, const char *text);

#endif
