/*
 * deed: what a worker may do at the kiosk, from the command line. Reads and
 * checks what each deed needs, and says a refusal in words; decides nothing
 * that the core decides.
 */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include <lendbay/text.h>

#include "change.h"
#include "table.h"
#include "values.h"

#define DAY_MINUTES  1440
#define NAME_MAX_LEN 32 /* of a deed's name, with its NUL */

/* What a deed is about; each may be said in several ways. */
enum part_of_deed {
	NEEDS_LOAN = 1,
	NEEDS_DEVICE = 2,
	NEEDS_PERSON = 4,
	NEEDS_KIND = 8,
	NEEDS_BAY = 16,
	NEEDS_DAY = 32,
	NEEDS_FACT = 64,
	NEEDS_TIME = 128,
	NEEDS_PARTNER = 256,
	NEEDS_SESSION = 512,
	NEEDS_CALENDAR = 1024 /* the closed days, which only a board or a running kiosk knows */
};

static const struct deed_row {
	uint8_t deed;
	unsigned needs;
	const char *purpose;
} deed_rows[] = {
	{RIGHT_RENEW_FOR, NEEDS_LOAN | NEEDS_CALENDAR,
	 "renew a loan for somebody on the telephone"},
	{RIGHT_EXTEND, NEEDS_LOAN | NEEDS_DAY | NEEDS_CALENDAR, "make a loan due on a later day"},
	{RIGHT_CONFIRM_DUE, NEEDS_LOAN | NEEDS_CALENDAR,
	 "set a due day anew that was made without a clock"},
	{RIGHT_STILL_HAS, NEEDS_LOAN, "an unsure loan: its borrower has the device"},
	{RIGHT_SAY_HAPPENED, NEEDS_LOAN, "something happened to it, as its borrower says"},
	{RIGHT_END_LOAN, NEEDS_LOAN, "end a loan that will not come back; its device is missing"},
	{RIGHT_QUARANTINE, NEEDS_DEVICE, "set a device aside"},
	{RIGHT_IMPOUND, NEEDS_DEVICE, "seal a device: nobody wipes it, looks at it or lends it"},
	{RIGHT_RELEASE, NEEDS_DEVICE, "let an impounded device go, into quarantine"},
	{RIGHT_WITHDRAW, NEEDS_DEVICE, "lend a device no more"},
	{RIGHT_MARK_MISSING, NEEDS_DEVICE, "say that a device is not where it should be"},
	{RIGHT_OUT_OF_USE, NEEDS_BAY, "lend and take nothing by a bay until somebody has looked"},
	{RIGHT_MOVE_UP, NEEDS_PERSON | NEEDS_KIND, "put somebody first in a queue"},
	{RIGHT_LEAVE_QUEUE, NEEDS_PERSON | NEEDS_KIND, "take somebody out of a queue"},
	{RIGHT_TELL_HOLD, NEEDS_PERSON | NEEDS_KIND | NEEDS_CALENDAR,
	 "say that somebody was told what is kept for them"},
	{RIGHT_BLOCK, NEEDS_PERSON, "put somebody's card on hold"},
	{RIGHT_UNBLOCK, NEEDS_PERSON, "take somebody's card off hold"},
	{RIGHT_RESET_PIN, NEEDS_PERSON, "end a pause after wrong PINs"},
	{RIGHT_CLOSE_DAY, NEEDS_DAY | NEEDS_CALENDAR,
	 "close a day; loans due on it move to the next open one"},
	{RIGHT_OPEN_DAY, NEEDS_DAY, "open a day again that was closed here"},
	{RIGHT_CANCEL_SESSION, NEEDS_SESSION, "cancel a champion's session"},
	{RIGHT_REFER_ON, NEEDS_PERSON | NEEDS_PARTNER, "refer somebody on to a partner"},
	{RIGHT_CLOSE_REQUEST, NEEDS_FACT, "close what somebody asked for; --fact is who asked"},
	{RIGHT_CORRECT, NEEDS_FACT, "say that a fact is wrong"},
	{RIGHT_DISCLOSE, NEEDS_PERSON, "write down that something of somebody was told to others"},
	{RIGHT_ERASE, NEEDS_PERSON,
	 "erase somebody for good: name, cards, PIN, helpers; what was lent stays counted"},
	{RIGHT_LOOK_AT_CONTACT, NEEDS_PERSON,
	 "write down that somebody's contact details were looked at"},
	{RIGHT_SET_CLOCK, NEEDS_TIME, "set the kiosk's clock, where nothing keeps it right"},
};

