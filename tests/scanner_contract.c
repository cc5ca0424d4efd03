/*
 * What every scanner must do with the keys it hears.
 */
#include "scanner_contract.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <ctype.h>
#include <linux/input-event-codes.h>
#include <poll.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#define SOON_MS    2000
#define STARTED_MS 5000
#define GAP_MS     300 /* of somebody who types by hand: three such gaps are near a second */
#define US_OF_MS   1000

/* ---- Helpers ---- */

static const unsigned letters[] = {KEY_A, KEY_B, KEY_C, KEY_D, KEY_E, KEY_F, KEY_G, KEY_H, KEY_I,
				   KEY_J, KEY_K, KEY_L, KEY_M, KEY_N, KEY_O, KEY_P, KEY_Q, KEY_R,
				   KEY_S, KEY_T, KEY_U, KEY_V, KEY_W, KEY_X, KEY_Y, KEY_Z};

static void key_tap(struct scanner_bench *b, unsigned code)
{
	b->press(b, code, 1);
	b->press(b, code, 0);
}

static void heard_keep(struct scanner_bench *b)
{
	struct number number;
	int got = b->scanner ? b->scanner->ops->next(b->scanner, &number) : 0;
	assert_true(got >= 0);
	if (!got)
		return;
	assert_true(b->heard_len < SCANS_HEARD_MAX);
	b->heard[b->heard_len++] = number;
}

void scanner_type(struct scanner_bench *b, const char *text)
{
	for (; *text; text++, heard_keep(b)) {
		if (*text == '\n')
			key_tap(b, KEY_ENTER);
		else if (*text == '0')
			key_tap(b, KEY_0);
		else if (isdigit((unsigned char)*text))
			key_tap(b, KEY_1 + (unsigned)(*text - '1'));
		else if (*text == '-')
			key_tap(b, KEY_MINUS);
		else
			key_tap(b, letters[*text - 'a']);
	}
}

struct scanner *scanner_begin(struct scanner_bench *b)
{
	b->heard_len = 0;
	assert_int_equal(b->open(&b->bench.board, &b->scanner), 0);
	return b->scanner;
}

int scan_wait(struct scanner_bench *b, struct number *number, int ms)
{
	struct scanner *s = b->scanner;
	int got = 0;
	if (b->heard_len) {
		*number = b->heard[0];
		b->heard_len--;
		memmove(b->heard, b->heard + 1, b->heard_len * sizeof b->heard[0]);
		return 1;
	}
	int64_t end_us = bench_now_us() + (int64_t)ms * US_OF_MS;
	for (int64_t left_us; got == 0 && (left_us = end_us - bench_now_us()) > 0;) {
		struct pollfd readable = {.fd = s->fd, .events = POLLIN};
		poll(&readable, 1, (int)(left_us / US_OF_MS) + 1);
		got = s->ops->next(s, number);
	}
	return got;
}

void assert_number(const struct number *number, const char *digits)
{
	assert_int_equal(number->len, strlen(digits));
	for (size_t i = 0; digits[i]; i++)
		assert_int_equal(number->digits[i], digits[i] - '0');
}

/* The next scan is that number, or ("") one that was refused. */
static void assert_scan(struct scanner_bench *b, const char *digits)
{
	struct number number;
	assert_int_equal(scan_wait(b, &number, SOON_MS), 1);
	assert_number(&number, digits);
}

static void assert_nothing(struct scanner_bench *b)
{
	struct number number;
	assert_int_equal(scan_wait(b, &number, 100), 0);
}

/* ---- What every scanner does ---- */

static void a_number_is_told_at_its_enter(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	scanner_type(b, "0012345678905");
	assert_nothing(b);
	scanner_type(b, "\n");
	assert_scan(b, "0012345678905");
	scanner_type(b, "7\n");
	assert_scan(b, "7");
}

static void scans_in_a_row_are_told_one_by_one(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	scanner_type(b, "111\n222\n333\n");
	assert_scan(b, "111");
	assert_scan(b, "222");
	assert_scan(b, "333");
	assert_nothing(b);
}

static void a_keypad_has_digits_too(void **state)
{
	static const unsigned keys[] = {KEY_KP7, KEY_KP8, KEY_KP9, KEY_KP4, KEY_KP5,    KEY_KP6,
					KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP0, KEY_KPENTER};
	struct scanner_bench *b = *state;
	scanner_begin(b);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		key_tap(b, keys[i]);
	assert_scan(b, "7894561230");
}

static void what_is_not_all_digits_is_refused_whole(void **state)
{
	static const char *const texts[] = {"a12345678901234b\n", "1234x\n", "12-34\n", "abc\n"};
	struct scanner_bench *b = *state;
	scanner_begin(b);
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		scanner_type(b, texts[i]);
		assert_scan(b, "");
	}
	scanner_type(b, "1234\n"); /* and the next one is taken */
	assert_scan(b, "1234");
}

static void a_digit_with_a_shift_held_is_none(void **state)
{
	static const unsigned shifts[] = {KEY_LEFTSHIFT, KEY_RIGHTCTRL, KEY_LEFTALT, KEY_RIGHTMETA};
	struct scanner_bench *b = *state;
	scanner_begin(b);
	for (size_t i = 0; i < sizeof shifts / sizeof shifts[0]; i++) {
		scanner_type(b, "12");
		b->press(b, shifts[i], 1);
		scanner_type(b, "3");
		b->press(b, shifts[i], 0);
		scanner_type(b, "4\n");
		assert_scan(b, "");
	}
	scanner_type(b, "1234\n");
	assert_scan(b, "1234");
}

