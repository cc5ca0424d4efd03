/*
 * Fuzzes the ledger's file: any bytes, or a real ledger with some of its bytes
 * bent. Whoever opens it is told in a sentence what is wrong, or can ask it
 * anything; and what verifies has the facts it was made with.
 */
#include <errno.h>
#include <string.h>

#include "fuzz.h"
#include "room.h"
#include "still.h"

#define PAGES_MAX 40

static void facts_read(struct ledger *l, uint64_t number)
{
	static struct ledger_entry page[LEDGER_PAGE_MAX];
	uint64_t after = 0;

	for (int i = 0; i < PAGES_MAX; i++) {
		int len = ledger_facts(l, after, UINT64_MAX, page, LEDGER_PAGE_MAX);

		fuzz_promise(len >= -4095 && len <= LEDGER_PAGE_MAX, "a page is a page");
		if (len <= 0)
			return;
		for (int k = 0; k < len; k++)
			fuzz_promise(page[k].fact.number == ++after && after <= number,
				     "facts come in order");
	}
}

static void registry_read(struct ledger *l)
{
	static struct registry_person people[LEDGER_PAGE_MAX];
	static struct registry_device devices[LEDGER_PAGE_MAX];
	struct registry_session session;
	struct registry_partner partner;
	int len = registry_people(l, 0, people, LEDGER_PAGE_MAX);

	for (int i = 0; i < len; i++)
		fuzz_ended(people[i].name, sizeof(people[i].name));
	len = registry_devices(l, 0, devices, LEDGER_PAGE_MAX);
	for (int i = 0; i < len; i++)
		fuzz_ended(devices[i].note, sizeof(devices[i].note));
	(void)registry_helpers(l, 101, people, LEDGER_PAGE_MAX);       /* or an error */
	(void)registry_find_session(l, 7, &session);                   /* or an error */
	(void)registry_find_partner_named(l, "Age Concern", &partner); /* or an error */
	for (unsigned i = 0; i < ROOM_PEOPLE; i++) {
		struct admin_card card = room_card(i);
		uint8_t hash[LEDGER_HASH_LEN];

		registry_card_hash(l, CARD_UID, card.uid, card.uid_len, hash);
		(void)registry_find_card(l, hash, &people[0]); /* or an error */
	}
}

static void ledger_try(const char *dir)
{
	static struct ledger_verdict verdict;
	char complaint[LEDGER_COMPLAINT_MAX];
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;
	struct ledger *l = NULL;

	if (ledger_open(dir, true, &l, complaint) < 0) {
		fuzz_sentence(complaint);
		return;
	}
	ledger_head(l, &number, head);
	facts_read(l, number);
	registry_read(l);
	if (ledger_verify(l, NULL, NULL, &verdict) == 0) {
		fuzz_ended(verdict.why, sizeof(verdict.why));
		fuzz_promise((verdict.wrong_from == 0) || verdict.why[0] != '\0',
			     "what is wrong is said");
		fuzz_promise(verdict.wrong_from != 0 || verdict.facts == number,
			     "a ledger that verifies has all its facts");
	}
	ledger_close(l);
}

static void engine_try(const char *dir)
{
	const struct event start = {.type = EVENT_START};
	static struct effects out;
	char complaint[LEDGER_COMPLAINT_MAX];
	struct engine *e = NULL;

	if (engine_open(dir, room_board(), &e, complaint) < 0) {
		fuzz_sentence(complaint);
		return;
	}
	(void)engine_turn(e, &start, NULL, &out); /* or the process ends, and says so */
	engine_close(e);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char magic[] = "SQLite format 3";
	struct food f = {data, size};
	bool whole = size >= sizeof(magic) && memcmp(data, magic, sizeof(magic)) == 0;
	const char *dir = whole ? room_other(data, size) : room_bent(&f);

	ledger_try(dir);
	engine_try(dir);
	return 0;
}