#define DEED_ROWS (sizeof(deed_rows) / sizeof(deed_rows[0]))

/* How each part is said, and whether it was. */
struct way {
	unsigned needs;
	const char *said;
	const char *text[4]; /* what was given for it; NULL: not given */
};

#define WAYS 10

static void ways_of(const struct order *o, struct way ways[WAYS])
{
	const struct way all[WAYS] = {
		{NEEDS_LOAN,
		 "--loan N (or --unit \"tablet 14\", --device N, --person N, --card UID)",
		 {o->loan, o->unit, o->device, o->person != NULL ? o->person : o->card}},
		{NEEDS_DEVICE, "--unit \"tablet 14\" (or --device N)", {o->unit, o->device}},
		{NEEDS_PERSON, "--person N (or --card UID)", {o->person, o->card}},
		{NEEDS_KIND, "--kind tablet", {o->kind}},
		{NEEDS_BAY, "--bay N", {o->bay}},
		{NEEDS_DAY, "--day YYYY-MM-DD", {o->day}},
		{NEEDS_FACT, "--fact N", {o->fact}},
		{NEEDS_TIME, "--time YYYY-MM-DDTHH:MM", {o->time}},
		{NEEDS_PARTNER, "--partner N", {o->partner}},
		{NEEDS_SESSION, "--session N", {o->session}},
	};

	memcpy(ways, all, sizeof(all));
}

static bool is_given(const struct way *way)
{
	for (size_t i = 0; i < sizeof(way->text) / sizeof(way->text[0]); i++)
		if (way->text[i] != NULL)
			return true;
	return false;
}

/* ---- Names and lists ---- */

/* "renew for" is "renew-for" on the command line; both are taken. */
static void name_write(uint8_t deed, char name[NAME_MAX_LEN])
{
	(void)snprintf(name, NAME_MAX_LEN, "%s", right_word(deed)); /* fits */
	for (char *at = name; *at != '\0'; at++)
		*at = *at == ' ' ? '-' : *at;
}

static const struct deed_row *row_find(const char *asked)
{
	char name[NAME_MAX_LEN];

	for (size_t i = 0; i < DEED_ROWS; i++) {
		name_write(deed_rows[i].deed, name);
		if (kiosk_has_deed(deed_rows[i].deed) &&
		    (strcmp(asked, name) == 0 || strcmp(asked, right_word(deed_rows[i].deed)) == 0))
			return &deed_rows[i];
	}
	return NULL;
}

/* "lost", "stolen" … as far as they belong to that deed. */
static void grounds_print(FILE *to, uint8_t deed)
{
	const char *between = "";

	for (uint8_t grounds = 0; grounds < GROUNDS_COUNT; grounds++) {
		if (!kiosk_deed_takes(deed, grounds))
			continue;
		fprintf(to, "%s\"%s\"", between, grounds_word(grounds));
		between = ", ";
	}
}

static int list_print(void)
{
	const struct order nothing = {0};
	struct way ways[WAYS];
	char name[NAME_MAX_LEN];

	ways_of(&nothing, ways);
	for (size_t i = 0; i < DEED_ROWS; i++) {
		const struct deed_row *row = &deed_rows[i];

		if (!kiosk_has_deed(row->deed))
			continue;
		name_write(row->deed, name);
		printf("%s: %s\n", name, row->purpose);
		for (size_t j = 0; j < WAYS; j++)
			if ((row->needs & ways[j].needs) != 0)
				printf("    %s\n", ways[j].said);
		if (!kiosk_deed_takes(row->deed, GROUNDS_NONE)) {
			printf("    --grounds ");
			grounds_print(stdout, row->deed);
			printf("\n");
		}
	}
	return fflush(stdout) == 0 ? EX_OK
				   : complain_as(EX_IOERR, "The list could not be written.");
}

/* ---- What was given ---- */

