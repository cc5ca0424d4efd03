/*
 * helper remove, pin, card replace, card block, card unblock: orders about
 * somebody whose card is in the ledger already. Decides nothing the core
 * decides, and says no more of them than their number there.
 */
#include <string.h>
#include <sysexits.h>

#include <lendbay/text.h>

#include "change.h"
#include "table.h"
#include "values.h"

static const char nobody[] = "This card is nobody's.";

/* What was done to whom. */
static int done_say(const struct order *order, const struct source *s, const char *done)
{
	static const struct column columns[] = {
		{"person", COLUMN_NUMBER, FOR_ALL},
		{"done", COLUMN_TEXT, FOR_ALL},
		{"fact", COLUMN_NUMBER, FOR_PROGRAMS},
	};
	struct table t;
	int code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));

	if (code != EX_OK)
		return code;
	cell_number(&t, s->reply.id);
	cell_text(&t, done);
	cell_number(&t, s->reply.number);
	return table_end(&t);
}

/* Asks whose card it is first: what would be refused begins no run. Returns 0 or a code. */
static int card_known(struct source *s)
{
	int code = source_ask_plain(s, ADMIN_FIND_CARD);

	return code == EX_OK && s->reply.id == NOBODY ? complain_as(EX_DATAERR, "%s", nobody)
						      : code;
}

/* Sends the order in s->request, judges and says it. Closes the source. */
static int order_run(const struct order *order, struct source *s, enum admin_type type,
		     const struct meant *meant, const char *done)
{
	char text[WRONG_MAX] = "";
	int code = source_ask(s, type);

	if (code == EX_OK)
		code = answer_judge(s, meant, text);
	if (text[0] != '\0')
		(void)complain_as(code, "%s", text); /* gives the code back, which we have */
	if (code == EX_OK)
		code = done_say(order, s, done);
	source_close(s);
	return code;
}

/* An order that needs no more than a card. */
static int card_run(const struct order *order, const struct admin_request *request,
		    enum admin_type type, const struct meant *meant, const char *done)
{
	static struct source s;
	int code = source_open(&s, order, SOURCE_CHANGES);

	if (code != EX_OK)
		return code;
	s.request = *request;
	code = card_known(&s);
	if (code == EX_OK)
		return order_run(order, &s, type, meant, done);
	source_close(&s);
	return code;
}

int run_helper_remove(const struct order *order)
{
	struct admin_request request = {0};
	struct wrong wrong;

	if (!card_fill(order->card, order->number, &request.card, &wrong))
		return wrong_say(&wrong);

	static const struct meant meant = {.nobody = nobody,
					   .nothing = "This card is no helper's."};

	return card_run(order, &request, ADMIN_REMOVE_HELPER, &meant, "helper removed");
}

/* Takes card and grounds of a deed. Returns 0 or a code; `what` is not done on other grounds. */
static int grounds_fill(const struct order *order, const char *what, struct admin_request *request)
{
	struct wrong wrong;

	if (!card_fill(order->card, order->number, &request->card, &wrong))
		return wrong_say(&wrong);
	if (!given(order->grounds))
		return complain_as(EX_USAGE, "Why? --grounds WORDS; lendbay-ledger deed --list "
					     "names them.");

	int grounds = word_find(grounds_word, order->grounds, strlen(order->grounds));

	if (grounds < 0 || !kiosk_deed_takes((uint8_t)request->deed.admin.deed, (uint8_t)grounds))
		return complain_as(EX_USAGE,
				   "%s on such grounds; lendbay-ledger deed --list names them.",
				   what);
	request->deed.admin.grounds = (uint64_t)grounds;
	return EX_OK;
}

int run_erase(const struct order *order)
{
	struct admin_request request = {.deed = {.admin = {.deed = RIGHT_ERASE}}};
	int code = grounds_fill(order, "Nobody is erased", &request);

	static const struct meant meant = {
		.nobody = nobody,
		.has_one = "Something is out on loan to them, or to somebody under 18 they answer "
			   "for: it comes back, or its loan ends, first."};

	return code == EX_OK ? card_run(order, &request, ADMIN_DEED, &meant, "erased") : code;
}

int run_card_block(const struct order *order)
{
	struct admin_request request = {.deed = {.admin = {.deed = RIGHT_BLOCK}}};
	int code = grounds_fill(order, "A card is not blocked", &request);

	static const struct meant meant = {.nobody = nobody,
					   .already = "This card is on hold already."};

	return code == EX_OK ? card_run(order, &request, ADMIN_DEED, &meant, "blocked") : code;
}

int run_card_unblock(const struct order *order)
{
	struct admin_request request = {.deed = {.admin = {.deed = RIGHT_UNBLOCK}}};
	struct wrong wrong;

	if (!card_fill(order->card, order->number, &request.card, &wrong))
		return wrong_say(&wrong);

	static const struct meant meant = {.nobody = nobody,
					   .nothing = "This card is not on hold."};

	return card_run(order, &request, ADMIN_DEED, &meant, "unblocked");
}

int run_card_replace(const struct order *order)
{
	struct admin_request request = {0};
	struct wrong wrong;
	bool by_card = given(order->card);

	if (by_card == given(order->number) || by_card != given(order->new_card) ||
	    by_card == given(order->new_number))
		return complain_as(EX_USAGE, "Which by which? --card UID and --new UID, or "
					     "--number N and --new-number N.");
	if (!card_fill(order->card, order->number, &request.card, &wrong) ||
	    !card_fill(order->new_card, order->new_number, &request.other, &wrong))
		return wrong_say(&wrong);

	static const struct meant meant = {.known = "The new card is somebody's already.",
					   .nobody = nobody};

	return card_run(order, &request, ADMIN_REPLACE_CARD, &meant, "card replaced");
}

/* Makes the verifier, and sends it. Closes the source. */
static int pin_send(const struct order *order, struct source *s, struct pin *pin)
{
	static const struct meant meant = {.nobody = nobody};
	struct maker m = {0};
	/* A verifier takes a while: not for a card that would be refused. */
	int code = card_known(s);

	if (code == EX_OK)
		code = maker_open(&m, order->data);
	if (code == EX_OK)
		code = maker_make(&m, pin, s->request.person.verifier);
	maker_close(&m);
	if (code == EX_OK)
		return order_run(order, s, ADMIN_DEED, &meant, "new PIN");
	source_close(s);
	return code;
}

int run_pin(const struct order *order)
{
	static struct source s;
	struct admin_request request = {.deed = {.admin = {.deed = RIGHT_NEW_PIN}}};
	struct wrong wrong;
	struct pin pin = {0};

	if (!card_fill(order->card, order->number, &request.card, &wrong))
		return wrong_say(&wrong);
	/* A PIN is never said, also when it is wrong. */
	if (given(order->pin) &&
	    !fine(pin_read(order->pin, pin.digits, &pin.len), "PIN", NULL, &wrong))
		return wrong_say(&wrong);

	int code = pin.len == 0 ? pin_ask(&pin) : EX_OK;

	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	s.request = request;
	return pin_send(order, &s, &pin);
}
