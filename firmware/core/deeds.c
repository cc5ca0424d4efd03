/*
 * A worker's deeds, each one row: what it needs to be allowed, and what it
 * records. The same from the screen and from the command line.
 */
#include <assert.h>

#include "deeds.h"

#define G(id) (UINT64_C(1) << GROUNDS_##id)

static const struct {
	deed_function *act; /* NULL: no deed, or not yet */
	uint64_t grounds;   /* set of 1 << enum grounds, one of which must be given; 0: none is */
	deed_check *may;    /* asked before, and before it is offered; NULL: `act` alone says */
} deeds[RIGHTS_COUNT] = {
	[RIGHT_STAND_IN_FOR_PIN] = {vouch,
				    G(CANNOT_KEEP_PIN) | G(CANNOT_SEE) | G(CANNOT_TOUCH) |
					    G(CARD_BROKEN) | G(NO_CARD),
				    may_vouch},
	[RIGHT_BLOCK] = {block,
			 G(LOST) | G(STOLEN) | G(ASKED_FOR) | G(MISUSE) | G(SAFEGUARDING) |
				 G(NEVER_CAME_BACK),
			 may_block},
	[RIGHT_UNBLOCK] = {unblock, 0, may_unblock},
	[RIGHT_RESET_PIN] = {reset_pin, 0, names_person},
	[RIGHT_NEW_PIN] = {new_pin, 0, names_person},
	[RIGHT_NAME_HELPER] = {name_helper, 0, may_name_helper},
	[RIGHT_REMOVE_HELPER] = {remove_helper, 0, may_remove_helper},
	[RIGHT_MAKE_REFERRAL] = {make_referral, 0, may_make_referral},
	[RIGHT_RENEW_FOR] = {renew_for,
			     G(TELEPHONE) | G(NO_CARD) | G(CARD_BROKEN) | G(CANNOT_KEEP_PIN) |
				     G(CANNOT_SEE) | G(CANNOT_TOUCH),
			     may_renew_for},
	[RIGHT_EXTEND] = {extend,
			  G(MORE_TIME) | G(HEALTH) | G(WORK) | G(DEADLINE) | G(CANNOT_BRING) |
				  G(MISTAKE),
			  may_extend},
	[RIGHT_CONFIRM_DUE] = {confirm_due, 0, may_confirm_due},
	[RIGHT_END_LOAN] = {end_a_loan, G(LOST) | G(STOLEN) | G(NEVER_CAME_BACK) | G(MISTAKE),
			    may_end_loan},
	[RIGHT_STILL_HAS] = {still_has, 0, may_still_have},
	[RIGHT_SAY_HAPPENED] = {tell_happened, G(LOST) | G(STOLEN) | G(BROKEN) | G(CANNOT_BRING),
				may_say_happened},
	[RIGHT_ADD_SESSION] = {add_session, 0, may_add_session},
	[RIGHT_CANCEL_SESSION] = {cancel_session, 0, may_cancel_session},
	[RIGHT_REFER_ON] = {refer_on, 0, may_refer_on},
	[RIGHT_CLOSE_REQUEST] = {close_request, G(DONE) | G(NO_ANSWER), may_close_request},
	[RIGHT_QUARANTINE] = {quarantine, 0, may_quarantine},
	[RIGHT_IMPOUND] = {impound, G(HARMFUL_CONTENT) | G(SAFEGUARDING) | G(POLICE), may_impound},
	[RIGHT_RELEASE] = {release, 0, may_release},
	[RIGHT_WITHDRAW] = {withdraw, G(WORN_OUT) | G(BROKEN) | G(SENT_HOME), may_withdraw},
	[RIGHT_MARK_MISSING] = {miss, G(NOT_SEEN) | G(LOST) | G(STOLEN), may_miss},
	[RIGHT_OUT_OF_USE] = {put_out_of_use, 0, may_put_out_of_use},
	[RIGHT_CLOSE_DAY] = {close_day, 0, may_close_day},
	[RIGHT_OPEN_DAY] = {open_day, 0, may_open_day},
	[RIGHT_SET_CLOCK] = {set_clock, 0, may_set_clock},
	[RIGHT_CORRECT] = {correct, G(MISTAKE) | G(CLOCK_WAS_WRONG), may_correct},
	[RIGHT_DISCLOSE] = {disclose, G(POLICE) | G(COURT) | G(SAFEGUARDING) | G(ASKED_FOR),
			    names_person},
	[RIGHT_LOOK_AT_CONTACT] = {look_at_contact, 0, names_person},
	[RIGHT_MOVE_UP] = {move_up,
			   G(HEALTH) | G(WORK) | G(DEADLINE) | G(SAFEGUARDING) | G(MISTAKE),
			   may_move_up},
	[RIGHT_LEAVE_QUEUE] = {take_out_of_queue, 0, may_take_out_of_queue},
	[RIGHT_TELL_HOLD] = {tell_of_hold, 0, may_tell_of_hold},
	[RIGHT_REPLACE_CARD] = {replace_card, 0, names_person},
	[RIGHT_EXPORT] = {export_something, 0, may_export},
	[RIGHT_ENROL_CARD] = {enrol_card, 0, NULL},
	[RIGHT_ENROL_DEVICE] = {enrol_device, 0, may_enrol_device},
	[RIGHT_ERASE] = {erase, G(ASKED_FOR), may_erase},
};

bool has_deed(uint8_t deed)
{
	return deed < RIGHTS_COUNT && deeds[deed].act != NULL;
}

bool needs_grounds(uint8_t deed)
{
	return has_deed(deed) && deeds[deed].grounds != 0;
}

bool may_on_grounds(uint8_t deed, uint8_t grounds)
{
	assert(deed < RIGHTS_COUNT && grounds < GROUNDS_COUNT);
	return deeds[deed].grounds >> grounds & 1u;
}

bool kiosk_has_deed(uint8_t deed)
{
	return has_deed(deed);
}

bool kiosk_deed_takes(uint8_t deed, uint8_t grounds)
{
	if (grounds == GROUNDS_NONE)
		return has_deed(deed) && !needs_grounds(deed);
	return deed < RIGHTS_COUNT && grounds < GROUNDS_COUNT && may_on_grounds(deed, grounds);
}

uint8_t may_do(const struct kiosk *k, const struct event *ev, uint8_t role, struct moment now)
{
	uint64_t deed = ev->admin.deed;

	if (deed >= RIGHTS_COUNT || !has_deed((uint8_t)deed) || !role_may(role, (uint8_t)deed))
		return REFUSED_NOT_ALLOWED;
	return deeds[deed].may != NULL ? deeds[deed].may(k, ev, now) : REFUSED_NOT;
}

uint8_t do_deed(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	uint64_t deed = ev->admin.deed, grounds = ev->admin.grounds;
	uint8_t refusal = may_do(k, ev, worker != NOBODY ? k->visit.role : ROLE_COORDINATOR, now);

	if (refusal != REFUSED_NOT)
		return refusal;
	if (deeds[deed].grounds != 0 &&
	    (grounds >= GROUNDS_COUNT || !may_on_grounds((uint8_t)deed, (uint8_t)grounds)))
		return REFUSED_BAD_GROUNDS;
	return deeds[deed].act(k, ev, worker, now, out);
}

bool do_here(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t refusal = do_deed(k, ev, k->visit.person, now, out);

	if (refusal != REFUSED_NOT)
		refuse(k, refusal, now);
	return refusal == REFUSED_NOT;
}
