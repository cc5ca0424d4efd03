/*
 * A fact: one line of the ledger, something that happened. Numbers and
 * choices only, never text, a name, a PIN or a card. Never changed, never
 * removed; a mistake is mended by a later fact that names it.
 *
 * One table (core/fact.c) says which fields each type carries; the canonical
 * encoder, the text form, the reports and the stories all walk that table.
 */
#ifndef LENDBAY_FACT_H
#define LENDBAY_FACT_H

#include <stddef.h>
#include <stdint.h>

#include <lendbay/words.h>

#define FACT_VERSION    1  /* of the canonical encoding below */
#define FACT_KEY_LEN    32 /* a public key, a head */
#define FACT_FIELDS_MAX 12 /* fields of one type of fact */

/*
 * number, id, words, fields. The number is on disk for ever: add at the end.
 * Where a fact begins something, its own number names that thing from then
 * on: an act is the number of its "door begun", a loan that of its "lent", a
 * stocktake that of its "stocktake began".
 * A loan that came over from a kiosk's predecessor is the number of its "loan
 * carried" here, whose field LOAN is its number in the predecessor's ledger.
 */
#define FACTS(X)                                                                                   \
	X(1, KIOSK_BEGAN, "kiosk began", F(KIOSK) F(SCHEMA) F(PUBLIC_KEY) F(PREDECESSOR))          \
	X(2, STARTED, "started", F(SOFTWARE))                                                      \
	X(3, CLOCK_STEPPED, "clock stepped", F(FROM_S) F(TO_S))                                    \
	X(4, ENROLLED, "enrolled", F(PERSON) F(ROLE) F(MINOR) F(ADULT) F(USER))                    \
	X(5, DEVICE_ADDED, "device added", F(DEVICE) F(KIND) F(UNIT) F(PARTS) F(FILTERED) F(USER)) \
	X(6, PIN_WRONG, "pin wrong", F(PERSON) F(COUNT) F(UNTIL_S))                                \
	X(7, PIN_RIGHT, "pin right", F(PERSON))                                                    \
	X(8, PIN_RESET, "pin reset", F(PERSON) F(WORKER) F(USER))                                  \
	X(9, DOOR_BEGUN, "door begun",                                                             \
	  F(BAY) F(WHY) F(DEVICE) F(PERSON) F(HELPER) F(WORKER) F(LOAN))                           \
	X(10, DOOR_OPENED, "door opened", F(BAY) F(ACT))                                           \
	X(11, DOOR_ENDED, "door ended", F(BAY) F(ACT) F(END))                                      \
	X(12, LENT, "lent",                                                                        \
	  F(DEVICE) F(PERSON) F(DAY) F(BAY) F(ACT) F(PARTS) F(AGREEMENT) F(LANGUAGE) F(CONFIRM)    \
		  F(HELPER) F(ADULT) F(WORKER))                                                    \
	X(13, TAKEN, "taken", F(LOAN) F(DEVICE) F(WORKER) F(USER))                                 \
	X(14, NOT_TAKEN, "not taken", F(LOAN) F(DEVICE) F(BAY))                                    \
	X(15, LOAN_UNSURE, "loan unsure", F(LOAN) F(DEVICE))                                       \
	X(16, HANDED_IN, "handed in", F(LOAN) F(DEVICE) F(BAY) F(ACT) F(PROOF))                    \
	X(17, PARTS_SAID, "parts said", F(DEVICE) F(PARTS) F(MISSING))                             \
	X(18, TAKEN_IN, "taken in", F(LOAN) F(DEVICE) F(WORKER))                                   \
	X(19, WIPED, "wiped", F(DEVICE) F(WORKER) F(TOOL) F(METHOD) F(CHECKS))                     \
	X(20, INSPECTED, "inspected", F(DEVICE) F(WORKER) F(CONDITION) F(CHECKS) F(PARTS))         \
	X(21, RESTOCKED, "restocked", F(DEVICE) F(BAY) F(WORKER) F(USER))                          \
	X(22, QUARANTINED, "quarantined", F(DEVICE) F(REASON) F(WORKER) F(USER))                   \
	X(23, FORCED, "forced", F(BAY))                                                            \
	X(24, BAY_UNSURE, "bay unsure", F(BAY))                                                    \
	X(25, BAY_OUT_OF_USE, "bay out of use", F(BAY) F(WORKER) F(USER))                          \
	X(26, BAY_SETTLED, "bay settled", F(BAY) F(FOUND) F(DEVICE) F(WORKER))                     \
	X(27, STICKER_UNKNOWN, "sticker unknown", F(WORKER))                                       \
	X(28, NOT_ON_LOAN, "not on loan", F(DEVICE))                                               \
	X(29, UNSAFE_SAID, "unsafe said", F(LOAN) F(DEVICE))                                       \
	X(30, SIGNED_IN, "signed in", F(WORKER))                                                   \
	X(31, CALLED, "called", F(WHY_CALLED) F(BAY))                                              \
	X(32, CALL_ANSWERED, "call answered", F(WORKER))                                           \
	X(33, RENEWED, "renewed",                                                                  \
	  F(LOAN) F(DEVICE) F(PERSON) F(DAY) F(COUNT) F(HELPER) F(WORKER) F(GROUNDS) F(USER))      \
	X(34, PARTS_FOUND, "parts found", F(DEVICE) F(WORKER) F(PARTS) F(MISSING))                 \
	X(35, VOUCHED, "vouched", F(PERSON) F(WORKER) F(GROUNDS))                                  \
	X(36, REFERRAL_MADE, "referral made", F(REFERRAL) F(PARTNER) F(DAY) F(USER))               \
	X(37, REFERRAL_USED, "referral used", F(REFERRAL) F(PARTNER) F(PERSON))                    \
	X(38, HELPER_NAMED, "helper named", F(HELPER) F(PERSON) F(WORKER) F(USER))                 \
	X(39, HELPER_REMOVED, "helper removed", F(HELPER) F(PERSON) F(WORKER) F(USER))             \
	X(40, BLOCKED, "blocked", F(PERSON) F(GROUNDS) F(WORKER) F(USER))                          \
	X(41, UNBLOCKED, "unblocked", F(PERSON) F(WORKER) F(USER))                                 \
	X(42, PURPOSE_SAID, "purpose said", F(LOAN) F(PURPOSE))                                    \
	X(43, SURENESS_SAID, "sureness said", F(LOAN) F(STAGE) F(SURE))                            \
	X(44, HAPPENED_SAID, "happened said",                                                      \
	  F(LOAN) F(DEVICE) F(PERSON) F(HELPER) F(GROUNDS) F(WORKER) F(USER))                      \
	X(45, LOAN_ENDED, "loan ended", F(LOAN) F(DEVICE) F(GROUNDS) F(WORKER) F(USER))            \
	X(46, DUE_SET, "due day set", F(LOAN) F(DEVICE) F(DAY) F(GROUNDS) F(WORKER) F(USER))       \
	X(47, GRACE_GIVEN, "grace given", F(LOAN) F(DEVICE) F(DAY))                                \
	X(48, DAY_CLOSED, "day closed", F(DAY) F(TO_DAY) F(WORKER) F(USER))                        \
	X(49, DAY_OPENED, "day opened", F(DAY) F(WORKER) F(USER))                                  \
	X(50, QUEUED, "queued", F(PERSON) F(HELPER) F(KIND) F(MINOR))                              \
	X(51, QUEUE_LEFT, "queue left", F(PERSON) F(KIND) F(WORKER) F(USER))                       \
	X(52, MOVED_UP, "moved up", F(PERSON) F(KIND) F(GROUNDS) F(WORKER) F(USER))                \
	X(53, HELD, "held", F(PERSON) F(KIND) F(DEVICE))                                           \
	X(54, TOLD, "told", F(PERSON) F(KIND) F(DEVICE) F(DAY) F(WORKER) F(USER))                  \
	X(55, HOLD_ENDED, "hold ended", F(PERSON) F(KIND) F(DEVICE) F(HOLD_END))                   \
	X(56, IMPOUNDED, "impounded", F(DEVICE) F(GROUNDS) F(WORKER) F(USER))                      \
	X(57, RELEASED, "released", F(DEVICE) F(WORKER) F(USER))                                   \
	X(58, WITHDRAWN, "withdrawn", F(DEVICE) F(GROUNDS) F(WORKER) F(USER))                      \
	X(59, MISSED, "missed", F(DEVICE) F(GROUNDS) F(WORKER) F(USER))                            \
	X(60, FOUND_AGAIN, "found again", F(DEVICE) F(BAY) F(ACT))                                 \
	X(61, SISTER_IN, "sister in", F(DEVICE) F(BAY) F(ACT))                                     \
	X(62, SESSION_ADDED, "session added",                                                      \
	  F(SESSION) F(DAY) F(FROM_MINUTE) F(TO_MINUTE) F(CHAMPION) F(USER))                       \
	X(63, SESSION_CANCELLED, "session cancelled", F(SESSION) F(USER))                          \
	X(64, HELPED, "helped", F(LOAN) F(CHAMPION) F(DAY))                                        \
	X(65, CALL_BACK_ASKED, "call back asked", F(PERSON) F(HELPER))                             \
	X(66, REFERRED_ON, "referred on", F(PERSON) F(PARTNER) F(WORKER) F(USER))                  \
	X(67, REQUEST_CLOSED, "request closed", F(REQUEST) F(GROUNDS) F(WORKER) F(USER))           \
	X(68, CORRECTED, "corrected", F(WRONG) F(GROUNDS) F(WORKER) F(USER))                       \
	X(69, DISCLOSED, "disclosed", F(PERSON) F(GROUNDS) F(WORKER) F(USER))                      \
	X(70, CONTACT_LOOKED, "contact looked at", F(PERSON) F(WORKER) F(USER))                    \
	X(71, CLOCK_SET, "clock set", F(TO_S) F(WORKER) F(USER))                                   \
	X(72, PIN_SET, "pin set", F(PERSON) F(WORKER) F(USER))                                     \
	X(73, CARD_REPLACED, "card replaced", F(PERSON) F(WORKER) F(USER))                         \
	X(74, FAULT_SAID, "fault said", F(DEVICE) F(FAULT))                                        \
	X(75, ERASED, "erased", F(PERSON) F(GROUNDS) F(WORKER) F(USER))                            \
	X(76, LOAN_CARRIED, "loan carried",                                                        \
	  F(DEVICE) F(PERSON) F(DAY) F(COUNT) F(LOAN) F(CONFIRM) F(HELPER) F(ADULT))               \
	X(77, EXPORTED, "exported", F(WHAT) F(PERSON) F(USER))                                     \
	X(78, TURNED_AWAY, "turned away", F(KIND) F(WHY_CALLED)) /* unmet need; nobody's name */   \
	X(79, STOCKTAKE_BEGAN, "stocktake began", F(WORKER))                                       \
	X(80, BAY_COUNTED, "bay counted", F(BAY) F(ACT) F(FOUND) F(DEVICE) F(WORKER) F(STOCKTAKE)) \
	X(81, PUT_RIGHT, "put right", F(DEVICE) F(BAY) F(GROUNDS) F(WORKER) F(STOCKTAKE))          \
	X(82, STOCKTAKE_ENDED, "stocktake ended", F(STOCKTAKE) F(COUNT) F(WORKER))                 \
	/* What a program said that it did; the text is beside it in the registry. */              \
	X(83, WIPE_PROVED, "wipe proved",                                                          \
	  F(DEVICE) F(WORKER) F(TOOL) F(METHOD) F(CHECKS) F(EVIDENCE))                             \
	/* Before a sticker is written; and with the "device added" that followed. */              \
	X(84, STICKER_BEGUN, "sticker begun", F(DEVICE) F(WORKER))                                 \
	X(85, STICKER_WRITTEN, "sticker written", F(DEVICE) F(WORKER))                             \
	X(86, EXPORTED_HERE, "exported here", F(WHAT) F(WORKER)) /* at the kiosk, to a stick */    \
	/* A program of ours told somebody to wipe it, and could not take that back. */            \
	X(87, MAY_BE_WIPED, "may be wiped", F(DEVICE))

