/*
 * What an MDM says of a wipe, in JSON: {"wipe": "ID", "device": N, "state":
 * "pending" | "failed" | "done"}, and when it is done also "method",
 * "certificate" and "verified", as our own answer has them.
 */
#ifndef MDM_H
#define MDM_H

#include <stddef.h>
#include <stdint.h>

#define MDM_ID_MAX     64   /* bytes of its number for a wipe, with its NUL */
#define MDM_ANSWER_MAX 2048 /* bytes of our answer, with its NUL */

enum mdm_state { MDM_PENDING, MDM_FAILED, MDM_DONE };

struct mdm {
	char wipe[MDM_ID_MAX]; /* letters, digits, - and _ only: it becomes part of an address */
	enum mdm_state state;
	char answer[MDM_ANSWER_MAX]; /* DONE: what lendbay-wiper is to be told */
};

/* The number of the device in what lendbay-wiper says of it. Returns it; 0: there is none. */
uint64_t mdm_device(const char *facts, size_t len);

/* Reads what it says of the wipe of `device`. Returns NULL, or what is wrong with it. */
const char *mdm_read(const char *text, size_t len, uint64_t device, struct mdm *out);

#endif
