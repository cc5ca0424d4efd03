/*
 * The engine: one turn of core and ledger together. What the core decides is
 * durable before anybody acts on it. Knows no port, no socket, no option.
 */
#include "engine.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"

_Static_assert(KIOSK_MAKER_LEN == LEDGER_HASH_LEN, "a core's mark fits a checkpoint");

struct engine {
	struct ledger *ledger;
	struct kiosk *kiosk; /* NULL: looking at the ledger alone */
	const struct board *board;
	struct clock clock;
	bool readonly, started;
	uint64_t kept;    /* number of the checkpoint in the file that can be gone on from; 0 */
	char origin[120]; /* of the book */
	struct effects further;                    /* of one EVENT_RECORDED */
	struct ledger_entry page[LEDGER_PAGE_MAX]; /* of a replay */
	uint8_t leaf[EFFECTS_MAX][LEDGER_HASH_LEN];
};

/* Tells the kiosk every fact it has not been told. Returns 0, or -errno with a sentence. */
static int replay(struct engine *e, const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	uint64_t told = kiosk_number(e->kiosk);
	int len, err = 0;

	while ((len = ledger_facts(e->ledger, told, UINT64_MAX, e->page, LEDGER_PAGE_MAX)) > 0) {
		for (int i = 0; i < len && err == 0; i++) {
			err = kiosk_apply(e->kiosk, &e->page[i].fact);
			if (err == 0)
				told = e->page[i].fact.number;
		}
		if (err < 0)
			break;
	}
	if (len < 0)
		err = len;
	if (err < 0)
		(void)snprintf(complaint, LEDGER_COMPLAINT_MAX,
			       "The ledger in %s cannot be followed from fact %llu on (%s): "
			       "lendbay-ledger verify --data %s says more.",
			       dir, (unsigned long long)told + 1, strerror(-err),
			       dir); /* cut if it must be */
	return err;
}

/*
 * Fills the kiosk from the checkpoint. Nothing that is wrong with one keeps a
 * kiosk from starting, for the facts say it all: then it is as it was.
 * Returns NULL, or why there is none to go on from.
 */
static const char *begin_from_checkpoint(struct engine *e)
{
	struct ledger_checkpoint c;
	uint8_t maker[KIOSK_MAKER_LEN];
	const char *why = NULL;
	size_t max = kiosk_image_max();
	uint8_t *image = malloc(max);

	if (image == NULL)
		return "there is no memory for the checkpoint";

	int found = ledger_checkpoint_get(e->ledger, &c, image, max);

	kiosk_maker(maker);
	if (found == 0)
		why = "there is no checkpoint";
	else if (found == -EPROTO)
		why = "the checkpoint is damaged, or not of these facts";
	else if (found < 0)
		why = "the checkpoint cannot be read";
	else if (memcmp(c.maker, maker, sizeof(maker)) != 0)
		why = "the checkpoint is another version's";
	else if (kiosk_image_read(e->kiosk, image, c.len) < 0 || kiosk_number(e->kiosk) != c.number)
		why = "the checkpoint is no book";
	free(image);
	return why;
}

static int kiosk_build(struct engine *e, const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	e->kiosk = malloc(kiosk_size());
	if (e->kiosk == NULL) {
		(void)snprintf(complaint, LEDGER_COMPLAINT_MAX,
			       "There is no memory left."); /* it fits */
		return -ENOMEM;
	}
	kiosk_init(e->kiosk, &e->board->policy);

	const char *why = begin_from_checkpoint(e);
	int err = 0;

	e->kept = why == NULL ? kiosk_number(e->kiosk) : 0;
	if (why == NULL && replay(e, dir, complaint) < 0)
		why = "the facts after the checkpoint do not follow from it";
	if (why != NULL) {
		e->kept = 0;
		kiosk_init(e->kiosk, &e->board->policy);
		err = replay(e, dir, complaint);
	}

	unsigned long long told = kiosk_number(e->kiosk) - e->kept;

	if (why == NULL)
		(void)snprintf(e->origin, sizeof(e->origin),
			       "from the checkpoint at fact %llu and %llu after it",
			       (unsigned long long)e->kept, told); /* it fits */
	else
		(void)snprintf(e->origin, sizeof(e->origin), "from all %llu facts: %s", told,
			       why); /* it fits */
	return err;
}

