/*
 * The clock and the chances of a fuzzer that turns the engine.
 */
#ifndef STILL_H
#define STILL_H

#include <stdint.h>

/* Begins anew: the same time, the same chances. */
void still_begin(void);

/* Lets time pass, on both clocks. */
void still_push(int64_t ms);

#endif
