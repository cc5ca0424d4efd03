/*
 * Fuzzes what the rig's window hears from its rig, in pieces of every length,
 * with what hands do in between.
 */
#include <errno.h>

#include "fuzz.h"
#include "rig_state.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct rig_state s;
	struct food f = {data, size};
	struct rig_moment now = {.ms = 1000, .day_s = 36000};

	rig_state_init(&s, (uint8_t)(1 + food_byte(&f) % BAYS_MAX));
	rig_state_begin(&s);
	while (f.left > 0) {
		uint8_t what = food_byte(&f);
		size_t len = what < f.left ? what : f.left;
		int err = rig_state_take(&s, (const char *)f.at, len, now);

		fuzz_promise(err == 0 || err == -EPROTO, "it is a rig's talk or it is not");
		f.at += len;
		f.left -= len;
		now.ms += what;
		now.day_s = (now.day_s + what) % 86400;
		if (err < 0)
			rig_state_begin(&s);
		if (s.cards > 0)
			rig_order_card(&s, what & 1 ? "tap" : "lift", what % s.cards, now);
		rig_order_door(&s, "open", (uint8_t)(1 + what % s.bays), now);
		rig_order_switch(&s, (enum rig_switch)(what % RIG_SWITCHES), what & 8, now);
		rig_state_sent(&s, s.out_len);
		fuzz_promise(s.cards <= RIG_CARDS_MAX && s.entries <= RIG_ENTRIES_MAX &&
				     s.questions <= RIG_ASKED_MAX,
			     "lists of the window are in their limits");
	}
	rig_state_lose(&s, "it hung up", now);
	return 0;
}
