/*
 * The registry: people, their cards, devices, and the text about them; what
 * can change and be erased. A card is kept only as a keyed hash. What a fact
 * changes by itself is in follow.c.
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "inside.h"

int kiosk_row_add(struct ledger *l, uint64_t kiosk, const uint8_t public_key[FACT_KEY_LEN])
{
	struct sql_query *q = l->query[QUERY_ADD_KIOSK];

	sql_bind_number(q, 1, kiosk);
	sql_bind_bytes(q, 2, public_key, FACT_KEY_LEN);
	return sql_do(q);
}

void registry_card_hash(const struct ledger *l, enum card_sort sort, const uint8_t *bytes,
			size_t len, uint8_t hash[LEDGER_HASH_LEN])
{
	card_hash(l->card_key, sort, bytes, len, hash);
}

/* Reads a row of PERSON_COLUMNS. Returns 1; -EBADMSG or -EPROTO with the numbers, if it does not
 * open. */
static int person_read(struct ledger *l, struct sql_query *q, struct registry_person *out)
{
	struct secret secret;

	memset(out, 0, sizeof(*out));
	out->person = sql_number(q, 0);
	out->role = (uint8_t)sql_number(q, 1);
	out->minor = sql_number(q, 2) != 0;
	out->adult = sql_number(q, 3);
	out->helper_of = sql_number(q, 4);
	out->last_day = (uint32_t)sql_number(q, 5);

	int err = secret_take(q, 6, &secret);

	if (err == 0)
		err = seal_person_open(l->registry_key, &secret, out);
	return err < 0 ? err : 1;
}

static void device_read(struct sql_query *q, struct registry_device *out)
{
	memset(out, 0, sizeof(*out));
	out->device = sql_number(q, 0);
	sql_text(q, 1, out->serial, sizeof(out->serial));
	sql_text(q, 2, out->asset_tag, sizeof(out->asset_tag));
	sql_text(q, 3, out->owner, sizeof(out->owner));
	sql_text(q, 4, out->note, sizeof(out->note));
	sql_text(q, 5, out->funder, sizeof(out->funder));
	out->funded_until = (uint32_t)sql_number(q, 6);
	out->pat_day = (uint32_t)sql_number(q, 7);
}

int registry_find_card(struct ledger *l, const uint8_t hash[LEDGER_HASH_LEN],
		       struct registry_person *out)
{
	struct sql_query *q = l->query[QUERY_CARD];

	sql_bind_bytes(q, 1, hash, LEDGER_HASH_LEN);

	int found = sql_step(q);

	if (found == 1)
		found = person_read(l, q, out);
	sql_reset(q);
	return found;
}

int registry_cards(struct ledger *l, uint64_t person)
{
	struct sql_query *q = l->query[QUERY_CARDS_OF];

	sql_bind_number(q, 1, person);

	int row = sql_step(q);
	uint64_t cards = row == 1 ? sql_number(q, 0) : 0;

	sql_reset(q);
	if (row < 0)
		return row;
	return cards < INT_MAX ? (int)cards : INT_MAX;
}

int registry_find_person(struct ledger *l, uint64_t person, struct registry_person *out)
{
	struct sql_query *q = l->query[QUERY_PERSON];

	sql_bind_number(q, 1, person);

	int found = sql_step(q);

	if (found == 1)
		found = person_read(l, q, out);
	sql_reset(q);
	return found;
}

int registry_find_device(struct ledger *l, uint64_t device, struct registry_device *out)
{
	struct sql_query *q = l->query[QUERY_DEVICE];

	sql_bind_number(q, 1, device);

	int found = sql_step(q);

	if (found == 1)
		device_read(q, out);
	sql_reset(q);
	return found;
}

int registry_add_person(struct ledger *l, const struct registry_person *person,
			const uint8_t hash[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_ADD_PERSON];
	struct secret secret;
	uint64_t slot;

	if (person->person == NOBODY || person->person > INT64_MAX)
		return -EINVAL;
	seal_person(l->registry_key, person, &secret);

	int err = slot_add(l, &secret, &slot);

	if (err < 0)
		return err;
	sql_bind_number(q, 1, person->person);
	sql_bind_number(q, 2, person->role);
	sql_bind_number(q, 3, person->minor);
	sql_bind_number(q, 4, person->adult);
	sql_bind_number(q, 5, person->helper_of);
	sql_bind_number(q, 6, person->last_day);
	sql_bind_number(q, 7, slot);
	err = sql_do(q);
	return err < 0 || hash == NULL ? err : registry_add_card(l, person->person, hash);
}

