/* Sheets: drawn by the same code as the screen's, kept in files. */
#include "sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
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
} sheets[] = {
	{"home", "home", LANGUAGE_EN},   {"pin", "pin-2", LANGUAGE_EN},
	{"urdu", "home", LANGUAGE_UR},   {"tap-card", "tap-card-borrow", LANGUAGE_EN},
	{"pin-0", "pin-0", LANGUAGE_EN}, {"choose", "choose-0", LANGUAGE_EN},
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
	static struct board board;
	static struct picture picture;
	char complaint[TYPE_COMPLAINT_MAX] = "";
	language_open();
	int err = type_open(&c->type, complaint);
	if (err) {
		fprintf(stderr, "%s\n", complaint);
		return err;
	}
	c->board = &board;
	c->picture = &picture;
	c->px = sizes_of(SHEET_WIDE, SHEET_HIGH, TEXT_NORMAL);
	err = samples_board(SHEET_WIDE, SHEET_HIGH, &board);
	return err ? err : paint_open(SHEET_WIDE, SHEET_HIGH, &c->paint);
}

int sheets_draw(const char *dir)
{
	static struct sample samples[SAMPLES_MAX];
	static struct canvas c;
	char file[300];
	int err = canvas_open(&c);
	if (err)
		return err;
	int len = samples_make(c.board, samples);
	for (size_t i = 0; i < sizeof sheets / sizeof sheets[0] && !err; i++) {
		struct sample *s = samples;
		while (s < samples + len && strcmp(s->name, sheets[i].sample) != 0)
			s++;
		if (s == samples + len)
			return -ENOENT;
		s->view.page = (uint32_t)i + 1;
		s->view.comfort[SETTING_LANGUAGE] = (uint8_t)sheets[i].language;
		snprintf(file, sizeof file, "%.200s/%s.sheet", dir, sheets[i].name);
		err = sheet_write(&c, &s->view, file);
		s->view.comfort[SETTING_LANGUAGE] = LANGUAGE_EN;
	}
	return err;
}

void sheet_read(const char *dir, const char *name, struct sheet *out)
{
	char file[300];
	snprintf(file, sizeof file, "%.200s/%.40s.sheet", dir, name);
	FILE *in = fopen(file, "r");
	if (!in)
		fail_msg("there is no %s", file);
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

long sheet_compare(const struct sheet *s, const char *file, unsigned turned, int *x, int *y)
{
	static unsigned char rgb[PIXELS][3];
	int wide = 0, high = 0;
	long differ = 0;
	FILE *in = fopen(file, "r");
	if (!in)
		return -1;
	int whole = fscanf(in, "P6 %d %d 255", &wide, &high) == 2 && fgetc(in) == '\n' &&
		    fread(rgb, 3, PIXELS, in) == PIXELS;
	fclose(in);
	if (!whole)
		return wide && wide * high != PIXELS ? PIXELS : -1;
	if (wide != (turned % 180 ? SHEET_HIGH : SHEET_WIDE))
		return PIXELS;
	for (int down = 0; down < SHEET_HIGH; down++) {
		for (int across = 0; across < SHEET_WIDE; across++) {
			const unsigned char *got = rgb[place_of(across, down, turned, wide)];
			uint32_t is = (uint32_t)got[0] << 16 | (uint32_t)got[1] << 8 | got[2];
			if (is == (s->pixels[down][across] & 0xffffff))
				continue;
			if (!differ++)
				*x = across, *y = down;
		}
	}
	return differ;
}
