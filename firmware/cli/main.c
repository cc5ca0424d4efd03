/*
 * lendbay-ledger: the command line. Reads what is asked and hands it to the
 * command; knows no ledger itself.
 */
#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include <lendbay/text.h>

#include "cli.h"
#include "columns.h"

#define PROGRAM "lendbay-ledger"

#define ROWS_FROM    256 /* numbers of options: above every letter and sign getopt_long gives */
#define SENTENCE_MAX (2 * PATH_MAX + 1000) /* two paths, and what is said of them */

/* Sets of options a command takes. */
enum takes {
	TAKES_DATA = 1,
	TAKES_BOARD = 2,
	TAKES_FORM = 4,
	TAKES_ROLE = 8,
	TAKES_DEVICE = 16,
	TAKES_RANGE = 32,
	TAKES_PROCEED = 64,
	TAKES_FILE = 128,
	TAKES_DEED = 256,
	TAKES_CARD = 512,
	TAKES_PIN = 1024,
	TAKES_OF = 2048,
	TAKES_NEW = 4096,
	TAKES_REFERRAL = 8192,
	TAKES_GROUNDS = 16384,
	TAKES_NAME = 32768,
	TAKES_NUMBER = 65536,
	TAKES_VOUCHED = 262144,
	TAKES_OUTPUT = 524288,
	TAKES_BACKUP = 1 << 20,
	TAKES_RESTORE = 1 << 21,
	TAKES_KEY = 1 << 22,
	TAKES_RECOVER = 1 << 23,
	TAKES_REPORT = 1 << 24,
	TAKES_FILTER = 1 << 25,
	TAKES_STATE = 1 << 26,
	TAKES_PARTNER = 1 << 27,
	TAKES_SKIP = 1 << 28
};

#define TAKES_LIST   (TAKES_DATA | TAKES_FORM | TAKES_BOARD | TAKES_FILTER)
#define TAKES_PERSON (TAKES_ROLE | TAKES_NAME | TAKES_CARD | TAKES_PIN)

