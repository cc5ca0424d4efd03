/*
 * Fuzzes the canonical bytes of facts: bytes that are read as a fact are the
 * very ones that it is written as; so no two rows are one fact.
 */
#include <errno.h>
#include <string.h>

#include <lendbay/text.h>

#include "fuzz.h"
#include "ledger/ledger.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint8_t bytes[CANONICAL_MAX], leaf[LEDGER_HASH_LEN];
	static const uint8_t salt[LEDGER_SALT_LEN];
	char line[TEXT_LINE_MAX];
	struct fact fact;
	int err = canonical_read(data, size, &fact);

	fuzz_promise(err == 0 || err == -EPROTO, "bytes are a fact or they are not");
	chain_leaf(salt, data, size, leaf);
	if (err < 0)
		return 0;
	fuzz_promise(canonical_write(&fact, bytes) == size && memcmp(bytes, data, size) == 0,
		     "a fact is written as it was read");
	(void)fact_write(&fact, line, sizeof(line)); /* cut if it must be */
	fuzz_ended(line, sizeof(line));
	return 0;
}
