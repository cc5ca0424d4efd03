/* The screen's drawing: every sample view, at both sizes, on kiosks of all shapes. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <lendbay/text.h>

#include "art.h"
#include "map.h"
#include "paint.h"
#include "samples.h"
#include "screens.h"

#define GAP_MIN 8

static const int sizes[][2] = {{1280, 800}, {800, 480}};

/* Kiosks that differ in what a screen shows of them. */
enum kiosk_shape {
	SHAPE_RIG,
	SHAPE_BARE,  /* nobody to call, no telephone, no desk */
	SHAPE_WORDY, /* long names of everything */
	SHAPE_4,
	SHAPE_24,
	SHAPE_64,
	SHAPES
};

struct stage_of_one {
	struct board board;
	struct canvas canvas;
	struct picture picture;
	struct sample samples[SAMPLES_MAX];
	int len;
};

#define PIXELS_LEN ((size_t)1280 * 800 * 4)
#define SOME       23 /* one sample in so many is looked at, where all would take long */

static struct type *fonts;

static void shape(struct board *b, enum kiosk_shape shape)
{
	switch (shape) {
	case SHAPE_BARE:
		b->phone[0] = b->desk[0] = b->elsewhere[0] = '\0';
		b->policy.call_line = false;
		b->points = 0;
		break;
	case SHAPE_WORDY:
		strcpy(b->name, "The Alexandra Memorial Library of Little Snoring");
		strcpy(b->phone, "01632 960 100");
		strcpy(b->desk, "the information desk upstairs");
		strcpy(b->elsewhere, "the desk of any other library");
		break;
	case SHAPE_4: samples_many_bays(b, 4, 1); break;
	case SHAPE_24: samples_many_bays(b, 24, 1); break;
	case SHAPE_64: samples_many_bays(b, 64, 4); break;
	default: break;
	}
}

static void stage_open(struct stage_of_one *s, int size, enum kiosk_shape kiosk)
{
	memset(s, 0, sizeof(*s));
	assert_int_equal(samples_board(sizes[size][0], sizes[size][1], &s->board), 0);
	shape(&s->board, kiosk);
	assert_int_equal(paint_open(sizes[size][0], sizes[size][1], &s->canvas.paint), 0);
	s->canvas.type = fonts;
	s->canvas.px = sizes_of(sizes[size][0], sizes[size][1], TEXT_NORMAL);
	s->canvas.board = &s->board;
	s->canvas.can_speak = true;
	s->canvas.voices = (uint16_t) ~(1u << LANGUAGE_SO); /* espeak-ng has the others */
	s->canvas.picture = &s->picture;
	s->len = samples_make(&s->board, s->samples);
}

static void draw(struct stage_of_one *s, int k)
{
	/* The samples speak of doors that a small kiosk does not have. */
	if (s->samples[k].view.bay > s->board.policy.bays)
		s->samples[k].view.bay = s->board.policy.bays;
	s->canvas.view = &s->samples[k].view;
	frame(&s->canvas);
}

static int find(const struct stage_of_one *s, const char *name)
{
	for (int k = 0; k < s->len; k++) {
		if (!strcmp(s->samples[k].name, name))
			return k;
	}
	fail_msg("there is no sample %s", name);
	return -1;
}

/* What is wrong with a picture, in words; NULL: nothing. Each returns the first it finds. */
#define CHECKS 3
static const char *(*const checks[CHECKS])(const struct stage_of_one *s, char why[200]);

/* The first picture that each check is not content with. All are drawn only once: it takes long. */
static char found[CHECKS][400];

static void look(const struct stage_of_one *s, int k, int kiosk, int size)
{
	for (int n = 0; n < CHECKS; n++) {
		char why[200];

		if (found[n][0] || !checks[n](s, why))
			continue;
		(void)snprintf(found[n], sizeof(found[n]), "%.47s, kiosk %d, %dx%d: %s",
			       s->samples[k].name, kiosk, sizes[size][0], sizes[size][1],
			       why); /* it fits */
	}
}

