/*
 * The drawer: card look-ups in a full registry against one in a new one. A
 * look-up is the keyed hash of the card and the search for it, as at a tap.
 */
#include "drawer.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "ledger.h"

#define PEOPLE    100000u
#define IN_ONE_GO 5000u /* people in a transaction, while they are made */
#define LOOKS     SERIES_MAX

static void uid_of(uint64_t person, uint8_t uid[7])
{
	for (int i = 0; i < 7; i++)
		uid[i] = (uint8_t)(person * 0x9e3779b97f4a7c15u >> (8 * i));
}

static struct ledger *drawer_open(const struct paper *p, const char *dir, const char *name)
{
	char path[PATH_MAX], complaint[LEDGER_COMPLAINT_MAX];
	struct ledger *l = NULL;

	if (snprintf(path, sizeof(path), "%s/%s", dir, name) >= (int)sizeof(path))
		give_up(p, "%s: its path is too long", dir);
	if (ledger_create(path, 1700000000, complaint) < 0 ||
	    ledger_open(path, false, &l, complaint) < 0)
		give_up(p, "%s", complaint);
	return l;
}

static void fill(struct paper *p, struct ledger *l, uint64_t people)
{
	struct registry_person person = {.role = ROLE_BORROWER};
	uint8_t uid[7], hash[LEDGER_HASH_LEN];
	int err = 0;

	(void)snprintf(person.name, sizeof(person.name), "A name of length"); /* fits */
	memset(person.verifier, 'v', 96); /* as long as a real one */
	for (uint64_t i = 1; i <= people && err == 0; i++) {
		if (i % IN_ONE_GO == 1)
			err = ledger_begin(l);
		person.person = i;
		uid_of(i, uid);
		registry_card_hash(l, CARD_UID, uid, sizeof(uid), hash);
		if (err == 0)
			err = registry_add_person(l, &person, hash);
		if (err == 0 && (i % IN_ONE_GO == 0 || i == people))
			err = ledger_commit(l);
		if (i % IN_ONE_GO == 0)
			paper_progress(p, "people", (unsigned)i, (unsigned)people);
	}
	if (err < 0)
		give_up(p, "people cannot be added: %s", strerror(-err));
}

static void look(const struct paper *p, struct ledger *l, uint64_t person, struct series *took)
{
	struct registry_person found;
	uint8_t uid[7], hash[LEDGER_HASH_LEN];
	int64_t from_ns = now_ns();

	uid_of(person, uid);
	registry_card_hash(l, CARD_UID, uid, sizeof(uid), hash);
	if (registry_find_card(l, hash, &found) != 1 || found.person != person)
		give_up(p, "card %llu is not found", (unsigned long long)person);
	series_add(took, now_ns() - from_ns);
}

void drawer_measure(struct paper *p, const char *dir)
{
	static struct series fresh_took, full_took;
	struct ledger *fresh = drawer_open(p, dir, "drawer-new");
	struct ledger *full = drawer_open(p, dir, "drawer-full");

	fill(p, fresh, 1);
	fill(p, full, PEOPLE);
	for (unsigned i = 0; i < LOOKS; i++) {
		look(p, fresh, 1, &fresh_took);
		look(p, full, 1 + i * 7919u % PEOPLE, &full_took);
	}
	paper_figure(p, "card-new", series_ms(&fresh_took, 500) * 1000, "us");
	paper_figure(p, "card-full", series_ms(&full_took, 500) * 1000, "us");
	paper_figure(p, "card-full/new", series_ms(&full_took, 500) / series_ms(&fresh_took, 500),
		     "times");
	ledger_close(fresh);
	ledger_close(full);
}
