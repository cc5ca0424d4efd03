/*
 * Sealing: what the registry holds of somebody is ciphertext, under a key of
 * its own, which is itself sealed under registry.key. Without that key nothing
 * of it can be read again, wherever a copy of it may lie.
 */
#ifndef LEDGER_SEAL_H
#define LEDGER_SEAL_H

#include "ledger.h"

#define REGISTRY_KEY_LEN 32
#define SEAL_MORE        40  /* a nonce of 24 bytes before, a tag of 16 behind */
#define SECRET_TEXT_LEN  320 /* always: what is shorter is filled up with zeros */

/* A sealed key, and the text sealed under it. */
struct secret {
	uint8_t key[REGISTRY_KEY_LEN + SEAL_MORE];
	uint8_t sealed[SECRET_TEXT_LEN + SEAL_MORE];
};

/*
 * Seals the texts of a person: name, verifier, contact, area, age band,
 * household, ways that are safe. A key and nonces of its own each time. It
 * opens only beside the same numbers (id, role, minor, adult, helper of), and
 * has one length whatever is in it.
 */
void seal_person(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct registry_person *person,
		 struct secret *out);

/*
 * Opens it: `person` has its numbers filled in, and gets its texts.
 *
 * Returns 0; -EBADMSG if it is not what was sealed for them; -EPROTO if a
 * newer Lendbay wrote it. On failure the texts are empty.
 */
int seal_person_open(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct secret *secret,
		     struct registry_person *person);

/* The same for the texts of a champion's session, bound to session, day and champion. */
void seal_session(const uint8_t registry_key[REGISTRY_KEY_LEN],
		  const struct registry_session *session, struct secret *out);
int seal_session_open(const uint8_t registry_key[REGISTRY_KEY_LEN], const struct secret *secret,
		      struct registry_session *session);

#endif
