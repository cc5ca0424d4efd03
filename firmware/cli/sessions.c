/*
 * sessions: champions' sessions, listed, taken in from a CSV file, cancelled.
 * Every row is checked, against the others and against the ledger, before the
 * first is taken in. What is wrong is said by line and column; only --skip-bad
 * leaves it out.
 */
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include "change.h"
#include "csv.h"
#include "faults.h"
#include "table.h"
#include "values.h"

/* A row of the file, as it was written; NULL: no such column. */
struct cells {
	const char *place, *day, *from, *to, *phone, *languages, *champion, *card;
};

static const struct column_row {
	const char *name;
	size_t offset; /* in struct cells */
	bool needed;
} column_rows[] = {
	{"place", offsetof(struct cells, place), true},
	{"day", offsetof(struct cells, day), true},
	{"from", offsetof(struct cells, from), true},
	{"to", offsetof(struct cells, to), true},
	{"phone", offsetof(struct cells, phone), false},
	{"languages", offsetof(struct cells, languages), false},
	{"champion", offsetof(struct cells, champion), false},
	{"card", offsetof(struct cells, card), false},
};

#define COLUMNS (sizeof(column_rows) / sizeof(column_rows[0]))

/* A session that is there, or will be when the rows before are in. */
struct standing {
	char place[REGISTRY_NAME_MAX];
	uint64_t day, from_minute;
	size_t line; /* of the file; 0: it stands in the ledger alone */
	bool over;
};

struct file {
	const struct order *order;
	struct source source;
	struct csv csv;
	const struct column_row *column[COLUMNS]; /* of the file's columns */
	struct faults faults;
	struct standing standing[2 * SESSIONS_MAX]; /* the ledger's, then the file's */
	size_t standing_len, fresh, known;
	bool skip[2 * SESSIONS_MAX + 1]; /* of the file's rows: in the ledger already */
	uint64_t today;
	uint64_t minute;
};

#define ROWS_MAX (2 * SESSIONS_MAX) /* of one file, those that are there already among them */

/* ---- The header ---- */

static int header_take(struct file *f)
{
	const char *name = f->order->file;
	const struct csv_row *row = f->csv.rows;

	if (f->csv.rows_len == 0)
		return complain_as(EX_DATAERR, "%s is empty.", name);
	if (f->csv.rows_len - 1 > ROWS_MAX)
		return complain_as(EX_DATAERR,
				   "%s has %zu sessions; a kiosk keeps %d to come, and a file may "
				   "have twice as many.",
				   name, f->csv.rows_len - 1, SESSIONS_MAX);
	for (size_t i = 0; i < row->count; i++) {
		const char *cell = f->csv.cells[row->first + i];
		const struct column_row *found = NULL;

		for (size_t j = 0; j < COLUMNS; j++)
			if (strcmp(cell, column_rows[j].name) == 0)
				found = &column_rows[j];
		if (found == NULL)
			return complain_as(EX_DATAERR,
					   "%s:%zu:%zu: There is no column \"%s\"; lendbay-ledger "
					   "sessions import --help names them.",
					   name, row->line, i + 1, is_utf8(cell) ? cell : "?");
		if (faults_column(&f->faults, cell) != 0)
			return complain_as(EX_DATAERR,
					   "%s:%zu:%zu: The column \"%s\" is there twice.", name,
					   row->line, i + 1, cell);
		f->column[f->faults.columns] = found;
		faults_column_add(&f->faults, found->name);
	}
	for (size_t j = 0; j < COLUMNS; j++)
		if (column_rows[j].needed && faults_column(&f->faults, column_rows[j].name) == 0)
			return complain_as(EX_DATAERR, "%s:%zu: The column \"%s\" is missing.",
					   name, row->line, column_rows[j].name);
	return EX_OK;
}

/* ---- The rows ---- */

static bool texts_fill(const struct cells *c, struct registry_session *s, struct wrong *wrong)
{
	const struct {
		const char *name, *text;
		char *out;
	} texts[] = {{"place", c->place, s->place},
		     {"phone", c->phone, s->phone},
		     {"list of languages", c->languages, s->languages},
		     {"champion", c->champion, s->name}};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (given(texts[i].text) &&
		    !fine(text_read(texts[i].text, texts[i].out, REGISTRY_NAME_MAX), texts[i].name,
			  texts[i].text, wrong))
			return false;
	return true;
}

