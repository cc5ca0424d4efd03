/*
 * The moves: everything a person can do at the kiosk. paths.c says on which
 * screen who does which.
 */
#ifndef SIM_PEOPLE_H
#define SIM_PEOPLE_H

#include "world.h"

/* Where the argument of a press comes from. */
enum from {
	FROM_NONE,
	FROM_BELOW, /* anything below `limit` */
	FROM_PART,  /* a part that was not answered yet */
	FROM_CHECK, /* a check that was not ticked yet */
	FROM_ROW,   /* the number of a row on the screen */
	FROM_STATE, /* what a row on the screen says */
	FROM_GROUNDS
};

struct move {
	uint8_t screen;
	uint8_t weight;
	void (*does)(struct world *w, const struct move *move);
	uint8_t control;
	uint8_t from;
	uint16_t limit;
};

void adult_card(struct world *w, const struct move *move);
void champion_card(struct world *w, const struct move *move);
void choose_something(struct world *w, const struct move *move);
void come(struct world *w, const struct move *move);
void fill_in(struct world *w, const struct move *move);
void give_meanwhile(struct world *w, const struct move *move);
void lay_card(struct world *w, const struct move *move);
void lay_sticker(struct world *w, const struct move *move);
void other_card(struct world *w, const struct move *move);
void own_card(struct world *w, const struct move *move);
void pull(struct world *w, const struct move *move);
void put_in(struct world *w, const struct move *move);
void repair(struct world *w, const struct move *move);
void scan_number(struct world *w, const struct move *move);
void settle_by_look(struct world *w, const struct move *move);
void count_door(struct world *w, const struct move *move);
void shut(struct world *w, const struct move *move);
void take_out(struct world *w, const struct move *move);
void tap_brought(struct world *w, const struct move *move);
void tap_heap(struct world *w, const struct move *move);
void tap_kit(struct world *w, const struct move *move);
void time_goes(struct world *w, const struct move *move);
void touch(struct world *w, const struct move *move);
void type_number(struct world *w, const struct move *move);
void type_pin(struct world *w, const struct move *move);
void wait_a_bit(struct world *w, const struct move *move);
void work_batch(struct world *w, const struct move *move);
void work_door(struct world *w, const struct move *move);

/* How they want the screen, on any screen. */
void suit_oneself(struct world *w);

/* Anything at all, on any screen. */
void fumble(struct world *w);

#endif
