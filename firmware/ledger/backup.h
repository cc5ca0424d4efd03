/*
 * A backup: one file that only the coordinator's secret key opens. It holds
 * the ledger and what is needed to go on with it on a new kiosk.
 *
 * The file, version 1:
 *
 *     17 bytes   "lendbay backup 1\n"
 *     32 bytes   the public key it is sealed to (X25519, RFC 7748)
 *     80 bytes   a random key of this file, sealed to it: libsodium's
 *                crypto_box_seal (X25519, XSalsa20-Poly1305)
 *     24 bytes   header of crypto_secretstream_xchacha20poly1305
 *     chunks     of 65,536 bytes and a last one of 0 to 65,535, each 17 bytes
 *                longer sealed; the last is tagged final. All that stands before
 *                the chunks is additional data of the first.
 *
 * What is in the chunks, one after another: entries. An entry is 64 bytes of
 * name, padded with zeros, its length in 8 bytes, little endian, then as many
 * bytes. An entry without a name is the end. The first is "about": u64 kiosk,
 * u64 number of the newest fact, its head (32 bytes), i64 UTC seconds, u64
 * schema, all little endian. The others are files.
 *
 * sign.key is never in it: two kiosks that sign with one key would be one
 * kiosk with two histories. Whoever restores makes a new kiosk, whose first
 * fact names the old head.
 */
#ifndef LEDGER_BACKUP_H
#define LEDGER_BACKUP_H

#include "ledger.h"

#define BACKUP_KEY_LEN  32
#define BACKUP_NAME_MAX 64
#define BACKUP_LEDGER   "old.db"    /* the ledger's entry */
#define BACKUP_ROWS     "loans.csv" /* one entry, in a file that is no backup but sealed alike */

struct backup_about {
	uint64_t kiosk, number, schema;
	int64_t utc_s;
	uint8_t head[LEDGER_HASH_LEN];
};

/* Is told how many bytes were done, every so often. */
typedef void backup_progress(uint64_t bytes, void *with);

/*
 * Makes a coordinator's key pair: the secret into a new file at `path`, 0600,
 * synced; the public key to the caller. Returns 0; -EEXIST there is such a
 * file; another -errno.
 */
int backup_key_make(const char *path, uint8_t public_key[BACKUP_KEY_LEN]);

/* A backup that is being written. */
struct backup;

/*
 * Begins the file at `path`, which must not exist, 0600. Returns 0 or -errno.
 * On 0: backup_end or backup_drop.
 */
int backup_begin(const char *path, const uint8_t public_key[BACKUP_KEY_LEN],
		 const struct backup_about *about, struct backup **out);

/* Takes the file at `path` in, whole, under `name`. Returns 0 or -errno. */
int backup_add(struct backup *b, const char *name, const char *path, backup_progress *progress,
	       void *with);

/* Ends and syncs it, and frees `b`. Returns 0 with the hash of all that was written, or -errno
 * with the file removed. */
int backup_end(struct backup *b, uint8_t hash[LEDGER_HASH_LEN]);
void backup_drop(struct backup *b); /* removes the file; takes NULL */

/*
 * Reads the file again from the medium, not from memory, as far as the system
 * can be asked to. Returns 1 if it has that hash, 0 if not, or -errno.
 */
int backup_is_same(const char *path, const uint8_t hash[LEDGER_HASH_LEN], backup_progress *progress,
		   void *with);

/*
 * Opens the backup at `path` with the secret key in the file at `key_path`,
 * and puts its files into the directory `dir`, synced, 0600. Names are those
 * that backups hold, and no others.
 *
 * Returns 0 with `about`; -EPROTO it is no backup, cut, or changed; -ENOKEY
 * the key is none, or another; another -errno. A sentence in `complaint` for
 * every failure; what was put into `dir` by then is the caller's to remove.
 */
int backup_open(const char *path, const char *key_path, const char *dir, struct backup_about *about,
		backup_progress *progress, void *with, char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * Opens a file that was sealed in the same way and holds BACKUP_ROWS alone, and
 * puts it into `dir` under the name `as`, which must not be there; 0600, synced.
 * Returns as backup_open.
 */
int backup_open_rows(const char *path, const char *key_path, const char *dir, const char *as,
		     struct backup_about *about, char complaint[LEDGER_COMPLAINT_MAX]);

/* Whether that name is the old facts of an earlier kiosk in the same line: "before-….db". */
bool backup_is_before(const char *name);

#endif