enum fact_type {
	FACT_NONE,
#define X(number, id, word, fields) FACT_##id = (number),
	FACTS(X)
#undef X
		FACT_TYPES
};

/* id, word, member of struct fact. The order is the canonical order: add at the end. */
#define FACT_FIELDS(X)                                                                             \
	X(KIOSK, "kiosk", kiosk)                                                                   \
	X(SCHEMA, "schema", schema)                                                                \
	X(PUBLIC_KEY, "public key", public_key)                                                    \
	X(PREDECESSOR, "predecessor", predecessor)                                                 \
	X(SOFTWARE, "software", software)                                                          \
	X(FROM_S, "from", from_s)                                                                  \
	X(TO_S, "to", to_s)                                                                        \
	X(PERSON, "person", person)                                                                \
	X(ROLE, "role", role)                                                                      \
	X(USER, "user", user)                                                                      \
	X(DEVICE, "device", device)                                                                \
	X(KIND, "kind", kind)                                                                      \
	X(UNIT, "unit", unit)                                                                      \
	X(PARTS, "parts", parts)                                                                   \
	X(MISSING, "missing", missing)                                                             \
	X(COUNT, "count", count)                                                                   \
	X(UNTIL_S, "until", until_s)                                                               \
	X(WORKER, "worker", worker)                                                                \
	X(BAY, "bay", bay)                                                                         \
	X(WHY, "why", why)                                                                         \
	X(LOAN, "loan", loan)                                                                      \
	X(ACT, "act", act)                                                                         \
	X(END, "end", end)                                                                         \
	X(DAY, "due day", day)                                                                     \
	X(AGREEMENT, "agreement", agreement)                                                       \
	X(LANGUAGE, "language", language)                                                          \
	X(CONFIRM, "confirm", confirm)                                                             \
	X(PROOF, "proof", proof)                                                                   \
	X(TOOL, "tool", tool)                                                                      \
	X(METHOD, "method", method)                                                                \
	X(CHECKS, "checks", checks)                                                                \
	X(CONDITION, "condition", condition)                                                       \
	X(REASON, "reason", reason)                                                                \
	X(FOUND, "found", found)                                                                   \
	X(WHY_CALLED, "because", why_called)                                                       \
	X(MINOR, "under 18", minor)                                                                \
	X(ADULT, "adult", adult)                                                                   \
	X(FILTERED, "filtered", filtered)                                                          \
	X(HELPER, "helper", helper)                                                                \
	X(GROUNDS, "grounds", grounds)                                                             \
	X(REFERRAL, "referral", referral)                                                          \
	X(PARTNER, "partner", partner)                                                             \
	X(PURPOSE, "purpose", purpose)                                                             \
	X(STAGE, "stage", stage)                                                                   \
	X(SURE, "sure", sure)                                                                      \
	X(TO_DAY, "to day", to_day)                                                                \
	X(HOLD_END, "hold end", hold_end)                                                          \
	X(SESSION, "session", session)                                                             \
	X(FROM_MINUTE, "from minute", from_minute)                                                 \
	X(TO_MINUTE, "to minute", to_minute)                                                       \
	X(CHAMPION, "champion", champion)                                                          \
	X(REQUEST, "request", request)                                                             \
	X(WRONG, "wrong", wrong)                                                                   \
	X(FAULT, "fault", fault)                                                                   \
	X(WHAT, "what", what)                                                                      \
	X(STOCKTAKE, "stocktake", stocktake)                                                       \
	X(EVIDENCE, "evidence", evidence)