static int open_as(const char *dir, const struct board *board, bool readonly, struct engine **out,
		   char complaint[LEDGER_COMPLAINT_MAX])
{
	struct engine *e = calloc(1, sizeof(*e));
	uint64_t boot = 0;

	if (e == NULL) {
		(void)snprintf(complaint, LEDGER_COMPLAINT_MAX,
			       "There is no memory left."); /* it fits */
		return -ENOMEM;
	}
	e->board = board;
	e->readonly = readonly;

	int err = ledger_open(dir, readonly, &e->ledger, complaint);

	if (err == 0 && board != NULL)
		err = kiosk_build(e, dir, complaint);
	if (err < 0) {
		engine_close(e);
		return err;
	}
	while (boot == 0)
		clock_random(&boot, sizeof(boot));
	clock_begin(&e->clock, clock_read(), e->kiosk != NULL ? kiosk_utc_s(e->kiosk) : INT64_MIN,
		    boot);
	*out = e;
	return 0;
}

int engine_open(const char *dir, const struct board *board, struct engine **out,
		char complaint[LEDGER_COMPLAINT_MAX])
{
	assert(board != NULL);
	return open_as(dir, board, false, out, complaint);
}

int engine_look(const char *dir, const struct board *board, struct engine **out,
		char complaint[LEDGER_COMPLAINT_MAX])
{
	return open_as(dir, board, true, out, complaint);
}

void engine_close(struct engine *e)
{
	if (e == NULL)
		return;
	ledger_close(e->ledger);
	free(e->kiosk);
	free(e);
}

const char *engine_origin(const struct engine *e)
{
	return e->origin;
}

uint64_t engine_unkept(const struct engine *e)
{
	return kiosk_number(e->kiosk) - e->kept;
}

int engine_checkpoint(struct engine *e)
{
	struct ledger_checkpoint c = {.number = kiosk_number(e->kiosk)};
	size_t max = kiosk_image_max();
	uint8_t *image = malloc(max);

	if (image == NULL)
		return -ENOMEM;
	kiosk_maker(c.maker);
	c.len = kiosk_image_write(e->kiosk, image, max);

	int err = ledger_checkpoint_put(e->ledger, &c, image);

	free(image);
	if (err == 0)
		e->kept = c.number;
	return err;
}

struct kiosk *engine_kiosk(struct engine *e)
{
	return e->kiosk;
}

struct ledger *engine_ledger(struct engine *e)
{
	return e->ledger;
}

const struct board *engine_board(const struct engine *e)
{
	return e->board;
}

struct moment engine_moment(struct engine *e)
{
	struct moment now;

	clock_tell(&e->clock, clock_read(), &now);
	clock_random(now.random, sizeof(now.random));
	return now;
}

/* Whether something `change` would add is there already. Returns 1, 0 or -errno. */
static int is_there(struct engine *e, const struct registry_change *change)
{
	const uint8_t *hashes[] = {change->card_hash, change->number_hash, change->new_hash};
	struct registry_person person;
	struct registry_device device;
	struct registry_partner partner;
	struct registry_session session;
	uint64_t referral;
	int found = 0;

	if (change->person != NULL)
		found = registry_find_person(e->ledger, change->person->person, &person);
	for (size_t i = 0; i < sizeof(hashes) / sizeof(hashes[0]) && found == 0; i++)
		if (hashes[i] != NULL)
			found = registry_find_card(e->ledger, hashes[i], &person);
	if (found == 0 && change->device != NULL)
		found = registry_find_device(e->ledger, change->device->device, &device);
	if (found == 0 && change->session != NULL)
		found = registry_find_session(e->ledger, change->session->session, &session);
	if (found == 0 && change->code_hash != NULL)
		found = registry_find_code(e->ledger, change->code_hash, &referral);
	if (found == 0 && change->partner != NULL)
		found = registry_find_partner_named(e->ledger, change->partner->name, &partner);
	if (found == 0 && change->partner != NULL)
		found = registry_find_partner(e->ledger, change->partner->partner, &partner);
	/* A row that does not open is there all the same. */
	return found == -EBADMSG ? 1 : found;
}

