/*
 * referral make: codes that a partner hands out. Each is drawn here, shown
 * once, and kept only as the ring's keyed hash.
 */
#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <sysexits.h>

#include "change.h"
#include "table.h"
#include "values.h"

#define CODE_RANDOM   12 /* digits, before the check digit */
#define CODE_LEN      (CODE_RANDOM + 1)
#define CODES_MAX     1000 /* of one command */
#define DRAWS_MAX     8    /* codes that are taken, one after the other: not in this world */
#define CODE_TEXT_MAX (CODE_LEN + CODE_LEN / 4 + 1)

static const struct column columns[] = {
	{"code", COLUMN_TEXT, FOR_ALL},        {"until", COLUMN_TEXT, FOR_ALL},
	{"partner", COLUMN_TEXT, FOR_ALL},     {"partner number", COLUMN_NUMBER, FOR_ALL},
	{"fact", COLUMN_NUMBER, FOR_PROGRAMS},
};

/* Draws digits, each of the ten as likely as the others. Returns 0 or a code. */
static int code_draw(uint8_t code[CODE_LEN])
{
	size_t len = 0;

	while (len < CODE_RANDOM) {
		uint8_t byte;

		if (getrandom(&byte, 1, 0) != 1)
			return complain_as(EX_OSERR, "There are no random numbers: %s.",
					   strerror(errno));
		/* 250 is 25 times ten; what is above would make six of them likelier. */
		if (byte < 250)
			code[len++] = byte % 10;
	}
	code[len] = check_digit(code, len);
	return EX_OK;
}

/* In groups of four for people, in one piece for programs. */
static void code_write(const uint8_t code[CODE_LEN], enum form form, char text[CODE_TEXT_MAX])
{
	size_t at = 0;

	for (size_t i = 0; i < CODE_LEN; i++) {
		if (form == FORM_TABLE && i > 0 && i % 4 == 0)
			text[at++] = ' ';
		text[at++] = (char)('0' + code[i]);
	}
	text[at] = '\0';
}

/* Makes one, drawn anew while it is taken. Returns 0, or a code and the sentence. */
static int code_make(struct source *s, char wrong[WRONG_MAX])
{
	static const struct meant meant = {.known = "No code could be found that is free."};
	int code = EX_OK;

	for (int i = 0; i < DRAWS_MAX; i++) {
		code = code_draw(s->request.code);
		s->request.code_len = CODE_LEN;
		if (code == EX_OK)
			code = source_ask(s, ADMIN_MAKE_REFERRAL);
		if (code != EX_OK || s->reply.err != -EEXIST)
			break;
	}
	return code == EX_OK ? answer_judge(s, &meant, wrong) : code;
}

static int codes_make(const struct order *order, struct source *s, uint64_t count)
{
	struct table t;
	char text[CODE_TEXT_MAX], wrong[WRONG_MAX] = "";
	uint64_t made = 0;
	int code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));

	if (code != EX_OK)
		return code;
	while (made < count && code == EX_OK) {
		code = code_make(s, wrong);
		if (code != EX_OK)
			break;
		made++;
		code_write(s->request.code, order->form, text);
		cell_text(&t, text);
		cell_text(&t, order->until);
		cell_text(&t, s->request.person.name);
		cell_number(&t, s->reply.id);
		cell_number(&t, s->reply.number);
	}
	explicit_bzero(text, sizeof(text));

	int end = table_end(&t);

	if (wrong[0] != '\0')
		(void)complain_as(code, "%s", wrong); /* gives the code back, which we have */
	if (code != EX_OK && made > 0)
		(void)complain_as(code, "%llu of %llu codes were made before that; they are good.",
				  (unsigned long long)made,
				  (unsigned long long)count); /* as above */
	return code != EX_OK ? code : end;
}

int run_referral_make(const struct order *order)
{
	static struct source s;
	struct admin_request request = {0};
	struct wrong wrong;
	uint64_t count = 1;

	if (!given(order->partner))
		return complain_as(EX_USAGE, "Who hands them out? --partner NAME");
	if (!given(order->until))
		return complain_as(EX_USAGE, "Until when? --until 2026-01-31");
	if (!fine(text_read(order->partner, request.person.name, sizeof(request.person.name)),
		  "partner", order->partner, &wrong) ||
	    !fine(day_read(order->until, &request.deed.admin.day), "day", order->until, &wrong) ||
	    (given(order->count) &&
	     !fine(number_read(order->count, CODES_MAX, &count), "count", order->count, &wrong)))
		return wrong_say(&wrong);

	int code = source_open(&s, order, SOURCE_CHANGES);

	if (code != EX_OK)
		return code;
	s.request = request;
	code = codes_make(order, &s, count);
	source_close(&s);
	return code;
}
