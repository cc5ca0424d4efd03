/* The user interface: one canvas, one glass, one finger. */
#include "ui.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "chime.h"
#include "language.h"
#include "screens.h"
#include "sdl.h"
#include "shown.h"
#include "voice.h"

#define TURN_MS  500 /* after another screen came up, no finger means it yet */
#define REST_MS  250 /* steady touch: how long a finger must have been on what it means */
#define PAUSE_MS 800 /* steady touch: after a press, no other is meant */

/* Fonts are made ready when nobody has touched anything for a while, a language at a time. */
#define WARM_AFTER_MS 1500
#define WARM_GAP_MS   50 /* in which a finger is heard */

#define NEVER INT64_MAX

struct ui {
	struct glass *glass;
	struct shown *shown; /* exactly what is on the glass */
	struct canvas canvas;
	struct picture picture, aside; /* aside: of what is painted to be kept */
	struct view view;
	bool drawn;         /* a view was shown at all */
	int64_t turned_ms;  /* when another screen came up */
	int64_t quiet_ms;   /* since when nothing has come */
	int64_t warmed_ms;  /* when a language was made ready */
	uint8_t warmed;     /* so many of the board's languages are */
	bool touched;       /* and nobody asked yet */
	struct target held; /* what the finger went down on */
	int64_t rests_ms;   /* since when it is there */
	int64_t pressed_ms; /* when a press last counted */
	bool script;        /* the next finger is a script's: it neither shakes nor hurries */
	struct voice voice;
	struct chime chime;
	bool open;       /* a door that is to be heard is */
	int64_t open_ms; /* when an open door is heard again; NEVER: none is */
	int opens;       /* so often it was */
	bool keyed;      /* `by_key` is to be told */
	struct ui_intent by_key;
	char trouble[VOICE_TROUBLE_MAX], told[VOICE_TROUBLE_MAX];
};

int ui_open(const struct board *board, struct ui **out, char complaint[UI_COMPLAINT_MAX])
{
	const struct sizes *px = sizes_of(board->width, board->height, TEXT_NORMAL);
	const struct glass_wish wish = {board->width, board->height, board->rotate, "Lendbay",
					true};
	struct ui *ui;
	int err;

	if (!px) {
		(void)snprintf(complaint, UI_COMPLAINT_MAX,
			       "there is no design for a screen of %dx%d: 1280x800 or 800x480",
			       board->width, board->height); /* it fits */
		return -EINVAL;
	}
	ui = calloc(1, sizeof(*ui));
	if (!ui)
		return -ENOMEM;
	ui->canvas.board = board;
	ui->canvas.px = px;
	ui->canvas.picture = &ui->picture;
	ui->canvas.view = &ui->view;
	ui->pressed_ms = INT64_MIN / 2;
	language_open();
	voice_open(&ui->voice, board);
	chime_open(&ui->chime);
	ui->open_ms = NEVER;
	err = type_open(&ui->canvas.type, complaint);
	if (err == 0)
		err = paint_open(board->width, board->height, &ui->canvas.paint);
	if (err == 0)
		err = glass_open(&wish, &ui->glass, complaint);
	if (err == 0)
		err = shown_open(ui->glass, board->width, board->height, &ui->shown);
	if (err < 0) {
		ui_close(ui);
		return err;
	}
	*out = ui;
	return 0;
}

int ui_fd(const struct ui *ui)
{
	return glass_fd(ui->glass);
}

int ui_voice_fd(const struct ui *ui)
{
	return voice_fd(&ui->voice);
}

