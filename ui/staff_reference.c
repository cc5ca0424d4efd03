/*
 * A reference that somebody took away: the coordinator types it, and sees
 * whether the record still holds that very entry, what it is and of when; never
 * whose. It shows what the view says, and reads no reference itself.
 */
#include <stddef.h>
#include <string.h>

#include <lendbay/fact.h>
#include <lendbay/moment.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define DIGITS 10 /* of the letters; on a small glass they have a leaf of their own */
#define LINES  4  /* of keys */

static const char letters[] = REFERENCE_ALPHABET;

/* Where the keys stand that are no letters: each two wide, in the last line. */
struct layout {
	int columns, rub_out, ok;
	int turn; /* to the other leaf; 0: all letters are on one */
};

static const struct layout wide = {.columns = 9, .rub_out = 5, .ok = 7};
static const struct layout small = {.columns = 7, .turn = 1, .rub_out = 3, .ok = 5};

/* What an entry is about. A new fact has its words here, or this does not compile. */
static const enum word facts[FACT_TYPES] = {
#define X(number, id, word, fields) [FACT_##id] = WORD_FACT_##id,
	FACTS(X)
#undef X
};

static const char *kick(struct canvas *c)
{
	const struct view *v = c->view;

	if (c->small)
		return NULL;
	if (v->quality == CLOCK_NONE)
		return word(c, WORD_COORDINATOR_NO_CLOCK);
	return say(c, WORD_COORDINATOR_TODAY, date_words(c, v->day), time_words(c, v->minute));
}

/* ---- Typing ---- */

static void letter_key(struct canvas *c, struct box b, uint16_t at)
{
	const char text[] = {letters[at], '\0'};
	const struct row row = {.kind = ROW_CELL,
				.control = CONTROL_LETTER,
				.arg = at,
				.text = {{unbroken(c, text), true}}};
	struct style st = style_h2(c);

	if (rows_add(c, &row))
		return;
	st.size = sized(c, 36, 46);
	st.line = 1;
	st.tracking = 0;
	st.align = ALIGN_MIDDLE;
	type_middle(c, st, text, pressable(c, b, CONTROL_LETTER, at, c->px->r2, false));
}

/* Two keys' width, and what is between them. */
static struct box wide_key(const struct canvas *c, struct box b, const struct layout *l, int column)
{
	int at = (LINES - 1) * l->columns + column;
	struct box first = box_cell(b, l->columns, LINES, at, c->px->gap, c->px->gap);
	struct box second = box_cell(b, l->columns, LINES, at + 1, c->px->gap, c->px->gap);

	first.w = second.x + second.w - first.x;
	return first;
}

/* Digits and then letters, each on a leaf of their own. */
static void turn_key(struct canvas *c, struct box b, const struct layout *l)
{
	const struct button turn = {.control = CONTROL_LEAF,
				    .arg = c->leaf ? 0 : 1,
				    .text = word(c, c->leaf ? WORD_KEYS_DIGITS : WORD_KEYS_LETTERS),
				    .small = true};

	button(c, wide_key(c, b, l, l->turn), &turn);
}

static void keys(struct canvas *c, struct box b, const struct layout *l)
{
	bool enough = strlen(c->view->typed) >= REFERENCE_LEN_MIN;
	const struct button rub_out = {.control = CONTROL_RUB_OUT,
				       .text = word(c, WORD_RUB_OUT),
				       .icon = ICON_BACKSPACE_BOLD,
				       .small = true};
	const struct button ok = {.control = enough ? CONTROL_OK : CONTROL_NONE,
				  .look = enough ? BUTTON_LIT : BUTTON_OFF,
				  .text = word(c, WORD_LOOK_UP_NOW),
				  .small = true};
	int first = 0, last = (int)sizeof(letters) - 1;

	if (l->turn && !c->rows.gathering) {
		c->leaves = 2;
		c->leaf = c->view->leaf % 2;
		first = c->leaf ? DIGITS : 0;
		last = c->leaf ? last : DIGITS;
		turn_key(c, b, l);
	}
	for (int at = first; at < last; at++)
		letter_key(c,
			   box_cell(b, l->columns, LINES, (at - first) % (l->columns * LINES),
				    c->px->gap, c->px->gap), /* in rows no place counts */
			   (uint16_t)at);
	button(c, wide_key(c, b, l, l->rub_out), &rub_out);
	button(c, wide_key(c, b, l, l->ok), &ok);
}

