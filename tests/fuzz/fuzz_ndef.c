/*
 * Fuzzes what a sticker's memory can hold: a text that is found lies among the
 * bytes, and is the same one however many bytes were there to be seen.
 */
#include <string.h>

#include <lendbay/reader.h>

#include "fuzz.h"
#include "ndef.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *text = NULL, *sooner = NULL;
	size_t len = 0, sooner_len = 0;
	uint64_t device;
	int found = ndef_find_text(data, size, &text, &len);

	if (found == 1) {
		fuzz_promise(text >= data && text <= data + size &&
				     len <= (size_t)(data + size - text),
			     "a text lies among the bytes");
		if (sticker_read((const char *)text, len, &device)) {
			char again[STICKER_TEXT_LEN + 1];

			sticker_write(device, again);
			fuzz_promise(memcmp(again, text, STICKER_TEXT_LEN) == 0,
				     "a sticker is read as it is written");
		}
	}
	for (size_t part = 0; part < size; part++) {
		int then = ndef_find_text(data, part, &sooner, &sooner_len);

		fuzz_promise(then == 0 || then == found, "more bytes change no answer");
		fuzz_promise(then != 1 || (sooner == text && sooner_len == len),
			     "more bytes change no text");
	}
	return 0;
}
