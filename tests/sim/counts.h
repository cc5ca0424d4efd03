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

/* What is counted by kind: each type of fact, each refusal, each change of phase. */
#define COUNTS_KINDS (FACT_TYPES + REFUSALS_COUNT + SCREENS_COUNT * SCREENS_COUNT)

struct counts {
	uint64_t seeds, steps, recording; /* recording: steps that recorded a fact */
	uint64_t branches, in_branches;   /* of steps, those in branches */
	uint64_t power_cuts, disk_faults, hardware_faults, violations;
	uint64_t lost, torn; /* writes, at power cuts */
	/* By kind: these three, one after the other. */
	uint64_t fact[FACT_TYPES];
	uint64_t refusal[REFUSALS_COUNT];
	uint64_t phase[SCREENS_COUNT][SCREENS_COUNT]; /* from, to */
	uint64_t ways_home, books, verified;          /* dear checks that were made */
};

/* The count of `kind`, below COUNTS_KINDS: facts first, changes of phase last. */
uint64_t *counts_of(struct counts *c, uint32_t kind);

/* Which kind it is whose count stands there, in `c`. */
uint32_t counts_kind(const struct counts *c, const uint64_t *count);

/* Whether that kind must not come too seldom, once it came at all. */
bool counts_matter(uint32_t kind);

/* Adds all of `more` to `sum`. */
void counts_add(struct counts *sum, const struct counts *more);

/*
 * Prints every fact, refusal and change of phase, and which of them came
 * fewer than `least` times (0: says nothing of that). Returns whether there
 * were any such.
 */
bool counts_print(const struct counts *c, uint64_t least);

#endif
