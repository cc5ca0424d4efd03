/* Boards for the samples of the worker's screens: where doors are. Knows no screen. */
#include "staff_boards.h"

static void put_bay(struct board *b, uint8_t bay, int cabinet, int x, int y, int w)
{
	b->bay[bay] = (struct board_bay){.cabinet = (uint8_t)cabinet,
					 .x = (uint8_t)x,
					 .y = (uint8_t)y,
					 .w = (uint8_t)w,
					 .h = 1};
	b->policy.size[bay] = SIZE_SMALL;
}

void board_fourteen(struct board *b)
{
	b->policy.bays = 14;
	for (int k = 0; k < 14; k++)
		put_bay(b, (uint8_t)(k + 1), 1, k < 8 ? k % 4 * 3 : (k - 8) % 3 * 4,
			k < 8 ? k / 4 : 2 + (k - 8) / 3, k < 8 ? 3 : 4);
}

void board_cabinets(struct board *b, int bays, int how_many, int columns)
{
	int each = bays / how_many;

	b->policy.bays = (uint8_t)bays;
	for (int k = 0; k < bays; k++)
		put_bay(b, (uint8_t)(k + 1), 1 + k / each, k % each % columns * (12 / columns),
			k % each / columns, 12 / columns);
}
