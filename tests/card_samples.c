/* Samples of a card that is to be somebody's. Every name and number in them is invented. */
#include "card_samples.h"

static void on(struct view *v, uint8_t screen)
{
	v->screen = v->under = screen;
	v->can_back = 1;
	v->rows = 0;
	v->bay = 0;
	v->kind = DEVICE_NONE;
	v->unit = 0;
	v->lit_on = 0;
	v->note = NOTE_NONE;
	v->deed = RIGHT_ENROL_CARD;
}

void sample_age(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_AGE);
}

void sample_answers(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_ADULT);
}

void sample_answers_cannot(struct board *b, struct view *v)
{
	sample_answers(b, v);
	v->note = NOTE_ADULT_CANNOT;
}

void sample_card_new(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_CARD);
}

void sample_card_new_taken(struct board *b, struct view *v)
{
	sample_card_new(b, v);
	v->note = NOTE_CARD_TAKEN;
}

void sample_card_new_random(struct board *b, struct view *v)
{
	sample_card_new(b, v);
	v->note = NOTE_CARD_RANDOM;
}

void sample_card_instead(struct board *b, struct view *v)
{
	sample_card_new(b, v);
	v->deed = RIGHT_REPLACE_CARD;
}

void sample_card_instead_other(struct board *b, struct view *v)
{
	sample_card_instead(b, v);
	v->note = NOTE_CARD_OTHER;
}

void sample_card_given(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	v->note = NOTE_CARD_GIVEN;
}

static void no(struct view *v, uint8_t refusal)
{
	on(v, SCREEN_STAFF_SORRY);
	v->refusal = refusal;
}

void sample_card_not_proved(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	no(v, REFUSED_NOT_PROVED);
}

void sample_card_paused(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	no(v, REFUSED_PAUSED);
}

/* As many as there may be of one person. */
void sample_card_deeds(struct board *b, struct view *v)
{
	static const uint8_t deeds[] = {RIGHT_STAND_IN_FOR_PIN, RIGHT_NEW_PIN, RIGHT_RESET_PIN,
					RIGHT_RENEW_FOR,        RIGHT_EXTEND,  RIGHT_SAY_HAPPENED,
					RIGHT_END_LOAN,         RIGHT_BLOCK,   RIGHT_REPLACE_CARD,
					RIGHT_LOOK_AT_CONTACT};

	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_DEEDS);
	v->deed = RIGHT_NONE;
	for (size_t i = 0; i < sizeof(deeds); i++)
		v->row[v->rows++] = (struct view_row){.state = deeds[i]};
}
