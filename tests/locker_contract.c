/*
 * The contract of <lendbay/locker.h>, checked on any bench: on the driver
 * itself, and on the real lendbay-locker with whoever is above it dying.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#define PULSE_MS    200
#define DEBOUNCE_MS 150
#define BOUNCE_MS   10
#define SLACK_MS    250 /* that a busy machine may take longer */
#define WATCH_MS    30  /* how late the track may be */
#define EVENTS_MAX  64
#define PULSES_MAX  200
#define STARTED_MS  3000

/* ---- Helpers ---- */

/* Turns the locker for `ms`, or until `enough` events came. Returns how many. */
static unsigned turn(struct locker *l, int ms, struct event *list, unsigned enough)
{
	unsigned len = 0;
	int64_t end_us = bench_now_us() + (int64_t)ms * 1000;
	for (int64_t left_us; len < enough && (left_us = end_us - bench_now_us()) > 0;) {
		struct pollfd readable = {.fd = l->fd, .events = POLLIN};
		poll(&readable, 1, (int)(left_us / 1000) + 1);
		int got = l->ops->next(l, &list[len]);
		assert_in_range(got, 0, 1);
		len += (unsigned)got;
	}
	return len;
}

/* Turns the locker for `ms`; no door may move. */
static void turn_quietly(struct locker *l, int ms)
{
	struct event ev;
	assert_int_equal(turn(l, ms, &ev, 1), 0);
}

/* Opens the bench's locker as `board` has it; it is closed after the test. */
static struct locker *locker_open_as(struct bench *b, const struct board *board)
{
	assert_int_equal(b->open(board, &b->locker), 0);
	assert_int_equal(b->locker->bays, board->policy.bays);
	return b->locker;
}

/* Opens it with the pulses of these tests, and takes the first reports. */
static struct locker *locker_open(struct bench *b, uint16_t pulse_ms)
{
	struct board board = b->board;
	struct event first[EVENTS_MAX];
	board.pulse_ms = pulse_ms;
	board.debounce_ms = DEBOUNCE_MS;
	struct locker *l = locker_open_as(b, &board);
	assert_int_equal(turn(l, 1000, first, l->bays), l->bays);
	return l;
}

static void locker_close(struct bench *b)
{
	if (b->locker)
		b->locker->ops->close(b->locker);
	b->locker = NULL;
}

static void wait_us(int64_t us)
{
	usleep((useconds_t)us);
}

/* Waits until a latch or call line is (not) on since mark `from`, at most `ms`. */
static bool track_wait(const struct bench *b, unsigned from, uint8_t bay, bool on, int ms)
{
	int64_t end_us = bench_now_us() + (int64_t)ms * 1000;
	while (track_is_on(b->track, from, bay) != on && bench_now_us() < end_us)
		wait_us(500);
	return track_is_on(b->track, from, bay) == on;
}

static unsigned track_now(const struct bench *b)
{
	wait_us(WATCH_MS * 1000); /* the watcher may be behind */
	return atomic_load(&b->track->len);
}

/* Turns the locker until `enough` pulses since mark `from` are over. Returns how many there were.
 */
static unsigned turn_pulses(struct bench *b, unsigned from, struct pulse *p, unsigned enough)
{
	int64_t end_us = bench_now_us() + (int64_t)enough * (PULSE_MS_MAX + SLACK_MS) * 1000;
	unsigned over = 0;
	while (over < enough && bench_now_us() < end_us) {
		turn_quietly(b->locker, 10);
		unsigned pulses = track_pulses(b->track, from, p, PULSES_MAX);
		over = 0;
		for (unsigned i = 0; i < pulses; i++)
			over += p[i].to_us != INT64_MAX;
	}
	turn_quietly(b->locker, 2 * WATCH_MS); /* one too many would show itself */
	return track_pulses(b->track, from, p, PULSES_MAX);
}

