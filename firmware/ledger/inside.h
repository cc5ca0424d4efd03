/*
 * What the ledger's files share among themselves and with nobody else.
 */
#ifndef LEDGER_INSIDE_H
#define LEDGER_INSIDE_H

#include <limits.h>

#include "ledger.h"
#include "seal.h"
#include "sql.h"

#define LEDGER_FILE "ledger.db"
#define LEDGER_APPLICATION_ID                                                                      \
	1279418745 /* "LBay": says whose file it is, SQLite file format 1.3.17 */
#define CARD_KEY_LEN 32
#define PIN_KEY_LEN  32
#define SIGN_KEY_LEN 64 /* Ed25519 (RFC 8032): seed, then public key */

enum query {
	QUERY_BEGIN,
	QUERY_COMMIT,
	QUERY_ROLLBACK,
	QUERY_RECORD,
	QUERY_FACTS,
	QUERY_HEAD_OF,
	QUERY_NEWEST,
	QUERY_KIOSK,
	QUERY_ADD_KIOSK,
	QUERY_PERSON,
	QUERY_CARD,
	QUERY_CARDS_OF,
	QUERY_DEVICE,
	QUERY_ADD_PERSON,
	QUERY_SLOT_OF,
	QUERY_IDLE,
	QUERY_SET_DAY,
	QUERY_DATE_UNDATED,
	QUERY_REMOVE_PERSON,
	QUERY_REMOVE_CARDS,
	QUERY_ADD_SECRET,
	QUERY_SET_SECRET,
	QUERY_SPARE,
	QUERY_ADD_SPARE,
	QUERY_REMOVE_SPARE,
	QUERY_TRACE,
	QUERY_ADD_TRACE,
	QUERY_REMOVE_TRACE,
	QUERY_ADD_CARD,
	QUERY_ADD_DEVICE,
	QUERY_REPLACE_CARD,
	QUERY_HELPERS,
	QUERY_CODE,
	QUERY_ADD_CODE,
	QUERY_PARTNER_NAMED,
	QUERY_PARTNER,
	QUERY_ADD_PARTNER,
	QUERY_SESSION,
	QUERY_ADD_SESSION,
	QUERY_REMOVE_SESSION,
	QUERY_OLD_SESSION,
	QUERY_SESSION_BY,
	QUERY_PEOPLE,
	QUERY_DEVICES,
	QUERY_COUNTS,
	QUERY_CHECKPOINT,
	QUERY_PUT_CHECKPOINT,
	QUERY_SIGNED,
	QUERY_SIGNED_COUNT,
	QUERY_SIGNED_NEWEST,
	QUERY_ADD_SIGNED,
	QUERY_CHECKPOINT_NUMBER,
	QUERY_EVIDENCE,
	QUERY_ADD_EVIDENCE,
	QUERIES
};

struct ledger {
	struct sql *sql;
	char dir[PATH_MAX];
	struct sql_query *query[QUERIES];
	bool readonly;
	bool between;                       /* begun, not yet committed */
	uint64_t number, kept_number;       /* newest fact; of the last commit */
	uint64_t rested;                    /* newest fact when the log was last written back */
	uint8_t head[LEDGER_HASH_LEN];      /* after it */
	uint8_t kept_head[LEDGER_HASH_LEN]; /* of the last commit */
	uint8_t card_key[CARD_KEY_LEN];
	uint8_t registry_key[REGISTRY_KEY_LEN];
	struct sql_copying *copy; /* NULL: none is under way */
	struct ledger_copying copying;
};

/* Removes a copy that was left beside the ledger. Returns 0 or -errno. */
int copy_remove(const char *dir);