static void look_at_every_picture(void)
{
	static struct stage_of_one s;

	for (int size = 0; size < 2; size++) {
		for (int kiosk = 0; kiosk < SHAPES; kiosk++) {
			stage_open(&s, size, (enum kiosk_shape)kiosk);
			for (int k = 0; k < s.len; k++) {
				draw(&s, k);
				look(&s, k, kiosk, size);
			}
			paint_close(s.canvas.paint);
		}
	}
}

static const char *complain(char why[200], const char *format, ...)
	__attribute__((format(printf, 2, 3)));
static const char *complain(char why[200], const char *format, ...)
{
	va_list list;

	va_start(list, format);
	(void)vsnprintf(why, 200, format, list); /* cut: it is only a sentence */
	va_end(list);
	return why;
}

static const char *check_text(const struct stage_of_one *s, char why[200])
{
	if (s->picture.overflows)
		return complain(why, "%u texts do not fit: %s", s->picture.overflows,
				s->picture.overflow);
	if (s->picture.unknown_glyphs)
		return complain(why, "%u letters are in no font", s->picture.unknown_glyphs);
	if (s->picture.heard_len > HEARD_MAX * 9 / 10)
		return complain(why, "nearly too many words");
	return NULL;
}

static void every_text_fits_its_box(void **state)
{
	(void)state; /* looked at before */
	assert_string_equal(found[0], "");
}

static double gap_between(struct box a, struct box b)
{
	double x = b.x > a.x ? b.x - (a.x + a.w) : a.x - (b.x + b.w);
	double y = b.y > a.y ? b.y - (a.y + a.h) : a.y - (b.y + b.h);

	return x > y ? x : y;
}

static const char *check_pair(const struct target *t, const struct target *o, char why[200])
{
	double least = t->spine && o->spine ? 0 : GAP_MIN, gap = gap_between(t->box, o->box);

	if (gap < least)
		return complain(why, "%s and %s are %g px apart", control_word(t->control),
				control_word(o->control), gap);
	if (t->control == o->control && t->arg == o->arg && t->control != CONTROL_HELP)
		return complain(why, "%s-%u is there twice", control_word(t->control), t->arg);
	return NULL;
}

static const char *check_targets(const struct stage_of_one *s, char why[200])
{
	const struct sizes *px = s->canvas.px;
	const struct picture *p = &s->picture;
	int lit = 0;

	for (int k = 0; k < p->targets; k++) {
		const struct target *t = &p->target[k];

		lit += t->lit;
		if (t->box.w < px->target || t->box.h < px->target)
			return complain(why, "%s is %gx%g", control_word(t->control), t->box.w,
					t->box.h);
		if (t->box.x < 0 || t->box.y < 0 || t->box.x + t->box.w > px->width ||
		    t->box.y + t->box.h > px->height)
			return complain(why, "%s leaves the screen", control_word(t->control));
		if (!t->spine && t->box.y < page_reach(&s->canvas))
			return complain(why, "%s is too high for who sits",
					control_word(t->control));
		for (int other = 0; other < k; other++) {
			if (check_pair(t, &p->target[other], why))
				return why;
		}
	}
	return lit > 1 ? complain(why, "%d things are lit", lit) : NULL;
}

static void targets_are_large_apart_and_inside(void **state)
{
	(void)state; /* looked at before */
	assert_string_equal(found[1], "");
}

static const char *check_words(const struct stage_of_one *s, char why[200])
{
	static const char *const never[] = {"rror",   "nvalid",  "1 tablets", "1 laptops",
					    "1 days", "1 weeks", "1 minutes", "text you",
					    "{1}",    "{2}",     "{3}",       "1 seconds",
					    "1970",   "January", "<b>",       "  "};
	const struct view *v = s->canvas.view;
	const char *heard = s->picture.heard;

	for (size_t k = 0; k < sizeof(never) / sizeof(never[0]); k++) {
		if (strstr(heard, never[k]))
			return complain(why, "says \"%s\"", never[k]);
	}
	if (!v->called && strstr(heard, "Staff know"))
		return complain(why, "says that staff know");
	if (!s->board.phone[0] && strstr(heard, "all 0"))
		return complain(why, "has a number to call");
	if (!s->board.elsewhere[0] && strstr(heard, "other librar"))
		return complain(why, "knows of another library");
	return NULL;
}

static void words_are_kind_and_promise_nothing_that_is_not(void **state)
{
	(void)state; /* looked at before */
	assert_string_equal(found[2], "");
}

