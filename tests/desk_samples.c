/* Samples of what a worker does for people. Every name and number in them is invented. */
#include "desk_samples.h"

static void on(struct view *v, uint8_t screen)
{
	v->screen = v->under = screen;
	v->can_back = 1;
	v->rows = 0;
}

/* ---- Calls ---- */

void sample_call_asked(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_CALL);
	v->calling = v->called = 1;
}

void sample_call_forced(struct board *b, struct view *v)
{
	sample_call_asked(b, v);
	v->refusal = REFUSED_FORCED;
	v->bay = 12;
}

void sample_call_unsafe(struct board *b, struct view *v)
{
	sample_call_asked(b, v);
	v->refusal = REFUSED_UNSAFE;
}

void sample_call_other(struct board *b, struct view *v)
{
	sample_call_asked(b, v);
	v->refusal = REFUSED_OVERDUE;
}
