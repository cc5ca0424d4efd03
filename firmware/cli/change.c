/*
 * create, enrol, device add. Checks what was given before anything is asked
 * or opened; decides nothing the core decides.
 */
#include "change.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include <lendbay/reader.h>
#include <lendbay/text.h>

#include "table.h"
#include "values.h"

/* ---- Create ---- */

int run_create(const struct order *order)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	int err = ledger_create(order->data, time(NULL), complaint);

	if (err < 0)
		return complain_as(err == -EBUSY ? EX_TEMPFAIL : EX_CANTCREAT, "%s", complaint);
	printf("A new ledger is in %s. Keep a copy of its four key files.\n", order->data);
	return EX_OK;
}

int run_migrate(const struct order *order)
{
	static struct source s;
	int code = source_open(&s, order, SOURCE_CHANGES);

	if (code != EX_OK)
		return code;
	/* A kiosk that runs has done it when it started. */
	printf("The ledger in %s is of version %d.\n", order->data, LEDGER_SCHEMA);
	source_close(&s);
	return EX_OK;
}

/* ---- Reading what was given ---- */

void wrong_write(const struct wrong *wrong, char text[WRONG_MAX])
{
	if (wrong->text != NULL)
		(void)snprintf(text, WRONG_MAX, "The %s \"%s\" %s.", wrong->name, wrong->text,
			       wrong->what); /* cut if it must be */
	else
		(void)snprintf(text, WRONG_MAX, "The %s %s.", wrong->name, wrong->what); /* fits */
}

bool given(const char *text)
{
	return text != NULL && text[0] != '\0';
}

bool fine(const char *what, const char *name, const char *text, struct wrong *wrong)
{
	if (what != NULL)
		*wrong = (struct wrong){
			.name = name, .what = what, .text = given(text) ? text : NULL};
	return what == NULL;
}

bool card_fill(const char *uid, const char *number, struct admin_card *card, struct wrong *wrong)
{
	if (!given(uid) && !given(number))
		return fine("is missing", "card", NULL, wrong);
	if (given(uid) && !fine(uid_read(uid, card->uid, &card->uid_len), "card", uid, wrong))
		return false;
	return !given(number) || fine(card_number_read(number, card->number, &card->number_len),
				      "number", number, wrong);
}

/* Under 18 with an adult's card, or neither. */
static bool minor_fill(const struct order *order, struct admin_request *request,
		       struct wrong *wrong)
{
	bool adult = given(order->adult_card) || given(order->adult_number);

	if (given(order->under_18) && !fine(yes_read(order->under_18, &request->person.minor),
					    "under 18", order->under_18, wrong))
		return false;
	if (!request->person.minor)
		return fine(adult ? "is only for somebody under 18" : NULL, "adult's card", NULL,
			    wrong);
	if (!adult)
		return fine("of somebody under 18 is missing: an adult answers for them",
			    "adult's card", NULL, wrong);
	if (request->person.role != ROLE_BORROWER)
		return fine("of somebody under 18 can only be borrower", "role", NULL, wrong);
	return card_fill(order->adult_card, order->adult_number, &request->other, wrong);
}

bool person_fill(const struct order *order, struct admin_request *request, struct pin *pin,
		 struct wrong *wrong)
{
	const char *role = given(order->role) ? order->role : role_word(ROLE_BORROWER);

	memset(request, 0, sizeof(*request));
	memset(pin, 0, sizeof(*pin));
	if (!card_fill(order->card, order->number, &request->card, wrong) ||
	    !fine(role_read(role, &request->person.role), "role", role, wrong) ||
	    !minor_fill(order, request, wrong))
		return false;
	if (given(order->name) &&
	    !fine(text_read(order->name, request->person.name, sizeof(request->person.name)),
		  "name", order->name, wrong))
		return false;
	if (!given(order->name) && request->person.role != ROLE_BORROWER)
		return fine("of a worker is missing: screens greet them by it", "name", NULL,
			    wrong);
	if (!fields_fill(order, &request->person, wrong))
		return false;
	/* A PIN is never said, also when it is wrong. */
	if (given(order->pin))
		return fine(pin_read(order->pin, pin->digits, &pin->len), "PIN", NULL, wrong);
	return true;
}

static bool device_texts(const struct order *order, struct registry_device *device,
			 struct wrong *wrong)
{
	const struct {
		const char *name, *text;
		char *out;
	} texts[] = {{"serial", order->serial, device->serial},
		     {"asset tag", order->asset_tag, device->asset_tag},
		     {"owner", order->owner, device->owner},
		     {"note", order->note, device->note},
		     {"funder", order->funder, device->funder}};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (given(texts[i].text) &&
		    !fine(text_read(texts[i].text, texts[i].out, REGISTRY_TEXT_MAX), texts[i].name,
			  texts[i].text, wrong))
			return false;
	return true;
}