static const char *(*const checks[CHECKS])(const struct stage_of_one *s, char why[200]) = {
	check_text, check_targets, check_words};

/* What a finger can do on which sample; a control that begins with ! must not be there. */
static const struct {
	const char *sample, *controls;
} offered[] = {
	{"home", "borrow return my-loans help !back !start-again !finish"},
	{"tap-card-borrow", "back start-again help !borrow"},
	{"menu", "borrow return my-loans help back start-again"},
	{"pin-2", "digit-0 digit-9 rub-out forgot-pin back start-again help !ok"},
	{"pin-4", "digit-1 rub-out ok"},
	{"pin-note-2", "!ok digit-1"},
	{"pin-help", "ask-person finish back help"},
	{"choose-0", "kind-1 kind-2 !next"},
	{"choose-1", "kind-1 kind-2 next"},
	{"choose-out", "kind-1 !kind-2 next"},
	{"agree", "agree disagree back"},
	{"opening", "help !back !start-again !finish"},
	{"take", "something-wrong back start-again help !not-opened !finish"},
	{"take-wrong", "something-wrong"},
	{"tap-device", "finish help !back"},
	{"done", "finish help !back"},
	{"stuck", "other-bay try-again ask-person help"},
	{"stuck-only-one", "!other-bay try-again ask-person"},
	{"stuck-set-aside", "other-bay !try-again ask-person"},
	{"nothing-left", "kind-2 !kind-1 ask-person finish"},
	{"nothing-left-at-all", "!kind-1 !kind-2 ask-person finish"},
	{"sorry-1", "finish ask-person !my-loans"},
	{"sorry-2", "finish ask-person my-loans return"},
	{"sorry-3", "finish ask-person my-loans return"},
	{"sorry-14", "try-again finish ask-person"},
	{"return-tap", "no-sticker back help"},
	{"return-safe", "safe unsafe"},
	{"return-open", "next something-wrong back"},
	{"return-check-none", "part-in-0 part-missing-0 part-in-2 part-missing-3 !next !part-in-1"},
	{"return-check", "!next part-in-2"},
	{"return-check-shut", "next part-in-0"},
	{"return-check-shut-half", "!next part-in-0"},
	{"return-check", "something-wrong"},
	{"return-check-note", "something-wrong part-in-0"},
	{"return-check-fault", "something-wrong part-in-0 !next"},
	{"return-check-fault-shut", "something-wrong next !back"},
	{"return-check-sister", "!something-wrong"},
	{"return-fault", "fault-1 fault-8 !fault-0 !fault-9 back start-again help"},
	{"return-fault-said", "fault-0 fault-1 fault-8 back"},
	{"return-fault-shut", "fault-1 fault-8 back !start-again help"},
	{"thanks", "finish !back"},
	{"my-loans", "renew return finish back"},
	{"my-loans-early", "!renew return finish"},
	{"my-loans-none", "!renew return finish"},
	{"help", "ask-person back !help"},
	{"help-called", "back !ask-person"},
	{"help-night", "back !ask-person"},
	{"more-time", "more-time no-more back help !agree"},
	{"start-again", "yes no !kind-1"},
	{"out-of-order", "!help !back !borrow !finish"},
	{"home", "type-number"},
	{"tap-card-borrow", "type-number"},
	{"number-0", "digit-0 digit-9 rub-out !ok back"},
	{"number-6", "digit-5 rub-out ok !forgot-pin"},
	{"new-pin", "digit-1 rub-out !ok !forgot-pin"},
	{"new-pin-again", "ok"},
	{"adult", "back start-again help !type-number !finish"},
	{"choose-reach", "reach kind-1 next"},
	{"nothing-left-wait", "queue-1 !queue-2 kind-2 ask-person finish"},
	{"nothing-left-wait-both", "queue-1 queue-2 !kind-1 !kind-2 finish"},
	{"nothing-left-waiting", "!queue-1 finish"},
	{"queued", "finish"},
	{"purpose", "purpose-1 purpose-7 !purpose-8 purpose-9 skip !next"},
	{"purpose-chosen", "purpose-1 skip next"},
	{"purpose-champion", "purpose-8 next"},
	{"sureness-0", "sure-1 sure-5 sure-33 sure-37 !sure-0 !sure-6 skip !next"},
	{"sureness-2", "sure-1 sure-37 skip next"},
	{"return-own", "yes no skip !back"},
	{"my-loans-borrower", "renew happened my-helpers return finish !leave-queue-2"},
	{"my-loans-waiting", "renew happened leave-queue-2 !leave-queue-1"},
	{"my-loans-champion", "renew-0 renew-1 !renew-2 happened-3 more !my-helpers"},
	{"my-loans-only-waiting", "leave-queue-1 leave-queue-2 !happened"},
	{"happened", "grounds-11 grounds-12 grounds-13 grounds-14"},
	{"happened-done-12", "finish"},
	{"my-helpers", "remove-0 remove-1 back"},
	{"my-helpers-none", "!remove-0 back"},
	{"champion", "borrow my-loans return finish"},
	{"help-sessions", "ask-person call-back"},
	{"help", "!call-back"},
	{"call-back", "finish"},
	{"sorry-25", "return finish ask-person !my-loans"},
	{"sorry-27", "my-loans finish ask-person !return"},
	{"sorry-28", "my-loans return finish ask-person"},
	{"sorry-31", "ask-person finish"},
};