static void a_number_is_so_long_and_no_longer(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	_Static_assert(NUMBER_MAX == 20, "the numbers below");
	scanner_type(b, "12345678901234567890\n");
	assert_scan(b, "12345678901234567890");
	scanner_type(b, "123456789012345678901\n");
	assert_scan(b, "");
	scanner_type(b, "12345678901234567890\n");
	assert_scan(b, "12345678901234567890");
}

static void enter_alone_says_nothing(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	scanner_type(b, "\n\n");
	assert_nothing(b);
}

static void a_key_that_is_held_counts_once(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	b->press(b, KEY_5, 1);
	for (int i = 0; i < 3; i++)
		b->press(b, KEY_5, 2);
	b->press(b, KEY_5, 0);
	scanner_type(b, "6\n");
	assert_scan(b, "56");
}

static void half_a_scan_is_forgotten_after_a_second_of_silence(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	scanner_type(b, "99");
	assert_nothing(b);
	usleep((SCAN_SILENCE_MS + 100) * US_OF_MS);
	scanner_type(b, "12\n");
	assert_scan(b, "12");
	/* Half a scan that would have been refused is forgotten as well. */
	scanner_type(b, "x");
	assert_nothing(b);
	usleep((SCAN_SILENCE_MS + 100) * US_OF_MS);
	scanner_type(b, "34\n");
	assert_scan(b, "34");
}

static void who_types_slowly_is_heard_out(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	for (const char *digit = "45678"; *digit; digit++) {
		char one[] = {*digit, '\0'};
		scanner_type(b, one);
		assert_nothing(b);
		usleep(GAP_MS * US_OF_MS);
	}
	scanner_type(b, "\n");
	assert_scan(b, "45678");
}

static void an_idle_scanner_wakes_nobody(void **state)
{
	struct scanner_bench *b = *state;
	struct scanner *s = scanner_begin(b);
	struct pollfd readable = {.fd = s->fd, .events = POLLIN};
	assert_nothing(b);
	assert_int_equal(poll(&readable, 1, 300), 0);
}

static void a_scanner_that_is_pulled_out_is_gone(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	struct number number;
	b->plug(b, false);
	assert_true(scan_wait(b, &number, SOON_MS) < 0);
}

/* ---- The program ---- */

static void number_take(struct child *c, const char *digits)
{
	struct message m;
	struct number number;
	assert_true(message_wait(c->ring_fd, &m, MESSAGE_NUMBER, SOON_MS));
	number.len = m.number.len;
	memcpy(number.digits, m.number.digits, sizeof number.digits);
	assert_number(&number, digits);
}

static struct child *program_start(struct scanner_bench *b)
{
	struct message m;
	struct child *c = &b->bench.child;
	child_start(c, "lendbay-scanner", b->bench.board_file, b->bench.dir);
	assert_true(message_wait(c->parent_fd, &m, MESSAGE_READY, STARTED_MS));
	return c;
}

static void the_program_carries_numbers_up(void **state)
{
	struct scanner_bench *b = *state;
	struct child *c = program_start(b);
	struct message m;
	scanner_type(b, "20031234567890\n");
	number_take(c, "20031234567890");
	scanner_type(b, "12x\n");
	number_take(c, "");
	assert_true(message_wait(c->parent_fd, &m, MESSAGE_BEAT, 2 * BEAT_MS));
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(c->parent_fd, &m, -1), 0);
	assert_int_equal(child_end(c, SOON_MS), EX_OK);
}

static void the_program_ends_with_its_ring(void **state)
{
	struct scanner_bench *b = *state;
	struct child *c = program_start(b);
	close(c->ring_fd);
	c->ring_fd = -1;
	assert_int_equal(child_end(c, SOON_MS), EX_OK);
}

static void a_program_whose_scanner_is_pulled_out_ends_and_is_back_with_it(void **state)
{
	struct scanner_bench *b = *state;
	struct child *c = program_start(b);
	b->plug(b, false);
	assert_int_equal(child_end(c, SOON_MS), EX_UNAVAILABLE);
	child_start(c, "lendbay-scanner", b->bench.board_file, b->bench.dir);
	assert_int_equal(child_end(c, STARTED_MS), EX_UNAVAILABLE);
	b->plug(b, true);
	program_start(b);
	scanner_type(b, "88\n");
	number_take(c, "88");
}

int scanner_bench_clear(void **state)
{
	struct scanner_bench *b = *state;
	if (b->scanner)
		b->scanner->ops->close(b->scanner);
	b->scanner = NULL;
	child_end(&b->bench.child, 0);
	b->plug(b, true);
	return 0;
}

int scanner_contract_run(struct scanner_bench *b)
{
	const struct CMUnitTest tests[] = {
		ON_SCANNER(a_number_is_told_at_its_enter),
		ON_SCANNER(scans_in_a_row_are_told_one_by_one),
		ON_SCANNER(a_keypad_has_digits_too),
		ON_SCANNER(what_is_not_all_digits_is_refused_whole),
		ON_SCANNER(a_digit_with_a_shift_held_is_none),
		ON_SCANNER(a_number_is_so_long_and_no_longer),
		ON_SCANNER(enter_alone_says_nothing),
		ON_SCANNER(a_key_that_is_held_counts_once),
		ON_SCANNER(half_a_scan_is_forgotten_after_a_second_of_silence),
		ON_SCANNER(who_types_slowly_is_heard_out),
		ON_SCANNER(an_idle_scanner_wakes_nobody),
		ON_SCANNER(a_scanner_that_is_pulled_out_is_gone),
		ON_SCANNER(the_program_carries_numbers_up),
		ON_SCANNER(the_program_ends_with_its_ring),
		ON_SCANNER(a_program_whose_scanner_is_pulled_out_ends_and_is_back_with_it),
	};
	return cmocka_run_group_tests_name(b->name, tests, NULL, NULL);
}
