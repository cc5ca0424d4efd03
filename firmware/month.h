/*
 * The month: counts facts into the figures of the coordinator's page, of a
 * civil month and of the one before it. What is counted, and of whom nothing is
 * told, is as in the report (report/tally.h, report/withhold.h). Has room for
 * so many people and devices, takes no memory after it was made, and knows no
 * ledger.
 */
#ifndef MONTH_H
#define MONTH_H

#include <lendbay/fact.h>
#include <lendbay/view.h>

#define MONTH_PEOPLE_MAX 200000 /* who ever borrowed; with more there are no figures */
#define MONTH_TELL_MIN   5      /* people: about fewer nothing is told */

struct month;

/* Returns NULL without memory. Close takes NULL. */
struct month *month_open(void);
void month_close(struct month *m);

/* Forgets all, and counts from fact 1 on: the civil month that `day` is in. */
void month_begin(struct month *m, uint32_t day);

/* Takes the next fact, from 1 on without a gap. Its day is civil in TZ. */
void month_fact(struct month *m, const struct fact *f);

/*
 * Fills the figures and days of facts among `out`, and leaves the rest of it
 * alone. A figure that is about fewer than five people is withheld, and so is
 * what stands beside it, where it could be worked out from that.
 */
void month_tell(const struct month *m, struct view_month *out);

/* As month_tell, where nothing may be told: every figure FIGURE_NONE, every day 0. */
void month_tell_none(struct view_month *out);

#endif