/* That all it needs was given, and nothing else. Returns 0 or a code. */
static int parts_check(const struct deed_row *row, const char *name, const struct order *order)
{
	struct way ways[WAYS];
	unsigned said = 0;

	ways_of(order, ways);
	for (size_t i = 0; i < WAYS; i++) {
		bool needed = (row->needs & ways[i].needs) != 0;

		if (needed && !is_given(&ways[i]))
			return complain_as(EX_USAGE, "deed %s needs %s.", name, ways[i].said);
		for (size_t j = 0; needed && j < sizeof(ways[i].text) / sizeof(ways[i].text[0]);
		     j++)
			said += ways[i].text[j] != NULL;
	}
	/* A loan takes them all; every other part has its own ways only. */
	for (size_t i = 1; i < WAYS; i++) {
		bool by_loan = (row->needs & NEEDS_LOAN) != 0 &&
			       (ways[i].needs & (NEEDS_DEVICE | NEEDS_PERSON)) != 0;

		if ((row->needs & ways[i].needs) == 0 && !by_loan && is_given(&ways[i]))
			return complain_as(EX_USAGE, "deed %s takes no %.*s.", name,
					   (int)strcspn(ways[i].said, " "), ways[i].said);
	}
	if ((row->needs & NEEDS_LOAN) == 0 && order->loan != NULL)
		return complain_as(EX_USAGE, "deed %s takes no --loan.", name);
	return said > 0 ? EX_OK : complain_as(EX_USAGE, "deed %s was given nothing.", name);
}

static int grounds_take(uint8_t deed, const char *name, const char *text, uint64_t *grounds)
{
	int found = text != NULL ? word_find(grounds_word, text, strlen(text)) : GROUNDS_NONE;

	if (kiosk_deed_takes(deed, GROUNDS_NONE) && text != NULL)
		return complain_as(EX_USAGE, "deed %s takes no --grounds.", name);
	if (found >= 0 && kiosk_deed_takes(deed, (uint8_t)found)) {
		*grounds = (uint64_t)found;
		return EX_OK;
	}
	(void)complain_as(EX_USAGE, /* one code for both lines */
			  "deed %s %s. One of these:", name,
			  text == NULL ? "needs --grounds" : "is not done on such grounds");
	grounds_print(stderr, deed);
	fputc('\n', stderr);
	return EX_USAGE;
}

static int value_say(const char *wrong, const char *name, const char *text)
{
	return wrong == NULL ? EX_OK
			     : complain_as(EX_USAGE, "The %s \"%s\" %s.", name, text, wrong);
}

/* Numbers that are taken as they stand. Returns 0 or a code. */
static int numbers_take(const struct order *order, struct event *ev)
{
	const struct {
		const char *name, *text;
		uint64_t max, *out;
	} numbers[] = {{"loan", order->loan, ADMIN_ID_MAX, &ev->admin.fact},
		       {"fact", order->fact, ADMIN_ID_MAX, &ev->admin.fact},
		       {"device", order->device, ADMIN_ID_MAX, &ev->admin.device},
		       {"person", order->person, ADMIN_ID_MAX, &ev->admin.person},
		       {"bay", order->bay, BAYS_MAX, &ev->admin.bay},
		       {"partner", order->partner, ADMIN_ID_MAX, &ev->admin.partner},
		       {"session", order->session, ADMIN_ID_MAX, &ev->admin.session}};
	int code = EX_OK;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]) && code == EX_OK; i++)
		if (numbers[i].text != NULL)
			code = value_say(
				number_read(numbers[i].text, numbers[i].max, numbers[i].out),
				numbers[i].name, numbers[i].text);
	if (code == EX_OK && order->kind != NULL)
		code = value_say(kind_read(order->kind, &ev->admin.kind), "kind", order->kind);
	if (code == EX_OK && order->day != NULL)
		code = value_say(day_read(order->day, &ev->admin.day), "day", order->day);
	return code;
}

/* ---- What must be looked up ---- */

/* "tablet 14". Returns 0 or a code. */
static int unit_find(struct source *s, const char *text, uint64_t *device)
{
	size_t len = strcspn(text, " ");
	int kind = word_find(kind_word, text, len);
	uint64_t unit = 0;

	if (kind <= DEVICE_NONE || text[len] == '\0' ||
	    number_read(text + len + 1, UINT32_MAX, &unit) != NULL)
		return complain_as(EX_USAGE, "The unit \"%s\" is not like \"tablet 14\".", text);
	s->request.after = 0;
	for (;;) {
		int code = source_ask_plain(s, ADMIN_DEVICE_NOW);

		if (code != EX_OK)
			return code;
		if (s->reply.rows == 0)
			return complain_as(EX_DATAERR, "There is no %s here.", text);
		for (uint32_t i = 0; i < s->reply.rows; i++) {
			if (s->reply.now[i].kind != kind || s->reply.now[i].unit != unit)
				continue;
			*device = s->reply.now[i].device;
			return EX_OK;
		}
		s->request.after += s->reply.rows;
	}
}

