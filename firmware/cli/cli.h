/*
 * lendbay-ledger among its files: what was asked, and who does it. Every
 * function that answers a code answers 0 or a sysexit, and has then said why.
 */
#ifndef CLI_H
#define CLI_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/event.h>

enum form { FORM_TABLE, FORM_CSV, FORM_JSON };

/* What stands on the command line; NULL: not given. */
struct order {
	const char *data, *board;
	enum form form;
	bool proceed, skip_bad, list;
	const char *role, *name, *card, *number, *pin;
	const char *under_18; /* "yes"; a column may say "no" */
	const char *contact, *area, *age_band, *household, *safe;
	const char *adult_card, *adult_number; /* of who answers for a minor */
	const char *of_card, *of_number;       /* of the borrower who is helped */
	const char *new_card, *new_number;     /* in place of `card`, `number` */
	const char *count, *until;
	const char *kind, *parts, *unit, *id, *bay;
	const char *serial, *asset_tag, *owner, *note;
	const char *funder, *funded_until, *tested;
	const char *from, *to; /* facts; files */
	const char *key, *keep;
	const char *loan, *device, *person, *day, *fact, *time, *partner, *session, *grounds;
	const char *head, *heads, *reference; /* to hold the ledger against */
	const char *output;
	const char *from_day, *to_day, *state, *worker; /* of a list: which rows */
	const char *csv_dir, *costs, *rows;
	const char *file; /* the argument that is no option */
};

/* The commands. */
int run_create(const struct order *order);
int run_migrate(const struct order *order);
int run_enrol(const struct order *order);
int run_helper_add(const struct order *order);
int run_helper_remove(const struct order *order);
int run_referral_make(const struct order *order);
int run_pin(const struct order *order);
int run_card_replace(const struct order *order);
int run_card_block(const struct order *order);
int run_erase(const struct order *order);
int run_card_unblock(const struct order *order);
int run_device_add(const struct order *order);
int run_deed(const struct order *order);
int run_import(const struct order *order);
int run_sessions(const struct order *order);
int run_sessions_import(const struct order *order);
int run_sessions_cancel(const struct order *order);
int run_loans(const struct order *order);
int run_devices(const struct order *order);
int run_bays(const struct order *order);
int run_calls(const struct order *order);
int run_facts(const struct order *order);
int run_verify(const struct order *order);
int run_person_export(const struct order *order);
int run_export(const struct order *order);
int run_stick_export(const struct order *order);
int run_report(const struct order *order);
int run_rows(const struct order *order);
int run_privacy(const struct order *order);
int run_doctor(const struct order *order);
int run_recover(const struct order *order);
int run_backup_key(const struct order *order);
int run_backup(const struct order *order);
int run_restore(const struct order *order);

/* Says one sentence on stderr, with the program's name. Always returns `code`. */
int complain_as(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The code to exit with for an -errno. */
int code_of(int err);

/* What a refusal of the house means here, as the end of a sentence. */
const char *refusal_sentence(uint32_t refusal);

#endif
