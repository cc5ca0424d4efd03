/*
 * A script: everything that was done to a machine, in order, so that it can
 * be done again, in whole or in part, and be told as a story.
 */
#ifndef SIM_SCRIPT_H
#define SIM_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/event.h>

#include "clock.h"

#define SCRIPT_MAX 65536 /* items of one seed */

enum item_type {
	ITEM_EVENT,   /* something happens at the kiosk */
	ITEM_IDLE,    /* nothing does: the book may be kept, the log is written into the file */
	ITEM_TROUBLE, /* the disk will meet trouble */
	ITEM_CUT,     /* the power is cut and comes back; the machine starts */
	ITEM_CRASH    /* the ring ends and is started again; the disk keeps what it was given */
};

struct item {
	uint8_t type;
	uint8_t who;     /* whose card it is, who is enrolled: 1 + the person's row; 0: nobody's */
	uint8_t card;    /* which of their cards: how often it was replaced */
	uint8_t number;  /* two digits, typed or scanned; of a card that is nobody's: which */
	uint8_t trouble; /* enum trouble: of ITEM_TROUBLE; after ITEM_CUT and ITEM_CRASH: at once */
	bool forced;     /* a door that moved though nobody released it */
	bool cut_before; /* the power fails after the commit and before anything is performed */
	uint32_t after;  /* of the trouble */
	uint32_t late;   /* EVENT_PIN, EVENT_PIN_MADE: how many tickets ago it was asked */
	uint32_t id;     /* which of the script as it was: keeps its chances in a shorter one */
	struct clock_reading at;
	struct event ev;
};

struct script {
	uint64_t seed;
	uint32_t len;
	struct item item[SCRIPT_MAX];
};

#endif
