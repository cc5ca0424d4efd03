/*
 * The ledger: one SQLite file, DIR/ledger.db, with the facts (chained, never
 * changed) and the registry (erasable: cards, verifiers, names). The only
 * part of the house that speaks SQL. One process, one connection.
 */
#ifndef LEDGER_H
#define LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/comfort.h>
#include <lendbay/fact.h>

#include "canonical.h"

#define LEDGER_SCHEMA         3
#define LEDGER_HASH_LEN       32 /* BLAKE2b-256 (RFC 7693) */
#define LEDGER_SALT_LEN       16
#define LEDGER_SIGNATURE_LEN  64  /* Ed25519 (RFC 8032) */
#define LEDGER_PAGE_MAX       256 /* facts or rows of one answer */
#define LEDGER_COMPLAINT_MAX  400
#define REGISTRY_NAME_MAX     48
#define REGISTRY_TEXT_MAX     64
#define REGISTRY_VERIFIER_MAX 128
#define REGISTRY_EVIDENCE_MAX 512 /* bytes of what a program said of a wipe, with its NUL */

struct ledger;

/* A fact with its place in the chain. */
struct ledger_entry {
	struct fact fact;
	uint8_t salt[LEDGER_SALT_LEN];
	uint8_t leaf[LEDGER_HASH_LEN];
	uint8_t head[LEDGER_HASH_LEN]; /* after this fact */
};

/*
 * Takes the lock DIR/lock, which says that nobody else works on this data
 * directory: a kiosk's parent, or a command line that opens the file itself.
 * The lock lasts until the descriptor is closed or the process ends.
 *
 * Returns the descriptor; -EBUSY somebody has it, -ENOENT there is no such
 * directory, another -errno. A sentence in `complaint` for every failure.
 */
