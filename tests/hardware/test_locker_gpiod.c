/*
 * The contract of a locker on locker_gpiod, on two simulated chips, one found
 * by its label and one by the name of a line, with lines of both polarities;
 * and what can go wrong with chips. Runs in the machine of check-hardware.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <string.h>
#include <sysexits.h>

#include "drivers.h"
#include "wires.h"

static const char locker_text[] =
	"locker: { driver = \"gpiod\"; chips = [ \"cabinet-a\", \"b-bay-3\" ]; pulse_ms = 1000;\n"
	"debounce_ms = 50; call = { chip = \"b-bay-3\"; line = 5; active_low = true; };\n"
	"bays = (\n"
	"{ size = \"small\"; x = 0; y = 0; w = 3;\n"
	"  latch = { chip = \"cabinet-a\"; line = 0; };\n"
	"  door = { chip = \"cabinet-a\"; line = 1; };\n"
	"  presence = { chip = \"cabinet-a\"; line = 2; active_low = true; };\n"
	"  charged = { chip = \"cabinet-a\"; line = 6; active_low = true; }; },\n"
	"{ size = \"small\"; x = 3; y = 0; w = 3;\n"
	"  latch = { chip = \"cabinet-a\"; line = 3; active_low = true; };\n"
	"  door = { chip = \"cabinet-a\"; line = 4; active_low = true; };\n"
	"  presence = { chip = \"b-bay-3\"; line = 6; };\n"
	"  power = { chip = \"cabinet-a\"; line = 7; active_low = true; }; },\n"
	"{ size = \"small\"; x = 6; y = 0; w = 3;\n"
	"  latch = { chip = \"b-bay-3\"; line = 0; };\n"
	"  door = { chip = \"b-bay-3\"; line = 1; };\n"
	"  charged = { chip = \"b-bay-3\"; line = 8; }; },\n"
	"{ size = \"small\"; x = 9; y = 0; w = 3;\n"
	"  latch = { chip = \"b-bay-3\"; line = 2; active_low = true; };\n"
	"  door = { chip = \"b-bay-3\"; line = 3; active_low = true; };\n"
	"  power = { chip = \"b-bay-3\"; line = 9; }; } ); };\n";

struct gpiod_bench {
	struct bench b;
	struct wires wires;
};

static void sim_bench_pull(struct bench *b, uint8_t bay, enum pulled which, bool on)
{
	wires_pull(&((struct gpiod_bench *)b)->wires, bay, which, on);
}

static void chips_plug(struct gpiod_bench *g)
{
	struct sim other;
	/* Others before them: ours are not the first chips of the machine. */
	sim_plug(&other, "twin", 4, SIM_LINES_MAX, "");
	sim_plug(&other, "twin", 4, SIM_LINES_MAX, "");
	sim_plug(&g->wires.chip[0], "cabinet-a", 8, SIM_LINES_MAX, "");
	sim_plug(&g->wires.chip[1], "cabinet-b", 10, 0, "b-bay-3");
	g->wires.board = &g->b.board;
	wires_rest(&g->wires);
}

/* ---- What can go wrong with chips ---- */

static void a_chip_that_is_not_there_is_a_plain_error(void **state)
{
	struct bench *b = *state;
	struct board board = b->board;
	struct locker *l = NULL;
	strcpy(board.chip[1], "cabinet-c");
	assert_int_equal(locker_gpiod_open(&board, &l), -ENODEV);
	strcpy(board.chip[1], "gpiochip0"); /* there is one, but that is a number */
	assert_int_equal(locker_gpiod_open(&board, &l), -ENODEV);
	assert_null(l);
}

static void two_chips_of_one_label_are_a_plain_error(void **state)
{
	struct bench *b = *state;
	struct board board = b->board;
	struct locker *l = NULL;
	strcpy(board.chip[1], "twin");
	assert_int_equal(locker_gpiod_open(&board, &l), -ENOTUNIQ);
	assert_null(l);
}

static void a_line_the_chip_has_not_is_a_plain_error(void **state)
{
	struct bench *b = *state;
	struct board board = b->board;
	struct locker *l = NULL;
	board.bay[4].door.offset = 10;
	assert_int_equal(locker_gpiod_open(&board, &l), -EINVAL);
	board.bay[4].door.chip = -1;
	assert_int_equal(locker_gpiod_open(&board, &l), -EINVAL);
	assert_null(l);
}

static void a_line_in_use_is_a_plain_error(void **state)
{
	struct bench *b = *state;
	struct locker *l, *other = NULL;
	assert_int_equal(locker_gpiod_open(&b->board, &l), 0);
	assert_int_equal(locker_gpiod_open(&b->board, &other), -EBUSY);
	assert_null(other);
	l->ops->close(l);
}

static void a_program_without_its_chips_says_so_and_ends(void **state)
{
	struct bench *b = *state;
	struct child c;
	struct locker *l;
	assert_int_equal(locker_gpiod_open(&b->board, &l), 0);
	child_start(&c, "lendbay-locker", b->board_file, b->dir);
	assert_int_equal(child_end(&c, 3000), EX_UNAVAILABLE);
	l->ops->close(l);
}

static int chips_run(struct bench *b)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(a_chip_that_is_not_there_is_a_plain_error, b),
		cmocka_unit_test_prestate(two_chips_of_one_label_are_a_plain_error, b),
		cmocka_unit_test_prestate(a_line_the_chip_has_not_is_a_plain_error, b),
		cmocka_unit_test_prestate(a_line_in_use_is_a_plain_error, b),
		cmocka_unit_test_prestate(a_program_without_its_chips_says_so_and_ends, b),
	};
	return cmocka_run_group_tests_name("chips", tests, NULL, NULL);
}

int main(void)
{
	struct gpiod_bench g = {.b = {.name = "locker on gpiochips",
				      .open = locker_gpiod_open,
				      .pull = sim_bench_pull}};
	bench_init(&g.b, locker_text);
	chips_plug(&g);
	g.b.watcher = wires_watch(&g.wires, g.b.track);
	int failed = locker_contract_run(&g.b) + chips_run(&g.b);
	bench_finish(&g.b);
	return failed;
}
