/*
 * The screen's script: orders from a descriptor, for tests and the demo on a
 * rig board. One order a line, one answer a line: "ok…" or "no: why".
 *
 *     press ID            a finger on that control, as last presented
 *     touch X Y           a finger there
 *     expect SCREEN [MS]  answered when that screen is on the glass
 *     expect SET [MS]     answered when the screen is so: set-text-2, set-language-pl
 *     where ID            answers "ok X Y"
 *     shot FILE.png       writes what is on the glass
 *     words FILE          writes what is on the glass into a file: lines as `tell` has them,
 *                         then "said " and each line that was last begun to be said, then
 *                         "word N " and each text that is drawn (ui_words)
 *     tell [PAGE]         tells what is on the glass as lines of numbers (screen_tell.h),
 *                         then "ok"; with PAGE, when it is another page than that or
 *                         nothing has changed for a moment
 *
 * A press is answered when what came of it is on the glass, or nothing came.
 */
#ifndef SCREEN_SCRIPT_H
#define SCREEN_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

#include "ui.h"

#define SCRIPT_LINE_MAX 512  /* bytes of one order */
#define EXPECT_MS       5000 /* where an order names no time */
#define EXPECT_MS_MAX   600000
#define PRESS_MS        250 /* how long a press may stay without an answer */
#define TELL_MS         50  /* how long `tell PAGE` waits for another page */

enum script_wait { WAIT_NOTHING, WAIT_PRESS, WAIT_EXPECT, WAIT_TELL };

struct screen_script {
	int fd; /* -1: there is none, or it has ended */
	enum script_wait waits;
	int64_t since_ms, until_ms;
	uint32_t page;  /* WAIT_PRESS: the one that was pressed; WAIT_TELL: known already */
	uint8_t screen; /* WAIT_EXPECT; or SCREENS_COUNT: the setting … */
	uint16_t set;   /* … as CONTROL_SET's argument */
	uint32_t len;
	char text[SCRIPT_LINE_MAX];
};

/* `fd` may be -1. */
void script_open(struct screen_script *s, int fd);

/*
 * Takes what has come and does it, until an order has to wait. Never waits
 * itself. Returns true if a finger was put on the glass: ask ui_next.
 */
bool script_turn(struct screen_script *s, struct ui *ui, int64_t now_ms);

/* When it wants a turn although nothing came; INT64_MAX: never. */
int64_t script_deadline_ms(const struct screen_script *s);

/* Whether `fd` is to be polled for reading now. */
bool script_listens(const struct screen_script *s);

#endif