static const struct option_row {
	enum takes set;
	const char *name, *value, *purpose;
	size_t offset; /* of a const char * in struct order; 0: none */
} option_rows[] = {
#define WHERE(member) offsetof(struct order, member)
	{TAKES_DATA, "data", "DIR", "where ledger and keys are", WHERE(data)},
	{TAKES_BOARD, "board", "FILE", "the board file, where no kiosk runs that knows its bays",
	 WHERE(board)},
	{TAKES_ROLE, "role", "ROLE", "borrower, champion, staff or coordinator", WHERE(role)},
	{TAKES_NAME, "name", "NAME", "first name; all but borrowers must have one", WHERE(name)},
	{TAKES_CARD | TAKES_DEED, "card", "UID", "the card's chip, in hexadecimal: 04a1b2c3d4e580",
	 WHERE(card)},
	{TAKES_CARD, "number", "N", "the number printed on the card, beside --card or instead",
	 WHERE(number)},
	{TAKES_PIN, "pin", "DIGITS", "4 to 8 digits; asked for if it is not given", WHERE(pin)},
	{TAKES_ROLE, "contact", "TEXT", "how to reach them, where the board file asks for it",
	 WHERE(contact)},
	{TAKES_ROLE, "safe", "LIST", "which ways are safe: text,call,voicemail; none if not given",
	 WHERE(safe)},
	{TAKES_ROLE, "area", "TEXT", "where they live, in a word", WHERE(area)},
	{TAKES_ROLE, "age-band", "WORDS", "\"45 to 54\"", WHERE(age_band)},
	{TAKES_ROLE, "household", "N", "people in it", WHERE(household)},
	{TAKES_ROLE, "under-18", NULL, "an adult answers for them: name their card",
	 WHERE(under_18)},
	{TAKES_ROLE, "adult-card", "UID", "the adult's card …", WHERE(adult_card)},
	{TAKES_ROLE, "adult-number", "N", "… or the number on it", WHERE(adult_number)},
	{TAKES_OF, "of-card", "UID", "the card of the borrower who is helped …", WHERE(of_card)},
	{TAKES_OF, "of-number", "N", "… or the number on it", WHERE(of_number)},
	{TAKES_NEW, "new", "UID", "the card in place of --card", WHERE(new_card)},
	{TAKES_NEW, "new-number", "N", "the number in place of --number", WHERE(new_number)},
	{TAKES_REFERRAL, "count", "N", "how many codes; 1 if not given", WHERE(count)},
	{TAKES_REFERRAL, "until", "DAY", "the last day they can be used: 2026-01-31", WHERE(until)},
	{TAKES_DEVICE | TAKES_DEED, "kind", "KIND", "tablet or laptop", WHERE(kind)},
	{TAKES_DEVICE, "parts", "LIST", "charger,cable,case,sim,mouse,hotspot", WHERE(parts)},
	{TAKES_DEVICE | TAKES_DEED, "unit", "N",
	 "the number people call it by (of a new device the next if not given; for a deed\n"
	 "                      \"tablet 14\")",
	 WHERE(unit)},
	{TAKES_DEVICE, "id", "N", "its number in the ledger; drawn at random if not given",
	 WHERE(id)},
	{TAKES_DEVICE | TAKES_DEED, "bay", "N",
	 "the bay; a new device stands there, ready to be lent", WHERE(bay)},
	{TAKES_DEVICE, "serial", "TEXT", "serial number", WHERE(serial)},
	{TAKES_DEVICE, "asset-tag", "TEXT", "asset tag", WHERE(asset_tag)},
	{TAKES_DEVICE, "owner", "TEXT", "whose it is", WHERE(owner)},
	{TAKES_DEVICE, "note", "TEXT", "what helps to find it: in a blue case", WHERE(note)},
	{TAKES_DEVICE, "funder", "TEXT", "who pays for it", WHERE(funder)},
	{TAKES_DEVICE, "funded-until", "DAY", "the last day they do: 2027-03-31",
	 WHERE(funded_until)},
	{TAKES_DEVICE, "tested", "DAY", "its last electrical (PAT) test", WHERE(tested)},
	{TAKES_RANGE, "from", "N", "first fact; 1 if not given", WHERE(from)},
	{TAKES_RANGE, "to", "N", "last fact; the newest if not given", WHERE(to)},
	{TAKES_KEY, "new", "FILE", "the key file to make", WHERE(new_card)},
	{TAKES_REPORT, "from", "DAY", "the first day: 2026-01-01", WHERE(from)},
	{TAKES_REPORT, "to", "DAY", "the last day: 2026-12-31", WHERE(to)},
	{TAKES_REPORT, "partner", "NAME", "only people whom that partner referred", WHERE(partner)},
	{TAKES_REPORT, "funder", "NAME", "only devices that are theirs", WHERE(funder)},
	{TAKES_REPORT, "type", "KIND", "only tablets, or only laptops", WHERE(kind)},
	{TAKES_REPORT, "area", "TEXT", "only people who live there", WHERE(area)},
	{TAKES_REPORT, "costs", "FILE", "what devices cost, as CSV: device (\"tablet 14\"), cost",
	 WHERE(costs)},
	{TAKES_REPORT, "csv-dir", "DIR", "a directory for the tables, as CSV", WHERE(csv_dir)},
	{TAKES_REPORT, "rows", "FILE", "a row for each loan, sealed to the coordinator's key",
	 WHERE(rows)},
	{TAKES_BACKUP, "to", "DIR", "a directory, on a stick or a share", WHERE(to)},
	{TAKES_BACKUP, "keep", "N", "how many stay there; else as the board file says",
	 WHERE(keep)},
	{TAKES_RESTORE, "from", "FILE", "the backup", WHERE(from)},
	{TAKES_RECOVER, "from", "DIR", "the directory of the damaged ledger", WHERE(from)},
	{TAKES_RESTORE, "key", "FILE", "the coordinator's secret key", WHERE(key)},
	{TAKES_DEED, "loan", "N", "a loan, by the number of its fact", WHERE(loan)},
	{TAKES_DEED, "device", "N", "a device, by its number in the ledger", WHERE(device)},
	{TAKES_DEED, "person", "N", "somebody, by their number in the ledger", WHERE(person)},
	{TAKES_DEED, "day", "DAY", "a civil day: 2026-11-22", WHERE(day)},
	{TAKES_DEED, "time", "TIME", "in the kiosk's own zone: 2026-11-22T10:30", WHERE(time)},
	{TAKES_DEED, "fact", "N", "a fact: what is wrong, or what somebody asked for", WHERE(fact)},
	{TAKES_DEED | TAKES_REFERRAL, "partner", "NAME",
	 "who hands the codes out; for a deed its number", WHERE(partner)},
	{TAKES_DEED, "session", "N", "a champion's session, by its number", WHERE(session)},
	{TAKES_DEED | TAKES_GROUNDS, "grounds", "WORDS", "why: \"asked for\"", WHERE(grounds)},
	{TAKES_VOUCHED, "head", "N:HEX",
	 "a head that was kept elsewhere: a fact's number and 64 digits", WHERE(head)},
	{TAKES_VOUCHED, "heads", "FILE", "an earlier export, or lines of one that were kept",
	 WHERE(heads)},
	{TAKES_VOUCHED, "reference", "CODE",
	 "what stands on somebody's slip: is that fact in here?", WHERE(reference)},
	{TAKES_OUTPUT, "output", "FILE", "or -o FILE: where to write it; it must not be there yet",
	 WHERE(output)},
	{TAKES_FILTER, "from-day", "DAY", "from that day on: 2026-11-01", WHERE(from_day)},
	{TAKES_FILTER, "to-day", "DAY", "up to that day, it too: 2026-11-30", WHERE(to_day)},
	{TAKES_FILTER, "type", "WORDS", "only of that type; several with commas between",
	 WHERE(kind)},
	{TAKES_STATE, "state", "WORDS", "only in that state; several with commas between",
	 WHERE(state)},
	{TAKES_PARTNER, "partner", "NAME", "only of that partner, by name or number",
	 WHERE(partner)},
	{TAKES_FILTER, "person", "N", "only of that borrower, by their number in the ledger",
	 WHERE(person)},
	{TAKES_FILTER, "unit", "N", "only of that device: \"tablet 14\"", WHERE(unit)},
	{TAKES_FILTER, "device", "N", "the same, by its number in the ledger", WHERE(device)},
	{TAKES_FILTER, "worker", "N", "only where that worker had a hand in it", WHERE(worker)},
	{TAKES_DEED, "list", NULL, "say which deeds there are, and what each needs", 0},
	{TAKES_PROCEED, "continue", NULL, "take up an import that was interrupted", 0},
	{TAKES_SKIP, "skip-bad", NULL, "leave rows out that are wrong, and say which", 0},
	{TAKES_FORM, "csv", NULL, "comma-separated values, for programs", 0},
	{TAKES_FORM, "json", NULL, "one JSON array, for programs", 0},
	{0, "help", NULL, "say this", 0},
	{0, "version", NULL, "say which version this is", 0},
#undef WHERE
};

