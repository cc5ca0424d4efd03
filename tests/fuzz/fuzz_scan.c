/*
 * Fuzzes a scanner's keys: each four bytes are a key, how it moved, and how
 * much time went by.
 */
#include "fuzz.h"
#include "scan_keys.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct food f = {data, size};
	struct scan_keys s = {.number = {.len = 0}};
	int64_t at_ms = 1000;

	while (f.left >= 3) {
		struct number out = {.len = 0};
		uint8_t how = food_byte(&f);
		unsigned code = food_byte(&f) | (how & 0x80 ? 0x100u : 0);

		at_ms += (how & 0x40) ? 10 * food_byte(&f) : food_byte(&f);
		if (how & 0x20)
			scan_lost(&s, at_ms);
		if (how & 0x10)
			scan_time(&s, at_ms);
		if (!scan_key(&s, code, (enum key_motion)(how % 3), at_ms, &out))
			continue;
		fuzz_promise(out.len <= NUMBER_MAX, "a scan has at most 20 digits");
		for (uint8_t i = 0; i < out.len; i++)
			fuzz_promise(out.digits[i] <= 9, "a scan has digits");
		fuzz_promise(!s.any && !s.bad && s.number.len == 0, "a scan is forgotten");
	}
	return 0;
}
