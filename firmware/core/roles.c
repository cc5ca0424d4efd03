/*
 * What each role may do: one table. A right that is not in it nobody has. A
 * command line on the kiosk's own machine acts as the coordinator, and its
 * user is in the fact.
 */
#include <assert.h>

#include "state.h"

#define B (1u << ROLE_BORROWER)
#define H (1u << ROLE_HELPER)
#define C (1u << ROLE_CHAMPION)
#define S (1u << ROLE_STAFF)
#define K (1u << ROLE_COORDINATOR)

static const uint8_t holders[RIGHTS_COUNT] = {
	[RIGHT_BORROW] = B | H | C,
	[RIGHT_WAIT] = B | H | C,
	[RIGHT_RENEW] = B | H | C,
	[RIGHT_TELL_HAPPENED] = B | H | C,
	[RIGHT_OWN_HELPERS] = B,
	[RIGHT_MARK_HELPED] = C,
	[RIGHT_STAND_IN_FOR_PIN] = S | K,
	[RIGHT_WORK_BAYS] = S | K,
	[RIGHT_RENEW_FOR] = S | K,
	[RIGHT_EXTEND] = S | K,
	[RIGHT_CONFIRM_DUE] = S | K,
	[RIGHT_END_LOAN] = S | K,
	[RIGHT_STILL_HAS] = S | K,
	[RIGHT_SAY_HAPPENED] = S | K,
	[RIGHT_MOVE_UP] = S | K,
	[RIGHT_LEAVE_QUEUE] = S | K,
	[RIGHT_TELL_HOLD] = S | K,
	[RIGHT_QUARANTINE] = S | K,
	[RIGHT_IMPOUND] = S | K,
	[RIGHT_RELEASE] = K, /* only the coordinator releases what was impounded */
	[RIGHT_WITHDRAW] = S | K,
	[RIGHT_MARK_MISSING] = S | K,
	[RIGHT_OUT_OF_USE] = S | K,
	[RIGHT_CLOSE_DAY] = K, /* closed days are the coordinator's to enter */
	[RIGHT_OPEN_DAY] = K,
	[RIGHT_BLOCK] = S | K,
	[RIGHT_UNBLOCK] = S | K,
	[RIGHT_RESET_PIN] = S | K,
	[RIGHT_NEW_PIN] = S | K,
	[RIGHT_NAME_HELPER] = S | K,
	[RIGHT_REMOVE_HELPER] = S | K,
	[RIGHT_MAKE_REFERRAL] = K,
	[RIGHT_ADD_SESSION] = S | K,
	[RIGHT_CANCEL_SESSION] = S | K,
	[RIGHT_REFER_ON] = S | K,
	[RIGHT_CLOSE_REQUEST] = S | K,
	[RIGHT_CORRECT] = S | K,
	[RIGHT_DISCLOSE] = K,
	[RIGHT_LOOK_AT_CONTACT] = S | K,
	[RIGHT_SET_CLOCK] = S | K,
	[RIGHT_REPLACE_CARD] = S | K,
	[RIGHT_EXPORT] = K,
	[RIGHT_ERASE] = K,
	[RIGHT_ENROL_DEVICE] = S | K,
	[RIGHT_ENROL_CARD] = S | K,
};

bool role_may(uint8_t role, uint8_t right)
{
	assert(role < ROLES_COUNT && right < RIGHTS_COUNT);
	return holders[right] >> role & 1u;
}
