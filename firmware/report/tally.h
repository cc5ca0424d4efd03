/*
 * Counting facts into a report. Is told every fact from the first on and what
 * the registry holds of people, devices and partners, and follows the facts
 * with a book of its own, so that a report can never read them differently from
 * the kiosk. Knows no ledger, no file and no clock; days are civil in TZ.
 */
#ifndef TALLY_H
#define TALLY_H

#include <lendbay/fact.h>

#include "report.h"

/* What a report is about. One filter at a time: two would single people out. */
enum tally_by { BY_NOTHING, BY_KIND, BY_AREA, BY_PARTNER, BY_FUNDER, TALLY_BYS };

/* Memory: 72 bytes a loan, 40 a person, and of the period 48 for each step of a device back to
 * ready. 400,000 loans of 100,000 people, all in one period: 112 MB (measured). */
#define TALLY_LOANS_MAX  8000000
#define TALLY_PEOPLE_MAX 2000000
#define TALLY_NAMES_MAX  400 /* areas; partners; funders */

struct tally_asked {
	uint32_t from_day, to_day; /* civil, both of them in it */
	enum tally_by by;
	uint8_t kind;                /* BY_KIND: enum device_kind */
	char value[REPORT_NAME_MAX]; /* the others: the name */
};

struct tally;

/* Returns NULL without memory. TZ must be the kiosk's own zone by now. Close takes NULL. */
struct tally *tally_open(const struct tally_asked *asked);
void tally_close(struct tally *t);

/*
 * Takes the next fact, from 1 on without a gap. Returns 0; -EPROTO: it cannot
 * follow; -ENOMEM; -E2BIG: more loans or people than may be.
 */
int tally_fact(struct tally *t, const struct fact *f);

/*
 * What the registry holds, told after all facts; about whom or what no fact was
 * is left out. Whoever is not told of (erased, or nothing was asked of them)
 * counts under "not known". Return 0, or -E2BIG: more names than may be.
 */
int tally_person(struct tally *t, uint64_t person, const char *area, uint8_t age_band,
		 uint8_t household);
int tally_device(struct tally *t, uint64_t device, const char *funder);

/* The partners that facts name: 0..tally_partners-1; the name of each is to be told. */
size_t tally_partners(const struct tally *t);
uint64_t tally_partner_id(const struct tally *t, size_t index);
void tally_partner(struct tally *t, uint64_t partner, const char *name);

/* What the device that people call "tablet 14" costs, in hundredths. Returns 0, or -ENOENT: there
 * is none; -EEXIST: it was told already. */
int tally_cost(struct tally *t, uint8_t kind, uint32_t unit, int64_t hundredths);

/* Whether anybody or anything is of that filter's value, after all was told. */
bool tally_has_value(const struct tally *t);

/*
 * Fills the tables of a report that report_begin has made, its days, filter,
 * kiosk and counts of facts; the rest of what it says of itself is the
 * caller's. Returns 0 or -ENOMEM.
 */
int tally_report(struct tally *t, struct report *r);

/* The same with nothing withheld but what is small itself: for tests, which show that others give
 * it away. */
int tally_report_bare(struct tally *t, struct report *r);

#endif
