/*
 * Fuzzes what lendbay-caller hears from the ring: any message. Whatever it is,
 * the program of the library is called with a word and a number.
 */
#include <errno.h>
#include <string.h>

#include <lendbay/message.h>

#include "fuzz.h"

/* Its functions are its own, and its messages come from here. */
#include "caller.c" /* NOLINT(bugprone-suspicious-include) */

static struct food food;

void message_begin(struct message *m, enum message_type type)
{
	memset(m, 0, sizeof(*m));
	m->type = type;
}

int message_send(int fd, struct message *m, int fd_with)
{
	(void)fd, (void)fd_with; /* nobody is there */
	fuzz_promise(m->type < MESSAGE_TYPES, "a message is one there is");
	return 0;
}

int message_next(int fd, struct message *m, int *fd_with)
{
	uint8_t what = food_byte(&food);

	(void)fd, (void)fd_with; /* from the ring, without a descriptor */
	if (food.left == 0)
		return what & 1 ? 0 : -EPIPE;
	message_begin(m, what & 0x80 ? 1 + what % (MESSAGE_TYPES - 1) : MESSAGE_CALL);
	(void)food_bytes(&food, (uint8_t *)&m->call, sizeof(m->call)); /* however many */
	return 1;
}

static void word_look(const char *word)
{
	for (; *word != '\0'; word++)
		fuzz_promise((*word >= 'a' && *word <= 'z') || *word == '-' ||
				     (*word >= '0' && *word <= '9'),
			     "a reason is a word");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct caller c = {.program = "/nobody", .signals = -1};
	int64_t now = 1000;
	int end = CHILD_ON;

	food = (struct food){data, size};
	while (end == CHILD_ON && food.left > 0) {
		uint8_t then = food_byte(&food);

		end = child_orders_take(then & 1 ? RING_FD : PARENT_FD, call_take, &c);
		now += then * 1000;
		fuzz_ended(c.reason, sizeof(c.reason));
		fuzz_ended(c.bay, sizeof(c.bay));
		word_look(c.reason);
		/* The program runs, is killed, ends, without any process. */
		switch (calling_wish(&c.calling, now)) {
		case CALL_RUN: calling_began(&c.calling, now); break;
		case CALL_KILL: calling_killed(&c.calling); break;
		case CALL_NOTHING: break;
		}
		if (c.calling.running && then & 2)
			(void)calling_ended(&c.calling, then & 4); /* whether it is to be told */
	}
	return 0;
}
