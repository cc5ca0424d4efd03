/* Sheets: drawn by the same code as the screen's, kept in files. */
#include "sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "language.h"
#include "samples.h"
#include "screens.h"

#define PIXELS (SHEET_WIDE * SHEET_HIGH)

static const struct {
	const char *name, *sample;
	enum language language;
	uint8_t bay, unit; /* of the device in hand, on the other board; 0: as the sample is */
} sheets[] = {
	{"home", "home", LANGUAGE_EN, 0, 0},
	{"urdu", "home", LANGUAGE_UR, 0, 0},
	{"tap-card", "tap-card-borrow", LANGUAGE_EN, 0, 0},
	{"pin-0", "pin-0", LANGUAGE_EN, 0, 0},
	{"pin", "pin-2", LANGUAGE_EN, 0, 0},
	{"pin-4", "pin-4", LANGUAGE_EN, 0, 0},
	{"choose", "choose-0", LANGUAGE_EN, 0, 0},
	{"chosen", "choose-1", LANGUAGE_EN, 0, 0},
	{"purpose", "purpose", LANGUAGE_EN, 0, 0},
	{"sureness", "sureness-0", LANGUAGE_EN, 0, 0},
	{"agree", "agree", LANGUAGE_EN, 0, 0},
	{"take", "take", LANGUAGE_EN, 2, 1},
	{"left-open", "home-note-9", LANGUAGE_EN, 2, 0}, /* NOTE_BAY_LEFT_OPEN */
	{"take-other", "take", LANGUAGE_EN, 3, 2},
	{"tapped", "take-tapped", LANGUAGE_EN, 3, 2},
	{"done", "done", LANGUAGE_EN, 3, 2},
};

/* A display's picture. */
struct shot {
	int wide, high;
	unsigned char rgb[PIXELS][3];
};

static int sheet_write(struct canvas *c, const struct view *view, const char *file)
{
	int stride;
	FILE *out = fopen(file, "w");
	if (!out)
		return -errno;
	c->view = view;
	frame(c);
	const unsigned char *pixels = paint_pixels(c->paint, &stride);
	int ok = stride == SHEET_WIDE * 4 && fwrite(view, sizeof *view, 1, out) == 1 &&
		 fwrite(c->picture, sizeof *c->picture, 1, out) == 1 &&
		 fwrite(pixels, 4, PIXELS, out) == PIXELS;
	return fclose(out) == 0 && ok ? 0 : -EIO;
}

static int canvas_open(struct canvas *c)
{
	static struct picture picture;
	char complaint[TYPE_COMPLAINT_MAX] = "";
	language_open();
	int err = type_open(&c->type, complaint);
	if (err) {
		fprintf(stderr, "%s\n", complaint);
		return err;
	}
	c->picture = &picture;
	c->px = sizes_of(SHEET_WIDE, SHEET_HIGH, TEXT_NORMAL);
	return paint_open(SHEET_WIDE, SHEET_HIGH, &c->paint);
}

/* The view of sheet `i` on that board. Returns 0, or -ENOENT. */
static int view_of(size_t i, const struct board *board, struct view *out)
{
	static struct sample samples[SAMPLES_MAX];
	int len = samples_make(board, samples);
	struct sample *s = samples;
	while (s < samples + len && strcmp(s->name, sheets[i].sample) != 0)
		s++;
	if (s == samples + len)
		return -ENOENT;
	*out = s->view;
	out->page = (uint32_t)i + 1;
	out->comfort[SETTING_LANGUAGE] = (uint8_t)sheets[i].language;
	if (!sheets[i].bay)
		return 0;
	out->bay_of[sheets[i].bay] = out->bay_of[out->bay];
	out->bay_of[out->bay] = (struct view_bay){0};
	out->bay = sheets[i].bay;
	out->unit = sheets[i].unit;
	out->parts = 1u << PART_CHARGER | 1u << PART_CASE;
	return 0;
}

int sheets_draw(const char *dir, const char *board_file)
{
	static struct board board, other;
	static struct canvas c;
	struct view view;
	char file[300], complaint[BOARD_COMPLAINT_MAX] = "";
	int err = canvas_open(&c);
	if (!err)
		err = samples_board(SHEET_WIDE, SHEET_HIGH, &board);
	if (!err && (err = board_read(board_file, &other, complaint)) != 0)
		fprintf(stderr, "%s\n", complaint);
	for (size_t i = 0; i < sizeof sheets / sizeof sheets[0] && !err; i++) {
		c.board = sheets[i].bay ? &other : &board;
		err = view_of(i, c.board, &view);
		snprintf(file, sizeof file, "%.200s/%s.sheet", dir, sheets[i].name);
		if (!err)
			err = sheet_write(&c, &view, file);
	}
	return err;
}

