/*
 * The rig's file of cards: what it may say, and the sentence for what it may
 * not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cards.h"
#include "ndef.h"

#define NO_CARDS    "cards = ();\n"
#define NO_STICKERS "stickers = ();\n"

static char path[64];
static struct rig_tag tags[RIG_TAGS_MAX];
static char complaint[CARDS_COMPLAINT_MAX];

static int file_make(void **state)
{
	(void)state;
	const char *tmp = getenv("TMPDIR");
	snprintf(path, sizeof path, "%.40s/lendbay-cards-XXXXXX", tmp ? tmp : "/tmp");
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	close(fd);
	return 0;
}

static int file_remove(void **state)
{
	(void)state;
	return unlink(path);
}

static int take(const char *text, unsigned *len)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
	return cards_read(path, tags, len, complaint);
}

static void cards_and_stickers_are_made(void **state)
{
	(void)state;
	unsigned len = 0;
	assert_int_equal(take("cards = ( { name = \"joe\"; uid = \"9a0b0c0d\"; } );\n"
			      "stickers = ( { name = \"tablet\"; uid = \"04e00000000181\";\n"
			      "device = 1001L; bay = 7; },\n"
			      "{ name = \"blank\"; uid = \"04e00000000182\"; } );\n",
			      &len),
			 0);
	assert_int_equal(len, 3);
	assert_string_equal(tags[0].name, "joe");
	assert_int_equal(tags[0].uid_len, 4);
	assert_memory_equal(tags[0].uid, "\x9a\x0b\x0c\x0d", 4);
	assert_false(tags[0].sticker);
	assert_true(tags[1].sticker && tags[1].bay == 7);

	const uint8_t *text;
	size_t text_len;
	uint64_t device = 0;
	const uint8_t *memory = tags[1].memory + 3 * NTAG_PAGE;
	assert_int_equal(ndef_find_text(memory, NTAG_LEN - 3 * NTAG_PAGE, &text, &text_len), 1);
	assert_true(sticker_read((const char *)text, text_len, &device));
	assert_int_equal(device, 1001);
	assert_int_equal(ndef_find_text(tags[2].memory + 3 * NTAG_PAGE, 100, &text, &text_len),
			 -EBADMSG);
}

#define CARD(inside)    "cards = ( { " inside " } );\n" NO_STICKERS
#define STICKER(inside) NO_CARDS "stickers = ( { name = \"x\"; " inside " } );\n"

static const struct {
	const char *text, *line, *says;
} wrong[] = {
	{"cards = ( oops );", ":1: ", "syntax error"},
	{NO_STICKERS, ": ", "it must have a list: cards = ( … )"},
	{NO_CARDS "stickers = 5;\n", ": ", "it must have a list: stickers = ( … )"},
	{"cards = ( 5 );\n" NO_STICKERS, ":1: ", "this must be a group"},
	{CARD("uid = \"9a0b0c0d\";"), ":1: ", "name must be a word"},
	{CARD("name = \"\"; uid = \"9a0b0c0d\";"), ":1: ", "name must be a word"},
	{CARD("name = \"two words\"; uid = \"9a0b0c0d\";"), ":1: ", "name must be a word"},
	{CARD("name = \"a-name-of-twenty-four-lt\"; uid = \"9a0b0c0d\";"),
	 ":1: ", "1 to 23 letters"},
	{CARD("name = \"x\"; uid = \"9a0b0c\";"), ":1: ", "uid of x must be 4, 7 or 10 bytes"},
	{CARD("name = \"x\"; uid = \"9a0b0c0D\";"), ":1: ", "in small hexadecimal"},
	{CARD("name = \"x\"; uid = 5;"), ":1: ", "uid of x must be"},
	{"cards = ( { name = \"x\"; uid = \"9a0b0c0d\"; },\n"
	 "{ name = \"x\"; uid = \"9a0b0c0e\"; } );\n" NO_STICKERS,
	 ":2: ", "x is named twice"},
	{STICKER("uid = \"9a0b0c0d\";"), ":2: ", "uid of the sticker x must be 7 bytes"},
	{STICKER("uid = \"04e00000000181\"; device = 0;"), ":2: ", "a number above 0"},
	{STICKER("uid = \"04e00000000181\"; device = -1L;"), ":2: ", "a number above 0"},
	{STICKER("uid = \"04e00000000181\"; device = 5; bay = 65;"), ":2: ", "must be 1 to 64"},
	{STICKER("uid = \"04e00000000181\"; device = 5; text = \"x\";"),
	 ":2: ", "no device beside it"},
};

static void every_mistake_is_told_with_its_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		unsigned len = 99;
		int err = take(wrong[i].text, &len);
		char place[96];
		snprintf(place, sizeof place, "%s%s", path, wrong[i].line);
		if (err != -EINVAL || len != 99 || strncmp(complaint, place, strlen(place)) != 0 ||
		    !strstr(complaint, wrong[i].says))
			fail_msg("%zu: %d, %s", i, err, complaint);
	}
}

static void more_cards_than_there_is_room_for_are_refused(void **state)
{
	(void)state;
	unsigned len = 0;
	static char text[8192];
	size_t at = (size_t)snprintf(text, sizeof text, "cards = (");
	for (unsigned i = 0; i <= RIG_TAGS_MAX; i++)
		at += (size_t)snprintf(text + at, sizeof text - at,
				       "%s{ name = \"c%u\"; uid = \"9a0b0c0d\"; }", i ? "," : "",
				       i);
	snprintf(text + at, sizeof text - at, ");\n" NO_STICKERS);
	assert_int_equal(take(text, &len), -EINVAL);
	assert_non_null(strstr(complaint, "more than 64"));
}

static void a_file_that_is_not_there_is_said_so(void **state)
{
	(void)state;
	unsigned len = 0;
	assert_int_equal(cards_read("/nowhere/cards.conf", tags, &len, complaint), -EIO);
	assert_string_equal(complaint, "cannot read the cards in /nowhere/cards.conf");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cards_and_stickers_are_made),
		cmocka_unit_test(every_mistake_is_told_with_its_place),
		cmocka_unit_test(more_cards_than_there_is_room_for_are_refused),
		cmocka_unit_test(a_file_that_is_not_there_is_said_so),
	};
	return cmocka_run_group_tests_name("cards", tests, file_make, file_remove);
}
