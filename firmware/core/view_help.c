/*
 * What the screens of questions, champions and help may show: the answers of
 * who stands there, the sessions to come, and nobody's names.
 */
#include <string.h>

#include "state.h"

void fill_questions(const struct kiosk *k, struct view *view)
{
	const struct visit *v = &k->visit;

	if (v->phase != SCREEN_PURPOSE && v->phase != SCREEN_SURENESS)
		return;
	view->purpose = v->purpose;
	view->stage = v->stage;
	memcpy(view->sure, v->sure, sizeof(view->sure));
	if (v->stage == STAGE_BEFORE) {
		view->step = 2;
		view->steps = 3;
	}
}