/* Whether a session may still be put on a page: not over, and not mistyped into another year. */
static const char *day_judge(const struct file *f, uint64_t day, uint64_t to_minute)
{
	if (day < f->today || (day == f->today && to_minute <= f->minute))
		return "is over: this session has been";
	if (day > f->today + SESSION_AHEAD_DAYS)
		return "is more than a year ahead";
	return NULL;
}

/* Reads a row into the source's request. Returns true, or false and what is wrong. */
static bool cells_fill(struct file *f, const struct cells *c, struct wrong *wrong)
{
	struct admin_request *r = &f->source.request;
	uint64_t day = 0, from = 0, to = 0;

	const struct {
		const char *name, *text;
	} needed[] = {{"place", c->place}, {"day", c->day}, {"beginning", c->from}, {"end", c->to}};

	memset(r, 0, sizeof(*r));
	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		if (!given(needed[i].text))
			return fine("is missing", needed[i].name, NULL, wrong);
	if (!texts_fill(c, &r->session, wrong) ||
	    !fine(day_read(c->day, &day), "day", c->day, wrong) ||
	    !fine(minute_read(c->from, &from), "beginning", c->from, wrong) ||
	    !fine(minute_read(c->to, &to), "end", c->to, wrong))
		return false;
	if (from >= to)
		return fine("is not after its beginning", "end", c->to, wrong);
	if (!fine(day_judge(f, day, to), "day", c->day, wrong))
		return false;
	r->session.day = (uint32_t)day;
	r->deed.admin.from_minute = from;
	r->deed.admin.to_minute = to;
	return !given(c->card) ||
	       fine(uid_read(c->card, r->card.uid, &r->card.uid_len), "card", c->card, wrong);
}

static bool row_fill(struct file *f, size_t row, struct fault *fault)
{
	const struct csv_row *csv = &f->csv.rows[row];
	struct cells cells = {0};
	struct wrong wrong = {0};

	if (!faults_row_reads(&f->faults, row, fault))
		return false;
	for (size_t i = 0; i < f->faults.columns; i++) {
		const char *cell = f->csv.cells[csv->first + i];

		memcpy((char *)&cells + f->column[i]->offset, &cell, sizeof(cell));
	}
	if (cells_fill(f, &cells, &wrong))
		return true;
	wrong_write(&wrong, fault->sentence);
	fault->column = faults_column_of(&f->faults, row, &wrong);
	return false;
}

/* ---- Against each other and against the ledger ---- */

static void today_find(struct file *f)
{
	time_t now_s = time(NULL);
	struct tm civil;

	/* In the kiosk's own zone: source_open has set TZ. */
	if (localtime_r(&now_s, &civil) == NULL)
		return; /* then the core alone judges days */
	f->minute = (uint64_t)civil.tm_hour * 60 + (uint64_t)civil.tm_min;
	f->today = (uint64_t)((now_s + civil.tm_gmtoff) / 86400);
}

static int standing_read(struct file *f)
{
	struct source *s = &f->source;
	int code = EX_OK;

	memset(&s->request, 0, sizeof(s->request));
	do {
		s->request.after = f->standing_len;
		code = source_ask_plain(s, ADMIN_SESSIONS);
		for (uint32_t i = 0; code == EX_OK && i < s->reply.rows; i++) {
			const struct admin_session *row = &s->reply.session[i];
			struct standing *d = &f->standing[f->standing_len++];

			*d = (struct standing){.day = row->now.day,
					       .from_minute = row->now.from_minute};
			memcpy(d->place, row->text.place, sizeof(d->place));
			/* What is over makes room. */
			d->over = d->day < f->today ||
				  (d->day == f->today && row->now.to_minute <= f->minute);
			f->fresh += !d->over;
		}
	} while (code == EX_OK && s->reply.rows > 0 && f->standing_len < SESSIONS_MAX);
	return code;
}

