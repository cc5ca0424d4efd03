/*
 * Chores: what the loop does between the turns, when nobody waits. Room on
 * the disk, the book kept, who goes, heads, slices of a copy.
 */
#include <errno.h>
#include <string.h>

#include "disk.h"
#include "heads.h"
#include "log.h"
#include "loop_parts.h"
#include "retention.h"

#define COPY_MS  10 /* from one slice of a copy to the next: people go first */
#define AUDIT_MS 2  /* … of an audit, which somebody waits for */

void disk_mind(struct loop *l, int64_t ms)
{
	bool low = l->disk_low;
	int err = disk_keep(".", &low);

	l->disk_ms = ms;
	if (err < 0)
		log_line("the disk's room cannot be kept (%s)", strerror(-err));
	if (low == l->disk_low)
		return;
	l->disk_low = low;
	log_line(low ? "the disk is nearly full: nothing is lent" : "the disk has room again");
	loop_queue(l, (struct event){.type = EVENT_DISK, .disk = {.low = low}});
}

void checkpoint(struct loop *l, uint64_t facts)
{
	if (engine_unkept(l->engine) < facts || l->full || l->disk_low)
		return;

	int err = engine_checkpoint(l->engine);

	if (err == 0) {
		log_line("the book is kept: the next start goes on from fact %llu",
			 (unsigned long long)kiosk_number(engine_kiosk(l->engine)));
		l->written = true;
	} else if (err == -ENOSPC || err == -ENOMEM) {
		/* It is a convenience: not worth a disk's last bytes, nor another try today. */
		log_line("the book could not be kept (%s)", strerror(-err));
		l->full = true;
	} else {
		loop_give_up(l, err);
	}
}

/* The core's answer to the event that was just turned. */
static uint32_t refusal_of(const struct effects *out)
{
	for (uint32_t i = 0; i < out->len; i++)
		if (out->list[i].type == EFFECT_ANSWER)
			return out->list[i].answer.refusal;
	return REFUSED_NOT;
}

void retain(struct loop *l, int64_t ms)
{
	uint64_t person[RETENTION_AT_ONCE];
	uint32_t erased = 0;

	l->retained_ms = ms;
	if (engine_moment(l->engine).day == l->retained_day)
		return;
	/* A clock that stepped meanwhile is noticed first. */
	loop_turn(l, &(struct event){.type = EVENT_TICK});

	struct moment now = engine_moment(l->engine);

	if (l->code != GO_ON || !kiosk_day_known(engine_kiosk(l->engine), now))
		return;

	int len = retention_find(l->engine, now, person);

	if (len < 0) {
		loop_give_up(l, len);
		return;
	}
	for (int i = 0; i < len && l->code == GO_ON; i++) {
		loop_turn(l,
			  &(struct event){.type = EVENT_RETENTION, .admin = {.person = person[i]}});
		erased += l->code == GO_ON && refusal_of(&l->out) == REFUSED_NOT;
	}
	loop_turn_queue(l);
	/* More may wait, unless something is out to all of these. */
	if (len < RETENTION_AT_ONCE || erased == 0)
		l->retained_day = now.day;
}

void head_mind(struct loop *l, bool at_stop)
{
	int err = at_stop ? head_sign(l->engine) : head_sign_daily(l->engine, &l->signed_day);

	if (err < 0)
		loop_give_up(l, err);
}

void copy_on(struct loop *l)
{
	struct ledger *ledger = engine_ledger(l->engine);
	struct ledger_copying c;

	ledger_copy_tell(ledger, &c);
	if (l->code != GO_ON || !c.begun || c.done || loop_now_ms(l) < l->copy_ms)
		return;

	int err = ledger_copy_step(ledger);

	/* Whoever asked sees that it has not begun any more. */
	if (err < 0)
		log_line("the ledger could not be copied (%s)", strerror(-err));
	l->copy_ms = loop_now_ms(l) + COPY_MS;
}

bool is_copying(struct loop *l)
{
	struct ledger_copying c;

	ledger_copy_tell(engine_ledger(l->engine), &c);
	return c.begun && !c.done;
}

void audit_on(struct loop *l)
{
	struct view_month told;

	if (l->code != GO_ON || !audit_goes_on(l->audit) || loop_now_ms(l) < l->audit_ms)
		return;
	if (audit_step(l->audit, engine_ledger(l->engine), engine_moment(l->engine))) {
		audit_tell(l->audit, &told);
		if (told.check == RECORD_WRONG)
			log_line("the record does not match from fact %llu on: lendbay-ledger "
				 "verify says more",
				 (unsigned long long)told.wrong_from);
		else if (told.check == RECORD_UNREAD)
			log_line("the record could not be read to be checked");
		else
			log_line("the record is whole: %llu facts", (unsigned long long)told.facts);
	}
	l->audit_ms = loop_now_ms(l) + AUDIT_MS;
}
