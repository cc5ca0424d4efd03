/*
 * The rig's window: what it makes of the rig's lines, where its parts are, and
 * what pressing them orders; and the program itself, against the real rig on a
 * display that nobody sees.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <lendbay/moment.h>

#include "paint.h"
#include "rig_window.h"
#include "type.h"

#define BAYS 4

static const struct rig_moment noon = {.ms = 50000, .day_s = 43200};

/* What a rig of four doors says to cards, watch and state. */
static const char hello[] = "amina card 04a1b2c3d4e580\n"
			    "joe card 9a0b0c0d\n"
			    "tablet-1 sticker 04e00000000181\n"
			    "ok\n"
			    "ok\n"
			    "door 1 shut latch off jammed no there yes\n"
			    "door 2 open latch off jammed no there no\n"
			    "door 3 shut latch off jammed yes there no\n"
			    "door 4 shut latch off jammed no there no\n"
			    "reader -\n"
			    "call off\n"
			    "ok\n";

/* Four doors on a shelf each of a quarter, the second with a presence switch. */
static struct board board_of_four(void)
{
	struct board b = {.policy.bays = BAYS, .name = "Bench"};
	for (unsigned bay = 1; bay <= BAYS; bay++)
		b.bay[bay] = (struct board_bay){.cabinet = 1,
						.x = (uint8_t)(3 * (bay - 1)),
						.w = 3,
						.h = 1,
						.presence.chip = bay == 2 ? 0 : -1};
	return b;
}

static struct rig_moment after(int64_t ms)
{
	return (struct rig_moment){.ms = noon.ms + ms, .day_s = noon.day_s + (uint32_t)ms / 1000};
}

static int say_at(struct rig_state *s, const char *lines, struct rig_moment now)
{
	return rig_state_take(s, lines, strlen(lines), now);
}

/* A window that knows the rig of `hello`; what it asked is sent. */
static void window_make(struct rig_window *w, const struct board *b)
{
	rig_window_init(w, b, "lendbay-rig");
	rig_window_begin(w);
	assert_int_equal(say_at(&w->rig, hello, noon), 0);
	rig_state_sent(&w->rig, w->rig.out_len);
	assert_true(w->rig.ready);
	rig_window_lay_out(w);
}

/* What the window wants to send. Takes it, as a socket would. */
static const char *orders(struct rig_window *w)
{
	static char text[RIG_OUT_MAX + 1];
	memcpy(text, w->rig.out, w->rig.out_len);
	text[w->rig.out_len] = 0;
	rig_state_sent(&w->rig, w->rig.out_len);
	return text;
}

static const char *newest(const struct rig_state *s)
{
	return s->entries ? s->entry[s->entries - 1].text : "";
}

static const struct rig_target *target_of(const struct rig_window *w, enum rig_part part,
					  unsigned arg)
{
	for (unsigned k = 0; k < w->layout.targets; k++)
		if (w->layout.target[k].part == part && w->layout.target[k].arg == arg)
			return &w->layout.target[k];
	return NULL;
}

/* A spot of a target that no other lies over: near its start. */
static void press(struct rig_window *w, enum rig_part part, unsigned arg, bool shift,
		  struct rig_moment now)
{
	const struct rig_target *t = target_of(w, part, arg);
	assert_non_null(t);
	rig_window_press(w, t->box.x + 4, t->box.y + t->box.h / 2, shift, now);
}

static void release(struct rig_window *w, struct rig_moment now)
{
	const struct rig_target *t = target_of(w, w->held.part, w->held.arg);
	double x = t ? t->box.x + 4 : 0, y = t ? t->box.y + t->box.h / 2 : 0;
	rig_window_release(w, x, y, now);
}

static void click(struct rig_window *w, enum rig_part part, unsigned arg, struct rig_moment now)
{
	press(w, part, arg, false, now);
	release(w, now);
}

/* ---- What the rig says. ---- */

