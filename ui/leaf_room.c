/*
 * How a page makes room: less air, fewer lines, what it says after what it
 * offers (DESIGN.md 11, the order of dropping); and what is higher than a
 * leaf is split. Nothing is left out but a picture of what is said in words.
 */
#include "leaf_room.h"

#include <string.h>

#include "words.h"

/* ---- What is too high for a leaf ---- */

/* Makes two of a row at that place, the first with so many of its texts. */
static void split_row(struct canvas *c, int at, uint8_t first)
{
	struct rows *rows = &c->rows;
	struct row *row = &rows->row[at];

	memmove(row + 1, row, sizeof(*row) * (size_t)(rows->len - at));
	rows->len++;
	row[0].texts = first;
	row[1].texts -= first;
	memmove(row[1].text, row[1].text + first, sizeof(row[1].text[0]) * row[1].texts);
	row[1].large = (uint16_t)(row[1].large >> first);
	if (row->kind == ROW_PRESS) { /* what stands under its words is left to read after it */
		row[1].kind = ROW_WORDS;
		row[1].icon = row[1].icon_end = row[1].end[0] = row[1].end[1] = ICON_NONE;
		row[1].lit = row[1].chosen = row[1].marked = false;
		row[1].control = row[1].step = 0;
	}
}

/*
 * Splits the first one of what is to be read that no leaf has room for; of
 * what can be pressed, too, where that is all there is left to do.
 */
static bool split_too_high(struct canvas *c, const struct plan *p, bool press)
{
	for (int k = 0; k < p->lines && c->rows.len < ROWS_MAX - 1; k++) {
		const struct line *line = &p->line[k];
		const struct row *row = plan_row(c, p, line->first);

		if (row->texts < 2 || line->high <= plan_room(c, p, line->leaf))
			continue;
		if (row->kind == ROW_WORDS || row->kind == ROW_QUIET)
			split_row(c, p->order[line->first], row->texts / 2);
		else if (press && row->kind == ROW_PRESS)
			split_row(c, p->order[line->first], 1);
		else
			continue;
		return true;
	}
	return false;
}

/* A picture that no leaf has room for is left out: what it shows is said in words, too. */
static bool drop_too_high(struct canvas *c, const struct plan *p)
{
	struct rows *rows = &c->rows;

	for (int k = 0; k < p->lines; k++) {
		const struct line *line = &p->line[k];
		const struct row *row = plan_row(c, p, line->first);
		size_t at = p->order[line->first];

		if (row->kind != ROW_PICTURE || row->least >= row->high ||
		    line->high <= plan_room(c, p, line->leaf))
			continue;
		rows->len--;
		memmove(rows->row + at, rows->row + at + 1,
			sizeof(*row) * ((size_t)rows->len - at));
		return true;
	}
	return false;
}

/* ---- Two choices a leaf ---- */

bool leaf_is_choice(const struct row *row)
{
	return row->kind == ROW_PRESS && row->place == PLACE_PAGE;
}

/* How many leaves, but the last of those that have any, have one choice only; 0: all is well. */
static int lonely(struct canvas *c, const struct plan *p)
{
	int alone = 0, here = 0, on = -1;

	for (int k = 0; k < p->lines; k++) {
		if (!leaf_is_choice(plan_row(c, p, p->line[k].first)))
			continue;
		if (p->line[k].leaf != on) {
			alone += here == 1;
			here = 0;
			on = p->line[k].leaf;
		}
		here++;
	}
	return alone;
}

/*
 * How a page makes room for two (DESIGN.md 11, the order of dropping): by less
 * air; then its second lines are one; then what it says stands after what it
 * offers, on a page of its own if need be. Where something to press is higher
 * than a leaf all the same, its second lines stand after it.
 */
enum tight { TIGHT_NOT, TIGHT_AIR, TIGHT_SECONDS, TIGHT_SAYS, TIGHT_SPLIT, TIGHTS };

/* Whether it ends as a sentence does, in any of our writings. */
static bool is_sentence(const char *text)
{
	static const char *const ends[] = {
		".",           "!", "?", "\xd8\x9f", "\xdb\x94", "\xe0\xa5\xa4", "\xe3\x80\x82",
		"\xef\xbc\x81"};
	size_t len = strlen(text);

	if (len > 4 && !strcmp(text + len - 4, "</b>"))
		len -= 4;
	for (size_t k = 0; k < sizeof(ends) / sizeof(ends[0]); k++) {
		size_t end = strlen(ends[k]);

		if (len >= end && !memcmp(text + len - end, ends[k], end))
			return true;
	}
	return false;
}

static void join_seconds(struct canvas *c, struct row *row)
{
	for (uint8_t k = 2; k < row->texts; k++) {
		if (row->text[k].bold != row->text[1].bold || strstr(row->text[k].text, "<p>"))
			return;
	}
	while (row->texts > 2) {
		enum word join =
			is_sentence(row->text[1].text) ? WORD_TWO_SENTENCES : WORD_LIST_MORE;

		row->text[1].text = say(c, join, row->text[1].text, row->text[2].text);
		for (uint8_t k = 3; k < row->texts; k++)
			row->text[k - 1] = row->text[k];
		row->texts--;
	}
}

static void tighten(struct canvas *c, enum tight tight)
{
	c->rows.tight = tight >= TIGHT_AIR;
	for (int k = 0; k < c->rows.len; k++) {
		struct row *row = &c->rows.row[k];

		if (tight >= TIGHT_SECONDS && leaf_is_choice(row))
			join_seconds(c, row);
		if (tight >= TIGHT_SAYS && row->place == PLACE_SAYS)
			row->place = PLACE_LATE;
	}
}

static void plan_as(struct canvas *c, struct plan *p, enum tight tight)
{
	tighten(c, tight);
	plan_once(c, p);
	while (drop_too_high(c, p) || split_too_high(c, p, tight == TIGHT_SPLIT))
		plan_once(c, p);
}

void plan_make(struct canvas *c, struct plan *p)
{
	struct rows all = c->rows;
	size_t said_len = c->said_len;
	enum tight best = TIGHT_NOT;
	int least = 0;

	for (enum tight tight = TIGHT_NOT; tight < TIGHTS; tight++) {
		int alone;

		c->rows = all;
		c->said_len = said_len;
		plan_as(c, p, tight);
		alone = lonely(c, p) + (p->tight ? ROWS_MAX : 0); /* what is cut is worse */
		if (alone == 0 || (reads_first(c) && !p->tight))
			return;
		if (tight == TIGHT_NOT || alone < least) {
			least = alone;
			best = tight;
		}
	}
	c->rows = all;
	c->said_len = said_len;
	plan_as(c, p, best);
}