static void assert_pulse(const struct pulse *p, uint8_t bay, int64_t least_ms, int64_t most_ms)
{
	assert_int_equal(p->bay, bay);
	assert_true(p->to_us != INT64_MAX);
	int64_t ms = (p->to_us - p->from_us) / 1000;
	if (ms < least_ms - WATCH_MS || ms > most_ms)
		fail_msg("latch %u was driven for %lld ms, not %lld to %lld", bay, (long long)ms,
			 (long long)least_ms, (long long)most_ms);
}

static void doors_shut(struct bench *b)
{
	for (uint8_t bay = 1; bay <= b->board.policy.bays; bay++) {
		b->pull(b, bay, PULLED_DOOR, false);
		b->pull(b, bay, PULLED_PRESENCE, false);
		b->pull(b, bay, PULLED_CHARGED, false);
	}
}

/* ---- Switches ---- */

static void every_position_is_told_first_after_opening(void **state)
{
	struct bench *b = *state;
	b->pull(b, 2, PULLED_DOOR, true);
	b->pull(b, 1, PULLED_PRESENCE, true);
	b->pull(b, 1, PULLED_CHARGED, true);
	struct locker *l = locker_open_as(b, &b->board);
	struct event ev[EVENTS_MAX];
	assert_int_equal(turn(l, 200, ev, EVENTS_MAX), l->bays);
	for (uint8_t bay = 1; bay <= l->bays; bay++) {
		const struct event *of = &ev[bay - 1];
		assert_int_equal(of->type, EVENT_DOOR);
		assert_int_equal(of->door.bay, bay);
		assert_true(of->door.first);
		assert_int_equal(of->door.open, bay == 2);
		assert_int_equal(of->door.presence, bay == 1   ? PRESENCE_THERE
						    : bay == 2 ? PRESENCE_EMPTY
							       : PRESENCE_UNKNOWN);
		assert_int_equal(of->door.charge, bay == 1 ? 1 + 100 : bay == 3 ? 1 + 0 : 0);
	}
}

static void a_movement_is_told_once_and_not_as_first(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	struct event ev[EVENTS_MAX];
	for (int open = 1; open >= 0; open--) {
		int64_t moved_us = bench_now_us();
		b->pull(b, 3, PULLED_DOOR, open);
		assert_int_equal(turn(l, 1000, ev, 1), 1);
		assert_true(bench_now_us() - moved_us >= DEBOUNCE_MS * 1000 - 1000);
		assert_int_equal(ev[0].door.bay, 3);
		assert_int_equal(ev[0].door.open, open);
		assert_false(ev[0].door.first);
		turn_quietly(l, 2 * DEBOUNCE_MS);
	}
	b->pull(b, 2, PULLED_PRESENCE, true);
	assert_int_equal(turn(l, 1000, ev, 1), 1);
	assert_int_equal(ev[0].door.bay, 2);
	assert_int_equal(ev[0].door.presence, PRESENCE_THERE);
	assert_false(ev[0].door.open);
}

static void a_change_of_charge_is_told_with_the_door_where_it_is(void **state)
{
	struct bench *b = *state;
	b->pull(b, 1, PULLED_DOOR, true);
	struct locker *l = locker_open(b, PULSE_MS);
	struct event ev[EVENTS_MAX];
	for (int on = 1; on >= 0; on--) {
		b->pull(b, 1, PULLED_CHARGED, on);
		assert_int_equal(turn(l, 1000, ev, 1), 1);
		assert_int_equal(ev[0].door.bay, 1);
		assert_int_equal(ev[0].door.charge, on ? 1 + 100 : 1 + 0);
		assert_int_equal(ev[0].door.presence, PRESENCE_EMPTY);
		assert_true(ev[0].door.open);
		assert_false(ev[0].door.first);
	}
	b->pull(b, 3, PULLED_CHARGED, true);
	assert_int_equal(turn(l, 1000, ev, 1), 1);
	assert_int_equal(ev[0].door.bay, 3);
	assert_int_equal(ev[0].door.charge, 1 + 100);
	assert_false(ev[0].door.open);
	/* A charger at the edge of enough is a switch that bounces. */
	for (int i = 0; i < 20; i++) {
		b->pull(b, 3, PULLED_CHARGED, i % 2);
		turn_quietly(l, BOUNCE_MS);
	}
	turn_quietly(l, 2 * DEBOUNCE_MS);
}

