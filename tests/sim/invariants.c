/*
 * The invariants: the table, and the looks at people, doors, screens and the
 * log. Each holds what happens against the model.
 */
#include "invariants.h"

#include <string.h>

#include <lendbay/text.h>

#include "crowd.h"

/* ---- 2: no latch without its act, once, and for nobody who may not ---- */

/* Whether `person` stands there, or somebody who acts for them. */
static bool stands_there(const struct told *t, uint64_t person)
{
	if (told_proved(t, person))
		return true;
	for (uint32_t i = 0; i < t->proofs; i++) {
		const struct told_person *p = told_who(t, t->proved[i]);

		if (p != NULL && p->of == person)
			return true;
	}
	return false;
}

static const char *may_be_lent_to(struct machine *m, const struct fact *f)
{
	struct told *t = &m->told;
	const struct told_device *d = told_find(t, f->device);
	const struct told_person *p = told_who(t, f->person);
	const struct told_person by_code = {.id = f->person, .role = ROLE_BORROWER};
	uint32_t loans_max = 1;

	if (p == NULL && t->code != NOBODY && told_good_code(t, t->code))
		p = &by_code;
	else if (p == NULL || !stands_there(t, f->person))
		return "a door opens to lend to somebody who did not show who they are";
	if (p->role == ROLE_CHAMPION && m->board->policy.champion_loans > 0)
		loans_max = m->board->policy.champion_loans;
	else if (p->role != ROLE_BORROWER && p->role != ROLE_CHAMPION)
		return "a door opens to lend to somebody who is no borrower";
	if (p->blocked)
		return "a door opens to lend to somebody whose card is on hold";
	if (told_sure_loans(t, f->person) >= loans_max)
		return "a door opens to lend to somebody who has as many as they may";
	if (p->minor && (p->adult == NOBODY || !told_proved(t, p->adult)))
		return "a door opens to lend to a child whose adult is not there";
	if (d == NULL || d->place != PLACE_BAY || d->bay != f->bay)
		return "a door opens to lend a device that is not in it";
	if (p->minor && !d->filtered)
		return "a door opens to lend a child a device that is not filtered";
	return d->held_for != NOBODY && d->held_for != f->person
		       ? "a door opens to lend a device that is held for somebody else"
		       : NULL;
}

static const char *may_be_brought(struct machine *m, const struct fact *f)
{
	struct told *t = &m->told;
	const struct told_device *d = told_find(t, f->device);

	if (d == NULL)
		return NULL; /* a sister kiosk's */
	if (f->loan != d->loan)
		return "a door opens for the return of another loan than the open one";
	if (!told_tapped(t, d))
		return "a door opens for the return of a device that was not tapped";
	return t->safe ? NULL : "a door opens for a return that nobody called safe";
}

static const char *doors_fact(struct machine *m, const struct fact *f)
{
	if (f->type == FACT_REFERRAL_USED && !told_good_code(&m->told, f->referral))
		return "a referral code is used that is none, or was used before";

	struct told *t = &m->told;
	const struct told_bay *b = &t->bay[f->bay];

	switch (f->type) {
	case FACT_DOOR_BEGUN:
		if (b->act != NOBODY)
			return "an act begins at a door that has one";
		if (f->worker != NOBODY && !told_worker(t, f->worker))
			return "a door opens for a worker who is none";
		if (f->worker != NOBODY && !told_proved(t, f->worker))
			return "a door opens for a worker who did not sign in";
		if (f->why == ACT_LEND)
			return may_be_lent_to(m, f);
		if (f->why == ACT_RETURN)
			return may_be_brought(m, f);
		return f->worker == NOBODY ? "a door opens by hand for somebody who is no worker"
					   : NULL;
	case FACT_DOOR_OPENED:
	case FACT_LENT:
		return b->act != f->act || b->opened ? "a door opened that was not begun, or twice"
						     : NULL;
	case FACT_DOOR_ENDED:
		return b->act == NOBODY || b->act != f->act ? "an act ends that is not open" : NULL;
	default: return NULL;
	}
}

static const char *latch_effect(struct machine *m, const struct effect *fx)
{
	const struct told_bay *b;

	if (fx->type != EFFECT_UNLOCK)
		return NULL;
	b = &m->told.bay[fx->unlock.bay];
	if (fx->unlock.act == NOBODY || b->act != fx->unlock.act)
		return "a latch moves without an act for that bay";
	if (b->released)
		return "a latch moves twice for one act";
	if (fx->unlock.act > m->durable)
		return "a latch moves before its act is durable";
	return m->disk != NULL && disk_unsynced(m->disk) != 0
		       ? "a latch moves while the ledger is not on the disk"
		       : NULL;
}

/* ---- 5: no text, PIN, name or card in the facts, and none in the log ---- */

