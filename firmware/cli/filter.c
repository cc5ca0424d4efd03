/*
 * Filters of the lists: reads them from the command line, and judges a row.
 * Knows no list but the words of its choices.
 */
#include "filter.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include <lendbay/text.h>

#include "values.h"

#define DAY_S    86400
#define WORD_MAX 48   /* of one choice */
#define SAID_MAX 16   /* choices that a sentence lists; more are for --help */
#define LIST_MAX 1000 /* bytes of such a list */

/* ---- Words ---- */

#define WORD_OF(list, i) ((i) < sizeof(list) / sizeof((list)[0]) ? (list)[i] : NULL)

const char *loan_state_word(uint64_t state)
{
	static const char *const words[] = {"open",  "unsure",    "handed in",
					    "ended", "not taken", "overdue"};

	return WORD_OF(words, state);
}

const char *bay_state_word(uint64_t state)
{
	static const char *const words[] = {"free",   "taken",  "door act",
					    "unsure", "forced", "out of use"};

	return WORD_OF(words, state);
}

const char *call_type_word(uint64_t type)
{
	static const char *const words[] = {"call",          "call back",  "referred on",
					    "lock device",   "find a way", "helped",
					    "take back wipe"};

	return WORD_OF(words, type);
}

const char *call_state_word(uint64_t state)
{
	static const char *const words[] = {"open", "answered", "over"};

	return WORD_OF(words, state);
}

/* ---- Reading ---- */

static int value_wrong(const char *option, const char *text, const char *what)
{
	return complain_as(EX_USAGE, "--%s \"%s\" %s.", option, text, what);
}

/* All the words there are, or where they stand. */
static int choice_wrong(const char *option, const char *text, const char *(*word)(uint64_t))
{
	char all[LIST_MAX] = "";
	size_t len = 0, count = 0;

	for (uint64_t i = 0; i < CHOICES_MAX && len < sizeof(all); i++) {
		if (word(i) == NULL || strcmp(word(i), "none") == 0)
			continue;
		len += (size_t)snprintf(all + len, sizeof(all) - len, "%s%s", count > 0 ? ", " : "",
					word(i));
		count++;
	}
	if (count > SAID_MAX)
		return value_wrong(option, text, "is none there is; the list's --help names them");
	return complain_as(EX_USAGE, "--%s \"%s\" is not one of: %s.", option, text, all);
}

/* Its number, or CHOICES_MAX. Some lists have no word for 0. */
static uint64_t choice_find(const char *(*word)(uint64_t), const char *text)
{
	uint64_t i = 0;

	while (i < CHOICES_MAX && (word(i) == NULL || strcmp(word(i), text) != 0))
		i++;
	return i;
}

/* "handed in, open": words with commas between; a hyphen stands for a blank. */
static int choices_read(const char *option, const char *text, const char *(*word)(uint64_t),
			struct choices *out)
{
	out->given = true;
	for (const char *at = text;; at++) {
		char one[WORD_MAX];
		size_t skip = strspn(at, " "), len;

		at += skip;
		len = strcspn(at, ",");

		size_t used = len;

		while (used > 0 && at[used - 1] == ' ')
			used--;
		if (used >= sizeof(one))
			return choice_wrong(option, text, word);
		for (size_t i = 0; i < used; i++)
			one[i] = at[i] == '-' || at[i] == '_' ? ' ' : at[i];
		one[used] = '\0';

		uint64_t found = choice_find(word, one);

		if (found == CHOICES_MAX)
			return choice_wrong(option, text, word);
		out->set[found / 64] |= UINT64_C(1) << found % 64;
		at += len;
		if (*at == '\0')
			return EX_OK;
	}
}

static int days_read(const struct order *order, struct filter *f)
{
	const char *wrong = NULL;

	f->to_day = UINT64_MAX;
	f->days = order->from_day != NULL || order->to_day != NULL;
	if (order->from_day != NULL) {
		wrong = day_read(order->from_day, &f->from_day);
		if (wrong != NULL)
			return value_wrong("from-day", order->from_day, wrong);
	}
	if (order->to_day != NULL) {
		wrong = day_read(order->to_day, &f->to_day);
		if (wrong != NULL)
			return value_wrong("to-day", order->to_day, wrong);
	}
	return f->from_day > f->to_day
		       ? complain_as(EX_USAGE, "--from-day %s is after --to-day %s.",
				     order->from_day, order->to_day)
		       : EX_OK;
}

