/*
 * Fuzzes the board file: any bytes are a board with all its numbers in their
 * limits, or one sentence.
 */
#include <assert.h>

#include <lendbay/board.h>

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct board b;
	char complaint[BOARD_COMPLAINT_MAX];

	if (board_read(fuzz_file(data, size), &b, complaint) < 0) {
		fuzz_sentence(complaint);
		return 0;
	}
	fuzz_promise(b.policy.bays >= 1 && b.policy.bays <= BAYS_MAX, "a board has 1 to 64 bays");
	fuzz_promise(b.chips <= CHIPS_MAX && b.points <= POINTS_MAX &&
			     b.policy.closed_len <= CLOSED_DAYS_MAX,
		     "lists of a board are in their limits");
	fuzz_promise(b.pulse_ms >= 1 && b.pulse_ms <= 1000, "a pulse is 1 to 1000 ms");
	for (int bay = 1; bay <= b.policy.bays; bay++)
		fuzz_promise(b.bay[bay].latch.chip < b.chips || b.rig || b.locker_path[0] != '\0',
			     "a latch is on a chip that the board has");
	fuzz_ended(b.name, sizeof(b.name));
	fuzz_ended(b.zone, sizeof(b.zone));
	fuzz_ended(b.call_program, sizeof(b.call_program));
	return 0;
}
