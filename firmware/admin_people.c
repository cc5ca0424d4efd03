/*
 * Orders about people: enrolling, helpers, cards, PINs, referral codes, deeds.
 * Each becomes one event, which the core decides; what it means for the
 * registry goes into the same transaction. Keeps no card and no code.
 */
#include <errno.h>
#include <string.h>

#include <lendbay/reader.h>

#include "admin_inside.h"

/* ---- Cards ---- */

static bool digits_hold(const uint8_t *digits, uint8_t len)
{
	if (len > NUMBER_MAX)
		return false;
	for (uint8_t i = 0; i < len; i++)
		if (digits[i] > 9)
			return false;
	return true;
}

bool admin_card_holds(const struct admin_card *card)
{
	bool uid = card->uid_len == 4 || card->uid_len == 7 || card->uid_len == UID_MAX;

	return (uid || card->uid_len == 0) && digits_hold(card->number, card->number_len) &&
	       (uid || card->number_len > 0);
}

/* The hashes of a card; NULL for what it has not. */
struct hashes {
	uint8_t uid[LEDGER_HASH_LEN], number[LEDGER_HASH_LEN];
	const uint8_t *by_uid, *by_number;
};

static void hashes_fill(struct engine *e, const struct admin_card *card, struct hashes *out)
{
	memset(out, 0, sizeof(*out));
	if (card->uid_len > 0) {
		registry_card_hash(engine_ledger(e), CARD_UID, card->uid, card->uid_len, out->uid);
		out->by_uid = out->uid;
	}
	if (card->number_len > 0) {
		registry_card_hash(engine_ledger(e), CARD_NUMBER, card->number, card->number_len,
				   out->number);
		out->by_number = out->number;
	}
}

int admin_card_find(struct engine *e, const struct admin_card *card, struct registry_person *person)
{
	struct hashes hashes;
	int found = 0;

	hashes_fill(e, card, &hashes);
	if (hashes.by_uid != NULL)
		found = registry_find_card(engine_ledger(e), hashes.by_uid, person);
	if (found == 0 && hashes.by_number != NULL)
		found = registry_find_card(engine_ledger(e), hashes.by_number, person);
	return found;
}

/* Finds whose card it is, where somebody's must be. Returns true, or false with the reply's error.
 */
static bool card_take(struct engine *e, const struct admin_card *card,
		      struct registry_person *person, struct admin_reply *reply)
{
	int found = admin_card_holds(card) ? admin_card_find(e, card, person) : -EINVAL;

	if (found != 1)
		reply->err = found == 0 ? -ENOENT : found;
	return found == 1;
}

/* ---- All of somebody ---- */

void question_person(struct engine *e, const struct admin_request *request,
		     struct admin_reply *reply)
{
	struct ledger *l = engine_ledger(e);
	struct admin_person *whole = &reply->whole;
	struct registry_person helper[ADMIN_HELPERS];

	if (!card_take(e, &request->card, &whole->row, reply)) {
		memset(whole, 0, sizeof(*whole)); /* of a row that does not open not even half */
		return;
	}
	whole->has_pin = whole->row.verifier[0] != '\0';
	memset(whole->row.verifier, 0, sizeof(whole->row.verifier));
	reply->id = whole->row.person;

	int cards = registry_cards(l, reply->id);
	int helpers = registry_helpers(l, reply->id, helper, ADMIN_HELPERS);

	reply->err = cards < 0 ? cards : helpers < 0 ? helpers : 0;
	if (reply->err < 0)
		return;
	whole->cards = (uint32_t)cards;
	whole->helpers = (uint32_t)helpers;
	for (int i = 0; i < helpers; i++)
		memcpy(whole->helper[i], helper[i].name, sizeof(whole->helper[i]));
}

/* ---- Enrolling ---- */