/* "tablet 14", or 14 of any type. */
static int unit_read(const char *text, struct filter *f)
{
	static const char shape[] = "is not like \"tablet 14\", or 14";
	size_t len = strcspn(text, " ");

	if (text[len] != '\0') {
		int kind = word_find(kind_word, text, len);

		if (kind <= DEVICE_NONE)
			return value_wrong("unit", text, shape);
		f->unit_kind = (uint64_t)kind;
		text += len + 1;
	}
	return number_read(text, UINT32_MAX, &f->unit) == NULL ? EX_OK
							       : value_wrong("unit", text, shape);
}

static int numbers_read(const struct order *order, struct filter *f)
{
	const struct {
		const char *option, *text;
		uint64_t *out;
	} numbers[] = {{"person", order->person, &f->person},
		       {"device", order->device, &f->device},
		       {"worker", order->worker, &f->worker}};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		const char *wrong = numbers[i].text != NULL ? number_read(numbers[i].text,
									  INT64_MAX, numbers[i].out)
							    : NULL;

		if (wrong != NULL)
			return value_wrong(numbers[i].option, numbers[i].text, wrong);
	}
	/* By number or by name. */
	if (order->partner != NULL && number_read(order->partner, INT64_MAX, &f->partner) != NULL)
		f->partner_name = order->partner;
	return EX_OK;
}

int filter_read(const struct order *order, const char *(*type)(uint64_t),
		const char *(*state)(uint64_t), struct filter *f)
{
	memset(f, 0, sizeof(*f));

	int code = days_read(order, f);

	/* --type and --kind fill the same place: a type of device is a kind everywhere else. */
	if (code == EX_OK && order->kind != NULL)
		code = choices_read("type", order->kind, type, &f->type);
	if (code == EX_OK && order->state != NULL && state != NULL)
		code = choices_read("state", order->state, state, &f->state);
	if (code == EX_OK && order->unit != NULL)
		code = unit_read(order->unit, f);
	return code == EX_OK ? numbers_read(order, f) : code;
}

int filter_find(struct filter *f, struct source *s)
{
	const char *wrong;

	if (f->partner_name == NULL)
		return EX_OK;
	memset(&s->request.person, 0, sizeof(s->request.person));
	wrong = text_read(f->partner_name, s->request.person.name, sizeof(s->request.person.name));
	if (wrong != NULL)
		return value_wrong("partner", f->partner_name, wrong);

	int code = source_ask_plain(s, ADMIN_FIND_PARTNER);

	if (code == EX_OK && s->reply.id == NOBODY)
		return complain_as(
			EX_DATAERR,
			"No partner of this kiosk is called \"%s\": those are who handed "
			"out its referral codes.",
			f->partner_name);
	f->partner = s->reply.id;
	return code;
}

/* ---- Judging ---- */

uint64_t civil_day(int64_t utc_s)
{
	time_t t = (time_t)utc_s;
	struct tm parts;

	if (utc_s <= 0 || localtime_r(&t, &parts) == NULL)
		return 0;

	int64_t there_s = utc_s + parts.tm_gmtoff;

	return there_s > 0 ? (uint64_t)there_s / DAY_S : 0;
}

bool filter_civil(const struct filter *f, uint64_t day)
{
	return !f->days || (day != 0 && day >= f->from_day && day <= f->to_day);
}

bool filter_time(const struct filter *f, int64_t utc_s)
{
	return !f->days || filter_civil(f, civil_day(utc_s));
}

bool filter_choice(const struct choices *c, uint64_t choice)
{
	return !c->given || (choice < CHOICES_MAX && (c->set[choice / 64] >> choice % 64 & 1) != 0);
}

bool filter_number(uint64_t asked, uint64_t number)
{
	return asked == NOBODY || asked == number;
}

bool filter_unit(const struct filter *f, uint64_t kind, uint64_t unit)
{
	return f->unit == 0 ||
	       (f->unit == unit && (f->unit_kind == DEVICE_NONE || f->unit_kind == kind));
}