static void check_controls(const struct stage_of_one *s, const char *sample, const char *controls)
{
	char list[200], *at = NULL;

	(void)snprintf(list, sizeof(list), "%s", controls); /* it fits */
	for (char *word = strtok_r(list, " ", &at); word; word = strtok_r(NULL, " ", &at)) {
		bool absent = *word == '!';
		uint8_t control;
		uint16_t arg;

		if (!control_read(word + absent, &control, &arg))
			fail_msg("%s is no control", word);
		if (absent == (picture_find(&s->picture, control, arg) != NULL))
			fail_msg("%s: %s", sample, word);
	}
}

static void each_screen_offers_its_controls(void **state)
{
	static struct stage_of_one s;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	for (size_t k = 0; k < sizeof(offered) / sizeof(offered[0]); k++) {
		draw(&s, find(&s, offered[k].sample));
		check_controls(&s, offered[k].sample, offered[k].controls);
	}
	paint_close(s.canvas.paint);
}

/* The small screen shows some of them at a time; nothing is left out. */
static void every_loan_can_be_reached_by_turning_pages(void **state)
{
	static struct stage_of_one s;

	(void)state; /* all tests share the fonts */
	for (int size = 0; size < 2; size++) {
		int found_at[VIEW_ROWS_MAX] = {0}, k;
		struct view *v;

		stage_open(&s, size, SHAPE_RIG);
		k = find(&s, "my-loans-champion");
		v = &s.samples[k].view;
		for (; v->rows < VIEW_ROWS_MAX; v->rows++)
			v->row[v->rows] = v->row[1];
		for (v->turn = 0; v->turn < 2 * VIEW_ROWS_MAX; v->turn++) {
			draw(&s, k);
			for (uint16_t row = 0; row < VIEW_ROWS_MAX; row++)
				found_at[row] +=
					picture_find(&s.picture, CONTROL_HAPPENED, row) != NULL;
		}
		for (int row = 0; row < VIEW_ROWS_MAX; row++)
			assert_true(found_at[row] > 0);
		paint_close(s.canvas.paint);
	}
}

/* One question after the other at 800x480: each can be answered, then it can be ended. */
static void a_small_screen_asks_all_five_questions_in_turn(void **state)
{
	static struct stage_of_one s;
	struct view *v;
	int k;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 1, SHAPE_RIG);
	k = find(&s, "sureness-0");
	v = &s.samples[k].view;
	for (uint16_t skill = 0; skill < SKILLS; skill++) {
		draw(&s, k);
		for (uint16_t level = 1; level <= SURE_MAX; level++)
			assert_non_null(picture_find(&s.picture, CONTROL_SURE,
						     (uint16_t)(skill * 8 + level)));
		assert_int_equal(picture_find(&s.picture, CONTROL_NEXT, 0) != NULL, skill > 0);
		assert_int_equal(picture_find(&s.picture, CONTROL_SKIP, 0) != NULL, skill == 0);
		v->sure[skill] = 3;
	}
	draw(&s, k);
	assert_true(picture_find(&s.picture, CONTROL_NEXT, 0)->lit);
	paint_close(s.canvas.paint);
}

