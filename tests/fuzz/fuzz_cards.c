/*
 * Fuzzes the file of the rig's cards: any bytes are tags, or one sentence.
 */
#include <lendbay/words.h>

#include "cards.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct rig_tag tags[RIG_TAGS_MAX];
	char complaint[CARDS_COMPLAINT_MAX];
	unsigned len = 0;

	if (cards_read(fuzz_file(data, size), tags, &len, complaint) < 0) {
		fuzz_sentence(complaint);
		return 0;
	}
	fuzz_promise(len <= RIG_TAGS_MAX, "no more tags than there is room for");
	for (unsigned i = 0; i < len; i++) {
		fuzz_ended(tags[i].name, sizeof(tags[i].name));
		fuzz_promise(tags[i].uid_len <= UID_MAX && tags[i].bay <= BAYS_MAX,
			     "a tag is one that can be");
	}
	return 0;
}
