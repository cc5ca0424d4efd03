/*
 * Rows: the list that a screen leaves of itself, by its widgets and by what
 * it draws by hand. How the list is laid out is in leaves.c.
 */
#include "rows.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "art.h"
#include "leaves.h"
#include "widgets.h"

static struct row *add(struct canvas *c, uint8_t kind, struct box b)
{
	struct rows *rows = &c->rows;
	struct row *row = &rows->row[rows->len++];

	assert(rows->len < ROWS_MAX);
	*row = (struct row){.kind = kind, .place = rows->place, .box = b};
	return row;
}

static void add_text(struct row *row, const char *text, bool bold)
{
	if (!text || !text[0])
		return;
	assert(row->texts < ROW_TEXTS_MAX);
	row->text[row->texts++] = (struct row_text){text, bold};
}

/* The row that stands there: the newest, where one lies in another. */
static struct row *row_at(struct canvas *c, double x, double y)
{
	for (int k = c->rows.len - 1; k >= 0; k--) {
		if (c->rows.row[k].laid && box_holds(c->rows.row[k].box, x, y))
			return &c->rows.row[k];
	}
	return NULL;
}

/* What stands in the foot of the page is read after what is over it. */
static uint8_t place_of(const struct canvas *c, struct box b)
{
	const struct sizes *px = c->px;

	if (c->rows.place == PLACE_PAGE && b.y > px->height - px->page_y - px->button - px->s3 &&
	    b.h <= px->button + 1)
		return PLACE_LATE;
	return c->rows.place;
}

bool rows_write(struct canvas *c, const struct style *st, const char *text, double x, double y)
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	if (!text[0])
		return true;
	row = row_at(c, x + 0.5, y + 0.5);
	if (!row)
		row = add(c, ROW_WORDS, (struct box){x, y, 0, 0});
	add_text(row, text, st->bold);
	if (st->bold && st->size >= c->px->lead)
		row->large |= (uint16_t)(1u << (row->texts - 1));
	return true;
}

bool rows_sign(struct canvas *c, enum icon icon, double x, double y)
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	row = row_at(c, x + 0.5, y + 0.5);
	if (row && row->icon == ICON_NONE && !row->chosen)
		row->icon = icon;
	return true;
}

bool rows_press(struct canvas *c, uint8_t control, uint16_t arg, struct box b, bool lit)
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	row = add(c, ROW_PRESS, b);
	row->laid = true;
	row->control = control;
	row->arg = arg;
	row->lit = lit;
	return true;
}

void rows_chosen(struct canvas *c)
{
	if (c->rows.gathering)
		c->rows.row[c->rows.len - 1].chosen = true;
}

void rows_lit(struct canvas *c)
{
	struct row *row = &c->rows.row[c->rows.len - 1];

	row->lit = true;
	row->face = COLOUR_LAMP;
}

void rows_cell(struct canvas *c, struct box (*face)(struct canvas *, struct box, uint16_t))
{
	struct row *row;

	if (!c->rows.gathering)
		return;
	row = &c->rows.row[c->rows.len - 1];
	row->kind = ROW_CELL;
	row->cell = face;
}

bool rows_about(struct canvas *c, struct box b, uint8_t kind, bool joined)
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	row = add(c, kind, b);
	row->laid = true;
	row->joined = joined;
	row->face = COLOUR_MIST;
	if (kind == ROW_QUIET)
		row->place = place_of(c, b);
	return true;
}

bool rows_head(struct canvas *c, const struct head *head)
{
	struct rows *rows = &c->rows;

	if (!rows->gathering)
		return false;
	rows->kick = head->kick;
	rows->step = head->step;
	rows->steps = head->steps;
	rows->title = head->title;
	rows->wide = head->wide;
	if (head->says) {
		struct row *row = add(c, ROW_WORDS, (struct box){0});

		row->place = PLACE_SAYS;
		add_text(row, head->says, false);
	}
	return true;
}

bool rows_button(struct canvas *c, struct box b, const struct button *button)
{
	struct row *row, *in;

	if (!c->rows.gathering)
		return false;
	in = row_at(c, b.x + 0.5, b.y + 0.5); /* one of a list stays with what it is about */
	row = add(c, in ? ROW_PRESS : ROW_BUTTON, (struct box){0});
	if (button->control == CONTROL_SIGN_OUT)
		row->kind = ROW_CORNER;
	row->control = button->control;
	row->arg = button->arg;
	row->lit = button->look == BUTTON_LIT;
	row->off = button->look == BUTTON_OFF;
	row->icon = button->icon;
	row->icon_end = button->icon_end;
	add_text(row, button->text, true);
	add_text(row, button->second, false);
	return true;
}

