/*
 * Sealing of registry rows with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03,
 * as libsodium's "xchacha20poly1305_ietf"): a random key per row, sealed under
 * registry.key, and the row's texts under that key. Knows no table.
 */
#include "seal.h"

#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <string.h>

#include "inside.h"

#define NONCE_LEN    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TEXT_VERSION 1
#define BOND_MAX     5 /* numbers */
#define WHAT_LEN     24

_Static_assert(SEAL_MORE == NONCE_LEN + crypto_aead_xchacha20poly1305_ietf_ABYTES,
	       "XChaCha20-Poly1305 as libsodium keeps it");
_Static_assert(REGISTRY_KEY_LEN == crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
	       "XChaCha20-Poly1305 as libsodium keeps it");
_Static_assert(1 + 2 * (1 + REGISTRY_NAME_MAX) + (1 + REGISTRY_TEXT_MAX) +
			       (1 + REGISTRY_VERIFIER_MAX) + 3 + 1 + SETTINGS <=
		       SECRET_TEXT_LEN,
	       "the texts of a person fit");
_Static_assert(1 + 4 * (1 + REGISTRY_NAME_MAX) <= SECRET_TEXT_LEN, "the texts of a session fit");

/* ---- What a seal is bound to: the associated data ---- */

struct bond {
	uint8_t bytes[WHAT_LEN + 8 * BOND_MAX];
};

static struct bond bond_of(const char *what, const uint64_t numbers[BOND_MAX])
{
	struct bond bond = {0};

	assert(strlen(what) < WHAT_LEN);
	memcpy(bond.bytes, what, strlen(what));
	for (int i = 0; i < BOND_MAX; i++)
		for (int b = 0; b < 8; b++)
			bond.bytes[WHAT_LEN + 8 * i + b] = (uint8_t)(numbers[i] >> (8 * b));
	return bond;
}

static struct bond bond_of_person(const struct registry_person *p)
{
	const uint64_t numbers[BOND_MAX] = {p->person, p->role, p->minor, p->adult, p->helper_of};

	return bond_of("lendbay person 1", numbers);
}

static struct bond bond_of_session(const struct registry_session *s)
{
	const uint64_t numbers[BOND_MAX] = {s->session, s->day, s->champion};

	return bond_of("lendbay session 1", numbers);
}

/* ---- Seals ---- */

static void seal(const uint8_t under[REGISTRY_KEY_LEN], const struct bond *bond,
		 const uint8_t *plain, size_t len, uint8_t *sealed)
{
	random_draw(sealed, NONCE_LEN);
	/* Cannot fail: it says so of itself. */
	(void)crypto_aead_xchacha20poly1305_ietf_encrypt(sealed + NONCE_LEN, NULL, plain, len,
							 bond->bytes, sizeof(bond->bytes), NULL,
							 sealed, under);
}

static int seal_open(const uint8_t under[REGISTRY_KEY_LEN], const struct bond *bond,
		     const uint8_t *sealed, size_t len, uint8_t *plain)
{
	return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, NULL, NULL, sealed + NONCE_LEN,
							  len - NONCE_LEN, bond->bytes,
							  sizeof(bond->bytes), sealed, under) == 0
		       ? 0
		       : -EBADMSG;
}

static void secret_seal(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct bond *bond,
			uint8_t text[SECRET_TEXT_LEN], struct secret *out)
{
	uint8_t key[REGISTRY_KEY_LEN];

	random_draw(key, sizeof(key));
	seal(registry_key, bond, key, sizeof(key), out->key);
	seal(key, bond, text, SECRET_TEXT_LEN, out->sealed);
	key_wipe(key, sizeof(key));
	key_wipe(text, SECRET_TEXT_LEN);
}

static int secret_open(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct bond *bond,
		       const struct secret *secret, uint8_t text[SECRET_TEXT_LEN])
{
	uint8_t key[REGISTRY_KEY_LEN];
	int err = seal_open(registry_key, bond, secret->key, sizeof(secret->key), key);

	if (err == 0)
		err = seal_open(key, bond, secret->sealed, sizeof(secret->sealed), text);
	key_wipe(key, sizeof(key));
	return err;
}

/* ---- Texts: version, then fields, each with its length before it ---- */

struct text {
	uint8_t bytes[SECRET_TEXT_LEN];
	size_t at;
	bool wrong; /* a field does not fit where it is to go */
};

static struct text text_begin(void)
{
	return (struct text){.bytes = {TEXT_VERSION}, .at = 1};
}

static void number_put(struct text *t, uint8_t number)
{
	t->bytes[t->at++] = number;
}

