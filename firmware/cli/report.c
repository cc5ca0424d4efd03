/*
 * report: what happened in a period, for whoever answers for the scheme and
 * whoever pays for it. Asks ledger and registry, hands all of it to the tally
 * and writes its tables out; counts nothing itself.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "costs.h"
#include "following.h"
#include "report/csv_out.h"
#include "report/page.h"
#include "report/report.h"
#include "report/tally.h"
#include "rows_out.h"
#include "sheet.h"
#include "source.h"
#include "values.h"

struct making {
	struct source s;
	struct tally *tally;
	struct report report;
	struct tally_asked asked;
	char library[BOARD_NAME_MAX];
	struct sheet page;
	uint64_t number;
	uint8_t head[LEDGER_HASH_LEN];
};

/* ---- What was asked ---- */

static int day_take(const char *option, const char *text, uint32_t *out)
{
	uint64_t day;

	if (text == NULL)
		return complain_as(EX_USAGE, "From which day to which? --from 2026-01-01 --to "
					     "2026-12-31 says it.");

	const char *wrong = day_read(text, &day);

	if (wrong != NULL)
		return complain_as(EX_USAGE, "%s \"%s\" %s.", option, text, wrong);
	*out = (uint32_t)day;
	return EX_OK;
}

static int filter_take(struct tally_asked *a, enum tally_by by, const char *option,
		       const char *text)
{
	const char *wrong = text == NULL ? NULL : text_read(text, a->value, sizeof(a->value));

	if (text == NULL)
		return EX_OK;
	if (wrong != NULL)
		return complain_as(EX_USAGE, "%s \"%s\" %s.", option, text, wrong);
	if (a->by != BY_NOTHING)
		return complain_as(
			EX_USAGE, "One of --partner, --funder, --type and --area at a time: two of "
				  "them together can single somebody out, in this report or beside "
				  "another.");
	a->by = by;
	return EX_OK;
}

static int kind_take(struct tally_asked *a, const char *text)
{
	uint64_t kind;
	int code = filter_take(a, BY_KIND, "--type", text);
	const char *wrong = text == NULL || code != EX_OK ? NULL : kind_read(text, &kind);

	if (wrong != NULL)
		return complain_as(EX_USAGE, "--type \"%s\" %s.", text, wrong);
	if (code == EX_OK && text != NULL)
		a->kind = (uint8_t)kind;
	return code;
}

static int where_to(const struct order *order)
{
	if (order->output != NULL && order->output[0] != '\0')
		return EX_OK;
	if (order->csv_dir != NULL && order->csv_dir[0] != '\0')
		return EX_OK;
	if (order->rows != NULL)
		return EX_OK;
	return complain_as(EX_USAGE, "Where to? -o report.html writes a page, --csv-dir DIR the "
				     "same tables as CSV.");
}

static int asked_take(const struct order *order, struct tally_asked *a)
{
	int code = day_take("--from", order->from, &a->from_day);

	if (code == EX_OK)
		code = day_take("--to", order->to, &a->to_day);
	if (code == EX_OK && a->from_day > a->to_day)
		return complain_as(
			EX_USAGE,
			"--from %s is after --to %s: the first day comes first, and both "
			"are in the report.",
			order->from, order->to);
	if (code == EX_OK)
		code = filter_take(a, BY_PARTNER, "--partner", order->partner);
	if (code == EX_OK)
		code = filter_take(a, BY_FUNDER, "--funder", order->funder);
	if (code == EX_OK)
		code = filter_take(a, BY_AREA, "--area", order->area);
	if (code == EX_OK)
		code = kind_take(a, order->kind);
	if (code != EX_OK)
		return code;
	return where_to(order);
}

/* ---- Asking the ledger ---- */

static int tally_code(int err, uint64_t number)
{
	switch (err) {
	case 0: return EX_OK;
	case -ENOMEM: return complain_as(EX_OSERR, "There is no memory left for the report.");
	case -E2BIG:
		return complain_as(EX_SOFTWARE,
				   "This ledger has more loans, people, areas or partners than a "
				   "report can hold.");
	default: return follow_complain(number);
	}
}

static int fact_take(void *with, const struct ledger_entry *entry)
{
	struct making *m = with;

	m->number = entry->fact.number;
	memcpy(m->head, entry->head, sizeof(m->head));
	return tally_code(tally_fact(m->tally, &entry->fact), entry->fact.number);
}

static int facts_take(struct making *m)
{
	m->s.progress = isatty(STDERR_FILENO);
	m->tally = tally_open(&m->asked);
	if (m->tally == NULL)
		return tally_code(-ENOMEM, 0);
	return source_facts(&m->s, 1, UINT64_MAX, fact_take, m);
}

/* ---- Asking the registry ---- */

static int people_take(struct making *m)
{
	int code = EX_OK;

	m->s.request.after = 0;
	do {
		code = source_ask_plain(&m->s, ADMIN_REACHED);
		for (uint32_t i = 0; i < m->s.reply.rows && code == EX_OK; i++) {
			const struct admin_reached *p = &m->s.reply.reached[i];

			code = tally_code(tally_person(m->tally, p->person, p->area, p->age_band,
						       p->household),
					  0);
			m->s.request.after = p->person;
		}
	} while (code == EX_OK && m->s.reply.rows == ADMIN_PAGE);
	return code;
}

