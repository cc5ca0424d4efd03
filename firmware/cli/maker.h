/*
 * PINs on the command line: asked for without showing them, and turned into
 * verifiers by a lendbay-pin of our own, so that none ever passes the ring.
 */
#ifndef CLI_MAKER_H
#define CLI_MAKER_H

#include <sys/types.h>

#include <lendbay/event.h>

#include "ledger/ledger.h"

struct pin {
	uint8_t len;
	uint8_t digits[PIN_MAX]; /* 0..9 */
};

/* Asks for a PIN twice on the terminal, without echo. Returns 0 or a code. */
int pin_ask(struct pin *pin);

/* A running lendbay-pin. */
struct maker {
	pid_t pid; /* 0: none */
	int ask_fd, parent_fd;
};

/* Starts lendbay-pin, found beside our own program, on the keys in `dir`. Returns 0 or a code; on 0
 * close it. */
int maker_open(struct maker *m, const char *dir);
void maker_close(struct maker *m);

/* Makes the verifier of a PIN, and wipes the PIN. Returns 0 or a code. */
int maker_make(struct maker *m, struct pin *pin, char verifier[REGISTRY_VERIFIER_MAX]);

#endif
