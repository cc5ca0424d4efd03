/*
 * The crowd: who and what there is in a simulated library, the same in every
 * seed: people with cards, PINs and names that can be recognised wherever
 * they should not be, and devices with stickers. Data; nobody moves here.
 */
#ifndef SIM_CROWD_H
#define SIM_CROWD_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/event.h>

#include "engine.h"

#define CROWD_MAX       32 /* people */
#define CROWD_UID_LEN   7
#define CROWD_NAME_MARK "Qzvxjqwk" /* in every name of the crowd, and nowhere else */

struct somebody {
	uint64_t person, of, adult; /* of: whose helper; adult: who answers for a minor */
	uint8_t role;
	bool minor;
	const char *name;
	const char *pin;
	uint8_t uid[CROWD_UID_LEN];
};

struct something {
	uint64_t device;
	uint8_t kind, bay; /* bay: where it is put when the kiosk is set up; 0: nowhere */
	uint32_t parts;
	bool filtered;
};

extern const struct somebody crowd_people[];
extern const uint32_t crowd_people_len;
extern const struct something crowd_things[];
extern const uint32_t crowd_things_len;

/* The bytes that begin every UID of the crowd. */
extern const uint8_t crowd_uid_mark[5];

/* Whose row `person` is, 1 + its index; 0: nobody's. */
uint32_t crowd_row(uint64_t person);

#endif
