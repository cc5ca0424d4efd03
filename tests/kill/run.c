/* One kiosk, killed and looked at. */
#include "run.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "proof.h"
#include "traffic.h"

#define BACK_MS    20000 /* for the ring to answer again */
#define AT_ONCE_IN 4     /* of so many new lives one does not wait for the end of the old */

struct run {
	const struct run_plan *plan;
	struct trouble trouble;
	struct dice dice;
	struct stage stage;
	struct killer killer;
	struct glass glass;
	struct hands hands;
	struct witness witness;
	struct traffic traffic;
	uint64_t verified;
};

static void stage_failed(struct run *r, const char *what)
{
	trouble_say(&r->trouble, "%s: %s", what, r->stage.complaint);
}

static void kiosk_begin(struct run *r)
{
	if (stage_kiosk_start(&r->stage) < 0)
		stage_failed(r, "the kiosk cannot be started");
	glass_open(&r->glass, r->stage.line[VOICE_SCREEN].fd);
	killer_begin(&r->killer);
}

/* With its parent all have gone. The file is looked at, and the kiosk begins anew; now and then at
 * once, while the last of the old may still be there. */
static void kiosk_anew(struct run *r)
{
	bool at_once = dice_once(&r->dice, AT_ONCE_IN);
	if (stage_kiosk_gone(&r->stage, !at_once) < 0)
		stage_failed(r, "after the parent was killed");
	if (!at_once && !r->trouble.any)
		r->verified += proof_file(&r->stage, &r->witness);
	if (!r->trouble.any)
		kiosk_begin(r);
}

/* Tells whoever counts how far it is. */
static void tally_tell(struct run *r)
{
	struct tally t = {.kills = r->killer.kills,
			  .loans = r->witness.loans,
			  .facts = r->witness.number,
			  .latches = r->witness.pulses,
			  .claims = r->witness.claims,
			  .verified = r->verified};
	memcpy(t.count, r->killer.count, sizeof t.count);
	/* One that cannot be told has gone, and we with it. */
	if (write(r->plan->tally_fd, &t, sizeof t) != (ssize_t)sizeof t)
		trouble_say(&r->trouble, "nobody counts any more");
}

/* After a blow: what must hold, must hold now. */
static void aftermath(struct run *r)
{
	unsigned fallen = killer_fallen(&r->killer);
	traffic_disturbed(&r->traffic);
	if (fallen & 1u << VICTIM_KIOSK)
		kiosk_anew(r);
	if (r->trouble.any)
		return;
	if (witness_fetch(&r->witness, &r->hands, BACK_MS)) {
		witness_compare(&r->witness);
		r->verified += !r->trouble.any;
	} else {
		trouble_say(&r->trouble, "no ring answered within %d ms", BACK_MS);
	}
	tally_tell(r);
}

/* The end: all are there, they end when asked, and the file is read anew. */
static void ending(struct run *r)
{
	if (stage_count(&r->stage) < 0)
		stage_failed(r, "at the end");
	if (!r->trouble.any && stage_kiosk_stop(&r->stage) < 0)
		stage_failed(r, "at the end");
	if (!r->trouble.any)
		r->verified += proof_all(&r->stage, &r->witness);
}

static void kills_do(struct run *r)
{
	/* What the ledger holds before anything runs. */
	if (!proof_file(&r->stage, &r->witness))
		return;
	if (stage_rig_start(&r->stage) < 0) {
		stage_failed(r, "the rig cannot be started");
		return;
	}
	hands_open(&r->hands, r->stage.line[VOICE_RIG].fd, &r->trouble);
	killer_init(&r->killer, &r->dice, &r->stage, &r->trouble);
	glass_init(&r->glass, &r->killer);
	traffic_init(&r->traffic, &r->dice, &r->glass, &r->hands, &r->witness);
	kiosk_begin(r);
	while (!r->trouble.any && r->killer.kills < r->plan->kills) {
		killer_aim(&r->killer, r->traffic.acts, r->plan->kills - r->killer.kills);
		traffic_step(&r->traffic);
		if (killer_struck(&r->killer))
			aftermath(r);
	}
	if (!r->trouble.any)
		ending(r);
}

int run_kills(const struct run_plan *plan)
{
	static struct run room;
	struct run *r = &room;
	r->plan = plan;
	r->dice = dice_of(plan->seed);
	if (stage_init(&r->stage, plan->board, plan->data, plan->log) < 0)
		stage_failed(r, "nothing can be started");
	if (!r->trouble.any && witness_init(&r->witness, plan->data, &r->trouble)) {
		kills_do(r);
		tally_tell(r);
		witness_close(&r->witness);
	}
	/* What is left in the directory is for people to look at: only the processes go. */
	if (stage_end(&r->stage) < 0)
		stage_failed(r, "at the end");
	if (!r->trouble.any)
		return EX_OK;
	printf("%s, after kill %" PRIu64 " of seed %" PRIu64 ": %s\n", plan->data, r->killer.kills,
	       plan->seed, r->trouble.why);
	return 1;
}