/* The card must be a champion's. Returns 0 or a code, and a sentence if it is not. */
static int card_check(struct source *s, char sentence[WRONG_MAX])
{
	const struct admin_request request = s->request;

	sentence[0] = '\0';
	if (request.card.uid_len == 0)
		return EX_OK;

	int code = source_ask_plain(s, ADMIN_FIND_CARD);
	uint64_t person = s->reply.id;

	if (code == EX_OK && person == NOBODY)
		(void)snprintf(sentence, WRONG_MAX, "This card is nobody's."); /* fits */
	if (code == EX_OK && person != NOBODY) {
		s->request.after = person - 1;
		code = source_ask_plain(s, ADMIN_PEOPLE);
		if (code == EX_OK && s->reply.rows > 0 && s->reply.person[0].role != ROLE_CHAMPION)
			(void)snprintf(sentence, WRONG_MAX, "This card is no champion's."); /* fits
											     */
	}
	s->request = request;
	return code;
}

/* Puts the row among those that stand, or says why it cannot be. */
static void row_stand(struct file *f, size_t row, struct fault *fault)
{
	const struct admin_request *r = &f->source.request;
	size_t line = f->csv.rows[row].line;

	for (size_t i = 0; i < f->standing_len; i++) {
		struct standing *d = &f->standing[i];

		if (d->day != r->session.day || d->from_minute != r->deed.admin.from_minute ||
		    strcmp(d->place, r->session.place) != 0)
			continue;
		if (d->line != 0) {
			(void)snprintf(fault->sentence, WRONG_MAX,
				       "This session stands in line %zu too.", d->line); /* fits */
			return;
		}
		f->skip[row] = true;
		f->known++;
		d->line = line; /* a second one in the file is one too many all the same */
		return;
	}
	if (f->fresh == SESSIONS_MAX) {
		(void)snprintf(fault->sentence, WRONG_MAX,
			       "A kiosk keeps %d sessions to come, and no more: this is one too "
			       "many.",
			       SESSIONS_MAX); /* fits */
		return;
	}

	struct standing *d = &f->standing[f->standing_len++];

	*d = (struct standing){
		.day = r->session.day, .from_minute = r->deed.admin.from_minute, .line = line};
	memcpy(d->place, r->session.place, sizeof(d->place));
	f->fresh++;
}

static int rows_check(struct file *f)
{
	int code = standing_read(f);

	for (size_t row = 1; row < f->csv.rows_len && code == EX_OK; row++) {
		struct fault fault = {0};

		if (row_fill(f, row, &fault)) {
			code = card_check(&f->source, fault.sentence);
			if (fault.sentence[0] != '\0')
				fault.column = faults_column(&f->faults, "card");
		}
		if (code == EX_OK && fault.sentence[0] == '\0')
			row_stand(f, row, &fault);
		if (fault.sentence[0] != '\0')
			faults_add(&f->faults, row, &fault);
	}
	return code;
}

/* ---- Taking them in ---- */

/* Sends one row. Returns 0 or a code, and what is wrong; no sentence: it was said. */
static int row_send(struct file *f, size_t row, struct fault *fault)
{
	static const struct meant meant = {.known = "This session is in the ledger already."};
	int code;

	/* It was checked: time has gone by since. */
	if (!row_fill(f, row, fault))
		return EX_DATAERR;
	code = source_ask(&f->source, ADMIN_ADD_SESSION);
	return code == EX_OK ? answer_judge(&f->source, &meant, fault->sentence) : code;
}

static int rows_send(struct file *f)
{
	size_t taken = 0;
	int code = EX_OK;

	for (size_t row = 1; row < f->csv.rows_len && code == EX_OK; row++) {
		struct fault fault = {0};

		if (f->skip[row] || f->faults.bad[row])
			continue;
		code = row_send(f, row, &fault);
		taken += code == EX_OK;
		if (code == EX_DATAERR && f->order->skip_bad && fault.sentence[0] != '\0') {
			faults_add(&f->faults, row, &fault);
			code = EX_OK;
		} else if (fault.sentence[0] != '\0') {
			(void)fault_say(&f->faults, row, &fault, code); /* gives it back */
		}
	}
	if (code != EX_OK)
		return complain_as(code,
				   "%zu sessions of %s were taken in before that; when it is "
				   "mended, the same command takes in the rest.",
				   taken, f->order->file);
	printf("%zu sessions taken in from %s", taken, f->order->file);
	if (f->known > 0)
		printf(", %zu were in the ledger already", f->known);
	puts(".");
	return faults_skipped_say(&f->faults);
}