static void a_bounce_is_not_told(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	for (int i = 0; i < 20; i++) {
		b->pull(b, 1, PULLED_DOOR, i % 2 == 0);
		turn_quietly(l, BOUNCE_MS);
	}
	turn_quietly(l, 3 * DEBOUNCE_MS);
}

static void a_door_that_bounces_is_told_when_it_is_still(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	struct event ev[EVENTS_MAX];
	for (int i = 0; i < 19; i++) {
		b->pull(b, 4, PULLED_DOOR, i % 2 == 0);
		if (i < 18)
			turn_quietly(l, BOUNCE_MS);
	}
	int64_t still_us = bench_now_us();
	assert_int_equal(turn(l, 1000, ev, 1), 1);
	assert_true(bench_now_us() - still_us >= (DEBOUNCE_MS - WATCH_MS) * 1000);
	assert_int_equal(ev[0].door.bay, 4);
	assert_true(ev[0].door.open);
	turn_quietly(l, 2 * DEBOUNCE_MS);
}

static void more_movements_than_the_kernel_keeps_end_in_the_right_position(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	struct event ev[EVENTS_MAX];
	for (int i = 0; i < 201; i++)
		b->pull(b, 1, PULLED_DOOR, i % 2 == 0); /* and nobody turns the locker */
	wait_us(DEBOUNCE_MS * 1000);
	assert_int_equal(turn(l, 1000, ev, 1), 1);
	assert_int_equal(ev[0].door.bay, 1);
	assert_true(ev[0].door.open);
	turn_quietly(l, 2 * DEBOUNCE_MS);
}

static void an_idle_locker_wakes_nobody(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	turn_quietly(l, 20);
	struct pollfd readable = {.fd = l->fd, .events = POLLIN};
	assert_int_equal(poll(&readable, 1, 500), 0);
}

/* ---- Latches ---- */

static void an_unlock_drives_that_latch_for_the_pulse_time(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	struct pulse p[PULSES_MAX];
	for (uint8_t bay = 1; bay <= l->bays; bay++) {
		unsigned from = track_now(b);
		assert_int_equal(l->ops->unlock(l, bay, bay), 0);
		assert_int_equal(turn_pulses(b, from, p, 1), 1);
		assert_pulse(&p[0], bay, PULSE_MS, PULSE_MS + SLACK_MS);
	}
}

static void two_latches_are_never_driven_at_once(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	struct pulse p[PULSES_MAX];
	unsigned from = track_now(b);
	static const uint8_t order[] = {3, 1, 4, 2, 2};
	const unsigned pulses = sizeof order;
	for (unsigned i = 0; i < pulses; i++)
		assert_int_equal(l->ops->unlock(l, order[i], i + 1), 0);
	assert_int_equal(turn_pulses(b, from, p, pulses), pulses);
	for (unsigned i = 0; i < pulses; i++) {
		assert_pulse(&p[i], order[i], PULSE_MS, PULSE_MS + SLACK_MS);
		assert_true(i == 0 || p[i].from_us >= p[i - 1].to_us);
	}
}

static void an_act_is_taken_once(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, 30);
	struct pulse p[PULSES_MAX];
	unsigned from = track_now(b);
	assert_int_equal(l->ops->unlock(l, 1, 41), 0);
	assert_int_equal(l->ops->unlock(l, 1, 41), -EALREADY);
	assert_int_equal(l->ops->unlock(l, 2, 41), -EALREADY);
	assert_int_equal(l->ops->unlock(l, 2, 40), -EALREADY);
	assert_int_equal(turn_pulses(b, from, p, 1), 1);
	assert_int_equal(l->ops->unlock(l, 1, 41), -EALREADY);
	assert_int_equal(l->ops->unlock(l, 2, 42), 0);
	assert_int_equal(turn_pulses(b, from, p, 2), 2);
	assert_int_equal(p[0].bay, 1);
	assert_int_equal(p[1].bay, 2);
}

