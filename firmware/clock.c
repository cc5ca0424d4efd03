/*
 * Time, and how far to believe it. Keeps no time of its own: every moment is
 * read anew. Notices no step; the core compares the two clocks itself.
 */
#include "clock.h"

#include <assert.h>
#include <string.h>
#include <sys/random.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

#define CHIP_PATH "/dev/rtc0"
#define DAY_S     86400

static int64_t seconds_of(clockid_t which, int64_t *ms)
{
	struct timespec t;
	int err = clock_gettime(which, &t);

	assert(err == 0); /* both clocks are in every Linux */
	(void)err;        /* only the assertion reads it */
	*ms = (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
	return t.tv_sec;
}

struct clock_reading clock_read(void)
{
	struct clock_reading r = {.chip = access(CHIP_PATH, F_OK) == 0};
	struct timex kernel = {.modes = 0}; /* only to look */
	int64_t ms;

	r.utc_s = seconds_of(CLOCK_REALTIME, &ms);
	(void)seconds_of(CLOCK_MONOTONIC, &r.ms); /* its ms are what is wanted */

	int state = adjtimex(&kernel);

	/* TIME_ERROR or -1: nobody keeps it right, or the kernel does not say. */
	r.network = state >= 0 && state != TIME_ERROR && (kernel.status & STA_UNSYNC) == 0;
	return r;
}

void clock_begin(struct clock *c, struct clock_reading r, int64_t newest_s, uint64_t boot)
{
	*c = (struct clock){.boot = boot};
	if (!r.network && r.utc_s < newest_s) {
		/* It has forgotten the time: no later than the newest fact it cannot be. */
		c->restored = true;
		c->from_s = newest_s;
		c->from_ms = r.ms;
	}
}

void clock_civil(int64_t utc_s, uint32_t *civil_day, uint16_t *minute)
{
	time_t t = (time_t)utc_s;
	struct tm local;

	if (utc_s < 0 || localtime_r(&t, &local) == NULL)
		return; /* before 1970, or past the end of the calendar: day 0 */

	struct tm midnight = {
		.tm_year = local.tm_year, .tm_mon = local.tm_mon, .tm_mday = local.tm_mday};
	int64_t day = timegm(&midnight) / DAY_S;

	*civil_day = day > 0 && day < UINT32_MAX ? (uint32_t)day : 0;
	*minute = (uint16_t)(local.tm_hour * 60 + local.tm_min);
}

void clock_tell(struct clock *c, struct clock_reading r, struct moment *now)
{
	int64_t from_s = c->from_s + (r.ms - c->from_ms) / 1000;

	c->network = c->network || r.network;
	/* Somebody, or a time server, has set it meanwhile. */
	if (c->network || r.utc_s >= from_s)
		c->restored = false;
	if (c->network)
		c->set = false;

	memset(now, 0, sizeof(*now));
	now->ms = r.ms;
	now->boot = c->boot;
	now->utc_s = c->restored || c->set ? from_s : r.utc_s;
	if (c->set)
		now->quality = CLOCK_WORKER;
	else if (c->restored)
		now->quality = CLOCK_RESTORED;
	else if (c->network)
		now->quality = CLOCK_NETWORK;
	else
		now->quality = r.chip ? CLOCK_HARDWARE : CLOCK_NONE;
	clock_civil(now->utc_s, &now->day, &now->minute);
}

void clock_set(struct clock *c, struct clock_reading r, int64_t utc_s)
{
	c->set = true;
	c->restored = false;
	c->from_s = utc_s;
	c->from_ms = r.ms;
}

void clock_random(void *bytes, size_t len)
{
	assert(len <= 256); /* so much getrandom gives whole */

	ssize_t got = getrandom(bytes, len, 0);

	assert(got == (ssize_t)len); /* it waits once, early at boot, and then never fails */
	(void)got;                   /* only the assertion reads it */
}
