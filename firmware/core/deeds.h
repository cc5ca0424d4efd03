/*
 * The rows of the table of deeds, from whichever file has them. A deed is
 * asked for by an EVENT_DEED; `worker` did it, or NOBODY: the command line's
 * user. It records what follows, or refuses with nothing recorded.
 */
#ifndef CORE_DEEDS_H
#define CORE_DEEDS_H

#include "state.h"

#define CLOSE_AHEAD_MAX 1100                /* days: three years of bank holidays */
#define EXTEND_DAYS_MAX 365                 /* a loan may be extended so far ahead */
#define CLOCK_MIN_S     INT64_C(1704067200) /* 2024-01-01 00:00 UTC */
#define CLOCK_MAX_S     INT64_C(4133980800) /* 2101-01-01 00:00 UTC */

/* Whether it may be done now. Returns a refusal. */
typedef uint8_t deed_check(const struct kiosk *k, const struct event *ev, struct moment now);

/* Does it. Returns a refusal with nothing recorded (but days of grace), or REFUSED_NOT. */
typedef uint8_t deed_function(struct kiosk *k, const struct event *ev, uint64_t worker,
			      struct moment now, struct effects *out);

/* ---- deeds_loan.c: fact (the loan), device or person names it ---- */
deed_check may_renew_for, may_extend, may_confirm_due, may_end_loan, may_still_have,
	may_say_happened;
deed_function renew_for, extend, confirm_due, end_a_loan, still_has, tell_happened;

/* ---- deeds_device.c: device, or bay ---- */
deed_check may_quarantine, may_impound, may_release, may_withdraw, may_miss, may_put_out_of_use;
deed_function quarantine, impound, release, withdraw, miss, put_out_of_use;

/* ---- deeds_kiosk.c: day, utc_s, fact, person ---- */
deed_check may_close_day, may_open_day, may_set_clock, may_correct, names_person, may_export;
deed_function close_day, open_day, set_clock, correct, disclose, look_at_contact, export_something;

/* ---- queue.c: person and kind ---- */
deed_check may_move_up, may_take_out_of_queue, may_tell_of_hold;
deed_function move_up, take_out_of_queue, tell_of_hold;

/* ---- help.c ---- */
deed_check may_add_session, may_cancel_session, may_refer_on, may_close_request;
deed_function add_session, cancel_session, refer_on, close_request;

/* ---- who.c: person, whose card was tapped ---- */
deed_check may_vouch;
deed_function vouch;

/* ---- people.c: person; helper and helpers; referral, partner and day ---- */
deed_check may_block, may_unblock, may_name_helper, may_remove_helper, may_make_referral;
deed_function block, unblock, name_helper, remove_helper, make_referral, reset_pin, new_pin;

/* ---- newcard.c: person, whose card is gone; a newcomer is nobody yet ---- */
deed_function replace_card, enrol_card;

/* ---- enrol.c: of nothing in particular; who stands here goes on to the form ---- */
deed_check may_enrol_device;
deed_function enrol_device;

/* ---- erase.c: person ---- */
deed_check may_erase;
deed_function erase;

/* Somebody waits for nothing any more: all their places, and what is kept for them. (queue.c) */
void leave_all_queues(struct kiosk *k, uint64_t person, uint64_t worker, uint64_t user,
		      struct moment now, struct effects *out);

/* The device whose loan `ev` means: by loan, by device, by borrower. Returns its index, or
 * NOT_FOUND where there is none, or they name different ones. */
uint32_t loan_meant(const struct kiosk *k, const struct event *ev);

/* Whether a door act with it goes on: then nothing else is done with it. */
bool is_at_a_door(const struct kiosk *k, const struct device *d);

#endif