static FILE *sheet_open(const char *dir, const char *name)
{
	char file[300];
	snprintf(file, sizeof file, "%.200s/%.40s.sheet", dir, name);
	FILE *in = fopen(file, "r");
	if (!in)
		fail_msg("there is no %s", file);
	return in;
}

void sheet_read(const char *dir, const char *name, struct sheet *out)
{
	FILE *in = sheet_open(dir, name);
	assert_int_equal(fread(&out->view, sizeof out->view, 1, in), 1);
	assert_int_equal(fread(&out->picture, sizeof out->picture, 1, in), 1);
	assert_int_equal(fread(out->pixels, 4, PIXELS, in), PIXELS);
	fclose(in);
}

/* Where pixel (x, y) of the upright glass is on a display `wide` px wide. */
static size_t place_of(int x, int y, unsigned turned, int wide)
{
	int across = x, down = y;
	if (turned == 90)
		across = SHEET_HIGH - 1 - y, down = x;
	else if (turned == 180)
		across = SHEET_WIDE - 1 - x, down = SHEET_HIGH - 1 - y;
	else if (turned == 270)
		across = y, down = SHEET_WIDE - 1 - x;
	return (size_t)down * (size_t)wide + (size_t)across;
}

/* Reads a display's picture. Returns whether the file is whole. */
static bool shot_read(const char *file, struct shot *out)
{
	out->wide = out->high = 0;
	FILE *in = fopen(file, "r");
	if (!in)
		return false;
	bool whole = fscanf(in, "P6 %d %d 255", &out->wide, &out->high) == 2 && fgetc(in) == '\n';
	if (whole && out->wide * out->high == PIXELS)
		whole = fread(out->rgb, 3, PIXELS, in) == PIXELS;
	fclose(in);
	return whole;
}

static bool pixel_is(const unsigned char rgb[3], uint32_t argb)
{
	return ((uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2]) == (argb & 0xffffff);
}

long sheet_compare(const struct sheet *s, const char *file, unsigned turned, int *x, int *y)
{
	static struct shot shot;
	long differ = 0;
	if (!shot_read(file, &shot))
		return -1;
	if (shot.wide * shot.high != PIXELS ||
	    shot.wide != (turned % 180 ? SHEET_HIGH : SHEET_WIDE))
		return PIXELS;
	for (int down = 0; down < SHEET_HIGH; down++) {
		for (int across = 0; across < SHEET_WIDE; across++) {
			size_t place = place_of(across, down, turned, shot.wide);
			if (pixel_is(shot.rgb[place], s->pixels[down][across]))
				continue;
			if (!differ++)
				*x = across, *y = down;
		}
	}
	return differ;
}

/* In how many pixels the sheet of that name differs; more than `enough` are not counted to the end.
 */
static long differ_of(const char *dir, const char *name, const struct shot *shot, long enough)
{
	uint32_t row[SHEET_WIDE];
	long differ = 0;
	FILE *in = sheet_open(dir, name);
	assert_int_equal(fseek(in, -4L * PIXELS, SEEK_END), 0);
	for (size_t down = 0; down < SHEET_HIGH && differ <= enough; down++) {
		assert_int_equal(fread(row, 4, SHEET_WIDE, in), SHEET_WIDE);
		for (size_t across = 0; across < SHEET_WIDE; across++)
			differ += !pixel_is(shot->rgb[down * SHEET_WIDE + across], row[across]);
	}
	fclose(in);
	return differ;
}

const char *sheet_nearer(const char *dir, const char *name, const char *file, long differ)
{
	static struct shot shot;
	if (!shot_read(file, &shot) || shot.wide != SHEET_WIDE || shot.high != SHEET_HIGH)
		fail_msg("%s is no picture of a display", file);
	for (size_t i = 0; i < sizeof sheets / sizeof sheets[0]; i++) {
		if (strcmp(sheets[i].name, name) != 0 &&
		    differ_of(dir, sheets[i].name, &shot, differ) <= differ)
			return sheets[i].name;
	}
	return NULL;
}
