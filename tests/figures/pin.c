/*
 * What the real lendbay-pin takes for a PIN, asked as the ring asks it.
 */
#include "figures.h"

#include <string.h>

#define CHECKS 10

static const uint8_t digits[] = {2, 5, 8, 0};

static void ask(const struct paper *p, const struct process *pin, struct message *m)
{
	m->pin.len = sizeof digits;
	memcpy(m->pin.digits, digits, sizeof digits);
	int err = message_send(pin->ring_fd, m, -1);
	if (err)
		give_up(p, "lendbay-pin does not listen: %s", strerror(-err));
	process_await(p, pin->ring_fd, MESSAGE_PIN_ANSWER, m);
	if (m->pin.answer != PIN_RIGHT)
		give_up(p, "lendbay-pin answers %u", m->pin.answer);
}

void pin_measure(struct paper *p, const struct place *at)
{
	static struct series took;
	struct place keys_only = *at;
	struct process pin;
	struct message m;
	char verifier[VERIFIER_MAX];
	int theirs;

	keys_only.board[0] = '\0';
	process_line(p, &pin, &theirs);
	process_start(p, &keys_only, "lendbay-pin", &pin, theirs);
	process_await(p, pin.parent_fd, MESSAGE_READY, &m);
	message_begin(&m, MESSAGE_PIN_MAKE);
	ask(p, &pin, &m);
	memcpy(verifier, m.pin.verifier, sizeof verifier);
	for (unsigned i = 0; i < CHECKS; i++) {
		message_begin(&m, MESSAGE_PIN_CHECK);
		memcpy(m.pin.verifier, verifier, sizeof verifier);
		int64_t from_ns = now_ns();
		ask(p, &pin, &m);
		series_add(&took, now_ns() - from_ns);
	}
	process_stop(p, "lendbay-pin", &pin);
	paper_figure(p, "pin-check-median", series_ms(&took, 500), "ms");
}
