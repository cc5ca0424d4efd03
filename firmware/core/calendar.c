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

bool is_closed(const struct policy *policy, uint32_t day)
{
	uint32_t low = 0, high = policy->closed_len;

	if (policy->closed_weekdays >> weekday(day) & 1)
		return true;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (policy->closed[middle] == day)
			return true;
		if (policy->closed[middle] < day)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

uint32_t due_day(const struct policy *policy, uint32_t from_day)
{
	uint32_t day = from_day + policy->loan_days;

	for (uint32_t i = 0; i < CLOSED_RUN_MAX && is_closed(policy, day); i++)
		day++;
	return day;
}
