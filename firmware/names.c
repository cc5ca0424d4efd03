/*
 * Asking the registry who is meant. Decides nothing, writes nothing.
 */
#include "names.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

#include "clock.h"

_Static_assert(VIEW_TEXT_MAX == REGISTRY_NAME_MAX, "a name fits its slot");

/* Puts whom a hash names into the event. Returns 1 if it names somebody, 0, or -errno. */
static int card_fill(struct ledger *l, const uint8_t hash[LEDGER_HASH_LEN], struct event *ev)
{
	struct registry_person person;
	int found = registry_find_card(l, hash, &person);

	/* Of an unknown one, to count its wrong tries. */
	memcpy(&ev->card.hash, hash, sizeof(ev->card.hash));
	/* Whose row does not open is known no more, and the kiosk goes on for all others. */
	if (found != 1)
		return found == -EBADMSG ? 0 : found;
	ev->card.person = person.person;
	ev->card.role = person.role;
	ev->card.minor = person.minor;
	ev->card.adult = person.adult;
	ev->card.of = person.helper_of;
	memcpy(ev->card.comfort, person.comfort, sizeof(ev->card.comfort));
	if (person.helper_of == NOBODY)
		return 1;

	/* A child's helper borrows as the child does: with the adult, and what is filtered. */
	struct registry_person helped;

	found = registry_find_person(l, person.helper_of, &helped);
	if (found < 0 && found != -EBADMSG)
		return found;
	ev->card.minor = found == 1 && helped.minor;
	ev->card.adult = found == 1 ? helped.adult : NOBODY;
	return 1;
}

int name_card(struct ledger *l, const struct tag *tag, struct event *ev)
{
	uint8_t hash[LEDGER_HASH_LEN];

	assert(tag->uid_len <= UID_MAX);
	ev->type = EVENT_CARD;
	registry_card_hash(l, CARD_UID, tag->uid, tag->uid_len, hash);

	int found = card_fill(l, hash, ev);

	return found < 0 ? found : 0;
}

int name_number(struct ledger *l, const uint8_t *digits, size_t len, struct event *ev)
{
	uint8_t hash[LEDGER_HASH_LEN];

	ev->type = EVENT_NUMBER;
	registry_card_hash(l, CARD_NUMBER, digits, len, hash);

	int found = card_fill(l, hash, ev);

	if (found == 0) {
		registry_card_hash(l, CARD_CODE, digits, len, hash);
		found = registry_find_code(l, hash, &ev->card.referral);
	}
	return found < 0 ? found : 0;
}

void name_slot(struct ledger *l, uint64_t person, char slot[VIEW_TEXT_MAX])
{
	struct registry_person row;

	memset(slot, 0, VIEW_TEXT_MAX);
	if (person != NOBODY && registry_find_person(l, person, &row) == 1)
		memcpy(slot, row.name, sizeof(row.name));
}

/* Texts that are not empty, with dots between. */
static void join(char *out, size_t max, const char *const texts[], size_t count)
{
	static const char dot[] = " \u00b7 ";
	size_t len = 0;

	for (size_t i = 0; i < count; i++) {
		size_t more = strlen(texts[i]), between = len > 0 ? strlen(dot) : 0;

		/* Never half a text: it may be a telephone number. */
		if (more == 0 || len + between + more >= max)
			continue;
		memcpy(out + len, dot, between);
		memcpy(out + len + between, texts[i], more);
		len += between + more;
	}
	out[len] = '\0';
}

/* Where a champion's session is and who is there, by first name. */
static void session_rows(struct ledger *l, struct view *view)
{
	struct registry_session session;

	for (int i = 0; i < view->rows && i < VIEW_ROWS_MAX; i++) {
		struct view_row *row = &view->row[i];
		const char *const more[] = {session.name, session.languages, session.phone};

		if (registry_find_session(l, row->id, &session) != 1)
			continue;
		memcpy(row->text, session.place, sizeof(row->text));
		join(row->more, sizeof(row->more), more, sizeof(more) / sizeof(more[0]));
	}
}

/* Who did it, by first name; the number is of no use to the screen. */
static void worker_rows(struct ledger *l, struct view *view)
{
	for (int i = 0; i < view->rows && i < VIEW_ROWS_MAX; i++) {
		name_slot(l, view->row[i].id, view->row[i].text);
		view->row[i].id = NOBODY;
	}
}

/* How to reach somebody, while a worker holds it down to see. */
static void contact_row(struct ledger *l, struct view_row *row)
{
	struct registry_person person;
	int found = row->id != NOBODY ? registry_find_person(l, row->id, &person) : 0;

	_Static_assert(REGISTRY_TEXT_MAX <= VIEW_MORE_MAX, "it fits its slot");
	row->id = NOBODY;
	if (found != 1)
		return;
	memcpy(row->text, person.name, sizeof(person.name));
	memcpy(row->more, person.contact, sizeof(person.contact));
	row->state = person.safe_ways;
}

/* When the rows happened, in civil time. */
static void civil_rows(struct view *view)
{
	for (uint8_t i = 0; i < view->rows && i < VIEW_ROWS_MAX; i++) {
		struct view_row *row = &view->row[i];
		uint16_t minute = 0;

		if (row->utc_s <= 0)
			continue;
		clock_civil(row->utc_s, &row->day, &minute);
		row->minute = minute;
	}
}

void name_rows(struct ledger *l, struct view *view)
{
	struct registry_person row;
	uint64_t of = NOBODY;

	if (view->set_s > 0)
		clock_civil(view->set_s, &view->set_day, &view->set_minute);
	if (view->screen == SCREEN_STAFF_CONTACT && view->rows > 0)
		contact_row(l, &view->row[0]);
	if (view->screen == SCREEN_HELP)
		session_rows(l, view);
	else if (view->under == SCREEN_STAFF_BAY) {
		worker_rows(l, view);
		civil_rows(view);
	}
	if (view->under == SCREEN_STAFF_WIPE || view->under == SCREEN_STAFF_INSPECT)
		civil_rows(view);
	if (view->screen != SCREEN_MY_HELPERS)
		return;
	for (int i = 0; i < view->rows && i < VIEW_ROWS_MAX; i++) {
		struct view_row *helper = &view->row[i];

		if (registry_find_person(l, helper->id, &row) != 1 || row.helper_of == NOBODY)
			continue;
		/* All of one borrower: a row that is not is a mistake, and stays without a name. */
		if (of == NOBODY)
			of = row.helper_of;
		if (row.helper_of == of)
			memcpy(helper->text, row.name, sizeof(row.name));
	}
}

bool view_same_but_time(const struct view *a, const struct view *b)
{
	/* Each part that tells the time or how far something is, and the page that grew because of
	 * it. */
	static const struct {
		size_t offset, size;
	} times[] = {
#define PART(member) {offsetof(struct view, member), sizeof(((struct view *)0)->member)}
		PART(page),    PART(day),        PART(minute), PART(seconds),        PART(set_s),
		PART(set_day), PART(set_minute), PART(month),  PART(export.percent),
#undef PART
	};
	const uint8_t *x = (const uint8_t *)a, *y = (const uint8_t *)b;
	size_t at = 0;

	for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++) {
		assert(times[i].offset >= at);
		if (memcmp(x + at, y + at, times[i].offset - at) != 0)
			return false;
		at = times[i].offset + times[i].size;
	}
	return memcmp(x + at, y + at, sizeof(*a) - at) == 0;
}