static void a_bay_that_is_not_there_is_refused(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	unsigned from = track_now(b);
	assert_int_equal(l->ops->unlock(l, 0, 1), -EINVAL);
	assert_int_equal(l->ops->unlock(l, (uint8_t)(l->bays + 1), 2), -EINVAL);
	assert_int_equal(l->ops->unlock(l, UINT8_MAX, 3), -EINVAL);
	turn_quietly(l, 100);
	assert_int_equal(track_now(b), from);
	/* A refused order takes no act with it. */
	assert_int_equal(l->ops->unlock(l, 1, 1), 0);
}

static void too_many_unlocks_are_refused(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	for (unsigned i = 0; i <= UNLOCKS_MAX; i++) /* one is driven, the others wait */
		assert_int_equal(l->ops->unlock(l, (uint8_t)(i % l->bays + 1), i + 1), 0);
	assert_int_equal(l->ops->unlock(l, 1, UNLOCKS_MAX + 2), -EBUSY);
}

static void no_pulse_is_longer_than_a_second_whatever_the_board_says(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, UINT16_MAX);
	struct pulse p[PULSES_MAX];
	unsigned from = track_now(b);
	assert_int_equal(l->ops->unlock(l, 2, 1), 0);
	assert_int_equal(turn_pulses(b, from, p, 1), 1);
	assert_pulse(&p[0], 2, 900, PULSE_MS_MAX);
}

static void a_chattering_switch_does_not_lengthen_a_pulse(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	struct pulse p[PULSES_MAX];
	unsigned from = track_now(b);
	pid_t chatter = fork();
	assert_true(chatter >= 0);
	if (chatter == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		for (int i = 0; i < 100000; i++)
			b->pull(b, 3, PULLED_DOOR, i % 2 == 0);
		_exit(0);
	}
	assert_int_equal(l->ops->unlock(l, 1, 1), 0);
	struct event ev[EVENTS_MAX];
	turn(l, PULSE_MS + SLACK_MS, ev, EVENTS_MAX);
	kill(chatter, SIGKILL);
	waitpid(chatter, NULL, 0);
	track_now(b);
	assert_int_equal(track_pulses(b->track, from, p, PULSES_MAX), 1);
	assert_pulse(&p[0], 1, PULSE_MS, PULSE_MS + SLACK_MS);
}

static void closing_lets_everything_rest(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, 900);
	unsigned from = track_now(b);
	assert_int_equal(l->ops->set(l, OUTPUT_CALL, 0, true), 0);
	assert_int_equal(l->ops->set(l, OUTPUT_POWER, 4, true), 0);
	assert_int_equal(l->ops->unlock(l, 3, 1), 0);
	assert_int_equal(l->ops->unlock(l, 4, 2), 0);
	assert_true(track_wait(b, from, 3, true, 300));
	assert_true(track_wait(b, from, CALL_LINE, true, 300));
	assert_true(track_wait(b, from, POWER_LINE(4), true, 300));
	locker_close(b);
	assert_true(track_wait(b, from, 3, false, SLACK_MS));
	assert_true(track_wait(b, from, CALL_LINE, false, SLACK_MS));
	assert_true(track_wait(b, from, POWER_LINE(4), false, SLACK_MS));
	struct pulse p[PULSES_MAX];
	track_now(b);
	assert_int_equal(track_pulses(b->track, from, p, PULSES_MAX), 1);
	assert_pulse(&p[0], 3, 0, 600);
}

static void the_call_line_goes_on_and_off(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	unsigned from = track_now(b);
	assert_int_equal(l->ops->set(l, OUTPUT_CALL, 0, true), 0);
	assert_true(track_wait(b, from, CALL_LINE, true, SLACK_MS));
	turn_quietly(l, 2 * PULSE_MS); /* a bell is no latch: nothing ends it */
	assert_true(track_is_on(b->track, from, CALL_LINE));
	assert_int_equal(l->ops->set(l, OUTPUT_CALL, 0, false), 0);
	assert_true(track_wait(b, from, CALL_LINE, false, SLACK_MS));
	assert_int_equal(l->ops->set(l, OUTPUT_CALL, 1, true), -EINVAL);
}