static void a_new_connection_asks_for_everything(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	rig_window_init(&w, &b, "");
	rig_window_begin(&w);
	assert_string_equal(orders(&w), "cards\nwatch\nstate\n");
	assert_false(w.rig.ready);
}

static void the_first_telling_is_known_and_is_not_news(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	assert_int_equal(w.rig.cards, 3);
	assert_string_equal(w.rig.card[2].name, "tablet-1");
	assert_true(w.rig.card[2].sticker);
	assert_string_equal(w.rig.card[0].uid, "04a1b2c3d4e580");
	assert_true(w.rig.plugged);
	assert_true(w.rig.door[1].there && !w.rig.door[1].open);
	assert_true(w.rig.door[2].open);
	assert_true(w.rig.door[3].jammed);
	assert_int_equal(w.rig.entries, 1);
	assert_string_equal(newest(&w.rig), "the rig is there");
}

static void lines_may_come_in_any_pieces(void **state)
{
	(void)state;
	static struct rig_state s;
	rig_state_init(&s, BAYS);
	rig_state_begin(&s);
	for (size_t i = 0; i < strlen(hello); i++)
		assert_int_equal(rig_state_take(&s, hello + i, 1, noon), 0);
	assert_true(s.ready);
	assert_true(s.door[2].open);
}

static void every_change_becomes_a_line_of_the_log(void **state)
{
	static const struct {
		const char *line, *entry;
	} cases[] = {
		{"door 1 shut latch on jammed no there yes\n", "latch 1 driven"},
		{"door 1 open latch on jammed no there yes\n", "door 1 opens"},
		{"door 1 open latch off jammed no there yes\n", "latch 1 let go after 400 ms"},
		{"door 1 open latch off jammed no there no\n", "taken out of 1"},
		{"door 1 open latch off jammed no there yes\n", "something put into 1"},
		{"door 1 shut latch off jammed no there yes\n", "door 1 shuts"},
		{"door 1 shut latch off jammed yes there yes\n", "door 1 jams"},
		{"door 1 shut latch off jammed no there yes\n", "door 1 is free again"},
		{"reader joe\n", "joe on the reader"},
		{"reader joe tablet-1\n", "tablet-1 on the reader"},
		{"reader tablet-1\n", "joe lifted"},
		{"reader unplugged\n", "reader unplugged"},
		{"reader tablet-1\n", "reader plugged in"},
		{"fault mute on\n", "the chip is mute"},
		{"fault mute off\n", "the chip talks again"},
		{"spring off\n", "doors are not sprung open"},
		{"charge 1 40\n", "1 has a charge of 40 %"},
		{"power 1 on\n", "1 is charged"},
		{"power 1 off\n", "1 is not charged any more"},
		{"call on\n", "staff are called"},
		{"call off\n", "the call ends"},
	};
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_int_equal(say_at(&w.rig, cases[i].line, after(200 * (int64_t)i)), 0);
		assert_string_equal(newest(&w.rig), cases[i].entry);
		assert_false(w.rig.entry[w.rig.entries - 1].bad);
		/* Told again, it is no news. */
		unsigned entries = w.rig.entries;
		assert_int_equal(say_at(&w.rig, cases[i].line, after(200 * (int64_t)i)), 0);
		assert_int_equal(w.rig.entries, entries);
	}
	assert_true(w.rig.card[2].lies && !w.rig.card[1].lies);
}

static void the_log_keeps_the_newest_lines(void **state)
{
	(void)state;
	static struct rig_state s;
	rig_state_init(&s, BAYS);
	for (unsigned i = 0; i < 3 * RIG_ENTRIES_MAX; i++)
		rig_log(&s, noon, false, "line %u", i);
	assert_int_equal(s.entries, RIG_ENTRIES_MAX);
	assert_string_equal(s.entry[0].text, "line 32");
	assert_string_equal(newest(&s), "line 47");
	/* One refusal, however often it comes, does not push the rest out. */
	for (unsigned i = 0; i < 3; i++)
		rig_log(&s, after(i * 1000), true, "no: door 7 is locked");
	assert_string_equal(s.entry[RIG_ENTRIES_MAX - 2].text, "line 47");
	assert_int_equal(s.entry[RIG_ENTRIES_MAX - 1].day_s, noon.day_s + 2);
}

