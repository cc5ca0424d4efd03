/*
 * Answers to the command line. Questions read ledger and book; orders are
 * events like any other; those about people are in admin_people.c. Never
 * gives keys, card hashes or verifiers.
 */
#include "admin.h"

#include <errno.h>
#include <string.h>

#include "admin_inside.h"
#include "clock.h"

#define DRAWS_MAX 8 /* random ids that are taken, one after the other: not in this world */

void admin_end_text(char *text, size_t max)
{
	text[max - 1] = '\0';
}

int admin_id_draw(struct engine *e, uint64_t *id)
{
	struct registry_person person;
	struct registry_device device;
	struct registry_partner partner;

	for (int i = 0; i < DRAWS_MAX; i++) {
		clock_random(id, sizeof(*id));
		*id &= ADMIN_ID_MAX;
		if (*id == NOBODY)
			continue;

		int found = registry_find_person(engine_ledger(e), *id, &person);

		if (found == 0)
			found = registry_find_device(engine_ledger(e), *id, &device);
		if (found == 0)
			found = registry_find_partner(engine_ledger(e), *id, &partner);
		if (found <= 0)
			return found;
	}
	return -EEXIST;
}

/* ---- Questions ---- */

static void head(struct engine *e, const struct admin_request *request, struct admin_reply *reply)
{
	(void)request; /* it asks for nothing in particular */
	ledger_head(engine_ledger(e), &reply->number, reply->head);
}

/* Takes a count of rows, or -errno, into the reply. */
static void rows(struct admin_reply *reply, int count)
{
	reply->err = count < 0 ? count : 0;
	reply->rows = count < 0 ? 0 : (uint32_t)count;
}

static void facts(struct engine *e, const struct admin_request *request, struct admin_reply *reply)
{
	rows(reply, ledger_facts(engine_ledger(e), request->after, request->upto, reply->entry,
				 ADMIN_PAGE));
}

static void signed_heads(struct engine *e, const struct admin_request *request,
			 struct admin_reply *reply)
{
	rows(reply, ledger_signed(engine_ledger(e), request->after, request->upto,
				  reply->signed_head, ADMIN_PAGE));
}

static void people(struct engine *e, const struct admin_request *request, struct admin_reply *reply)
{
	rows(reply, registry_people(engine_ledger(e), request->after, reply->person, ADMIN_PAGE));
}

static void reached(struct engine *e, const struct admin_request *request,
		    struct admin_reply *reply)
{
	struct registry_person page[ADMIN_PAGE];
	int len = registry_reached(engine_ledger(e), request->after, page, ADMIN_PAGE);

	rows(reply, len);
	for (int i = 0; i < len; i++) {
		reply->reached[i] = (struct admin_reached){.person = page[i].person,
							   .age_band = page[i].age_band,
							   .household = page[i].household};
		memcpy(reply->reached[i].area, page[i].area, sizeof(page[i].area));
	}
}

static void partner(struct engine *e, const struct admin_request *request,
		    struct admin_reply *reply)
{
	int found = registry_find_partner(engine_ledger(e), request->after, &reply->partner);

	reply->err = found < 0 ? found : found == 0 ? -ENOENT : 0;
}

static void devices(struct engine *e, const struct admin_request *request,
		    struct admin_reply *reply)
{
	rows(reply, registry_devices(engine_ledger(e), request->after, reply->device, ADMIN_PAGE));
}

static void devices_now(struct engine *e, const struct admin_request *request,
			struct admin_reply *reply)
{
	struct kiosk *k = engine_kiosk(e);

	if (k == NULL) {
		reply->err = -ENODATA;
		return;
	}
	for (uint64_t i = request->after; i < kiosk_devices(k) && reply->rows < ADMIN_PAGE; i++)
		kiosk_device(k, (uint32_t)i, &reply->now[reply->rows++]);
	reply->number = kiosk_devices(k);
}

static void find_card(struct engine *e, const struct admin_request *request,
		      struct admin_reply *reply)
{
	struct registry_person person = {0};
	int found = admin_card_holds(&request->card) ? admin_card_find(e, &request->card, &person)
						     : -EINVAL;

	reply->err = found < 0 ? found : 0;
	reply->id = found == 1 ? person.person : NOBODY;
}

static void find_partner(struct engine *e, const struct admin_request *request,
			 struct admin_reply *reply)
{
	struct registry_partner partner = {0};
	char name[sizeof(request->person.name)];

	memcpy(name, request->person.name, sizeof(name));
	admin_end_text(name, sizeof(name));

	int found = registry_find_partner_named(engine_ledger(e), name, &partner);

	reply->err = found < 0 ? found : 0;
	reply->id = found == 1 ? partner.partner : NOBODY;
}

static void board(struct engine *e, const struct admin_request *request, struct admin_reply *reply)
{
	const struct board *b = engine_board(e);

	(void)request; /* it asks for nothing in particular */
	if (b == NULL) {
		reply->err = -ENODATA;
		return;
	}
	reply->board.bays = b->policy.bays;
	memcpy(reply->board.size, b->policy.size, sizeof(reply->board.size));
	memcpy(reply->board.zone, b->zone, sizeof(reply->board.zone));
	memcpy(reply->board.name, b->name, sizeof(reply->board.name));
	memcpy(reply->board.backup_key, b->backup_key, sizeof(reply->board.backup_key));
	reply->board.backup_keep = b->backup_keep;
}