static int devices_take(struct making *m)
{
	int code = EX_OK;

	m->s.request.after = 0;
	do {
		code = source_ask_plain(&m->s, ADMIN_DEVICES);
		for (uint32_t i = 0; i < m->s.reply.rows && code == EX_OK; i++) {
			const struct registry_device *d = &m->s.reply.device[i];

			code = tally_code(tally_device(m->tally, d->device, d->funder), 0);
			m->s.request.after = d->device;
		}
	} while (code == EX_OK && m->s.reply.rows == ADMIN_PAGE);
	return code;
}

static int partners_take(struct making *m)
{
	int code = EX_OK;

	for (size_t i = 0; i < tally_partners(m->tally) && code == EX_OK; i++) {
		m->s.request.after = tally_partner_id(m->tally, i);
		code = source_ask(&m->s, ADMIN_PARTNER);
		/* One that is not there any more, or of a kiosk before this one, has no name. */
		if (code == EX_OK && m->s.reply.err == 0)
			tally_partner(m->tally, m->s.request.after, m->s.reply.partner.name);
	}
	return code;
}

static int registry_take(struct making *m)
{
	static const char *const unknown[TALLY_BYS] = {
		[BY_AREA] = "Nobody who borrowed here lives in \"%s\", as far as the registry "
			    "knows: --area takes the words that were said at the enrolment.",
		[BY_PARTNER] = "No partner \"%s\" has referred anybody here.",
		[BY_FUNDER] = "No device here is funded by \"%s\".",
	};
	int code = people_take(m);

	if (code == EX_OK)
		code = devices_take(m);
	if (code == EX_OK)
		code = partners_take(m);
	if (code == EX_OK && !tally_has_value(m->tally)) {
		char text[REPORT_NAME_MAX * 4];

		(void)snprintf(text, sizeof(text), unknown[m->asked.by], m->asked.value); /* fits */
		return complain_as(EX_DATAERR, "%s", text);
	}
	return code;
}

/* ---- Writing it out ---- */

static int record(struct making *m)
{
	memset(&m->s.request.deed, 0, sizeof(m->s.request.deed));
	m->s.request.deed.admin.what = EXPORT_REPORT;

	int code = source_ask_plain(&m->s, ADMIN_EXPORTED);

	if (code == EX_OK && m->s.reply.refusal != REFUSED_NOT)
		return complain_as(EX_DATAERR, "The report is not made: %s.",
				   refusal_sentence(m->s.reply.refusal));
	return code;
}

static int csv_file(const char *dir, const char *id, const struct report *r,
		    const struct report_table *t)
{
	char path[PATH_MAX];
	struct sheet paper = {0};

	if (snprintf(path, sizeof(path), "%s/%s.csv", dir, id) >= (int)sizeof(path))
		return complain_as(EX_CANTCREAT, "The path %s is too long.", dir);

	int code = sheet_begin(&paper, path);

	if (code != EX_OK)
		return code;
	if (t != NULL)
		csv_out_table(paper.file, t);
	else
		csv_out_about(paper.file, r);
	return sheet_end(&paper, code);
}

static int csvs_write(const char *dir, const struct report *r)
{
	if (mkdir(dir, 0700) < 0 && errno != EEXIST)
		return complain_as(EX_CANTCREAT, "%s cannot be made: %s.", dir, strerror(errno));

	int code = csv_file(dir, "about", r, NULL);

	for (size_t i = 0; i < r->tables && code == EX_OK; i++)
		code = csv_file(dir, r->table[i].id, r, &r->table[i]);
	if (code == EX_OK)
		printf("%zu tables are in %s\n", r->tables, dir);
	return code;
}

/* The page's file is begun before that it leaves is written down: a bad path is told first. */
static int page_end(struct making *m, int code)
{
	if (m->page.file == NULL)
		return code;
	if (code == EX_OK)
		page_write(m->page.file, &m->report);
	return sheet_end(&m->page, code);
}

static int report_fill(struct making *m)
{
	struct report *r = &m->report;
	const char *zone = getenv("TZ");

	if (!report_begin(r))
		return tally_code(-ENOMEM, 0);

	int err = tally_report(m->tally, r);

	if (err < 0)
		return tally_code(err, 0);
	(void)snprintf(r->zone, sizeof(r->zone), "%s", zone != NULL ? zone : ""); /* cut */
	memcpy(r->library, m->library, sizeof(r->library));
	r->made_s = time(NULL);
	r->number = m->number;
	memcpy(r->head, m->head, sizeof(r->head));
	return EX_OK;
}

int run_report(const struct order *order)
{
	static struct making m;
	static struct loan_rows rows;
	int code = asked_take(order, &m.asked);

	if (code == EX_OK)
		code = source_open(&m.s, order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	if (order->rows != NULL)
		code = rows_begin(&rows, order->rows, &m.s);
	(void)snprintf(m.library, sizeof(m.library), "%s",
		       m.s.fd >= 0 ? m.s.reply.board.name : m.s.board.name); /* as long */
	if (code == EX_OK && order->output != NULL && order->output[0] != '\0')
		code = sheet_begin(&m.page, order->output);
	if (code == EX_OK)
		code = facts_take(&m);
	if (code == EX_OK)
		code = registry_take(&m);
	if (code == EX_OK && order->costs != NULL)
		code = costs_take(order->costs, m.tally);
	if (code == EX_OK)
		code = report_fill(&m);
	/* That it leaves is a fact, and it is written down before it can leave. */
	if (code == EX_OK)
		code = record(&m);
	source_close(&m.s);
	code = page_end(&m, code);
	if (code == EX_OK && order->csv_dir != NULL)
		code = csvs_write(order->csv_dir, &m.report);
	if (code == EX_OK && order->rows != NULL)
		code = rows_seal(&rows, m.tally, &m.report);
	report_free(&m.report);
	tally_close(m.tally);
	return code;
}