static void what_is_no_rig_is_not_believed(void **state)
{
	static const char *const talk[] = {
		"\n",
		"door\n",
		"door 1 shut latch off jammed no there\n",
		"charge 1 101\n",
		"power one on\n",
		"power 0 on\n",
		"door one shut latch off jammed no there yes\n",
		"door 0 shut latch off jammed no there yes\n",
		"reader\n",
		"call\n",
		"call on call\n",
		"fault\n",
		"fault mute on and on\n",
		"a b c d e f g h i j k l m\n",
	};
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	for (size_t i = 0; i < sizeof talk / sizeof talk[0]; i++) {
		window_make(&w, &b);
		if (say_at(&w.rig, talk[i], noon) != -EPROTO)
			fail_msg("believed: %s", talk[i]);
	}
	/* An answer that nobody asked for; cards that are none; a line that never ends. */
	window_make(&w, &b);
	assert_int_equal(say_at(&w.rig, "ok\n", noon), -EPROTO);
	rig_window_begin(&w);
	assert_int_equal(say_at(&w.rig, "amina person 04a1\n", noon), -EPROTO);
	window_make(&w, &b);
	int err = 0;
	for (unsigned i = 0; i < 2 * RIG_LINE_MAX && !err; i++)
		err = say_at(&w.rig, "x", noon);
	assert_int_equal(err, -EPROTO);
	window_make(&w, &b);
	assert_int_equal(rig_state_take(&w.rig, "call\0on\n", 8, noon), -EPROTO);
}

static void what_it_does_not_know_is_passed_over(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	assert_int_equal(say_at(&w.rig, "weather fine\n", noon), 0);
	/* A door that this board has not. */
	assert_int_equal(say_at(&w.rig, "door 64 open latch off jammed no there yes\n", noon), 0);
	assert_int_equal(w.rig.entries, 1);
}

static void more_cards_than_there_is_room_for_are_not_shown(void **state)
{
	(void)state;
	static struct rig_state s;
	char line[64];
	rig_state_init(&s, BAYS);
	rig_state_begin(&s);
	for (unsigned i = 0; i < RIG_CARDS_MAX + 5; i++) {
		snprintf(line, sizeof line, "card-%u card 04%02x\n", i, i);
		assert_int_equal(say_at(&s, line, noon), 0);
	}
	assert_int_equal(s.cards, RIG_CARDS_MAX);
}

/* ---- What pressing orders. ---- */

static void a_click_taps_a_card_for_a_second(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	assert_true(rig_window_deadline_ms(&w) == FOR_EVER);
	press(&w, PART_CARD, 1, false, noon);
	assert_string_equal(orders(&w), "tap joe\n");
	assert_int_equal(say_at(&w.rig, "ok\nreader joe\n", after(1)), 0);
	release(&w, after(80));
	assert_int_equal(rig_window_deadline_ms(&w), noon.ms + RIG_TAP_MS);
	rig_window_tick(&w, after(RIG_TAP_MS - 1));
	assert_string_equal(orders(&w), "");
	rig_window_tick(&w, after(RIG_TAP_MS));
	assert_string_equal(orders(&w), "lift joe\n");
	assert_true(rig_window_deadline_ms(&w) == FOR_EVER);
}

