/*
 * Withholding: which figures of tables must not be told, so that none about
 * fewer than five people can be read or worked out from the others.
 *
 * Tables with totals are a network. A figure is an arc between two nodes, and
 * at every node what comes in goes out: the total of a row is what its cells
 * add up to. A table with one total is two nodes with an arc for each row from
 * the first to the second, and the total back. A table of rows and columns has
 * a node for each row and each column. Whoever knows all figures that are told
 * knows of the others just this: that they keep the balance of every node, and
 * that what was not shown as zero is at least one.
 *
 * So how far a withheld figure can be from the truth, as others see it, is how
 * much more could flow around through it and other withheld arcs. Every figure
 * about 1 to 4 people is withheld (primary), and then others beside it
 * (complementary) until each of those 1 to 4 could as well be 5 or more.
 */
#ifndef WITHHOLD_H
#define WITHHOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WITHHOLD_BELOW 5 /* people */

struct figure {
	uint32_t from, to; /* nodes */
	int64_t value;     /* what would be told */
	/* Of the people behind it so many as are counted in no other figure beside it: where
	 * somebody may be behind several (two loans for two reasons), they count in the first.
	 * Never more than `value`, nor than `behind`; keeps the balance too. */
	int64_t people;
	int64_t behind; /* people behind it, each once */
	bool fixed;     /* whether it is told was decided elsewhere: it stays as it is */
	bool withheld;
};

/* Steps of it that a test leaves out, to see that its attack finds what is then told. */
enum withhold_steps { WITHHOLD_ALL, WITHHOLD_PRIMARY_ONLY };

/*
 * Withholds figures of a network of that many nodes. Where no choice among
 * those that are not fixed protects every one, all that are not fixed are
 * withheld. Figures keep the balance of each node (asserted).
 *
 * Returns 0 or -ENOMEM.
 */
int withhold(struct figure *list, size_t len, size_t nodes, enum withhold_steps steps);

#endif
