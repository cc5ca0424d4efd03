/* The user interface: one canvas, one glass, one finger. */
#include "ui.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "language.h"
#include "screens.h"
#include "sdl.h"
#include "voice.h"

#define TURN_MS  500 /* after another screen came up, no finger means it yet */
#define REST_MS  250 /* steady touch: how long a finger must have been on what it means */
#define PAUSE_MS 800 /* steady touch: after a press, no other is meant */
#define BAND_GAP 24  /* unchanged rows between two changed ones that are handed over with them */

struct ui {
	struct glass *glass;
	struct paint *shown; /* exactly what is on the glass */
	struct canvas canvas;
	struct picture picture;
	struct view view;
	bool drawn;         /* a view was shown at all */
	bool lost;          /* the glass lost its pixels: all rows again */
	int64_t turned_ms;  /* when another screen came up */
	struct target held; /* what the finger went down on */
	int64_t rests_ms;   /* since when it is there */
	int64_t pressed_ms; /* when a press last counted */
	bool script;        /* the next finger is a script's: it neither shakes nor hurries */
	struct voice voice;
	bool keyed; /* `by_key` is to be told */
	struct ui_intent by_key;
	char trouble[VOICE_TROUBLE_MAX];
};

int ui_open(const struct board *board, struct ui **out, char complaint[UI_COMPLAINT_MAX])
{
	const struct sizes *px = sizes_of(board->width, board->height, TEXT_NORMAL);
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
	err = type_open(&ui->canvas.type, complaint);
	if (err == 0)
		err = paint_open(board->width, board->height, &ui->canvas.paint);
	if (err == 0)
		err = paint_open(board->width, board->height, &ui->shown);
	if (err == 0)
		err = glass_open(board->width, board->height, "Lendbay", true, &ui->glass,
				 complaint);
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

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int ui_wait_ms(const struct ui *ui)
{
	int glass = glass_wait_ms(ui->glass), voice = voice_wait_ms(&ui->voice, now_ms());

	return glass < 0 || (voice >= 0 && voice < glass) ? voice : glass;
}

/* Hands over the rows that are not on the glass yet. Returns whether there were any. */
static bool hand_over(struct ui *ui)
{
	int stride, rows = ui->canvas.board->height, first = -1, last = -1;
	const unsigned char *now = paint_pixels(ui->canvas.paint, &stride);
	const unsigned char *shown = paint_pixels(ui->shown, &stride);
	bool any = false;

	for (int y = 0; y <= rows; y++) {
		size_t at = (size_t)y * (size_t)stride;
		bool changed =
			y < rows && (ui->lost || memcmp(now + at, shown + at, (size_t)stride) != 0);

		if (changed) {
			first = first < 0 ? y : first;
			last = y;
		}
		if (first >= 0 && (y == rows || y - last > BAND_GAP)) {
			paint_copy_rows(ui->shown, ui->canvas.paint, first, last);
			glass_rows(ui->glass, shown, stride, first, last);
			first = -1;
			any = true;
		}
	}
	return any;
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

/* Draws the view that was taken; `fresh`: it has just come. */
static void draw_view(struct ui *ui, bool fresh)
{
	struct canvas *c = &ui->canvas;
	bool speaks;

	c->can_speak = voice_speaks(&ui->voice, ui->view.comfort[SETTING_LANGUAGE]);
	c->speaking = speaks = voice_is_speaking(&ui->voice);
	frame(c);
	voice_see(&ui->voice, c, fresh, now_ms());
	if (voice_is_speaking(&ui->voice) != speaks) { /* Listen has become Stop, or Stop Listen */
		c->speaking = !speaks;
		frame(c);
		voice_see(&ui->voice, c, false, now_ms());
	}
	draw_focus(ui);
	if (hand_over(ui))
		glass_show(ui->glass);
	ui->lost = false;
	ui->drawn = true;
}

static void draw(struct ui *ui)
{
	draw_view(ui, false);
}

void ui_show(struct ui *ui, const struct view *view)
{
	/* A finger that rests while the screen changes under it means nothing any more. */
	if (ui->drawn && (view->screen != ui->view.screen || view->under != ui->view.under)) {
		ui->held = ui->canvas.held = (struct target){0};
		ui->turned_ms = now_ms();
		ui->script = false; /* it has read another page */
	}
	ui->view = *view;
	draw_view(ui, true);
}

static const struct target *under_finger(const struct ui *ui, const struct touch *t)
{
	return picture_at(&ui->picture, t->x, t->y, ui->canvas.px->gap / 2);
}

/* Shows the held control as pressed, or not any more. Only its own place is painted again. */
static void show_held(struct ui *ui, struct target held)
{
	struct target was = ui->canvas.held;

	if (target_same(&held, &was))
		return;
	ui->canvas.held = held;
	if (!ui->drawn)
		return;
	paint_only(&ui->canvas, was.control == CONTROL_NONE ? held.box : was.box);
	draw(ui);
	paint_back(&ui->canvas);
	if (was.control == CONTROL_NONE || held.control == CONTROL_NONE)
		return;
	paint_only(&ui->canvas, held.box);
	draw(ui);
	paint_back(&ui->canvas);
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
		return false;
	case TOUCH_MOVE:
		if (!inside)
			ui->rests_ms = now; /* it has to come to rest there anew */
		show_held(ui, inside ? ui->held : (struct target){0});
		return false;
	case TOUCH_UP: return finger_up(ui, on, now, intent);
	default: return false;
	}
}

/* What the voice and the keys have for the ring. Returns whether there was anything. */
static bool heard(struct ui *ui, struct ui_intent *intent)
{
	bool was = voice_is_speaking(&ui->voice);

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

const char *ui_trouble(struct ui *ui)
{
	if (!ui->voice.trouble[0])
		return NULL;
	memcpy(ui->trouble, ui->voice.trouble, sizeof(ui->trouble));
	ui->voice.trouble[0] = '\0';
	return ui->trouble;
}

int ui_next(struct ui *ui, struct ui_intent *intent)
{
	struct touch t;

	if (heard(ui, intent))
		return 1;
	while (glass_next(ui->glass, &t) > 0) {
		if (t.type == TOUCH_CLOSE)
			return -EPIPE;
		if (t.type == TOUCH_LOST) {
			ui->lost = true;
			if (ui->drawn)
				draw(ui);
		} else if (finger(ui, &t, intent)) {
			return 1;
		}
	}
	return 0;
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
	return paint_png(ui->shown, file);
}

void ui_close(struct ui *ui)
{
	if (!ui)
		return;
	voice_close(&ui->voice);
	glass_close(ui->glass);
	paint_close(ui->shown);
	paint_close(ui->canvas.paint);
	type_close(ui->canvas.type);
	free(ui);
}
