/*
 * Boards for the samples of the worker's screens: doors, laid out as cabinets
 * have them. They set nothing else of a board.
 */
#ifndef STAFF_BOARDS_H
#define STAFF_BOARDS_H

#include <lendbay/board.h>

/* Two rows of four doors and two of three, as at Millbrook. */
void board_fourteen(struct board *b);

/* `how_many` cabinets side by side, each with rows of `columns` doors; `bays` in all. */
void board_cabinets(struct board *b, int bays, int how_many, int columns);

#endif