static void a_locker_without_a_call_line_says_so(void **state)
{
	struct bench *b = *state;
	struct board board = b->board;
	board.call.chip = -1;
	struct locker *l = locker_open_as(b, &board);
	assert_int_equal(l->ops->set(l, OUTPUT_CALL, 0, true), -ENXIO);
}

static void charging_goes_on_and_off_bay_by_bay(void **state)
{
	struct bench *b = *state;
	struct locker *l = locker_open(b, PULSE_MS);
	unsigned from = track_now(b);
	assert_int_equal(l->ops->set(l, OUTPUT_POWER, 2, true), 0);
	assert_true(track_wait(b, from, POWER_LINE(2), true, SLACK_MS));
	assert_false(track_is_on(b->track, from, POWER_LINE(4)));
	assert_int_equal(l->ops->set(l, OUTPUT_POWER, 4, true), 0);
	assert_true(track_wait(b, from, POWER_LINE(4), true, SLACK_MS));
	assert_int_equal(l->ops->unlock(l, 2, 1), 0);
	turn_quietly(l, 2 * PULSE_MS); /* no pulse: nothing ends it, not even a latch */
	assert_true(track_is_on(b->track, from, POWER_LINE(2)));
	assert_int_equal(l->ops->set(l, OUTPUT_POWER, 2, false), 0);
	assert_true(track_wait(b, from, POWER_LINE(2), false, SLACK_MS));
	assert_true(track_is_on(b->track, from, POWER_LINE(4)));
	assert_int_equal(l->ops->set(l, OUTPUT_POWER, 1, true), -ENXIO);
	assert_int_equal(l->ops->set(l, OUTPUT_POWER, 0, true), -EINVAL);
	assert_int_equal(l->ops->set(l, OUTPUT_POWER, (uint8_t)(l->bays + 1), true), -EINVAL);
}

/* ---- The program ---- */

/* Starts the real lendbay-locker, up to its word that it is ready. */
static struct child *program_start(struct bench *b)
{
	struct child *c = &b->child;
	struct message m;
	child_start(c, "lendbay-locker", b->board_file, b->dir);
	assert_true(message_wait(c->parent_fd, &m, MESSAGE_READY, STARTED_MS));
	return c;
}

static void unlock_send(int fd, uint8_t bay, uint64_t act)
{
	struct message m;
	message_begin(&m, MESSAGE_UNLOCK);
	m.unlock.bay = bay;
	m.unlock.act = act;
	assert_int_equal(message_send(fd, &m, -1), 0);
}

static void power_send(int fd, uint8_t bay, bool on)
{
	struct message m;
	message_begin(&m, MESSAGE_POWER);
	m.power.bay = bay;
	m.power.on = on;
	assert_int_equal(message_send(fd, &m, -1), 0);
}

/* A ring of its own process: asks for one door, then does no more. */
static pid_t ring_start(struct child *c, uint8_t bay)
{
	pid_t ring = fork();
	assert_true(ring >= 0);
	if (ring == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		close(c->parent_fd);
		struct message m;
		message_begin(&m, MESSAGE_UNLOCK);
		m.unlock.bay = bay;
		m.unlock.act = 7;
		if (message_send(c->ring_fd, &m, -1))
			_exit(1);
		for (;;)
			pause();
	}
	close(c->ring_fd);
	c->ring_fd = -1;
	return ring;
}