#define OPTIONS (sizeof(option_rows) / sizeof(option_rows[0]))

static const struct command {
	const char *words;
	unsigned takes;
	int (*run)(const struct order *order);
	const char *purpose;
	const char *more; /* NULL: nothing */
} commands[] = {
	{"create", TAKES_DATA, run_create, "make a directory with a new ledger and its keys",
	 "Keep a copy of the four key files: without card.key no card is known, without\n"
	 "pin.key no PIN, without registry.key no name, without sign.key the ledger is\n"
	 "nobody's.\n"},
	{"migrate", TAKES_DATA, run_migrate,
	 "bring a ledger of an older version up to date, as the kiosk does when it starts",
	 "A copy of the older file stays beside it for a while: ledger.db.1 for version 1.\n"},
	{"enrol", TAKES_DATA | TAKES_PERSON | TAKES_FORM | TAKES_BOARD, run_enrol,
	 "let a person in: a borrower or a worker, by card and PIN",
	 "A PIN that stands on the command line can be read by others at this computer;\n"
	 "left out, it is asked for twice and not shown.\n"},
	{"helper add",
	 TAKES_DATA | TAKES_OF | TAKES_NAME | TAKES_CARD | TAKES_PIN | TAKES_FORM | TAKES_BOARD,
	 run_helper_add, "name somebody who collects and brings back for a borrower",
	 "A helper has a card and a PIN of their own. A borrower may name two.\n"},
	{"helper remove", TAKES_DATA | TAKES_CARD | TAKES_FORM | TAKES_BOARD, run_helper_remove,
	 "take a helper back at once: their card and PIN are forgotten", NULL},
	{"pin", TAKES_DATA | TAKES_CARD | TAKES_PIN | TAKES_FORM | TAKES_BOARD, run_pin,
	 "give somebody a new PIN", "The PIN they had is forgotten.\n"},
	{"card replace", TAKES_DATA | TAKES_CARD | TAKES_NEW | TAKES_FORM | TAKES_BOARD,
	 run_card_replace, "put a new card in the place of one that is lost",
	 "PIN and loans stay. Give --card and --new, or --number and --new-number.\n"},
	{"card block", TAKES_DATA | TAKES_CARD | TAKES_GROUNDS | TAKES_FORM | TAKES_BOARD,
	 run_card_block, "put somebody's card on hold",
	 "deed --list says which grounds there are.\n"},
	{"erase", TAKES_DATA | TAKES_CARD | TAKES_GROUNDS | TAKES_FORM | TAKES_BOARD, run_erase,
	 "erase somebody for good: name, contact, cards, PIN, helpers",
	 "Not while anything is out to them. What was lent stays counted, and nobody can say\n"
	 "any more to whom. Somebody without a card: lendbay-ledger deed erase --person N.\n"},
	{"person export", TAKES_DATA | TAKES_CARD | TAKES_OUTPUT | TAKES_BOARD, run_person_export,
	 "write all that is held about a person, for themselves, as JSON",
	 "Without -o, or with -o -, to where the answer goes. That it was looked at and given out\n"
	 "is recorded first. Nobody else's name or number is in it, but the names of their\n"
	 "helpers. It tells of disclosures too, to the police say: whether they may know of\n"
	 "those is the data protection lead's to decide before it is handed over.\n"},
	{"card unblock", TAKES_DATA | TAKES_CARD | TAKES_FORM | TAKES_BOARD, run_card_unblock,
	 "take somebody's card off hold", NULL},
	{"referral make", TAKES_DATA | TAKES_REFERRAL | TAKES_FORM | TAKES_BOARD, run_referral_make,
	 "make codes that a partner hands to people without a card",
	 "Each code is good once, until the end of that day. It is shown here and never again:\n"
	 "only a keyed hash is kept. 12 digits are random, the 13th is their check digit by\n"
	 "ISO/IEC 7064, MOD 11,10.\n"},
	{"device add", TAKES_DATA | TAKES_DEVICE | TAKES_FORM | TAKES_BOARD, run_device_add,
	 "take a device in, and say what to write on its sticker",
	 "The sticker is an NTAG21x with one NDEF text record that holds the sticker's text.\n"},
	{"deed", TAKES_DATA | TAKES_DEED | TAKES_FORM | TAKES_BOARD, run_deed,
	 "do what a worker may do at the kiosk: extend a loan, close a day …",
	 "Which deeds there are, and what each needs: lendbay-ledger deed --list\n"},
	{"import", TAKES_DATA | TAKES_FILE | TAKES_PROCEED | TAKES_SKIP | TAKES_BOARD, run_import,
	 "take many people or devices in from a CSV file",
	 "The first row names the columns, in any order:\n"
	 "  devices: kind (tablet, laptop); may have parts (\"charger,case\"), unit, id, bay,\n"
	 "           serial, asset tag, owner, note, funder, funded until, tested (the\n"
	 "           electrical test; days as 2026-11-30). No id, unit, bay or serial twice, nor\n"
	 "           an asset tag of the same owner\n"
	 "  people:  card (hexadecimal), number (printed on it) or both, pin (4 to 8 digits);\n"
	 "           may have role (borrower, if it is empty), name, which all but borrowers\n"
	 "           must have, under 18 (yes, no), adult card, adult number\n"
	 "Commas or semicolons stand between; the file is in UTF-8. Each wrong row is named, as\n"
	 "FILE:LINE:COLUMN, and nothing is imported; with --skip-bad all others are. Exits 0 if\n"
	 "every row is in, 1 if some were skipped, 65 if nothing was imported. After a power cut\n"
	 "or a full disk the same again with --continue takes in the rest.\n"},
	{"sessions import", TAKES_DATA | TAKES_FILE | TAKES_SKIP | TAKES_BOARD, run_sessions_import,
	 "take champions' sessions in from a CSV file",
	 "The first row names the columns, in any order: place, day (2026-11-30), from, to\n"
	 "(09:30); may have phone, languages, champion (their first name), card (theirs, in\n"
	 "hexadecimal). Sessions that are in the ledger already are left as they are.\n"
	 "Each wrong row is named, as FILE:LINE:COLUMN, and nothing is imported; with --skip-bad\n"
	 "all others are. Exits 0 if every row is in, 1 if some were skipped, 65 if nothing was\n"
	 "imported.\n"},
	{"sessions cancel", TAKES_DATA | TAKES_NUMBER | TAKES_BOARD, run_sessions_cancel,
	 "cancel one of champions' sessions, by the number that sessions lists", NULL},
	{"sessions", TAKES_DATA | TAKES_FORM | TAKES_BOARD, run_sessions,
	 "one row a session to come: when, where, who, which languages", NULL},
	{"loans", TAKES_LIST | TAKES_STATE | TAKES_PARTNER, run_loans,
	 "one row a loan, from the first to the newest",
	 "--from-day and --to-day: lent on those days. --partner: made with a referral code of\n"
	 "theirs. --worker: they stand in one of its facts. --state overdue: open and past its\n"
	 "day, by this computer's clock.\n"},
	{"devices", TAKES_LIST | TAKES_STATE | TAKES_PARTNER, run_devices,
	 "one row a device: where it is, how it is",
	 "--from-day and --to-day: its loan is due on those days. --person: who has it.\n"
	 "--partner: its owner. --worker: whose hands it went through last.\n"},
	{"bays", TAKES_LIST | TAKES_STATE, run_bays,
	 "one row a bay: what is in it, whether it is in doubt, since when",
	 "--from-day and --to-day: it is so since those days. --type, --unit, --device: what\n"
	 "stands in it. --person: whose door act or loan it is. --worker: who was there last.\n"},
	{"calls", TAKES_LIST | TAKES_STATE | TAKES_PARTNER, run_calls,
	 "one row each time somebody asked for help: what, when, how soon it was answered",
	 "Staff called to the kiosk, call-backs, what staff are to do about a device, referrals\n"
	 "on to a partner, loans that a champion helped with. --from-day and --to-day: asked on\n"
	 "those days. --worker: the worker or champion who answered.\n"},
	{"facts", TAKES_LIST | TAKES_PARTNER | TAKES_RANGE, run_facts,
	 "the ledger's facts, as they were recorded",
	 "--person: facts that name them, as borrower, helper, adult or champion. --type: the\n"
	 "type of fact.\n"},
	{"doctor", TAKES_DATA | TAKES_BOARD, run_doctor,
	 "look at everything that keeps a ledger well, and say what to do",
	 "Looks at directory, disk, keys, file, clock, backups and the whole chain. Changes\n"
	 "nothing. Exits 0 if all is well, 1 if something is to be looked at, 65 if something\n"
	 "is sick.\n"},
	{"verify", TAKES_DATA | TAKES_FORM | TAKES_BOARD | TAKES_VOUCHED, run_verify,
	 "recompute the whole chain; exits 65 and names the first fact that does not hold",
	 "And what was done to it: altered, removed, inserted, reordered, cut off at the end, "
	 "from\n"
	 "another kiosk, rolled back to an older file. The last three often only a head or a\n"
	 "reference can show that left the house.\n"},
	{"export", TAKES_DATA | TAKES_OUTPUT | TAKES_BOARD, run_export,
	 "write all facts as signed text, for lendbay-verify or a verifier of your own",
	 "That it was done is a fact too. Keep the last two lines where the kiosk is not.\n"},
	{"stick-export", TAKES_DATA | TAKES_OUTPUT | TAKES_RANGE, run_stick_export,
	 "the same onto a mounted stick, once fact --to says so; lendbay-exporter runs it",
	 "-o names the directory at which the stick is mounted; a file is made in it. Tells on\n"
	 "stdout, a line each, \"percent N\" now and then and at last \"end WORD\".\n"},
	{"report", TAKES_DATA | TAKES_BOARD | TAKES_OUTPUT | TAKES_REPORT, run_report,
	 "what happened in a period: loans, people reached, help, waiting, devices",
	 "What is about fewer than five people is withheld, and as much beside it that it cannot\n"
	 "be worked out. One of --partner, --funder, --type and --area at a time. That a report\n"
	 "was made is a fact too.\n"},
	{"rows", TAKES_RESTORE | TAKES_OUTPUT, run_rows,
	 "open what report --rows has sealed, at a desk, with the coordinator's key",
	 "-o FILE is CSV, a row for each loan. It is still about people.\n"},
	{"privacy", TAKES_BOARD | TAKES_OUTPUT, run_privacy,
	 "write the data protection page of a board file: what is held, why, how long, for whom",
	 "One HTML file, for people and for the printer. It says of itself what it cannot know:\n"
	 "the lawful basis, say, is the library's to add.\n"},
	{"backup-key", TAKES_KEY, run_backup_key,
	 "make the coordinator's key, to which backups are sealed",
	 "At a desk, not at the kiosk. The secret key is the file; what is printed is public,\n"
	 "a line for the board file.\n"},
	{"backup", TAKES_DATA | TAKES_BOARD | TAKES_BACKUP, run_backup,
	 "write everything to a stick or a share, sealed to the coordinator's key",
	 "The kiosk goes on meanwhile. The file is read back before it gets its name\n"
	 "(lendbay-KIOSK-NUMBER.backup), and only then the oldest is removed.\n"},
	{"recover", TAKES_DATA | TAKES_BOARD | TAKES_RECOVER, run_recover,
	 "save every fact that still holds of a damaged ledger, and go on from there",
	 "The damaged ledger is left as it is; --data names a new directory, or an empty one. "
	 "Facts are found in the bytes of the file, whatever became\n"
	 "of its trees, and proved by their hashes. A backup that is newer than what can be saved\n"
	 "holds more: look at both.\n"},
	{"restore", TAKES_DATA | TAKES_BOARD | TAKES_RESTORE, run_restore,
	 "make a new kiosk's data directory from a backup",
	 "The new kiosk has an identity of its own; cards, PINs and loans go on. --data names a\n"
	 "new directory, or an empty one.\n"},
};

