/*
 * Judging an export. It was made by somebody; here nobody is believed.
 */
#include "paper.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define PROGRESS_EVERY 4096 /* facts */

/* One line the first time through. Returns 0 or -errno. */
static int line_look(struct paper *p, const struct line *line)
{
	/* The title, then the kiosk; neither ever again, and nothing behind the end. */
	if ((p->lines.number == 1) != (line->is == LINE_TITLE) ||
	    (p->lines.number == 2) != (line->is == LINE_KIOSK) || p->has_end)
		return -EPROTO;
	if (line->is == LINE_KIOSK)
		p->kiosk = *line;
	if (line->is == LINE_END) {
		p->end = *line;
		p->has_end = true;
	}
	if (line->is != LINE_SIGNED)
		return 0;

	int err = head_add(&p->heads, &p->heads_len, line);

	if (err == 0)
		p->heads[p->heads_len - 1].outside = false;
	return err;
}

/* The first time through: is it an export, and which heads does it hold? Returns 0 or -errno. */
static int frame_look(struct paper *p)
{
	struct line line;
	int got;

	lines_begin(&p->lines, p->file, true);
	while ((got = lines_next(&p->lines, &line)) == 1) {
		int err = line_look(p, &line);

		if (err < 0)
			return err;
	}
	if (got == 0 && p->lines.number < 2) {
		p->lines.number++; /* the one that should be there */
		return -EPROTO;
	}
	return got;
}

/* Puts the heads that were given behind its own. Returns 0 or -errno. */
static int heads_join(struct paper *p, const struct judge_asked *given)
{
	struct judge_head *heads =
		realloc(p->heads, (p->heads_len + given->heads_len + 1) * sizeof(*heads));

	if (heads == NULL)
		return -ENOMEM;
	p->heads = heads;
	if (given->heads_len > 0)
		memcpy(heads + p->heads_len, given->heads, given->heads_len * sizeof(*heads));
	p->heads_len += given->heads_len;
	return 0;
}

/* The second time through: every fact; `first` gets fact 1. Returns 0 or -errno. */
static int facts_judge(struct paper *p, struct judge *j, void (*progress)(uint64_t number),
		       struct fact *first)
{
	struct line line;
	int got;

	if (fseek(p->file, 0, SEEK_SET) < 0)
		return -ESPIPE;
	lines_begin(&p->lines, p->file, false);
	while ((got = lines_next(&p->lines, &line)) == 1) {
		const struct judge_row row = {
			.number = line.number > INT64_MAX ? INT64_MAX : (int64_t)line.number,
			.bytes = line.bytes,
			.len = line.len,
			.salt = line.salt,
			.leaf = line.leaf,
			.head = line.head};

		if (line.is != LINE_FACT)
			continue;

		const struct fact *fact = judge_take(j, &row);

		if (fact != NULL && fact->number == 1)
			*first = *fact;
		if (progress != NULL && fact != NULL && fact->number % PROGRESS_EVERY == 0)
			progress(fact->number);
	}
	return got;
}

/* What stands at the beginning and the end, where the facts themselves are right. */
static void frame_judge(const struct paper *p, const struct fact *first, struct judge_verdict *v)
{
	const char *why = NULL;

	if (v->first != 0)
		return;
	if (first->kiosk != p->kiosk.number ||
	    memcmp(first->public_key, p->kiosk.key, HASH_KEY_LEN) != 0) {
		why = "Fact 1 is from another kiosk than the export says in its second line.";
		v->kinds = 1U << JUDGED_FOREIGN | 1U << JUDGED_ALTERED;
		v->first = v->last = 1;
	} else if (!p->has_end) {
		why = "The export was cut off at the end: its end line is missing, and nobody can "
		      "tell how many facts with it.";
		v->kinds = 1U << JUDGED_CUT_OFF;
		v->first = v->last = v->facts + 1;
	} else if (p->end.number < v->facts) {
		why = "Facts were inserted at the end: there are more than the end line says.";
		v->kinds = 1U << JUDGED_INSERTED;
		v->first = p->end.number + 1;
		v->last = v->facts;
	} else if (memcmp(p->end.head, v->head, HASH_LEN) != 0) {
		why = "The end line was altered: it names another head than the facts lead to.";
		v->kinds = 1U << JUDGED_ALTERED;
		v->first = v->last = v->facts;
	}
	if (why != NULL)
		(void)snprintf(v->why, sizeof(v->why), "%s", why); /* as long */
}

/* With its own heads gathered. */
static int judge_all(struct paper *p, const struct judge_asked *given,
		     void (*progress)(uint64_t number), struct judge_verdict *out)
{
	struct judge_asked asked = *given;
	struct fact first = {.kiosk = 0};

	asked.heads = p->heads;
	asked.heads_len = p->heads_len;
	if (asked.key == NULL)
		asked.key = p->kiosk.key;

	struct judge *j = judge_create(&asked);

	if (j == NULL)
		return -ENOMEM;

	int err = facts_judge(p, j, progress, &first);

	if (p->has_end)
		judge_trace(j, p->end.number, "the end line");
	judge_end(j, false, out);
	judge_destroy(j);
	for (size_t i = 0; i < p->heads_len; i++) {
		if (p->heads[i].number != out->vouched || !p->heads[i].has_signed)
			continue;
		p->has_signed = true;
		p->signed_s = p->heads[i].utc_s;
	}
	frame_judge(p, &first, out);
	return err;
}

int paper_judge(struct paper *p, FILE *file, const struct judge_asked *given,
		void (*progress)(uint64_t number), struct judge_verdict *out)
{
	memset(p, 0, sizeof(*p));
	p->file = file;

	int err = frame_look(p);

	if (err == 0)
		err = heads_join(p, given);
	if (err == 0)
		err = judge_all(p, given, progress, out);
	p->wrong_line = p->lines.number;
	free(p->heads);
	p->heads = NULL;
	return err;
}