static void field_put(struct text *t, const char *field, size_t max)
{
	size_t len = strnlen(field, max - 1);

	number_put(t, (uint8_t)len);
	memcpy(t->bytes + t->at, field, len);
	t->at += len;
}

static uint8_t number_take(struct text *t)
{
	t->wrong = t->wrong || t->at >= sizeof(t->bytes);
	return t->wrong ? 0 : t->bytes[t->at++];
}

static void field_take(struct text *t, char *field, size_t max)
{
	size_t len = number_take(t);

	t->wrong = t->wrong || len >= max || len > sizeof(t->bytes) - t->at;
	if (t->wrong)
		return;
	memcpy(field, t->bytes + t->at, len);
	memset(field + len, 0, max - len);
	t->at += len;
}

/*
 * Comfort: how many settings follow, then each; in the room that older texts
 * of the same version filled up with zeros, so that there nothing follows, and
 * an older program reads no further than it ever did. Settings that a newer
 * one wrote are passed over.
 */
static void comfort_put(struct text *t, const uint8_t comfort[SETTINGS])
{
	number_put(t, SETTINGS);
	for (uint8_t setting = 0; setting < SETTINGS; setting++)
		number_put(t, comfort[setting]);
}

static void comfort_take(struct text *t, uint8_t comfort[SETTINGS])
{
	uint8_t len = number_take(t);

	for (uint8_t setting = 0; setting < len; setting++) {
		uint8_t value = number_take(t);

		if (setting < SETTINGS)
			comfort[setting] = value;
	}
}

void seal_person(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct registry_person *person,
		 struct secret *out)
{
	const struct bond bond = bond_of_person(person);
	struct text t = text_begin();

	field_put(&t, person->name, sizeof(person->name));
	field_put(&t, person->verifier, sizeof(person->verifier));
	field_put(&t, person->contact, sizeof(person->contact));
	field_put(&t, person->area, sizeof(person->area));
	number_put(&t, person->age_band);
	number_put(&t, person->household);
	number_put(&t, person->safe_ways);
	comfort_put(&t, person->comfort);
	secret_seal(registry_key, &bond, t.bytes, out);
}

/* The texts of a person who is not there, or cannot be read. */
static void person_empty(struct registry_person *person)
{
	*person = (struct registry_person){.person = person->person,
					   .role = person->role,
					   .minor = person->minor,
					   .adult = person->adult,
					   .helper_of = person->helper_of,
					   .last_day = person->last_day};
}

int seal_person_open(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct secret *secret,
		     struct registry_person *person)
{
	const struct bond bond = bond_of_person(person);
	struct text t = {.at = 0};
	int err = secret_open(registry_key, &bond, secret, t.bytes);

	person_empty(person);
	if (err == 0 && number_take(&t) != TEXT_VERSION)
		err = -EPROTO;
	if (err == 0) {
		field_take(&t, person->name, sizeof(person->name));
		field_take(&t, person->verifier, sizeof(person->verifier));
		field_take(&t, person->contact, sizeof(person->contact));
		field_take(&t, person->area, sizeof(person->area));
		person->age_band = number_take(&t);
		person->household = number_take(&t);
		person->safe_ways = number_take(&t);
		comfort_take(&t, person->comfort);
		err = t.wrong ? -EBADMSG : 0;
	}
	if (err < 0)
		person_empty(person);
	key_wipe(t.bytes, sizeof(t.bytes));
	return err;
}

void seal_session(const uint8_t registry_key[REGISTRY_KEY_LEN],
		  const struct registry_session *session, struct secret *out)
{
	const struct bond bond = bond_of_session(session);
	struct text t = text_begin();

	field_put(&t, session->place, sizeof(session->place));
	field_put(&t, session->name, sizeof(session->name));
	field_put(&t, session->languages, sizeof(session->languages));
	field_put(&t, session->phone, sizeof(session->phone));
	secret_seal(registry_key, &bond, t.bytes, out);
}

int seal_session_open(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct secret *secret,
		      struct registry_session *session)
{
	const struct bond bond = bond_of_session(session);
	struct registry_session read = {
		.session = session->session, .day = session->day, .champion = session->champion};
	struct text t = {.at = 0};
	int err = secret_open(registry_key, &bond, secret, t.bytes);

	if (err == 0 && number_take(&t) != TEXT_VERSION)
		err = -EPROTO;
	if (err == 0) {
		field_take(&t, read.place, sizeof(read.place));
		field_take(&t, read.name, sizeof(read.name));
		field_take(&t, read.languages, sizeof(read.languages));
		field_take(&t, read.phone, sizeof(read.phone));
		err = t.wrong ? -EBADMSG : 0;
	}
	if (err == 0)
		*session = read;
	key_wipe(t.bytes, sizeof(t.bytes));
	return err;
}
