/*
 * Fuzzes the files that the command line takes in: people, devices, champions'
 * sessions, each onto a small real ledger. Any bytes end with a sysexit; and
 * whatever was taken in, the ledger verifies.
 */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "change.h"
#include "cli.h"
#include "fuzz.h"
#include "room.h"

/* In place of firmware/cli/maker.c, which would start a lendbay-pin for each. */
int pin_ask(struct pin *pin)
{
	(void)pin; /* nobody is there to ask */
	return EX_NOINPUT;
}

int maker_open(struct maker *m, const char *dir)
{
	(void)dir; /* no key is needed */
	memset(m, 0, sizeof(*m));
	return EX_OK;
}

void maker_close(struct maker *m)
{
	(void)m; /* nothing runs */
}

int maker_make(struct maker *m, struct pin *pin, char verifier[REGISTRY_VERIFIER_MAX])
{
	static const char made[] = "$argon2id$v=19$m=65536,t=1,p=1$c2FsdA$aGFzaA";

	(void)m; /* nothing runs */
	fuzz_promise(pin->len >= PIN_MIN && pin->len <= PIN_MAX, "a PIN is one before it is sent");
	memcpy(verifier, made, sizeof(made));
	return EX_OK;
}

static void ledger_try(const char *dir)
{
	static struct ledger_verdict verdict;
	char complaint[LEDGER_COMPLAINT_MAX];
	struct ledger *l = NULL;

	fuzz_promise(ledger_open(dir, true, &l, complaint) == 0 &&
			     ledger_verify(l, NULL, NULL, &verdict) == 0 && verdict.why[0] == '\0',
		     "what was taken in verifies");
	ledger_close(l);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int (*const runs[])(const struct order *) = {run_import, run_sessions_import};
	const char *path = fuzz_file(data, size);
	bool proceed = size > 0 && data[size - 1] == '\r';

	for (size_t i = 0; i < sizeof(runs) / sizeof(runs[0]); i++) {
		struct order order = {.data = room_again(),
				      .file = path,
				      .board = room_board()->path,
				      .proceed = proceed};
		int code = runs[i](&order);

		fuzz_promise(code == EX_OK || code == EX_DATAERR || code == EX_CONFIG ||
				     code == EX_TEMPFAIL || code == EX_NOPERM,
			     "a file is taken in or refused");
		if (code == EX_OK)
			ledger_try(order.data);
	}
	return 0;
}
