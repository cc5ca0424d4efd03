/* Themes and sizes as tables. */
#include "theme.h"

#include <assert.h>
#include <stddef.h>

static const struct theme themes[THEMES] = {
	[THEME_WARM] = {.colour =
				{
#define X(id, warm, strong, low) [COLOUR_##id] = (warm),
					COLOURS_OF_THEME(X)
#undef X
				}},
	[THEME_STRONG] = {.colour =
				  {
#define X(id, warm, strong, low) [COLOUR_##id] = (strong),
					  COLOURS_OF_THEME(X)
#undef X
				  },
			  .border_extra = 2,
			  .ledge_extra = 2},
	[THEME_LOW] = {.colour =
			       {
#define X(id, warm, strong, low) [COLOUR_##id] = (low),
				       COLOURS_OF_THEME(X)
#undef X
			       }},
};

/* What does not grow with the text: DESIGN.md, 2 and 3.3. */
/* clang-format off */
#define LARGE_GLASS .width = 1280, .height = 800, .s1 = 8, .s2 = 16, .s3 = 24, .s4 = 32, .s5 = 40, .s6 = 56, .page_x = 40, .page_y = 32, .spine = 152, .cell = 160, .target = 96, .gap = 10, .r1 = 12, .r2 = 20, .r3 = 28, .r4 = 36, .border = 2, .ledge = 6, .plate = 88, .icon = 56, .icon_small = 32, .icon_button = 46, .head_end = 144
#define SMALL_GLASS .width = 800, .height = 480, .s1 = 6, .s2 = 10, .s3 = 16, .s4 = 20, .s5 = 24, .s6 = 36, .page_x = 20, .page_y = 14, .spine = 108, .cell = 96, .target = 84, .gap = 8, .r1 = 8, .r2 = 14, .r3 = 18, .r4 = 24, .border = 2, .ledge = 5, .plate = 60, .icon = 40, .icon_small = 28, .icon_button = 34, .head_end = 110
/* clang-format on */

/* The text: DESIGN.md, 3.2 and 11. */
static const struct sizes all[2][TEXT_SIZES] = {
	{{LARGE_GLASS, .xs = 26, .body = 30, .lead = 36, .h3 = 42, .h2 = 56, .h1 = 76, .big = 128,
	  .huge = 230, .second = 28, .grow = 1, .button = 112},
	 {LARGE_GLASS, .xs = 31, .body = 36, .lead = 43, .h3 = 46, .h2 = 62, .h1 = 84, .big = 128,
	  .huge = 230, .second = 34, .grow = 1.2, .button = 112},
	 {LARGE_GLASS, .xs = 39, .body = 45, .lead = 54, .h3 = 50, .h2 = 67, .h1 = 91, .big = 128,
	  .huge = 230, .second = 42, .grow = 1.5, .button = 124}},
	{{SMALL_GLASS, .xs = 22, .body = 24, .lead = 28, .h3 = 30, .h2 = 38, .h1 = 50, .big = 84,
	  .huge = 130, .second = 22, .grow = 1, .button = 84},
	 {SMALL_GLASS, .xs = 25, .body = 27, .lead = 31, .h3 = 32, .h2 = 40, .h1 = 53, .big = 84,
	  .huge = 130, .second = 25, .grow = 1.12, .button = 84},
	 {SMALL_GLASS, .xs = 28, .body = 30, .lead = 35, .h3 = 35, .h2 = 43, .h1 = 56, .big = 84,
	  .huge = 130, .second = 28, .grow = 1.25, .button = 88}},
};

const struct theme *theme_of(enum theme_name name)
{
	return &themes[name];
}

const struct sizes *sizes_of(int width, int height, enum text_size text)
{
	assert(text < TEXT_SIZES);
	for (size_t k = 0; k < sizeof(all) / sizeof(all[0]); k++) {
		if (all[k][text].width == width && all[k][text].height == height)
			return &all[k][text];
	}
	return NULL;
}