static int file_run(struct file *f)
{
	int code = header_take(f);

	if (code == EX_OK)
		code = source_open(&f->source, f->order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	today_find(f);
	code = rows_check(f);
	if (code == EX_OK)
		code = faults_judge(&f->faults, f->order->skip_bad);
	if (code == EX_OK)
		code = rows_send(f);
	source_close(&f->source);
	return code;
}

int run_sessions_import(const struct order *order)
{
	static struct file f;

	memset(&f, 0, sizeof(f));

	int code = csv_read(order->file, &f.csv);

	if (code != EX_OK)
		return code;
	f.order = order;
	code = faults_begin(&f.faults, order->file, &f.csv);
	if (code == EX_OK)
		code = file_run(&f);
	faults_end(&f.faults);
	csv_free(&f.csv);
	return code;
}

/* ---- Cancelling, listing ---- */

int run_sessions_cancel(const struct order *order)
{
	static struct source s;
	uint64_t session = 0;
	const char *what = number_read(order->file, ADMIN_ID_MAX, &session);

	if (what != NULL)
		return complain_as(EX_USAGE, "The session \"%s\" %s.", order->file, what);

	int code = source_open(&s, order, SOURCE_CHANGES);

	if (code != EX_OK)
		return code;
	memset(&s.request, 0, sizeof(s.request));
	s.request.session.session = session;
	code = source_ask(&s, ADMIN_CANCEL_SESSION);
	if (code == EX_OK && s.reply.refusal == REFUSED_NOTHING_SUCH) {
		code = complain_as(EX_DATAERR,
				   "There is no session %llu; lendbay-ledger sessions lists them.",
				   (unsigned long long)session);
	} else if (code == EX_OK) {
		char sentence[WRONG_MAX] = "";

		code = answer_judge(&s, &(struct meant){0}, sentence);
		if (code != EX_OK)
			(void)complain_as(code, "%s", sentence); /* gives it back */
		else
			printf("Session %llu is cancelled.\n", (unsigned long long)session);
	}
	source_close(&s);
	return code;
}

static void session_print(struct table *t, const struct admin_session *row)
{
	char text[WHEN_MAX];

	cell_number(t, row->now.session);
	day_write(row->now.day, text);
	cell_text(t, text);
	minute_write(row->now.from_minute, text);
	cell_text(t, text);
	minute_write(row->now.to_minute, text);
	cell_text(t, text);
	cell_text(t, row->text.place);
	cell_text(t, row->text.name);
	cell_text(t, row->text.languages);
	cell_text(t, row->text.phone);
	cell_number_if(t, row->now.champion != NOBODY, row->now.champion);
}

int run_sessions(const struct order *order)
{
	static const struct column columns[] = {
		{"session", COLUMN_NUMBER, FOR_ALL},     {"day", COLUMN_TEXT, FOR_ALL},
		{"from", COLUMN_TEXT, FOR_ALL},          {"to", COLUMN_TEXT, FOR_ALL},
		{"place", COLUMN_TEXT, FOR_ALL},         {"champion", COLUMN_TEXT, FOR_ALL},
		{"languages", COLUMN_TEXT, FOR_ALL},     {"phone", COLUMN_TEXT, FOR_ALL},
		{"person", COLUMN_NUMBER, FOR_PROGRAMS},
	};
	static struct source s;
	struct table t;
	int code = source_open(&s, order, SOURCE_BOOK);

	if (code != EX_OK)
		return code;
	memset(&s.request, 0, sizeof(s.request));
	code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));
	if (code == EX_OK) {
		do {
			code = source_ask_plain(&s, ADMIN_SESSIONS);
			for (uint32_t i = 0; code == EX_OK && i < s.reply.rows; i++)
				session_print(&t, &s.reply.session[i]);
			s.request.after += s.reply.rows;
		} while (code == EX_OK && s.reply.rows > 0);

		int end = table_end(&t);

		code = code != EX_OK ? code : end;
	}
	source_close(&s);
	return code;
}
