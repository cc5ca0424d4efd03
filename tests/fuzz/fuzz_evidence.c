/*
 * Fuzzes what a program that wipes may answer: what is believed is read again
 * from its own text, the same; and the text fits and is ASCII.
 */
#include <string.h>

#include "evidence.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct evidence one, two;

	if (evidence_read((const char *)data, size, &one) != NULL)
		return 0;
	fuzz_promise(memchr(one.text, '\0', sizeof(one.text)) != NULL, "the text ends");
	for (const char *at = one.text; *at != '\0'; at++)
		fuzz_promise(*at >= ' ' && *at <= '~', "the text is ASCII");
	fuzz_promise(one.tool > TOOL_NONE && one.tool < TOOLS && one.method > METHOD_NONE &&
			     one.method < METHODS && one.checks >> WIPE_CHECKS_COUNT == 0,
		     "only choices of ours");
	fuzz_promise(evidence_read(one.text, strlen(one.text), &two) == NULL &&
			     memcmp(&one, &two, sizeof(one)) == 0,
		     "its text is the same answer");
	return 0;
}
