/* Samples of the record copied to a stick. Every name and number in them is invented. */
#include "export_samples.h"

#include <stdio.h>

static void at(struct view *v, uint8_t stage)
{
	v->screen = v->under = SCREEN_EXPORT;
	v->role = ROLE_COORDINATOR;
	v->can_back = 1;
	v->minute = 10 * 60 + 40;
	v->rows = 0;
	(void)snprintf(v->name, sizeof(v->name), "Maria"); /* it fits */
	v->export.at = stage;
}

static void ended(struct view *v, uint8_t end, bool out)
{
	at(v, EXPORT_OVER);
	v->export.end = end;
	v->export.out = out;
}

void sample_export(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	at(v, EXPORT_OFFERED);
}

void sample_export_finding(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	at(v, EXPORT_FINDING);
}

void sample_export_writing(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	at(v, EXPORT_WRITING);
	v->export.percent = 100;
}

#define ENDED(name, end, out)                                                                      \
	void sample_export_##name(struct board *b, struct view *v)                                 \
	{                                                                                          \
		(void)b; /* the board with 14 doors */                                             \
		ended(v, EXPORT_END_##end, out);                                                   \
	}

ENDED(written, WRITTEN, true)
ENDED(held, WRITTEN, false)
ENDED(no_stick, NO_STICK, true)
ENDED(two, TWO, true)
ENDED(strange, STRANGE, true)
ENDED(read_only, READ_ONLY, true)
ENDED(full, FULL, false)
ENDED(gone, GONE, true)
ENDED(slow, SLOW, false)
ENDED(unsame, UNSAME, true)
ENDED(record, RECORD, true)
ENDED(program, PROGRAM, false)
ENDED(stopped, STOPPED, true)
