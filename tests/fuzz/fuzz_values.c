/*
 * Fuzzes what people write on the command line: what a reader takes is in its
 * limits, what it does not take ends a sentence.
 */
#include <string.h>

#include "fuzz.h"
#include "values.h"

#define TEXT_MAX 48

static void said(const char *what)
{
	if (what != NULL)
		fuzz_sentence(what);
}

static void bytes_try(const char *text)
{
	uint8_t uid[UID_MAX], digits[NUMBER_MAX], pin[PIN_MAX], role = 0, len = 0;
	const char *what = uid_read(text, uid, &len);

	said(what);
	fuzz_promise(what != NULL || len == 4 || len == 7 || len == UID_MAX, "a UID's length");
	what = card_number_read(text, digits, &len);
	said(what);
	for (uint8_t i = 0; what == NULL && i < len; i++)
		fuzz_promise(len <= NUMBER_MAX && digits[i] <= 9, "a number has digits");
	what = pin_read(text, pin, &len);
	said(what);
	for (uint8_t i = 0; what == NULL && i < len; i++)
		fuzz_promise(len <= PIN_MAX && pin[i] <= 9, "a PIN has digits");
	said(role_read(text, &role));
	fuzz_promise(role < ROLES_COUNT, "a role is one there is");
}

static void numbers_try(const char *text)
{
	static const uint64_t most[] = {1, 5, 9, 64, UINT32_MAX, INT64_MAX, UINT64_MAX};
	uint64_t n = 0;
	bool yes;
	char back[6];

	said(kind_read(text, &n));
	said(parts_read(text, &n));
	said(yes_read(text, &yes));
	for (size_t i = 0; i < sizeof(most) / sizeof(most[0]); i++) {
		const char *what = number_read(text, most[i], &n);

		said(what);
		fuzz_promise(what != NULL || (n >= 1 && n <= most[i]), "a number is in its limits");
	}
	if (day_read(text, &n) == NULL)
		fuzz_promise(n <= 2932896, "a day is before the year 10000");
	if (minute_read(text, &n) == NULL) {
		minute_write(n, back);
		fuzz_promise(strcmp(back, text) == 0, "a time is written as it is read");
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char text[256], out[TEXT_MAX];

	if (size >= sizeof(text))
		return 0;
	if (size > 0)
		memcpy(text, data, size);
	text[size] = '\0';
	bytes_try(text);
	numbers_try(text);
	if (text_read(text, out, sizeof(out)) == NULL) {
		fuzz_ended(out, sizeof(out));
		if (out[0] != '\0')
			fuzz_sentence(out);
	}
	return 0;
}
