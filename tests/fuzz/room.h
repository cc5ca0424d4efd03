/*
 * A small real ledger for fuzzers: made once with a borrower, a helper, a
 * minor, workers, devices and a session in it, and put back as it was before
 * each run.
 */
#ifndef FUZZ_ROOM_H
#define FUZZ_ROOM_H

#include <lendbay/board.h>

#include "admin.h"

#define ROOM_PEOPLE  6
#define ROOM_DEVICES 4

/* Makes it the first time, puts it back as it was. Returns its directory. */
const char *room_again(void);

/* Puts back the same with some bytes changed: for each three bytes of `food` two of a place and
 * one to be laid over it (exclusive or). */
struct food;
const char *room_bent(struct food *f);

/* Puts other bytes in its place. */
const char *room_other(const uint8_t *data, size_t size);

/* The rig's board, read from the tree. */
const struct board *room_board(void);

/* The card of person 0..ROOM_PEOPLE-1; that of ROOM_PEOPLE is nobody's. */
struct admin_card room_card(unsigned person);

/* The id of device 0..ROOM_DEVICES-1; that of ROOM_DEVICES is none. */
uint64_t room_device(unsigned device);

#endif