int ledger_hold(const char *dir, char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * Makes DIR (0700) if it is not there, the key files `card.key`, `pin.key`,
 * `sign.key`, `registry.key` (0600, random) and `ledger.db` with fact 1, all synced, files
 * and directory, before it says so. Never touches a file that exists: key
 * files that an interrupted creation left are kept and used. Takes the lock
 * meanwhile.
 *
 * Returns 0, -EEXIST if a ledger is there, -EBUSY as ledger_hold, another
 * -errno; a sentence in `complaint` for every failure.
 */
int ledger_create(const char *dir, int64_t utc_s, char complaint[LEDGER_COMPLAINT_MAX]);

/* Looks whether every key file is in `dir` and whole; reads none into a ledger. Returns 0, or
 * -ENOKEY or another -errno with a sentence. */
int ledger_keys_look(const char *dir, char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * As ledger_create; with `predecessor` not NULL fact 1 names that head (32
 * bytes): of the ledger that this one goes on from.
 */
int ledger_create_after(const char *dir, int64_t utc_s, const uint8_t *predecessor,
			char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * Copies the keys that a new kiosk goes on with (card.key, pin.key,
 * registry.key) from one directory into another. Returns 0, or -ENOKEY or
 * another -errno with a sentence.
 */
int ledger_keys_take(const char *from, const char *to, char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * Opens it, alone: WAL, synchronous=FULL, locking_mode=EXCLUSIVE, each pragma
 * read back (facts/durability). With `readonly` nothing is written, but the
 * file is still held alone; a first fact that does not hold is then left for
 * ledger_verify to tell.
 *
 * A file of an older version is brought up to LEDGER_SCHEMA, in one
 * transaction, after a copy of it was made beside it (DIR/ledger.db.1, for
 * version 1); read-only it is refused.
 *
 * Returns 0; -ENOENT no ledger here; -EBUSY another process holds it; -EPROTO
 * it is of a newer version (read-only: or an older one), of another kiosk than
 * its keys, or not a ledger; -ENOKEY a key file is missing or damaged; -ENOSPC
 * there is no room for that copy; another -errno. A sentence in
 * `complaint` for every failure.
 */
int ledger_open(const char *dir, bool readonly, struct ledger **out,
		char complaint[LEDGER_COMPLAINT_MAX]);

/* Ends it: writes the WAL back when it can. Takes NULL. */
void ledger_close(struct ledger *l);

/*
 * Facts and registry changes between begin and commit are one transaction,
 * durable when commit returns 0. After any failure the process must end: the
 * caller's book is ahead of the disk.
 *
 * Return 0 or -errno (-ENOSPC: the disk is full, -EROFS, -EIO …).
 */
int ledger_begin(struct ledger *l);
int ledger_record(struct ledger *l, const struct fact *fact, uint8_t leaf[LEDGER_HASH_LEN]);
int ledger_commit(struct ledger *l);
void ledger_rollback(struct ledger *l); /* for a step that recorded nothing */

/*
 * Writes the WAL back into the file and empties it: nothing is left of what
 * stood in it. What was erased is then in no file of the directory any more,
 * nor in a copy of an older version. Returns 0 or -errno.
 */
int ledger_write_back(struct ledger *l);

/* Takes away copies of older versions that are more than a day old. Returns 0 or -errno. */
int ledger_drop_older(struct ledger *l, int64_t utc_s);

/*
 * Writes the WAL back when idle, once there is enough in it to be worth the
 * wear, or somebody was erased. Its room is kept and written over: a log that grows again costs the
 * file system a journal write with every commit (measured: 41 KB a loan
 * instead of 25). Returns 0 or -errno.
 */
int ledger_rest(struct ledger *l);

/*
 * Tries whether a commit becomes durable, without leaving anything: the
 * schema's number is written over itself. Returns 0 or -errno.
 */
int ledger_probe(struct ledger *l);

/*
 * Facts numbered after+1 … upto, at most `max`. Each is checked before it is
 * given: its leaf against its bytes, its head against the fact before. Stops
 * short of the first that does not hold.
 *
 * Returns how many; -EPROTO if not even the first holds (it is missing, or
 * not what was recorded), or another -errno.
 */
int ledger_facts(struct ledger *l, uint64_t after, uint64_t upto, struct ledger_entry *out,
		 size_t max);

/*
 * The book at a fact number, as the core writes it (kiosk_image_write), so that
 * a start does not grow with the ledger's age. Only its maker (kiosk_maker)
 * may believe it, and nobody has to: the facts say it all.
 */
struct ledger_checkpoint {
	uint64_t number; /* of the newest fact in it */
	uint8_t maker[LEDGER_HASH_LEN];
	size_t len; /* of the image */
};

/*
 * Keeps one in place of the last, in a transaction of its own, durable when it
 * returns 0. `number` is that of a fact in the ledger.
 * Returns 0 or -errno. After -ENOSPC (the disk is full) all is as it was; after
 * any other the process must end, as after a failed commit.
 */
int ledger_checkpoint_put(struct ledger *l, const struct ledger_checkpoint *c,
			  const uint8_t *image);

/*
 * Returns 1 with `c` and its image; 0 if there is none; -EPROTO if it is not
 * whole (its hash is another), has no room in `max`, or is not of these facts
 * (their head at its number is another); another -errno.
 */
int ledger_checkpoint_get(struct ledger *l, struct ledger_checkpoint *c, uint8_t *image,
			  size_t max);

/* The newest fact's number and the head after it. */
void ledger_head(const struct ledger *l, uint64_t *number, uint8_t head[LEDGER_HASH_LEN]);

/* A head that the kiosk signed with sign.key, as it stands in the file. */
struct ledger_signed {
	uint64_t number;
	int64_t utc_s; /* when */
	uint8_t head[LEDGER_HASH_LEN];
	uint8_t signature[LEDGER_SIGNATURE_LEN];
};

/*
 * Signs the newest head, unless it is signed: Ed25519 (RFC 8032) over "lendbay
 * signed head 1" | u64 kiosk | u64 number | i64 utc_s | head, little endian,
 * durable in the file. sign.key is read for that alone and forgotten. Not
 * between ledger_begin and ledger_commit.
 *
 * Returns 0; -ENOKEY: sign.key is missing or damaged; another -errno as
 * ledger_commit.
 */
int ledger_sign(struct ledger *l, int64_t utc_s);

/* Signed heads of facts after+1 … upto, at most `max`, as they stand there: whether the signatures
 * hold is ledger_verify's to say. Returns how many, or -errno. */
int ledger_signed(struct ledger *l, uint64_t after, uint64_t upto, struct ledger_signed *out,
		  size_t max);

/* The newest of them. Returns 1 and `out`, 0 if none was signed yet, or -errno. */
int ledger_signed_newest(struct ledger *l, struct ledger_signed *out);

/* ---- A copy of the whole file, made beside it while the ledger goes on. ---- */

#define LEDGER_COPY       "copy.db"
#define COPY_SLICE_PAGES  64 /* in one step: 64 KiB, far below what anybody would notice */
#define COPY_LEAVES_PARTS 16 /* one part in so many of the disk stays free beside it */

struct ledger_copying {
	bool begun, done;
	uint32_t pages, of_pages;      /* that are in it */
	uint64_t number;               /* of its newest fact; counts when it is done */
	uint8_t head[LEDGER_HASH_LEN]; /* after that fact */
};

/*
 * Begins DIR/copy.db; one that was left there goes. Its newest head is signed
 * before, at `utc_s`, so that a signed one goes along. ledger_copy_step takes the
 * next slice of pages, between two transactions. When it is done the copy is
 * the ledger as it was at that moment, and is the asker's, until ledger_copy_drop
 * removes it, whether it is done or not. ledger_close ends one that is not done.
 *
 * Begin returns 0; -EALREADY one is under way; -ENOSPC it would fill the disk;
 * another -errno. Step returns 0 or -errno, and then it is dropped.
 */
int ledger_copy_begin(struct ledger *l, int64_t utc_s);
int ledger_copy_step(struct ledger *l);
void ledger_copy_drop(struct ledger *l);
void ledger_copy_tell(const struct ledger *l, struct ledger_copying *out);

/*
 * Opens DIR/NAME, a ledger's copy, beside card.key and registry.key of its own
 * kiosk. sign.key is not looked at, for a copy may be another kiosk's. With
 * `readonly` nothing is written; else one of an older version is brought up to
 * date. Returns as ledger_open.
 */
int ledger_open_copy(const char *dir, const char *name, bool readonly, struct ledger **out,
		     char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * Takes every row of the registry over from a predecessor's file at `path`,
 * as it stands there; ours is still empty. Not between begin and commit.
 * Returns 0 or -errno.
 */
int ledger_take_registry(struct ledger *l, const char *path);

/*
 * Makes a file at `to` with the facts of the ledger in the file at `from` and
 * the evidence that belongs to them, and nothing else of its registry: what
 * may be erased is not kept twice. Synced.
 * Returns 0 or -errno.
 */
int ledger_keep_facts(const char *from, const char *to);

/* What walking all facts and recomputing the chain gave. */
struct ledger_verdict {
	uint64_t facts;                 /* that follow from one another, from the first on */
	uint64_t wrong_from;            /* first fact that does not hold; 0: all hold */
	uint64_t wrong_to;              /* what is wrong lies from there to here */
	unsigned kinds;                 /* 1 << enum judge_kind: what was done */
	uint64_t vouched;               /* fact of the newest head that is vouched for; 0: none */
	char why[LEDGER_COMPLAINT_MAX]; /* what is wrong, also with the registry; empty: nothing */
	uint8_t leaf[LEDGER_HASH_LEN];  /* of the last of `facts` */
	uint8_t head[LEDGER_HASH_LEN];  /* after it */
};

/*
 * Walks every fact: numbers without a gap, canonical bytes, leaf, chain, the
 * stored head, the signed heads, the registry's idea of it all. `progress`, if
 * given, is told the number reached every so often. What can be told of a
 * change stands in verify/judge.h; verify.h has the same with more to ask.
 *
 * Returns 0 with the verdict filled (also when it is bad), or -errno.
 */
int ledger_verify(struct ledger *l, void (*progress)(uint64_t number, void *with), void *with,
		  struct ledger_verdict *out);

/* ---- The chain: used by the ledger and by tests with golden vectors. ---- */

/* leaf = H("lendbay leaf 1" | salt | bytes); head = H("lendbay head 1" | previous head | leaf). */
void chain_leaf(const uint8_t salt[LEDGER_SALT_LEN], const uint8_t *bytes, size_t len,
		uint8_t leaf[LEDGER_HASH_LEN]);
void chain_head(const uint8_t previous[LEDGER_HASH_LEN], const uint8_t leaf[LEDGER_HASH_LEN],
		uint8_t head[LEDGER_HASH_LEN]);

/* First 64 bits, little endian, of H("lendbay evidence 1" | text): what a fact names a text by that
 * stands beside it; never 0. */
uint64_t chain_evidence(const char *text);

/*
 * Whether an entry follows a fact whose number and head are given (0 and
 * zeros before the first): its number, leaf and head. The canonical bytes are
 * made from the fact.
 */
bool chain_follows(uint64_t number, const uint8_t head[LEDGER_HASH_LEN],
		   const struct ledger_entry *entry);

/* ---- The registry. Changes go between ledger_begin and ledger_commit. ---- */

/* What names somebody. Each sort is hashed apart: no number ever equals a UID or a code. */
enum card_sort {
	CARD_UID = 1, /* bytes, as the reader gives them */
	CARD_NUMBER,  /* digits of a library card, 0..9 each */
	CARD_CODE     /* digits of a partner's referral code */
};

/* Numbers stand in the file as they are; everything from `name` on is sealed. */
struct registry_person {
	uint64_t person;
	uint8_t role;
	bool minor;         /* under 18 */
	uint64_t adult;     /* who answers for a minor; NOBODY: nobody */
	uint64_t helper_of; /* the borrower whose helper this is */
	uint32_t last_day;  /* civil, UTC: since when nothing is out; 0: not known. Kept by
			       registry_follow */
	char name[REGISTRY_NAME_MAX];         /* may be empty, as all that follows */
	char verifier[REGISTRY_VERIFIER_MAX]; /* of the PIN, made by lendbay-pin */
	char contact[REGISTRY_TEXT_MAX];      /* a telephone number, or what there is */
	char area[REGISTRY_NAME_MAX];         /* where they live, as coarse as they said it */
	uint8_t age_band;                     /* enum age_band */
	uint8_t household;                    /* people in it; 0: not said */
	uint8_t safe_ways;                    /* set of enum contact_way; 0: none is */
	uint8_t comfort[SETTINGS];            /* remembered because they asked; all 0: nothing is */
};

struct registry_device {
	uint64_t device;
	char serial[REGISTRY_TEXT_MAX];
	char asset_tag[REGISTRY_TEXT_MAX];
	char owner[REGISTRY_TEXT_MAX];
	char note[REGISTRY_TEXT_MAX]; /* "in a blue case" */
	char funder[REGISTRY_TEXT_MAX];
	uint32_t funded_until; /* civil day, the last one; 0: not said */
	uint32_t pat_day;      /* civil day of the electrical test; 0: not known */
};

/* An organisation that hands out referral codes. */
struct registry_partner {
	uint64_t partner;
	char name[REGISTRY_NAME_MAX];
};

/* What the facts do not hold of a champion's session: what people read of it. */
struct registry_session {
	uint64_t session;
	uint32_t day;      /* civil; when it has long been over, the row goes */
	uint64_t champion; /* whose it is; NOBODY: not known by a card */
	char place[REGISTRY_NAME_MAX];
	char name[REGISTRY_NAME_MAX]; /* the champion's first name */
	char languages[REGISTRY_NAME_MAX];
	char phone[REGISTRY_NAME_MAX]; /* or text relay */
};

/* Keyed hash of a card (BLAKE2b-256 under card.key, over its sort, its length, its bytes). */
void registry_card_hash(const struct ledger *l, enum card_sort sort, const uint8_t *bytes,
			size_t len, uint8_t hash[LEDGER_HASH_LEN]);

/* Who a card hash names. Returns 1 and `out`, 0 if nobody, -EBADMSG if there is somebody whose row
 * is not what was sealed for them, or another -errno. */
int registry_find_card(struct ledger *l, const uint8_t hash[LEDGER_HASH_LEN],
		       struct registry_person *out);

/* How many cards and numbers name a person. Returns how many, or -errno. */
int registry_cards(struct ledger *l, uint64_t person);

/* Which referral code that is, used or not. Returns 1 and its id, 0 if none, or -errno. */
int registry_find_code(struct ledger *l, const uint8_t hash[LEDGER_HASH_LEN], uint64_t *referral);

/* A partner by its name, or by its id. Return 1 and `out`, 0 if there is none, or -errno. */
int registry_find_partner_named(struct ledger *l, const char *name, struct registry_partner *out);
int registry_find_partner(struct ledger *l, uint64_t partner, struct registry_partner *out);

/* As registry_find_card. */
int registry_find_person(struct ledger *l, uint64_t person, struct registry_person *out);
int registry_find_device(struct ledger *l, uint64_t device, struct registry_device *out);

/* Return 0; -EEXIST: that person, card, code, partner or device is in it; -EINVAL: an id that is 0
 * or above INT64_MAX; another -errno. A person's first card may come with them, or be NULL. */
int registry_add_person(struct ledger *l, const struct registry_person *person,
			const uint8_t card_hash[LEDGER_HASH_LEN]);
int registry_add_card(struct ledger *l, uint64_t person, const uint8_t hash[LEDGER_HASH_LEN]);
int registry_add_code(struct ledger *l, uint64_t referral, const uint8_t hash[LEDGER_HASH_LEN]);
int registry_add_partner(struct ledger *l, const struct registry_partner *partner);
int registry_add_device(struct ledger *l, const struct registry_device *device);

/* Sessions. Find returns 1 and `out`, 0 if there is none, or -errno; the others return 0, -EEXIST,
 * -EINVAL as above, or another -errno. Forgetting removes all of days before that one. */
int registry_find_session(struct ledger *l, uint64_t session, struct registry_session *out);
int registry_add_session(struct ledger *l, const struct registry_session *session);
int registry_remove_session(struct ledger *l, uint64_t session);
int registry_forget_sessions(struct ledger *l, uint32_t before_day);

/* Return 0; -ENOENT: there is no such person or card; -EEXIST: the new card is somebody's; another
 * -errno. */
int registry_set_verifier(struct ledger *l, uint64_t person, const char *verifier);
int registry_replace_card(struct ledger *l, const uint8_t old_hash[LEDGER_HASH_LEN],
			  const uint8_t new_hash[LEDGER_HASH_LEN]);

/* All that names a person, card or number, names nobody any more, and the new card does. Returns 0;
 * -EEXIST as above; another -errno. */
int registry_replace_cards(struct ledger *l, uint64_t person,
			   const uint8_t new_hash[LEDGER_HASH_LEN]);

/* How they want the screen (all 0: forget it), where they have a row that opens. Returns 0 or
 * -errno. */
int registry_set_comfort(struct ledger *l, uint64_t person, const uint8_t comfort[SETTINGS]);

/*
 * What a fact changes in the registry by itself, in its transaction: a helper
 * who was removed goes with their cards and PIN; somebody enrolled without a
 * row (by a referral code) gets one, without card and PIN; whoever is erased
 * goes; since when nothing is out to somebody. Called after the rows that came
 * with the fact are in. Returns 0 or -errno.
 */
int registry_follow(struct ledger *l, const struct fact *fact);

/*
 * Erases a person, in the caller's transaction: row, key, cards, the text of
 * their sessions. What that leaves behind in the file goes with the next
 * ledger_write_back or ledger_close; a copy of the file that is made before
 * still has it. Returns 0, also if there is nobody, or -errno.
 */
int registry_erase(struct ledger *l, uint64_t person);

/*
 * Borrowers whose last_day is known and before that day, longest ago first, at
 * most `max`. Something may be out to them again: that the core knows. Returns
 * how many, or -errno.
 */
int registry_idle(struct ledger *l, uint32_t before_day, uint64_t *out, size_t max);

/* For all whose last_day no clock could say it begins today. Returns 0 or -errno. */
int registry_date(struct ledger *l, uint32_t today);

/* The helpers of a borrower, at most `max`. Returns how many, or -errno. Of what is sealed only the
 * name is given; it is empty where the row does not open. */
int registry_helpers(struct ledger *l, uint64_t of, struct registry_person *out, size_t max);

/* Rows with an id above `after`, ascending, at most `max`. Return how many, or -errno. Of people
 * only the name is given of what is sealed, as above. */
int registry_people(struct ledger *l, uint64_t after, struct registry_person *out, size_t max);
int registry_devices(struct ledger *l, uint64_t after, struct registry_device *out, size_t max);

/*
 * What a program said of a wipe (evidence.h), beside the fact that names its
 * hash; nothing about people is in it. Adding returns 0, -EEXIST or another
 * -errno; finding 1 and `text`, 0 if there is none, or -errno.
 */
int registry_add_evidence(struct ledger *l, uint64_t number, const char *text);
int registry_find_evidence(struct ledger *l, uint64_t number, char text[REGISTRY_EVIDENCE_MAX]);

/* As registry_people, but of what is sealed area, age band and household are given and no name. */
int registry_reached(struct ledger *l, uint64_t after, struct registry_person *out, size_t max);

#endif
