/*
 * One run at a time, one call at a time. A call goes on until a worker
 * answers; that it left once stays true of it.
 */
#include "calling.h"

void calling_on(struct calling *c, uint32_t ticket, int64_t now_ms)
{
	if (c->on && c->ticket == ticket)
		return;
	c->of_another = c->running;
	c->on = true;
	c->ticket = ticket;
	c->left = c->ended = false;
	c->next_ms = now_ms;
}

void calling_off(struct calling *c)
{
	c->of_another = c->running;
	c->on = c->left = c->ended = false;
}

void calling_began(struct calling *c, int64_t now_ms)
{
	c->running = true;
	c->of_another = c->killed = false;
	c->began_ms = now_ms;
	c->next_ms = now_ms + CALL_AGAIN_MS;
}

void calling_killed(struct calling *c)
{
	c->killed = true;
}

bool calling_ended(struct calling *c, bool well)
{
	bool ours = c->on && !c->of_another;
	c->running = c->of_another = false;
	if (!ours)
		return false;
	c->left = c->left || (well && !c->killed);
	c->ended = true;
	return true;
}

enum call_wish calling_wish(const struct calling *c, int64_t now_ms)
{
	bool late = now_ms >= c->began_ms + CALL_RUN_MS;
	if (c->running)
		return !c->killed && (c->of_another || late) ? CALL_KILL : CALL_NOTHING;
	return c->on && now_ms >= c->next_ms ? CALL_RUN : CALL_NOTHING;
}

int64_t calling_deadline_ms(const struct calling *c)
{
	if (c->running)
		return c->killed ? CALL_NEVER : c->of_another ? 0 : c->began_ms + CALL_RUN_MS;
	return c->on ? c->next_ms : CALL_NEVER;
}
