/*
 * The user interface: views in, intents out. Draws the newest view, keeps a
 * copy of what is on the glass, presents only the rows that changed, and
 * turns a finger's lift into a control of the picture it was made on. What
 * firmware/screen.c turns; everything else of this room is behind it.
 */
#ifndef UI_H
#define UI_H

#include <stdio.h>

#include <lendbay/board.h>
#include <lendbay/keypad.h>
#include <lendbay/view.h>

#define UI_COMPLAINT_MAX 300

struct ui;

struct ui_intent {
	uint32_t page; /* of the picture that was pressed */
	uint8_t control;
	uint16_t arg;
};

/*
 * Opens the glass for a board (which must outlive it) and loads the fonts.
 *
 * Returns 0; -ENODEV (no display, or none of that size), -ENOENT (a font is
 * missing), -EINVAL (no design for that size), each with a sentence in
 * `complaint`; -ENOMEM.
 */
int ui_open(const struct board *board, struct ui **out, char complaint[UI_COMPLAINT_MAX]);

/* To poll for reading before ui_next; -1: nothing to wait on. Owned by the ui. */
int ui_fd(const struct ui *ui);

/* The same of the voice, and of a sound; they come and go. */
int ui_voice_fd(const struct ui *ui);
int ui_sound_fd(const struct ui *ui);

/* How long ui_next may go uncalled, ms; -1: for ever. */
int ui_wait_ms(const struct ui *ui);

/* Draws a view and puts it on the glass. A picture like the last one costs no presenting. */
void ui_show(struct ui *ui, const struct view *view);

/*
 * Takes one intent from the fingers. Never waits; call it until it has none.
 * Returns 1 if `intent` was filled, 0 if there is none, -EPIPE if the window
 * was closed, -ENODEV if its display was unplugged.
 */
int ui_next(struct ui *ui, struct ui_intent *intent);

/* Whether a finger or a key has done anything since this was asked last. */
bool ui_was_touched(struct ui *ui);

/*
 * For scripts: a finger on that control, where it was last presented, or at
 * (x, y). ui_next tells what came of it. Returns 0, or -ENOENT if the control
 * is not on the glass.
 */
int ui_press(struct ui *ui, uint8_t control, uint16_t arg);
void ui_touch(struct ui *ui, double x, double y);

/* A finger that goes down, or lifts, there: as hands do it, with all that is made of that. */
void ui_finger(struct ui *ui, bool down, double x, double y);

/* A key of the keypad went down. ui_next tells what came of it. */
void ui_key(struct ui *ui, struct key_press press);

/* What was last begun to be said, a sentence a line; "" before the first. */
const char *ui_said(const struct ui *ui);

/*
 * For scripts: writes a line "said …" for each of those sentences, and for each
 * sentence of the picture "word N …", N being the control it stands on (enum
 * control), 0: none, -1: the spine, -2: a part of it is only for headphones.
 */
void ui_words(const struct ui *ui, FILE *out);

/* Takes a sentence for the log about what does not work. Returns NULL if there is none. */
const char *ui_trouble(struct ui *ui);

/* Where that control is. Returns 0, or -ENOENT. */
int ui_where(const struct ui *ui, uint8_t control, uint16_t arg, int *x, int *y);

/* The screen and the page that were last presented; SCREENS_COUNT before the first. */
uint8_t ui_screen(const struct ui *ui);
uint32_t ui_page(const struct ui *ui);

/* The view that was last presented, valid until the next ui_show; NULL before the first. */
const struct view *ui_view(const struct ui *ui);

/* Writes what is on the glass, or will be when nothing moves, as a PNG. Returns 0 or -errno. */
int ui_shot(struct ui *ui, const char *file);

void ui_close(struct ui *ui); /* takes NULL */

#endif
