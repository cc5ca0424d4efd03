/* The glass as an X server has it. */
#include "x_glass.h"

#include <cairo.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Words of an XWD header, each 32 bits with the big end first (X11/XWDFile.h). */
enum { HEADER_SIZE = 0, VERSION = 1, WIDTH = 4, HEIGHT = 5, BITS = 11, STRIDE = 12, COLOURS = 19 };

#define XWD_WORDS    25
#define XWD_VERSION  7
#define XWD_COLOUR   12 /* bytes of an entry of its colour map */
#define FRAME_MAX    (64u << 20)
#define RGB          0xFFFFFFu
#define ARGUMENT_LEN 12

static uint32_t word(const unsigned char *bytes, int at)
{
	const unsigned char *b = bytes + 4 * at;

	return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static long compare(const unsigned char *frame, size_t len, cairo_surface_t *png)
{
	int width = cairo_image_surface_get_width(png),
	    height = cairo_image_surface_get_height(png);
	int stride = cairo_image_surface_get_stride(png);
	const unsigned char *pixels = cairo_image_surface_get_data(png);
	size_t at = len < 4 * XWD_WORDS
			    ? 0
			    : word(frame, HEADER_SIZE) + (size_t)XWD_COLOUR * word(frame, COLOURS);
	long count = 0;

	if (at == 0 || word(frame, VERSION) != XWD_VERSION || word(frame, BITS) != 32 ||
	    word(frame, WIDTH) < (uint32_t)width || word(frame, HEIGHT) < (uint32_t)height ||
	    at + (size_t)word(frame, STRIDE) * word(frame, HEIGHT) > len)
		return -EBADMSG;
	for (int y = 0; y < height; y++) {
		for (int x = 0; x < width; x++) {
			uint32_t is, was;

			memcpy(&is, frame + at + (size_t)y * word(frame, STRIDE) + (size_t)x * 4,
			       4);
			memcpy(&was, pixels + (size_t)y * (size_t)stride + (size_t)x * 4, 4);
			count += ((is ^ was) & RGB) != 0;
		}
	}
	return count;
}

long x_glass_differs(const char *frame_buffer, const char *png)
{
	FILE *f = fopen(frame_buffer, "re");
	unsigned char *frame = f ? malloc(FRAME_MAX) : NULL;
	cairo_surface_t *surface = cairo_image_surface_create_from_png(png);
	long differs = -ENOENT;

	if (frame && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
		differs = compare(frame, fread(frame, 1, FRAME_MAX, f), surface);
	cairo_surface_destroy(surface);
	free(frame);
	if (f)
		(void)fclose(f); /* it was only read */
	return differs;
}

int x_glass_touch(int x, int y)
{
	char across[ARGUMENT_LEN], down[ARGUMENT_LEN];
	int status;
	pid_t pid;

	(void)snprintf(across, sizeof(across), "%d", x); /* it fits */
	(void)snprintf(down, sizeof(down), "%d", y);     /* it fits */
	pid = fork();
	if (pid == 0) {
		(void)execlp("xdotool", "xdotool", "mousemove", across, down, "sleep", "0.03",
			     "mousedown", "1", "sleep", "0.06", "mouseup", "1", (char *)NULL);
		_exit(127);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid && status == 0 ? 0 : -EIO;
}