/* Whether `change` can be made. Returns 0, -EEXIST, -ENOENT, or another -errno. */
static int may_change(struct engine *e, const struct registry_change *change)
{
	struct registry_person person;
	int found = is_there(e, change);

	if (found != 0)
		return found == 1 ? -EEXIST : found;
	found = 1;
	if (change->verifier != NULL)
		found = registry_find_person(e->ledger, change->of, &person);
	if (found == 1 && change->cards_of != NOBODY)
		found = registry_find_person(e->ledger, change->cards_of, &person);
	if (found == 1 && change->old_hash != NULL)
		found = registry_find_card(e->ledger, change->old_hash, &person);
	return found == 0 ? -ENOENT : found < 0 ? found : 0;
}

/* The core's answer: whether it agreed. An event it lets pass (nobody waits for that PIN any more)
 * was not agreed to. */
static bool agreed(const struct effects *effects)
{
	for (uint32_t i = 0; i < effects->len; i++) {
		if (effects->list[i].type == EFFECT_ANSWER)
			return effects->list[i].answer.refusal == REFUSED_NOT;
	}
	return false;
}

/* Puts the text beside the fact that has its hash. */
static int evidence_add(struct engine *e, const struct effects *effects, const char *text)
{
	uint64_t evidence = chain_evidence(text);

	for (uint32_t i = 0; i < effects->len; i++) {
		const struct effect *fx = &effects->list[i];

		if (fx->type == EFFECT_RECORD && fx->fact.type == FACT_WIPE_PROVED &&
		    fx->fact.evidence == evidence)
			return registry_add_evidence(e->ledger, fx->fact.number, text);
	}
	return -EPROTO; /* the core agreed to what it did not record */
}

static int change_make(struct engine *e, const struct registry_change *change,
		       const struct effects *effects)
{
	int err = 0;

	if (change->person != NULL)
		err = registry_add_person(e->ledger, change->person, change->card_hash);
	if (err == 0 && change->person != NULL && change->number_hash != NULL)
		err = registry_add_card(e->ledger, change->person->person, change->number_hash);
	if (err == 0 && change->partner != NULL)
		err = registry_add_partner(e->ledger, change->partner);
	if (err == 0 && change->code_hash != NULL)
		err = registry_add_code(e->ledger, change->referral, change->code_hash);
	if (err == 0 && change->old_hash != NULL)
		err = registry_replace_card(e->ledger, change->old_hash, change->new_hash);
	if (err == 0 && change->cards_of != NOBODY)
		err = registry_replace_cards(e->ledger, change->cards_of, change->new_hash);
	if (err == 0 && change->session != NULL)
		err = registry_add_session(e->ledger, change->session);
	if (err == 0 && change->device != NULL)
		err = registry_add_device(e->ledger, change->device);
	if (err == 0 && change->verifier != NULL)
		err = registry_set_verifier(e->ledger, change->of, change->verifier);
	if (err == 0 && change->evidence != NULL)
		err = evidence_add(e, effects, change->evidence);
	/* It was looked for before the core decided: now a row that is there, or gone, is damage.
	 */
	return err == -EEXIST || err == -ENOENT ? -EPROTO : err;
}

/* What the facts from `first` on change in the registry by themselves. */
static int follow(struct engine *e, const struct effects *effects, uint32_t first)
{
	int err = 0;

	for (uint32_t i = first; i < effects->len && err == 0; i++) {
		if (effects->list[i].type == EFFECT_RECORD)
			err = registry_follow(e->ledger, &effects->list[i].fact);
	}
	return err;
}