static void days_of_a_loan_follow_the_kind(void **state)
{
	static struct stage_of_one s;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	draw(&s, find(&s, "home"));
	assert_non_null(strstr(s.picture.heard, "4 weeks"));
	s.board.policy.loan_days_of[DEVICE_LAPTOP] = 14;
	draw(&s, find(&s, "home")); /* no one number is true of both */
	assert_null(strstr(s.picture.heard, "weeks"));
	draw(&s, find(&s, "choose-0"));
	assert_non_null(strstr(s.picture.heard, "2 weeks"));
	assert_non_null(strstr(s.picture.heard, "4 weeks"));
	draw(&s, find(&s, "my-loans-two"));
	assert_non_null(strstr(s.picture.heard, "of 28"));
	assert_non_null(strstr(s.picture.heard, "of 17")); /* more left than it has: renewed */
	paint_close(s.canvas.paint);
}

/* Words of their own for all that a resident may be refused. */
static void a_refusal_has_words_of_its_own(void **state)
{
	static struct stage_of_one s;
	static const uint8_t of_workers[] = {
		REFUSED_NOT,       REFUSED_NONE_READY,  REFUSED_NOT_OPENED,    REFUSED_NOT_YET,
		REFUSED_BAY_TAKEN, REFUSED_NO_SUCH_BAY, REFUSED_KNOWN_ALREADY, REFUSED_SET_ASIDE,
		REFUSED_FORCED,    REFUSED_BAD_GROUNDS, REFUSED_NOTHING_SUCH,  REFUSED_NOT_PROVED};

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	for (uint8_t refusal = 0; refusal < REFUSALS_COUNT; refusal++) {
		bool worker = memchr(of_workers, refusal, sizeof(of_workers)) != NULL;
		char name[32];

		(void)snprintf(name, sizeof(name), "sorry-%u", refusal); /* short */
		draw(&s, find(&s, name));
		if (worker == (strstr(s.picture.heard, "This did not work") == NULL))
			fail_msg("%s: %s", name, s.picture.heard);
	}
	paint_close(s.canvas.paint);
}

static void a_finger_between_two_keys_means_the_nearer(void **state)
{
	static struct stage_of_one s;
	const struct target *one, *two;
	double reach, x, y;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	draw(&s, find(&s, "pin-2"));
	reach = s.canvas.px->gap / 2;
	one = picture_find(&s.picture, CONTROL_DIGIT, 1);
	two = picture_find(&s.picture, CONTROL_DIGIT, 2);
	assert_non_null(one);
	assert_non_null(two);
	y = one->box.y + 20;
	x = one->box.x + one->box.w;
	assert_ptr_equal(picture_at(&s.picture, one->box.x, one->box.y, reach), one);
	assert_ptr_equal(picture_at(&s.picture, x - 1, y, reach), one);
	assert_ptr_equal(picture_at(&s.picture, x + 3, y, reach), one);
	assert_ptr_equal(picture_at(&s.picture, two->box.x - 3, y, reach), two);
	assert_null(picture_at(&s.picture, (x + two->box.x) / 2, y, reach));
	assert_null(picture_at(&s.picture, 700, 100, reach));
	paint_close(s.canvas.paint);
}

static void a_held_key_looks_pressed_and_keeps_its_place(void **state)
{
	static struct stage_of_one s;
	struct target before, after;
	const unsigned char *pixels;
	unsigned char *copy;
	size_t len;
	int stride;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	draw(&s, find(&s, "pin-4"));
	before = *picture_find(&s.picture, CONTROL_OK, 0);
	pixels = paint_pixels(s.canvas.paint, &stride);
	len = (size_t)stride * 800;
	copy = malloc(len);
	assert_non_null(copy);
	memcpy(copy, pixels, len);
	s.canvas.held = before;
	draw(&s, find(&s, "pin-4"));
	after = *picture_find(&s.picture, CONTROL_OK, 0);
	assert_true(target_same(&before, &after));
	assert_int_not_equal(memcmp(copy, paint_pixels(s.canvas.paint, &stride), len), 0);
	s.canvas.held = (struct target){0};
	draw(&s, find(&s, "pin-4"));
	assert_int_equal(memcmp(copy, paint_pixels(s.canvas.paint, &stride), len), 0);
	free(copy);
	paint_close(s.canvas.paint);
}

