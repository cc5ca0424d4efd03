/* A view as lines of numbers, for scripts. Judges none of them. */
#include "screen_tell.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include <lendbay/text.h>

struct telling {
	char *text;
	size_t len, max;
};

static void __attribute__((format(printf, 2, 3))) put(struct telling *t, const char *format, ...)
{
	va_list list;
	int len;

	va_start(list, format);
	len = vsnprintf(t->text + t->len, t->max - t->len, format, list);
	va_end(list);
	if (len > 0)
		t->len += (size_t)len;
	if (t->len >= t->max)
		t->len = t->max - 1;
}

static void put_number(struct telling *t, const char *name, uint64_t value)
{
	if (value != 0)
		put(t, " %s=%" PRIu64, name, value);
}

size_t tell_write(const struct view *view, char *text, size_t max)
{
	struct telling t = {text, 0, max};
	const char *word = screen_word(view->screen);

	put(&t, "view %s", word ? word : "-");
#define X(member) put_number(&t, #member, view->member);
	TELL_NUMBERS(X)
#undef X
	for (uint8_t i = 0; i < SETTINGS; i++) {
		if (view->comfort[i] != 0)
			put(&t, " setting%u=%u", i, view->comfort[i]);
	}
	if (view->reference[0] != '\0')
		put(&t, " reference=%s", view->reference);
	put(&t, "\n");
	for (uint8_t i = 0; i < view->rows && i < VIEW_ROWS_MAX; i++) {
		put(&t, "row %u", i);
#define X(member) put_number(&t, #member, view->row[i].member);
		TELL_ROW_NUMBERS(X)
#undef X
		put(&t, "\n");
	}
	return t.len;
}
