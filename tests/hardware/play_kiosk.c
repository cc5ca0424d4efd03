/*
 * A whole kiosk as it comes up when the power comes, up to a loan in the
 * middle of which the power goes. Runs in the second machine of
 * check-hardware, which is killed at the end, from outside.
 */
#include "kiosk_room.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <unistd.h>

#include "bench.h"
#include "glasses.h"

#define FIRST_MS 150000
#define CUT_S    60

static void it_comes_up_with_its_home(void **state)
{
	struct kiosk_room *r = *state;
	room_page_wait(r, "home", FIRST_MS);
	room_moment_tell("first-picture");
	printf("from the kiosk's exec to its first picture %lld ms\n",
	       (long long)(r->seen_us - r->began_us) / 1000);
}

static void a_finger_is_answered(void **state)
{
	struct kiosk_room *r = *state;
	int64_t pressed_us = bench_now_us();
	room_touch(r, CONTROL_BORROW, 0);
	room_page_wait(r, "tap-card", ROOM_WAIT_MS);
	room_moment_tell("first-answer");
	printf("from a press to the next page seen %lld ms\n",
	       (long long)(r->seen_us - pressed_us) / 1000);
}

static void a_card_is_read(void **state)
{
	struct kiosk_room *r = *state;
	room_hand(r, "tap amina\n");
	room_page_wait(r, "pin-0", ROOM_WAIT_MS);
	room_hand(r, "lift\n");
	room_page_is_exact(r);
}

/* Half of a PIN stays entered; what is pressed with no display does not count. */
static void a_display_unplugged_and_plugged_shows_the_same_page(void **state)
{
	struct kiosk_room *r = *state;
	room_type(r, "12");
	room_page_wait(r, "pin", ROOM_WAIT_MS);
	room_page_is_exact(r);
	glass_unplug(glass_wide());
	usleep(ROOM_QUIET_MS * 1000);
	room_type(r, "9");
	glass_plug(glass_wide());
	int64_t plugged_us = bench_now_us();
	room_page_wait(r, "pin", ROOM_WAIT_MS);
	printf("from the display's plug to the same page %lld ms\n",
	       (long long)(r->seen_us - plugged_us) / 1000);
	room_page_is_exact(r);
}

static void the_pin_and_the_agreement_open_the_tablets_door(void **state)
{
	struct kiosk_room *r = *state;
	room_type(r, "34");
	room_page_wait(r, "pin-4", ROOM_WAIT_MS);
	room_page_is_exact(r);
	assert_int_equal(room_loan_agreed(r), ROOM_BAY);
	room_page_wait(r, "take", ROOM_WAIT_MS);
}

/* With the door open and the tablet in somebody's hands. Does not come back. */
static void the_power_goes(void **state)
{
	struct kiosk_room *r = *state;
	wires_pull(&r->wires, ROOM_BAY, PULLED_PRESENCE, false);
	usleep(ROOM_QUIET_MS * 1000);
	room_moment_tell("power-cut");
	sleep(CUT_S);
	fail_msg("nobody cuts the power");
}

static int open_all(void **state)
{
	static struct kiosk_room room;
	*state = &room;
	room_open(&room, 0, "kiosk.log");
	return 0;
}

static int close_all(void **state)
{
	return room_close(*state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_comes_up_with_its_home),
		cmocka_unit_test(a_finger_is_answered),
		cmocka_unit_test(a_card_is_read),
		cmocka_unit_test(a_display_unplugged_and_plugged_shows_the_same_page),
		cmocka_unit_test(the_pin_and_the_agreement_open_the_tablets_door),
		cmocka_unit_test(the_power_goes),
	};
	return cmocka_run_group_tests_name("a kiosk from its start to a power cut", tests, open_all,
					   close_all);
}