int registry_add_card(struct ledger *l, uint64_t person, const uint8_t hash[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_ADD_CARD];

	sql_bind_bytes(q, 1, hash, LEDGER_HASH_LEN);
	sql_bind_number(q, 2, person);
	return sql_do(q);
}

int registry_add_device(struct ledger *l, const struct registry_device *device)
{
	struct sql_query *q = l->query[QUERY_ADD_DEVICE];

	if (device->device == NOBODY || device->device > INT64_MAX)
		return -EINVAL;
	sql_bind_number(q, 1, device->device);
	sql_bind_text(q, 2, device->serial);
	sql_bind_text(q, 3, device->asset_tag);
	sql_bind_text(q, 4, device->owner);
	sql_bind_text(q, 5, device->note);
	sql_bind_text(q, 6, device->funder);
	sql_bind_number(q, 7, device->funded_until);
	sql_bind_number(q, 8, device->pat_day);
	return sql_do(q);
}

int registry_add_evidence(struct ledger *l, uint64_t number, const char *text)
{
	struct sql_query *q = l->query[QUERY_ADD_EVIDENCE];

	if (number == 0 || number > INT64_MAX || text[0] == '\0' ||
	    strnlen(text, REGISTRY_EVIDENCE_MAX) == REGISTRY_EVIDENCE_MAX)
		return -EINVAL;
	sql_bind_number(q, 1, number);
	sql_bind_text(q, 2, text);
	return sql_do(q);
}

int registry_find_evidence(struct ledger *l, uint64_t number, char text[REGISTRY_EVIDENCE_MAX])
{
	struct sql_query *q = l->query[QUERY_EVIDENCE];

	sql_bind_number(q, 1, number);

	int found = sql_step(q);

	if (found == 1)
		sql_text(q, 0, text, REGISTRY_EVIDENCE_MAX);
	sql_reset(q);
	return found;
}

/* Runs a query that gives back the row it changed. Returns 0, -ENOENT if there was none, -errno. */
static int change_one(struct sql_query *q)
{
	int changed = sql_step(q);

	if (changed == 1) {
		int end = sql_step(q);

		changed = end < 0 ? end : 1;
	}
	sql_reset(q);
	if (changed < 0)
		return changed;
	return changed == 1 ? 0 : -ENOENT;
}

/* The slot of a person's texts. Returns 1 and `slot`, 0 if there is nobody, or -errno. */
static int slot_of(struct ledger *l, uint64_t person, uint64_t *slot)
{
	struct sql_query *q = l->query[QUERY_SLOT_OF];

	sql_bind_number(q, 1, person);

	int found = sql_step(q);

	if (found == 1)
		*slot = sql_number(q, 0);
	sql_reset(q);
	return found;
}

int registry_set_verifier(struct ledger *l, uint64_t person, const char *verifier)
{
	struct registry_person row;
	struct secret secret;
	uint64_t slot = 0;
	int found = registry_find_person(l, person, &row);

	if (found == 1)
		found = slot_of(l, person, &slot);
	if (found != 1)
		return found < 0 ? found : -ENOENT;
	(void)snprintf(row.verifier, sizeof(row.verifier), "%s",
		       verifier); /* one of lendbay-pin's, which fits */
	seal_person(l->registry_key, &row, &secret);
	key_wipe(&row, sizeof(row));
	return slot_set(l, slot, &secret);
}

int registry_set_comfort(struct ledger *l, uint64_t person, const uint8_t comfort[SETTINGS])
{
	struct registry_person row;
	struct secret secret;
	uint64_t slot = 0;
	int found = registry_find_person(l, person, &row);

	/* Whoever was erased meanwhile, or cannot be read, has nowhere to keep it. */
	if (found == -EBADMSG)
		return 0;
	if (found == 1)
		found = slot_of(l, person, &slot);
	if (found != 1)
		return found;
	memcpy(row.comfort, comfort, sizeof(row.comfort));
	seal_person(l->registry_key, &row, &secret);
	key_wipe(&row, sizeof(row));
	return slot_set(l, slot, &secret);
}

