/*
 * The retention clock: counts calendar months back from a day that is known.
 */
#include "retention.h"

#include <assert.h>
#include <time.h>

#define DAY_S 86400

uint32_t months_before(uint32_t day, uint32_t months)
{
	time_t when_s = (time_t)day * DAY_S;
	struct tm civil;

	if (gmtime_r(&when_s, &civil) == NULL)
		return 0;

	int month = civil.tm_mon - (int)(months % 12);

	civil.tm_year -= (int)(months / 12) + (month < 0);
	civil.tm_mon = month < 0 ? month + 12 : month;
	month = civil.tm_mon;
	when_s = timegm(&civil);
	/* There was no such day in that month, and it ran over into the next. */
	if (civil.tm_mon != month)
		when_s -= (time_t)civil.tm_mday * DAY_S;
	return when_s > 0 ? (uint32_t)(when_s / DAY_S) : 0;
}

int retention_find(struct engine *e, struct moment now, uint64_t out[RETENTION_AT_ONCE])
{
	struct ledger *l = engine_ledger(e);
	int err = registry_date(l, now.day);

	if (err == 0)
		err = ledger_drop_older(l, now.utc_s);
	if (err < 0)
		return err;
	return registry_idle(l, months_before(now.day, engine_board(e)->retention_months), out,
			     RETENTION_AT_ONCE);
}
