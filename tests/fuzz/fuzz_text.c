/*
 * Fuzzes words: events of stories, controls of scripts, references that people
 * read out, texts on stickers. What is read is written as the same again.
 */
#include <string.h>

#include <lendbay/reader.h>
#include <lendbay/text.h>

#include "fuzz.h"

static void event_try(const char *text)
{
	struct event ev = {0}, again = {0};
	char line[TEXT_LINE_MAX];

	if (!event_read(text, &ev))
		return;
	fuzz_promise(ev.type > EVENT_NONE && ev.type < EVENT_TYPES, "an event is one there is");
	(void)event_write(&ev, line, sizeof(line)); /* cut if it must be */
	fuzz_ended(line, sizeof(line));
	(void)event_read(line, &again); /* short forms and typed digits have no way back */
}

static void control_try(const char *text)
{
	uint8_t control, again;
	uint16_t arg, arg_again;
	char line[TEXT_LINE_MAX];

	if (!control_read(text, &control, &arg))
		return;
	fuzz_promise(control < CONTROLS_COUNT, "a control is one there is");
	(void)control_write(control, arg, true, line, sizeof(line)); /* short */
	if (control_read(line, &again, &arg_again))
		fuzz_promise(again == control && arg_again == arg, "a control has one name");
}

static void reference_try(const char *text)
{
	uint64_t number, number_again;
	uint8_t leaf[32] = {0}, leaf_again[5];
	char again[REFERENCE_TEXT_MAX];

	if (!reference_read(text, &number, leaf))
		return;
	reference_write(number, leaf, again);
	fuzz_promise(reference_read(again, &number_again, leaf_again) && number_again == number &&
			     memcmp(leaf, leaf_again, sizeof(leaf_again)) == 0,
		     "a reference is read as it is written");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char text[TEXT_LINE_MAX];
	uint64_t device;

	if (size >= sizeof(text))
		return 0;
	if (size > 0)
		memcpy(text, data, size);
	text[size] = '\0';
	event_try(text);
	control_try(text);
	reference_try(text);
	if (sticker_read(text, size, &device)) {
		char again[STICKER_TEXT_LEN + 1];

		sticker_write(device, again);
		fuzz_promise(memcmp(again, text, STICKER_TEXT_LEN) == 0,
			     "a sticker is read as it is written");
	}
	return 0;
}