bool rows_panel(struct canvas *c, struct box b, uint8_t kind, enum icon icon, uint8_t face,
		uint8_t plate, const char *text)
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	row = add(c, kind, b);
	row->place = place_of(c, b);
	row->icon = icon;
	row->face = face;
	row->plate = plate;
	add_text(row, text, kind == ROW_LAMP);
	return true;
}

void rows_titled(struct canvas *c)
{
	struct row *row = &c->rows.row[c->rows.len - 1];

	row->text[row->texts - 1].bold = true;
	row->large |= (uint16_t)(1u << (row->texts - 1));
}

void rows_second(struct canvas *c, const char *text)
{
	add_text(&c->rows.row[c->rows.len - 1], text, false);
}

bool rows_step(struct canvas *c, struct box b, unsigned n, bool done, const char *title,
	       const char *second)
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	row = add(c, ROW_WORDS, b);
	row->step = (uint8_t)n;
	row->chosen = done;
	add_text(row, title, true);
	add_text(row, second, false);
	return true;
}

bool rows_picture(struct canvas *c, double least, double high, uint16_t arg,
		  void (*draw)(struct canvas *, struct box, uint16_t))
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	row = add(c, ROW_PICTURE, (struct box){0});
	row->high = high;
	row->arg = arg;
	row->draw = draw;
	row->least = least;
	if (least < high)
		row->place = PLACE_LATE;
	return true;
}

/* The date in one line, and before everything else: it is never dropped, and never far. */
bool rows_slip(struct canvas *c, const struct slip *slip)
{
	struct row *row;
	const char *day = slip->day;

	if (!c->rows.gathering)
		return false;
	row = add(c, ROW_QUIET, (struct box){0});
	row->place = PLACE_NOTE;
	row->face = COLOUR_CARD;
	add_text(row, slip->label, false);
	if (slip->weekday[0])
		day = say(c, WORD_TWO_SENTENCES, slip->weekday, day);
	add_text(row, say(c, WORD_TWO_SENTENCES, day, slip->month), true);
	if (slip->stamp)
		add_text(row, say(c, WORD_TWO_SENTENCES, slip->stamp, slip->stamp_second), false);
	return true;
}

bool rows_add(struct canvas *c, const struct row *row)
{
	struct row *mine;

	if (!c->rows.gathering)
		return false;
	mine = add(c, row->kind, (struct box){0});
	*mine = *row;
	if (row->place == PLACE_NOTE)
		mine->place = c->rows.place;
	mine->texts = 0;
	for (uint8_t k = 0; k < ROW_TEXTS_MAX; k++)
		add_text(mine, row->text[k].text, row->text[k].bold);
	return true;
}

bool rows_pad(struct canvas *c, bool ok)
{
	if (!c->rows.gathering)
		return false;
	c->rows.pad = true;
	c->rows.ok = ok;
	return true;
}

bool rows_pool(struct canvas *c, enum icon icon, bool sticker, const char *title,
	       const char *second)
{
	struct row *row;

	if (!c->rows.gathering)
		return false;
	c->rows.pool = true;
	c->rows.pool_icon = icon;
	c->rows.sticker = sticker;
	c->rows.pool_title = title;
	if (second && !c->small) {
		row = add(c, ROW_WORDS, (struct box){0});
		row->place = PLACE_LATE;
		add_text(row, second, false);
	}
	return true;
}

bool rows_listen(struct canvas *c)
{
	if (!c->rows.gathering)
		return false;
	c->rows.listen = true;
	return true;
}

bool rows_dialog(struct canvas *c)
{
	if (!c->rows.gathering)
		return false;
	c->rows.dialog = true;
	return true;
}

void rows_begin(struct canvas *c)
{
	struct rows *rows = &c->rows;

	memset(rows, 0, offsetof(struct rows, row));
	rows->gathering = true;
	rows->place = PLACE_PAGE;
	paint_inside(c, (struct box){0}, 0); /* nothing is inside it */
}

/* A title is a page's own; where a note has taken its place, nothing stands there. */
void rows_draw(struct canvas *c)
{
	paint_back(c);
	c->rows.gathering = false;
	leaves_draw(c);
}
