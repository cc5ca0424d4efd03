/*
 * Counts: what a simulation has seen, so that a run that never got anywhere
 * is noticed. Plain numbers, kept where every worker's parent can read them.
 */
#ifndef SIM_COUNTS_H
#define SIM_COUNTS_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/fact.h>
#include <lendbay/view.h>

struct counts {
	uint64_t seeds, steps, recording; /* recording: steps that recorded a fact */
	uint64_t power_cuts, disk_faults, hardware_faults, violations;
	uint64_t lost, torn; /* writes, at power cuts */
	uint64_t fact[FACT_TYPES];
	uint64_t refusal[REFUSALS_COUNT];
	uint64_t phase[SCREENS_COUNT][SCREENS_COUNT]; /* from, to */
	uint64_t ways_home, books, verified;          /* dear checks that were made */
};

/* Adds all of `more` to `sum`. */
void counts_add(struct counts *sum, const struct counts *more);

/*
 * Prints every fact, refusal and change of phase, and which of them came
 * fewer than `least` times (0: says nothing of that). Returns whether there
 * were any such.
 */
bool counts_print(const struct counts *c, uint64_t least);

#endif