/* Whoever turns the engine takes the slices between two turns: ledger_copy_step. */
static void copy(struct engine *e, const struct admin_request *request, struct admin_reply *reply)
{
	struct ledger *l = engine_ledger(e);

	if (request->copy == ADMIN_COPY_BEGIN)
		reply->err = ledger_copy_begin(l, engine_moment(e).utc_s);
	else if (request->copy == ADMIN_COPY_DROP)
		ledger_copy_drop(l);
	else if (request->copy != ADMIN_COPY_LOOK)
		reply->err = -EINVAL;
	ledger_copy_tell(l, &reply->copying);
}

/* ---- Orders. Each returns 0, or -errno after which the process must end. ---- */

int admin_turn(struct engine *e, const struct event *ev, const struct registry_change *change,
	       struct admin_reply *reply, struct effects *out)
{
	int err = engine_turn(e, ev, change, out);

	if (err == -EEXIST || err == -ENOENT) {
		reply->err = err;
		return 0;
	}
	if (err < 0)
		return err;
	for (uint32_t i = 0; i < out->len; i++) {
		const struct effect *fx = &out->list[i];

		if (fx->type == EFFECT_ANSWER) {
			reply->refusal = fx->answer.refusal;
			reply->unit = fx->answer.unit;
		}
	}
	ledger_head(engine_ledger(e), &reply->number, reply->head);
	return 0;
}

static int add_device(struct engine *e, const struct admin_request *request, uint32_t user,
		      struct admin_reply *reply, struct effects *out)
{
	struct registry_device device = request->device;

	admin_end_text(device.serial, sizeof(device.serial));
	admin_end_text(device.asset_tag, sizeof(device.asset_tag));
	admin_end_text(device.owner, sizeof(device.owner));
	admin_end_text(device.note, sizeof(device.note));
	admin_end_text(device.funder, sizeof(device.funder));
	if (device.device > ADMIN_ID_MAX || request->kind == DEVICE_NONE ||
	    request->kind >= DEVICE_KINDS || request->parts >> PARTS != 0 ||
	    request->unit > UINT32_MAX) {
		reply->err = -EINVAL;
		return 0;
	}
	if (device.device == NOBODY)
		reply->err = admin_id_draw(e, &device.device);
	if (reply->err < 0)
		return 0;
	reply->id = device.device;

	const struct event ev = {.type = EVENT_ADD_DEVICE,
				 .admin = {.device = device.device,
					   .kind = request->kind,
					   .unit = request->unit,
					   .parts = request->parts,
					   .bay = request->bay,
					   .user = (uint64_t)user + 1}};
	const struct registry_change change = {.device = &device};

	return admin_turn(e, &ev, &change, reply, out);
}

/* No event: the core knows of no signatures. */
static int sign(struct engine *e, const struct admin_request *request, uint32_t user,
		struct admin_reply *reply, struct effects *out)
{
	int err = ledger_sign(engine_ledger(e), engine_moment(e).utc_s);

	(void)request, (void)user, (void)out; /* whoever asks, it is the same */
	ledger_head(engine_ledger(e), &reply->number, reply->head);
	reply->err = err == -ENOKEY ? err : 0;
	return err == -ENOKEY ? 0 : err;
}

static void (*const questions[ADMIN_TYPES])(struct engine *, const struct admin_request *,
					    struct admin_reply *) = {
	[ADMIN_HEAD] = head,
	[ADMIN_FACTS] = facts,
	[ADMIN_PEOPLE] = people,
	[ADMIN_DEVICES] = devices,
	[ADMIN_DEVICE_NOW] = devices_now,
	[ADMIN_FIND_CARD] = find_card,
	[ADMIN_BOARD] = board,
	[ADMIN_SESSIONS] = question_sessions,
	[ADMIN_COPY] = copy,
	[ADMIN_SIGNED] = signed_heads,
	[ADMIN_PERSON] = question_person,
	[ADMIN_FIND_PARTNER] = find_partner,
	[ADMIN_REACHED] = reached,
	[ADMIN_PARTNER] = partner,
};

static order_function *const orders[ADMIN_TYPES] = {
	[ADMIN_ENROL] = order_enrol,
	[ADMIN_ADD_DEVICE] = add_device,
	[ADMIN_DEED] = order_deed,
	[ADMIN_ADD_HELPER] = order_add_helper,
	[ADMIN_REMOVE_HELPER] = order_remove_helper,
	[ADMIN_MAKE_REFERRAL] = order_make_referral,
	[ADMIN_REPLACE_CARD] = order_replace_card,
	[ADMIN_ADD_SESSION] = order_add_session,
	[ADMIN_CANCEL_SESSION] = order_cancel_session,
	[ADMIN_EXPORTED] = order_exported,
	[ADMIN_SIGN] = sign,
};

bool admin_is_order(uint32_t type)
{
	return type < ADMIN_TYPES && orders[type] != NULL;
}

int admin_answer(struct engine *e, const struct admin_request *request, uint32_t user,
		 struct admin_reply *reply, struct effects *out)
{
	memset(reply, 0, sizeof(*reply));
	out->len = 0;
	reply->version = ADMIN_VERSION;
	reply->type = request->type;
	if (request->version != ADMIN_VERSION) {
		reply->err = -EPROTO;
		return 0;
	}
	if (request->type >= ADMIN_TYPES) {
		reply->err = -EINVAL;
		return 0;
	}
	if (orders[request->type] != NULL)
		return orders[request->type](e, request, user, reply, out);
	if (questions[request->type] != NULL)
		questions[request->type](e, request, reply);
	else
		reply->err = -EINVAL;
	return 0;
}