static int card_find(struct source *s, const char *text, uint64_t *person)
{
	int code = value_say(uid_read(text, s->request.card.uid, &s->request.card.uid_len), "card",
			     text);

	if (code == EX_OK)
		code = source_ask_plain(s, ADMIN_FIND_CARD);
	if (code == EX_OK && s->reply.id == NOBODY)
		code = complain_as(EX_DATAERR, "This card is nobody's.");
	*person = s->reply.id;
	return code;
}

/* The book knows few people; the registry all. */
static int person_check(struct source *s, uint64_t person)
{
	s->request.after = person - 1;

	int code = source_ask_plain(s, ADMIN_PEOPLE);

	if (code == EX_OK && (s->reply.rows == 0 || s->reply.person[0].person != person))
		code = complain_as(EX_DATAERR, "There is nobody with the number %llu.",
				   (unsigned long long)person);
	return code;
}

/* In the kiosk's own zone, which the source has set. */
static int time_take(const char *text, int64_t *utc_s)
{
	struct tm local = {.tm_isdst = -1};
	uint64_t day = 0;
	char date[11] = "";
	uint64_t minute = 0;

	if (strlen(text) == 16 && (text[10] == 'T' || text[10] == ' ')) {
		memcpy(date, text, 10);
		if (day_read(date, &day) == NULL && minute_read(text + 11, &minute) == NULL &&
		    minute < DAY_MINUTES) {
			time_t noon = (time_t)(day * 86400 + 43200);

			(void)gmtime_r(&noon, &local); /* a day that day_read took */
			local.tm_hour = (int)(minute / 60);
			local.tm_min = (int)(minute % 60);
			local.tm_sec = 0;
			local.tm_isdst = -1;
			*utc_s = mktime(&local);
			return EX_OK;
		}
	}
	return complain_as(EX_USAGE, "The time \"%s\" is not like 2026-11-22T10:30.", text);
}

static int look_up(struct source *s, const struct order *order, struct event *ev)
{
	int code = EX_OK;

	if (order->unit != NULL)
		code = unit_find(s, order->unit, &ev->admin.device);
	if (code == EX_OK && order->card != NULL)
		code = card_find(s, order->card, &ev->admin.person);
	else if (code == EX_OK && order->person != NULL)
		code = person_check(s, ev->admin.person);
	if (code == EX_OK && order->time != NULL)
		code = time_take(order->time, &ev->admin.utc_s);
	return code;
}

/* ---- What came of it ---- */

