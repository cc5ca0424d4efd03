/*
 * person export: all that is held about one person, as JSON (RFC 8259), for
 * themselves. That it is looked at and leaves is recorded before anything is
 * read or written. Never gives a key, a hash, a verifier, or anybody else.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "about.h"
#include "change.h"
#include "field_text.h"
#include "sheet.h"
#include "values.h"

struct writing {
	FILE *file;
	struct sheet paper;
	bool on_paper; /* else on stdout */
	bool first;    /* nothing stands yet in what was opened last */
	bool flat;     /* all on one line */
	int depth;
	struct about about;
};

/* ---- JSON. Whether the writing went well is asked of the file at the end. ---- */

/* Begins the next thing of what is open: a comma where one is due, a line of its own. */
static void next(struct writing *w)
{
	if (!w->first)
		fputs(w->flat ? ", " : ",", w->file);
	if (!w->flat)
		fprintf(w->file, "\n%*s", 2 * w->depth, "");
	w->first = false;
}

static void open_with(struct writing *w, char bracket)
{
	fprintf(w->file, "%c", bracket);
	w->depth++;
	w->first = true;
}

static void close_with(struct writing *w, char bracket)
{
	w->depth--;
	if (!w->first && !w->flat)
		fprintf(w->file, "\n%*s", 2 * w->depth, "");
	fprintf(w->file, "%c", bracket);
	w->first = false;
}

/* "due day" is due_day, as in all our JSON. */
static void key(struct writing *w, const char *words)
{
	next(w);
	fputc('"', w->file);
	for (; *words != '\0'; words++)
		fputc(*words == ' ' ? '_' : *words, w->file);
	fputs("\": ", w->file);
}

/* NULL and "" are null: it is not held. */
static void text_member(struct writing *w, const char *words, const char *text)
{
	key(w, words);
	if (text == NULL || text[0] == '\0')
		fputs("null", w->file);
	else
		json_text(w->file, text, strlen(text));
}

static void number_member(struct writing *w, const char *words, uint64_t number)
{
	key(w, words);
	fprintf(w->file, "%" PRIu64, number);
}

static void bool_member(struct writing *w, const char *words, bool yes)
{
	key(w, words);
	fputs(yes ? "true" : "false", w->file);
}

/* ---- The registry ---- */

/* How they asked that the screen be for them, or null. */
static void comfort_write(struct writing *w, const uint8_t comfort[SETTINGS])
{
	key(w, "screen remembered");
	if (!comfort[SETTING_REMEMBER]) {
		fputs("null", w->file);
		return;
	}
	open_with(w, '{');
	for (uint8_t setting = 0; setting < SETTINGS; setting++) {
		if (setting == SETTING_REMEMBER || setting == SETTING_VOLUME)
			continue; /* that it is held is said by its being here; never the other */
		if (setting == SETTING_LANGUAGE)
			text_member(w, setting_word(setting), language_word(comfort[setting]));
		else
			number_member(w, setting_word(setting), comfort[setting]);
	}
	close_with(w, '}');
}

static void registry_write(struct writing *w, const struct admin_person *whole)
{
	const struct registry_person *row = &whole->row;
	char text[VALUE_MAX];

	key(w, "person");
	open_with(w, '{');
	number_member(w, "person", row->person);
	text_member(w, "role", role_word(row->role));
	text_member(w, "name", row->name);
	text_member(w, "contact", row->contact);
	set_write(row->safe_ways, contact_way_word, text, sizeof(text));
	key(w, "safe ways");
	json_list(w->file, text);
	text_member(w, "area", row->area);
	text_member(w, "age band", age_band_word(row->age_band));
	key(w, "household");
	if (row->household != 0)
		fprintf(w->file, "%u", row->household);
	else
		fputs("null", w->file);
	bool_member(w, "under 18", row->minor);
	text_member(w, "answered for by", row->adult != NOBODY ? "an adult" : NULL);
	text_member(w, "helper of", row->helper_of != NOBODY ? "a borrower" : NULL);
	day_write(row->last_day, text);
	text_member(w, "nothing out since", text);
	comfort_write(w, row->comfort);
	text_member(w, "pin",
		    whole->has_pin ? "kept only as a one-way value, from which nobody can read it"
				   : NULL);
	number_member(w, "cards and numbers", whole->cards);
	text_member(w, "cards and numbers are kept as",
		    whole->cards > 0 ? "keyed hashes, from which nobody can read them" : NULL);
	close_with(w, '}');

	key(w, "helpers");
	open_with(w, '[');
	for (uint32_t i = 0; i < whole->helpers; i++) {
		next(w);
		json_text(w->file, whole->helper[i], strlen(whole->helper[i]));
	}
	close_with(w, ']');
}

