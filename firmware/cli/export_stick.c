/*
 * stick-export: what lendbay-exporter runs once the ring has written down that
 * the ledger leaves by a stick. Writes the text onto what is mounted there, and
 * tells on stdout how far it is and how it ended; never mounts anything.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>

#include <lendbay/text.h>

#include "export_text.h"
#include "sheet.h"
#include "source.h"
#include "values.h"

#define PERCENT_WRITTEN 70   /* reading it back takes the rest */
#define SAY_MS          1000 /* who listens knows at least as often that it goes on */

/* What went wrong with a stick, where its file system says so. */
static const struct {
	int err;
	uint8_t end; /* enum export_end */
} ends[] = {
	{ENOSPC, EXPORT_END_FULL},      {EDQUOT, EXPORT_END_FULL},
	{EFBIG, EXPORT_END_FULL},       {EROFS, EXPORT_END_READ_ONLY},
	{EACCES, EXPORT_END_READ_ONLY}, {EPERM, EXPORT_END_READ_ONLY},
	{EEXIST, EXPORT_END_PROGRAM},   {EINVAL, EXPORT_END_STRANGE},
	{ENOTSUP, EXPORT_END_STRANGE},
};

static enum export_end end_of(const struct sheet *p)
{
	if (p->unsame)
		return EXPORT_END_UNSAME;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		/* One that could be written on and cannot any more has lost its stick. */
		if (ends[i].err == -p->err && !(p->begun && ends[i].end == EXPORT_END_READ_ONLY))
			return (enum export_end)ends[i].end;
	}
	return EXPORT_END_GONE;
}

struct writing {
	struct sheet paper;
	struct export_text text;
	unsigned percent; /* said last */
	int64_t said_ms;  /* … then */
};

static int64_t now_ms(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now); /* in every Linux */
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void percent_say(void *with)
{
	struct writing *w = with;
	uint64_t to = w->text.to > 0 ? w->text.to : 1, bytes = w->paper.wrote.bytes;
	unsigned percent = (unsigned)(w->text.facts * PERCENT_WRITTEN / to +
				      w->paper.there * (100 - PERCENT_WRITTEN) / (bytes + 1));

	if (percent == w->percent && now_ms() - w->said_ms < SAY_MS)
		return;
	w->percent = percent;
	w->said_ms = now_ms();
	printf("percent %u\n", percent);
	(void)fflush(stdout); /* who listens no more has us ended */
}

/* The answer. Returns `code`. */
static int end_say(enum export_end end, int code)
{
	printf("end %s\n", export_end_word(end));
	return fflush(stdout) == 0 || code != EX_OK ? code : EX_IOERR;
}

/* That a file system of its own is mounted there; or we would fill the kiosk's own disk. */
static int mount_look(const char *dir, const char *data, enum export_end *end)
{
	struct stat there, above, ours;
	char up[PATH_MAX];

	if (snprintf(up, sizeof(up), "%s/..", dir) >= (int)sizeof(up) || stat(dir, &there) < 0 ||
	    stat(up, &above) < 0 || stat(data, &ours) < 0) {
		*end = EXPORT_END_GONE;
		return complain_as(EX_NOINPUT, "%s cannot be looked at: %s.", dir, strerror(errno));
	}
	if (S_ISDIR(there.st_mode) && there.st_dev != above.st_dev && there.st_dev != ours.st_dev)
		return EX_OK;
	*end = EXPORT_END_PROGRAM;
	return complain_as(EX_NOINPUT, "Nothing is mounted at %s.", dir);
}

/* Fact `number` must be the one that says so, and fact 1 says whose record it is. */
static int permit_look(struct source *s, uint64_t number, uint64_t *kiosk)
{
	s->request.after = 0;
	s->request.upto = 1;

	int code = source_ask_plain(s, ADMIN_FACTS);

	if (code == EX_OK && s->reply.rows != 1)
		return complain_as(EX_DATAERR, "Fact 1 cannot be read.");
	*kiosk = s->reply.entry[0].fact.kiosk;
	s->request.after = number - 1;
	s->request.upto = number;
	if (code == EX_OK)
		code = source_ask_plain(s, ADMIN_FACTS);
	if (code == EX_OK &&
	    (s->reply.rows != 1 || s->reply.entry[0].fact.type != FACT_EXPORTED_HERE))
		return complain_as(EX_NOPERM,
				   "Fact %" PRIu64 " does not say that the ledger leaves.", number);
	return code;
}

/* DIR/lendbay-2026-11-22-9f3c71ab-1284.txt: a name that no other export has. */
static int name_make(char path[PATH_MAX], const char *dir, const struct ledger_entry *permit,
		     uint64_t kiosk)
{
	time_t at = (time_t)permit->fact.utc_s;
	struct tm day;
	char date[16];

	if (localtime_r(&at, &day) == NULL || strftime(date, sizeof(date), "%F", &day) == 0)
		return complain_as(EX_DATAERR, "The fact is of no day there is.");
	if (snprintf(path, PATH_MAX, "%s/lendbay-%s-%08" PRIx64 "-%" PRIu64 ".txt", dir, date,
		     kiosk >> 32, permit->fact.number) >= PATH_MAX)
		return complain_as(EX_CANTCREAT, "The path %s is too long.", dir);
	return EX_OK;
}

/* Returns 0 or a code; `end` says what became of it. */
static int stick_write(struct source *s, const char *path, enum export_end *end)
{
	static struct writing w;
	int code = sheet_begin(&w.paper, path);

	if (code != EX_OK) {
		*end = end_of(&w.paper);
		return code;
	}
	w.text.file = w.paper.file;
	w.paper.say = percent_say;
	w.paper.with = &w;
	code = source_ask_plain(s, ADMIN_SIGN);
	if (code == EX_OK)
		code = export_text_write(&w.text, s, s->reply.number);

	bool by_stick = code == EX_IOERR || code == EX_OK;

	code = sheet_end(&w.paper, code);
	if (code == EX_OK)
		*end = EXPORT_END_WRITTEN;
	else if (by_stick && w.paper.err < 0)
		*end = end_of(&w.paper);
	return code;
}

int run_stick_export(const struct order *order)
{
	static struct source s;
	enum export_end end = EXPORT_END_NONE;
	char path[PATH_MAX];
	uint64_t number = 0, kiosk = 0;

	if (order->output == NULL || order->output[0] != '/' || order->to == NULL ||
	    number_read(order->to, UINT64_MAX, &number) != NULL || number == 0)
		return complain_as(EX_USAGE, "Where is the stick mounted, and which fact says that "
					     "the ledger leaves by it? -o /DIR and --to N say it.");

	int code = mount_look(order->output, order->data, &end);

	if (code != EX_OK)
		return end_say(end, code);
	end = EXPORT_END_RECORD;
	code = source_open(&s, order, SOURCE_CHANGES);
	if (code != EX_OK)
		return end_say(end, code);
	code = permit_look(&s, number, &kiosk);
	if (code == EX_OK)
		code = name_make(path, order->output, &s.reply.entry[0], kiosk);
	if (code == EX_OK)
		code = stick_write(&s, path, &end);
	source_close(&s);
	return end_say(end, code);
}
