/*
 * Signing the head at the ring's own times. How it is signed is the ledger's.
 */
#include "heads.h"

#include <errno.h>

#include "log.h"

#define DAY_S 86400

int head_sign(struct engine *e)
{
	int err = ledger_sign(engine_ledger(e), engine_moment(e).utc_s);

	if (err == -ENOKEY)
		log_line("the head cannot be signed: sign.key is missing or damaged");
	if (err == -ENOSPC)
		log_line("the head cannot be signed: the disk is full");
	return err == -ENOKEY || err == -ENOSPC ? 0 : err;
}

int head_sign_daily(struct engine *e, uint32_t *day)
{
	struct moment now = engine_moment(e);
	struct ledger_signed newest;
	uint32_t before = *day;

	if (now.day == before)
		return 0;
	*day = now.day;

	int found = ledger_signed_newest(engine_ledger(e), &newest);

	if (found < 0)
		return found;
	return before == 0 && found == 1 && newest.utc_s / DAY_S == now.utc_s / DAY_S
		       ? 0
		       : head_sign(e);
}