static void with_shift_or_a_long_press_a_card_stays(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	press(&w, PART_CARD, 0, true, noon);
	release(&w, after(50));
	assert_string_equal(orders(&w), "tap amina\n");
	assert_true(rig_window_deadline_ms(&w) == FOR_EVER);

	press(&w, PART_CARD, 1, false, noon);
	rig_window_release(&w, 5, 5, after(RIG_LONG_MS)); /* wherever the mouse is by then */
	assert_string_equal(orders(&w), "tap joe\n");
	assert_true(rig_window_deadline_ms(&w) == FOR_EVER);

	/* It goes by a click on it, where it lies or where it came from. */
	assert_int_equal(say_at(&w.rig, "ok\nok\nreader amina joe\n", after(1)), 0);
	rig_window_lay_out(&w);
	click(&w, PART_LYING, 0, after(3000));
	click(&w, PART_CARD, 1, after(4000));
	assert_string_equal(orders(&w), "lift amina\nlift joe\n");
	assert_true(rig_window_deadline_ms(&w) == FOR_EVER);
}

static void a_card_somebody_else_lifted_is_not_lifted_again(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	click(&w, PART_CARD, 1, noon);
	assert_int_equal(say_at(&w.rig, "ok\nreader joe\nreader -\n", after(300)), 0);
	assert_string_equal(orders(&w), "tap joe\n");
	rig_window_tick(&w, after(RIG_TAP_MS));
	assert_string_equal(orders(&w), "");
}

static void a_click_on_a_door_does_what_its_hand_can(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	click(&w, PART_DOOR, 1, noon);
	click(&w, PART_DOOR, 2, noon);
	assert_string_equal(orders(&w), "open 1\nshut 2\n");
	assert_int_equal(say_at(&w.rig, "no: door 1 is locked\nok\n", noon), 0);
	assert_string_equal(newest(&w.rig), "no: door 1 is locked");
	assert_true(w.rig.entry[w.rig.entries - 1].bad);
}

static void only_an_open_door_has_something_put_in_or_taken_out(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	assert_null(target_of(&w, PART_THING, 1));
	click(&w, PART_THING, 2, noon);
	assert_string_equal(orders(&w), "put 2\n");
	assert_int_equal(say_at(&w.rig, "ok\ndoor 2 open latch off jammed no there yes\n", noon),
			 0);
	click(&w, PART_THING, 2, noon);
	assert_string_equal(orders(&w), "take 2\n");
}

static void jam_and_force_take_the_door_clicked_next(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	click(&w, PART_TROUBLE, TROUBLE_JAM, noon);
	assert_true(rig_trouble_on(&w, TROUBLE_JAM));
	assert_string_equal(orders(&w), "");
	click(&w, PART_DOOR, 1, noon);
	assert_false(rig_trouble_on(&w, TROUBLE_JAM));
	click(&w, PART_TROUBLE, TROUBLE_JAM, noon);
	click(&w, PART_DOOR, 3, noon);
	click(&w, PART_TROUBLE, TROUBLE_JAM, noon);
	click(&w, PART_TROUBLE, TROUBLE_FORCE, noon); /* this one, then */
	click(&w, PART_DOOR, 4, noon);
	assert_string_equal(orders(&w), "jam 1\nunjam 3\nforce 4\n");
	click(&w, PART_TROUBLE, TROUBLE_FORCE, noon);
	click(&w, PART_TROUBLE, TROUBLE_FORCE, noon); /* or not */
	click(&w, PART_DOOR, 4, noon);
	assert_string_equal(orders(&w), "open 4\n");
}

