/*
 * Fuzzes what lendbay-locker hears from the ring: any message. However it is
 * asked, one coil at a time is driven, and only of a door there is.
 */
#include <errno.h>
#include <string.h>

#include <lendbay/message.h>

#include "fuzz.h"

/* Its functions are its own, and its messages come from here. */
#include "locker.c" /* NOLINT(bugprone-suspicious-include) */
#include "locker_common.h"

#define BAYS 4

static struct food food;
static unsigned driven; /* set of bays */

void message_begin(struct message *m, enum message_type type)
{
	memset(m, 0, sizeof(*m));
	m->type = type;
}

int message_send(int fd, struct message *m, int fd_with)
{
	(void)fd, (void)m, (void)fd_with; /* nobody is there */
	return 0;
}

int message_next(int fd, struct message *m, int *fd_with)
{
	uint8_t what = food_byte(&food);

	(void)fd, (void)fd_with; /* from the ring, without a descriptor */
	if (food.left == 0)
		return what & 1 ? 0 : -EPIPE;
	message_begin(m, 1 + what % (MESSAGE_TYPES - 1));
	m->unlock.act = food_number(&food);
	(void)food_bytes(&food, (uint8_t *)&m->unlock.bay, 8); /* however many */
	return 1;
}

static int moved(struct locker_common *c, uint8_t *bay, enum bay_switch *which)
{
	(void)c, (void)bay, (void)which; /* nothing moves */
	return 0;
}

static int position(struct locker_common *c, uint8_t bay, enum bay_switch which)
{
	(void)c, (void)bay, (void)which; /* all are shut */
	return 0;
}

static int drive(struct locker_common *c, uint8_t bay, bool on)
{
	(void)c; /* there is one */
	fuzz_promise(bay >= 1 && bay <= BAYS, "a latch is that of a door there is");
	driven = on ? driven | 1u << bay : driven & ~(1u << bay);
	fuzz_promise((driven & (driven - 1)) == 0, "one coil at a time");
	return 0;
}

static int output(struct locker_common *c, enum locker_output which, uint8_t bay, bool on)
{
	(void)c, (void)on; /* there is one */
	fuzz_promise(which < LOCKER_OUTPUTS && bay <= BAYS, "an output there is");
	return bay == 3 ? -ENXIO : 0;
}

static void nothing_free(struct locker_common *c)
{
	(void)c; /* on the stack */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct locker_raw raw = {.moved = moved,
					      .position = position,
					      .drive = drive,
					      .set = output,
					      .free = nothing_free};
	static struct board board;
	struct locker_common c;
	int end = CHILD_ON;

	memset(&c, 0, sizeof(c));
	board.policy.bays = BAYS;
	board.pulse_ms = 1;
	board.debounce_ms = 1;
	driven = 0;
	food = (struct food){data, size};
	fuzz_promise(locker_common_init(&c, &raw, &board) == 0 && locker_common_start(&c) == 0,
		     "a locker");
	while (end == CHILD_ON && food.left > 0) {
		end = orders_take(&c.l);
		if (end == CHILD_ON)
			end = doors_take(&c.l);
	}
	c.l.ops->close(&c.l);
	fuzz_promise(driven == 0, "at the end all latches rest");
	return 0;
}