/* How many bytes of the picture's pixels differ by more than that from a copy of another. */
static size_t other_bytes(const struct stage_of_one *s, const unsigned char *copy, int more_than)
{
	int stride;
	const unsigned char *pixels = paint_pixels(s->canvas.paint, &stride);
	size_t count = 0;

	assert_int_equal(stride, 1280 * 4);
	for (size_t k = 0; k < PIXELS_LEN; k++)
		count += abs(pixels[k] - copy[k]) > more_than;
	return count;
}

/* Levels of 255, of a soft edge where it leaves what is painted: Cairo rounds it otherwise there.
 */
#define SOFT 4

/* Presses what was drawn as number `k`: painted whole, and then painted there alone. */
static void press_alone(struct stage_of_one *s, int sample, uint8_t k, unsigned char *whole)
{
	const struct target held = s->picture.target[k];
	int stride;

	s->canvas.held = held;
	draw(s, sample);
	memcpy(whole, paint_pixels(s->canvas.paint, &stride), PIXELS_LEN);
	s->canvas.held = (struct target){0};
	draw(s, sample);
	assert_true(other_bytes(s, whole, SOFT) > 0);
	s->canvas.held = held;
	paint_only(&s->canvas, held.box);
	draw(s, sample);
	paint_back(&s->canvas);
	if (other_bytes(s, whole, SOFT) > 0)
		fail_msg("%s: control %d, painted alone, is another", s->samples[sample].name,
			 held.control);
	s->canvas.held = (struct target){0};
}

static void what_is_pressed_is_painted_alone_as_the_whole_page_has_it(void **state)
{
	static const uint8_t languages[] = {LANGUAGE_EN, LANGUAGE_UR, LANGUAGE_BN};
	static struct stage_of_one s;
	unsigned char *whole = malloc(PIXELS_LEN);

	(void)state; /* all tests share the fonts */
	assert_non_null(whole);
	stage_open(&s, 0, SHAPE_RIG);
	for (size_t l = 0; l < sizeof(languages) / sizeof(languages[0]); l++) {
		for (int sample = (int)l; sample < s.len; sample += SOME) {
			s.samples[sample].view.comfort[SETTING_LANGUAGE] = languages[l];
			draw(&s, sample);
			for (uint8_t k = 0; k < s.picture.targets; k += 5)
				press_alone(&s, sample, k, whole);
		}
	}
	free(whole);
	paint_close(s.canvas.paint);
}

static void words_look_the_same_after_they_were_forgotten(void **state)
{
	static struct stage_of_one s;
	unsigned char *copy = malloc(PIXELS_LEN);
	int stride;

	(void)state; /* all tests share the fonts */
	assert_non_null(copy);
	stage_open(&s, 0, SHAPE_RIG);
	for (int sample = 0; sample < s.len; sample += SOME) {
		draw(&s, sample);
		memcpy(copy, paint_pixels(s.canvas.paint, &stride), PIXELS_LEN);
		type_forget(fonts);
		draw(&s, sample);
		assert_int_equal(other_bytes(&s, copy, 0), 0);
	}
	free(copy);
	paint_close(s.canvas.paint);
}

static void every_sample_is_drawn_whole_and_the_same_twice(void **state)
{
	static struct stage_of_one s;
	int stride;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	for (int k = 0; k < s.len; k++) {
		const unsigned char *pixels;
		unsigned char *copy = malloc(1280 * 800 * 4);

		assert_non_null(copy);
		draw(&s, k);
		pixels = paint_pixels(s.canvas.paint, &stride);
		for (size_t at = 3; at < (size_t)stride * 800; at += 4)
			assert_int_equal(pixels[at], 255); /* opaque: nothing was left out */
		memcpy(copy, pixels, 1280 * 800 * 4);
		draw(&s, k);
		assert_int_equal(
			memcmp(copy, paint_pixels(s.canvas.paint, &stride), 1280 * 800 * 4), 0);
		free(copy);
	}
	paint_close(s.canvas.paint);
}