static void switches_show_what_the_rig_tells(void **state)
{
	static const struct {
		uint8_t trouble;
		const char *on, *off, *told_on, *told_off;
	} cases[] = {
		{TROUBLE_UNPLUG, "unplug\n", "plug\n", "reader unplugged\n", "reader -\n"},
		{TROUBLE_MUTE, "fault mute on\n", "fault mute off\n", "fault mute on\n",
		 "fault mute off\n"},
		{TROUBLE_GARBAGE, "fault garbage on\n", "fault garbage off\n", "fault garbage on\n",
		 "fault garbage off\n"},
		{TROUBLE_SPRINGS, "spring off\n", "spring on\n", "spring off\n", "spring on\n"},
	};
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_false(rig_trouble_on(&w, cases[i].trouble));
		click(&w, PART_TROUBLE, cases[i].trouble, noon);
		assert_string_equal(orders(&w), cases[i].on);
		assert_int_equal(say_at(&w.rig, "ok\n", noon), 0);
		assert_false(rig_trouble_on(&w, cases[i].trouble));
		assert_int_equal(say_at(&w.rig, cases[i].told_on, noon), 0);
		assert_true(rig_trouble_on(&w, cases[i].trouble));
		click(&w, PART_TROUBLE, cases[i].trouble, noon);
		assert_string_equal(orders(&w), cases[i].off);
		assert_int_equal(say_at(&w.rig, "ok\n", noon), 0);
		assert_int_equal(say_at(&w.rig, cases[i].told_off, noon), 0);
		assert_false(rig_trouble_on(&w, cases[i].trouble));
	}
	/* What was on before we came. */
	rig_window_begin(&w);
	assert_int_equal(
		say_at(&w.rig, "ok\nok\nfault mute on\nfault late on\nspring off\nok\n", noon), 0);
	assert_true(rig_trouble_on(&w, TROUBLE_MUTE));
	assert_false(rig_trouble_on(&w, TROUBLE_GARBAGE));
	assert_true(rig_trouble_on(&w, TROUBLE_SPRINGS));
}

static void a_press_that_moves_away_means_nothing(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	press(&w, PART_DOOR, 1, false, noon);
	const struct rig_target *other = target_of(&w, PART_DOOR, 4);
	rig_window_release(&w, other->box.x + 4, other->box.y + 4, noon);
	rig_window_press(&w, 2, 2, false, noon); /* nothing is there */
	rig_window_release(&w, 2, 2, noon);
	assert_string_equal(orders(&w), "");
}

static void a_rig_that_does_not_answer_is_not_asked_for_ever(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	for (unsigned i = 0; i < 3 * RIG_ASKED_MAX; i++)
		click(&w, PART_DOOR, 1, noon);
	assert_int_equal(w.rig.questions, RIG_ASKED_MAX);
	assert_string_equal(newest(&w.rig), "the rig does not answer");
}

static void without_a_rig_nothing_can_be_pressed(void **state)
{
	(void)state;
	struct board b = board_of_four();
	static struct rig_window w;
	window_make(&w, &b);
	click(&w, PART_TROUBLE, TROUBLE_JAM, noon);
	press(&w, PART_CARD, 1, false, noon);
	(void)orders(&w); /* they were sent */
	rig_window_lose(&w, "the rig is gone", noon);
	release(&w, noon);
	assert_string_equal(newest(&w.rig), "the rig is gone");
	assert_true(rig_window_deadline_ms(&w) == FOR_EVER);
	assert_false(rig_trouble_on(&w, TROUBLE_JAM));
	/* Before the next drawing the old places are still under the mouse. */
	click(&w, PART_DOOR, 1, noon);
	assert_string_equal(orders(&w), "");
	rig_window_lay_out(&w);
	assert_int_equal(w.layout.targets, 0);
}

/* ---- Where things are. ---- */

/* Bays in rows of `across`, `down` shelves, in so many cabinets. */
static struct board board_of(unsigned cabinets, unsigned across, unsigned down)
{
	struct board b = {.name = "Bench"};
	for (unsigned k = 0; k < cabinets * across * down && b.policy.bays < BAYS_MAX; k++) {
		unsigned in = k % (across * down);
		b.bay[++b.policy.bays] =
			(struct board_bay){.cabinet = (uint8_t)(1 + k / (across * down)),
					   .x = (uint8_t)(in % across * (MAP_COLUMNS / across)),
					   .y = (uint8_t)(in / across),
					   .w = (uint8_t)(MAP_COLUMNS / across),
					   .h = 1,
					   .presence.chip = -1};
	}
	return b;
}

