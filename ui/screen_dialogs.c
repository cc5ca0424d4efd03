/* The questions over a screen. */
#include <math.h>
#include <stddef.h>

#include "screens.h"

static void time_bar(struct canvas *c, struct box b, double part)
{
	struct box in = box_inset(b, 5, 5);

	fill_round(c, b, b.h / 2, COLOUR_EDGE);
	fill_round(c, box_inset(b, 2, 2), b.h / 2 - 2, COLOUR_CARD);
	in.w = fmax(in.h, in.w * fmin(1, part));
	fill_round(c, in, in.h / 2, COLOUR_SHADETEXT);
}

#define ANSWER_S 60.0 /* how long a question waits; a longer one fills the bar */

/* Icon, title and sentence of a dialog. Cuts them off. */
static void dialog_head(struct canvas *c, struct box *b, enum icon icon, const char *title,
			const char *says)
{
	double size = c->small ? 64 : 104, gap = c->small ? 16 : 32, high, second;
	struct style st = style_h2(c), st2 = style_body(c);
	struct box row, words;

	if (!c->small) {
		st.size = sized(c, 64, 64);
		st2.size = sized(c, 34, 34);
	}
	st2.colour = COLOUR_INK2;
	words = *b;
	words.w -= size + gap;
	high = type_height(c, st, title, words.w);
	second = type_height(c, st2, says, words.w);
	row = cut_top(b, fmax(size, high + 12 + second), c->small ? 12 : 32);
	fill_icon(c, icon, row.x, round(row.y + (row.h - size) / 2), size, COLOUR_INK, COLOUR_TINT);
	words.x = row.x + size + gap;
	words.y = round(row.y + (row.h - high - 12 - second) / 2);
	words.h = high;
	(void)type_draw(c, st, title, words); /* its height is known */
	words.y += high + 12;
	words.h = second;
	(void)type_draw(c, st2, says, words);
}

static void dialog_answers(struct canvas *c, struct box b, struct button no, struct button yes)
{
	struct box foot = cut_bottom(&b, c->px->button, 0);

	button(c, cut_end(&foot, button_width(c, &yes) + (c->small ? 10 : 48), c->px->s3), &yes);
	button(c, cut_start(&foot, button_width(c, &no) + (c->small ? 0 : 16), c->px->s3), &no);
}

void screen_more_time(struct canvas *c)
{
	uint16_t seconds = c->view->seconds;
	double answer_s = c->view->comfort[SETTING_TWICE] ? 2 * ANSWER_S : ANSWER_S;
	struct box in = dialog(c, c->small ? 432 : 520);
	struct style st = style_body(c);
	const char *left = say(c, word_count(c, WORD_SECONDS, seconds), number(c, seconds));

	dialog_head(c, &in, ICON_HOURGLASS_MEDIUM, word(c, WORD_MORE_TIME),
		    word(c, WORD_MORE_TIME_SAYS));
	time_bar(c, cut_top(&in, 26, c->small ? 8 : 14), seconds / answer_s);
	st.line = c->small ? 1.2 : 1.28;
	(void)type_draw(c, st, say(c, WORD_MORE_TIME_LEFT, left),
			(struct box){in.x, in.y, in.w, in.h - c->px->button - 8});
	dialog_answers(c, in,
		       (struct button){.control = CONTROL_NO_MORE, .text = word(c, WORD_NO_MORE)},
		       (struct button){.control = CONTROL_MORE_TIME,
				       .look = BUTTON_LIT,
				       .text = word(c, WORD_YES_MORE)});
}

void screen_start_again(struct canvas *c)
{
	const struct view *v = c->view;
	bool borrowing = v->under == SCREEN_CHOOSE || v->under == SCREEN_AGREE;
	struct box in = dialog(c, c->small ? 250 : 380);

	dialog_head(c, &in, ICON_ARROWS_CLOCKWISE, word(c, WORD_START_AGAIN_ASK),
		    word(c, borrowing ? WORD_START_AGAIN_SAYS : WORD_START_AGAIN_PLAIN));
	dialog_answers(
		c, in, (struct button){.control = CONTROL_YES, .text = word(c, WORD_START_YES)},
		(struct button){
			.control = CONTROL_NO, .look = BUTTON_LIT, .text = word(c, WORD_START_NO)});
}