int registry_replace_card(struct ledger *l, const uint8_t old_hash[LEDGER_HASH_LEN],
			  const uint8_t new_hash[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_REPLACE_CARD];

	sql_bind_bytes(q, 1, old_hash, LEDGER_HASH_LEN);
	sql_bind_bytes(q, 2, new_hash, LEDGER_HASH_LEN);
	return change_one(q);
}

int registry_replace_cards(struct ledger *l, uint64_t person,
			   const uint8_t new_hash[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_REMOVE_CARDS];

	sql_bind_number(q, 1, person);

	int err = sql_do(q);

	return err < 0 ? err : registry_add_card(l, person, new_hash);
}

/* What of a row that was read may go out: its numbers, and of what is sealed the name alone, or
 * what people are counted by. */
static void person_give(const struct registry_person *row, bool named, struct registry_person *out)
{
	*out = (struct registry_person){.person = row->person,
					.role = row->role,
					.minor = row->minor,
					.adult = row->adult,
					.helper_of = row->helper_of,
					.last_day = row->last_day};
	if (named) {
		memcpy(out->name, row->name, sizeof(row->name));
		return;
	}
	memcpy(out->area, row->area, sizeof(row->area));
	out->age_band = row->age_band;
	out->household = row->household;
}

/* Steps through people, `number` being what the query asks for first. */
static int people_read(struct ledger *l, struct sql_query *q, uint64_t number, bool named,
		       struct registry_person *out, size_t max)
{
	struct registry_person row;
	size_t len = 0;
	int step = 0;

	sql_bind_number(q, 1, number);
	sql_bind_number(q, 2, max < LEDGER_PAGE_MAX ? max : LEDGER_PAGE_MAX);
	while ((step = sql_step(q)) == 1) {
		/* One that does not open has no name; the others are there all the same. */
		(void)person_read(l, q, &row);
		person_give(&row, named, &out[len++]);
	}
	sql_reset(q);
	key_wipe(&row, sizeof(row));
	return step < 0 ? step : (int)len;
}

int registry_people(struct ledger *l, uint64_t after, struct registry_person *out, size_t max)
{
	return after >= INT64_MAX ? 0
				  : people_read(l, l->query[QUERY_PEOPLE], after, true, out, max);
}

int registry_reached(struct ledger *l, uint64_t after, struct registry_person *out, size_t max)
{
	return after >= INT64_MAX ? 0
				  : people_read(l, l->query[QUERY_PEOPLE], after, false, out, max);
}

int registry_helpers(struct ledger *l, uint64_t of, struct registry_person *out, size_t max)
{
	return people_read(l, l->query[QUERY_HELPERS], of, true, out, max);
}

int registry_remove_person(struct ledger *l, uint64_t person)
{
	uint64_t slot = 0;
	int found = slot_of(l, person, &slot);

	if (found != 1)
		return found;

	struct sql_query *queries[] = {l->query[QUERY_REMOVE_CARDS], l->query[QUERY_REMOVE_PERSON]};
	int err = slot_wipe(l, slot);

	for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]) && err == 0; i++) {
		sql_bind_number(queries[i], 1, person);
		err = sql_do(queries[i]);
	}
	if (err == 0)
		err = traces_note(l);
	return err < 0 ? err : 1;
}

int registry_devices(struct ledger *l, uint64_t after, struct registry_device *out, size_t max)
{
	struct sql_query *q = l->query[QUERY_DEVICES];
	size_t len = 0;
	int row = 0;

	if (after >= INT64_MAX)
		return 0;
	sql_bind_number(q, 1, after);
	sql_bind_number(q, 2, max < LEDGER_PAGE_MAX ? max : LEDGER_PAGE_MAX);
	while ((row = sql_step(q)) == 1)
		device_read(q, &out[len++]);
	sql_reset(q);
	return row < 0 ? row : (int)len;
}