static void a_ring_killed_in_a_pulse_leaves_no_latch_driven(void **state)
{
	struct bench *b = *state;
	struct child *c = program_start(b);
	unsigned from = track_now(b);
	pid_t ring = ring_start(c, 2);
	assert_true(track_wait(b, from, 2, true, 1000));
	wait_us(100000);
	assert_true(track_is_on(b->track, from, 2)); /* we are in the middle */
	kill(ring, SIGKILL);
	waitpid(ring, NULL, 0);
	assert_true(track_wait(b, from, 2, false, 1000));
	struct pulse p[PULSES_MAX];
	assert_int_equal(track_pulses(b->track, from, p, PULSES_MAX), 1);
	assert_pulse(&p[0], 2, 100, 700); /* at once, not when the pulse would have ended */
	assert_int_equal(child_end(c, 2000), EX_OK);
}

static void a_ring_that_hangs_does_not_lengthen_a_pulse(void **state)
{
	struct bench *b = *state;
	struct child *c = program_start(b);
	unsigned from = track_now(b);
	pid_t ring = ring_start(c, 3);
	assert_true(track_wait(b, from, 3, true, 1000));
	kill(ring, SIGSTOP);
	assert_true(track_wait(b, from, 3, false, 1000 + SLACK_MS));
	struct pulse p[PULSES_MAX];
	assert_int_equal(track_pulses(b->track, from, p, PULSES_MAX), 1);
	assert_pulse(&p[0], 3, 900, PULSE_MS_MAX);
	kill(ring, SIGKILL);
	waitpid(ring, NULL, 0);
	assert_int_equal(child_end(c, 2000), EX_OK);
}

static void a_stop_or_a_signal_lets_the_latch_rest_first(void **state)
{
	struct bench *b = *state;
	for (int way = 0; way < 3; way++) {
		struct child *c = program_start(b);
		unsigned from = track_now(b);
		unlock_send(c->ring_fd, 1, 1);
		assert_true(track_wait(b, from, 1, true, 1000));
		struct message m;
		message_begin(&m, MESSAGE_STOP);
		if (way == 0)
			assert_int_equal(message_send(c->parent_fd, &m, -1), 0);
		else if (way == 1)
			kill(c->pid, SIGTERM);
		else {
			close(c->parent_fd);
			c->parent_fd = -1;
		}
		assert_int_equal(child_end(c, 2000), EX_OK);
		assert_true(track_wait(b, from, 1, false, SLACK_MS));
		struct pulse p[PULSES_MAX];
		assert_int_equal(track_pulses(b->track, from, p, PULSES_MAX), 1);
		assert_pulse(&p[0], 1, 0, 700);
	}
}

static void a_locker_killed_in_a_pulse_rests_when_it_is_started_again(void **state)
{
	struct bench *b = *state;
	struct child *c = program_start(b);
	unsigned from = track_now(b);
	power_send(c->ring_fd, 2, true);
	unlock_send(c->ring_fd, 4, 1);
	assert_true(track_wait(b, from, 4, true, 1000));
	assert_true(track_wait(b, from, POWER_LINE(2), true, 1000));
	kill(c->pid, SIGKILL);
	assert_int_equal(child_end(c, 1000), 128 + SIGKILL);
	program_start(b);
	assert_true(track_wait(b, from, 4, false, SLACK_MS));
	assert_true(track_wait(b, from, POWER_LINE(2), false, SLACK_MS));
	close(c->ring_fd);
	c->ring_fd = -1;
	assert_int_equal(child_end(c, 2000), EX_OK);
}

