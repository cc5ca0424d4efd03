/*
 * The parts of a deed that are numbers, each with its word: one table for
 * writing and reading them. Decides nothing.
 */
#ifndef CORE_DEED_PARTS_H
#define CORE_DEED_PARTS_H

#include <stddef.h>

#include <lendbay/event.h>

/* The word of part `i`, or NULL after the last. */
const char *deed_part(size_t i);

/* The value of part `i` in an EVENT_DEED; asserts that there is such a part. */
uint64_t deed_get(const struct event *ev, size_t i);
void deed_set(struct event *ev, size_t i, uint64_t value);

#endif
