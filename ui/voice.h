/*
 * The voice: what is said when, in which language and how loud, and where
 * the focus of the keys is. Fed with pictures and keys; speech.c says it. It
 * draws nothing and decides nothing of the kiosk's.
 *
 * Said are: a page when Listen or a key asks for it, and each new page while
 * "read aloud" is on or keys are used; a banner when it changes; what gets
 * the focus. A touch, a key or a new page ends what is being said; a banner
 * waits until then. No digit of a number is ever said.
 *
 * Names, and what somebody has at home, are only said while a plug is in the
 * headphones' jack, looked at when speaking begins. Door numbers and due days
 * are nobody's secret here: they are always said.
 */
#ifndef VOICE_H
#define VOICE_H

#include <lendbay/keypad.h>

#include "aloud.h"
#include "speech.h"
#include "ui.h"

#define VOICE_LISTEN_MS   20000 /* so often the ring is told that the page is still being read */
#define VOICE_FAILS_MAX   3     /* so often in a row, and there is no voice any more */
#define VOICE_TROUBLE_MAX 200

struct voice {
	const struct board *board;
	struct speech speech;
	bool there; /* there is a program, and it has not failed */
	bool keys;  /* keys are being used: the focus is seen and heard */
	bool typed; /* a digit was, by key: "choose" means OK where the focus cannot */
	struct stop_name {
		uint8_t kind; /* enum stop_kind */
		uint8_t control;
		uint16_t arg;
		struct box box; /* of what is off */
	} focus;
	uint8_t screen, under, leaf, stage; /* of the page that was last seen; … */
	bool seen;                          /* … there was one */
	uint8_t digits, tries, note;        /* likewise */
	uint8_t fails;
	bool listening; /* the ring was told that somebody listens */
	int64_t told_ms;
	bool held; /* something else is being heard: what is to be said is in `next` */
	bool next_asked;
	bool tells; /* `intent` is to be sent */
	struct ui_intent intent;
	char trouble[VOICE_TROUBLE_MAX]; /* a sentence for the log; empty: none */
	struct aloud aloud;
	char title[ALOUD_TEXT_MAX];
	char live[ALOUD_TEXT_MAX]; /* as last seen */
	char stop[ALOUD_TEXT_MAX]; /* likewise, of the focus */
	char next[ALOUD_TEXT_MAX]; /* to be said after what is being said */
	char said[ALOUD_TEXT_MAX]; /* begun last: for tests */
};

void voice_open(struct voice *v, const struct board *board);

/* Whether a page in that language can be read aloud. */
bool voice_speaks(const struct voice *v, enum language language);

/* Whether something is being said. */
bool voice_is_speaking(const struct voice *v);

/* While `held` nothing new is begun; voice_turn goes on when it is not held any more. */
void voice_hold(struct voice *v, bool held);

/*
 * Takes the picture that was just drawn on the canvas. `fresh`: of a view
 * that came, and not only drawn again.
 */
void voice_see(struct voice *v, struct canvas *c, bool fresh, int64_t now_ms);

/* Somebody touched the glass: silence, and no focus. */
void voice_touched(struct voice *v, const struct canvas *c);

/* Listen was pressed, or Stop. */
void voice_listen(struct voice *v, struct canvas *c, int64_t now_ms);

/*
 * Takes a key. Returns true with `intent` if that presses a control of the
 * picture.
 */
bool voice_key(struct voice *v, struct canvas *c, struct key_press press, struct ui_intent *intent,
	       int64_t now_ms);

/* Readable when what is being said has ended; -1: nothing is. */
int voice_fd(const struct voice *v);

/* How long voice_turn may go uncalled, ms; -1: for ever. */
int voice_wait_ms(const struct voice *v, int64_t now_ms);

/* Goes on: the end of what was said, and what is next. */
void voice_turn(struct voice *v, const struct canvas *c, int64_t now_ms);

/* Takes an intent for the ring: CONTROL_LISTEN. Returns false if there is none. */
bool voice_tell(struct voice *v, struct ui_intent *intent);

/* Where the focus is to be seen. Returns false: nowhere. `spine`: on the spine. */
bool voice_focus(const struct voice *v, struct box *box, bool *spine);

void voice_close(struct voice *v);

#endif