/* A champion's own, as people read of them; those long over are not kept. */
static int sessions_write(struct source *s, struct writing *w)
{
	char text[WHEN_MAX], minute[6];

	key(w, "sessions");
	open_with(w, '[');
	s->request.after = 0;
	do {
		int code = source_ask_plain(s, ADMIN_SESSIONS);

		if (code != EX_OK)
			return code;
		for (uint32_t i = 0; i < s->reply.rows; i++) {
			const struct admin_session *row = &s->reply.session[i];

			if (row->now.champion != w->about.person &&
			    row->text.champion != w->about.person)
				continue;
			next(w);
			open_with(w, '{');
			day_write(row->now.day, text);
			text_member(w, "day", text);
			minute_write(row->now.from_minute, minute);
			text_member(w, "from", minute);
			minute_write(row->now.to_minute, minute);
			text_member(w, "to", minute);
			text_member(w, "place", row->text.place);
			text_member(w, "name", row->text.name);
			text_member(w, "languages", row->text.languages);
			text_member(w, "phone", row->text.phone);
			close_with(w, '}');
		}
		s->request.after += s->reply.rows;
	} while (s->reply.rows == ADMIN_PAGE);
	close_with(w, ']');
	return EX_OK;
}

/* ---- The facts ---- */

/* Five answers, 4 bits each. */
static void sure_write(struct writing *w, uint64_t sure)
{
	open_with(w, '{');
	for (uint64_t skill = 0; skill < SKILLS; skill++)
		if ((sure >> 4 * skill & 15) != 0)
			number_member(w, skill_word(skill), sure >> 4 * skill & 15);
	close_with(w, '}');
}

static void field_put(struct writing *w, const struct fact *fact, enum fact_field field)
{
	struct field_shape shape = field_shape(field);
	const char *whom = about_whom(&w->about, fact, field);
	char text[VALUE_MAX];

	field_write(fact, field, FORM_JSON, text);
	if (whom != NULL) {
		text_member(w, shape.word, whom);
	} else if (field == FIELD_USER) {
		text_member(w, shape.word, "somebody at the command line");
	} else if (field == FIELD_FROM_MINUTE || field == FIELD_TO_MINUTE) {
		minute_write(fact_get(fact, field), text);
		text_member(w, shape.word, text);
	} else if (shape.member != NULL) {
		key(w, shape.word);
		json_list(w->file, text);
	} else if (field == FIELD_SURE) {
		key(w, shape.word);
		sure_write(w, fact->sure);
	} else if (field_is_number(field)) {
		key(w, shape.word);
		fputs(text, w->file);
	} else {
		text_member(w, shape.word, text);
	}
}

static int one_write(void *with, const struct ledger_entry *entry)
{
	struct writing *w = with;
	const struct fact *fact = &entry->fact;
	char text[WHEN_MAX];
	bool theirs;
	int code = about_take(&w->about, fact, &theirs);

	if (code != EX_OK || !theirs)
		return code;
	next(w);
	w->flat = true;
	open_with(w, '{');
	number_member(w, "number", fact->number);
	time_write(fact->utc_s, FORM_JSON, text);
	text_member(w, "time", text);
	text_member(w, "clock", quality_word(fact->quality));
	text_member(w, "what happened", fact_word(fact->type));
	for (const uint8_t *f = fact_fields(fact->type); *f != FIELD_NONE; f++)
		if (field_is_there(fact, *f) && about_tells(&w->about, fact, *f))
			field_put(w, fact, *f);
	close_with(w, '}');
	w->flat = false;
	return ferror(w->file) ? EX_IOERR : EX_OK;
}