/* What people have asked to be remembered of them. */
static int remember(struct engine *e, const struct effects *effects, uint32_t first)
{
	int err = 0;

	for (uint32_t i = first; i < effects->len && err == 0; i++) {
		const struct effect *fx = &effects->list[i];

		if (fx->type == EFFECT_REMEMBER)
			err = registry_set_comfort(e->ledger, fx->remember.person,
						   fx->remember.comfort);
	}
	return err;
}

/* Makes the facts among the effects from `first` on durable, with `change` or NULL. */
static int make_durable(struct engine *e, const struct effects *effects, uint32_t first,
			const struct registry_change *change)
{
	bool begun = false;
	int err = 0;

	if (change != NULL && !agreed(effects))
		change = NULL;
	for (uint32_t i = first; i < effects->len && err == 0; i++) {
		bool fact = effects->list[i].type == EFFECT_RECORD;

		if (!fact && effects->list[i].type != EFFECT_REMEMBER)
			continue;
		if (!begun)
			err = ledger_begin(e->ledger);
		begun = true;
		if (err == 0 && fact)
			err = ledger_record(e->ledger, &effects->list[i].fact, e->leaf[i]);
	}
	if (err == 0 && change != NULL) {
		if (!begun)
			err = ledger_begin(e->ledger);
		begun = true;
		if (err == 0)
			err = change_make(e, change, effects);
	}
	if (err == 0)
		err = remember(e, effects, first);
	/* After it: whoever is erased in the same step is. */
	if (err == 0)
		err = follow(e, effects, first);
	if (err == 0 && begun)
		err = ledger_commit(e->ledger);
	return err;
}

/* Tells the core that the fact at `i` is durable, and adds what it decides on that. */
static void tell_recorded(struct engine *e, struct effects *out, uint32_t i, struct moment now)
{
	const struct fact *fact = &out->list[i].fact;
	struct event ev = {.type = EVENT_RECORDED,
			   .recorded = {.number = fact->number, .fact_type = (uint8_t)fact->type}};

	memcpy(ev.recorded.leaf, e->leaf[i], sizeof(ev.recorded.leaf));
	kiosk_step(e->kiosk, &ev, now, &e->further);
	assert(out->len + e->further.len <= EFFECTS_MAX);
	memcpy(out->list + out->len, e->further.list, e->further.len * sizeof(out->list[0]));
	out->len += e->further.len;
}

/* The time that a worker set counts from the next turn on, which records the step. */
static void clock_follow(struct engine *e, const struct effects *effects)
{
	for (uint32_t i = 0; i < effects->len; i++) {
		if (effects->list[i].type == EFFECT_SET_CLOCK)
			clock_set(&e->clock, clock_read(), effects->list[i].clock.utc_s);
	}
}

int engine_turn(struct engine *e, const struct event *ev, const struct registry_change *change,
		struct effects *out)
{
	return engine_turn_at(e, ev, change, engine_moment(e), out);
}

int engine_turn_at(struct engine *e, const struct event *ev, const struct registry_change *change,
		   struct moment now, struct effects *out)
{
	assert(e->kiosk != NULL && !e->readonly);
	assert(e->started || ev->type == EVENT_START);
	e->started = true;
	out->len = 0;

	int err = change != NULL ? may_change(e, change) : 0;

	if (err < 0)
		return err;

	uint32_t first = 0;

	kiosk_step(e->kiosk, ev, now, out);
	/* What the core decides on hearing of its facts may be facts again; the room for effects
	 * is the limit. */
	do {
		uint32_t len = out->len;

		err = make_durable(e, out, first, first == 0 ? change : NULL);
		if (err < 0)
			return err;
		for (uint32_t i = first; i < len; i++)
			if (out->list[i].type == EFFECT_RECORD)
				tell_recorded(e, out, i, now);
		first = len;
	} while (first < out->len);
	clock_follow(e, out);
	return 0;
}