static bool device_days(const struct order *order, struct registry_device *device,
			struct wrong *wrong)
{
	const struct {
		const char *name, *text;
		uint32_t *out;
	} days[] = {{"funded until", order->funded_until, &device->funded_until},
		    {"tested", order->tested, &device->pat_day}};

	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
		uint64_t day = 0;

		if (!given(days[i].text))
			continue;
		if (!fine(day_read(days[i].text, &day), days[i].name, days[i].text, wrong))
			return false;
		*days[i].out = (uint32_t)day; /* a year of four digits: it fits */
	}
	return true;
}

bool device_fill(const struct order *order, struct admin_request *request, struct wrong *wrong)
{
	memset(request, 0, sizeof(*request));

	const struct {
		const char *name, *text;
		uint64_t max, *out;
	} numbers[] = {{"unit", order->unit, UINT32_MAX, &request->unit},
		       {"id", order->id, ADMIN_ID_MAX, &request->device.device},
		       {"bay", order->bay, BAYS_MAX, &request->bay}};

	if (!given(order->kind))
		return fine("is missing", "kind", NULL, wrong);
	if (!fine(kind_read(order->kind, &request->kind), "kind", order->kind, wrong))
		return false;
	if (given(order->parts) &&
	    !fine(parts_read(order->parts, &request->parts), "list of parts", order->parts, wrong))
		return false;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (given(numbers[i].text) &&
		    !fine(number_read(numbers[i].text, numbers[i].max, numbers[i].out),
			  numbers[i].name, numbers[i].text, wrong))
			return false;
	return device_texts(order, &request->device, wrong) &&
	       device_days(order, &request->device, wrong);
}

int bay_known(const struct source *s, const struct order *order, uint64_t bay)
{
	if (bay == 0 || s->fd >= 0 || order->board != NULL)
		return EX_OK;
	return complain_as(EX_USAGE, "No kiosk runs that knows its bays: --board FILE names them.");
}

/* ---- Sending it ---- */

int answer_judge(const struct source *s, const struct meant *meant, char wrong[WRONG_MAX])
{
	const struct admin_reply *reply = &s->reply;

	if (reply->err == 0 && reply->refusal == REFUSED_NOT)
		return EX_OK;
	if (reply->err == -EEXIST && meant->known != NULL)
		(void)snprintf(wrong, WRONG_MAX, "%s", meant->known); /* ours, and short */
	else if (reply->err == -ENOENT && meant->nobody != NULL)
		(void)snprintf(wrong, WRONG_MAX, "%s", meant->nobody); /* likewise */
	else if (reply->refusal == REFUSED_KNOWN_ALREADY && meant->already != NULL)
		(void)snprintf(wrong, WRONG_MAX, "%s", meant->already); /* likewise */
	else if (reply->refusal == REFUSED_NOTHING_SUCH && meant->nothing != NULL)
		(void)snprintf(wrong, WRONG_MAX, "%s", meant->nothing); /* likewise */
	else if (reply->refusal == REFUSED_HAS_ONE && meant->has_one != NULL)
		(void)snprintf(wrong, WRONG_MAX, "%s", meant->has_one); /* likewise */
	else if (reply->err == -EOPNOTSUPP)
		(void)snprintf(wrong, WRONG_MAX,
			       "This kiosk does not ask for all of that: only what `ask` in its "
			       "board file names is kept."); /* fits */
	else if (reply->err < 0)
		(void)snprintf(wrong, WRONG_MAX, "The ledger could not take it: %s.",
			       strerror(-reply->err)); /* fits */
	else
		(void)snprintf(wrong, WRONG_MAX, "The kiosk refused it: %s.",
			       refusal_sentence(reply->refusal)); /* fits */
	return EX_DATAERR;
}

int person_send(struct source *s, enum admin_type type, struct maker *m, struct pin *pin,
		char wrong[WRONG_MAX])
{
	static const char known[] = "This card is in the ledger already.";
	const struct meant meant = {
		.known = known,
		.nobody = type == ADMIN_ENROL ? "The adult's card is nobody's: enrol them first."
					      : "The borrower's card is nobody's: enrol them "
						"first."};

	wrong[0] = '\0';

	/* A verifier takes a while: not for a card that would be refused. */
	int code = source_ask_plain(s, ADMIN_FIND_CARD);

	if (code == EX_OK && s->reply.id != NOBODY) {
		memcpy(wrong, known, sizeof(known));
		code = EX_DATAERR;
	}
	if (code == EX_OK)
		code = maker_make(m, pin, s->request.person.verifier);
	if (code == EX_OK)
		code = source_ask(s, type);
	return code == EX_OK ? answer_judge(s, &meant, wrong) : code;
}

