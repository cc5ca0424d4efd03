/*
 * What is measured, a file each.
 */
#ifndef FIGURES_H
#define FIGURES_H

#include <lendbay/board.h>

#include "album.h"
#include "crowd.h"
#include "drawer.h"
#include "paper.h"
#include "process.h"

/*
 * Rounds of loans and returns through the real ring and locker, with people
 * who do not hesitate: from the reader's word to the latch, beside the bare
 * commit. The working directory is the data directory. Fills the album.
 */
void rounds_measure(struct paper *p, const struct place *at, const struct board *b,
		    struct album *album);

/* How long the real lendbay-pin looks at a PIN. */
void pin_measure(struct paper *p, const struct place *at);

/* The real screen: from its start to its first picture, and each screen of the album. */
void glass_measure(struct paper *p, const struct place *at, const struct album *album);

/* Memory of each process of a whole kiosk, and what each does while nobody is there. */
void idle_measure(struct paper *p, const struct place *at, int log);

#endif
