/* PNG files of a surface: quickly, or small. */
#include <png.h>

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sheet.h"

#define COLOURS_MAX 16384 /* different ones in a picture that is kept; a power of two */
#define KEPT_MAX    256   /* of a palette */
#define QUICK       1     /* zlib's levels */
#define SMALL       9

struct tally {
	uint32_t colour; /* 0xRRGGBB */
	uint32_t count;
	uint8_t kept; /* its place in the palette */
};

struct palette {
	struct tally of[COLOURS_MAX]; /* a hash table, then in order of count */
	uint32_t len;
};

/* Writes rows that are made one by one. */
struct writing {
	FILE *file;
	png_structp png;
	png_infop info;
};

static int writing_begin(struct writing *w, const char *file)
{
	*w = (struct writing){.file = fopen(file, "we")};
	if (!w->file)
		return -errno;
	w->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	w->info = w->png ? png_create_info_struct(w->png) : NULL;
	return w->info ? 0 : -ENOMEM;
}

static int writing_end(struct writing *w, int err)
{
	if (w->png)
		png_destroy_write_struct(&w->png, &w->info);
	if (w->file && fclose(w->file) != 0 && err == 0)
		err = -errno;
	return err;
}

static uint32_t pixel(const unsigned char *row, int x)
{
	uint32_t p;

	memcpy(&p, row + (size_t)x * 4, sizeof(p));
	return p & 0xFFFFFF;
}

int png_write(struct paint *p, int width, int height, const char *file)
{
	struct writing w;
	int stride, err = writing_begin(&w, file);
	const unsigned char *pixels = paint_pixels(p, &stride);

	if (err < 0)
		return writing_end(&w, err);
	if (setjmp(png_jmpbuf(w.png)))
		return writing_end(&w, -EIO);
	png_init_io(w.png, w.file);
	png_set_compression_level(w.png, QUICK);
	png_set_filter(w.png, 0, PNG_FILTER_NONE);
	png_set_IHDR(w.png, w.info, (png_uint_32)width, (png_uint_32)height, 8, PNG_COLOR_TYPE_RGB,
		     PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	png_write_info(w.png, w.info);
	png_set_filler(w.png, 0, PNG_FILLER_AFTER);
	png_set_bgr(w.png);
	for (int y = 0; y < height; y++)
		png_write_row(w.png, pixels + (size_t)y * (size_t)stride);
	png_write_end(w.png, NULL);
	return writing_end(&w, 0);
}

/* ---- 256 colours ---- */

/* Where a colour is in the table, or where it would be; NULL: the table is full. */
static struct tally *tally_of(struct palette *p, uint32_t colour)
{
	uint32_t at = colour * 2654435761u % COLOURS_MAX;

	for (uint32_t k = 0; k < COLOURS_MAX; k++, at = (at + 1) % COLOURS_MAX)
		if (p->of[at].count == 0 || p->of[at].colour == colour)
			return &p->of[at];
	return NULL;
}

struct ranked {
	struct tally *tally;
};

static int by_count(const void *one, const void *other)
{
	const struct tally *a = ((const struct ranked *)one)->tally;
	const struct tally *b = ((const struct ranked *)other)->tally;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return a->colour < b->colour ? -1 : 1;
}

static uint32_t apart(uint32_t a, uint32_t b)
{
	uint32_t sum = 0;

	for (int shift = 0; shift < 24; shift += 8) {
		int32_t d = (int32_t)(a >> shift & 0xFF) - (int32_t)(b >> shift & 0xFF);

		sum += (uint32_t)(d * d);
	}
	return sum;
}

/* Keeps the most frequent; each of the others becomes the nearest of them. */
static int choose(struct palette *p, png_color kept[KEPT_MAX])
{
	static struct ranked order[COLOURS_MAX];
	int len = 0, many;

	for (uint32_t k = 0; k < COLOURS_MAX; k++)
		if (p->of[k].count > 0)
			order[len++].tally = &p->of[k];
	qsort(order, (size_t)len, sizeof(order[0]), by_count);
	many = len < KEPT_MAX ? len : KEPT_MAX;
	for (int k = 0; k < many; k++)
		kept[k] = (png_color){(png_byte)(order[k].tally->colour >> 16),
				      (png_byte)(order[k].tally->colour >> 8),
				      (png_byte)order[k].tally->colour};
	for (int k = 0; k < len; k++) {
		order[k].tally->kept = 0;
		for (int n = 0; n < many; n++)
			if (apart(order[k].tally->colour, order[n].tally->colour) <
			    apart(order[k].tally->colour,
				  order[order[k].tally->kept].tally->colour))
				order[k].tally->kept = (uint8_t)n;
	}
	return many;
}

static int palette_make(struct palette *p, const unsigned char *pixels, int stride, int width,
			int height)
{
	for (int y = 0; y < height; y++) {
		for (int x = 0; x < width; x++) {
			uint32_t colour = pixel(pixels + (size_t)y * (size_t)stride, x);
			struct tally *t = tally_of(p, colour);

			if (!t)
				return -E2BIG;
			t->colour = colour;
			t->count++;
		}
	}
	return 0;
}

int png_write_small(struct paint *p, int width, int height, const char *file)
{
	static struct palette palette;
	static png_byte row[4096];
	png_color kept[KEPT_MAX];
	struct writing w;
	int stride, many, err;
	const unsigned char *pixels = paint_pixels(p, &stride);

	memset(&palette, 0, sizeof(palette));
	err = width > (int)sizeof(row) ? -E2BIG
				       : palette_make(&palette, pixels, stride, width, height);
	if (err < 0)
		return err;
	many = choose(&palette, kept);
	err = writing_begin(&w, file);
	if (err < 0)
		return writing_end(&w, err);
	if (setjmp(png_jmpbuf(w.png)))
		return writing_end(&w, -EIO);
	png_init_io(w.png, w.file);
	png_set_compression_level(w.png, SMALL);
	png_set_filter(w.png, 0, PNG_FILTER_NONE);
	png_set_IHDR(w.png, w.info, (png_uint_32)width, (png_uint_32)height, 8,
		     PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
		     PNG_FILTER_TYPE_DEFAULT);
	png_set_PLTE(w.png, w.info, kept, many);
	png_write_info(w.png, w.info);
	for (int y = 0; y < height; y++) {
		for (int x = 0; x < width; x++)
			row[x] = tally_of(&palette, pixel(pixels + (size_t)y * (size_t)stride, x))
					 ->kept;
		png_write_row(w.png, row);
	}
	png_write_end(w.png, NULL);
	return writing_end(&w, 0);
}