static int facts_write(struct source *s, struct writing *w)
{
	key(w, "facts");
	open_with(w, '[');

	int code = source_facts(s, 1, UINT64_MAX, one_write, w);

	close_with(w, ']');
	return code;
}

/* ---- All of it ---- */

/* Judges the answer to something asked about a card. Returns 0 or a code. */
static int card_judge(const struct source *s)
{
	if (s->reply.err == -ENOENT || (s->reply.err == 0 && s->reply.id == NOBODY))
		return complain_as(EX_DATAERR, "This card is nobody's: nothing is held about whose "
					       "it was.");
	if (s->reply.err == -EBADMSG)
		return complain_as(EX_DATAERR, "What is held about this person cannot be read: "
					       "their row is not what was sealed. lendbay-ledger "
					       "doctor says more.");
	if (s->reply.err < 0)
		return complain_as(code_of(s->reply.err), "The ledger in %s cannot be asked: %s.",
				   s->dir, strerror(-s->reply.err));
	if (s->reply.refusal != REFUSED_NOT)
		return complain_as(EX_DATAERR, "The kiosk refused it: %s.",
				   refusal_sentence(s->reply.refusal));
	return EX_OK;
}

/* That somebody looks, and that it leaves, are facts before it is read. Returns 0 or a code. */
static int looks_record(struct source *s)
{
	int code = source_ask(s, ADMIN_FIND_CARD);

	if (code == EX_OK)
		code = card_judge(s);
	if (code != EX_OK)
		return code;

	s->request.deed.admin.deed = RIGHT_LOOK_AT_CONTACT;
	code = source_ask(s, ADMIN_DEED);
	if (code == EX_OK)
		code = card_judge(s);
	if (code != EX_OK)
		return code;
	s->request.deed.admin.deed = RIGHT_EXPORT;
	s->request.deed.admin.what = EXPORT_PERSON;
	s->request.deed.admin.person = s->reply.id;
	code = source_ask(s, ADMIN_EXPORTED);
	return code == EX_OK ? card_judge(s) : code;
}

static int all_write(struct source *s, struct writing *w)
{
	char text[WHEN_MAX];
	int code = looks_record(s);

	if (code == EX_OK)
		code = source_ask(s, ADMIN_PERSON);
	if (code == EX_OK)
		code = card_judge(s);
	if (code != EX_OK)
		return code;
	about_begin(&w->about, s->reply.id);
	w->first = true;
	open_with(w, '{');
	text_member(w, "about", "all that this kiosk's ledger and registry hold about one person");
	time_write((int64_t)time(NULL), FORM_JSON, text);
	text_member(w, "made", text);
	registry_write(w, &s->reply.whole);
	code = sessions_write(s, w);
	if (code == EX_OK)
		code = facts_write(s, w);
	close_with(w, '}');
	fputs("\n", w->file);
	about_end(&w->about);
	return code;
}

/* Returns `code`, or that what was written did not arrive. */
static int writing_end(struct writing *w, int code)
{
	if (w->on_paper)
		return sheet_end(&w->paper, code);
	if (fflush(stdout) == 0 && !ferror(stdout))
		return code;
	return complain_as(EX_IOERR, "What is held could not be written: %s.", strerror(errno));
}

int run_person_export(const struct order *order)
{
	static struct source s;
	static struct writing w;
	struct admin_request request = {0};
	struct wrong wrong;

	if (!card_fill(order->card, order->number, &request.card, &wrong))
		return wrong_say(&wrong);
	w.on_paper = given(order->output) && strcmp(order->output, "-") != 0;

	int code = w.on_paper ? sheet_begin(&w.paper, order->output) : EX_OK;

	if (code != EX_OK)
		return code;
	w.file = w.on_paper ? w.paper.file : stdout;
	code = source_open(&s, order, SOURCE_CHANGES);
	if (code == EX_OK) {
		s.progress = w.on_paper && isatty(STDERR_FILENO);
		s.request = request;
		code = all_write(&s, &w);
		source_close(&s);
	}
	return writing_end(&w, code);
}