int ui_sound_fd(const struct ui *ui)
{
	return chime_fd(&ui->chime);
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The sooner of two waits; -1: for ever. */
static int sooner_ms(int a, int b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

/* In how many ms to make the next language ready; -1: not as it is. */
static int warm_wait_ms(const struct ui *ui, int64_t now)
{
	int64_t next = ui->quiet_ms + WARM_AFTER_MS;

	if (!ui->drawn || ui->view.screen != SCREEN_HOME ||
	    ui->warmed >= ui->canvas.board->languages)
		return -1;
	if (ui->warmed_ms + WARM_GAP_MS > next)
		next = ui->warmed_ms + WARM_GAP_MS;
	return next > now ? (int)(next - now) : 0;
}

static void warm(struct ui *ui)
{
	const struct board *board = ui->canvas.board;

	if (warm_wait_ms(ui, now_ms()) != 0)
		return;
	type_warm(ui->canvas.type, board->language[ui->warmed++]);
	ui->warmed_ms = now_ms();
}

/* In how many ms an open door is to be heard; -1: none is. */
static int open_wait_ms(const struct ui *ui, int64_t now)
{
	if (ui->open_ms == NEVER)
		return -1;
	return ui->open_ms > now ? (int)(ui->open_ms - now) : 0;
}

int ui_wait_ms(const struct ui *ui)
{
	int64_t now = now_ms();
	int wait = sooner_ms(glass_wait_ms(ui->glass), shown_wait_ms(ui->shown, now));

	wait = sooner_ms(wait, warm_wait_ms(ui, now));
	wait = sooner_ms(wait, chime_wait_ms(&ui->chime, now));
	wait = sooner_ms(wait, open_wait_ms(ui, now));
	return sooner_ms(wait, voice_wait_ms(&ui->voice, now));
}

static bool is_still(const struct ui *ui)
{
	return ui->view.comfort[SETTING_STILL] != 0;
}

static struct box whole_glass(const struct ui *ui)
{
	return (struct box){0, 0, ui->canvas.px->width, ui->canvas.px->height};
}

#define RING_PX      6 /* of the focus */
#define RING_AWAY_PX 4

/* What the keys are on. The box is where it is on the glass, mirrored or not. */
static void draw_focus(struct ui *ui)
{
	struct canvas *c = &ui->canvas;
	double out = RING_PX + RING_AWAY_PX;
	struct box b;
	bool spine;

	if (!voice_focus(&ui->voice, &b, &spine))
		return;
	if (c->from_right)
		b.x = c->px->width - b.x - b.w;
	if (spine) /* they touch */
		ring_round(c, box_inset(b, RING_AWAY_PX, RING_AWAY_PX), c->px->r2, RING_PX,
			   COLOUR_ONSHADE);
	else
		ring_round(c, box_inset(b, -out, -out), c->px->r2 + out, RING_PX, COLOUR_INK);
}

/* Paints the view that was taken; `fresh`: it has just come. */
static void paint_view(struct ui *ui, bool fresh)
{
	struct canvas *c = &ui->canvas;
	bool speaks;

	c->can_speak = voice_speaks(&ui->voice, ui->view.comfort[SETTING_LANGUAGE]);
	c->voices = 0;
	for (int k = 0; k < LANGUAGES; k++)
		c->voices |= voice_speaks(&ui->voice, (enum language)k) ? (uint16_t)(1u << k) : 0;
	c->speaking = speaks = voice_is_speaking(&ui->voice);
	frame(c);
	voice_see(&ui->voice, c, fresh, now_ms());
	if (voice_is_speaking(&ui->voice) != speaks) { /* Listen has become Stop, or Stop Listen */
		c->speaking = !speaks;
		frame(c);
		voice_see(&ui->voice, c, false, now_ms());
	}
	draw_focus(ui);
}

/* Paints a part of the page as it is for a moment, and keeps that as a layer. Returns 0 or -ENOMEM.
 */
static int layer_make(struct ui *ui, enum layer layer, enum glimpse glimpse, struct box place)
{
	struct canvas *c = &ui->canvas;
	int err = shown_keep(ui->shown, c->paint, layer, place);

	if (err < 0)
		return err;
	c->picture = &ui->aside;
	c->glimpse = glimpse;
	paint_only(c, place);
	frame(c);
	draw_focus(ui);
	paint_back(c);
	c->glimpse = GLIMPSE_NONE;
	c->picture = &ui->picture;
	shown_swap(ui->shown, c->paint, layer);
	return 0;
}

/* What a banner said, and where. */
struct said {
	struct box box;
	uint32_t words;
};

static bool banner_is_new(const struct picture *p, const struct said *was)
{
	return p->banner.w > 0 && (p->banner_words != was->words || !box_same(p->banner, was->box));
}

/* What moves on a page that is there by now: a banner that has changed, an open door. */
static void page_moves(struct ui *ui, bool banner, int64_t now)
{
	const struct picture *p = &ui->picture;

	if (banner || p->banner.w == 0)
		shown_rest(ui->shown, LAYER_FLASH);
	if (banner) {
		shown_pass(ui->shown, ui->canvas.paint, FADE_BANNER, p->banner, now);
		if (layer_make(ui, LAYER_FLASH, GLIMPSE_FLASH, p->banner) == 0)
			shown_flash(ui->shown, now);
	}
	if (p->lamp.w > 0 && layer_make(ui, LAYER_BREATH, GLIMPSE_BREATH, p->lamp) == 0)
		shown_breathe(ui->shown, now);
	else
		shown_rest(ui->shown, LAYER_BREATH);
}

static void draw(struct ui *ui)
{
	paint_view(ui, false);
	shown_now(ui->shown, ui->canvas.paint, whole_glass(ui), now_ms());
}

/* ---- Sounds: never beside the voice, which waits for the end of one that has begun ---- */

/* What is to be heard of a view that takes the place of the one shown. */
static enum sound sound_due(struct ui *ui, const struct view *view, int64_t now)
{
	enum sound sound = ui->drawn ? sound_of(&ui->view, view) : SOUND_NONE;
	bool open = ui->canvas.board->open_bay_sounds && sound_is_open(view);
	bool was_open = ui->open && view->bay == ui->view.bay;

	ui->open = open;
	if (!open) {
		ui->open_ms = NEVER;
	} else if (!was_open) {
		ui->open_ms = now + OPEN_EVERY_MS;
		ui->opens = 1;
		if (sound == SOUND_NONE)
			sound = SOUND_OPEN;
	}
	return chime_may(&ui->chime, now) ? sound : SOUND_NONE;
}

static void sound_begin(struct ui *ui, enum sound sound, int64_t now)
{
	if (voice_is_speaking(&ui->voice))
		return;
	(void)chime_begin(&ui->chime, sound, ui->view.comfort[SETTING_VOLUME], glass_play,
			  now); /* without it the picture says it */
}

/* The end of one that is heard, and the next of an open door. */
static void sounds_turn(struct ui *ui)
{
	int64_t now = now_ms();

	if (chime_turn(&ui->chime, now))
		(void)snprintf(ui->trouble, sizeof(ui->trouble),
			       "no sound is heard: there is no audio device, or it does not "
			       "play"); /* it fits */
	if (now >= ui->open_ms) {
		ui->open_ms = ++ui->opens < OPEN_TIMES ? now + OPEN_EVERY_MS : NEVER;
		if (!chime_sounds(&ui->chime) && chime_may(&ui->chime, now))
			sound_begin(ui, SOUND_OPEN, now);
	}
	voice_hold(&ui->voice, chime_sounds(&ui->chime));
}

void ui_show(struct ui *ui, const struct view *view)
{
	int64_t now = now_ms();
	enum sound sound = sound_due(ui, view, now);
	bool turned = view->screen != ui->view.screen || view->under != ui->view.under;
	bool dialog = view->screen != view->under || ui->view.screen != ui->view.under;
	bool leafed = view->leaf != ui->view.leaf;
	struct said was = {ui->picture.banner, ui->picture.banner_words};

	ui->quiet_ms = now;
	/* A finger that rests while the screen changes under it means nothing any more. */
	if (ui->drawn && turned) {
		ui->held = ui->canvas.held = (struct target){0};
		ui->turned_ms = now;
		ui->script = false; /* it has read another page */
	}
	if (ui->drawn && turned && view->screen == SCREEN_HOME)
		type_forget(ui->canvas.type);
	ui->view = *view;
	voice_hold(&ui->voice, sound != SOUND_NONE || chime_sounds(&ui->chime));
	paint_view(ui, true);
	if (is_still(ui)) {
		shown_stop(ui->shown);
	} else {
		if (turned || leafed)
			shown_stop(ui->shown);
		if (ui->drawn && (turned || leafed))
			shown_pass(ui->shown, ui->canvas.paint, dialog ? FADE_DIALOG : FADE_PAGE,
				   whole_glass(ui), now);
		page_moves(ui, ui->drawn && !turned && banner_is_new(&ui->picture, &was), now);
	}
	shown_now(ui->shown, ui->canvas.paint, whole_glass(ui), now);
	ui->drawn = true;
	if (sound != SOUND_NONE)
		sound_begin(ui, sound, now_ms());
}

static const struct target *under_finger(const struct ui *ui, const struct touch *t)
{
	return picture_at(&ui->picture, t->x, t->y, ui->canvas.px->gap / 2);
}

/* Paints the place of a control again, as pressed or not any more. */
static void place_show(struct ui *ui, struct box place, enum fade_kind kind)
{
	int64_t now = now_ms();

	paint_only(&ui->canvas, place);
	paint_view(ui, false);
	paint_back(&ui->canvas);
	if (!is_still(ui))
		shown_pass(ui->shown, ui->canvas.paint, kind, place, now);
	shown_now(ui->shown, ui->canvas.paint, place, now);
}

/* Shows the held control as pressed, or not any more. */
static void show_held(struct ui *ui, struct target held)
{
	struct target was = ui->canvas.held;

	if (target_same(&held, &was))
		return;
	ui->canvas.held = held;
	if (!ui->drawn)
		return;
	if (was.control != CONTROL_NONE)
		place_show(ui, was.box, FADE_RELEASE);
	if (held.control != CONTROL_NONE)
		place_show(ui, held.box, FADE_PRESS);
}

static bool is_steady(const struct ui *ui)
{
	return ui->view.comfort[SETTING_STEADY] && !ui->script;
}

/* Whether a finger that comes down now means anything. */
static bool is_meant(const struct ui *ui, int64_t now)
{
	/* The second touch of a hand that shakes was meant for the page before. */
	if (now - ui->turned_ms < TURN_MS && !ui->script)
		return false;
	return !is_steady(ui) || now - ui->pressed_ms >= PAUSE_MS;
}

/* A lift. Returns true if it became an intent. */
static bool finger_up(struct ui *ui, const struct target *on, int64_t now, struct ui_intent *intent)
{
	bool inside = on && ui->held.control != CONTROL_NONE && target_same(on, &ui->held);

	/* A hand that shakes brushes over what it does not mean. */
	if (is_steady(ui) && now - ui->rests_ms < REST_MS)
		inside = false;
	if (inside) {
		*intent = (struct ui_intent){ui->picture.page, on->control, on->arg};
		ui->pressed_ms = now;
	}
	ui->script = false;
	ui->held = (struct target){0};
	show_held(ui, ui->held);
	if (inside && intent->control == CONTROL_LISTEN) {
		/* Ours to do; the ring is told when it really begins. */
		voice_listen(&ui->voice, &ui->canvas, now);
		draw(ui);
		return false;
	}
	return inside;
}

/* A touch ends what is being said, unless it is on Stop: there the lift does. */
static void hush(struct ui *ui, const struct target *on)
{
	struct box b;
	bool spine, was_seen = voice_focus(&ui->voice, &b, &spine);
	bool was_heard = voice_is_speaking(&ui->voice);

	if (!ui->drawn || (on && on->control == CONTROL_LISTEN))
		return;
	voice_touched(&ui->voice, &ui->canvas);
	if (was_seen || was_heard)
		draw(ui);
}

/* What is shown only while a finger is on it is told when that comes down, and when it leaves.
 * Returns whether there is such an intent. */
static bool held_to_see(struct ui *ui, const struct touch *t, bool inside, struct ui_intent *intent)
{
	bool down = t->type == TOUCH_DOWN;

	if (ui->held.control != CONTROL_SHOW || (t->type == TOUCH_MOVE && inside))
		return false;
	*intent = (struct ui_intent){ui->picture.page, CONTROL_SHOW, down};
	if (!down) {
		ui->script = false;
		ui->held = (struct target){0};
		show_held(ui, ui->held);
	}
	return true;
}

/* Returns true if a lift inside the same target became an intent. */
static bool finger(struct ui *ui, const struct touch *t, struct ui_intent *intent)
{
	const struct target *on = under_finger(ui, t);
	bool inside = on && ui->held.control != CONTROL_NONE && target_same(on, &ui->held);
	int64_t now = now_ms();

	switch (t->type) {
	case TOUCH_DOWN:
		ui->held = on && is_meant(ui, now) ? *on : (struct target){0};
		ui->rests_ms = now;
		hush(ui, on);
		show_held(ui, ui->held);
		return held_to_see(ui, t, inside, intent);
	case TOUCH_MOVE:
		if (held_to_see(ui, t, inside, intent))
			return true;
		if (!inside)
			ui->rests_ms = now; /* it has to come to rest there anew */
		show_held(ui, inside ? ui->held : (struct target){0});
		return false;
	case TOUCH_UP: return held_to_see(ui, t, inside, intent) || finger_up(ui, on, now, intent);
	case TOUCH_VANISHED:
		if (held_to_see(ui, t, inside, intent))
			return true;
		ui->held = (struct target){0};
		show_held(ui, ui->held);
		return false;
	default: return false;
	}
}

/* What the voice and the keys have for the ring. Returns whether there was anything. */
static bool heard(struct ui *ui, struct ui_intent *intent)
{
	bool was = voice_is_speaking(&ui->voice);

	sounds_turn(ui);
	voice_turn(&ui->voice, &ui->canvas, now_ms());
	if (ui->drawn && voice_is_speaking(&ui->voice) != was)
		draw(ui);
	if (voice_tell(&ui->voice, intent))
		return true;
	if (!ui->keyed)
		return false;
	ui->keyed = false;
	*intent = ui->by_key;
	return true;
}

void ui_key(struct ui *ui, struct key_press press)
{
	ui->touched = true;
	ui->quiet_ms = now_ms();
	if (!ui->drawn)
		return;
	if (voice_key(&ui->voice, &ui->canvas, press, &ui->by_key, now_ms()))
		ui->keyed = true;
	draw(ui);
}

const char *ui_said(const struct ui *ui)
{
	return ui->voice.said;
}

/* What a text stands on, as ui_words has it. */
static int word_place(const struct ui *ui, const struct spoken *s)
{
	double x = s->box.x + s->box.w / 2, y = s->box.y + s->box.h / 2;
	const struct target *t = picture_at(&ui->picture, x, y, 0);
	double start =
		ui->canvas.from_right ? ui->canvas.px->width - s->box.x - s->box.w : s->box.x;

	if (start + s->box.w <= ui->canvas.px->spine || (t && t->spine))
		return -1;
	if (s->private_len > 0)
		return -2;
	return t ? t->control : CONTROL_NONE;
}

void ui_words(const struct ui *ui, FILE *out)
{
	const struct picture *p = &ui->picture;
	const char *said = ui->voice.said;

	while (*said) {
		size_t len = strcspn(said, "\n");

		(void)fprintf(out, "said %.*s\n", (int)len, said); /* the caller looks at `out` */
		said += len + (said[len] == '\n');
	}
	for (uint16_t k = 0; k < p->spokens; k++) {
		if (k == 0 || !p->spoken[k - 1].goes_on)
			(void)fprintf(out, "word %d ",
				      word_place(ui, &p->spoken[k])); /* likewise */
		for (uint16_t i = 0; i < p->spoken[k].len; i++) {
			char letter = p->heard[p->spoken[k].from + i];

			(void)fputc(letter == '\n' ? ' ' : letter, out); /* likewise */
		}
		if (!p->spoken[k].goes_on || k + 1 == p->spokens)
			(void)fputc('\n', out); /* likewise */
	}
}

const char *ui_trouble(struct ui *ui)
{
	char *own = ui->trouble, *voice = ui->voice.trouble;

	if (!own[0] && !voice[0])
		return NULL;
	memcpy(ui->told, own[0] ? own : voice, sizeof(ui->told));
	*(own[0] ? own : voice) = '\0';
	return ui->told;
}

int ui_next(struct ui *ui, struct ui_intent *intent)
{
	struct touch t;

	if (heard(ui, intent))
		return 1;
	while (glass_next(ui->glass, &t) > 0) {
		if (t.type == TOUCH_CLOSE || t.type == TOUCH_GONE)
			return t.type == TOUCH_GONE ? -ENODEV : -EPIPE;
		if (t.type == TOUCH_LOST) {
			shown_lost(ui->shown);
			if (ui->drawn)
				shown_now(ui->shown, ui->canvas.paint, whole_glass(ui), now_ms());
			continue;
		}
		ui->touched = true;
		ui->quiet_ms = now_ms();
		if (finger(ui, &t, intent))
			return 1;
	}
	/* After the fingers: nothing that moves keeps one waiting. */
	shown_step(ui->shown, ui->canvas.paint, now_ms());
	warm(ui);
	return 0;
}

bool ui_was_touched(struct ui *ui)
{
	bool was = ui->touched;

	ui->touched = false;
	return was;
}

static void middle_of(const struct target *t, int *x, int *y)
{
	*x = (int)(t->box.x + t->box.w / 2);
	*y = (int)(t->box.y + t->box.h / 2);
}

int ui_where(const struct ui *ui, uint8_t control, uint16_t arg, int *x, int *y)
{
	const struct target *t = picture_find(&ui->picture, control, arg);

	if (!ui->drawn || !t)
		return -ENOENT;
	middle_of(t, x, y);
	return 0;
}

int ui_press(struct ui *ui, uint8_t control, uint16_t arg)
{
	int x, y, err = ui_where(ui, control, arg, &x, &y);

	if (err < 0)
		return err;
	ui->script = true; /* it has read the page */
	glass_tap(ui->glass, x, y);
	return 0;
}

void ui_touch(struct ui *ui, double x, double y)
{
	ui->script = true; /* it has read the page */
	glass_tap(ui->glass, x, y);
}

void ui_finger(struct ui *ui, bool down, double x, double y)
{
	glass_finger(ui->glass, down, x, y);
}

uint8_t ui_screen(const struct ui *ui)
{
	return ui->drawn ? ui->picture.screen : (uint8_t)SCREENS_COUNT;
}

uint32_t ui_page(const struct ui *ui)
{
	return ui->picture.page;
}

const struct view *ui_view(const struct ui *ui)
{
	return ui->drawn ? &ui->view : NULL;
}

int ui_shot(struct ui *ui, const char *file)
{
	return paint_png(ui->canvas.paint, file);
}

void ui_close(struct ui *ui)
{
	if (!ui)
		return;
	voice_close(&ui->voice);
	chime_close(&ui->chime);
	glass_close(ui->glass);
	shown_close(ui->shown);
	paint_close(ui->canvas.paint);
	type_close(ui->canvas.type);
	free(ui);
}