static const char *refused(uint8_t deed, uint32_t refusal)
{
	static const struct {
		uint8_t deed; /* RIGHT_NONE: any other */
		uint8_t refusal;
		const char *sentence;
	} sentences[] = {
		{RIGHT_RENEW_FOR, REFUSED_NOT_YET,
		 "it is too early for that, or nobody saw whether it was taken"},
		{RIGHT_RENEW_FOR, REFUSED_OVERDUE, "it is overdue for too long"},
		{RIGHT_RENEW_FOR, REFUSED_RENEWED_OUT, "it was renewed as often as may be"},
		{RIGHT_RENEW_FOR, REFUSED_WAITED_FOR,
		 "somebody waits for one; days of grace are given, once"},
		{RIGHT_EXTEND, REFUSED_NOTHING_SUCH,
		 "there is no such loan, or that day is closed, past, not later than it is due, or "
		 "more than a year ahead"},
		{RIGHT_CONFIRM_DUE, REFUSED_NOT_YET,
		 "its due day is confirmed, or the clock does not know the day"},
		{RIGHT_STILL_HAS, REFUSED_NOT_YET, "that loan is not unsure"},
		{RIGHT_RELEASE, REFUSED_NOT_YET, "it is not impounded"},
		{RIGHT_CLOSE_DAY, REFUSED_NOTHING_SUCH,
		 "that day is past, or more than three years ahead"},
		{RIGHT_CLOSE_DAY, REFUSED_KNOWN_ALREADY, "it is closed already"},
		{RIGHT_CLOSE_DAY, REFUSED_NO_ROOM, "no more closed days can be kept"},
		{RIGHT_OPEN_DAY, REFUSED_NOTHING_SUCH,
		 "it was not closed here; the board file's own days are changed there"},
		{RIGHT_SET_CLOCK, REFUSED_KNOWN_ALREADY,
		 "a clock chip or a time server keeps its time"},
		{RIGHT_SET_CLOCK, REFUSED_NOTHING_SUCH, "the year is not from 2024 to 2100"},
		{RIGHT_CORRECT, REFUSED_NOTHING_SUCH, "there is no such fact"},
		{RIGHT_ERASE, REFUSED_HAS_ONE,
		 "something is out on loan to them, or to somebody under 18 they answer for"},
		{RIGHT_NONE, REFUSED_NOTHING_SUCH,
		 "there is no such loan, device, person or request"},
		{RIGHT_NONE, REFUSED_NOT_ON_LOAN, "it was brought back"},
		{RIGHT_NONE, REFUSED_NO_SUCH_BAY, "there is no such bay"},
		{RIGHT_NONE, REFUSED_BUSY, "its door is in use just now; try again"},
		{RIGHT_NONE, REFUSED_KNOWN_ALREADY, "it is so already"},
		{RIGHT_NONE, REFUSED_NOT_YET, "it is lent, sealed, or not taken in yet"},
		{RIGHT_NONE, REFUSED_NOT_ALLOWED, "that is for somebody at the kiosk"},
	};

	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++)
		if ((sentences[i].deed == deed || sentences[i].deed == RIGHT_NONE) &&
		    sentences[i].refusal == refusal)
			return sentences[i].sentence;
	return refusal_sentence(refusal);
}

static int done_say(const struct order *order, const char *name, const struct source *s)
{
	static const struct column columns[] = {{"deed", COLUMN_TEXT, FOR_ALL},
						{"newest fact", COLUMN_NUMBER, FOR_ALL}};
	struct table t;
	int code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));

	if (code != EX_OK)
		return code;
	cell_text(&t, name);
	cell_number(&t, s->reply.number);
	return table_end(&t);
}

/* What only a running kiosk, or a board file, can say. Returns 0 or a code. */
static int kiosk_check(const struct deed_row *row, const struct order *order,
		       const struct source *s, uint64_t bay)
{
	if (s->fd >= 0)
		return EX_OK;
	if ((row->needs & NEEDS_TIME) != 0)
		return complain_as(EX_UNAVAILABLE, "No kiosk runs whose clock could be set. This "
						   "computer's own: timedatectl set-time.");
	if ((row->needs & NEEDS_CALENDAR) != 0 && order->board == NULL)
		return complain_as(EX_USAGE,
				   "No kiosk runs that knows its closed days: --board FILE names "
				   "them.");
	return bay_known(s, order, bay);
}

static int deed_send(struct source *s, const struct deed_row *row, const char *name,
		     const struct order *order, struct event *ev)
{
	int code = kiosk_check(row, order, s, ev->admin.bay);

	if (code == EX_OK)
		code = look_up(s, order, ev);
	if (code != EX_OK)
		return code;
	memset(&s->request, 0, sizeof(s->request));
	s->request.deed = *ev;
	code = source_ask_plain(s, ADMIN_DEED);
	if (code == EX_OK && s->reply.refusal != REFUSED_NOT)
		return complain_as(EX_DATAERR, "The kiosk refused it: %s.",
				   refused(row->deed, s->reply.refusal));
	return code == EX_OK ? done_say(order, name, s) : code;
}

int run_deed(const struct order *order)
{
	static struct source s;
	struct event ev = {.type = EVENT_DEED};
	char name[NAME_MAX_LEN];

	if (order->list)
		return list_print();

	const struct deed_row *row = row_find(order->file);

	if (row == NULL)
		return complain_as(EX_USAGE,
				   "There is no deed \"%s\": deed --list says which "
				   "there are.",
				   order->file);
	name_write(row->deed, name);
	ev.admin.deed = row->deed;

	int code = parts_check(row, name, order);

	if (code == EX_OK)
		code = numbers_take(order, &ev);
	if (code == EX_OK)
		code = grounds_take(row->deed, name, order->grounds, &ev.admin.grounds);
	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	code = deed_send(&s, row, name, order, &ev);
	source_close(&s);
	return code;
}