/* Its half of the gap to the next belongs to what is pressed. */
static void targets_check(const struct rig_window *w)
{
	const double half = 4, whole = 2 * half;
	for (unsigned k = 0; k < w->layout.targets; k++) {
		const struct rig_target *t = &w->layout.target[k];
		if (t->box.w + whole < RIG_TARGET_PX || t->box.h + whole < RIG_TARGET_PX)
			fail_msg("part %u, %u is %g x %g", t->part, t->arg, t->box.w, t->box.h);
		assert_true(t->box.x >= 0 && t->box.x + t->box.w <= RIG_WIDTH);
		assert_true(t->box.y >= 0 && t->box.y + t->box.h <= RIG_HEIGHT);
		for (unsigned i = 0; i < k; i++) {
			const struct rig_target *u = &w->layout.target[i];
			bool apart = u->box.x + u->box.w <= t->box.x ||
				     t->box.x + t->box.w <= u->box.x ||
				     u->box.y + u->box.h <= t->box.y ||
				     t->box.y + t->box.h <= u->box.y;
			bool inside =
				t->part == PART_THING && u->part == PART_DOOR && t->arg == u->arg;
			if (!apart && !inside)
				fail_msg("part %u, %u lies over part %u, %u", t->part, t->arg,
					 u->part, u->arg);
		}
	}
}

static void every_door_can_be_pressed_whatever_the_board(void **state)
{
	static const struct {
		unsigned cabinets, across, down;
		uint8_t pages;
	} cases[] = {
		{1, 4, 1, 1},  {1, 4, 4, 1},  {1, 6, 4, 1}, {2, 3, 4, 1},
		{1, 12, 2, 1}, {8, 2, 4, 8},  {3, 3, 8, 5}, {1, 4, 16, 3},
		{2, 12, 1, 2}, {1, 1, 24, 4}, {2, 4, 8, 4},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct board b = board_of(cases[i].cabinets, cases[i].across, cases[i].down);
		static struct rig_window w;
		bool seen[BAYS_MAX + 1] = {false};
		window_make(&w, &b);
		for (unsigned bay = 1; bay <= b.policy.bays; bay++)
			w.rig.door[bay].open = true; /* with all there is to press */
		for (unsigned page = 0; page < 20; page++) {
			rig_window_lay_out(&w);
			targets_check(&w);
			for (unsigned bay = 1; bay <= b.policy.bays; bay++)
				seen[bay] = seen[bay] || target_of(&w, PART_DOOR, bay);
			if (w.layout.door_pages > 1)
				click(&w, PART_MORE_DOORS, 0, noon);
		}
		for (unsigned bay = 1; bay <= b.policy.bays; bay++)
			if (!seen[bay])
				fail_msg("door %u of board %zu is on no page", bay, i);
		assert_int_equal(w.layout.door_pages, cases[i].pages);
	}
}

static void every_card_is_on_a_page(void **state)
{
	static const struct {
		unsigned cards;
		uint8_t pages;
	} cases[] = {{0, 0}, {1, 1}, {16, 1}, {17, 2}, {30, 2}, {31, 3}, {64, 5}};
	(void)state;
	struct board b = board_of_four();
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		static struct rig_window w;
		bool seen[RIG_CARDS_MAX] = {false};
		window_make(&w, &b);
		w.rig.cards = cases[i].cards;
		for (unsigned page = 0; page < 6; page++) {
			rig_window_lay_out(&w);
			targets_check(&w);
			assert_int_equal(w.layout.card_pages, cases[i].pages);
			for (unsigned k = 0; k < cases[i].cards; k++)
				seen[k] = seen[k] || target_of(&w, PART_CARD, k);
			if (cases[i].pages > 1)
				click(&w, PART_MORE_CARDS, 0, noon);
		}
		for (unsigned k = 0; k < cases[i].cards; k++)
			assert_true(seen[k]);
	}
}