#define COMMANDS (sizeof(commands) / sizeof(commands[0]))

int complain_as(int code, const char *format, ...)
{
	char text[SENTENCE_MAX];
	va_list list;

	(void)fflush(stdout); /* table_end says if that failed */
	va_start(list, format);
	(void)vsnprintf(text, sizeof(text), format, list); /* cut if it must be */
	va_end(list);
	text_tame(text);                               /* it may quote a cell of a file */
	(void)fprintf(stderr, PROGRAM ": %s\n", text); /* there is nowhere else to say it */
	return code;
}

int code_of(int err)
{
	static const struct {
		int err, code;
	} codes[] = {
		{-ENOENT, EX_NOINPUT},   {-ENOTDIR, EX_NOINPUT},  {-EBUSY, EX_TEMPFAIL},
		{-EAGAIN, EX_TEMPFAIL},  {-EPROTO, EX_DATAERR},   {-EINVAL, EX_DATAERR},
		{-EEXIST, EX_CANTCREAT}, {-EACCES, EX_NOPERM},    {-EPERM, EX_NOPERM},
		{-ENOKEY, EX_CONFIG},    {-ENODATA, EX_SOFTWARE}, {-ENOSPC, EX_IOERR},
		{-EIO, EX_IOERR},        {-EROFS, EX_IOERR},
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (codes[i].err == err)
			return codes[i].code;
	return EX_OSERR;
}

const char *refusal_sentence(uint32_t refusal)
{
	switch (refusal) {
	case REFUSED_KNOWN_ALREADY: return "its id, or its number, is another's already";
	case REFUSED_NO_ROOM: return "this kiosk holds as many as it can";
	case REFUSED_NO_SUCH_BAY: return "there is no such bay, or it is too small for a laptop";
	case REFUSED_BAY_TAKEN: return "something stands in that bay, or its door is in use";
	case REFUSED_TWO_HELPERS: return "this borrower has two helpers already";
	case REFUSED_UNDER_18: return "it is for people of 18 and over";
	case REFUSED_NO_ADULT: return "who helps a borrower answers for nobody else";
	case REFUSED_NOT_ALLOWED: return "it is not for people of that role";
	case REFUSED_BAD_GROUNDS: return "that reason does not belong to it";
	case REFUSED_NOTHING_SUCH: return "there is nothing of the kind to be changed";
	case REFUSED_DISK_LOW: return "the disk of its ledger is nearly full";
	case REFUSED_CODE_ENDED: return "that day is over";
	default: return refusal_word(refusal) != NULL ? refusal_word(refusal) : "not now";
	}
}

/* ---- Help ---- */

static bool takes(const struct command *c, const struct option_row *row)
{
	return row->set == 0 || (c->takes & row->set) != 0;
}

/* One name may mean one thing here and another there: whether it means anything here. */
static bool takes_named(const struct command *c, const char *name)
{
	for (size_t i = 0; i < OPTIONS; i++)
		if (strcmp(option_rows[i].name, name) == 0 && takes(c, &option_rows[i]))
			return true;
	return false;
}

/* What stands after the command's words and is no option. */
static const char *argument_of(const struct command *c)
{
	if ((c->takes & TAKES_FILE) != 0)
		return " FILE.csv";
	if ((c->takes & TAKES_DEED) != 0)
		return " NAME";
	return (c->takes & TAKES_NUMBER) != 0 ? " N" : "";
}

static void command_help(FILE *to, const struct command *c)
{
	fprintf(to, "Usage: " PROGRAM " %s%s%s [OPTION...]\n%s\n\n", c->words, argument_of(c),
		(c->takes & TAKES_DATA) != 0 ? " --data DIR" : "", c->purpose);
	for (size_t i = 0; i < OPTIONS; i++) {
		const struct option_row *row = &option_rows[i];

		if (takes(c, row))
			fprintf(to, "  --%-12s %-7s %s\n", row->name,
				row->value != NULL ? row->value : "", row->purpose);
	}
	if (c->more != NULL)
		fprintf(to, "\n%s", c->more);
	columns_explain(to, c->words);
}

static void help(FILE *to)
{
	fputs("Usage: " PROGRAM " COMMAND --data DIR [OPTION...]\n"
	      "Makes a kiosk's ledger, takes people and devices in, lists and verifies: through\n"
	      "the running kiosk, or on the file when none runs.\n\n",
	      to);
	for (size_t i = 0; i < COMMANDS; i++)
		fprintf(to, "  %-15s  %s\n", commands[i].words, commands[i].purpose);
	fputs("\nCOMMAND --help says more of each. --version says which version this is.\n"
	      "What people asked for help with: " PROGRAM " calls.\n",
	      to);
}

static int mistake(const char *what, const char *which)
{
	return complain_as(EX_USAGE, "%s%s. " PROGRAM " --help says what there is.", what, which);
}

/* ---- Reading the command line ---- */

/* Finds the command whose words begin at `words`; tells how many words it has. */
static const struct command *command_find(char **words, int count, int *used)
{
	for (size_t i = 0; i < COMMANDS; i++) {
		const char *blank = strchr(commands[i].words, ' ');
		size_t first = strcspn(commands[i].words, " ");

		if (count < 1 || strlen(words[0]) != first ||
		    memcmp(words[0], commands[i].words, first) != 0)
			continue;
		*used = blank != NULL ? 2 : 1;
		if (blank == NULL || (count > 1 && strcmp(words[1], blank + 1) == 0))
			return &commands[i];
	}
	return NULL;
}

struct asked {
	struct order order;
	bool given[OPTIONS], help, version;
};

/* A PIN is taken off the list of arguments, which others can read. */
static void pin_take(struct asked *asked, char *value)
{
	char *copy = strdup(value);

	if (copy != NULL) {
		asked->order.pin = copy;
		memset(value, '*', strlen(value));
	}
}

static void option_take(struct asked *asked, size_t row, char *value)
{
	const char *name = option_rows[row].name;

	asked->given[row] = true;
	if (strcmp(name, "pin") == 0)
		pin_take(asked, value);
	else if (strcmp(name, "under-18") == 0)
		asked->order.under_18 = "yes";
	else if (option_rows[row].value != NULL)
		memcpy((char *)&asked->order + option_rows[row].offset, &value, sizeof(value));
	else if (strcmp(name, "help") == 0)
		asked->help = true;
	else if (strcmp(name, "version") == 0)
		asked->version = true;
	else if (strcmp(name, "continue") == 0)
		asked->order.proceed = true;
	else if (strcmp(name, "skip-bad") == 0)
		asked->order.skip_bad = true;
	else if (strcmp(name, "list") == 0)
		asked->order.list = true;
	else
		asked->order.form = strcmp(name, "csv") == 0 ? FORM_CSV : FORM_JSON;
}

/* The row of the one option that has a letter too, as getopt_long counts them here. */
static int output_row(void)
{
	size_t i = 0;

	while (strcmp(option_rows[i].name, "output") != 0)
		i++;
	return (int)i + ROWS_FROM;
}

/* Reads all options, wherever they stand. Returns 0 or a code. */
static int options_take(int argc, char **argv, struct asked *asked)
{
	struct option list[OPTIONS + 1] = {{0}};
	int row;

	for (size_t i = 0; i < OPTIONS; i++)
		list[i] = (struct option){.name = option_rows[i].name,
					  .has_arg = option_rows[i].value != NULL,
					  .val = (int)i + ROWS_FROM};
	opterr = 0;
	while ((row = getopt_long(argc, argv, ":o:", list, NULL)) != -1) {
		if (row == ':')
			return mistake("A value is missing after ", argv[optind - 1]);
		if (row == '?')
			return mistake("There is no option ", argv[optind - 1]);
		if (row == 'o')
			row = output_row();
		option_take(asked, (size_t)(row - ROWS_FROM), optarg);
	}
	return EX_OK;
}

/* Checks that the command was given what it takes and nothing else. Returns 0 or a code. */
static int order_check(const struct command *c, struct asked *asked, char **rest, int count)
{
	for (size_t i = 0; i < OPTIONS; i++)
		if (asked->given[i] && !takes_named(c, option_rows[i].name))
			return complain_as(EX_USAGE,
					   "%s takes no --%s. " PROGRAM " %s --help says what it "
					   "takes.",
					   c->words, option_rows[i].name, c->words);
	if (asked->order.list)
		return count == 0 ? EX_OK : mistake("This means nothing here: ", rest[0]);
	if ((c->takes & TAKES_DEED) != 0) {
		if (count == 0)
			return complain_as(EX_USAGE, "Which deed? " PROGRAM " deed --list says "
						     "which there are.");
		asked->order.file = rest[0];
		rest++;
		count--;
	}
	if ((c->takes & (TAKES_FILE | TAKES_NUMBER)) != 0) {
		if (count == 0)
			return complain_as(EX_USAGE, "Which %s? " PROGRAM " %s%s --data DIR",
					   (c->takes & TAKES_FILE) != 0 ? "file" : "one", c->words,
					   argument_of(c));
		asked->order.file = rest[0];
		rest++;
		count--;
	}
	if (count > 0)
		return mistake("This means nothing here: ", rest[0]);
	if ((c->takes & TAKES_DATA) != 0 &&
	    (asked->order.data == NULL || asked->order.data[0] == '\0'))
		return complain_as(EX_USAGE, "Which kiosk's? --data DIR says where its ledger is.");
	return EX_OK;
}

int main(int argc, char **argv)
{
	static struct asked asked;
	int words = 0;
	int code = options_take(argc, argv, &asked);

	if (code != EX_OK)
		return code;
	if (asked.version) {
		printf(PROGRAM " %s\n", LENDBAY_VERSION);
		return EX_OK;
	}
	if (optind == argc && asked.help) {
		help(stdout);
		return EX_OK;
	}
	if (optind == argc) {
		help(stderr);
		return EX_USAGE;
	}

	/* What people asked for help with is another list: calls. */
	if (optind + 1 == argc && strcmp(argv[optind], "help") == 0) {
		help(stdout);
		return EX_OK;
	}

	const struct command *c = command_find(argv + optind, argc - optind, &words);

	if (c == NULL)
		return mistake("There is no command ", argv[optind]);
	if (asked.help) {
		command_help(stdout, c);
		return EX_OK;
	}
	code = order_check(c, &asked, argv + optind + words, argc - optind - words);
	return code == EX_OK ? c->run(&asked.order) : code;
}