static void days_times_and_lists_are_put_into_words(void **state)
{
	static struct stage_of_one s;
	struct canvas *c = &s.canvas;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	draw(&s, 0);
	c->said_len = 0;
	assert_string_equal(date_words(c, 20438), "Tuesday 16 December");
	assert_string_equal(date_words(c, 0), "Thursday 1 January");
	assert_string_equal(date_words(c, 19782), "Thursday 29 February");
	assert_string_equal(date_short(c, 20439), "17 December");
	assert_string_equal(time_words(c, 9 * 60), "9am");
	assert_string_equal(time_words(c, 12 * 60), "12 noon");
	assert_string_equal(time_words(c, 12 * 60 + 5), "12:05pm");
	assert_string_equal(time_words(c, 30), "12:30am");
	assert_string_equal(time_words(c, 19 * 60), "7pm");
	assert_string_equal(days_words(c, 28), "4 weeks");
	assert_string_equal(days_words(c, 7), "1 week");
	assert_string_equal(days_words(c, 1), "1 day");
	assert_string_equal(days_words(c, 25), "25 days");
	assert_string_equal(parts_words(c, 0), "");
	assert_string_equal(parts_words(c, 1u << PART_CASE), "case");
	assert_string_equal(parts_words(c, 1u << PART_CHARGER | 1u << PART_CASE),
			    "charger and case");
	assert_string_equal(parts_words(c, 1u << PART_CHARGER | 1u << PART_CASE | 1u << PART_SIM),
			    "charger, case and SIM card");
	assert_string_equal(unbroken(c, "0 1"), "0\xc2\xa0"
						"1");
	paint_close(s.canvas.paint);
}

static void a_door_is_found_by_what_is_said(void **state)
{
	static struct stage_of_one s;
	struct canvas *c = &s.canvas;

	(void)state; /* all tests share the fonts */
	stage_open(&s, 0, SHAPE_RIG);
	draw(&s, 0);
	assert_string_equal(where_to_look(c, 7), "Look right. Second row down, third door.");
	assert_string_equal(where_to_look(c, 1), "Look right. Top row, first door.");
	assert_string_equal(where_to_look(c, 4), "Look right. Top row, last door.");
	assert_string_equal(where_to_look(c, 13), "Look right. Bottom row, second door.");
	assert_string_equal(where_to_look(c, 0), "");
	assert_string_equal(where_to_look(c, 15), "");
	samples_many_bays(&s.board, 64, 4);
	assert_string_equal(where_to_look(c, 17), "Look at cabinet 2. Top row, first door.");
	paint_close(s.canvas.paint);
}

static void a_map_has_every_bay_and_none_upon_another(void **state)
{
	static struct stage_of_one s;
	struct box cell[BAYS_MAX + 1], area = {100, 50, 900, 400};

	(void)state; /* all tests share the fonts */
	for (int kiosk = 0; kiosk < SHAPES; kiosk++) {
		stage_open(&s, 0, (enum kiosk_shape)kiosk);
		map_cells(&s.board, 0, area, 9, cell);
		for (int a = 1; a <= s.board.policy.bays; a++) {
			assert_true(cell[a].w > 0 && cell[a].h > 0);
			assert_true(cell[a].x >= area.x - 0.1);
			assert_true(cell[a].x + cell[a].w <= area.x + area.w + 0.1);
			assert_true(cell[a].y + cell[a].h <= area.y + area.h + 0.1);
			for (int b = 1; b < a; b++)
				assert_true(gap_between(cell[a], cell[b]) >= 8.9);
		}
		assert_true(cell[s.board.policy.bays + (s.board.policy.bays < BAYS_MAX)].w == 0 ||
			    s.board.policy.bays == BAYS_MAX);
		paint_close(s.canvas.paint);
	}
}

