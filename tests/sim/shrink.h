/*
 * Shrinking: a script that ends in something wrong is made as short as it
 * goes while the same stays wrong, and told as a story.
 */
#ifndef SIM_SHRINK_H
#define SIM_SHRINK_H

#include "machine.h"

/* An assertion of ours, or a signal: stands where the number of an invariant would. */
#define WRONG_ABORT 99

/*
 * Plays `script` on `m`, in a process of its own. Returns the number of the
 * invariant that does not hold, WRONG_ABORT, or 0: nothing is wrong.
 */
uint32_t script_play(struct machine *m, const struct script *script);

/* Takes out of `script` what is not needed for `wrong`, by at most `plays` plays. */
void script_shrink(struct machine *m, struct script *script, uint32_t wrong, uint32_t plays);

/* Prints it in the words of tests/stories, as far as a story can tell it. */
void script_tell(struct machine *m, const struct script *script);

#endif
