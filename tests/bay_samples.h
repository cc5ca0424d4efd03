/*
 * Samples of a bay's page, its test and what is said of it then, of several
 * doors at once and of a wipe by machine, for the table of the worker's
 * samples: each fills a view of the board with 14 doors.
 */
#ifndef BAY_SAMPLES_H
#define BAY_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void bay_sample(struct board *b, struct view *v);

bay_sample sample_bay_ready, sample_bay_unsure, sample_bay_out_of_use, sample_bay_new;
bay_sample sample_door_test, sample_settle, sample_settle_empty, sample_settle_tested;

bay_sample sample_batch, sample_batch_two, sample_batch_stuck, sample_batch_done, sample_batch_more,
	sample_batch_aside;
bay_sample sample_put_back, sample_put_elsewhere;
bay_sample sample_wipe_machine, sample_wipe_runs, sample_wipe_failed, sample_wipe_proved,
	sample_wipe_afar;

#endif
