/*
 * The locker's clockwork: queue of pulses, debounce, first reports. Knows no
 * line; never waits; trusts the ring for nothing that could burn a coil.
 */
#include "locker_common.h"

#include <assert.h>
#include <errno.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/moment.h>

#define MOVEMENTS_MAX                                                                              \
	32 /* taken in one turn: a chattering switch does not keep a pulse waiting                 \
	    */

int64_t locker_now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t sooner(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* When the clockwork must turn again; FOR_EVER: only when a line moves. */
static int64_t deadline_ms(const struct locker_common *c)
{
	int64_t at = FOR_EVER;
	if (c->untold <= c->l.bays)
		at = 0;
	if (c->driven || c->waiting_len)
		at = sooner(at, c->until_ms);
	for (uint8_t bay = 1; bay <= c->l.bays; bay++)
		for (int which = 0; which < SWITCHES; which++)
			if (c->at[bay][which].moving)
				at = sooner(at, c->at[bay][which].moved_ms + c->debounce_ms);
	return at;
}

/* Sets the timer, which also forgets that it fired. */
static int timer_set(struct locker_common *c)
{
	struct itimerspec when = {.it_value = {0, 0}}; /* zero: never */
	int64_t at = deadline_ms(c);
	if (at != FOR_EVER) {
		when.it_value.tv_sec = at / 1000;
		when.it_value.tv_nsec = at % 1000 * 1000000 + 1;
	}
	return timerfd_settime(c->timer_fd, TFD_TIMER_ABSTIME, &when, NULL) ? -errno : 0;
}

/* Puts every output off that there is. Returns 0, or the first -errno with all tried. */
static int outputs_rest(struct locker_common *c)
{
	int err = c->raw->set(c, OUTPUT_CALL, 0, false);
	if (err == -ENXIO)
		err = 0;
	for (uint8_t bay = 1; bay <= c->l.bays; bay++) {
		int rested = c->raw->set(c, OUTPUT_POWER, bay, false);
		err = err || rested == -ENXIO ? err : rested;
	}
	return err;
}

static void all_rest(struct locker_common *c)
{
	c->waiting_len = 0;
	c->driven = 0;
	/* What cannot be put to rest now is the hardware one-shot's; the caller
	 * is already on its way out. */
	for (uint8_t bay = 1; bay <= c->l.bays; bay++)
		(void)c->raw->drive(c, bay, false);
	(void)outputs_rest(c); /* likewise */
}

/* Ends a pulse that is over and begins the next one. Returns 0 or -errno. */
static int pulses_turn(struct locker_common *c)
{
	int64_t now = locker_now_ms();
	if (c->driven && now >= c->until_ms) {
		int err = c->raw->drive(c, c->driven, false);
		if (err)
			return err;
		c->driven = 0;
		c->until_ms = now + COIL_REST_MS;
	}
	if (c->driven || !c->waiting_len || now < c->until_ms)
		return 0;

	c->driven = c->waiting[c->first];
	c->first = (uint8_t)((c->first + 1) % UNLOCKS_MAX);
	c->waiting_len--;
	c->until_ms = now + c->pulse_ms;
	return c->raw->drive(c, c->driven, true);
}

/* Notes which switches moved. Returns 0 or -errno. */
static int movements_take(struct locker_common *c)
{
	for (int i = 0; i < MOVEMENTS_MAX; i++) {
		uint8_t bay;
		enum bay_switch which;
		int got = c->raw->moved(c, &bay, &which);
		if (got <= 0)
			return got;
		assert(bay >= 1 && bay <= c->l.bays && which < SWITCHES);
		c->at[bay][which].moving = true;
		c->at[bay][which].moved_ms = locker_now_ms();
	}
	return 0;
}

/*
 * Feels the switches of `bay` that are still again. What counts is where a
 * switch stands then: a movement only says that it is worth looking, so one
 * that the kernel had no room for is not missed.
 *
 * Returns 1 if one stands elsewhere than told, 0, or -errno.
 */
static int bay_settle(struct locker_common *c, uint8_t bay, int64_t now)
{
	int news = 0;
	for (int which = 0; which < SWITCHES; which++) {
		if (!c->at[bay][which].moving || now < c->at[bay][which].moved_ms + c->debounce_ms)
			continue;
		int position = c->raw->position(c, bay, (enum bay_switch)which);
		if (position < 0)
			return position;
		c->at[bay][which].moving = false;
		if (position == c->at[bay][which].told)
			continue;
		c->at[bay][which].told = (uint8_t)position;
		news = 1;
	}
	return news;
}

static void door_tell(const struct locker_common *c, uint8_t bay, bool first, struct event *ev)
{
	*ev = (struct event){.type = EVENT_DOOR,
			     .door = {.bay = bay,
				      .open = c->at[bay][SWITCH_DOOR].told,
				      .first = first,
				      .presence = c->at[bay][SWITCH_PRESENCE].told,
				      .charge = c->at[bay][SWITCH_CHARGE].told}};
}

/* Finds one door to tell of. Returns 1, 0 or -errno. */
static int doors_turn(struct locker_common *c, struct event *ev)
{
	if (c->untold <= c->l.bays) {
		door_tell(c, c->untold++, true, ev);
		return 1;
	}
	int err = movements_take(c);
	if (err)
		return err;
	int64_t now = locker_now_ms();
	for (uint8_t bay = 1; bay <= c->l.bays; bay++) {
		int news = bay_settle(c, bay, now);
		if (news < 0)
			return news;
		if (news) {
			door_tell(c, bay, false, ev);
			return 1;
		}
	}
	return 0;
}

static const struct locker_ops common_ops;

static struct locker_common *common(struct locker *l)
{
	assert(l->ops == &common_ops);
	return (struct locker_common *)l;
}

static int common_next(struct locker *l, struct event *ev)
{
	struct locker_common *c = common(l);
	int err = pulses_turn(c);
	int got = err ? err : doors_turn(c, ev);
	if (got >= 0)
		err = timer_set(c);
	return err ? err : got;
}

static int common_unlock(struct locker *l, uint8_t bay, uint64_t act)
{
	struct locker_common *c = common(l);
	if (bay < 1 || bay > l->bays)
		return -EINVAL;
	if (act <= c->act)
		return -EALREADY;
	if (c->waiting_len == UNLOCKS_MAX)
		return -EBUSY;

	c->act = act;
	c->waiting[(c->first + c->waiting_len++) % UNLOCKS_MAX] = bay;
	int err = pulses_turn(c);
	if (!err)
		err = timer_set(c);
	if (err)
		all_rest(c);
	return err;
}

static int common_set(struct locker *l, enum locker_output which, uint8_t bay, bool on)
{
	struct locker_common *c = common(l);
	bool known = which == OUTPUT_POWER ? bay >= 1 && bay <= l->bays
					   : which == OUTPUT_CALL && bay == 0;
	return known ? c->raw->set(c, which, bay, on) : -EINVAL;
}

static void common_close(struct locker *l)
{
	struct locker_common *c = common(l);
	all_rest(c);
	locker_common_end(c);
	c->raw->free(c);
}

static const struct locker_ops common_ops = {
	.next = common_next,
	.unlock = common_unlock,
	.set = common_set,
	.close = common_close,
};

int locker_common_init(struct locker_common *c, const struct locker_raw *raw, const struct board *b)
{
	uint16_t longest = PULSE_MS_MAX - PULSE_MARGIN_MS;
	assert(b->policy.bays <= BAYS_MAX);
	c->l.ops = &common_ops;
	c->l.bays = b->policy.bays;
	c->raw = raw;
	c->pulse_ms = b->pulse_ms < longest ? b->pulse_ms : longest;
	c->debounce_ms = b->debounce_ms;
	c->untold = 1;
	c->timer_fd = -1;
	c->l.fd = epoll_create1(EPOLL_CLOEXEC);
	if (c->l.fd < 0)
		return -errno;
	c->timer_fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
	if (c->timer_fd < 0)
		return -errno;
	return locker_common_watch(c, c->timer_fd);
}

int locker_common_watch(struct locker_common *c, int fd)
{
	struct epoll_event readable = {.events = EPOLLIN, .data = {.fd = fd}};
	return epoll_ctl(c->l.fd, EPOLL_CTL_ADD, fd, &readable) ? -errno : 0;
}

int locker_common_start(struct locker_common *c)
{
	int err = outputs_rest(c);
	for (uint8_t bay = 1; bay <= c->l.bays; bay++) {
		int rested = c->raw->drive(c, bay, false);
		err = err ? err : rested;
	}
	for (uint8_t bay = 1; bay <= c->l.bays && !err; bay++) {
		for (int which = 0; which < SWITCHES; which++) {
			int position = c->raw->position(c, bay, (enum bay_switch)which);
			if (position < 0)
				return position;
			c->at[bay][which].told = (uint8_t)position;
		}
	}
	return err ? err : timer_set(c);
}

void locker_common_end(struct locker_common *c)
{
	if (c->timer_fd >= 0)
		close(c->timer_fd);
	if (c->l.fd >= 0)
		close(c->l.fd);
}
