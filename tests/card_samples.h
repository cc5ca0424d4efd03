/*
 * Samples of a card that is to be somebody's, for the table of the worker's samples: each fills a
 * view of the board with 14 doors.
 */
#ifndef CARD_SAMPLES_H
#define CARD_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void card_sample(struct board *b, struct view *v);

card_sample sample_age, sample_answers, sample_answers_cannot, sample_card_new,
	sample_card_new_taken, sample_card_new_random, sample_card_instead,
	sample_card_instead_other, sample_card_given, sample_card_not_proved, sample_card_paused,
	sample_card_deeds;

/* Their rows in that table. */
#define CARD_SAMPLES                                                                               \
	{"staff-age", sample_age}, {"staff-adult", sample_answers},                                \
		{"staff-adult-cannot", sample_answers_cannot}, {"staff-card", sample_card_new},    \
		{"staff-card-taken", sample_card_new_taken},                                       \
		{"staff-card-random", sample_card_new_random},                                     \
		{"staff-card-instead", sample_card_instead},                                       \
		{"staff-card-other", sample_card_instead_other},                                   \
		{"staff-card-given", sample_card_given},                                           \
		{"staff-card-not-proved", sample_card_not_proved},                                 \
		{"staff-card-deeds", sample_card_deeds},                                           \
	{                                                                                          \
		"staff-card-paused", sample_card_paused                                            \
	}

#endif
