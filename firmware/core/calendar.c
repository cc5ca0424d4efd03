/*
 * Civil days: weekdays, closed days, due days. Days are counted from
 * 1970-01-01 in the kiosk's own zone, so summer time moves nothing.
 */
#include "state.h"

#define CLOSED_RUN_MAX 366 /* a library closed for longer than a year has no next open day */

uint8_t weekday(uint32_t day)
{
	/* 1970-01-01 was a Thursday. */
	return (uint8_t)((day + 3) % 7);
}

static bool is_listed(const uint32_t *days, uint32_t len, uint32_t day)
{
	uint32_t low = 0, high = len;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (days[middle] == day)
			return true;
		if (days[middle] < day)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

bool is_closed(const struct kiosk *k, uint32_t day)
{
	const struct policy *policy = k->policy;

	return policy->closed_weekdays >> weekday(day) & 1 ||
	       is_listed(policy->closed, policy->closed_len, day) ||
	       is_listed(k->book.closed, k->book.closed_len, day);
}

uint32_t open_day_from(const struct kiosk *k, uint32_t day)
{
	for (uint32_t i = 0; i < CLOSED_RUN_MAX && is_closed(k, day); i++)
		day++;
	return day;
}

uint32_t open_day_after(const struct kiosk *k, uint32_t day, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		day = open_day_from(k, day + 1);
	return day;
}

uint32_t loan_days(const struct policy *policy, uint8_t kind)
{
	uint16_t own = policy->loan_days_of[kind];

	return own != 0 ? own : policy->loan_days;
}

uint32_t renewals_max(const struct policy *policy, uint8_t kind)
{
	uint16_t own = policy->renewals_of[kind];

	return own != 0 ? own - 1u : policy->renewals_max;
}

uint32_t due_day(const struct kiosk *k, uint8_t kind, uint32_t from_day)
{
	return open_day_from(k, from_day + loan_days(k->policy, kind));
}
