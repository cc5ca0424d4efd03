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
	printf("A new ledger is in %s. Keep a copy of its three key files.\n", order->data);
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

static bool given(const char *text)
{
	return text != NULL && text[0] != '\0';
}

/* Notes what a reader found. Returns whether it found nothing wrong. */
static bool fine(const char *what, const char *name, const char *text, struct wrong *wrong)
{
	if (what != NULL)
		*wrong = (struct wrong){.name = name, .what = what, .text = text};
	return what == NULL;
}

bool person_fill(const struct order *order, struct admin_request *request, struct pin *pin,
		 struct wrong *wrong)
{
	const char *role = given(order->role) ? order->role : role_word(ROLE_BORROWER);

	memset(request, 0, sizeof(*request));
	memset(pin, 0, sizeof(*pin));
	if (!given(order->card))
		return fine("is missing", "card", NULL, wrong);
	if (!fine(uid_read(order->card, request->card.uid, &request->card.uid_len), "card",
		  order->card, wrong) ||
	    !fine(role_read(role, &request->person.role), "role", role, wrong))
		return false;
	if (given(order->name) &&
	    !fine(text_read(order->name, request->person.name, sizeof(request->person.name)),
		  "name", order->name, wrong))
		return false;
	if (!given(order->name) && request->person.role != ROLE_BORROWER)
		return fine("of a worker is missing: screens greet them by it", "name", NULL,
			    wrong);
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
		     {"note", order->note, device->note}};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (given(texts[i].text) &&
		    !fine(text_read(texts[i].text, texts[i].out, REGISTRY_TEXT_MAX), texts[i].name,
			  texts[i].text, wrong))
			return false;
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
	return device_texts(order, &request->device, wrong);
}

int bay_known(const struct source *s, const struct order *order, uint64_t bay)
{
	if (bay == 0 || s->fd >= 0 || order->board != NULL)
		return EX_OK;
	return complain_as(EX_USAGE, "No kiosk runs that knows its bays: --board FILE names them.");
}

/* ---- Sending it ---- */

int answer_judge(const struct source *s, const char *known, char wrong[WRONG_MAX])
{
	const struct admin_reply *reply = &s->reply;

	if (reply->err == 0 && reply->refusal == REFUSED_NOT)
		return EX_OK;
	if (reply->err == -EEXIST)
		(void)snprintf(wrong, WRONG_MAX, "%s", known); /* ours, and short */
	else if (reply->err < 0)
		(void)snprintf(wrong, WRONG_MAX, "The ledger could not take it: %s.",
			       strerror(-reply->err)); /* fits */
	else
		(void)snprintf(wrong, WRONG_MAX, "The kiosk refused it: %s.",
			       refusal_sentence(reply->refusal)); /* fits */
	return EX_DATAERR;
}

int person_send(struct source *s, struct maker *m, struct pin *pin, char wrong[WRONG_MAX])
{
	static const char known[] = "This card is in the ledger already.";

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
		code = source_ask(s, ADMIN_ENROL);
	return code == EX_OK ? answer_judge(s, known, wrong) : code;
}

int device_send(struct source *s, char wrong[WRONG_MAX])
{
	wrong[0] = '\0';

	int code = source_ask(s, ADMIN_ADD_DEVICE);

	return code == EX_OK ? answer_judge(s, "This id is in the ledger already.", wrong) : code;
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

int run_enrol(const struct order *order)
{
	static struct source s;
	struct maker m = {0};
	struct wrong wrong;
	struct pin pin;
	char text[WRONG_MAX] = "";

	if (!given(order->role))
		return complain_as(EX_USAGE, "The --role is missing: borrower, staff or "
					     "coordinator.");

	struct admin_request request;

	if (!person_fill(order, &request, &pin, &wrong)) {
		wrong_write(&wrong, text);
		return complain_as(EX_USAGE, "%s", text);
	}

	int code = pin.len == 0 ? pin_ask(&pin) : EX_OK;

	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	s.request = request;
	code = maker_open(&m, order->data);
	if (code == EX_OK)
		code = person_send(&s, &m, &pin, text);
	if (text[0] != '\0')
		(void)complain_as(code, "%s", text); /* gives the code back, which we have */
	if (code == EX_OK)
		code = person_say(order, &s);
	maker_close(&m);
	source_close(&s);
	return code;
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

	if (!device_fill(order, &request, &wrong)) {
		wrong_write(&wrong, text);
		return complain_as(EX_USAGE, "%s", text);
	}

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