static void the_program_carries_doors_up_and_unlocks_down(void **state)
{
	struct bench *b = *state;
	struct child *c = &b->child;
	struct message m;
	child_start(c, "lendbay-locker", b->board_file, b->dir);
	for (uint8_t bay = 1; bay <= b->board.policy.bays; bay++) {
		assert_true(message_wait(c->ring_fd, &m, MESSAGE_DOOR, STARTED_MS));
		assert_int_equal(m.door.bay, bay);
		assert_int_equal(m.door.first, 1);
	}
	unsigned from = track_now(b);
	unlock_send(c->ring_fd, 1, 9);
	unlock_send(c->ring_fd, 2, 9); /* taken already: stays shut */
	assert_true(track_wait(b, from, 1, true, 1000));
	b->pull(b, 1, PULLED_DOOR, true);
	assert_true(message_wait(c->ring_fd, &m, MESSAGE_DOOR, 1000));
	assert_int_equal(m.door.bay, 1);
	assert_int_equal(m.door.open, 1);
	assert_int_equal(m.door.first, 0);
	b->pull(b, 1, PULLED_CHARGED, true);
	assert_true(message_wait(c->ring_fd, &m, MESSAGE_DOOR, 1000));
	assert_int_equal(m.door.charge, 1 + 100);
	assert_int_equal(m.door.open, 1);
	power_send(c->ring_fd, 1, true); /* it has none: nothing ends for that */
	power_send(c->ring_fd, 4, true);
	assert_true(track_wait(b, from, POWER_LINE(4), true, 500));
	message_begin(&m, MESSAGE_CALL);
	m.call.on = 1;
	m.call.ticket = 77;
	assert_int_equal(message_send(c->ring_fd, &m, -1), 0);
	assert_true(track_wait(b, from, CALL_LINE, true, 500));
	assert_true(message_wait(c->ring_fd, &m, MESSAGE_CALL_LEFT, 500));
	assert_int_equal(m.call.ticket, 77);
	assert_int_equal(m.call.on, 1);
	assert_true(message_wait(c->parent_fd, &m, MESSAGE_BEAT, 2 * BEAT_MS));
	assert_false(track_wait(b, from, 2, true, 300));
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(c->parent_fd, &m, -1), 0);
	assert_int_equal(child_end(c, 2000), EX_OK);
	assert_true(track_wait(b, from, CALL_LINE, false, SLACK_MS));
	assert_true(track_wait(b, from, POWER_LINE(4), false, SLACK_MS));
}

/* Leaves the bench as the next test wants it, also after one that failed. */
static int bench_clear(void **state)
{
	struct bench *b = *state;
	locker_close(b);
	child_end(&b->child, 0);
	doors_shut(b);
	return 0;
}

int locker_contract_run(struct bench *b)
{
#define ON_BENCH(test) cmocka_unit_test_prestate_setup_teardown(test, NULL, bench_clear, b)
	const struct CMUnitTest tests[] = {
		ON_BENCH(every_position_is_told_first_after_opening),
		ON_BENCH(a_movement_is_told_once_and_not_as_first),
		ON_BENCH(a_change_of_charge_is_told_with_the_door_where_it_is),
		ON_BENCH(a_bounce_is_not_told),
		ON_BENCH(a_door_that_bounces_is_told_when_it_is_still),
		ON_BENCH(more_movements_than_the_kernel_keeps_end_in_the_right_position),
		ON_BENCH(an_idle_locker_wakes_nobody),
		ON_BENCH(an_unlock_drives_that_latch_for_the_pulse_time),
		ON_BENCH(two_latches_are_never_driven_at_once),
		ON_BENCH(an_act_is_taken_once),
		ON_BENCH(a_bay_that_is_not_there_is_refused),
		ON_BENCH(too_many_unlocks_are_refused),
		ON_BENCH(no_pulse_is_longer_than_a_second_whatever_the_board_says),
		ON_BENCH(a_chattering_switch_does_not_lengthen_a_pulse),
		ON_BENCH(closing_lets_everything_rest),
		ON_BENCH(the_call_line_goes_on_and_off),
		ON_BENCH(a_locker_without_a_call_line_says_so),
		ON_BENCH(charging_goes_on_and_off_bay_by_bay),
		ON_BENCH(a_ring_killed_in_a_pulse_leaves_no_latch_driven),
		ON_BENCH(a_ring_that_hangs_does_not_lengthen_a_pulse),
		ON_BENCH(a_stop_or_a_signal_lets_the_latch_rest_first),
		ON_BENCH(a_locker_killed_in_a_pulse_rests_when_it_is_started_again),
		ON_BENCH(the_program_carries_doors_up_and_unlocks_down),
	};
	return cmocka_run_group_tests_name(b->name, tests, NULL, NULL);
}