static bool holds(const void *where, size_t len, const void *what, size_t what_len)
{
	return memmem(where, len, what, what_len) != NULL;
}

/* The PIN that was typed last, if it is long enough not to be there by chance. */
static size_t long_pin(const struct machine *m, char pin[PIN_MAX], uint8_t digits[PIN_MAX])
{
	if (m->typed_len < PIN_MAX)
		return 0;
	for (size_t i = 0; i < PIN_MAX; i++) {
		digits[i] = m->typed[i];
		pin[i] = (char)('0' + digits[i]);
	}
	return PIN_MAX;
}

static const char *line_is_clean(const struct machine *m, const char *line, size_t len)
{
	char pin[PIN_MAX];
	uint8_t digits[PIN_MAX];
	size_t pin_len = long_pin(m, pin, digits);

	if (holds(line, len, CROWD_NAME_MARK, sizeof(CROWD_NAME_MARK) - 1))
		return "a name is in the log";
	if (pin_len > 0 && holds(line, len, pin, pin_len))
		return "a PIN is in the log";
	return holds(line, len, "d7c3a9e15b", 10) || holds(line, len, "D7C3A9E15B", 10)
		       ? "a card's number is in the log"
		       : NULL;
}

static const char *secrets_event(struct machine *m, const struct event *ev)
{
	char line[TEXT_LINE_MAX], other[TEXT_LINE_MAX];
	size_t len;

	if (ev->type == EVENT_TICK)
		return NULL;
	len = event_write(ev, line, sizeof(line));
	if (ev->type == EVENT_INTENT && ev->intent.control == CONTROL_DIGIT) {
		struct event digit = *ev;

		digit.intent.arg ^= 1u;
		(void)event_write(&digit, other, sizeof(other)); /* compared whole */
		if (strcmp(line, other) != 0)
			return "a digit of a PIN is in the log";
	}
	if (ev->type == EVENT_INTENT && ev->intent.control == CONTROL_SET) {
		struct event choice = *ev;

		choice.intent.arg ^= 1u;
		(void)event_write(&choice, other, sizeof(other)); /* compared whole */
		if (strcmp(line, other) != 0)
			return "how somebody wants the screen is in the log";
	}
	return line_is_clean(m, line, len);
}

static const char *secrets_fact(struct machine *m, const struct fact *f)
{
	uint8_t bytes[CANONICAL_MAX], digits[PIN_MAX];
	char pin[PIN_MAX];
	size_t len = canonical_write(f, bytes);
	size_t pin_len = long_pin(m, pin, digits);

	if (holds(bytes, len, CROWD_NAME_MARK, sizeof(CROWD_NAME_MARK) - 1))
		return "a name is in a fact";
	if (holds(bytes, len, crowd_uid_mark, sizeof(crowd_uid_mark)))
		return "a card's number is in a fact";
	return pin_len > 0 && (holds(bytes, len, pin, pin_len) ||
			       holds(bytes, len, digits, pin_len))
		       ? "a PIN is in a fact"
		       : NULL;
}

static const char *secrets_effect(struct machine *m, const struct effect *fx)
{
	char line[TEXT_LINE_MAX], other[TEXT_LINE_MAX];
	size_t len = effect_write(fx, line, sizeof(line));

	if (fx->type == EFFECT_ASK_PIN || fx->type == EFFECT_MAKE_PIN) {
		struct effect asked = *fx;

		memset(asked.pin.digits, 9, sizeof(asked.pin.digits));
		(void)effect_write(&asked, other, sizeof(other)); /* compared whole */
		if (strcmp(line, other) != 0)
			return "the digits of a PIN are in the log";
	}
	if (fx->type == EFFECT_REMEMBER) {
		struct effect other_way = *fx;

		memset(other_way.remember.comfort, 1, sizeof(other_way.remember.comfort));
		(void)effect_write(&other_way, other, sizeof(other)); /* compared whole */
		if (strcmp(line, other) != 0)
			return "what is remembered of somebody is in the log";
	}
	return line_is_clean(m, line, len);
}

/* ---- 7: the view shows nobody what is another's ---- */

/* A due day, or a loan: shown to its borrower, and to who acts for them. */
static bool is_theirs(struct machine *m, uint64_t loan)
{
	const struct told_loan *l = told_find_loan(&m->told, loan);

	return l != NULL && stands_there(&m->told, l->person);
}

static const char *rows_are_theirs(struct machine *m, const struct view *view)
{
	for (uint8_t i = 0; i < view->rows; i++)
		if (view->screen == SCREEN_MY_LOANS && !is_theirs(m, view->row[i].id))
			return "somebody else's loan is on the screen";
	switch (view->screen) {
	case SCREEN_HOME:
	case SCREEN_OUT_OF_ORDER:
	case SCREEN_HELP:
	case SCREEN_TAP_CARD: return NULL; /* champions' sessions, which are everybody's */
	default:
		return view->rows > 0 && m->told.proofs == 0
			       ? "a list is on the screen of somebody who did not show who they are"
			       : NULL;
	}
}