int device_send(struct source *s, char wrong[WRONG_MAX])
{
	wrong[0] = '\0';

	const struct meant meant = {.known = "This id is in the ledger already."};
	int code = source_ask(s, ADMIN_ADD_DEVICE);

	return code == EX_OK ? answer_judge(s, &meant, wrong) : code;
}

/* ---- One, from the command line ---- */

static int person_say(const struct order *order, const struct source *s)
{
	static const struct column columns[] = {
		{"person", COLUMN_NUMBER, FOR_ALL},
		{"role", COLUMN_TEXT, FOR_ALL},
		{"name", COLUMN_TEXT, FOR_ALL},
		{"fact", COLUMN_NUMBER, FOR_PROGRAMS},
	};
	struct table t;
	int code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));

	if (code != EX_OK)
		return code;
	cell_number(&t, s->reply.id);
	cell_text(&t, role_word(s->request.person.role));
	cell_text(&t, s->request.person.name);
	cell_number(&t, s->reply.number);
	return table_end(&t);
}

int wrong_say(const struct wrong *wrong)
{
	char text[WRONG_MAX];

	wrong_write(wrong, text);
	return complain_as(EX_USAGE, "%s", text);
}

/* Takes one person in, by an order of `type`, and says who they are now. */
static int person_run(const struct order *order, const struct admin_request *request,
		      enum admin_type type, struct pin *pin)
{
	static struct source s;
	struct maker m = {0};
	char text[WRONG_MAX] = "";
	int code = pin->len == 0 ? pin_ask(pin) : EX_OK;

	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	s.request = *request;
	code = maker_open(&m, order->data);
	if (code == EX_OK)
		code = person_send(&s, type, &m, pin, text);
	if (text[0] != '\0')
		(void)complain_as(code, "%s", text); /* gives the code back, which we have */
	if (code == EX_OK)
		code = person_say(order, &s);
	maker_close(&m);
	source_close(&s);
	return code;
}

int run_enrol(const struct order *order)
{
	struct admin_request request;
	struct wrong wrong;
	struct pin pin;

	if (!given(order->role))
		return complain_as(EX_USAGE, "The --role is missing: borrower, champion, staff or "
					     "coordinator.");
	return person_fill(order, &request, &pin, &wrong)
		       ? person_run(order, &request, ADMIN_ENROL, &pin)
		       : wrong_say(&wrong);
}

int run_helper_add(const struct order *order)
{
	struct admin_request request;
	struct wrong wrong;
	struct pin pin;

	/* As a borrower is enrolled; whose helper they are makes them one. */
	if (!person_fill(order, &request, &pin, &wrong))
		return wrong_say(&wrong);
	if (!given(order->name))
		return complain_as(EX_USAGE, "The name of a helper is missing: the borrower sees "
					     "it beside \"Remove\".");
	if (!given(order->of_card) && !given(order->of_number))
		return complain_as(EX_USAGE, "Whose helper? --of-card UID or --of-number N.");
	if (!card_fill(order->of_card, order->of_number, &request.other, &wrong))
		return wrong_say(&wrong);
	request.person.role = ROLE_HELPER;
	return person_run(order, &request, ADMIN_ADD_HELPER, &pin);
}

static int device_say(const struct order *order, const struct source *s)
{
	static const struct column columns[] = {
		{"kind", COLUMN_TEXT, FOR_ALL},     {"unit", COLUMN_NUMBER, FOR_ALL},
		{"device", COLUMN_NUMBER, FOR_ALL}, {"bay", COLUMN_NUMBER, FOR_ALL},
		{"sticker", COLUMN_TEXT, FOR_ALL},  {"fact", COLUMN_NUMBER, FOR_PROGRAMS},
	};
	char sticker[STICKER_TEXT_LEN + 1];
	struct table t;
	int code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));

	if (code != EX_OK)
		return code;
	sticker_write(s->reply.id, sticker);
	cell_text(&t, kind_word(s->request.kind));
	cell_number(&t, s->reply.unit);
	cell_number(&t, s->reply.id);
	cell_number_if(&t, s->request.bay != 0, s->request.bay);
	cell_text(&t, sticker);
	cell_number(&t, s->reply.number);
	return table_end(&t);
}

int run_device_add(const struct order *order)
{
	static struct source s;
	struct admin_request request;
	struct wrong wrong;
	char text[WRONG_MAX] = "";

	if (!device_fill(order, &request, &wrong))
		return wrong_say(&wrong);

	int code = source_open(&s, order, SOURCE_CHANGES);

	if (code != EX_OK)
		return code;
	s.request = request;
	code = bay_known(&s, order, request.bay);
	if (code == EX_OK)
		code = device_send(&s, text);
	if (text[0] != '\0')
		(void)complain_as(code, "%s", text); /* gives the code back, which we have */
	if (code == EX_OK)
		code = device_say(order, &s);
	source_close(&s);
	return code;
}