/* Whether the board file asks for all that is told of somebody beside their name. */
static bool is_asked_for(const struct board *board, const struct registry_person *person)
{
	const bool told[FIELDS_OF_PERSON] = {
		[FIELD_CONTACT] = person->contact[0] != '\0',
		[FIELD_AREA] = person->area[0] != '\0',
		[FIELD_AGE_BAND] = person->age_band != AGE_UNKNOWN,
		[FIELD_HOUSEHOLD] = person->household != 0,
		[FIELD_SAFE_WAYS] = person->safe_ways != 0,
	};

	for (int i = 0; i < FIELDS_OF_PERSON; i++)
		if (told[i] && !(board->asks & 1u << i))
			return false;
	return person->age_band < AGE_BANDS_COUNT && person->safe_ways < 1u << WAYS_OF_CONTACT;
}

/* Takes the new person of a request: its texts, its id. Returns true, or false with the error. */
static bool person_take(struct engine *e, const struct admin_request *request,
			struct registry_person *person, struct admin_reply *reply)
{
	uint8_t minor;

	/* It came by a socket, and a bool that is neither 0 nor 1 must not be read as one. */
	memcpy(&minor, &request->person.minor, sizeof(minor));
	*person = request->person;
	person->minor = minor != 0;
	admin_end_text(person->name, sizeof(person->name));
	admin_end_text(person->verifier, sizeof(person->verifier));
	admin_end_text(person->contact, sizeof(person->contact));
	admin_end_text(person->area, sizeof(person->area));
	person->last_day = 0;                                /* the fact says it */
	memset(person->comfort, 0, sizeof(person->comfort)); /* only theirs to choose */
	if (!admin_card_holds(&request->card) || person->person > ADMIN_ID_MAX ||
	    person->verifier[0] == '\0')
		reply->err = -EINVAL;
	else if (!is_asked_for(engine_board(e), person))
		reply->err = -EOPNOTSUPP;
	else if (person->person == NOBODY)
		reply->err = admin_id_draw(e, &person->person);
	reply->id = person->person;
	return reply->err == 0;
}

/* Under 18 only with an adult's card: who that is, and that they can answer for somebody. */
static bool adult_take(struct engine *e, const struct admin_request *request,
		       struct registry_person *person, struct admin_reply *reply)
{
	struct registry_person adult;

	person->adult = NOBODY;
	if (!person->minor)
		return true;
	if (person->role != ROLE_BORROWER) {
		reply->refusal = REFUSED_UNDER_18;
		return false;
	}
	if (!card_take(e, &request->other, &adult, reply))
		return false;
	person->adult = adult.person;
	if (adult.minor)
		reply->refusal = REFUSED_UNDER_18;
	else if (adult.helper_of != NOBODY)
		reply->refusal = REFUSED_NO_ADULT;
	return reply->refusal == REFUSED_NOT;
}

int order_enrol(struct engine *e, const struct admin_request *request, uint32_t user,
		struct admin_reply *reply, struct effects *out)
{
	struct registry_person person;
	struct hashes hashes;
	uint8_t role = request->person.role;

	/* A helper is named by a borrower: order_add_helper. */
	if (role == ROLE_NONE || role >= ROLES_COUNT || role == ROLE_HELPER) {
		reply->err = -EINVAL;
		return 0;
	}
	if (!person_take(e, request, &person, reply) || !adult_take(e, request, &person, reply))
		return 0;
	person.helper_of = NOBODY;
	hashes_fill(e, &request->card, &hashes);

	const struct event ev = {.type = EVENT_ENROL,
				 .admin = {.person = person.person,
					   .role = person.role,
					   .minor = person.minor,
					   .adult = person.adult,
					   .user = (uint64_t)user + 1}};
	const struct registry_change change = {
		.person = &person, .card_hash = hashes.by_uid, .number_hash = hashes.by_number};

	return admin_turn(e, &ev, &change, reply, out);
}

/* ---- Helpers ---- */

int order_add_helper(struct engine *e, const struct admin_request *request, uint32_t user,
		     struct admin_reply *reply, struct effects *out)
{
	struct registry_person helper, of, others[LEDGER_PAGE_MAX / 32];
	struct hashes hashes;

