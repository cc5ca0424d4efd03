/* Trouble: kept, first come. */
#include "trouble.h"

#include <stdarg.h>
#include <stdio.h>

void trouble_say(struct trouble *t, const char *format, ...)
{
	va_list words;
	if (t->any)
		return;
	t->any = true;
	va_start(words, format);
	vsnprintf(t->why, sizeof t->why, format, words);
	va_end(words);
}
