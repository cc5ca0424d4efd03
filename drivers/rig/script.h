/*
 * The rig's script: one command a line, one answer each. Pure: it moves the
 * world it is given and says what is left for the loop to do.
 *
 *     tap CARD         lays a card or sticker on the reader
 *     lift [CARD]      takes it away; without a name all that lie there
 *     open N           pulls at door N: refused by a lock that holds
 *     shut N           force N    jam N    unjam N
 *     put N            puts a device into the open bay N
 *     take N           takes it out
 *     charge N PERCENT how well what is in bay N is charged, where the bay can tell
 *     spring on|off    whether doors open by themselves when their latch is drawn
 *     wait MS          answers later
 *     expect-latch N   answers "ok MS" once the latch of N has been pulsed since
 *                      this was last asked; "no: …" after EXPECT_MS
 *     scan NUMBER      holds a card before the scanner; letters and - can be on it, too
 *     key WORD         presses a key of the keypad: next, previous, choose, repeat, help,
 *                      back, 0 to 9, or kp0 to kp9 of its number block
 *     unplug [scanner|keypad], plug [scanner|keypad]   the reader's cable, or that one's
 *     fault NAME on|off  of the reader's chip; the names are in pn532.h
 *     state            a line for each door, "charge N PERCENT" and "power N on|off" after
 *                      it where a bay has that; "reader …", "call …"; "fault NAME on" for
 *                      each that is, "spring off" if they are, "scanner unplugged" and "keypad
 * unplugged" if it is; then ok watch            ok, then each such line again whenever it changes
 * cards            a line for each card and sticker: name kind uid, then ok help             these
 * words
 *
 * An answer is "ok", "ok …" or "no: " and a sentence; other lines are told
 * before it. An empty line and one that begins with # are passed over.
 */
#ifndef RIG_SCRIPT_H
#define RIG_SCRIPT_H

#include "doors.h"
#include "keys.h"
#include "pn532.h"

#define SCRIPT_LINE_MAX   128                   /* bytes of a command, with its end */
#define SCRIPT_ANSWER_MAX (96 * (BAYS_MAX + 4)) /* the longest is `state` */
#define WAIT_MS_MAX       600000
#define EXPECT_MS         5000

/* What types. */
enum typing_place { TYPING_SCANNER, TYPING_KEYPAD, TYPINGS };

/* All there is of the simulated hardware. */
struct world {
	struct doors doors;
	struct field field;
	struct pn532 chip;
	bool plugged; /* the reader is */
	struct typing {
		bool has, plugged;
		bool heard;      /* somebody listens to its keys */
		size_t keys_len; /* pressed, and to be sent to who listens */
		struct wire_key keys[SCAN_KEYS_MAX];
	} typing[TYPINGS];
	unsigned tags;
	struct rig_tag tag[RIG_TAGS_MAX];
};

/* A world at rest: the reader plugged in, each sticker's device in its bay. */
void world_init(struct world *w, const struct board *b, const struct rig_tag *tags, unsigned len);

enum script_outcome {
	SCRIPT_NOTHING,  /* an empty line: no answer */
	SCRIPT_ANSWERED, /* `text` is the answer */
	SCRIPT_WATCH,    /* that, and changes are to be told from now on */
	SCRIPT_WAIT,     /* answer "ok" at `until_ms` */
	SCRIPT_EXPECT    /* ask script_expect now and again, until `until_ms` at most */
};

struct script_answer {
	enum script_outcome outcome;
	uint8_t bay; /* EXPECT */
	int64_t until_ms;
	char text[SCRIPT_ANSWER_MAX]; /* lines, each with its end */
};

/* Does one command, `line` without its end. */
void script_perform(struct world *w, const char *line, int64_t now_ms, struct script_answer *out);

/* Whether an expected pulse has come, or never will. Returns true with the answer in `text`. */
bool script_expect(struct world *w, uint8_t bay, int64_t until_ms, int64_t now_ms,
		   char text[SCRIPT_LINE_MAX]);

/* Lines of `state`, with their ends. Each returns its length. */
size_t door_line(const struct world *w, uint8_t bay, char *line, size_t max);
size_t charge_line(const struct world *w, uint8_t bay, char *line, size_t max); /* 0: has none */
size_t power_line(const struct world *w, uint8_t bay, char *line, size_t max);  /* 0: has none */
size_t reader_line(const struct world *w, char *line, size_t max);
size_t call_line(const struct world *w, char *line, size_t max);
size_t fault_line(const struct world *w, unsigned fault, char *line, size_t max);
size_t typing_line(const struct world *w, enum typing_place place, char *line, size_t max);
size_t spring_line(const struct world *w, char *line, size_t max);

#endif