static const char *reference_is_theirs(struct machine *m, const struct view *view)
{
	uint64_t number = 0;
	uint8_t leaf[5];

	if (view->reference[0] == '\0')
		return NULL;
	if (!reference_read(view->reference, &number, leaf) || number > m->told.facts)
		return "the reference on the screen names no fact";
	return m->told.type_of[number] == FACT_LENT &&
			       !stands_there(&m->told, m->told.person_of[number])
		       ? "the reference on the screen is somebody else's"
		       : NULL;
}

static bool worker_stands_there(const struct told *t)
{
	for (uint32_t i = 0; i < t->proofs; i++)
		if (told_worker(t, t->proved[i]))
			return true;
	return false;
}

/* Nobody is shown the screen as somebody else wanted it. */
static const char *comfort_is_theirs(struct machine *m, const struct view *view)
{
	for (uint8_t setting = 0; setting < SETTINGS; setting++)
		if (view->comfort[setting] >= setting_values(setting) ||
		    !told_wants(&m->told, setting, view->comfort[setting]))
			return "the screen is as somebody else wanted it";
	return NULL;
}

static const char *view_turn(struct machine *m)
{
	const struct view *view = &m->view;
	const struct told *t = &m->told;
	bool worker = worker_stands_there(t);
	const char *wrong = rows_are_theirs(m, view);

	if (wrong == NULL)
		wrong = reference_is_theirs(m, view);
	if (wrong == NULL)
		wrong = comfort_is_theirs(m, view);
	if (wrong != NULL)
		return wrong;
	if (view->role != ROLE_NONE && t->proofs == 0 && t->code == NOBODY)
		return "the screen knows somebody who did not show who they are";
	if (view->person != NOBODY && !(worker && told_proved(t, view->person)))
		return "a worker's name is on the screen who is not there";
	if (view->day2 != 0 && t->proofs == 0 && t->code == NOBODY)
		return "a due day is on the screen of somebody who did not show who they are";
	for (uint8_t bay = 1; bay <= view->bays && !worker; bay++)
		if (view->bay_of[bay].unit != 0 || view->bay_of[bay].state != 0 ||
		    view->bay_of[bay].kind != 0)
			return "what is in a bay is on the screen, and no worker stands there";
	return NULL;
}

/* Who was erased is nobody: no card and no number names them. */
static const char *card_event(struct machine *m, const struct event *ev)
{
	bool names = ev->type == EVENT_CARD || ev->type == EVENT_NUMBER;

	return names && ev->card.person != NOBODY && told_who(&m->told, ev->card.person) == NULL
		       ? "a card names somebody who was erased"
		       : NULL;
}

/* ---- The table ---- */

const struct invariant invariants[INVARIANTS] = {
	{.number = 1,
	 .name = "every device is in exactly one place, every loan begins and ends at most once",
	 .fact = one_place_fact,
	 .turn = one_place_turn},
	{.number = 2,
	 .name = "no latch moves without a durable act for that bay, once, and never for somebody "
		 "who may not",
	 .fact = doors_fact,
	 .effect = latch_effect},
	{.number = 3,
	 .name = "nothing not wiped and inspected since its last loan is ever lent, nothing set "
		 "aside is lent or charged",
	 .fact = clean_fact,
	 .effect = clean_effect,
	 .turn = clean_turn},
	{.number = 4,
	 .name = "after any power cut the book equals the one told the durable facts, and no act "
		 "is without an end",
	 .turn = book_turn,
	 .restart = book_restart},
	{.number = 5,
	 .name = "no text, PIN, name or card is in the facts, and none in the log",
	 .event = secrets_event,
	 .fact = secrets_fact,
	 .effect = secrets_effect},
	{.number = 6,
	 .name = "facts are in order and the chain verifies, wall time goes back only across a "
		 "step",
	 .fact = order_fact,
	 .restart = chain_restart,
	 .end = chain_end},
	{.number = 7,
	 .name = "the view never shows one person's data to another",
	 .event = card_event,
	 .turn = view_turn},
	{.number = 8,
	 .name = "while no door is open, Back and Start again lead home from everywhere",
	 .turn = home_turn},
	{.number = 9,
	 .name = "a card, a number or a PIN becomes somebody's only by a fact that names them, and "
		 "only the one that they laid down",
	 .fact = given_fact,
	 .turn = cards_turn,
	 .restart = cards_restart},
};

const char *invariant_name(uint32_t number)
{
	for (size_t i = 0; i < INVARIANTS; i++)
		if (invariants[i].number == number)
			return invariants[i].name;
	return "nothing of ours";
}