/* ---- What is drawn. ---- */

static void every_word_fits_its_place(void **state)
{
	(void)state;
	struct board b = board_of(1, 4, 4);
	static struct rig_window w;
	static struct canvas c;
	static struct picture picture;
	char complaint[TYPE_COMPLAINT_MAX];
	struct paint *paint;
	struct type *type;
	if (type_open(&type, complaint) < 0) {
		print_message("%s\n", complaint);
		skip();
	}
	assert_int_equal(paint_open(RIG_WIDTH, RIG_HEIGHT, &paint), 0);
	rig_canvas_init(&c, paint, type, &b, &picture);
	window_make(&w, &b);
	for (unsigned look = 0; look < 32; look++) {
		for (unsigned bay = 1; bay <= b.policy.bays; bay++) {
			b.bay[bay].presence.chip = look & 16 ? 0 : -1;
			w.rig.door[bay] = (struct rig_door){.open = look & 1,
							    .latch = look & 2,
							    .jammed = look & 4,
							    .there = look & 8};
		}
		for (unsigned k = 0; k < w.rig.cards; k++)
			w.rig.card[k].lies = look & 1;
		w.rig.plugged = !(look & 2);
		w.rig.call = look & 4;
		w.armed = look & 8 ? TROUBLE_JAM : TROUBLE_FORCE;
		for (unsigned k = 0; k < RIG_SWITCHES; k++)
			w.rig.on[k] = look & 1;
		rig_window_draw(&w, &c);
		if (picture.overflows || picture.unknown_glyphs)
			fail_msg("look %u: %s", look, picture.overflow);
	}
	rig_window_lose(&w, "the rig is gone", noon);
	rig_window_draw(&w, &c);
	assert_int_equal(picture.overflows, 0);
	rig_window_begin(&w); /* and it does not answer */
	rig_window_draw(&w, &c);
	assert_int_equal(picture.overflows, 0);
	/* What others named may hold our own marks. */
	window_make(&w, &b);
	strcpy(w.rig.card[0].name, "a</b>b<b>");
	rig_log(&w.rig, noon, true, "no: </b>");
	rig_window_draw(&w, &c);
	paint_close(paint);
	type_close(type);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_connection_asks_for_everything),
		cmocka_unit_test(the_first_telling_is_known_and_is_not_news),
		cmocka_unit_test(lines_may_come_in_any_pieces),
		cmocka_unit_test(every_change_becomes_a_line_of_the_log),
		cmocka_unit_test(the_log_keeps_the_newest_lines),
		cmocka_unit_test(what_is_no_rig_is_not_believed),
		cmocka_unit_test(what_it_does_not_know_is_passed_over),
		cmocka_unit_test(more_cards_than_there_is_room_for_are_not_shown),
		cmocka_unit_test(a_click_taps_a_card_for_a_second),
		cmocka_unit_test(with_shift_or_a_long_press_a_card_stays),
		cmocka_unit_test(a_card_somebody_else_lifted_is_not_lifted_again),
		cmocka_unit_test(a_click_on_a_door_does_what_its_hand_can),
		cmocka_unit_test(only_an_open_door_has_something_put_in_or_taken_out),
		cmocka_unit_test(jam_and_force_take_the_door_clicked_next),
		cmocka_unit_test(switches_show_what_the_rig_tells),
		cmocka_unit_test(a_press_that_moves_away_means_nothing),
		cmocka_unit_test(a_rig_that_does_not_answer_is_not_asked_for_ever),
		cmocka_unit_test(without_a_rig_nothing_can_be_pressed),
		cmocka_unit_test(every_door_can_be_pressed_whatever_the_board),
		cmocka_unit_test(every_card_is_on_a_page),
		cmocka_unit_test(every_word_fits_its_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