	if (!card_take(e, &request->other, &of, reply) || !person_take(e, request, &helper, reply))
		return 0;
	if (of.role != ROLE_BORROWER) {
		reply->refusal = REFUSED_NOT_ALLOWED;
		return 0;
	}
	helper.role = ROLE_HELPER;
	helper.minor = false;
	helper.adult = NOBODY;
	helper.helper_of = of.person;
	hashes_fill(e, &request->card, &hashes);

	int helpers = registry_helpers(engine_ledger(e), of.person, others,
				       sizeof(others) / sizeof(others[0]));

	if (helpers < 0) {
		reply->err = helpers;
		return 0;
	}

	const struct event ev = {.type = EVENT_DEED,
				 .admin = {.deed = RIGHT_NAME_HELPER,
					   .person = of.person,
					   .helper = helper.person,
					   .helpers = (uint64_t)helpers,
					   .user = (uint64_t)user + 1}};
	const struct registry_change change = {
		.person = &helper, .card_hash = hashes.by_uid, .number_hash = hashes.by_number};

	return admin_turn(e, &ev, &change, reply, out);
}

int order_remove_helper(struct engine *e, const struct admin_request *request, uint32_t user,
			struct admin_reply *reply, struct effects *out)
{
	struct registry_person helper;

	if (!card_take(e, &request->card, &helper, reply))
		return 0;
	if (helper.helper_of == NOBODY) {
		reply->refusal = REFUSED_NOTHING_SUCH;
		return 0;
	}
	reply->id = helper.person;

	/* Their row, cards and PIN go with the fact: registry_follow. */
	const struct event ev = {.type = EVENT_DEED,
				 .admin = {.deed = RIGHT_REMOVE_HELPER,
					   .person = helper.helper_of,
					   .helper = helper.person,
					   .user = (uint64_t)user + 1}};

	return admin_turn(e, &ev, NULL, reply, out);
}

/* ---- Referral codes ---- */

int order_make_referral(struct engine *e, const struct admin_request *request, uint32_t user,
			struct admin_reply *reply, struct effects *out)
{
	struct registry_partner partner = {0};
	struct registry_person person;
	uint8_t hash[LEDGER_HASH_LEN], as_number[LEDGER_HASH_LEN];
	uint64_t referral = NOBODY;
	struct ledger *ledger = engine_ledger(e);

	memcpy(partner.name, request->person.name, sizeof(partner.name));
	admin_end_text(partner.name, sizeof(partner.name));
	if (partner.name[0] == '\0' || request->code_len == 0 ||
	    !digits_hold(request->code, request->code_len)) {
		reply->err = -EINVAL;
		return 0;
	}
	registry_card_hash(ledger, CARD_CODE, request->code, request->code_len, hash);
	registry_card_hash(ledger, CARD_NUMBER, request->code, request->code_len, as_number);

	/* Typed, it would be taken for that card. */
	int found = registry_find_card(ledger, as_number, &person);

	if (found == 0)
		reply->err = admin_id_draw(e, &referral);
	else
		reply->err = found < 0 ? found : -EEXIST;
	if (reply->err < 0)
		return 0;
	found = registry_find_partner_named(ledger, partner.name, &partner);
	if (found == 0)
		reply->err = admin_id_draw(e, &partner.partner);
	else
		reply->err = found < 0 ? found : 0;
	if (reply->err < 0)
		return 0;
	reply->id = partner.partner;

	const struct event ev = {.type = EVENT_DEED,
				 .admin = {.deed = RIGHT_MAKE_REFERRAL,
					   .referral = referral,
					   .partner = partner.partner,
					   .day = request->deed.admin.day,
					   .user = (uint64_t)user + 1}};
	const struct registry_change change = {
		.code_hash = hash, .referral = referral, .partner = found == 0 ? &partner : NULL};

	return admin_turn(e, &ev, &change, reply, out);
}

