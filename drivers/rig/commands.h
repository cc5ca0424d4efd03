/*
 * The PN532's commands, for its line to perform. Clauses are those of NXP
 * UM0701-02.
 */
#ifndef RIG_COMMANDS_H
#define RIG_COMMANDS_H

#include "pn532.h"

#define SAM_CONFIGURATION 0x14 /* 7.2.10: the one command heard in Low Vbat */

/* What a command comes to. */
enum outcome {
	ANSWER,
	SYNTAX_ERROR, /* 7.1: told by an error frame */
	POLLING       /* it goes on until a card comes */
};

struct answer {
	size_t len;
	uint32_t rf_us;                  /* time spent in the air */
	uint8_t bytes[HSU_DATA_MAX - 1]; /* PD0, the command's code + 1, and on */
};

/*
 * Does the command in `data` (TFI, code, parameters: at least two bytes) and
 * fills the zeroed `a`; that counts only for ANSWER.
 */
enum outcome command_perform(struct pn532 *c, const uint8_t *data, size_t len, struct answer *a);

#endif
