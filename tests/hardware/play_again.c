/*
 * The same kiosk on the same disk when the power is back after play_kiosk: what
 * it shows, with the door still open that was open then; and a whole loan.
 */
#include "kiosk_room.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>

#include "bench.h"

#define FIRST_MS 150000

static void it_comes_up_and_tells_of_the_door_that_was_left_open(void **state)
{
	struct kiosk_room *r = *state;
	room_page_wait(r, "left-open", FIRST_MS);
	printf("from the kiosk's exec to its first picture %lld ms\n",
	       (long long)(r->seen_us - r->began_us) / 1000);
	wires_pull(&r->wires, ROOM_BAY, PULLED_DOOR, false);
	room_page_wait(r, "home", ROOM_WAIT_MS);
}

static void a_pin_and_the_agreement_open_another_tablets_door(void **state)
{
	struct kiosk_room *r = *state;
	room_touch(r, CONTROL_BORROW, 0);
	room_page_wait(r, "tap-card", ROOM_WAIT_MS);
	room_hand(r, "tap joe\n");
	room_page_wait(r, "pin-0", ROOM_WAIT_MS);
	room_hand(r, "lift\n");
	room_type(r, "5678");
	room_page_wait(r, "pin-4", ROOM_WAIT_MS);
	assert_int_equal(room_loan_agreed(r), ROOM_OTHER_BAY);
}

static void the_tablet_is_tapped_and_the_door_shut(void **state)
{
	struct kiosk_room *r = *state;
	room_page_wait(r, "take-other", ROOM_WAIT_MS);
	wires_pull(&r->wires, ROOM_OTHER_BAY, PULLED_PRESENCE, false);
	room_hand(r, "tap tablet-2\n");
	room_page_wait(r, "tapped", ROOM_WAIT_MS);
	room_hand(r, "lift\n");
	wires_pull(&r->wires, ROOM_OTHER_BAY, PULLED_DOOR, false);
	room_page_wait(r, "done", ROOM_WAIT_MS);
}

static void a_last_touch_leads_home(void **state)
{
	struct kiosk_room *r = *state;
	room_touch(r, CONTROL_FINISH, 0);
	room_page_wait(r, "home", ROOM_WAIT_MS);
}

static int open_all(void **state)
{
	static struct kiosk_room room;
	*state = &room;
	room_open(&room, ROOM_BAY, "kiosk-again.log");
	return 0;
}

static int close_all(void **state)
{
	return room_close(*state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_comes_up_and_tells_of_the_door_that_was_left_open),
		cmocka_unit_test(a_pin_and_the_agreement_open_another_tablets_door),
		cmocka_unit_test(the_tablet_is_tapped_and_the_door_shut),
		cmocka_unit_test(a_last_touch_leads_home),
	};
	return cmocka_run_group_tests_name("a kiosk after a power cut, and a whole loan", tests,
					   open_all, close_all);
}