/* Writes a sentence; always returns `err`. */
int complain(char complaint[LEDGER_COMPLAINT_MAX], int err, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The path of `name` in `dir`. Returns 0 or -ENAMETOOLONG. */
int path_join(char path[PATH_MAX], const char *dir, const char *name);

/* Makes what was done in the directory itself durable. Returns 0 or -errno. */
int directory_sync(const char *path);

/* The tables that came with version 2, and with version 3. */
extern const char tables_of_2[], tables_of_3[];

/* Makes an empty file, 0600, which must not be there. Returns 0 or -errno. */
int file_reserve(const char *path);

/* Makes a new database with the ledger's tables at `path`, 0600. Returns 0 or -errno. */
int tables_make(const char *path);

/*
 * Whether tables, indexes and triggers of the file are those that tables_make
 * makes, each by its whole text: a view in place of a table, or a trigger on
 * one, would be run by our own queries. One that is missing is not told of: a
 * table is missed by the queries, and without its triggers verify still sees
 * what was changed. Returns 0, -EPROTO: there is a foreign one; another -errno.
 */
int tables_are_ours(struct sql *sql);

/* Sets every pragma the ledger stands on and reads it back; the lock is taken before. Returns 0,
 * -EPROTO if one did not take, or another -errno. */
int pragmas_set(struct sql *sql, bool readonly);

/* Writes down who this kiosk is, beside fact 1. Returns 0 or -errno. */
int kiosk_row_add(struct ledger *l, uint64_t kiosk, const uint8_t public_key[FACT_KEY_LEN]);

/* A ledger around an open connection: its queries, its newest fact. `l` is zeroed. On failure the
 * caller closes the connection. Returns 0 or -errno. */
int ledger_attach(struct ledger *l, struct sql *sql);

/*
 * Brings the open file, which is of version `from`, up to LEDGER_SCHEMA: a
 * copy of it beside it first, then everything in one transaction.
 * Returns 0 or -errno with a sentence; on failure the file is as it was.
 */
int migrate(struct sql *sql, const char *dir, long from, char complaint[LEDGER_COMPLAINT_MAX]);

/* The copies that were made of older files: whether there is one; take them all away, or those
 * that were made up to that time. The latter two return 0 or -errno. */
bool copy_is_there(const char *dir);
int copies_remove(const char *dir);
int copies_remove_before(const char *dir, int64_t utc_s);

/*
 * Keeps a secret in a slot of its own: a place of fixed size that never moves
 * in the file, so that overwriting it leaves no copy behind. A slot that was
 * wiped is used again. Return 0, or -errno.
 */
int slot_add(struct ledger *l, const struct secret *secret, uint64_t *slot);
int slot_set(struct ledger *l, uint64_t slot, const struct secret *secret);
int slot_wipe(struct ledger *l, uint64_t slot);

/*
 * Removes a person's row, key and cards, and notes that traces of the cards
 * are left. Returns 1, 0 if there is nobody, or -errno.
 */
int registry_remove_person(struct ledger *l, uint64_t person);

/* Keeps in mind since when nothing is out to somebody, as far as this fact tells. Returns 0 or
 * -errno. */
int retention_follow(struct ledger *l, const struct fact *fact);

/* Removes the text of all sessions of a champion. Returns 0 or -errno. */
int registry_forget_champion(struct ledger *l, uint64_t champion);

/*
 * Notes, in the caller's transaction, that the file keeps bytes of cards that
 * were removed; tells whether that was noted; clears them, in a transaction of
 * its own, and takes copies of older files away; forgets the note, once the log
 * is empty. Return 0 or -errno; traces_wait 1 if it was noted.
 */
int traces_note(struct ledger *l);
int traces_wait(struct ledger *l);
int traces_clear(struct ledger *l);
int traces_forget(struct ledger *l);

/* Takes a secret out of columns `i` and i + 1 of a row. Returns 0 or -EBADMSG. */
int secret_take(struct sql_query *q, int i, struct secret *out);

/* What a checkpoint is believed for: H("lendbay checkpoint 1" | number, u64 little endian | maker |
 * head of that fact | image). */
void chain_checkpoint(const struct ledger_checkpoint *c, const uint8_t head[LEDGER_HASH_LEN],
		      const uint8_t *image, uint8_t hash[LEDGER_HASH_LEN]);

/* Readies libsodium. Returns 0 or -EIO. */
int chain_ready(void);
void random_draw(void *bytes, size_t len);
void card_hash(const uint8_t key[CARD_KEY_LEN], enum card_sort sort, const uint8_t *bytes,
	       size_t len, uint8_t hash[LEDGER_HASH_LEN]);
void key_wipe(void *key, size_t len);

/* Makes the key files that are not there yet, each whole or not at all. Returns 0 or -errno. */
int keys_make(const char *dir, char complaint[LEDGER_COMPLAINT_MAX]);

/* Makes registry.key where a ledger of version 1 stands without it. Returns 0 or -errno. */
int key_make_registry(const char *dir, char complaint[LEDGER_COMPLAINT_MAX]);

/* Return 0, or -ENOKEY or another -errno with a sentence. */
int key_read_registry(const char *dir, uint8_t key[REGISTRY_KEY_LEN],
		      char complaint[LEDGER_COMPLAINT_MAX]);
int key_read_card(const char *dir, uint8_t key[CARD_KEY_LEN], char complaint[LEDGER_COMPLAINT_MAX]);
/* The kiosk's secret key: the caller wipes it at once. */
int key_read_sign(const char *dir, uint8_t key[SIGN_KEY_LEN], char complaint[LEDGER_COMPLAINT_MAX]);
int key_read_public(const char *dir, uint8_t key[FACT_KEY_LEN],
		    char complaint[LEDGER_COMPLAINT_MAX]);

/* Copies a blob of a fixed length. Returns whether it has that length. */
bool take_bytes(struct sql_query *q, int column, uint8_t *out, size_t want);

/* The head after fact `number`; zeros before the first. Returns 0, -EPROTO if there is none such,
 * or another -errno. */
int head_of(struct ledger *l, uint64_t number, uint8_t head[LEDGER_HASH_LEN]);

/* Reads a row of QUERY_SIGNED or QUERY_SIGNED_NEWEST; what has a wrong length is left zero. */
void signed_read(struct sql_query *q, struct ledger_signed *out);

/*
 * Reads a row of QUERY_FACTS that must follow `number` and `head`.
 * Returns NULL and `entry`, or what is wrong with it.
 */
const char *entry_read(struct sql_query *q, uint64_t number, const uint8_t head[LEDGER_HASH_LEN],
		       struct ledger_entry *entry);

#endif