/* Where words take all the room, what is left for a drawing may be nothing, or less. */
static void what_has_no_size_is_not_drawn(void **state)
{
	static struct stage_of_one s;

	(void)state; /* all tests share the fonts */
	for (int size = 0; size < 2; size++) {
		stage_open(&s, size, SHAPE_RIG);
		draw(&s, find(&s, "home"));
		for (double none = 0; none > -40; none -= 13) {
			fill_icon(&s.canvas, ICON_DEVICE_TABLET, 300, 300, none, COLOUR_INK,
				  COLOUR_TINT);
			fill_ellipse(&s.canvas, 300, 300, none, 20, COLOUR_LAMP);
			fill_ellipse(&s.canvas, 300, 300, 20, none, COLOUR_LAMP);
			art_gadget(&s.canvas, DEVICE_TABLET, 300, 300, none, GADGET_PLAIN);
			art_gadget_back(&s.canvas, DEVICE_LAPTOP, 300, 300, none);
			assert_true(paint_sound(s.canvas.paint));
		}
		for (uint8_t language = 0; language < LANGUAGES; language++)
			for (uint8_t text = 0; text < TEXT_SIZES; text++) {
				int k = find(&s, "home-note-9");

				s.samples[k].view.comfort[SETTING_LANGUAGE] = language;
				s.samples[k].view.comfort[SETTING_TEXT] = text;
				draw(&s, k);
			}
		paint_close(s.canvas.paint);
	}
}

static void a_shot_is_a_png(void **state)
{
	static struct stage_of_one s;
	char file[] = "/tmp/test_ui_XXXXXX";
	unsigned char head[8];
	FILE *f;
	int fd = mkstemp(file);

	(void)state; /* all tests share the fonts */
	assert_true(fd >= 0);
	close(fd);
	stage_open(&s, 0, SHAPE_RIG);
	draw(&s, 0);
	assert_int_equal(paint_png(s.canvas.paint, file), 0);
	f = fopen(file, "rb");
	assert_non_null(f);
	assert_int_equal(fread(head, 1, sizeof(head), f), sizeof(head));
	assert_memory_equal(head, "\x89PNG\r\n\x1a\n", 8);
	(void)fclose(f); /* only read from */
	(void)unlink(file);
	assert_int_equal(paint_png(s.canvas.paint, "/nowhere/at/all.png"), -EIO);
	paint_close(s.canvas.paint);
}

static void only_two_sizes_have_a_design(void **state)
{
	(void)state; /* all tests share the fonts */
	assert_non_null(sizes_of(1280, 800, TEXT_NORMAL));
	assert_non_null(sizes_of(800, 480, TEXT_NORMAL));
	assert_null(sizes_of(1024, 600, TEXT_NORMAL));
}

static int fonts_open(void **state)
{
	char complaint[TYPE_COMPLAINT_MAX];

	(void)state; /* all tests share the fonts */
	if (type_open(&fonts, complaint) < 0) {
		print_message("%s\n", complaint);
		return -1;
	}
	look_at_every_picture();
	return 0;
}

static int fonts_close(void **state)
{
	(void)state; /* all tests share the fonts */
	type_close(fonts);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_text_fits_its_box),
		cmocka_unit_test(targets_are_large_apart_and_inside),
		cmocka_unit_test(words_are_kind_and_promise_nothing_that_is_not),
		cmocka_unit_test(each_screen_offers_its_controls),
		cmocka_unit_test(every_loan_can_be_reached_by_turning_pages),
		cmocka_unit_test(a_small_screen_asks_all_five_questions_in_turn),
		cmocka_unit_test(days_of_a_loan_follow_the_kind),
		cmocka_unit_test(a_refusal_has_words_of_its_own),
		cmocka_unit_test(a_finger_between_two_keys_means_the_nearer),
		cmocka_unit_test(a_held_key_looks_pressed_and_keeps_its_place),
		cmocka_unit_test(what_is_pressed_is_painted_alone_as_the_whole_page_has_it),
		cmocka_unit_test(words_look_the_same_after_they_were_forgotten),
		cmocka_unit_test(every_sample_is_drawn_whole_and_the_same_twice),
		cmocka_unit_test(days_times_and_lists_are_put_into_words),
		cmocka_unit_test(a_door_is_found_by_what_is_said),
		cmocka_unit_test(a_map_has_every_bay_and_none_upon_another),
		cmocka_unit_test(what_has_no_size_is_not_drawn),
		cmocka_unit_test(a_shot_is_a_png),
		cmocka_unit_test(only_two_sizes_have_a_design),
	};

	return cmocka_run_group_tests(tests, fonts_open, fonts_close);
}
