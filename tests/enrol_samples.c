/* Samples of enrolling at the kiosk. Every name and number in them is invented. */
#include "enrol_samples.h"

static void on(struct view *v, uint8_t screen)
{
	v->screen = v->under = screen;
	v->can_back = 1;
	v->rows = 0;
	v->bay = 0;
	v->kind = DEVICE_NONE;
	v->unit = 0;
	v->parts = v->checks = 0;
	v->lit_on = 0;
	v->note = NOTE_NONE;
}

void sample_device(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_DEVICE);
}

void sample_device_filled(struct board *b, struct view *v)
{
	sample_device(b, v);
	v->kind = DEVICE_TABLET;
	v->parts = 1u << PART_CHARGER | 1u << PART_CASE | 1u << PART_SIM;
	v->checks = 1;
	v->lit_on = 1;
}

void sample_device_begun(struct board *b, struct view *v)
{
	sample_device(b, v);
	v->note = NOTE_STICKER_BEGUN;
}

void sample_sticker(struct board *b, struct view *v)
{
	sample_device_filled(b, v);
	v->screen = v->under = SCREEN_STAFF_STICKER;
	v->lit_on = 0;
}

void sample_sticker_busy(struct board *b, struct view *v)
{
	sample_sticker(b, v);
	v->note = NOTE_STICKER_BUSY;
}

void sample_sticker_ours(struct board *b, struct view *v)
{
	sample_sticker(b, v);
	v->note = NOTE_STICKER_OURS;
	v->row[v->rows++] = (struct view_row){.kind = DEVICE_LAPTOP, .unit = 12};
}

void sample_sticker_silent(struct board *b, struct view *v)
{
	sample_sticker(b, v);
	v->kind = DEVICE_LAPTOP;
	v->note = NOTE_STICKER_SILENT;
}

void sample_enrolled(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_ENROLLED);
	v->kind = DEVICE_TABLET;
	v->state = STATE_NEW;
	v->unit = 15;
}

void sample_enrolled_laptop(struct board *b, struct view *v)
{
	sample_enrolled(b, v);
	v->kind = DEVICE_LAPTOP;
	v->unit = 128;
}