static void typed(struct canvas *c, struct box b)
{
	struct style st = style_h2(c);
	struct box in = box_inset(b, 24, 8);

	if (c->rows.gathering)
		return; /* it is the title of each leaf */
	fill_round(c, b, c->px->r2, COLOUR_GLOW);
	ring_round(c, b, c->px->r2, 6, COLOUR_LAMPEDGE);
	st.size = 46;
	st.tracking = 0.02;
	picture_live(c, b);
	if (c->view->typed[0])
		type_middle(c, st, c->view->typed, in);
}

void screen_reference(struct canvas *c)
{
	const struct view *v = c->view;
	bool slip = v->note == NOTE_REFERENCE_SLIP;
	bool titled = (c->small || c->rows.gathering) && v->typed[0];
	struct box page = page_box(c);
	struct head head = {.kick = kick(c),
			    .title = titled ? v->typed : word(c, WORD_TYPE_REFERENCE)};

	if (c->small && slip) /* what was typed stays in sight */
		head.kick = word(c, WORD_REFERENCE_SLIP_SHORT);
	staff_head(c, &page, &head, c->small ? c->px->gap : c->px->s2, !(c->small && slip));
	if (!c->small)
		typed(c, cut_top(&page, 92, c->px->s2));
	paint_keep(c, page); /* fingers know where the letters are */
	keys(c, page, c->small ? &small : &wide);
	paint_back(c);
}

/* ---- What the record holds ---- */

static void held(struct canvas *c, struct box b)
{
	const struct view_entry *e = &c->view->entry;
	enum word what = e->type < FACT_TYPES ? facts[e->type] : WORD_NONE;
	const char *when = word(c, WORD_ENTRY_NO_CLOCK);
	struct line lines[3];

	if (e->day)
		when = say(c, WORD_SENTENCE,
			   say(c, WORD_LIST_MORE, date_year(c, e->day), time_words(c, e->minute)));
	lines[0] = (struct line){
		ICON_RECEIPT,
		say(c, WORD_SENTENCE, say(c, WORD_ENTRY_IS, number(c, e->number), word(c, what))),
		NULL};
	lines[1] = (struct line){ICON_CALENDAR_DOTS, when, NULL};
	lines[2] = (struct line){ICON_SEAL_CHECK_FILL, word(c, WORD_ENTRY_SAME), NULL};
	for (int k = 0; k < 3; k++)
		lines[k].brief = lines[k].text;
	lines_card(c, b, c->view->typed, lines, 3);
}

static void not_held(struct canvas *c, struct box b)
{
	const struct view_entry *e = &c->view->entry;
	struct box in = box_middle(b, b.w, c->small ? 150 : 200);

	if (e->found == ENTRY_ABSENT)
		banner(c, in, BANNER_NOTE, ICON_INFO_BOLD, word(c, WORD_ENTRY_ABSENT_SAYS));
	else if (e->found == ENTRY_WRONG)
		banner(c, in, BANNER_PROBLEM, ICON_WARNING_BOLD,
		       say(c, WORD_RECORD_DIFFERS, number(c, e->number)));
	else
		banner(c, in, BANNER_PROBLEM, ICON_WARNING_BOLD, word(c, WORD_RECORD_NOT_READ));
}

void screen_entry(struct canvas *c)
{
	const struct view *v = c->view;
	const struct button another = {.control = CONTROL_LOOK_UP,
				       .text = word(c, WORD_LOOK_UP_ANOTHER),
				       .icon = ICON_MAGNIFYING_GLASS_BOLD};
	const struct button mine = {.control = CONTROL_FINISH, .text = word(c, WORD_LOOK_UP_BACK)};
	struct box page = page_box(c), foot;
	struct head head = {.kick = kick(c), .title = v->typed};

	if (v->entry.found == ENTRY_HELD)
		head.title = word(c, WORD_ENTRY_HELD);
	else if (v->entry.found == ENTRY_ABSENT)
		head.title = word(c, WORD_ENTRY_ABSENT);
	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &another);
	foot_start(c, &foot, &mine);
	if (v->entry.found == ENTRY_HELD)
		held(c, page);
	else
		not_held(c, page);
}
