/*
 * The registry: people, their cards, devices, and the text about them; what
 * can change and be erased. A card is kept only as a keyed hash. What a fact
 * changes by itself is in follow.c.
 */
#include <errno.h>
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

static void person_read(struct sql_query *q, struct registry_person *out)
{
	memset(out, 0, sizeof(*out));
	out->person = sql_number(q, 0);
	out->role = (uint8_t)sql_number(q, 1);
	out->minor = sql_number(q, 2) != 0;
	out->adult = sql_number(q, 3);
	out->helper_of = sql_number(q, 4);
	sql_text(q, 5, out->name, sizeof(out->name));
	sql_text(q, 6, out->verifier, sizeof(out->verifier));
}

static void device_read(struct sql_query *q, struct registry_device *out)
{
	memset(out, 0, sizeof(*out));
	out->device = sql_number(q, 0);
	sql_text(q, 1, out->serial, sizeof(out->serial));
	sql_text(q, 2, out->asset_tag, sizeof(out->asset_tag));
	sql_text(q, 3, out->owner, sizeof(out->owner));
	sql_text(q, 4, out->note, sizeof(out->note));
}

int registry_find_card(struct ledger *l, const uint8_t hash[LEDGER_HASH_LEN],
		       struct registry_person *out)
{
	struct sql_query *q = l->query[QUERY_CARD];

	sql_bind_bytes(q, 1, hash, LEDGER_HASH_LEN);

	int found = sql_step(q);

	if (found == 1)
		person_read(q, out);
	sql_reset(q);
	return found;
}

int registry_find_person(struct ledger *l, uint64_t person, struct registry_person *out)
{
	struct sql_query *q = l->query[QUERY_PERSON];

	sql_bind_number(q, 1, person);

	int found = sql_step(q);

	if (found == 1)
		person_read(q, out);
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

	if (person->person == NOBODY || person->person > INT64_MAX)
		return -EINVAL;
	sql_bind_number(q, 1, person->person);
	sql_bind_number(q, 2, person->role);
	sql_bind_number(q, 3, person->minor);
	sql_bind_number(q, 4, person->adult);
	sql_bind_number(q, 5, person->helper_of);
	sql_bind_text(q, 6, person->name);
	sql_bind_text(q, 7, person->verifier);

	int err = sql_do(q);

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
	return sql_do(q);
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

int registry_set_verifier(struct ledger *l, uint64_t person, const char *verifier)
{
	struct sql_query *q = l->query[QUERY_SET_VERIFIER];

	sql_bind_number(q, 1, person);
	sql_bind_text(q, 2, verifier);
	return change_one(q);
}

int registry_replace_card(struct ledger *l, const uint8_t old_hash[LEDGER_HASH_LEN],
			  const uint8_t new_hash[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_REPLACE_CARD];

	sql_bind_bytes(q, 1, old_hash, LEDGER_HASH_LEN);
	sql_bind_bytes(q, 2, new_hash, LEDGER_HASH_LEN);
	return change_one(q);
}

/* Steps through people, `number` being what the query asks for first. */
static int people_read(struct sql_query *q, uint64_t number, struct registry_person *out,
		       size_t max)
{
	size_t len = 0;
	int row = 0;

	sql_bind_number(q, 1, number);
	sql_bind_number(q, 2, max < LEDGER_PAGE_MAX ? max : LEDGER_PAGE_MAX);
	while ((row = sql_step(q)) == 1)
		person_read(q, &out[len++]);
	sql_reset(q);
	return row < 0 ? row : (int)len;
}

int registry_people(struct ledger *l, uint64_t after, struct registry_person *out, size_t max)
{
	return after >= INT64_MAX ? 0 : people_read(l->query[QUERY_PEOPLE], after, out, max);
}

int registry_helpers(struct ledger *l, uint64_t of, struct registry_person *out, size_t max)
{
	return people_read(l->query[QUERY_HELPERS], of, out, max);
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