enum fact_field {
	FIELD_NONE,
#define X(id, word, member) FIELD_##id,
	FACT_FIELDS(X)
#undef X
		FIELDS
};

struct fact {
	/* The stamp, on every fact. */
	uint64_t number;  /* 1, 2, 3, … without a gap */
	uint64_t type;    /* enum fact_type */
	int64_t utc_s;    /* wall time; order is by number, never by time */
	int64_t ms;       /* monotonic, of this boot */
	uint64_t boot;    /* random id of this run of the ring */
	uint64_t quality; /* enum clock_quality */

	/* What happened: the type says which of these count; the others are 0. */
	uint64_t kiosk, schema, software;
	uint64_t from_s, to_s;
	uint64_t person, role, user; /* user: 1 + the uid of a command line, 0: none */
	uint64_t device, kind, unit; /* unit: the number people call it by, "tablet 14" */
	uint64_t parts, missing;     /* sets of 1 << enum part */
	uint64_t count, until_s;
	uint64_t worker, bay, why, loan, act, end;
	uint64_t day;               /* due day, civil, days since 1970-01-01 */
	uint64_t agreement;         /* first 64 bits of the hash of the agreement's text */
	uint64_t language, confirm; /* confirm: 1 where the clock was not to be believed */
	uint64_t proof;             /* 1: the bay itself knows that it is there */
	uint64_t tool, method, checks, condition, reason, found;
	uint64_t why_called;        /* enum refusal: what staff were called for */
	uint64_t minor, adult;      /* under 18, and who answers for them */
	uint64_t filtered;          /* the device keeps children from harm */
	uint64_t helper;            /* who acted for `person` */
	uint64_t grounds;           /* enum grounds */
	uint64_t referral, partner; /* a code's random id; whose it is */
	uint64_t purpose, stage;
	uint64_t sure;     /* five answers, 4 bits each: enum skill 0 in the lowest; 0: not said */
	uint64_t to_day;   /* day closed: where loans due on it move to */
	uint64_t hold_end; /* enum hold_end */
	uint64_t session, from_minute, to_minute, champion;
	uint64_t request; /* fact that asked for something */
	uint64_t wrong;   /* fact that a correction names */
	uint64_t fault;   /* enum kit_fault */
	uint64_t what;    /* enum export */
	uint64_t stocktake;
	uint64_t evidence; /* first 64 bits of the hash of a text in the registry */
	uint8_t public_key[FACT_KEY_LEN];
	uint8_t predecessor[FACT_KEY_LEN]; /* zeros: none */
};

/* One field as the table tells it. */
struct field_shape {
	const char *word;
	size_t offset;                   /* in struct fact */
	size_t size;                     /* 8: a uint64_t; FACT_KEY_LEN: bytes */
	const char *(*choice)(uint64_t); /* names a choice from a list, or NULL: a number */
	const char *(*member)(uint64_t); /* names a bit of a set, or NULL */
};

/* Returns the shape of `field`, by value; asserts that it exists. */
struct field_shape field_shape(enum fact_field field);

/* Returns the fields of facts of `type`, in order, ended by FIELD_NONE; NULL for an unknown type.
 */
const uint8_t *fact_fields(uint64_t type);

/* Returns the words for a type of fact, "door begun"; NULL for an unknown type. */
const char *fact_word(uint64_t type);

/* The value of a numeric field; asserts that the field is one. */
uint64_t fact_get(const struct fact *fact, enum fact_field field);
void fact_set(struct fact *fact, enum fact_field field, uint64_t value);

#endif