/* ---- Deeds, and another card ---- */

/* Deeds that need more than their event, and have an order of their own. */
static bool is_apart(uint64_t deed)
{
	return deed == RIGHT_NAME_HELPER || deed == RIGHT_REMOVE_HELPER ||
	       deed == RIGHT_MAKE_REFERRAL || deed == RIGHT_REPLACE_CARD || deed == RIGHT_EXPORT;
}

/* A deed about somebody who was erased would bring their number back. Returns whether there is
 * such a person, or none is named; or false with the error. */
static bool person_known(struct engine *e, uint64_t id, struct admin_reply *reply)
{
	struct registry_person person;
	int found = id == NOBODY ? 1 : registry_find_person(engine_ledger(e), id, &person);

	/* A row that does not open is somebody's all the same. */
	if (found == 1 || found == -EBADMSG)
		return true;
	reply->err = found == 0 ? -ENOENT : found;
	return false;
}

int order_deed(struct engine *e, const struct admin_request *request, uint32_t user,
	       struct admin_reply *reply, struct effects *out)
{
	struct event ev = {.type = EVENT_DEED, .admin = request->deed.admin};
	struct registry_person person;
	bool named = request->card.uid_len > 0 || request->card.number_len > 0;
	char verifier[REGISTRY_VERIFIER_MAX];

	memcpy(verifier, request->person.verifier, sizeof(verifier));
	admin_end_text(verifier, sizeof(verifier));
	if (is_apart(ev.admin.deed) || (ev.admin.deed == RIGHT_NEW_PIN) != (verifier[0] != '\0')) {
		reply->err = -EINVAL;
		return 0;
	}
	if (named && !card_take(e, &request->card, &person, reply))
		return 0;
	if (named)
		ev.admin.person = person.person;
	else if (!person_known(e, ev.admin.person, reply))
		return 0;
	ev.admin.user = (uint64_t)user + 1;
	reply->id = ev.admin.person;

	const struct registry_change change = {.verifier = verifier, .of = ev.admin.person};

	return admin_turn(e, &ev, verifier[0] != '\0' ? &change : NULL, reply, out);
}

/* What left is known by whoever took it out: it is written down, and nothing is done. */
int order_exported(struct engine *e, const struct admin_request *request, uint32_t user,
		   struct admin_reply *reply, struct effects *out)
{
	const struct event ev = {.type = EVENT_DEED,
				 .admin = {.deed = RIGHT_EXPORT,
					   .what = request->deed.admin.what,
					   .person = request->deed.admin.person,
					   .user = (uint64_t)user + 1}};

	reply->id = request->deed.admin.person;
	return admin_turn(e, &ev, NULL, reply, out);
}

int order_replace_card(struct engine *e, const struct admin_request *request, uint32_t user,
		       struct admin_reply *reply, struct effects *out)
{
	const struct admin_card *old_card = &request->card, *new_card = &request->other;
	struct registry_person person;
	struct hashes before, after;

	/* One for one, of the same sort. */
	if (!admin_card_holds(new_card) || (old_card->uid_len > 0) != (new_card->uid_len > 0) ||
	    (old_card->number_len > 0) != (new_card->number_len > 0) ||
	    (old_card->uid_len > 0 && old_card->number_len > 0)) {
		reply->err = -EINVAL;
		return 0;
	}
	if (!card_take(e, old_card, &person, reply))
		return 0;
	reply->id = person.person;
	hashes_fill(e, old_card, &before);
	hashes_fill(e, new_card, &after);

	const struct event ev = {.type = EVENT_DEED,
				 .admin = {.deed = RIGHT_REPLACE_CARD,
					   .person = person.person,
					   .user = (uint64_t)user + 1}};
	const struct registry_change change = {
		.old_hash = before.by_uid != NULL ? before.by_uid : before.by_number,
		.new_hash = after.by_uid != NULL ? after.by_uid : after.by_number};

	return admin_turn(e, &ev, &change, reply, out);
}
